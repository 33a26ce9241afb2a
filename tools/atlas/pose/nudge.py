# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Arms that the solved pose leaves deep in the body, or in the floor, are brought out with their hands kept where they are."""
from dataclasses import replace

from pose.overlap import ARMS, under_hand

DEEP_MM = 6.0  # what flesh does not make up for
SUNK_MM = 24.0  # in the floor
STAGE = {"soft": 0.03, "rounds": 5, "nfev": 25,
         "stiff": {"clavicle.raise": 0.3, "clavicle.forward": 0.3, "wrist.flex": 0.05, "wrist.ulnar": 0.1}}
KEPT = ("palm_centre", "index_pad", "thumb_pad")


def nudged(solver, posed):
    """The pose with its arms out of the body."""
    for part in ARMS:
        side = part[-1]
        if _deep(posed, side) > DEEP_MM:
            posed = replace(solver.run(posed.pose, [_stage(side)]), misses=posed.misses)
    return posed


def _deep(posed, side):
    sunk = -posed.base[posed.marks.sets[f"arm.{side}"]][:, 1].min() - SUNK_MM
    return max(under_hand(posed, posed.base, f"forearm.{side}")[1], sunk)


def _stage(side):
    goals = [{"clear": f"forearm.{side}", "of": "body", "moving": [f"arm.{side}"], "gap": 0.0, "every": 2},
             {"above": f"arm.{side}", "plane": "floor", "gap": -12, "weight": 5}]
    goals += [{"point": f"{name}.{side}", "at": "here", "weight": 0.25} for name in KEPT]
    return STAGE | {"free": [f"arm:{side}", f"hand:{side}"], "goals": goals}
