# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""A line with a width that changes along it, drawn as a filled shape that tapers to a point at both ends."""
from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from art_fit import fit

STEP = 0.8  # mm between the points of a line before its outline is made
LEAST_WIDTH = 0.12  # mm; a line thinner than this ends
FIT = 0.15  # mm
NEAR_MIDDLE = 0.7  # mm; a line that ends this near to the middle of the picture ends on it


@dataclass(frozen=True, eq=False)
class Stroke:
    """Points in the picture (n, 2) and the full width at each (n,), mm."""

    points: np.ndarray
    width: np.ndarray

    @property
    def length(self):
        return float(np.hypot(*np.diff(self.points, axis=0).T).sum())

    def reversed(self):
        return Stroke(self.points[::-1], self.width[::-1])

    def resampled(self, step=STEP):
        arc = np.r_[0, np.cumsum(np.hypot(*np.diff(self.points, axis=0).T))]
        at = np.linspace(0, arc[-1], max(3, int(np.ceil(arc[-1] / step)) + 1))
        points = np.column_stack([np.interp(at, arc, self.points[:, k]) for k in (0, 1)])
        return Stroke(points, np.interp(at, arc, self.width))

    def smoothed(self, radius):
        """The line eased over about `radius` mm; both ends stay."""
        sigma = radius / STEP
        if len(self.points) < 4 or sigma <= 0:
            return self
        ends = self.points[[0, -1]]
        reach = int(4 * sigma) + 1
        reach = min(reach, len(self.points) - 1)
        head = 2 * ends[0] - self.points[reach:0:-1]
        tail = 2 * ends[1] - self.points[-2 : -reach - 2 : -1]
        points = ndimage.gaussian_filter1d(np.vstack([head, self.points, tail]), sigma, axis=0)[reach:-reach]
        points[[0, -1]] = ends
        return Stroke(points, ndimage.gaussian_filter1d(self.width, sigma, mode="nearest"))


def visible_runs(stroke, least_length):
    """The stretches of a line that have any width."""
    shown = np.r_[False, stroke.width > LEAST_WIDTH, False]
    changes = np.flatnonzero(shown[1:] != shown[:-1])
    for start, end in zip(changes[::2], changes[1::2]):
        part = Stroke(stroke.points[start:end], stroke.width[start:end])
        if end - start >= 3 and part.length >= least_length:
            yield part


def outline(stroke, middle=None):
    """Paths of a line; with `middle` of the line and its mirror image, made one where it ends on the middle."""
    if middle is None:
        return _only(fit(_ring(stroke), FIT, closed=True))
    offset = np.abs(stroke.points[:, 0] - middle)
    if offset.max() < NEAR_MIDDLE:
        return _only(_along_middle(stroke, middle))
    if min(offset[0], offset[-1]) < NEAR_MIDDLE:
        return _only(_through_middle(stroke if offset[0] < NEAR_MIDDLE else stroke.reversed(), middle))
    return [p for path in _only(fit(_ring(stroke), FIT, closed=True)) for p in (path, path.mirrored(2 * middle))]


def _only(path):
    return [] if path is None else [path]


def _sides(stroke):
    tangent = np.gradient(stroke.points, axis=0)
    tangent /= np.maximum(np.hypot(*tangent.T), 1e-9)[:, None]
    across = np.column_stack([-tangent[:, 1], tangent[:, 0]]) * stroke.width[:, None] / 2
    return stroke.points + across, stroke.points - across


def _ring(stroke):
    left, right = _sides(stroke)
    return np.vstack([stroke.points[:1], left[1:-1], stroke.points[-1:], right[-2:0:-1]])


def _through_middle(stroke, middle):
    """A line that begins on the middle, with its mirror image, as one shape."""
    points = stroke.points.copy()
    points[0, 0] = middle
    half = max(stroke.width[0], LEAST_WIDTH) / 2
    left, right = _sides(Stroke(points, stroke.width))
    turn = half if left[1, 1] > right[1, 1] else -half
    ring = np.vstack([points[0] + [0, turn], left[1:-1], points[-1:], right[-2:0:-1], points[0] - [0, turn]])
    path = fit(ring, FIT, level_ends=True)
    return path and path.joined(path.mirrored(2 * middle))


def _along_middle(stroke, middle):
    """A line that runs down the middle, as one symmetric shape."""
    side = np.column_stack([np.full(len(stroke.points), middle), stroke.points[:, 1]])
    side[1:-1, 0] -= stroke.width[1:-1] / 2
    path = fit(side, FIT)
    return path and path.joined(path.mirrored(2 * middle))
