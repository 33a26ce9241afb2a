# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Arrows for movement, and the thin line of where the movement began."""
import numpy as np
from scipy import ndimage

from art_bands import Grid
from art_fit import fit
from lines_stroke import Stroke, visible_runs
from pose.ink import outlines
from pose.light import Surface
from pose.svg import Shape
from projection import rasterise

import contourpy

WIDTH, TIP = 7.0, 26.0  # units
START_WIDTH = 1.6


def shapes(canvas, specs, placer):
    """The arrows of a frame."""
    paths = [path for spec in specs for path in _arrow(canvas, spec, placer)]
    return [Shape(paths, "arrow")] if paths else []


def _arrow(canvas, spec, placer):
    """A bow from spot to spot that grows toward its tip; 'bend' mm to the left of its way (negative: right)."""
    ends = [canvas.to_picture(placer.spot(spec[key])[None])[0][0] for key in ("from", "to")]
    along = ends[1] - ends[0]
    length = np.hypot(*along)
    if length < 2 * TIP * 0.6:
        raise ValueError(f"an arrow of {length:.0f} units is too short to see")
    left = np.array([along[1], -along[0]]) / length
    middle = (ends[0] + ends[1]) / 2 + left * spec.get("bend", 0) * canvas.scale * 2
    t = np.linspace(0, 1, 60)[:, None]
    curve = (1 - t) ** 2 * ends[0] + 2 * t * (1 - t) * middle + t**2 * ends[1]
    arc = np.r_[0, np.cumsum(np.hypot(*np.diff(curve, axis=0).T))]
    size = spec.get("size", 1.0)
    tip, width = TIP * size, WIDTH * size
    neck = int(np.searchsorted(arc, arc[-1] - tip * 0.8))
    shaft = curve[: neck + 1]
    grown = width * np.linspace(0.45, 1.0, len(shaft))
    yield _round_bar(shaft, grown)
    toward = curve[-1] - curve[neck]
    toward /= np.hypot(*toward)
    across = np.array([-toward[1], toward[0]])
    base = curve[-1] - toward * tip
    yield _rounded([curve[-1], base + across * tip * 0.46, base + toward * tip * 0.22, base - across * tip * 0.46])


def _round_bar(points, width):
    tangent = np.gradient(points, axis=0)
    tangent /= np.hypot(*tangent.T)[:, None]
    across = np.column_stack([-tangent[:, 1], tangent[:, 0]]) * width[:, None] / 2
    turn = np.linspace(np.pi / 2, 3 * np.pi / 2, 9)[1:-1, None]
    cap = points[0] + (np.cos(turn) * tangent[0] + np.sin(turn) * across[0] / max(width[0] / 2, 1e-9)) * width[0] / 2
    ring = np.vstack([points - across, (points + across)[::-1], cap])
    return fit(np.vstack([ring, ring[:1]]), 0.2, closed=True)


def _rounded(corners):
    """A polygon with softened corners."""
    ring = np.array(corners)
    points = []
    for before, here, after in zip(np.roll(ring, 1, 0), ring, np.roll(ring, -1, 0)):
        a, b = here + (before - here) * 0.12, here + (after - here) * 0.12
        t = np.linspace(0, 1, 7)[:, None]
        points.append((1 - t) ** 2 * a + 2 * t * (1 - t) * here + t**2 * b)
    points = np.vstack(points)
    return fit(np.vstack([points, points[:1]]), 0.2, closed=True)


def start_line(canvas, posed, triangles):
    """The outline of a body in its start pose as one thin light line."""
    surface = Surface(posed.points * canvas.scale, triangles, posed.normals)
    seen = rasterise(surface, canvas.view, canvas.frame, canvas.pixel)
    grid = Grid.of(seen)
    field = ndimage.gaussian_filter(seen.inside.astype(float), 1.2, mode="nearest") - 0.5
    size = np.array([canvas.frame.width, canvas.frame.height])
    strokes = []
    for ring in contourpy.contour_generator(grid.u, grid.v, field).lines(0.0):
        if len(ring) < 40 / canvas.pixel:
            continue
        points = Stroke(ring, np.ones(len(ring))).resampled().points
        inside = np.minimum(points, size - points).min(axis=1) > 1.2
        points = np.vstack([points, points[1:3]])
        width = np.r_[inside, inside[1:3]] * START_WIDTH
        strokes += [run.smoothed(1.2) for run in visible_runs(Stroke(points, width), 8.0)]
    return [Shape(outlines(strokes), "start-line", "start")]
