# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Carries points from the neutral figure to any figure and pose: each by the similarity of its nearest cells."""
import numpy as np
from scipy.spatial import cKDTree

from mesh import REFERENCE
from muscle_register import Skin

NEAREST = 48
SOFT_MM2 = 60.0  # keeps the nearest cell from outweighing all others
SCALES = 0.8, 1.25
CHUNK = 20_000


class Carrier:
    """From one surface to another, by default from the neutral figure in the anatomical pose."""

    def __init__(self, cells, surface, start=None):
        self.still = surface is start or start is None and (surface.figure, surface.pose) == REFERENCE
        self._from = cells.position.astype(float) if start is None else cells.on(start)[0]
        self._to, normal = cells.on(surface)
        self._tree = cKDTree(self._from)
        self.skin = Skin(self._to, normal)

    def __call__(self, points):
        """The points on the other surface, none of them outside the skin."""
        if self.still:
            return self.skin.clamped(points)
        parts = [self._moved(points[k : k + CHUNK]) for k in range(0, len(points), CHUNK)]
        return self.skin.clamped(np.vstack(parts))

    def _moved(self, points):
        distance, near = self._tree.query(points, k=NEAREST)
        weight = 1 / (distance**2 + SOFT_MM2)
        weight /= weight.sum(axis=1, keepdims=True)
        a, b = self._from[near], self._to[near]
        middle_a, middle_b = ((x * weight[..., None]).sum(axis=1) for x in (a, b))
        a, b = a - middle_a[:, None], b - middle_b[:, None]
        u, size, vt = np.linalg.svd(np.einsum("nk,nki,nkj->nij", weight, a, b))
        flip = np.ones((len(points), 3))
        flip[:, 2] = np.sign(np.linalg.det(u @ vt))
        turn = np.einsum("nij,nj,njk->nik", u, flip, vt)
        spread = (weight[..., None] * a**2).sum(axis=(1, 2))
        scale = np.clip((size * flip).sum(axis=1) / np.maximum(spread, 1e-9), *SCALES)
        return middle_b + np.einsum("ni,nij->nj", points - middle_a, turn) * scale[:, None]
