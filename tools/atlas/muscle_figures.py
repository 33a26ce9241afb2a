# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Takes a drawing of the neutral figure to another figure: every point of its paths is set on the muscle in space,
carried along with the skin around it, and seen again. So all figures show the same anatomy."""
import re

import numpy as np
from scipy.spatial import cKDTree

import art_fit
import muscle_source
from projection import to_picture

NEIGHBOURS = 6  # points of the muscle among which the nearest to the viewer gives the depth
_DATA = re.compile(r' d="([^"]*)"')
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_VIEW_BOX = re.compile(r'viewBox="[^"]*"')


class Lift:
    """Points of a picture to points in space, on the side of the muscle that the viewer sees."""

    def __init__(self, scene, muscle):
        mesh, _ = muscle_source.joined([scene.solids[name] for name in muscle.sources])
        self._view, self._frame = scene.view, scene.frame
        uv, self._depth = to_picture(mesh.points, scene.view, scene.frame)
        self._tree = cKDTree(uv)
        self._count = min(NEIGHBOURS, len(uv))

    def __call__(self, uv):
        """Body positions of picture points."""
        distance, near = self._tree.query(uv, k=self._count)
        near = near.reshape(len(uv), -1)
        weight = 1 / (distance.reshape(near.shape) + 1.0)
        depth = self._depth[near]
        front = depth >= np.median(depth, axis=1, keepdims=True)
        weight = weight * front
        depth = (depth * weight).sum(axis=1) / weight.sum(axis=1)
        plane = np.column_stack([uv[:, 0] + self._frame.left, self._frame.top - uv[:, 1], depth])
        return plane @ self._view.axes


def carried_text(text, lift, carrier, scene):
    """The SVG text of a picture drawn anew on the figure of a scene, and what the index says of it."""
    data = _DATA.findall(text)
    points = [np.array(_NUMBER.findall(d), float).reshape(-1, 2) for d in data]
    uv, depth = to_picture(carrier(lift(np.vstack(points))), scene.view, scene.frame)
    uv = np.clip(uv, 0, [scene.frame.width, scene.frame.height])
    values = iter(uv.ravel())
    text = _DATA.sub(lambda found: ' d="' + _NUMBER.sub(lambda _: art_fit.number(next(values)), found[1]) + '"', text)
    text = _VIEW_BOX.sub(f'viewBox="0 0 {scene.frame.width:g} {scene.frame.height:g}"', text, 1)
    return text, _measured(uv, depth, scene.skin)


def _measured(uv, depth, skin):
    low, high = uv.min(axis=0), uv.max(axis=0)
    column, row = uv.astype(int).T
    above = skin[row.clip(0, skin.shape[0] - 1), column.clip(0, skin.shape[1] - 1)]
    under = (above - depth)[np.isfinite(above)]
    box = [round(float(x), 1) for x in (*low, *(high - low))]
    return {"box": box, "depth": round(float(np.median(under)), 1) if len(under) else 0.0}
