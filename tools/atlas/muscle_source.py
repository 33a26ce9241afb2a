# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The measured muscles and bones as they come: triangle meshes of the right side, in the pose they were measured in."""
import json
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from mesh import REPOSITORY

DEFAULT_MESHES = REPOSITORY.parent / "shared" / "muscles"
MAPPING = Path(__file__).with_name("muscle_meshes.json")
RIGHT_MM = 3.0  # a piece whose middle lies further left than this belongs to the other side
MIDLINE_MM = 2.0  # where a piece that spans both sides is cut


@dataclass(frozen=True, eq=False)
class Mesh:
    """Triangles of one muscle or bone: positions in mm, x to the body's left, y up, z forward."""

    points: np.ndarray
    triangles: np.ndarray
    source: str = ""


@lru_cache(maxsize=1)
def mapping():
    """Muscle id -> its meshes, and which other meshes lie outermost."""
    return json.loads(MAPPING.read_text())


def muscle_files():
    """Every mesh that a muscle is drawn from or that lies outermost, by name."""
    table = mapping()
    names = {entry["file"] for entries in table["muscles"].values() for entry in entries}
    return sorted(names | set(table["outer"]))


@lru_cache(maxsize=None)
def read(directory, name):
    """A mesh of the directory with equal corners made one."""
    points, triangles = [], []
    for line in (Path(directory) / "obj" / f"{name}.obj").read_text().splitlines():
        word, _, rest = line.partition(" ")
        if word == "v":
            points.append([float(x) for x in rest.split()[:3]])
        elif word == "f":
            corner = [int(x.split("/")[0]) - 1 for x in rest.split()]
            triangles += [[corner[0], corner[k], corner[k + 1]] for k in range(1, len(corner) - 1)]
    _, kept, new = np.unique(np.round(points, 2), axis=0, return_index=True, return_inverse=True)
    triangles = new[np.array(triangles)]
    a, b, c = triangles.T
    return Mesh(np.array(points)[kept], triangles[(a != b) & (b != c) & (c != a)], name)


def right_side(mesh):
    """The pieces of a mesh that belong to the right side; what spans both sides is cut at the midline."""
    label = pieces(mesh)
    middle = np.array([mesh.points[label == k, 0].mean() for k in range(label.max() + 1)])
    size = np.bincount(label)
    kept = (middle < RIGHT_MM) & (size > 12)
    reach = np.array([mesh.points[label == k, 0].max() for k in range(label.max() + 1)])
    spans = kept & (reach > 25)
    of_triangle = label[mesh.triangles[:, 0]]
    left = mesh.points[mesh.triangles, 0].mean(axis=1) >= MIDLINE_MM
    return chosen(mesh, kept[of_triangle] & ~(spans[of_triangle] & left))


def pieces(mesh):
    """For each point the number of the connected piece that it belongs to."""
    edges = np.vstack([mesh.triangles[:, [0, 1]], mesh.triangles[:, [1, 2]]])
    graph = sparse.coo_matrix((np.ones(len(edges)), edges.T), shape=(len(mesh.points),) * 2)
    return connected_components(graph, directed=False)[1]


def chosen(mesh, triangles):
    """Only some triangles of a mesh, and only the points that they use."""
    kept = mesh.triangles[triangles]
    used, new = np.unique(kept, return_inverse=True)
    return replace(mesh, points=mesh.points[used], triangles=new.reshape(-1, 3))


def samples(mesh, spacing):
    """Points spread over the surface, about one for each square of the spacing."""
    a, b, c = (mesh.points[mesh.triangles[:, k]] for k in range(3))
    area = np.linalg.norm(np.cross(b - a, c - a), axis=1) / 2
    count = np.maximum(1, np.ceil(area / spacing**2)).astype(int)
    which = np.repeat(np.arange(len(area)), count)
    weights = np.random.default_rng(0).random((len(which), 2))
    outside = weights.sum(axis=1) > 1
    weights[outside] = 1 - weights[outside]
    return a[which] + (b - a)[which] * weights[:, :1] + (c - a)[which] * weights[:, 1:]


def joined(meshes):
    """Several meshes as one, and for each triangle the number of the mesh it came from."""
    start = np.cumsum([0] + [len(m.points) for m in meshes])
    triangles = np.vstack([m.triangles + n for m, n in zip(meshes, start)])
    owner = np.repeat(np.arange(len(meshes)), [len(m.triangles) for m in meshes])
    return Mesh(np.vstack([m.points for m in meshes]), triangles), owner
