# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The colours of the figures, by role, in a light and a dark variant.

A picture is written with the light colours. Each of them belongs to one role only, so the dark picture is
the same text with every colour replaced by its dark counterpart.
"""
import json
from pathlib import Path

import numpy as np

# Skin from the deepest fold to full light: the green channel at a few stops, the tones between them mixed.
SKIN_STOPS = {
    "light": (0x8F, 0xA5, 0xB9, 0xCA, 0xD8, 0xE3, 0xEC, 0xF3),
    "dark": (0x28, 0x32, 0x3C, 0x46, 0x50, 0x59, 0x62, 0x6B),
}
# Red above and blue below green, at the darkest and at the brightest tone: even steps, so that no band looks
# tinted beside its neighbours.
SKIN_TINT = {"light": ((14, 14), (5, 8)), "dark": ((3, 2), (7, 4))}
SKIN_TONES = 16
INK = {
    "outline": {"light": "#7a6b5f", "dark": "#8b827b"},
    "line": {"light": "#7f6f63", "dark": "#211e1d"},
    "soft-line": {"light": "#b3a294", "dark": "#393432"},
    "faint-line": {"light": "#cec0b3", "dark": "#48423f"},
}


def skin_role(index):
    return f"skin-{index}"


def roles():
    """Role -> {'light', 'dark'}, the skin from dark to bright first."""
    table = {}
    for index in range(SKIN_TONES):
        at = index / (SKIN_TONES - 1)
        table[skin_role(index)] = {theme: _skin(theme, at) for theme in SKIN_STOPS}
    table.update(INK)
    light = [pair["light"] for pair in table.values()]
    if len(set(light)) != len(light):
        raise ValueError("two roles share a light colour")
    return table


def light(role):
    """The hex colour that a role is written with in a picture."""
    return roles()[role]["light"]


def dark_variant(svg):
    """The dark version of a picture's text."""
    for pair in roles().values():
        svg = svg.replace(pair["light"], pair["dark"])
    return svg


def write(path):
    text = json.dumps({"roles": roles()}, indent=2)
    Path(path).write_text(text + "\n")


def _skin(theme, at):
    stops = SKIN_STOPS[theme]
    green = round(float(np.interp(at * (len(stops) - 1), range(len(stops)), stops)))
    share = (green - stops[0]) / (stops[-1] - stops[0])
    above, below = (round(a + (b - a) * share) for a, b in zip(*SKIN_TINT[theme]))
    return f"#{green + above:02x}{green:02x}{green - below:02x}"
