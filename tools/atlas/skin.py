# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Which triangles are outer skin: not the eyeballs, and not the inner walls of mouth, nose and sockets.

A vertex is outer when some direction round the body sees it. Seen from 84 directions, every fold that a
finger can reach is outer, while the cavities behind lips, nostrils and lids are not.
"""
from functools import lru_cache

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

import cache
from projection import Frame, View, rasterise, to_picture

PIXEL = 1.5  # mm
DEEP_MM = 2.0  # a vertex this far behind the nearest surface is hidden
SPECK_MM2 = 1000.0  # unseen pieces smaller than this (the apex of the armpit) are skin, larger ones cavities
RING_VIEWS = ((-60, 10), (-35, 14), (-12, 18), (12, 18), (35, 14), (60, 8), (-88, 1), (88, 1))


@lru_cache(maxsize=2)
def outer_skin(body):
    """Bool per triangle, mirror-symmetric, one connected piece."""
    surface = body.reference
    key = cache.key(surface.points, surface.triangles, __file__)
    return cache.array("skin", key, lambda: _outer_skin(surface))


def _outer_skin(surface):
    topology = surface.topology
    seen = np.zeros(topology.vertex_count, bool)
    for view in _directions():
        seen |= _visible(surface, view)
    seen |= seen[topology.mirror_vertex]
    outer = seen[surface.triangles].all(axis=1) & ~topology.is_eye
    outer = _largest_piece(surface.triangles, outer)
    rest = ~outer & ~topology.is_eye
    for piece in _pieces(surface.triangles, rest):
        if surface.areas[piece].sum() < SPECK_MM2:
            outer[piece] = True
    return outer


def _directions():
    for elevation, count in RING_VIEWS:
        for step in range(count):
            up = np.radians(elevation)
            turn = 2 * np.pi * step / count
            toward = np.array([np.cos(up) * np.sin(turn), np.sin(up), np.cos(up) * np.cos(turn)])
            right = np.array([np.cos(turn), 0.0, -np.sin(turn)])
            yield View("", "", "", tuple(right), tuple(np.cross(toward, right)), tuple(toward))


def _visible(surface, view):
    plane = surface.points @ view.axes.T
    low, high = plane.min(axis=0) - 2, plane.max(axis=0) + 2
    frame = Frame(low[0], high[1], high[0] - low[0], high[1] - low[1])
    buffer = rasterise(surface, view, frame, PIXEL)
    uv, z = to_picture(surface.points, view, frame)
    column, row = np.floor(uv / PIXEL).astype(int).T
    rows, columns = buffer.depth.shape
    nearest = buffer.depth[np.minimum(row, rows - 1), np.minimum(column, columns - 1)]
    return (z > nearest - DEEP_MM) & (surface.normals @ view.axes[2] > 0.15)


def _pieces(triangles, chosen):
    """Connected pieces (arrays of triangle numbers) of the chosen triangles."""
    index = np.flatnonzero(chosen)
    vertex = triangles[index]
    links = sparse.coo_matrix((np.ones(vertex.size), (np.repeat(np.arange(len(index)), 3), vertex.ravel())))
    links = links.tocsr()
    _, label = connected_components(links @ links.T, directed=False)
    order = np.argsort(label, kind="stable")
    return [index[part] for part in np.split(order, np.flatnonzero(np.diff(label[order])) + 1)] if len(index) else []


def _largest_piece(triangles, chosen):
    out = np.zeros(len(triangles), bool)
    out[max(_pieces(triangles, chosen), key=len)] = True
    return out
