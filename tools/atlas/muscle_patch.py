# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Muscles without a measured mesh: sheets spanned by rows of places, so deep under the skin (muscle_patches.json).

    {"muscle": [{"part": "...", "depth": mm | [mm a row], "rows": [[place, ...], ...]}, ...]}

`"cord": [place, ...], "width": mm | [mm a place]` stands for the rows of a strip, such as a tendon.

A row runs across the muscle, the rows follow each other from origin to insertion. `"closed": true` joins the last
row to the first (a ring); `"hug": false` takes the places as they are; `"course": false` lets the fibres follow the
muscle's paths instead of the rows; `"bands"` are tendons across the sheet, `"tendon": [from, to]` those at its ends
(all as shares of its length). A place is what places.py says, or `[x, y, z]` in the neutral figure.
"""
import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np
from scipy import ndimage
from scipy.interpolate import CubicSpline

SOURCE = Path(__file__).with_name("muscle_patches.json")
ACROSS, ALONG = 32, 44  # points of a sheet
BAND = 0.012  # half the width of a band, in lengths of its sheet
CALM = 12  # rounds of evening out the skin that a sheet follows


@dataclass(frozen=True, eq=False)
class Sheet:
    """A sheet of triangles; `course` runs from 0 at the origin to 1 at the insertion."""

    points: np.ndarray
    triangles: np.ndarray
    course: np.ndarray | None
    tendon: np.ndarray
    part: str


@lru_cache(maxsize=1)
def load():
    return json.loads(SOURCE.read_text())["patches"]


def sheets(muscle, atlas, skin):
    """All sheets of an authored muscle in the neutral figure."""
    return [_sheet(entry, atlas, skin) for entry in load()[muscle]]


def _sheet(entry, atlas, skin):
    rows = _cord(entry, atlas, skin) if "cord" in entry else [[position(atlas, p) for p in row] for row in entry["rows"]]
    rows = [spread(row, ACROSS) for row in rows]
    depth = np.broadcast_to(np.asarray(entry["depth"], float), len(rows))
    if entry.get("closed"):
        rows, depth = rows + rows[:1], np.r_[depth, depth[0]]
    rows = np.array(rows)
    grid = np.array([_course(rows[:, k], entry.get("closed")) for k in range(ACROSS)])
    at = np.interp(np.linspace(0, 1, ALONG), np.linspace(0, 1, len(depth)), depth)
    if entry.get("hug", True):
        grid = _hugged(grid, at, skin)
    number = np.arange(ACROSS * ALONG).reshape(ACROSS, ALONG)
    a, b, c, d = (n.ravel() for n in (number[:-1, :-1], number[1:, :-1], number[1:, 1:], number[:-1, 1:]))
    triangles = np.vstack([np.column_stack([a, b, c]), np.column_stack([a, c, d])])
    along = np.tile(np.linspace(0, 1, ALONG), ACROSS)
    course = along if entry.get("course", True) else None
    return Sheet(grid.reshape(-1, 3), triangles, course, _tendon(entry, along), entry.get("part", ""))


def _cord(entry, atlas, skin):
    """The rows of a strip along a line: each lies across the line and flat under the skin."""
    line = np.array([position(atlas, place) for place in entry["cord"]])
    along = np.gradient(line, axis=0)
    across = np.cross(along, skin.heights(line)[1])
    across /= np.linalg.norm(across, axis=1, keepdims=True)
    half = across * np.broadcast_to(np.asarray(entry["width"], float), len(line))[:, None] / 2
    return np.stack([line - half, line + half], axis=1)


def _tendon(entry, along):
    """How much of the sheet is tendon at each point: its ends and the bands across it."""
    first, last = entry.get("tendon", [0, 0])
    value = np.zeros(len(along))
    for width, end in ((first, along), (last, 1 - along)):
        if width:
            value = np.maximum(value, np.clip(1.3 - end / width, 0, 1))
    for band in entry.get("bands", []):
        value = np.maximum(value, np.clip(1.6 - np.abs(along - band) / BAND, 0, 1))
    return value


def position(atlas, place):
    """Where a place lies in the neutral figure: unlike in zones nothing snaps to a cell, so that rows are smooth."""
    if isinstance(place, list):
        return np.array(place, float)
    if isinstance(place, str):
        return np.asarray(atlas.places.spot(place).position, float)
    if "between" in place:
        a, b = (position(atlas, p) for p in place["between"])
        return a + (b - a) * place.get("at", 0.5)
    base = position(atlas, place["near"])
    outward = 1.0 if base[0] > 0 else -1.0
    return base + [outward * place.get("out", 0), place.get("up", 0), place.get("front", 0)]


def spread(points, count):
    """A smooth curve through points, as evenly spaced points."""
    points = np.asarray(points, float)
    kept = np.r_[True, np.linalg.norm(np.diff(points, axis=0), axis=1) > 0.5]
    points = points[kept]
    if len(points) == 1:
        return np.repeat(points, count, axis=0)
    arc = np.r_[0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))]
    at = np.linspace(0, arc[-1], count)
    if len(points) == 2:
        return np.array([np.interp(at, arc, points[:, k]) for k in range(3)]).T
    return CubicSpline(arc, points, bc_type="natural")(at)


def _course(points, closed):
    if not closed:
        return spread(points, ALONG)
    arc = np.r_[0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))]
    return CubicSpline(arc, points, bc_type="periodic")(np.linspace(0, arc[-1], ALONG))


def _hugged(grid, depth, skin):
    """The grid moved along the skin's calmed normal until it lies at its depth."""
    height, normal, _, _ = skin.heights(grid.reshape(-1, 3))
    normal = _calm(normal.reshape(grid.shape))
    normal /= np.linalg.norm(normal, axis=2, keepdims=True)
    height = _calm(height.reshape(grid.shape[:2]))
    return grid - normal * (height + depth[None, :])[..., None]


def _calm(values):
    kernel = np.array([1, 2, 1]) / 4
    for _ in range(CALM):
        for axis in (0, 1):
            values = ndimage.convolve1d(values, kernel, axis=axis, mode="nearest")
    return values
