# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The whole atlas in memory: body, cells with their regions, landmarks and places."""
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import cache
import places
import regions
import regions_grow
from cells import Cells, make_cells
from landmarks import find_landmarks
from mesh import DEFAULT_BODY, Body, load_body
from places import Places


@dataclass(frozen=True, eq=False)
class Atlas:
    """Everything that zones and pictures are made from."""

    body: Body
    cells: Cells
    landmarks: list
    region_ids: list  # sided ids; the values of cells.region index it
    places: Places
    key: str  # changes whenever anything above does


def load_atlas(directory=DEFAULT_BODY):
    """Build the atlas from the meshes and the two source files (slow parts cached)."""
    body = load_body(Path(directory))
    bare = make_cells(body)
    landmarks = find_landmarks(body)
    ids = regions.sided_ids(regions.load())
    spots = np.array([mark.position for mark in landmarks])
    key = cache.key(bare.position, spots, regions.SOURCE, *(m.__file__ for m in (regions, regions_grow, places)))
    by_id = {mark.id: mark for mark in landmarks}
    label = cache.array("regions", key, lambda: regions.assign(bare, Places(bare, by_id, ids)))
    cells = bare.with_regions(label)
    return Atlas(body, cells, landmarks, ids, Places(cells, by_id, ids), key)
