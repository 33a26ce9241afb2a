# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The exact outline of a figure in a view: the union of the projected triangles, and distances to it.

Only the triangles that reach the rim of the depth buffer are united; the buffer tells which of the gaps left
in their ring are body and which are paper.
"""
import numpy as np
from scipy import ndimage
from scipy.spatial import cKDTree
from shapely.geometry import Polygon, box
from shapely.ops import unary_union

from projection import to_picture

PRECISION = 0.001  # mm; corners are snapped to this before they are united
LEAST_HOLE = 4.0  # mm²
NEAR_MM = 4.0  # distances are exact up to here
STEP = 0.2  # mm between the points that distances are measured to


def outline_polygons(surface, buffer, view, chosen):
    """The body as shapely polygons in picture coordinates, cut off at the buffer's right edge."""
    uv, _ = to_picture(surface.points, view, buffer.frame)
    corner = np.round(uv[surface.triangles[chosen]] / PRECISION) * PRECISION
    rim = [Polygon(triangle) for triangle in corner[_near_rim(corner, buffer)]]
    body = unary_union([triangle for triangle in rim if triangle.area > 1e-6])
    whole = unary_union([_without_inner_gaps(part, buffer) for part in _parts(body)])
    page = box(-50, -50, buffer.frame.width, buffer.frame.height + 50)
    return [part for part in _parts(whole.intersection(page)) if part.area > LEAST_HOLE]


def _parts(shape):
    return [part for part in getattr(shape, "geoms", [shape]) if part.geom_type == "Polygon"]


def _near_rim(corner, buffer):
    """Which triangles come near the rim of the body, or near the edge where the picture is cut."""
    inside = np.pad(buffer.inside, ((1, 1), (1, 0)))
    inside = np.pad(inside, ((0, 0), (0, 1)), mode="edge")
    rim = ndimage.binary_dilation(inside ^ ndimage.binary_erosion(inside), iterations=3)[1:-1, 1:-1]
    total = np.pad(np.cumsum(np.cumsum(rim, axis=0), axis=1), ((1, 0), (1, 0)))
    low = np.floor(corner.min(axis=1) / buffer.pixel).astype(int)
    high = np.floor(corner.max(axis=1) / buffer.pixel).astype(int) + 1
    rows, columns = rim.shape
    c0, c1 = low[:, 0].clip(0, columns), high[:, 0].clip(0, columns)
    r0, r1 = low[:, 1].clip(0, rows), high[:, 1].clip(0, rows)
    return total[r1, c1] - total[r0, c1] - total[r1, c0] + total[r0, c0] > 0


def _without_inner_gaps(part, buffer):
    """A polygon of the rim with the gaps filled that the buffer shows to be body."""
    holes = [ring for ring in part.interiors if _is_paper(ring, buffer)]
    return Polygon(part.exterior, holes)


def _is_paper(ring, buffer):
    hole = Polygon(ring)
    if hole.area < LEAST_HOLE:
        return False
    point = hole.representative_point()
    column, row = int(point.x / buffer.pixel), int(point.y / buffer.pixel)
    rows, columns = buffer.inside.shape
    return not buffer.inside[min(max(row, 0), rows - 1), min(max(column, 0), columns - 1)]


def rings_of(polygons):
    """All closed rings (n, 2), outer ones and holes."""
    for polygon in polygons:
        for ring in (polygon.exterior, *polygon.interiors):
            yield np.array(ring.coords)


def distance_inside(polygons, buffer, middle):
    """Distance (mm) of each pixel to the outline, negative on paper; only the rim is exact."""
    pixel = buffer.pixel
    rows, columns = buffer.inside.shape
    inside = np.hstack([buffer.inside, buffer.inside[:, ::-1]]) if middle else buffer.inside
    rough = ndimage.distance_transform_edt(np.pad(inside, 1))[1:-1, 1 : columns + 1] * pixel
    outside = ndimage.distance_transform_edt(~inside)[:, :columns] * pixel
    rough = np.where(buffer.inside, rough, -outside)
    near = np.abs(rough) < NEAR_MM
    row, column = np.nonzero(near)
    points = [_dense(ring, middle) for ring in rings_of(polygons)]
    distance, _ = cKDTree(np.vstack(points)).query(np.column_stack([column, row]) * pixel + pixel / 2)
    rough[near] = np.where(buffer.inside[near], distance, -distance)
    return rough


def _dense(ring, middle):
    """Points along a ring, except on the edge where a symmetric picture is cut in half."""
    arc = np.r_[0, np.cumsum(np.hypot(*np.diff(ring, axis=0).T))]
    at = np.arange(0, arc[-1], STEP)
    points = np.column_stack([np.interp(at, arc, ring[:, k]) for k in (0, 1)])
    return points[points[:, 0] < middle - 0.01] if middle else points
