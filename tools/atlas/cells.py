# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The cells: about 24,000 points spread evenly over the skin of the reference body, and their neighbours.

Points are thrown on the right half (a Poisson-disk sample: no two nearer than the spacing) and mirrored, so
every cell has a twin; the first half of the ids is the right side. Cells depend on the mesh alone, never on
landmarks or regions.
"""
from dataclasses import dataclass, replace

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree

import cache
from skin import outer_skin

SEED = 20240117
DARTS = 600_000
BODY_SPACING, HEAD_SPACING, FOOT_SPACING, HAND_SPACING = 7.0, 5.0, 5.0, 4.0  # mm
REFINEMENT = 2  # midpoint subdivisions of the skin on which areas and neighbours are measured


@dataclass(frozen=True, eq=False)
class Cells:
    """All cells of the body; arrays indexed by cell id. Positions on the reference body, mm."""

    position: np.ndarray  # (n, 3) float32 values
    normal: np.ndarray  # (n, 3) unit, in steps of 1/127
    area: np.ndarray  # (n,) mm² of skin nearest to the cell
    mirror: np.ndarray  # (n,) the twin on the other side
    neighbour_start: np.ndarray  # (n + 1,) neighbours of i: neighbour[start[i]:start[i + 1]], ascending
    neighbour: np.ndarray
    triangle: np.ndarray  # (n,) triangle of the smoothed mesh and
    weights: np.ndarray  # (n, 3) barycentric weights in it: the same place on every figure
    region: np.ndarray  # (n,) index in the list of sided regions

    def __len__(self):
        return len(self.area)

    @property
    def is_right(self):
        """True for the cells of the right half."""
        return np.arange(len(self)) < len(self) // 2

    @property
    def adjacency(self):
        """Sparse symmetric 0/1 matrix of neighbours."""
        ones = np.ones(len(self.neighbour), np.int8)
        return sparse.csr_matrix((ones, self.neighbour, self.neighbour_start), shape=(len(self), len(self)))

    def neighbours(self, cell):
        return self.neighbour[self.neighbour_start[cell] : self.neighbour_start[cell + 1]]

    def on(self, surface):
        """Positions and normals of all cells on another figure or pose."""
        return surface.at(self.triangle, self.weights), surface.normal_at(self.triangle, self.weights)

    def with_regions(self, region):
        return replace(self, region=np.asarray(region, np.int64))


def make_cells(body):
    """The cells of a body (cached between runs)."""
    surface = body.reference
    key = cache.key(surface.points, surface.triangles, outer_skin(body), __file__)
    return Cells(**cache.arrays("cells", key, lambda: _make(body)))


def spacing_at(body, points):
    """Wanted distance between cells: finer on head, neck, hands and feet."""
    joints = body.reference.joints
    spacing = np.full(len(points), BODY_SPACING)
    spacing[points[:, 1] > joints["neck01.head"][1]] = HEAD_SPACING
    spacing[points[:, 1] < joints["foot.R.head"][1] + 25] = FOOT_SPACING
    elbow, wrist = joints["lowerarm01.R.head"], joints["wrist.R.head"]
    axis = (wrist - elbow) / np.linalg.norm(wrist - elbow)
    right = np.column_stack([-np.abs(points[:, 0]), points[:, 1:]])
    hand = ((right - wrist) @ axis > 0) & (right[:, 0] < wrist[0] + 60) & (np.abs(right[:, 1] - wrist[1]) < 260)
    spacing[hand] = HAND_SPACING
    return spacing


def _make(body):
    triangle, weights = _throw(body)
    surface, topology = body.reference, body.topology
    x, y, z = surface.at(triangle, weights).T
    order = np.lexsort((x, z, np.floor(-y / 20)))  # from head to foot: near cells have near ids
    triangle, weights = triangle[order], weights[order]
    area, pairs = _measure(body, triangle, weights)
    n = len(triangle)
    twin_triangle, twin_weights = _mirrored(topology, triangle, weights)
    position = surface.at(triangle, weights).astype(np.float32).astype(float)
    normal = np.round(surface.normal_at(triangle, weights) * 127) / 127  # as precise as it is stored
    start, neighbour = _compressed(np.vstack([pairs, (pairs + n) % (2 * n)]), 2 * n)
    return {
        "position": np.vstack([position, position * [-1, 1, 1]]),
        "normal": np.vstack([normal, normal * [-1, 1, 1]]),
        "area": np.tile(area, 2),
        "mirror": np.r_[np.arange(n, 2 * n), np.arange(n)],
        "neighbour_start": start,
        "neighbour": neighbour,
        "triangle": np.r_[triangle, twin_triangle],
        "weights": np.vstack([weights, twin_weights]),
        "region": np.zeros(2 * n, np.int64),
    }


def _throw(body):
    """Triangle and weights of a Poisson-disk sample of the right half, clear of the midline."""
    surface = body.reference
    right = surface.points[surface.triangles].mean(axis=1)[:, 0] < 0
    usable = np.flatnonzero(outer_skin(body) & right)
    rng = np.random.default_rng(SEED)
    share = np.cumsum(surface.areas[usable])
    triangle = usable[np.searchsorted(share, rng.random(DARTS) * share[-1])]
    root, other = np.sqrt(rng.random(DARTS)), rng.random(DARTS)
    weights = np.column_stack([1 - root, root * (1 - other), root * other])
    points, normals = surface.at(triangle, weights), surface.normal_at(triangle, weights)
    spacing = spacing_at(body, points)
    free = points[:, 0] < -spacing / 2
    tree, kept = cKDTree(points), []
    for dart in range(DARTS):
        if free[dart]:
            kept.append(dart)
            near = np.array(tree.query_ball_point(points[dart], spacing[dart]))
            free[near[normals[near] @ normals[dart] > -0.2]] = False
    return triangle[kept], weights[kept]


def _mirrored(topology, triangle, weights):
    """The same points on the other side."""
    twin = topology.mirror_triangle[triangle]
    wanted = topology.mirror_vertex[topology.triangles[triangle]]
    place = (topology.triangles[twin][:, :, None] == wanted[:, None, :]).argmax(axis=2)
    return twin, np.take_along_axis(weights, place, axis=1)


def _measure(body, triangle, weights):
    """Skin area nearest to each right cell, and neighbour pairs (ids as in Cells), along the surface."""
    surface = body.reference
    right = surface.points[surface.triangles].mean(axis=1)[:, 0] < 0
    chosen = np.flatnonzero(outer_skin(body) & right)
    points, fine, parent = _refine(surface.points, surface.triangles[chosen], chosen)
    owner = _nearest_cell(points, fine, parent, surface.at(triangle, weights), triangle)
    corners = points[fine]
    third = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1) / 6
    n = len(triangle)
    area = np.bincount(owner[fine].ravel(), np.repeat(third, 3), n)
    if (area <= 0).any():
        raise ValueError("a cell has no skin of its own")
    edges = np.vstack([fine[:, [0, 1]], fine[:, [1, 2]], fine[:, [2, 0]]])
    pairs = owner[edges]
    pairs = pairs[pairs[:, 0] != pairs[:, 1]]
    used = np.unique(fine)
    middle = np.unique(owner[used[np.abs(points[used, 0]) < 1e-9]])
    return area, np.vstack([pairs, np.column_stack([middle, middle + n])])


def _refine(points, triangles, parent):
    """Midpoint subdivision: points, triangles and the original triangle of each."""
    for _ in range(REFINEMENT):
        ends = np.sort(triangles[:, [[0, 1], [1, 2], [2, 0]]].reshape(-1, 2), axis=1)
        edges, edge_of = np.unique(ends, axis=0, return_inverse=True)
        m = edge_of.reshape(-1, 3) + len(points)
        points = np.vstack([points, points[edges].mean(axis=1)])
        a, b, c = triangles.T
        parts = [[a, m[:, 0], m[:, 2]], [m[:, 0], b, m[:, 1]], [m[:, 2], m[:, 1], c], [m[:, 0], m[:, 1], m[:, 2]]]
        triangles = np.stack([np.stack(part, axis=1) for part in parts], axis=1).reshape(-1, 3)
        parent = np.repeat(parent, 4)
    return points, triangles, parent


def _nearest_cell(points, triangles, parent, cells, cell_triangle):
    """Owner of each vertex: the cell nearest along the surface (paths over two rings of edges)."""
    count = len(points)
    edges = np.vstack([triangles[:, [0, 1]], triangles[:, [1, 2]], triangles[:, [2, 0]]])
    ring = sparse.csr_matrix((np.ones(len(edges), np.float32), edges.T), shape=(count, count))
    ring = ((ring + ring.T) > 0).astype(np.float32)
    links = sparse.triu(ring + ring @ ring, k=1).tocoo()
    # A cell hangs on every vertex of the original triangle it lies in.
    order = np.argsort(parent, kind="stable")
    starts = np.searchsorted(parent[order], cell_triangle)
    size = 4**REFINEMENT
    vertex = triangles[order[starts[:, None] + np.arange(size)]].reshape(len(cells), -1)
    cell = np.repeat(np.arange(len(cells)), vertex.shape[1])
    hang = np.unique(np.column_stack([cell, vertex.ravel()]), axis=0)
    rows = np.r_[links.row, hang[:, 0] + count]
    columns = np.r_[links.col, hang[:, 1]]
    everything = np.vstack([points, cells])
    length = np.linalg.norm(everything[rows] - everything[columns], axis=1) + 1e-9
    graph = sparse.csr_matrix((length, (rows, columns)), shape=(len(everything),) * 2)
    sources = count + np.arange(len(cells))
    _, _, source = dijkstra(graph, directed=False, indices=sources, min_only=True, return_predecessors=True)
    return source[:count] - count


def _compressed(pairs, n):
    """Neighbour lists, ascending, from pairs in any order."""
    pairs = np.vstack([pairs, pairs[:, ::-1]])
    code = np.unique(pairs[:, 0].astype(np.int64) * n + pairs[:, 1])
    start = np.searchsorted(code, np.arange(n + 1, dtype=np.int64) * n)
    return start, code % n
