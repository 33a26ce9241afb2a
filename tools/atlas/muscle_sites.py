# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""How far every trigger point lies from its muscle, along the line that goes straight into the body."""
import json
from pathlib import Path

import numpy as np

import muscle_source
from muscle_build import site_places

EXCEPTIONS = Path(__file__).with_name("muscle_exceptions.json")
WITHIN_MM = 8.0
ABOVE_MM, DEEPEST_MM = 6.0, 120.0  # the stretch of the line that counts


def distances(atlas, anatomy):
    """Point id -> mm between the line and the nearest place of the muscle."""
    out = {}
    for muscle in anatomy.muscles:
        cloud = np.vstack([muscle_source.samples(anatomy.solids[name], 2.0) for name in muscle.sources])
        for point in muscle.data["trigger_points"]:
            sites = site_places({"trigger_points": [point]})
            out[point["id"]] = max(_distance(atlas, cloud, place) for place in sites)
    return out


def _distance(atlas, cloud, place):
    cell = atlas.places.cell(place)
    if atlas.cells.position[cell, 0] > 0:
        cell = atlas.cells.mirror[cell]
    position, normal = (x[cell].astype(float) for x in (atlas.cells.position, atlas.cells.normal))
    offset = cloud - position
    depth = -(offset @ normal)
    near = np.linalg.norm(offset + depth[:, None] * normal, axis=1)
    return float(near[(depth > -ABOVE_MM) & (depth < DEEPEST_MM)].min(initial=np.inf))


def exceptions():
    """Point id -> why it may lie further off."""
    return json.loads(EXCEPTIONS.read_text())["points"]
