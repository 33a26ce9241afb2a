# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Evenly spaced lines along a field of directions: the fibres of a muscle, in pixels of its picture."""
import numpy as np
from scipy import ndimage

NEARER = 0.62  # a growing line stops this near to another one, in spacings
STEPS = 900


class _Taken:
    """Which pixels lie near a finished line."""

    def __init__(self, shape, radius):
        self.map = np.zeros(shape, bool)
        reach = int(np.ceil(radius))
        y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
        disc = x * x + y * y < radius * radius
        self._x, self._y = x[disc], y[disc]

    def add(self, line):
        x = (line[:, 0, None].astype(int) + self._x).ravel()
        y = (line[:, 1, None].astype(int) + self._y).ravel()
        inside = (x >= 0) & (y >= 0) & (x < self.map.shape[1]) & (y < self.map.shape[0])
        self.map[y[inside], x[inside]] = True


def streamlines(u, v, mask, spacing, seed, shortest=4.0):
    """Lines (n, 2) along the field (u, v) inside the mask, a spacing apart, none shorter than so many spacings."""
    inside = ndimage.distance_transform_edt(np.pad(mask, 1))[1:-1, 1:-1]
    rows, columns = np.nonzero(inside > min(1.2, inside.max() * 0.5))
    far, near = _Taken(mask.shape, spacing), _Taken(mask.shape, spacing * NEARER)
    length = np.maximum(np.hypot(u, v), 1e-9)
    field = (u / length).tolist(), (v / length).tolist()
    free = (inside >= 0.8).tolist()
    lines = []
    for k in np.random.default_rng(seed).permutation(len(rows)):
        if far.map[rows[k], columns[k]]:
            continue
        start = columns[k] + 0.5, rows[k] + 0.5
        ahead, behind = (_grown(start, sense, field, free, near.map) for sense in (1, -1))
        line = np.array(behind[::-1] + [start] + ahead)
        if len(line) < shortest * spacing:
            continue
        far.add(line)
        near.add(line)
        lines.append(line)
    return lines


def _grown(start, sense, field, free, taken):
    """The points of a line from a start, a pixel apart, as far as there is room."""
    across, down = field
    x, y = start
    points = []
    height, width = len(free), len(free[0])
    for _ in range(STEPS):
        column, row = int(x), int(y)
        dx, dy = across[row][column], down[row][column]
        if dx == 0 and dy == 0:
            break
        x, y = x + sense * dx, y + sense * dy
        if not (0 <= x < width and 0 <= y < height) or not free[int(y)][int(x)] or taken[int(y), int(x)]:
            break
        if len(points) > 12 and (x - start[0]) ** 2 + (y - start[1]) ** 2 < 1:
            break
        points.append((x, y))
    return points
