# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Finds the named points of landmarks.json on the skin of the reference body.

Each entry says how its point is found, on the right side or the midline:

    {"view": "front" | "back", "at": [x, y]}       the skin seen there (x is the body's: right is negative)
    {"view": "right", "at": [z, y]}                the same from the right side
    {"ray": [x, y, z], "toward": direction}        where a line from inside the body leaves it
    {"bone": name, "y": mm | "at": 0..1, "toward"} the same from a point of a bone, square to the bone
    {"tip": name}                                  the end of a finger or toe, along its last bone
    {"nearest": [x, y, z]}                         the nearest skin
    {"between": [landmark, landmark], "at": 0..1}  the nearest skin to a point between two others

A direction is front, back, out, in, up, down or a vector.
"""
import json
from pathlib import Path

import numpy as np

import cache
from places import Landmark
from skin import outer_skin

SOURCE = Path(__file__).with_name("landmarks.json")
DIRECTIONS = {
    "front": (0, 0, 1), "back": (0, 0, -1), "out": (-1, 0, 0), "in": (1, 0, 0), "up": (0, 1, 0), "down": (0, -1, 0),
}
MIDLINE_MM = 0.5  # a landmark nearer to the midline than this lies on it


class LandmarkError(ValueError):
    """A landmark that cannot be found: names it."""


class Finder:
    """Finds points on the skin of one body."""

    def __init__(self, body):
        self.surface = body.reference
        self.triangles = self.surface.triangles[outer_skin(body)]
        self.corners = self.surface.points[self.triangles]
        self.found = {}

    def find(self, how):
        """Position and unit normal of the skin point."""
        kinds = {"view": self._view, "ray": self._ray, "bone": self._bone, "tip": self._tip,
                 "nearest": self._nearest, "between": self._between}
        kind = next((k for k in kinds if k in how), None)
        if kind is None:
            raise LandmarkError(f"no way of finding in {how}")
        return kinds[kind](how)

    def _view(self, how):
        a, y = how["at"]
        origin, direction = {
            "front": ((a, y, 1000), DIRECTIONS["back"]),
            "back": ((a, y, -1000), DIRECTIONS["front"]),
            "right": ((-1000, y, a), DIRECTIONS["in"]),
        }[how["view"]]
        return self._first_hit(np.array(origin, float), np.array(direction, float))

    def _ray(self, how):
        return self._first_hit(np.array(how["ray"], float), _direction(how["toward"]))

    def _bone(self, how):
        head, tail = (self.surface.joints[f"{how['bone']}.{end}"] for end in ("head", "tail"))
        at = (how["y"] - head[1]) / (tail[1] - head[1]) if "y" in how else how["at"]
        axis = (tail - head) / np.linalg.norm(tail - head)
        toward = _direction(how["toward"])
        return self._first_hit(head + at * (tail - head), toward - (toward @ axis) * axis)

    def _tip(self, how):
        head, tail = (self.surface.joints[f"{how['tip']}.{end}"] for end in ("head", "tail"))
        return self._first_hit(head, tail - head)

    def _nearest(self, how):
        point = np.array(how["nearest"], float)
        return self._closest(point)

    def _between(self, how):
        (a, _), (b, _) = (self.found[name] for name in how["between"])
        return self._closest(a + (b - a) * how["at"])

    def _first_hit(self, origin, direction):
        """First crossing of a half-line with the skin (Möller-Trumbore)."""
        a, b, c = self.corners[:, 0], self.corners[:, 1], self.corners[:, 2]
        edge1, edge2, offset = b - a, c - a, origin - a
        p = np.cross(direction, edge2)
        determinant = np.einsum("ij,ij->i", edge1, p)
        with np.errstate(divide="ignore", invalid="ignore"):
            u = np.einsum("ij,ij->i", offset, p) / determinant
            q = np.cross(offset, edge1)
            v = (q @ direction) / determinant
            t = np.einsum("ij,ij->i", edge2, q) / determinant
        hit = (np.abs(determinant) > 1e-12) & (u >= -1e-9) & (v >= -1e-9) & (u + v <= 1 + 1e-9) & (t > 0)
        if not hit.any():
            raise LandmarkError(f"the line from {origin} toward {direction} meets no skin")
        triangle = np.flatnonzero(hit)[t[hit].argmin()]
        return self._point(triangle, np.array([1 - u[triangle] - v[triangle], u[triangle], v[triangle]]))

    def _closest(self, point):
        near = np.argsort(np.linalg.norm(self.corners.mean(axis=1) - point, axis=1), kind="stable")[:200]
        weights = np.array([_closest_weights(corner, point) for corner in self.corners[near]])
        position = np.einsum("ij,ijk->ik", weights, self.corners[near])
        best = np.linalg.norm(position - point, axis=1).argmin()
        return self._point(near[best], weights[best])

    def _point(self, triangle, weights):
        normal = weights @ self.surface.normals[self.triangles[triangle]]
        return weights @ self.corners[triangle], normal / np.linalg.norm(normal)


def _direction(toward):
    vector = np.array(DIRECTIONS[toward] if isinstance(toward, str) else toward, float)
    return vector / np.linalg.norm(vector)


def _closest_weights(corner, point):
    """Barycentric weights of the point of a triangle nearest to `point`."""
    best, nearest = np.inf, None
    a, b, c = corner
    matrix = np.column_stack([b - a, c - a])
    u, v = np.linalg.lstsq(matrix, point - a, rcond=None)[0]
    if u >= 0 and v >= 0 and u + v <= 1:
        return np.array([1 - u - v, u, v])
    for k in range(3):
        start, end = corner[k], corner[(k + 1) % 3]
        along = np.clip((point - start) @ (end - start) / max((end - start) @ (end - start), 1e-12), 0, 1)
        distance = np.linalg.norm(start + along * (end - start) - point)
        if distance < best:
            best, nearest = distance, np.zeros(3)
            nearest[k], nearest[(k + 1) % 3] = 1 - along, along
    return nearest


def find_landmarks(body, source=SOURCE):
    """All landmarks of the source file, on the skin, in the file's order (cached between runs)."""
    entries = json.loads(Path(source).read_text())["landmarks"]
    key = cache.key(body.reference.points, outer_skin(body), source, __file__)
    found = cache.arrays("landmarks", key, lambda: _find_all(body, entries))
    spots = zip(entries, found["position"], found["normal"])
    return [Landmark(e["id"], e["definition"], e["sided"], position, normal) for e, position, normal in spots]


def _find_all(body, entries):
    finder, waiting = Finder(body), list(entries)
    while waiting:  # points between others wait until those are found
        ready = [e for e in waiting if all(n in finder.found for n in e["find"].get("between", ()))]
        if not ready:
            raise LandmarkError(f"landmarks refer to missing ones: {', '.join(e['id'] for e in waiting)}")
        for entry in ready:
            finder.found[entry["id"]] = _find(finder, entry)
        waiting = [e for e in waiting if e["id"] not in finder.found]
    position, normal = zip(*(finder.found[e["id"]] for e in entries))
    return {"position": np.round(position, 2), "normal": np.round(normal, 3)}  # as precise as they are stored


def _find(finder, entry):
    try:
        position, normal = finder.find(entry["find"])
    except (LandmarkError, KeyError) as error:
        raise LandmarkError(f"{entry['id']}: {error}") from error
    if not entry["sided"]:
        if abs(position[0]) > MIDLINE_MM:
            raise LandmarkError(f"{entry['id']}: lies {position[0]:.1f} mm off the midline")
        position, normal = position * [0, 1, 1], normal * [0, 1, 1]
        normal = normal / np.linalg.norm(normal)
    elif position[0] >= -MIDLINE_MM:
        raise LandmarkError(f"{entry['id']}: is not on the right side")
    return position, normal
