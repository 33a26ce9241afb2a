# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Orthographic views of a surface, and the buffers (depth, triangle, normal) of what each view sees.

Picture coordinates: one unit is one millimetre, u to the viewer's right, v down, origin at the top left.
"""
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

MARGIN = 12.0  # mm of empty paper round a figure
SEEN_MM = 4.0  # a point counts as seen when it is at most this far behind the nearest surface
FACING = 0.02  # and when its normal turns toward the viewer at least this much (cosine)


@dataclass(frozen=True)
class View:
    """A direction of looking: `right` and `up` of the picture, `toward` the viewer."""

    id: str
    label: str
    pose: str
    right: tuple
    up: tuple
    toward: tuple

    @property
    def axes(self):
        return np.array([self.right, self.up, self.toward], float)


VIEWS = {
    view.id: view
    for view in (
        View("front", "Front", "anatomical", (1, 0, 0), (0, 1, 0), (0, 0, 1)),
        View("back", "Back", "anatomical", (-1, 0, 0), (0, 1, 0), (0, 0, -1)),
        View("right", "Right side", "arms_forward", (0, 0, 1), (0, 1, 0), (-1, 0, 0)),
        View("left", "Left side", "arms_forward", (0, 0, -1), (0, 1, 0), (1, 0, 0)),
        # From below with the toes up: the body's right foot is at the viewer's left.
        View("soles", "Soles of the feet", "anatomical", (1, 0, 0), (0, 0, 1), (0, -1, 0)),
    )
}


# Seen in close-ups only: the inner side of one foot, as it looks without the other.
INNER_VIEWS = {
    view.id: view
    for view in (
        View("inner_right", "Inner side of the right foot", "anatomical", (0, 0, -1), (0, 1, 0), (1, 0, 0)),
        View("inner_left", "Inner side of the left foot", "anatomical", (0, 0, 1), (0, 1, 0), (-1, 0, 0)),
    )
}
ALL_VIEWS = VIEWS | INNER_VIEWS
LEG_SHOWN = 230.0  # mm above the floor that an inner view shows; its close-up ends below


@dataclass(frozen=True)
class Frame:
    """The rectangle of the view plane that a picture shows: left edge, top edge, width, height in mm."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, eq=False)
class Buffer:
    """What a view sees, one entry a pixel; row 0 is the top."""

    frame: Frame
    pixel: float  # mm a pixel
    depth: np.ndarray  # mm toward the viewer; -inf where there is only paper
    triangle: np.ndarray  # nearest triangle, -1 where there is only paper
    weights: np.ndarray  # barycentric weights (h, w, 3) of the pixel's centre in that triangle

    @property
    def inside(self):
        return self.triangle >= 0

    def interpolate(self, surface, values):
        """Values given at the surface's vertices, carried to the pixels (0 on paper)."""
        corners = values[surface.triangles[self.triangle]]
        out = np.einsum("hwk,hwk...->hw...", self.weights, corners)
        out[~self.inside] = 0
        return out

    def normals(self, surface):
        """Smooth unit normals (h, w, 3) in body axes; zero on paper."""
        n = self.interpolate(surface, surface.normals)
        return n / np.maximum(np.linalg.norm(n, axis=2, keepdims=True), 1e-12)


def shown(surface, view):
    """Triangles that belong to a view's picture: all of them, but the soles view shows only the feet and the inner views
    the lower end of one leg."""
    if view.id == "soles":
        return np.flatnonzero(surface.topology.is_foot)
    if view.id in INNER_VIEWS:
        corners = surface.points[surface.triangles]
        return np.flatnonzero((corners @ view.axes[2] < 0).all(axis=1) & (corners[..., 1] < LEG_SHOWN).all(axis=1))
    return np.arange(len(surface.triangles))


def project(points, view):
    """Body positions to plane coordinates (x right, y up, z toward the viewer)."""
    return points @ view.axes.T


@lru_cache(maxsize=64)
def frame_of(surface, view):
    """The picture of a view: the figure's extent and a margin, in whole millimetres."""
    used = np.unique(surface.triangles[shown(surface, view)])
    plane = project(surface.points[used], view)
    low, high = plane.min(axis=0)[:2], plane.max(axis=0)[:2]
    if view.id in ("front", "back", "soles"):  # symmetric figures stay exactly centred
        low[0] = -high[0]
    left, top = np.floor(low[0] - MARGIN), np.ceil(high[1] + MARGIN)
    return Frame(left, top, np.ceil(high[0] + MARGIN) - left, top - np.floor(low[1] - MARGIN))


def to_picture(points, view, frame):
    """Body positions to picture coordinates (u, v) and depth."""
    plane = project(points, view)
    return np.column_stack([plane[:, 0] - frame.left, frame.top - plane[:, 1]]), plane[:, 2]


def to_plane(u, v, frame):
    """Picture coordinates back to plane coordinates."""
    return u + frame.left, frame.top - v


@lru_cache(maxsize=24)
def buffer_of(surface, view, pixel=1.0):
    """The buffer of a whole view of a figure; kept in memory for the next caller."""
    return rasterise(surface, view, frame_of(surface, view), pixel, shown(surface, view))


def rasterise(surface, view, frame, pixel, chosen=None):
    """Depth buffer of the chosen triangles (all by default) in any frame at any resolution."""
    chosen = np.arange(len(surface.triangles)) if chosen is None else chosen
    shape = int(round(frame.height / pixel)), int(round(frame.width / pixel))
    depth = np.full(shape[0] * shape[1], -np.inf)
    owner = np.full(depth.size, -1, np.int32)
    weights = np.zeros((depth.size, 3), np.float32)
    uv, z = to_picture(surface.points, view, frame)
    uv = uv / pixel - 0.5  # pixel centres at whole numbers
    corner, corner_z = uv[surface.triangles[chosen]], z[surface.triangles[chosen]]
    low = np.maximum(np.ceil(corner.min(axis=1)).astype(int), 0)
    high = np.minimum(np.floor(corner.max(axis=1)).astype(int), [shape[1] - 1, shape[0] - 1])
    size = high - low + 1
    some = (size > 0).all(axis=1)
    for columns, rows, picked in _batches(size, np.flatnonzero(some)):
        x = low[picked, 0, None] + columns
        y = low[picked, 1, None] + rows
        w, inside = _barycentric(corner[picked], x, y)
        inside &= (x <= high[picked, 0, None]) & (y <= high[picked, 1, None])
        near = np.einsum("nkc,nc->nk", w, corner_z[picked])
        index = y * shape[1] + x
        hit = np.nonzero(inside)
        index, near = index[hit], near[hit]
        better = near > depth[index]
        order = np.flatnonzero(better)[np.argsort(near[better], kind="stable")]
        index, source = index[order], (hit[0][order], hit[1][order])
        depth[index] = near[order]  # the last, nearest value of a repeated pixel stays
        owner[index] = chosen[picked[source[0]]]
        weights[index] = w[source]
    return Buffer(frame, pixel, depth.reshape(shape), owner.reshape(shape), weights.reshape(*shape, 3))


def _batches(size, index, budget=1_500_000):
    """Triangles in groups of like size with the pixel offsets of their boxes, each group of bounded work."""
    longest = size.max(axis=1)
    edge = 1
    remaining = index
    while len(remaining):
        group, remaining = (remaining[longest[remaining] <= edge], remaining[longest[remaining] > edge])
        rows, columns = (a.ravel() for a in np.mgrid[0:edge, 0:edge])
        step = max(1, budget // edge**2)
        for start in range(0, len(group), step):
            yield columns, rows, group[start : start + step]
        edge = edge + 1 if edge < 8 else edge * 2


def _barycentric(corner, x, y):
    """Weights of the pixels (x, y) in triangles, and which pixels lie inside."""
    (ax, ay), (bx, by), (cx, cy) = (corner[:, k].T[..., None] for k in range(3))
    area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    flat = np.abs(area) < 1e-12
    area = np.where(flat, 1.0, area)
    u = ((bx - x) * (cy - y) - (by - y) * (cx - x)) / area
    v = ((cx - x) * (ay - y) - (cy - y) * (ax - x)) / area
    w = np.stack([u, v, 1 - u - v], axis=2)
    return w, (w >= -1e-7).all(axis=2) & ~flat


def before_all(buffer, depth):
    """Depths nearer to the viewer than all that the picture shows: they belong to what it leaves out."""
    return depth > buffer.depth.max() + SEEN_MM


def sees(buffer, view, points, normals):
    """Which body points the view sees: facing it, inside the frame and not behind a nearer surface."""
    uv, z = to_picture(points, view, buffer.frame)
    column, row = np.floor(uv / buffer.pixel).astype(int).T
    height, width = buffer.depth.shape
    inside = (column >= 0) & (row >= 0) & (column < width) & (row < height)
    nearest = np.full(len(points), np.inf)
    nearest[inside] = buffer.depth[row[inside], column[inside]]
    on_body = np.isfinite(nearest)
    return on_body & (z >= nearest - SEEN_MM) & ~before_all(buffer, z) & (normals @ view.axes[2] > FACING)
