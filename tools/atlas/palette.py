# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The colours of the figures, by role, in a light and a dark variant.

A picture is written with the light colours. Each of them belongs to one role only, so the dark picture is
the same text with every colour replaced by its dark counterpart.
"""
import json
from pathlib import Path

# Skin from the deepest fold to full light: a few fixed stops, the tones between them are mixed.
SKIN_STOPS = {
    "light": ("#8c7d72", "#a99a8d", "#c2b4a7", "#d5c9bd", "#e2d8cd", "#ebe3da", "#f1ebe4", "#f6f2ed"),
    "dark": ("#2b2826", "#38342f", "#45403b", "#524c46", "#5e5750", "#696159", "#726a61", "#7a7168"),
}
SKIN_TONES = 13
INK = {
    "outline": {"light": "#75675d", "dark": "#1f1c1a"},
    "line": {"light": "#7d6e63", "dark": "#272321"},
    "soft-line": {"light": "#b7a89b", "dark": "#47413c"},
    "faint-line": {"light": "#d0c4b8", "dark": "#57504a"},
}


def skin_role(index):
    return f"skin-{index}"


def roles():
    """Role -> {'light', 'dark'}, the skin from dark to bright first."""
    table = {}
    for index in range(SKIN_TONES):
        at = index / (SKIN_TONES - 1)
        table[skin_role(index)] = {theme: _mixed(stops, at) for theme, stops in SKIN_STOPS.items()}
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


def _mixed(stops, at):
    place = at * (len(stops) - 1)
    index = min(int(place), len(stops) - 2)
    share = place - index
    low, high = (_channels(stops[index + k]) for k in (0, 1))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in zip(low, high))


def _channels(colour):
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
