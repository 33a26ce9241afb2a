# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The colours of the muscles, by role. A picture is written with the light ones; each belongs to one role only.

`pale` and `pale_dark` stand back under dots and crosses; `contrast` and `contrast_dark` are for high contrast.
"""

THEMES = ("light", "dark", "contrast", "contrast_dark", "pale", "pale_dark")
ROLES = {
    "muscle.covered": ("#dcb3a9", "#7d544d", "#e3b9b0", "#6d423c", "#e3bfb2", "#74554d"),
    "muscle.covered-tone": ("#e4c0b6", "#875d55", "#ecc8bf", "#784b44", "#e8c9bd", "#7a5c54"),
    "muscle.covered-fibre": ("#bd857c", "#5c3833", "#9a4a41", "#3a1d1a", "#cfa194", "#553832"),
    "muscle.base": ("#b3433b", "#943a34", "#a2261f", "#c8564b", "#e6b7ab", "#79504a"),
    "muscle.tone1": ("#c5564b", "#a64a42", "#b83830", "#d86c60", "#eac2b6", "#815851"),
    "muscle.tone2": ("#d67364", "#b76153", "#cc5145", "#e58a7d", "#efcdc1", "#8a615a"),
    "muscle.tendon-soft": ("#d79f8a", "#b07c6b", "#dba28e", "#e5ac99", "#efd6c9", "#8d6f66"),
    "muscle.tendon": ("#e6cdb8", "#c3a694", "#f1e2d0", "#f4dfcb", "#f1e1d5", "#9a8177"),
    "muscle.tendon-line": ("#cfaa93", "#a58674", "#c9a68c", "#d3b39b", "#e0c9ba", "#85695f"),
    "muscle.fibre": ("#933129", "#6c2622", "#5e0d0a", "#6f1a15", "#d7a094", "#653f3a"),
    "muscle.light": ("#df8a7b", "#c47566", "#e58c7e", "#f3ab9f", "#f5dbd0", "#966d65"),
    "muscle.divide": ("#7d221e", "#360f0e", "#330404", "#ffe6e0", "#b37064", "#44281f"),
    "muscle.outline-covered": ("#a8665e", "#a87069", "#7a2019", "#e0a79d", "#a8665e", "#a87069"),
    "muscle.outline": ("#8a2a26", "#431413", "#3f0605", "#fbd3cb", "#c28477", "#4e302c"),
}


def light(role):
    """The colour that a role is written with in a picture."""
    return ROLES[role][0]


def table():
    """Role -> theme -> colour."""
    if len({colours[0] for colours in ROLES.values()}) != len(ROLES):
        raise ValueError("two roles share a light colour")
    return {role: dict(zip(THEMES, colours)) for role, colours in ROLES.items()}
