# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Takes a drawing of the neutral figure to another figure: the near side of the muscle is carried along with the skin
round it, and the picture follows smoothly. So all figures show the same anatomy."""
import re

import numpy as np
from scipy.spatial import cKDTree

import art_fit
import muscle_source
from projection import to_picture

ENOUGH = 900  # points of a muscle that carry its picture
NEAR_SIDE, FOLLOWED = 8, 32  # neighbours that tell the near side from the far one, and whose moves are blended
_DATA = re.compile(r' d="([^"]*)"')
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_VIEW_BOX = re.compile(r'viewBox="[^"]*"')


class Warp:
    """From the picture of a muscle on the neutral figure to the one on another figure, in the same view."""

    def __init__(self, scene, muscle, carrier, target):
        mesh, _ = muscle_source.joined([scene.solids[name] for name in muscle.sources])
        points = mesh.points[:: max(1, len(mesh.points) // ENOUGH)]
        uv, depth = to_picture(points, scene.view, scene.frame)
        near = cKDTree(uv).query(uv, k=min(NEAR_SIDE, len(uv)))[1].reshape(len(uv), -1)
        front = depth >= np.median(depth[near], axis=1)
        self.there, self.depth = to_picture(carrier(points[front]), target.view, target.frame)
        self._move = self.there - uv[front]
        self._tree = cKDTree(uv[front])
        self._count = min(FOLLOWED, int(front.sum()))
        self._soft = max(3.0, np.sqrt(np.ptp(uv, axis=0).prod()) / 14) ** 2
        self._size = target.frame.width, target.frame.height

    def __call__(self, uv):
        distance, near = self._tree.query(uv, k=self._count)
        weight = 1 / (distance.reshape(len(uv), -1) ** 2 + self._soft)
        weight /= weight.sum(axis=1, keepdims=True)
        move = self._move[near.reshape(len(uv), -1)]
        return np.clip(uv + (move * weight[..., None]).sum(axis=1), 0, self._size)


def carried_text(text, warp, scene):
    """The SVG text of a picture drawn anew on the figure of a scene, and what the index says of it."""
    data = _DATA.findall(text)
    uv = scene.inward(warp(np.vstack([np.array(_NUMBER.findall(d), float).reshape(-1, 2) for d in data])))
    values = iter(uv.ravel())
    text = _DATA.sub(lambda found: ' d="' + _NUMBER.sub(lambda _: art_fit.number(next(values)), found[1]) + '"', text)
    text = _VIEW_BOX.sub(f'viewBox="0 0 {scene.frame.width:g} {scene.frame.height:g}"', text, 1)
    low, high = uv.min(axis=0), uv.max(axis=0)
    return text, {"box": [round(float(x), 1) for x in (*low, *(high - low))], "depth": _under(warp, scene.skin)}


def _under(warp, skin):
    """Median depth under the skin, mm."""
    column, row = warp.there.astype(int).T
    above = skin[row.clip(0, skin.shape[0] - 1), column.clip(0, skin.shape[1] - 1)]
    under = (above - warp.depth)[np.isfinite(above)]
    return round(float(np.median(under)), 1) if len(under) else 0.0
