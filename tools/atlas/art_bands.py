# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Level areas of a field over a picture as smooth paths; symmetric pictures are drawn half and mirrored.

A grid holds the whole picture, or its left half when `middle` is given: then every path that reaches the
middle is joined with its own mirror image, without a seam, and every other path is written twice.
"""
from dataclasses import dataclass

import contourpy
import numpy as np

from art_fit import fit

FAR_BELOW = -1e3  # lower than any field: what lies outside the grid


@dataclass(frozen=True, eq=False)
class Grid:
    """Where the pixels' centres lie in the picture, and its middle if only the left half is held."""

    u: np.ndarray
    v: np.ndarray
    middle: float | None = None

    @classmethod
    def of(cls, buffer, middle=None):
        rows, columns = buffer.depth.shape
        step = buffer.pixel
        return cls((np.arange(columns) + 0.5) * step, (np.arange(rows) + 0.5) * step, middle)


def values_at(image, points, pixel):
    """Values of an image at points of the picture; outside it, those at its edge."""
    column, row = np.floor(points / pixel).astype(int).T
    rows, columns = image.shape
    return image[row.clip(0, rows - 1), column.clip(0, columns - 1)]


def area(grid, field, level, tolerance, least_area=6.0):
    """Paths round the places where the field is above the level; smaller islands and gaps are left out.

    `tolerance` and `least_area` (mm²) are numbers, or functions of points (n, 2) that give one for each.
    """
    paths = []
    for ring, is_open in _rings(grid, field, level, grid.middle is not None):
        least = least_area(ring).mean() if callable(least_area) else least_area
        if _area(ring, is_open) < least:
            continue
        path = fit(ring, tolerance, closed=not is_open, level_ends=is_open)
        if path is None:
            continue
        if grid.middle is None:
            paths.append(path)
        elif is_open:
            paths.append(path.joined(path.mirrored(2 * grid.middle)))
        else:
            paths += [path, path.mirrored(2 * grid.middle)]
    return paths


def ring_paths(rings, middle, tolerance):
    """Paths of closed rings; with `middle` of rings cut off there, joined with their mirror images."""
    paths = []
    for ring in rings:
        open_lines = _cut_at(ring, middle) if middle else []
        for line in open_lines:
            path = fit(line, tolerance, level_ends=True)
            paths.append(path.joined(path.mirrored(2 * middle)))
        if not open_lines:
            path = fit(ring, tolerance, closed=True)
            paths += [path, path.mirrored(2 * middle)] if middle else [path]
    return paths


def _cut_at(ring, middle):
    """The parts of a closed ring between its stretches along the middle."""
    ring = ring[:-1]
    on = np.abs(ring[:, 0] - middle) < 1e-6
    if not on.any():
        return []
    first = int(np.flatnonzero(on & ~np.roll(on, -1))[0])
    ring, on = np.roll(ring, -first, axis=0), np.roll(on, -first)
    ring, on = np.vstack([ring, ring[:1]]), np.r_[on, True]
    marks = np.flatnonzero(on)
    return [ring[a : b + 1] for a, b in zip(marks[:-1], marks[1:]) if b > a + 1]


def half_area(grid, field, level, tolerance, least_area=6.0):
    """Paths round the part above the level in the grid alone, closed along the middle."""
    rings = (ring for ring, _ in _rings(grid, field, level, False))
    paths = (fit(ring, tolerance, closed=True) for ring in rings if _area(ring, False) >= least_area)
    return [path for path in paths if path is not None]


def _rings(grid, field, level, reach_middle):
    """Contour lines as (points, is_open); open ones begin and end on the middle."""
    u, v = grid.u, grid.v
    pitch = u[1] - u[0]
    columns = [np.full((len(v), 1), FAR_BELOW), field]
    u = np.r_[u[0] - pitch, u]
    if grid.middle is not None:
        columns.append(field[:, -1:])
        u = np.r_[u, grid.middle]
    if not reach_middle:
        columns.append(np.full((len(v), 1), FAR_BELOW))
        u = np.r_[u, u[-1] + pitch * 1e-3]
    z = np.hstack(columns)
    z = np.vstack([np.full((1, z.shape[1]), FAR_BELOW), z, np.full((1, z.shape[1]), FAR_BELOW)])
    v = np.r_[v[0] - pitch, v, v[-1] + pitch]
    z = np.where(z == level, level + 1e-9, z)
    for line in contourpy.contour_generator(u, v, z).lines(level):
        yield line, bool(np.abs(line[0] - line[-1]).max() > 1e-9)


def _area(ring, is_open):
    """Area of a ring; of an open one together with its mirror image."""
    x, y = (ring - ring[0]).T
    area = abs(np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))) / 2
    return 2 * area if is_open else area
