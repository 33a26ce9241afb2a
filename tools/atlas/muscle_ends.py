# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Whether the drawings reach what the data name: the ends of the fibre paths, the regions of origin and insertion.

Both are places on the skin, while a muscle lies under it: a line straight into the body leads from one to the other.
So a place counts as reached where the drawing comes near any point of that line, as each view shows it.
"""
import json
from functools import lru_cache

import numpy as np

import committed
import svg_raster
from muscle_build import ASSETS
from muscle_model import data_files
from muscle_sites import EXCEPTIONS
from projection import VIEWS

FIGURE = "neutral"
REACH_MM = 15.0  # how far beside the drawing the end of a fibre path may lie
STRAY_MM = 10.0  # how far the best drawing may end beside the regions that the data name and their neighbours
LONG, TIP = 2.5, 0.02  # a drawing so many times as long as broad has tips: this share of it at either end
DEEPER_MM, STEP_MM = 12.0, 4.0  # the line goes so much deeper than half of the muscle lies, in such steps


def drawn(svg):
    """The middles of the square mm that a drawing covers, (n, 2)."""
    size = svg_raster.size_of(svg)
    mask = np.zeros((int(np.ceil(size[1])), int(np.ceil(size[0]))), bool)
    for name, fill, _, _, lines in svg_raster.shapes(svg):
        if name in ("muscle.base", "muscle.covered") and fill != "none":
            mask |= svg_raster.filled(lines, size, 0.5)
    return np.argwhere(mask)[:, ::-1] + 0.5


@lru_cache(maxsize=None)
def _picture(name, view, assets):
    return drawn((assets / FIGURE / f"{name}-{view}.svg").read_text())


def distance(name, entry, cell, assets=ASSETS):
    """mm in a picture from a cell of the skin, or what lies straight under it, to the drawing; inf where unseen."""
    view = VIEWS[entry["view"]]
    at = committed.seen(FIGURE, view.id).at(cell)
    if at is None:
        return np.inf
    inward = -committed.places().cells.normal[cell] @ view.axes.T
    depth = np.arange(0, entry["depth"] + DEEPER_MM, STEP_MM)
    line = at + depth[:, None] * inward[:2] * [1, -1]
    points = _picture(name, view.id, assets)
    return float(min(np.hypot(*(points - spot).T).min() for spot in line))


def path_ends(data):
    """(part, which path, 'starts' or 'ends', cell) of every fibre path."""
    for group in data["fibres"]:
        for number, path in enumerate(group["paths"]):
            yield group["part"], number, "starts", committed.right_cell(path[0])
            yield group["part"], number, "ends", committed.right_cell(path[-1])


def reaches(data, views, assets=ASSETS):
    """(part, path, end, mm to the nearest picture) of every end that a picture can show."""
    for part, number, end, cell in path_ends(data):
        found = min(distance(data["id"], entry, cell, assets) for entry in views)
        if np.isfinite(found):
            yield part, number, end, found


def tips(points):
    """The two far ends of a long drawing (None of a broad one): the middle of its first and last square mm."""
    middle = points.mean(axis=0)
    spread, axes = np.linalg.eigh(np.cov((points - middle).T))
    if spread[1] < LONG**2 * spread[0]:
        return None
    order = np.argsort((points - middle) @ axes[:, 1], kind="stable")
    count = max(4, int(TIP * len(points)))
    return points[order[:count]].mean(axis=0), points[order[-count:]].mean(axis=0)


def strays(data, entry, assets=ASSETS):
    """mm from each tip of a long drawing to skin in or next to a region of origin or insertion."""
    found = tips(_picture(data["id"], entry["view"], assets))
    if found is None:
        return []
    cells, anatomy = committed.places().cells, data["anatomy"]
    allowed = committed.beside([*anatomy["origin_regions"], *anatomy["insertion_regions"]])
    seen = committed.seen(FIGURE, entry["view"])
    uv = seen.uv[allowed[cells.region[seen.cell]]]
    return [float(np.hypot(*(uv - tip).T).min(initial=np.inf)) for tip in found]


def complaints(assets=ASSETS):
    """Ends that no drawing reaches (but for those excused) and drawings that end where the data name nothing."""
    excused, index = excuses(), index_of(assets)
    for name, data in data_files().items():
        far = list(reaches(data, index[name]["views"], assets))
        limit = excused.get(name, {}).get("up_to", REACH_MM)
        yield from (
            f"{name} '{part}' path {k} {end} {mm:.0f} mm beside every drawing" for part, k, end, mm in far if mm > limit
        )
        if name in excused and max(mm for *_, mm in far) <= REACH_MM:
            yield f"{name}: reaches its ends, needs no excuse any more"
        best = index[name]["views"][0]
        for mm in strays(data, best, assets):
            if mm > STRAY_MM:
                yield f"{name} {best['view']}: ends {mm:.0f} mm beside the regions of origin and insertion"


def excuses():
    """Muscle -> how far an end of its paths may lie beside the drawings (`up_to`, mm), and why."""
    return json.loads(EXCEPTIONS.read_text())["ends"]


def index_of(assets=ASSETS):
    """What the index says of the neutral figure."""
    return json.loads((assets / "index.json").read_text())["figures"][FIGURE]
