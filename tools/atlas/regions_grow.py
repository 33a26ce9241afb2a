# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Grow regions from seeds over the cell graph: nearest seed wins, then the borders are smoothed.

All of it happens on one half of the body; the other half is its mirror image, so symmetry is exact by construction.
"""
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

REACH = 400.0  # mm; no region extends farther than this from its own seeds


@dataclass(frozen=True)
class Graph:
    """The cells of one half: who touches whom, and distances between cells at most two steps apart.

    Distances over two steps straighten the shortest paths: over single steps they zigzag, and borders wobble with them.
    """
    pos: np.ndarray  # (n, 3) mm
    area: np.ndarray  # (n,) mm²
    touch: sparse.csr_matrix  # (n, n) 0/1, symmetric
    near: sparse.csr_matrix  # (n, n) mm, symmetric


def make_graph(pos, area, pairs):
    """pairs: (m, 2) indices of touching cells, each pair at least once in either order."""
    n = len(pos)
    both = np.vstack([pairs, pairs[:, ::-1]])
    touch = sparse.csr_matrix((np.ones(len(both)), (both[:, 0], both[:, 1])), shape=(n, n))
    touch.data[:] = 1
    two = (touch + touch @ touch).tocoo()
    i, j = two.row[two.row != two.col], two.col[two.row != two.col]
    length = np.linalg.norm(pos[i] - pos[j], axis=1)
    return Graph(pos, area, touch, sparse.csr_matrix((length, (i, j)), shape=(n, n)))


def distance_from(graph, points, cells):
    """Distance in mm along the surface from a line, given as points on the skin and the cells nearest to them."""
    start = np.unique(np.concatenate([cells, graph.touch[cells].indices]))
    offset = np.linalg.norm(graph.pos[start][:, None] - points[None], axis=2).min(1)
    near, n = graph.near, len(graph.pos)
    with_line = sparse.csr_matrix((np.concatenate([near.data, np.maximum(offset, 1e-6)]), np.concatenate([near.indices, start]),
                                   np.append(near.indptr, near.nnz + len(start))), shape=(n + 1, n + 1))
    return csgraph.dijkstra(with_line, indices=n, limit=REACH)[:n]


def fields(graph, seeds):
    """(regions, n) distance to the nearest rim of a region's seeds: negative inside a seed.

    seeds: for each region a list of (points, cells, radius)."""
    rows = [np.min([distance_from(graph, points, cells) - radius for points, cells, radius in own], axis=0) for own in seeds]
    return np.array(rows)


def smooth(graph, label, count, rounds):
    """Soft majority filter: every cell takes the label that weighs most around it. It rounds off the teeth of borders."""
    n = len(label)
    blur = sparse.diags(1.0 / (np.asarray(graph.touch @ graph.area).ravel() + graph.area)) @ (
        graph.touch + sparse.identity(n)) @ sparse.diags(graph.area)
    for _ in range(rounds):
        member = sparse.csr_matrix((np.ones(n), (np.arange(n), label)), shape=(n, count))
        weight = (blur @ (blur @ member)).toarray()
        weight[np.arange(n), label] += 1e-9  # a tie keeps what is there
        label = weight.argmax(1)
    return label


def patches(graph, label):
    """The number of the connected patch that each cell lies in, patches being cells of one label that touch."""
    i, j = graph.touch.nonzero()
    same = label[i] == label[j]
    inside = sparse.csr_matrix((np.ones(same.sum()), (i[same], j[same])), shape=graph.touch.shape)
    return csgraph.connected_components(inside, directed=False)[1]


def join(graph, label, field):
    """One patch a region: of each region the largest patch stays, cells of the others go to the nearest touching region."""
    label = label.copy()
    patch = patches(graph, label)
    size = np.bincount(patch, weights=graph.area)
    largest = {}
    for p in np.argsort(-size, kind="stable"):
        largest.setdefault(label[np.argmax(patch == p)], p)
    loose = patch != np.array([largest[r] for r in label])
    while loose.any():
        moved = False
        for c in np.where(loose)[0]:
            around = graph.touch[c].indices
            choices = np.unique(label[around[~loose[around]]])
            if len(choices):
                label[c] = choices[np.argmin(field[choices, c])]
                loose[c] = False
                moved = True
        if not moved:
            raise ValueError("the cell graph has an island without any seed")
    return label


def grow(graph, seeds, rounds=2):
    """A label for each cell: the index of the region whose seed is nearest. The lower index wins a tie."""
    field = fields(graph, seeds)
    label = field.argmin(0)
    if not np.isfinite(field.min(0)).all():
        raise ValueError("a cell lies out of reach of every seed")
    label = join(graph, label, field)
    label = join(graph, smooth(graph, label, len(seeds), rounds), field)
    empty = np.setdiff1d(np.arange(len(seeds)), label)
    if len(empty):
        raise ValueError(f"regions without a single cell: {empty.tolist()}")
    return label
