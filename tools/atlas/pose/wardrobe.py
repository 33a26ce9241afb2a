# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Clothes on a posed body: the field's part cut out exactly, evened, lifted off the skin, its hem a little wider."""
from dataclasses import dataclass

import numpy as np
from scipy import sparse

import mesh
from pose.clothes import fields, smoothstep
from pose.rig import load
from pose.shapes import unit


@dataclass(frozen=True)
class Cut:
    """How a garment is made; mm."""

    role: str
    lift: float
    steps: int  # of smoothing
    hides: float  # the skin further inside than this is left out


CUTS = {
    "tank": Cut("top", 5.0, 10, 9), "tee": Cut("top", 6.0, 12, 25), "shorts": Cut("short", 4.0, 8, 75),
    "trousers": Cut("short", 5.0, 10, 25), "hair": Cut("hair", 2.0, 6, 5),
}
TOPS, BOTTOMS = ("tank", "tee"), ("shorts", "trousers")
CALM = 0.7


@dataclass
class Garment:
    name: str
    role: str
    points: np.ndarray
    triangles: np.ndarray
    carry: object  # matrix from the skin's vertices to the garment's


class Wardrobe:
    def __init__(self, rig):
        self.rig, self._cut = rig, {}
        self.rest = load("neutral").rest

    def skin_shown(self, wear):
        """Bool a triangle of the skin: not well under cloth."""
        shown = np.ones(len(self.rig.triangles), bool)
        for name in wear:
            field = fields()[name]
            if name in BOTTOMS:
                field = field + 100 * ((self.rest[:, 1] > 780) & (field > 0))
            shown &= ~(field[self.rig.triangles] > CUTS[name].hides).all(axis=1)
        return shown

    def make(self, name, posed, wear):
        cut = CUTS[name]
        carry, triangles = self._cut_out(name)
        field = carry @ fields()[name]
        rest = carry @ self.rest
        points, normals = carry @ posed.points, unit(carry @ posed.normals)
        calm = smoothstep(field / 22)[:, None] * CALM
        mean = neighbours(triangles, len(points))
        for _ in range(cut.steps):
            points = points + calm * (mean @ points - points)
        own = mesh.vertex_normals(points, triangles)
        own[_rim(triangles, len(points))] = normals[_rim(triangles, len(points))]
        points = points + own * self._lift(name, cut, field, rest)[:, None]
        if name in BOTTOMS:
            for top in TOPS:
                if top in wear:  # the shirt hangs over the waist
                    triangles = triangles[~((carry @ fields()[top])[triangles] > 12).all(axis=1)]
        return Garment(name, cut.role, points, triangles, carry)

    def _lift(self, name, cut, field, rest):
        """How far the cloth lies off the skin."""
        if name == "tank":
            return cut.lift * (0.55 + 0.45 * smoothstep(field / 20)) + 5 * np.clip((1010 - rest[:, 1]) / 70, 0, 1)
        if name == "shorts":
            return cut.lift + 11 * np.clip((760 - rest[:, 1]) / 90, 0, 1) ** 1.3
        if name == "hair":
            fuller = 5 if self.rig.figure == "female" else 0
            return cut.lift + (7 + fuller * smoothstep((10 - rest[:, 2]) / 60)) * smoothstep(field / 35)
        return cut.lift + 5 * np.clip(1 - field / 70, 0, 1) ** 1.5

    def _cut_out(self, name):
        if name not in self._cut:
            self._cut[name] = cut_out(fields()[name], self.rig.triangles)
        return self._cut[name]


def cut_out(field, triangles):
    """(matrix from vertices to those of the part, its triangles): what lies where the field is positive, cut exactly."""
    inside = field[triangles] > 0
    count = inside.sum(axis=1)
    alone = np.flatnonzero((count == 1) | (count == 2))
    odd = np.where(count[alone] == 1, inside[alone].argmax(axis=1), (~inside[alone]).argmax(axis=1))
    a, b, c = (triangles[alone, (odd + k) % 3] for k in range(3))
    pairs = np.sort(np.stack([np.stack([a, b], 1), np.stack([a, c], 1)], axis=1), axis=2)
    edges, number = np.unique(pairs.reshape(-1, 2), axis=0, return_inverse=True)
    ab, ac = (number.reshape(-1, 2) + len(field)).T
    tip = count[alone] == 1
    parts = [triangles[count == 3], np.stack([a, ab, ac], 1)[tip], np.stack([ab, b, c], 1)[~tip],
             np.stack([ab, c, ac], 1)[~tip]]
    share = field[edges[:, 0]] / (field[edges[:, 0]] - field[edges[:, 1]])
    rows = np.tile(np.arange(len(edges)), 2)
    on_edge = sparse.csr_matrix((np.r_[1 - share, share], (rows, edges.T.ravel())), (len(edges), len(field)))
    every = sparse.vstack([sparse.identity(len(field), format="csr"), on_edge]).tocsr()
    used, out = np.unique(np.concatenate(parts), return_inverse=True)
    return every[used], out.reshape(-1, 3)


def _edges(triangles):
    return np.concatenate([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])


def neighbours(triangles, count):
    """Matrix that takes the mean of the neighbours."""
    edges = _edges(triangles)
    edges = np.vstack([edges, edges[:, ::-1]])
    links = sparse.csr_matrix((np.ones(len(edges)), (edges[:, 0], edges[:, 1])), (count, count))
    links.data[:] = 1
    return sparse.diags(1 / np.maximum(np.asarray(links.sum(axis=1)).ravel(), 1)) @ links


def _rim(triangles, count):
    """Bool a vertex: on the garment's edge."""
    edges, uses = np.unique(np.sort(_edges(triangles), axis=1), axis=0, return_counts=True)
    rim = np.zeros(count, bool)
    rim[edges[uses == 1].ravel()] = True
    return rim
