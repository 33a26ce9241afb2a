# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The skin of a pose: dual quaternions, then delta mush, which keeps the surface's own detail while it evens the bends.

`Quick` is plain linear skinning of a few vertices for many poses at once; the solver works with it.
"""
import numpy as np
from scipy import sparse
from scipy.spatial.transform import Rotation

import mesh

STEPS, SHARE = 14, 0.6  # of Laplacian smoothing
STIFF_DETAIL = 0.75  # share of the delta mush that hands and feet do without; the head does without all of it
STIFF = ("finger", "toe", "metac", "wrist")


class Skinner:
    """Skins one rig."""

    def __init__(self, rig):
        self.rig = rig
        count = len(rig.vertices)
        ends = np.stack([rig.quads, np.roll(rig.quads, -1, axis=1)], axis=2).reshape(-1, 2)
        ends = np.vstack([ends, ends[:, ::-1]])
        links = sparse.csr_matrix((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), (count, count))
        links.data[:] = 1
        valence = np.maximum(np.asarray(links.sum(axis=1)).ravel(), 1)
        mean = sparse.diags(1 / valence) @ links
        self._step = (1 - SHARE) * sparse.identity(count, format="csr") + SHARE * mean
        self._neighbour = np.zeros(count, int)
        self._neighbour[ends[:, 0]] = ends[:, 1]
        smooth = self._smoothed(rig.vertices)
        self._delta = np.einsum("vij,vi->vj", self._frames(smooth), rig.vertices - smooth)
        head = rig.weights[:, rig.below("head")].sum(axis=1).clip(0, 1)
        stiff = np.array([name.startswith(STIFF) for name in rig.names])
        self._amount = ((1 - head) * (1 - STIFF_DETAIL * rig.weights[:, stiff].sum(axis=1)))[:, None]

    def skin(self, pose):
        """Vertices of the coarse mesh in a pose."""
        rotation, place = self.rig.forward(self.rig.vector(pose))
        bent = self._dual_quaternions(rotation[0], place[0])
        smooth = self._smoothed(bent)
        mushed = smooth + np.einsum("vij,vj->vi", self._frames(smooth), self._delta)
        return bent + self._amount * (mushed - bent)

    def _dual_quaternions(self, rotation, place):
        rig = self.rig
        turn = Rotation.from_matrix(rotation).as_quat()
        shift = place - np.einsum("kij,kj->ki", rotation, rig.head)
        dual = 0.5 * _product(np.column_stack([shift, np.zeros(len(shift))]), turn)
        sign = np.where(turn[rig.dominant] @ turn.T < 0, -1.0, 1.0)  # the short way round, seen from the main bone
        weights = rig.weights * sign
        real, dual = weights @ turn, weights @ dual
        length = np.linalg.norm(real, axis=1, keepdims=True)
        real, dual = real / length, dual / length
        moved = 2 * _product(dual, real * [-1, -1, -1, 1])[:, :3]
        return Rotation.from_quat(real).apply(rig.vertices) + moved

    def _smoothed(self, points):
        for _ in range(STEPS):
            points = self._step @ points
        return points

    def _frames(self, points):
        """A turning frame a vertex, as columns: the normal, a tangent, the third."""
        normal = mesh.vertex_normals(points, self.rig.coarse_triangles)
        tangent = points[self._neighbour] - points
        tangent -= (tangent * normal).sum(axis=1, keepdims=True) * normal
        tangent /= np.maximum(np.linalg.norm(tangent, axis=1, keepdims=True), 1e-9)
        return np.stack([normal, tangent, np.cross(normal, tangent)], axis=2)


class Quick:
    """Linear skinning of some vertices, or of weighted means of vertices, as one matrix product."""

    def __init__(self, rig, vertices=None, mean=None, bone=None):
        """`vertices`: indices; `mean`: (indices, weights) of one point; `bone`: (bone, offset from its head)."""
        if bone is not None:
            self.bones, rows = np.array([bone[0]]), np.r_[bone[1], 1.0][None]
        else:
            chosen = np.asarray(vertices if mean is None else mean[0])
            weights = rig.weights[chosen]
            self.bones = np.flatnonzero(weights.any(axis=0))
            offset = rig.vertices[chosen][:, None] - rig.head[self.bones]
            rows = np.concatenate([offset, np.ones((*offset.shape[:2], 1))], axis=2)
            rows = (weights[:, self.bones, None] * rows).reshape(len(chosen), -1)
            rows = rows if mean is None else mean[1][None] @ rows
        self._rows = rows

    def __call__(self, rotation, place):
        """Places (m, n, 3)."""
        bones = np.concatenate([np.swapaxes(rotation[:, self.bones], 2, 3), place[:, self.bones, None]], axis=2)
        return self._rows @ bones.reshape(len(rotation), -1, 3)


def _product(a, b):
    """Quaternion product, x y z w."""
    ax, ay, az, aw = a.T
    bx, by, bz, bw = b.T
    return np.stack([aw * bx + ax * bw + ay * bz - az * by, aw * by - ax * bz + ay * bw + az * bx,
                     aw * bz + ax * by - ay * bx + az * bw, aw * bw - ax * bx - ay * by - az * bz], axis=1)
