# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The tied hair of the female figure: a knot on the back of the crown, clear of a cushion under the head."""
from pose import shapes
from pose.marks import vertex_of
from pose.props import Round

CROWN = "skin:0,1672,-38"
HALF, LIFT = (34.0, 30.0, 34.0), 15.0  # mm


def knot(posed):
    """The knot as a solid, or None for a figure with short hair."""
    if posed.rig.figure != "female":
        return None
    vertex = vertex_of(CROWN)
    points, triangles, _ = shapes.rounded(posed.points[vertex] + posed.normals[vertex] * LIFT, HALF, 0.95, 20)
    return Round("knot", "hair", points, triangles, ink=0.8)
