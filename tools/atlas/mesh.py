# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The measured body: six meshes (three figures, two poses) that share one topology.

Every mesh is smoothed by one Catmull-Clark step. Because the step only depends on the topology it is a
linear operator, built once and applied to every figure; so a point given as (triangle, weights) is the
same place on every figure in every pose.
"""
import json
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import numpy as np
from scipy import sparse
from scipy.spatial import cKDTree

FIGURES = ("neutral", "female", "male")
POSES = ("anatomical", "arms_forward")
REFERENCE = ("neutral", "anatomical")
REPOSITORY = Path(__file__).resolve().parents[2]
DEFAULT_BODY = REPOSITORY.parent / "shared" / "body"
FOOT_TOP_MM = 95.0  # height on the reference body below which the feet lie
ASYMMETRY_MM = 0.5  # a mesh further than this from its mirror image is refused, nearer ones are made exact


@dataclass(frozen=True)
class Topology:
    """What the figures share. Indices only, no positions."""

    quads: np.ndarray  # (q, 4) vertices of the smoothed mesh
    triangles: np.ndarray  # (t, 3); triangles 2k and 2k+1 are the halves of quad k
    is_eye: np.ndarray  # (t,) bool: eyeball, not skin
    is_foot: np.ndarray  # (t,) bool: below the ankle, what the soles view shows
    mirror_vertex: np.ndarray  # (v,) the twin on the other side; itself on the midline
    mirror_triangle: np.ndarray  # (t,)

    @property
    def vertex_count(self):
        return len(self.mirror_vertex)


@dataclass(frozen=True, eq=False)
class Surface:
    """One figure in one pose: positions in millimetres, x to the body's left, y up, z forward."""

    figure: str
    pose: str
    points: np.ndarray  # (v, 3)
    topology: Topology
    joints: dict  # 'bone.head' / 'bone.tail' -> (3,)

    @property
    def triangles(self):
        return self.topology.triangles

    @cached_property
    def normals(self):
        """Outward unit normals at the vertices, weighted by the triangles' areas."""
        return vertex_normals(self.points, self.triangles)

    @cached_property
    def areas(self):
        """Area of each triangle, mm²."""
        a, b, c = (self.points[self.triangles[:, k]] for k in range(3))
        return np.linalg.norm(np.cross(b - a, c - a), axis=1) / 2

    def at(self, triangle, weights):
        """Positions of points given as triangle numbers and barycentric weights."""
        return np.einsum("ij,ijk->ik", weights, self.points[self.triangles[triangle]])

    def normal_at(self, triangle, weights):
        n = np.einsum("ij,ijk->ik", weights, self.normals[self.triangles[triangle]])
        return n / np.maximum(np.linalg.norm(n, axis=1, keepdims=True), 1e-12)


@dataclass(frozen=True, eq=False)
class Body:
    """All six surfaces."""

    topology: Topology
    surfaces: dict  # (figure, pose) -> Surface

    def surface(self, figure="neutral", pose="anatomical"):
        return self.surfaces[figure, pose]

    @property
    def reference(self):
        return self.surfaces[REFERENCE]


def read_obj(path):
    """Vertices (n, 3), quads (m, 4) and the group name of each quad."""
    vertices, quads, groups, group = [], [], [], ""
    for line in Path(path).read_text().splitlines():
        word, _, rest = line.partition(" ")
        if word == "v":
            vertices.append([float(x) for x in rest.split()])
        elif word == "f":
            quads.append([int(x.split("/")[0]) - 1 for x in rest.split()])
            groups.append(group)
        elif word == "g":
            group = rest.strip()
    return np.array(vertices), np.array(quads), np.array(groups)


def mirror_of_vertices(vertices):
    """For each vertex its mirror twin; every vertex must have exactly one."""
    _, twin = cKDTree(vertices).query(vertices * [-1, 1, 1])
    if not np.array_equal(twin[twin], np.arange(len(vertices))):
        raise ValueError("the mesh has no mirror image of itself")
    return twin


def symmetric(vertices, twin):
    """The same vertices made exactly mirror-symmetric."""
    flipped = vertices[twin] * [-1, 1, 1]
    if np.abs(vertices - flipped).max() > ASYMMETRY_MM:
        raise ValueError("the mesh is too far from its mirror image")
    return (vertices + flipped) / 2 + 0.0  # + 0.0 turns -0.0 into 0.0


def catmull_clark(quads, count):
    """One smoothing step of a closed quad mesh: (operator, quads of the smoothed mesh).

    The operator is a sparse matrix; new points = operator @ old points, ordered vertices, faces, edges.
    """
    faces = len(quads)
    ends = np.sort(np.stack([quads, np.roll(quads, -1, axis=1)], axis=2).reshape(-1, 2), axis=1)
    edges, edge_of = np.unique(ends, axis=0, return_inverse=True)
    edge_of = edge_of.reshape(faces, 4)  # edge_of[f, k]: edge from corner k to corner k + 1

    def matrix(rows, columns, shape):
        return sparse.csr_matrix((np.ones(rows.size), (rows.ravel(), columns.ravel())), shape=shape)

    face_vertex = matrix(np.repeat(np.arange(faces), 4), quads, (faces, count))
    edge_vertex = matrix(np.repeat(np.arange(len(edges)), 2), edges, (len(edges), count))
    edge_face = matrix(edge_of, np.repeat(np.arange(faces), 4), (len(edges), faces))
    if (edge_face.sum(axis=1) != 2).any():
        raise ValueError("the mesh is not closed")
    face_points = face_vertex / 4
    edge_points = (edge_vertex + edge_face @ face_points) / 4
    valence = sparse.diags(1 / np.maximum(np.asarray(face_vertex.sum(axis=0)).ravel(), 1))
    neighbours = valence @ (face_vertex.T @ face_points)
    middles = valence @ (edge_vertex.T @ edge_vertex / 2)
    identity = sparse.identity(count)
    vertex_points = valence @ (neighbours + 2 * middles - 3 * identity) + identity
    operator = sparse.vstack([vertex_points, face_points, edge_points]).tocsr()

    e = count + faces + edge_of
    centre = np.repeat(count + np.arange(faces), 4).reshape(faces, 4)
    smoothed = np.stack([quads, e, centre, np.roll(e, 1, axis=1)], axis=2).reshape(-1, 4)
    return operator, smoothed


def split(quads):
    """Triangles of quads, cut along the diagonal from the first corner (which mirrors onto itself)."""
    return np.stack([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]], axis=1).reshape(-1, 3)


def mirror_of_triangles(triangles, mirror_vertex):
    """For each triangle the one made of the mirrored vertices."""
    own = np.sort(triangles, axis=1)
    twin = np.sort(mirror_vertex[triangles], axis=1)
    order, twin_order = np.lexsort(own.T[::-1]), np.lexsort(twin.T[::-1])
    if not np.array_equal(own[order], twin[twin_order]):
        raise ValueError("triangles do not mirror onto triangles")
    mirror = np.empty(len(triangles), int)
    mirror[twin_order] = order
    return mirror


def vertex_normals(points, triangles):
    a, b, c = (points[triangles[:, k]] for k in range(3))
    face = np.cross(b - a, c - a)
    normals = np.zeros_like(points)
    for k in range(3):
        for axis in range(3):
            normals[:, axis] += np.bincount(triangles[:, k], face[:, axis], len(points))
    return normals / np.maximum(np.linalg.norm(normals, axis=1, keepdims=True), 1e-12)


def read_joints(path):
    return {name: np.array(xyz) for name, xyz in json.loads(Path(path).read_text()).items()}


@lru_cache(maxsize=2)
def load_body(directory=DEFAULT_BODY):
    """Read all six meshes of the directory, smoothed, exactly symmetric, on one topology."""
    directory = Path(directory)
    surfaces, topology, base, operator = {}, None, None, None
    for figure in FIGURES:
        for pose in POSES:
            vertices, quads, groups = read_obj(directory / f"{figure}-{pose}.obj")
            if topology is None:
                base, twin = quads, mirror_of_vertices(vertices)
                operator, smoothed = catmull_clark(quads, len(vertices))
                points = operator @ symmetric(vertices, twin)
                topology = make_topology(smoothed, np.repeat(groups == "eyes", 8), points)
            elif not np.array_equal(quads, base):
                raise ValueError(f"{figure}-{pose}.obj has another topology")
            points = symmetric(operator @ symmetric(vertices, twin), topology.mirror_vertex)
            joints = read_joints(directory / f"{figure}-{pose}.joints.json")
            surfaces[figure, pose] = Surface(figure, pose, points, topology, joints)
    return Body(topology, surfaces)


def make_topology(quads, is_eye, points):
    triangles = split(quads)
    mirror_vertex = mirror_of_vertices(points)
    is_foot = points[triangles, 1].max(axis=1) < FOOT_TOP_MM
    return Topology(quads, triangles, is_eye, is_foot, mirror_vertex, mirror_of_triangles(triangles, mirror_vertex))
