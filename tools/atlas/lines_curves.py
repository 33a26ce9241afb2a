# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Anatomical lines: drawn once on the reference body, carried to every figure, pose and view.

A curve is given as a person would draw it on one view, in millimetres of that view's plane, on the right
side or the midline. Rays from that view fix it to the skin as (triangle, weights).
"""
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy import ndimage
from scipy.interpolate import CubicSpline

from art_bands import values_at
from lines_stroke import Stroke, visible_runs
from projection import VIEWS, Frame, View, before_all, project, rasterise, to_picture

TOP = View("top", "", "anatomical", (1, 0, 0), (0, 0, -1), (0, 1, 0))  # feet only: the body above would hide them
RAY_PIXEL = 0.2  # mm
SAMPLE = 0.5  # mm between the points of a curve
BEHIND_MM = 3.0  # a point this far behind the nearest surface is hidden
LEAST_LENGTH = 2.0  # mm
BRIGHTER_THAN = {"line": 0.2, "soft-line": 0.52, "faint-line": 0.68}  # brightness that an ink needs round it
SPREAD = {"narrow": 3.5, "wide": 8.0, "broad": 15.0}  # mm


@dataclass(frozen=True)
class Curve:
    """A line on the skin: where it was drawn (`on`), its points there, its ink and full width, and its shade."""

    id: str
    on: str
    points: tuple
    ink: str | None = None
    width: float = 1.0
    shade: float = 0.0  # how much darker the skin is along it; negative: lighter
    spread: str = "narrow"  # how far the shade reaches, one of SPREAD
    views: tuple = ()  # the pictures that show it; empty: all
    blunt: tuple = (False, False)  # an end that keeps its width, such as one on the midline
    steep: bool = False  # shown even where the skin turns away, such as the edge of the jaw


@dataclass(frozen=True, eq=False)
class FixedCurve:
    curve: Curve
    triangle: np.ndarray
    weights: np.ndarray


@lru_cache(maxsize=2)
def fixed(body, curves):
    """All curves fixed to the skin."""
    return [_fix(body, curve) for curve in curves]


def curve_strokes(scene, fixed_curves, tone):
    """(ink, Stroke) of every curve that the view sees, where the skin is bright enough for its ink."""
    for item in fixed_curves:
        curve = item.curve
        if curve.ink is None or not _wanted(curve, scene):
            continue
        uv, strength = _strength(item, scene)
        strength = strength * ((values_at(tone, uv, scene.buffer.pixel) - BRIGHTER_THAN[curve.ink]) / 0.1).clip(0, 1)
        for run in visible_runs(Stroke(uv, curve.width * strength).resampled(), LEAST_LENGTH):
            yield curve.ink, run.smoothed(0.8)


def curve_shade(scene, fixed_curves):
    """How much darker the curves make each pixel: soft bands along them, as an airbrush would lay them."""
    buffer = scene.buffer
    total = np.zeros(buffer.depth.shape)
    for spread, radius in SPREAD.items():
        layer = np.zeros(buffer.depth.shape)
        for item in fixed_curves:
            if item.curve.shade and item.curve.spread == spread and _wanted(item.curve, scene):
                _lay(layer, item, scene)
        if layer.any():
            sigma = radius / buffer.pixel
            total += ndimage.gaussian_filter(layer, sigma, mode="reflect") * sigma * np.sqrt(2 * np.pi)
    return total


def _wanted(curve, scene):
    return not curve.views or scene.view.id in curve.views


def _lay(layer, item, scene):
    """Add a curve's shade to the pixels under it, per pixel of length."""
    uv, strength = _strength(item, scene)
    step = np.hypot(*np.diff(uv, axis=0, append=uv[-1:]).T) / scene.buffer.pixel
    column, row = np.floor(uv / scene.buffer.pixel).astype(int).T
    rows, columns = layer.shape
    amount = item.curve.shade * strength * step
    if scene.middle is not None and np.abs(uv[:, 0] - scene.middle).max() < 0.3:
        column, amount = np.full(len(column), columns - 1), amount / 2  # its mirror image adds the other half
    inside = (row >= 0) & (row < rows) & (column >= 0) & (column < columns)
    np.add.at(layer, (row[inside], column[inside]), amount[inside])


def _strength(item, scene):
    """Points of a curve in the picture's drawn half, and 0..1 how strongly it shows at each."""
    curve, surface, view, buffer = item.curve, scene.surface, scene.view, scene.buffer
    points, normals = surface.at(item.triangle, item.weights), surface.normal_at(item.triangle, item.weights)
    if scene.middle is not None and view.right[0] < 0:  # the left half of the back view shows the left side
        points, normals = points * [-1, 1, 1], normals * [-1, 1, 1]
    uv, z = to_picture(points, view, buffer.frame)
    facing = project(normals, view)[:, 2]
    turned = facing > -0.2 if curve.steep else ((facing - 0.08) / 0.3).clip(0, 1)
    return uv, _taper(points, curve.blunt) * _seen(buffer, uv, z) * turned


def _taper(points, blunt):
    """Share of the full width along a line: thin at the ends, full in the middle."""
    arc = np.r_[0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))]
    reach = np.clip(0.42 * arc[-1], 1e-6, 45.0)
    head = np.ones(len(arc)) if blunt[0] else (arc / reach).clip(0, 1)
    tail = np.ones(len(arc)) if blunt[1] else ((arc[-1] - arc) / reach).clip(0, 1)
    return np.sin(np.minimum(head, tail) * np.pi / 2) ** 0.8


def _seen(buffer, uv, z):
    rows, columns = buffer.depth.shape
    inside = (uv >= 0).all(axis=1) & (uv[:, 0] <= columns * buffer.pixel) & (uv[:, 1] < rows * buffer.pixel)
    nearest = values_at(buffer.depth, uv, buffer.pixel)
    return inside & np.isfinite(nearest) & (z > nearest - BEHIND_MM) & ~before_all(buffer, z)


def _fix(body, curve):
    view = TOP if curve.on == "top" else VIEWS[curve.on]
    surface = body.surface("neutral", view.pose)
    plane = _spline(np.array(curve.points, float))
    low, high = plane.min(axis=0) - 1, plane.max(axis=0) + 1
    frame = Frame(low[0], high[1], high[0] - low[0], high[1] - low[1])
    buffer = rasterise(surface, view, frame, RAY_PIXEL, _under(surface, view, low, high))
    column = ((plane[:, 0] - frame.left) / RAY_PIXEL).astype(int)
    row = ((frame.top - plane[:, 1]) / RAY_PIXEL).astype(int)
    triangle = buffer.triangle[row, column]
    hit = triangle >= 0
    if hit.mean() < 0.9:
        raise ValueError(f"curve {curve.id} misses the body")
    return FixedCurve(curve, triangle[hit], buffer.weights[row, column][hit].astype(float))


def _under(surface, view, low, high):
    """Triangles that reach into a rectangle of a view's plane; of the feet alone in the views along the legs."""
    least, most = _extents(surface, view)
    reach = (least <= high).all(axis=1) & (most >= low).all(axis=1)
    if view.id in ("top", "soles"):
        reach &= surface.topology.is_foot
    return np.flatnonzero(reach)


@lru_cache(maxsize=8)
def _extents(surface, view):
    corner = project(surface.points, view)[surface.triangles][..., :2]
    return corner.min(axis=1), corner.max(axis=1)


def _spline(points):
    """A dense smooth line through a few points."""
    arc = np.r_[0, np.cumsum(np.hypot(*np.diff(points, axis=0).T) ** 0.5)]
    curve = CubicSpline(arc, points) if len(points) > 2 else lambda t: np.column_stack(
        [np.interp(t, arc, points[:, k]) for k in (0, 1)])
    length = np.hypot(*np.diff(points, axis=0).T).sum()
    return curve(np.linspace(0, arc[-1], max(8, int(length / SAMPLE))))
