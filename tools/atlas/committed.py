# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The atlas as it is committed in assets/atlas: what needs no mesh (checks, sheets) reads these files."""
import json
import struct
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

import regions
from cells import Cells
from mesh import REPOSITORY
from places import Places, load_landmarks

ASSETS = REPOSITORY / "assets" / "atlas"
CELLS_HEAD, VIEW_HEAD = 16, 24  # bytes before the arrays


@dataclass(frozen=True, eq=False)
class Seen:
    """The cells that a view of a figure sees, and where they lie in its picture."""

    cell: np.ndarray
    uv: np.ndarray

    def at(self, cell):
        """Where a cell lies in the picture, or None where the view does not see it."""
        found = np.flatnonzero(self.cell == cell)
        return self.uv[found[0]] if len(found) else None


@lru_cache(maxsize=1)
def places(assets=ASSETS):
    """Places on the committed cells."""
    table = json.loads((assets / "regions.json").read_text())["regions"]
    return Places(_cells(assets), load_landmarks(assets / "landmarks.json"), regions.sided_ids(table))


@lru_cache(maxsize=None)
def seen(figure, view, assets=ASSETS):
    data = (assets / f"{figure}-{view}.cells").read_bytes()
    count = struct.unpack_from("<I", data, 12)[0]
    cell, u, v = _arrays(data[VIEW_HEAD:], *[("u2", count)] * 3)
    return Seen(cell.astype(int), np.column_stack([u, v]) / 10)


@lru_cache(maxsize=1)
def _touching():
    """Which regions share a border, or are the same."""
    cells, count = places().cells, len(places().region_index)
    touching = np.eye(count, dtype=bool)
    row = np.repeat(np.arange(len(cells)), np.diff(cells.neighbour_start))
    touching[cells.region[row], cells.region[cells.neighbour]] = True
    return touching


def beside(names):
    """Which regions are named, or lie next to a named one."""
    return _touching()[[places().region(name) for name in names]].any(axis=0)


def right_cell(place):
    """The cell of a place, on the right side."""
    cells, cell = places().cells, places().cell(place)
    return int(cell if cells.position[cell, 0] <= 0 else cells.mirror[cell])


def _cells(assets):
    data = (assets / "cells.bin").read_bytes()
    n = struct.unpack_from("<I", data, 8)[0]
    shapes = [("f4", n * 3), ("i1", n * 3), ("f4", n), ("u2", n), ("u2", n), ("u4", n + 1)]
    *arrays, start = _arrays(data[CELLS_HEAD:], *shapes)
    neighbour = _arrays(data[CELLS_HEAD:], *shapes, ("u2", int(start[-1])))[-1]
    position, normal, area, region, mirror = (a.astype(float if a.dtype.kind == "f" else int) for a in arrays)
    nowhere = np.zeros((0, 3))  # which triangles the cells lie in is not stored
    return Cells(
        position.reshape(-1, 3), normal.reshape(-1, 3) / 127, area, mirror, start.astype(int), neighbour.astype(int),
        nowhere, nowhere, region,
    )


def _arrays(data, *shapes):
    """Little-endian arrays, each padded to four bytes, one after the other."""
    out, at = [], 0
    for dtype, count in shapes:
        kind = np.dtype(dtype).newbyteorder("<")
        out.append(np.frombuffer(data, kind, count, at))
        at += -(-count * kind.itemsize // 4) * 4
    return out
