# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The language of places and strokes, evaluated on the cells of the right side and the midline.

    place  := "landmark" | {"between": [place, place], "at": 0..1}
            | {"near": place, "up": mm, "out": mm, "front": mm} | {"opposite": place}
    stroke := {"path": [place, ...], "radius": mm, "within": [region, ...]?}
    zone   := {"strokes": [stroke, ...]}

A place is a spot: a position and the direction that the skin faces there. A landmark is its own point; `between`
blends two spots, `near` shifts one (`up` +y, `front` +z, `out` away from the midline), both snap to a cell. The left
side is the cell-wise mirror. The program evaluates the same language on the same cells (src/body/painter.cpp).
"""
import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

SNAP_MM = 40.0  # a place snaps to skin that faces as it should, if there is some this near
STEP_MM = 4.0  # samples along a path are at most this far apart
MIRROR = np.array([-1.0, 1.0, 1.0])
AGREE = 0.1  # a cell belongs to a stroke if its normal agrees with the sample's at least this much (cosine)


class PlaceError(ValueError):
    """A place, stroke or zone that means nothing: says what is wrong."""


@dataclass(frozen=True)
class Landmark:
    """A named point of the right side or the midline."""

    id: str
    definition: str
    sided: bool
    position: np.ndarray
    normal: np.ndarray


def _blend(a, b, at):
    return Spot(a.position + (b.position - a.position) * at, a.facing + (b.facing - a.facing) * at)


def load_landmarks(path):
    """Landmarks of an assets/atlas/landmarks.json, by id."""
    entries = json.loads(Path(path).read_text())["landmarks"]
    return {
        e["id"]: Landmark(e["id"], e["definition"], e["sided"], np.array(e["position"]), np.array(e["normal"]))
        for e in entries
    }


@dataclass(frozen=True)
class Spot:
    """A point on the skin and the direction that the skin faces there (not always of unit length)."""

    position: np.ndarray
    facing: np.ndarray


class Places:
    """Evaluates places, strokes and zones. `region_ids` names the values of `cells.region` (sided ids)."""

    def __init__(self, cells, landmarks, region_ids=()):
        self.cells = cells
        self.landmarks = landmarks
        self.region_index = {name: i for i, name in enumerate(region_ids)}
        self._tree = cKDTree(cells.position)

    @cached_property
    def _adjacency(self):
        return self.cells.adjacency

    def cell(self, place):
        """The cell of a place."""
        return self._nearest(self.spot(place))

    def position(self, place):
        """Where the place's cell lies on the reference body, mm."""
        return self.cells.position[self.cell(place)]

    def spot(self, place):
        """The point of a place and the direction it faces."""
        if isinstance(place, str):
            if place not in self.landmarks:
                raise PlaceError(f"unknown landmark '{place}'")
            return Spot(self.landmarks[place].position, self.landmarks[place].normal)
        if not isinstance(place, dict):
            raise PlaceError(f"a place is a landmark id or an object, not {place!r}")
        if "opposite" in place:
            self._only(place, {"opposite"})
            own = self.spot(place["opposite"])
            return Spot(own.position * MIRROR, own.facing * MIRROR)
        if "between" in place:
            return self._between(place)
        if "near" in place:
            return self._near(place)
        raise PlaceError(f"a place has one of: between, near, opposite; found {sorted(place)}")

    def path(self, places):
        """Cells along the straight lines between places, each snapped to the skin, in order."""
        if not isinstance(places, list) or not places:
            raise PlaceError("a path is a list of at least one place")
        stops = [self.spot(place) for place in places]
        samples = [self._nearest(stops[0])]
        for a, b in zip(stops, stops[1:]):
            steps = max(1, int(np.ceil(np.linalg.norm(b.position - a.position) / STEP_MM)))
            samples += [self._nearest(_blend(a, b, k / steps)) for k in range(1, steps + 1)]
        return [cell for k, cell in enumerate(samples) if k == 0 or samples[k - 1] != cell]

    def stroke(self, stroke):
        """Cells of a stroke, as a bool array."""
        self._only(stroke, {"path", "radius", "within"})
        radius = stroke.get("radius")
        if not isinstance(radius, (int, float)) or radius <= 0:
            raise PlaceError(f"a stroke needs a radius above 0, not {radius!r}")
        samples = self.path(stroke.get("path"))
        found = np.zeros(len(self.cells), bool)
        for sample, near in zip(samples, self._tree.query_ball_point(self.cells.position[samples], radius)):
            near = np.array(near)
            agrees = self.cells.normal[near] @ self.cells.normal[sample] > AGREE
            found[near[agrees]] = True
        found = self._connected(found, samples)
        return found & self.within(stroke["within"]) if "within" in stroke else found

    def zone(self, zone):
        """Cells of all strokes of a zone, as a bool array."""
        self._only(zone, {"strokes"})
        found = np.zeros(len(self.cells), bool)
        for stroke in zone["strokes"]:
            found |= self.stroke(stroke)
        return found

    def within(self, regions):
        """Cells of the named regions: own side, 'opposite:id' for the other, midline ids as they are."""
        return np.isin(self.cells.region, [self.region(name) for name in regions])

    def region(self, name, side="right"):
        """Index of a region named without its side."""
        other = {"right": "left", "left": "right"}
        if name.startswith("opposite:"):
            name, side = name.removeprefix("opposite:"), other[side]
        for candidate in (f"{name}.{side}", name):
            if candidate in self.region_index:
                return self.region_index[candidate]
        raise PlaceError(f"unknown region '{name}'")

    def _between(self, place):
        self._only(place, {"between", "at"})
        ends, at = place["between"], place.get("at", 0.5)
        if not isinstance(ends, list) or len(ends) != 2 or not isinstance(at, (int, float)) or not 0 <= at <= 1:
            raise PlaceError("'between' needs two places, and 'at' from 0 to 1")
        a, b = self.spot(ends[0]), self.spot(ends[1])
        return self._snapped(Spot(a.position + (b.position - a.position) * at, a.facing + b.facing))

    def _near(self, place):
        self._only(place, {"near", "up", "out", "front"})
        base = self.spot(place["near"])
        outward = 1.0 if base.position[0] > 0 else -1.0
        shift = [outward * place.get("out", 0), place.get("up", 0), place.get("front", 0)]
        return self._snapped(Spot(base.position + shift, base.facing))

    def _snapped(self, spot):
        cell = self._nearest(spot)
        return Spot(self.cells.position[cell], self.cells.normal[cell])

    def _nearest(self, spot):
        """Nearest cell that faces as the spot does, else the nearest of all; the lower id of two as near."""
        near = np.sort(np.array(self._tree.query_ball_point(spot.position, SNAP_MM), int))
        near = near[self.cells.normal[near] @ spot.facing > 0]
        if not len(near):
            near = np.arange(len(self.cells))
        return int(near[np.linalg.norm(self.cells.position[near] - spot.position, axis=1).argmin()])

    def _connected(self, found, samples):
        """The part of `found` that hangs together with a sample."""
        index = np.flatnonzero(found)
        _, label = connected_components(self._adjacency[index][:, index], directed=False)
        kept = np.isin(label, label[np.searchsorted(index, [s for s in samples if found[s]])])
        out = np.zeros_like(found)
        out[index[kept]] = True
        return out

    @staticmethod
    def _only(value, allowed):
        if not isinstance(value, dict) or set(value) - allowed:
            raise PlaceError(f"unknown keys {sorted(set(value) - allowed)}; allowed: {sorted(allowed)}")
