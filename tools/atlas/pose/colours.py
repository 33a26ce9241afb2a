# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The colours of the technique pictures by role; each light colour belongs to one role only."""
import json

import palette

RAMPS = {  # role: darkest and brightest, light then dark theme, and how many steps
    "top": ((88, 128, 148), (150, 186, 201), (38, 60, 72), (70, 102, 118), 6),
    "short": ((46, 72, 98), (88, 119, 147), (24, 40, 58), (50, 74, 98), 6),
    "tool": ((150, 32, 44), (226, 92, 92), (120, 28, 38), (222, 96, 96), 5),
    "mat": ((176, 190, 196), (221, 229, 231), (30, 36, 40), (58, 66, 70), 5),
    "wood": ((186, 168, 146), (232, 221, 205), (50, 44, 38), (84, 75, 64), 5),
    "wall": ((214, 214, 210), (238, 238, 234), (40, 40, 40), (54, 54, 53), 4),
    "metal": ((112, 118, 124), (206, 211, 214), (58, 62, 66), (112, 118, 122), 5),
    "screen": ((70, 78, 86), (112, 122, 130), (22, 26, 30), (52, 58, 64), 4),
    "floor": ((206, 204, 199), (232, 230, 226), (28, 28, 28), (40, 40, 40), 4),
    "hair": ((92, 76, 64), (142, 121, 103), (20, 17, 15), (52, 45, 40), 5),
    "touch": ((150, 36, 46), (222, 84, 80), (128, 36, 42), (214, 92, 90), 6),
}
SINGLE = {
    "outline": ("#5d5048", "#9a918a"), "line": ("#7f6f63", "#1f1c1b"), "soft-line": ("#b3a294", "#393432"),
    "faint-line": ("#cec0b3", "#48423f"), "arrow": ("#b01030", "#f08080"), "start-line": ("#8d99a3", "#6f7a84"),
    "touch-halo": ("#fdf6ee", "#f6e9dc"), "touch-ring": ("#7c1020", "#5a0c18"),
}
STEPS = {  # from which tone on a step of the ramp shows; the lowest is the base
    "skin": ((0.38, 3), (0.53, 6), (0.64, 8), (0.725, 10), (0.795, 11), (0.855, 12), (0.905, 13), (0.947, 14)),
    "cloth": ((0.52, 1), (0.68, 2), (0.79, 3), (0.875, 4), (0.94, 5)),
    "hair": ((0.55, 1), (0.74, 2), (0.86, 3), (0.94, 4)),
    "tool": ((0.50, 1), (0.70, 2), (0.86, 3), (0.965, 4)),
    "flat": ((0.25, 1), (0.5, 2), (0.72, 3), (0.9, 4)),
    "wall": ((0.35, 1), (0.62, 2), (0.87, 3)),
}
STEPS |= {"top": STEPS["cloth"], "short": STEPS["cloth"], "touch": STEPS["cloth"], "mat": STEPS["flat"],
          "wood": STEPS["flat"], "metal": STEPS["flat"], "screen": STEPS["wall"], "floor": STEPS["wall"]}
BASE = {"skin": 1}
PREFIX = "technique."


def _hex(colour):
    return "#" + "".join(f"{round(x):02x}" for x in colour)


def _mixed(dark, light, share):
    return _hex([a + (b - a) * share for a, b in zip(dark, light)])


def _table():
    """Role -> (light, dark); a light colour that is taken moves on by one."""
    roles = {name: (pair["light"], pair["dark"]) for name, pair in palette.roles().items() if name.startswith("skin")}
    for name, (low, high, dark_low, dark_high, count) in RAMPS.items():
        for k in range(count):
            share = k / (count - 1)
            roles[f"{name}-{k}"] = (_mixed(low, high, share), _mixed(dark_low, dark_high, share))
    roles |= SINGLE
    taken, out = set(), {}
    for name, (light, dark) in roles.items():
        while light in taken:
            light = f"#{int(light[1:], 16) + 1:06x}"
        taken.add(light)
        out[name] = (light, dark)
    return out


ROLES = _table()


def light(role):
    return ROLES[role][0]


def _grey(colour):
    red, green, blue = (int(colour[k : k + 2], 16) for k in (1, 3, 5))
    return _hex([0.299 * red + 0.587 * green + 0.114 * blue] * 3)


def table():
    """Role -> theme -> colour; `grey` is for printing without colours."""
    return {PREFIX + name: {"light": pair[0], "dark": pair[1], "grey": _grey(pair[0])} for name, pair in ROLES.items()}


def text():
    return json.dumps({"roles": table()}, indent=1) + "\n"


def variant(svg, theme):
    """A picture's text in another theme."""
    for colours in table().values():
        svg = svg.replace(f'"{colours["light"]}"', f'"{colours[theme]}"')
    return svg
