# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""For each region the view that shows it best, and a clear point inside: where to click, or to hang a label."""
import numpy as np
from scipy import ndimage
from scipy.spatial import cKDTree

from mesh import FIGURES
from projection import VIEWS, buffer_of, frame_of, sees, to_picture

VIEW_ORDER = ("front", "back", "right", "soles", "left")  # a clearly deeper view wins, else the earlier one
CLEARLY = 1.25
MIRRORED_VIEW = {"right": "left", "left": "right"}
TOUCH = 3.0  # mm that a point has to stay away from another region in a picture to be worth clicking


def centres(body, cells, names):
    """Sided id → (view, cell). The right side and the midline are searched, the left is their mirror image."""
    depth = {view: depth_in_view(body, cells, VIEWS[view]) for view in VIEW_ORDER}
    found = {}
    for region, name in enumerate(names):
        if not name.endswith(".left"):
            view, cell = _best(depth, np.flatnonzero((cells.region == region) & cells.is_right), name)
            found[name] = view, cell
            if name.endswith(".right"):
                found[name.replace(".right", ".left")] = MIRRORED_VIEW.get(view, view), int(cells.mirror[cell])
    return {name: found[name] for name in names}


def _best(depth, own, name):
    best = None
    for view in VIEW_ORDER:
        cell = own[depth[view][own].argmax()]
        if best is None or depth[view][cell] > depth[best[0]][best[1]] * CLEARLY:
            best = view, int(cell)
    if depth[best[0]][best[1]] < TOUCH:
        raise ValueError(f"no view shows the region '{name}' well enough to click on it")
    return best


def depth_in_view(body, cells, view):
    """How far (mm in the picture) each cell is from the nearest seen cell of another region and from the paper.

    The smallest value over the three figures; 0 for cells that the view does not see on one of them."""
    smallest = np.full(len(cells), np.inf)
    for figure in FIGURES:
        surface = body.surface(figure, view.pose)
        position, normal = cells.on(surface)
        buffer = buffer_of(surface, view)
        seen = np.flatnonzero(sees(buffer, view, position, normal))
        uv, _ = to_picture(position[seen], view, frame_of(surface, view))
        depth = np.zeros(len(cells))
        depth[seen] = np.minimum(_to_other_region(uv, cells.region[seen]), _to_paper(uv, buffer))
        smallest = np.minimum(smallest, depth)
    return smallest


def _to_other_region(uv, region):
    depth = np.empty(len(uv))
    for own in np.unique(region):
        mine = region == own
        depth[mine] = cKDTree(uv[~mine]).query(uv[mine])[0]
    return depth


def _to_paper(uv, buffer):
    distance = ndimage.distance_transform_edt(np.pad(buffer.inside, 1))[1:-1, 1:-1] * buffer.pixel
    column, row = np.floor(uv / buffer.pixel).astype(int).T
    return distance[row, column]
