# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Creases of the finger joints, placed by the finger bones of the reference body."""
import numpy as np

from lines_curves import Curve

FINGERS = (2, 3, 4, 5)
HALF_WIDTH = {2: 6.6, 3: 6.8, 4: 6.6, 5: 5.4}  # mm, at the middle joint
# (bone, share of its length, half width as a share, bow toward the tip in mm)
PALM_CREASES = ((1, 0.42, 1.05, 0.8), (2, 0.0, 1.0, 0.7), (3, 0.0, 0.92, 0.6))
BACK_CREASES = ((2, -0.08, 0.6, 0.5), (2, 0.1, 0.55, -0.4), (3, 0.0, 0.6, 0.5))


def finger_curves(body):
    joints = body.reference.joints
    curves = []
    for finger in FINGERS:
        for name, view, sign, creases, ink in (
            ("palm", "front", 1, PALM_CREASES, "soft-line"),
            ("knuckle", "back", -1, BACK_CREASES, "soft-line"),
        ):
            for number, (bone, share, wide, bow) in enumerate(creases):
                ends = [joints[f"finger{finger}-{bone}.R.{end}"][:2] * [sign, 1] for end in ("head", "tail")]
                points = _across(*ends, share, HALF_WIDTH[finger] * wide, bow)
                curves.append(Curve(f"{name}-{finger}-{number}", view, points, ink, 0.7))
    return tuple(curves)


def _across(head, tail, share, half, bow):
    along = (tail - head) / np.linalg.norm(tail - head)
    across = np.array([-along[1], along[0]])
    centre = head + (tail - head) * share
    places = ((-1, -0.5), (-0.5, 0.6), (0, 1), (0.5, 0.6), (1, -0.5))
    return tuple(tuple((centre + across * half * x + along * bow * y).tolist()) for x, y in places)
