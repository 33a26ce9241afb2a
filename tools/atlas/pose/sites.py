# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Where the trigger points of the data files lie on the drawn surface, by point and by muscle."""
import json
from functools import lru_cache

import numpy as np

import cache
from mesh import REPOSITORY
from pose.marks import nearest_vertex

MUSCLES = REPOSITORY / "data" / "muscles"


@lru_cache(maxsize=1)
def _places():
    """Point -> places of its sites on the right side of the neutral rest body."""
    files = sorted(MUSCLES.glob("*.json"))
    arrays = cache.arrays("pose-sites", cache.key(*files, __file__), lambda: _found(files))
    return {name: arrays[name] for name in arrays}


def _found(files):
    from atlas import load_atlas
    from mesh import DEFAULT_BODY

    atlas = load_atlas(DEFAULT_BODY)
    position, _ = atlas.cells.on(atlas.body.reference)
    out = {}
    for file in files:
        data = json.loads(file.read_text())
        for point in data["trigger_points"]:
            site = point["site"]
            cells = [atlas.places.cell(place) for place in (site if isinstance(site, list) else [site])]
            places = position[cells]
            out[f"{data['id']}/{point['id']}"] = places * np.where(places[:, :1] > 0, [-1, 1, 1], [1, 1, 1])
    return out


def vertices(wanted):
    """(point, vertex) of every site whose point or muscle is wanted."""
    found = []
    for name, places in _places().items():
        muscle, _, point = name.partition("/")
        if muscle in wanted or point in wanted:
            found += [(point, nearest_vertex(place)) for place in places]
    return found
