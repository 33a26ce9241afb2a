# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""What does not give way: floor, boxes, balls, rollers. Each tells how deep points lie in it and which way is out."""
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csgraph

from pose.shapes import unit

TOUCHING_MM = 0.01  # skin that lies on a face is not inside
THINNEST_MM = 48.0
TIE = 1e-3  # how much a mm of depth counts against a whole side on which the skin goes on


@dataclass
class Ball:
    name: str
    centre: np.ndarray
    radius: float

    def push(self, points, links):
        """Vectors that bring points which lie inside out of it."""
        away = points - self.centre
        far = np.linalg.norm(away, axis=1, keepdims=True)
        return away / np.maximum(far, 1e-9) * np.maximum(self.radius - far, 0)


@dataclass
class Cylinder:
    name: str
    centre: np.ndarray
    axis: np.ndarray
    radius: float
    length: float

    def push(self, points, links):
        away = points - self.centre
        along = away @ self.axis
        across = away - along[:, None] * self.axis
        far = np.linalg.norm(across, axis=1)
        ends = np.broadcast_to(self.axis, points.shape)
        outward = np.stack([ends, -ends, across / np.maximum(far, 1e-9)[:, None]], axis=1)
        half = self.length / 2
        return _pushed(np.column_stack([half - along, half + along, self.radius - far]), outward, links)


@dataclass
class Flat:
    """The meet of half spaces: normals (n, 3) outward and offsets; one of them is a floor, six are a box."""

    name: str
    normals: np.ndarray
    offsets: np.ndarray

    def push(self, points, links):
        outward = np.broadcast_to(self.normals, (len(points), *self.normals.shape))
        return _pushed(self.offsets - points @ self.normals.T, outward, links)


def _pushed(depth, outward, links):
    """Each patch of skin inside leaves through the face beyond which the skin round it goes on."""
    inside = (depth > TOUCHING_MM).all(axis=1)
    push = np.zeros((len(depth), 3))
    chosen = np.flatnonzero(inside)
    if not len(chosen):
        return push
    count, patch = csgraph.connected_components(links[chosen][:, chosen], directed=False)
    for number in range(count):
        own = chosen[patch == number]
        rim = np.setdiff1d(links[own].indices, own)
        beyond = (depth[rim] <= TOUCHING_MM).mean(axis=0) if len(rim) else np.zeros(depth.shape[1])
        face = int(np.argmax(beyond - TIE * depth[own].mean(axis=0)))
        push[own] = outward[own, face] * depth[own, face][:, None]
    return push


def things(props, middle):
    """The hard things among the props of a pose, the floor always; `middle`: of the body."""
    found = [Flat("floor", np.array([[0, 1.0, 0]]), np.zeros(1)), *props.hard]
    groups = {}
    for face in props.faces:
        groups.setdefault(face.group, []).append(face)
    return found + [_box(name, faces, middle) for name, faces in groups.items()]


def _box(name, faces, middle):
    """A box; a thin one reaches further on its far side, so that skin right through it is still in it."""
    corners = np.array([face.corners for face in faces], float)
    normals = unit(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]))
    offsets = (corners[:, 0] * normals).sum(axis=1)
    opposite = (normals @ normals.T).argmin(axis=1)
    thick = offsets + offsets[opposite]
    flat = np.flatnonzero(thick < thick.min() + TOUCHING_MM)
    upright = np.abs(normals[flat, 1]).max() < 0.5
    far = flat[np.argmin(normals[flat] @ middle - offsets[flat] if upright else normals[flat, 1])]
    offsets[far] += max(0.0, THINNEST_MM - thick[far])
    return Flat(name, normals, offsets)
