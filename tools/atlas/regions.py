# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The regions: a partition of the skin into named areas, grown from the seeds in regions.json beside this file.

    region := {"id", "label", "sided", "part", "where", "seeds": [seed, ...]}
    seed   := {"path": [place, ...], "radius": mm}        places as in places.py, right side or midline

A cell belongs to the region whose seed it is nearest to, where 'near' means along the skin and up to the rim
of the seed: distance to the path minus the radius. So two strips of radius 30 and 35 whose paths run 65 mm
apart meet exactly between; a gap or an overlap is shared evenly. The left half is the mirror image.
"""
import json
from pathlib import Path

import numpy as np

from regions_grow import grow, make_graph

SOURCE = Path(__file__).with_name("regions.json")
SIDES = ("right", "left")
SAMPLE_MM = 2.0


def load(path=SOURCE):
    """The regions of the source file, in order."""
    return json.loads(Path(path).read_text())["regions"]


def sided_ids(regions):
    """Ids of the areas that cells belong to: `temple.right`, `temple.left`, and `nose` for a midline region."""
    return [name for region in regions for name in _names(region)]


def _names(region):
    return [f"{region['id']}.{side}" for side in SIDES] if region["sided"] else [region["id"]]


def assign(cells, places, regions=None):
    """For each cell the index of its region in `sided_ids`."""
    regions = load() if regions is None else regions
    half = right_half(cells)
    label = grow(half, seed_lines(cells, places, regions))
    names = sided_ids(regions)
    own = np.array([names.index(_names(region)[0]) for region in regions])
    other = np.array([names.index(_names(region)[-1]) for region in regions])
    whole = np.empty(len(cells), np.int64)
    right = np.flatnonzero(cells.is_right)
    whole[right] = own[label]
    whole[cells.mirror[right]] = other[label]
    return whole


def right_half(cells):
    """The graph of the right side's cells; they come first in the numbering of cells."""
    right = cells.adjacency[cells.is_right][:, cells.is_right]
    return make_graph(cells.position[cells.is_right], cells.area[cells.is_right], np.array(right.nonzero()).T)


def seed_lines(cells, places, regions):
    """For each region its seeds as (points, cells, radius), all on the right half."""
    return [_lines(cells, places, region) for region in regions]


def _lines(cells, places, region):
    return [(*_on_skin(cells, places, seed["path"]), seed["radius"]) for seed in region["seeds"]]


def _on_skin(cells, places, path):
    """A path as points on the skin, finer than the cells are, and the cells it runs over."""
    stops = [places.spot(place).position for place in path]
    points, over = [np.array(stops[:1])], [places.path(path[:1])]
    for a, b, ends in zip(stops, stops[1:], zip(path, path[1:])):
        along = np.array(places.path(list(ends)))
        line = np.linspace(a, b, int(np.linalg.norm(b - a) // SAMPLE_MM) + 2)
        nearest = along[np.linalg.norm(line[:, None] - cells.position[along], axis=2).argmin(1)]
        height = np.einsum("ij,ij->i", line - cells.position[nearest], cells.normal[nearest])
        points.append(line - height[:, None] * cells.normal[nearest])
        over.append(along)
    points, over = np.vstack(points), np.unique(np.concatenate(over))
    points[:, 0] = -np.abs(points[:, 0])
    return points, np.where(cells.is_right[over], over, cells.mirror[over])


def table(regions, centres):
    """The object of assets/atlas/regions.json: what programs need to know, without the seeds.

    centres: sided id → (view, cell), a clear point inside each area. Only the right (or midline) one is written:
    the left one is its mirror, seen by the mirrored view."""
    def entry(region):
        out = {key: region[key] for key in ("id", "label", "sided", "part", "where")}
        out["centre"] = dict(zip(("view", "cell"), centres[_names(region)[0]]))
        return out
    return {"version": 1, "regions": [entry(region) for region in regions]}
