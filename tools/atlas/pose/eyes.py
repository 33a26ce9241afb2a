# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Open eyes, for the pictures that are about opening them; all others have calm, closed lids.

An eye is drawn flat in the oval of its lids, mm from the oval's middle: x toward the nose, y up.
"""
import numpy as np
from scipy.interpolate import PchipInterpolator
from shapely.geometry import Point, Polygon

import art_calm
from art_fit import fit
from pose import anatomy
from pose.svg import Shape
from projection import to_picture

UPPER = ((-13.6, -1.6), (-9.0, 3.4), (-1.0, 6.2), (6.5, 4.2), (12.4, -3.2))  # from the outer corner to the inner
LOWER = ((-13.6, -1.6), (-8.0, -6.0), (0.0, -7.6), (7.0, -6.4), (12.4, -3.2))
IRIS, PUPIL, GLINT = (-0.6, -0.9, 5.7), (-0.6, -0.9, 2.5), (-2.4, 1.3, 1.3)  # x, y, radius
LASH, LID = 1.5, 0.7  # width of the line of the upper and of the lower lid
CLOSED = ("closed-lids", "lid-fold")  # lines of the face that closed lids have
FIT = 0.25  # units


def shapes(canvas, part):
    """The eyes that are seen, white to glint."""
    surface, out = canvas.surface(part), []
    _, _, half_wide, half_high = art_calm.OVALS["lids"]
    for zone in anatomy.zones():
        uv, _ = to_picture(surface.at(zone.triangle, zone.weights), canvas.view, canvas.frame)
        wide, high = (uv[0] - uv[len(uv) // 2]) / 2, (uv[len(uv) // 4] - uv[3 * len(uv) // 4]) / 2
        if np.hypot(*wide) < 2.5 * np.hypot(*high):  # the lips' oval is far longer than high
            out += _eye(uv.mean(axis=0), np.stack([wide / half_wide, high / half_high]))
    return out


def _eye(middle, axes):
    upper, lower = _arc(UPPER), _arc(LOWER)
    ball = Polygon(np.vstack([upper, lower[::-1]]))
    iris, pupil, glint = (Point(x, y).buffer(radius).intersection(ball) for x, y, radius in (IRIS, PUPIL, GLINT))
    parts = [(ball, "skin-14"), (iris, "hair-1"), (pupil, "hair-0"), (glint, "skin-14"),
             (_line(upper, LASH), "outline"), (_line(lower, LID), "line")]
    return [Shape([fit(np.array(shape.exterior.coords) @ axes + middle, FIT, closed=True)], role)
            for shape, role in parts]


def _arc(points):
    x, y = np.array(points).T
    at = np.linspace(x[0], x[-1], 60)
    return np.column_stack([at, PchipInterpolator(x, y)(at)])


def _line(points, width):
    """A lid's line, thin at its ends."""
    half = width / 2 * (0.25 + 0.75 * np.sin(np.linspace(0, np.pi, len(points))))
    tangent = np.gradient(points, axis=0)
    across = np.column_stack([-tangent[:, 1], tangent[:, 0]]) / np.hypot(*tangent.T)[:, None] * half[:, None]
    return Polygon(np.vstack([points + across, (points - across)[::-1]]))
