# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""What a view of a figure holds for the muscles: the skin's depth, and the nearest muscle of every pixel."""
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy import ndimage

import cache
import muscle_model
import muscle_source
from muscle_source import Mesh
from projection import VIEWS, Frame, buffer_of, frame_of, rasterise, to_picture

GLANCE_MM = 4.0
OTHER_SIDE = 100_000  # added to the number of a mesh of the other side
MIRROR = np.array([-1.0, 1.0, 1.0])
STORED = ("front", "back", "right", "soles")  # the left view mirrors the right one


@dataclass(frozen=True, eq=False)
class Solid:
    """Points and triangles as `projection.rasterise` wants them."""

    points: np.ndarray
    triangles: np.ndarray


class Scene:
    """A figure in a view with every muscle of the right side in place: `solids` is source name -> Mesh."""

    def __init__(self, body, figure, view_id, solids):
        self.view = VIEWS[view_id]
        self.surface = body.surface(figure, self.view.pose)
        self.frame = frame_of(self.surface, self.view)
        self.solids = solids
        self.names = sorted(set(solids) - set(muscle_model.mended_table()["see_through"]))

    @cached_property
    def skin(self):
        """Depth of the skin, -inf on paper; a pixel a millimetre."""
        return buffer_of(self.surface, self.view).depth

    def inward(self, uv):
        """Picture points with those off the figure moved to its nearest edge."""
        column, row = np.floor(uv).astype(int).T
        row, column = row.clip(0, self.skin.shape[0] - 1), column.clip(0, self.skin.shape[1] - 1)
        off = ~np.isfinite(self.skin[row, column])
        to = self._nearest_skin[:, row, column]
        return np.where(off[:, None], to[::-1].T + 0.5, uv)

    @cached_property
    def _nearest_skin(self):
        return ndimage.distance_transform_edt(~np.isfinite(self.skin), return_distances=False, return_indices=True)

    @cached_property
    def cover(self):
        """Depth of the nearest muscle, and its number in `names` (OTHER_SIDE more on the other side, -1 for none)."""
        key = cache.key(self.frame, self.names, *(self.solids[name].points for name in self.names))
        stored = cache.arrays(f"muscle-cover-{self.view.id}", key, lambda: dict(zip("do", self._nearest())))
        return stored["d"], stored["o"]

    def _nearest(self):
        mesh, owner = muscle_source.joined([self.solids[name] for name in self.names])
        points, triangles = mesh.points, mesh.triangles
        triangles = np.vstack([triangles, triangles[:, [0, 2, 1]] + len(points)])
        solid = Solid(np.vstack([points, points * MIRROR]), triangles)
        owner = np.r_[owner, owner + OTHER_SIDE]
        buffer = rasterise(solid, self.view, self.frame, 1.0)
        return buffer.depth, np.where(buffer.inside, owner[buffer.triangle], -1)

    def glance(self, muscle, bury):
        """Roughly, from the muscle's points alone: its area (mm²), the share that is seen, its median depth (mm)."""
        points = np.vstack([self.solids[name].points for name in muscle.sources])
        uv, depth = to_picture(points, self.view, self.frame)
        column, row = (uv // GLANCE_MM).astype(int).T
        order = np.lexsort((-depth, column, row))
        first = order[np.r_[True, (np.diff(column[order]) != 0) | (np.diff(row[order]) != 0)]]
        column, row = uv[first].astype(int).T
        height, width = self.skin.shape
        within = (column >= 0) & (row >= 0) & (column < width) & (row < height)
        first, column, row = first[within], column[within], row[within]
        under = self.skin[row, column] - depth[first]
        kept = np.isfinite(under)
        if not kept.any():
            return 0.0, 0.0, np.inf
        front, owner = self.cover
        own = self.own(muscle)
        over = (front[row, column] > depth[first] + 2.5) & ~np.isin(owner[row, column], own) | (under > bury)
        return kept.sum() * GLANCE_MM**2, float((~over[kept]).mean()), float(np.median(under[kept]))

    def own(self, muscle):
        """Numbers of the meshes that do not cover a muscle."""
        stems = {n.split(".")[0] for n in (*muscle.sources, *muscle.options.get("under", ()))}
        own = [k for k, n in enumerate(self.names) if n.split(".")[0] in stems]
        return own + [n + OTHER_SIDE for n in own]

    def window(self, points, finest=0.3, coarsest=1.0, wanted=190.0, margin=6.0):
        """A frame round the points, in whole mm of the picture, its pixel size, and where it begins in the picture."""
        uv, _ = to_picture(points, self.view, self.frame)
        low = np.floor(np.maximum(uv.min(axis=0) - margin, 0))
        high = np.ceil(np.minimum(uv.max(axis=0) + margin, [self.frame.width, self.frame.height]))
        size = np.maximum(high - low, 1)
        pixel = float(np.clip(np.sqrt(size.prod()) / wanted, finest, coarsest))
        size = np.ceil(size / pixel) * pixel
        return Frame(self.frame.left + low[0], self.frame.top - low[1], size[0], size[1]), pixel, low

    def at(self, image, low, shape, pixel):
        """An image of the whole picture at the pixels of a window."""
        rows = (low[1] + (np.arange(shape[0]) + 0.5) * pixel).astype(int).clip(0, image.shape[0] - 1)
        columns = (low[0] + (np.arange(shape[1]) + 0.5) * pixel).astype(int).clip(0, image.shape[1] - 1)
        return image[rows[:, None], columns[None, :]]


def carried(meshes, carrier):
    """Meshes on another surface, all moved at once."""
    mesh, _ = muscle_source.joined(list(meshes.values()))
    points = carrier(mesh.points)
    out, start = {}, 0
    for name, one in meshes.items():
        out[name] = Mesh(points[start : start + len(one.points)], one.triangles, name)
        start += len(one.points)
    return out
