# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Outlines of the regions in a view: each pixel takes the region of the cell nearest to it on the skin."""
import numpy as np
from scipy import ndimage
from scipy.spatial import cKDTree

from art_bands import area, half_area

NORMAL_MM = 12.0  # a normal turned by a right angle counts as much as this distance
SMOOTH_MM = (6.0, 3.4)  # rounding of the borders: on trunk and limbs; on head, hands and feet
OVERLAP = 0.04  # neighbours overlap by a hair rather than leave a gap
LEAST_AREA = 10.0  # mm²
OTHER = {"right": "left", "left": "right"}


def region_paths(scene, cover, detail, tolerance, cells, region, names):
    """[(name, paths)] of the regions that the scene shows, in the order of names; `cover` is positive on the
    body, `detail` 1 where borders follow finely.

    The buffer may be the left half of a symmetric picture: a sided region in it is mirrored to give
    the same region of the other side.
    """
    buffer, middle, grid = scene.buffer, scene.middle, scene.grid
    labels = _labels(scene.body, buffer, cells, region)
    shown = np.unique(labels[labels >= 0])
    drawn = {}
    for index, field in _fields(labels, shown, detail, buffer.pixel):
        field = np.minimum(field + OVERLAP, cover)
        name = names[index]
        if middle is None:
            drawn[name] = area(grid, field, 0.0, tolerance, LEAST_AREA)
        elif "." in name:
            base, side = name.split(".")
            drawn[name] = half_area(grid, field, 0.0, tolerance, LEAST_AREA)
            drawn[f"{base}.{OTHER[side]}"] = [path.mirrored(2 * middle) for path in drawn[name]]
        else:
            drawn[name] = area(grid, field, 0.0, tolerance, LEAST_AREA)
    return [(name, drawn[name]) for name in names if drawn.get(name)]


def _labels(body, buffer, cells, region):
    """Region of each pixel, -1 on paper: that of the nearest cell on the reference body with a like normal."""
    inside = buffer.inside
    triangle, weights = buffer.triangle[inside], buffer.weights[inside].astype(float)
    reference = body.reference
    tree = cKDTree(np.hstack([cells.position, cells.normal * NORMAL_MM]))
    place = np.hstack([reference.at(triangle, weights), reference.normal_at(triangle, weights) * NORMAL_MM])
    _, nearest = tree.query(place)
    labels = np.full(inside.shape, -1)
    labels[inside] = np.asarray(region)[nearest]
    return labels


def _fields(labels, shown, detail, pixel):
    """(region, field): positive where the smoothed region outweighs every other."""
    near = ndimage.distance_transform_edt(labels < 0, return_distances=False, return_indices=True)
    spread = labels[near[0], near[1]]
    best, second = np.zeros(labels.shape, np.float32), np.zeros(labels.shape, np.float32)
    boxes = {}
    for index in shown:
        box = _box(spread == index, int(4 * max(SMOOTH_MM) / pixel) + 2)
        mask = (spread[box] == index).astype(np.float32)
        broad, fine = (ndimage.gaussian_filter(mask, radius / pixel, mode="nearest") for radius in SMOOTH_MM)
        share = broad + (fine - broad) * detail[box]
        boxes[index] = box, share
        second[box] = np.maximum(second[box], np.minimum(best[box], share))
        best[box] = np.maximum(best[box], share)
    for index in shown:
        box, share = boxes[index]
        field = np.full(labels.shape, -1.0, np.float32)
        field[box] = share - np.where(share >= best[box], second[box], best[box])
        yield index, field


def _box(mask, margin):
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return (slice(max(rows[0] - margin, 0), rows[-1] + margin + 1),
            slice(max(columns[0] - margin, 0), columns[-1] + margin + 1))
