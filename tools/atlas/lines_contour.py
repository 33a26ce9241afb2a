# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Crease lines: where one part of the body passes before another in a view.

The places where the skin turns away from the viewer are chained along the mesh; what the depth buffer
shows of them becomes a line, the wider the deeper the step behind it, so that every line tapers by itself.
"""
import numpy as np
from scipy import ndimage

from lines_stroke import Stroke, visible_runs
from projection import before_all, project, to_picture

WIDTH = 1.25  # mm, of a line before a deep step
DEEP = 14.0  # mm, a step this deep gets the full width
LEAST_STEP = 0.5  # mm
LEAST_LENGTH = 7.0  # mm
POINT = 4.0  # mm of taper at an end
BEHIND = (0.9, 1.6, 2.4)  # mm beyond the edge where the step is measured


def crease_strokes(surface, view, buffer, allowed, fineness):
    """Strokes in the picture. `allowed`, a bool a vertex: where creases may be drawn; `fineness`, 0..1 a vertex:
    where they are thinner."""
    facing = project(surface.normals, view)[:, 2]
    facing = np.where(facing == 0, 1e-9, facing)
    for ends, share in _chains(surface.triangles, facing):
        share = share[:, None]
        points = surface.points[ends[:, 0]] * (1 - share) + surface.points[ends[:, 1]] * share
        normals = surface.normals[ends[:, 0]] * (1 - share) + surface.normals[ends[:, 1]] * share
        uv, z = to_picture(points, view, buffer.frame)
        drawn = allowed[ends].all(axis=1) & (uv[:, 0] <= buffer.frame.width + 1.5) & (uv[:, 0] >= -1)
        if not drawn.any():
            continue
        step = _step(buffer, uv, z, project(normals, view)[:, :2] * [1, -1])
        width = WIDTH * (1 - 0.3 * fineness[ends].mean(axis=1)) * np.sqrt(((step - LEAST_STEP) / DEEP).clip(0, 1))
        for run in visible_runs(_eased(Stroke(uv, width * drawn).resampled()), LEAST_LENGTH):
            yield _tapered(run.smoothed(1.2))


def _eased(stroke):
    """Widths without flicker: gaps of a few mm closed, short flashes removed, then smoothed."""
    width = ndimage.grey_closing(stroke.width, 7, mode="nearest")
    width = ndimage.grey_opening(width, 5, mode="nearest")
    return Stroke(stroke.points, ndimage.gaussian_filter1d(width, 3.0, mode="nearest"))


def _tapered(stroke):
    """A pointed end wherever a line stops, even where its step is still deep."""
    arc = np.r_[0, np.cumsum(np.hypot(*np.diff(stroke.points, axis=0).T))]
    near_end = np.minimum(arc, arc[-1] - arc)
    return Stroke(stroke.points, stroke.width * (near_end / min(POINT, arc[-1] / 3)).clip(0, 1) ** 0.7)


def _step(buffer, uv, z, outward):
    """How far behind the edge the next surface lies; 0 where the edge is hidden or stands against paper."""
    outward = outward / np.maximum(np.hypot(*outward.T), 1e-9)[:, None]
    depth = np.where(buffer.inside, buffer.depth, np.nan)
    near = ndimage.minimum_filter(np.where(buffer.inside, buffer.depth, np.inf), 3)
    hidden = (_sample(near, buffer.pixel, uv) > z + 1.0) | before_all(buffer, z)
    steps = np.array([z - _sample(depth, buffer.pixel, uv + outward * reach) for reach in BEHIND])
    step = np.median(np.nan_to_num(steps, nan=0.0), axis=0)
    against_paper = np.isnan(steps).any(axis=0)
    return np.where(hidden | against_paper, 0.0, step.clip(0))


def _sample(image, pixel, uv):
    rows, columns = image.shape
    column = np.floor(uv[:, 0] / pixel).astype(int)
    column = np.where(column >= columns, 2 * columns - 1 - column, column)  # beyond the middle: mirrored
    row = np.floor(uv[:, 1] / pixel).astype(int).clip(0, rows - 1)
    return image[row, column.clip(0, columns - 1)]


def _chains(triangles, facing):
    """Polylines of the zero set: lists of mesh edges (n, 2) and the share of the second end at each crossing."""
    sign = facing[triangles] > 0
    mixed = np.flatnonzero(sign.any(axis=1) & ~sign.all(axis=1))
    corners = triangles[mixed]
    pairs = np.stack([corners, np.roll(corners, -1, axis=1)], axis=2)
    crossing = (facing[pairs[..., 0]] > 0) != (facing[pairs[..., 1]] > 0)
    edges = np.sort(pairs[crossing].reshape(-1, 2, 2), axis=2)  # two crossed edges a triangle
    keys, node = np.unique(edges.reshape(-1, 2), axis=0, return_inverse=True)
    link = node.reshape(-1, 2)
    share = facing[keys[:, 0]] / (facing[keys[:, 0]] - facing[keys[:, 1]])
    for chain in _walk(link, len(keys)):
        yield keys[chain], share[chain]


def _walk(links, count):
    """Chains of nodes along links; every node has at most two."""
    neighbours = [[] for _ in range(count)]
    for a, b in links:
        neighbours[a].append(b)
        neighbours[b].append(a)
    seen = np.zeros(count, bool)
    ends_first = sorted(range(count), key=lambda n: (len(neighbours[n]) != 1, n))
    for first in ends_first:
        if seen[first]:
            continue
        chain, here = [first], first
        seen[first] = True
        while True:
            following = [n for n in neighbours[here] if not seen[n]]
            if not following:
                break
            here = following[0]
            seen[here] = True
            chain.append(here)
        if first in neighbours[here] and len(chain) > 2:
            chain.append(first)
        if len(chain) > 3:
            yield np.array(chain)
