# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Lines along the edges of labels, creases where a body passes before itself, edges of flat faces."""
import contourpy
import numpy as np
from scipy import ndimage

import lines_curves
from art_bands import values_at
from art_fit import fit
from lines_contour import _chains, _eased, _tapered
from lines_stroke import Stroke, _ring, visible_runs
from pose import anatomy
from pose.canvas import Scene
from pose.fills import straight
from projection import project, to_picture

RIM, CREASE = 1.9, 1.5  # units
FIT = 0.42
AT_FRAME = 1.2  # no ink nearer to the frame
DEEP_MM = 60.0  # an edge so far before what is behind it has nearly the full width
CREASE_DEEP, CREASE_LEAST = 26.0, 1.6  # mm
SHORTEST, SHORTEST_CLOTH = 6.0, 20.0  # units; shorter ones are specks
CLOTH = 0.8


def outlines(strokes):
    """Strokes as paths."""
    paths = (fit(_ring(stroke), FIT, closed=True) for stroke in strokes)
    return [path for path in paths if path is not None]


def rim(canvas, k, ink):
    """Lines along a label's edge: full toward paper, thinner the nearer the thing behind it."""
    label, window = canvas.labels[k], canvas.window(k)
    if window is None or label.role == "floor":
        return
    if label.polygon is not None:
        yield from _straight_edges(canvas, k, ink)
        return
    yield from outlines(_rim_strokes(canvas, k, window, RIM * ink))


def _rim_strokes(canvas, k, window, full):
    pixel, grid = canvas.pixel, window.grid
    field = np.pad(window.edge, 1, constant_values=-0.5)
    u = np.r_[grid.u[0] - pixel, grid.u, grid.u[-1] + pixel]
    v = np.r_[grid.v[0] - pixel, grid.v, grid.v[-1] + pixel]
    for ring in contourpy.contour_generator(u, v, field).lines(0.0):
        if len(ring) < 12 / pixel:
            continue
        closed = np.abs(ring[0] - ring[-1]).max() < 1e-9
        points = Stroke(ring, np.ones(len(ring))).resampled().points
        width = _rim_width(canvas, k, window, points, full)
        points, width = _opened(points, width) if closed else (points, width)
        width = ndimage.grey_closing(width, 5, mode="nearest")
        shown = ndimage.maximum_filter1d((width > 0.05).astype(float), 3) > 0
        width = ndimage.gaussian_filter1d(width, 2.0, mode="nearest") * shown
        for run in visible_runs(Stroke(points, width), 5.0):
            yield run.smoothed(0.9)


def _rim_width(canvas, k, window, points, full):
    label, pixel = canvas.labels[k], canvas.pixel
    outward = _outward(window, points, pixel)
    beyond = np.median([values_at(canvas.owner, points + outward * q, pixel) for q in (1.0, 1.6, 2.4)], axis=0)
    beyond = beyond.astype(int)
    own = values_at(canvas.depth, points - outward * 1.3, pixel)
    behind = np.median([values_at(canvas.depth, points + outward * q, pixel) for q in (1.2, 1.8, 2.6)], axis=0)
    step = np.abs(own - behind) / (DEEP_MM * canvas.scale)
    width = full * np.where(beyond < 0, 1.0, 0.42 + 0.58 * np.sqrt(step.clip(0, 1)))
    floors = [number for number, other in enumerate(canvas.labels) if other.role == "floor"]
    width = np.where(np.isin(beyond, floors), full * 0.95, width)
    width = np.where(beyond >= k, 0, width)
    frame = canvas.frame
    far = np.minimum(points, [frame.width, frame.height] - points).min(axis=1)
    width[far < AT_FRAME] = 0
    return width * np.where(np.isin(beyond, label.joined), label.joined_ink, label.ink)


def _outward(window, points, pixel):
    tangent = np.gradient(points, axis=0)
    tangent /= np.maximum(np.hypot(*tangent.T), 1e-9)[:, None]
    across = np.column_stack([-tangent[:, 1], tangent[:, 0]])
    here = points - window.origin
    side = values_at(window.edge, here - across * 1.4, pixel) - values_at(window.edge, here + across * 1.4, pixel)
    return across * np.sign(side)[:, None]


def _opened(points, width):
    """A closed line cut where it has no width, or overlapped a little where it runs all round."""
    gap = np.flatnonzero(width <= 0.12)
    if len(gap) and (width > 0).any():
        return np.roll(points[:-1], -gap[0], axis=0), np.roll(width[:-1], -gap[0])
    return np.vstack([points, points[1:4]]), np.r_[width, width[1:4]]


def _straight_edges(canvas, k, ink):
    """The edges of a flat face as straight bars where they are seen."""
    label, pixel, corners = canvas.labels[k], canvas.pixel, canvas.labels[k].polygon
    size = np.array([canvas.frame.width, canvas.frame.height])
    for a, b in zip(corners, np.roll(corners, -1, axis=0)):
        length = np.hypot(*(b - a))
        if length < 1:
            continue
        points = a + (b - a) * np.linspace(0, 1, max(4, int(length / 0.8)))[:, None]
        along = (b - a) / length
        out = np.array([-along[1], along[0]])
        out = out if (points[len(points) // 2] - corners.mean(axis=0)) @ out > 0 else -out

        def at(reach):
            return values_at(canvas.owner, points + out * reach, pixel)

        inside = ((points > 0.8) & (points < size - 0.8)).all(axis=1)
        seen = ((at(-0.8) == k) | (at(-1.6) == k)) & ((at(0.8) <= k) | (at(1.8) <= k)) & inside
        seen = ndimage.binary_closing(np.pad(seen, 12, mode="edge"), iterations=8)[12:-12] & inside
        shared = np.isin(at(1.0), label.joined) | np.isin(at(1.8), label.joined)
        width = np.where(seen, RIM * ink * np.where(shared, label.joined_ink, label.ink), 0.0)
        width = np.where(seen, ndimage.median_filter(width, 15, mode="nearest"), 0)
        for run in visible_runs(Stroke(points, width), 4.0):
            p, q, half = run.points[0], run.points[-1], out * np.median(run.width) / 2
            yield straight(np.array([p + half, q + half, q - half, p - half, p + half]))


def creases(canvas, part, ink):
    """Where a surface passes before itself: the atlas' chains of vertices that turn away, as strokes."""
    view, pixel, scale = canvas.view, canvas.pixel, canvas.scale
    surface = canvas.surface(part)
    facing = project(surface.normals, view)[:, 2]
    facing = np.where(facing == 0, 1e-9, facing)
    depth = np.where(canvas.buffer.inside, canvas.buffer.depth, np.nan)
    near = ndimage.minimum_filter(np.where(canvas.buffer.inside, canvas.buffer.depth, np.inf), 3)
    size = np.array([canvas.frame.width, canvas.frame.height])
    fine = np.zeros(len(part.points)) if part.fine is None else part.fine
    shortest, broad = (SHORTEST_CLOTH, CLOTH) if part.fine is None else (SHORTEST, 1.0)
    for ends, share in _chains(surface.triangles, facing):
        share = share[:, None]
        points = surface.points[ends[:, 0]] * (1 - share) + surface.points[ends[:, 1]] * share
        normals = surface.normals[ends[:, 0]] * (1 - share) + surface.normals[ends[:, 1]] * share
        uv, z = to_picture(points, view, canvas.frame)
        inside = ((uv > 1) & (uv < size - 1)).all(axis=1)
        if not inside.any():
            continue
        out = project(normals, view)[:, :2] * [1, -1]
        out /= np.maximum(np.hypot(*out.T), 1e-9)[:, None]
        reach = (1.0, 1.7, 2.5)
        steps = np.median(np.nan_to_num([z - values_at(depth, uv + out * q, pixel) for q in reach]), axis=0)
        owners = np.array([values_at(canvas.owner, uv + out * q, pixel) for q in (*reach, -1.0)])
        hidden = (values_at(near, uv, pixel) > z + 1.0) | (owners != part.label).any(axis=0) | ~inside
        deep = ((np.where(hidden, 0, steps) / scale - CREASE_LEAST) / CREASE_DEEP).clip(0, 1)
        width = CREASE * ink * broad * (1 - 0.3 * fine[ends].mean(axis=1)) * np.sqrt(deep)
        for run in visible_runs(_eased(Stroke(uv, width).resampled()), shortest):
            yield _tapered(run.smoothed(1.2))


def curves(canvas, part, width, without=()):
    """(ink, paths) of the lines of face, hands and nails."""
    seen = np.isin(canvas.owner, canvas.of_kind("skin"))
    bright = np.where(seen, canvas.tone + 0.12, 0)
    scene = Scene(canvas.surface(part), canvas.view, canvas.buffer)
    wanted = [item for item in anatomy.curves() if item.curve.id not in without]
    for name, stroke in lines_curves.curve_strokes(scene, wanted, bright):
        yield name, outlines([Stroke(stroke.points, stroke.width * width)])
