# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Meshes of things: points, triangles, normals."""
import numpy as np
from scipy.interpolate import CubicSpline

SIDES = 40


def unit(vectors):
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-12)


def ball(centre, radius, count=36):
    """A sphere."""
    return rounded(centre, (radius,) * 3, 1.0, count)


def rounded(centre, half, power=1.0, count=36):
    """An ellipsoid; a power below 1 makes it boxy, as a cushion is."""
    polar = np.linspace(0, np.pi, count + 1)[:, None]
    turn = np.linspace(0, 2 * np.pi, 2 * count, endpoint=False)[None]
    place = np.stack([np.sin(polar) * np.cos(turn), np.cos(polar) + 0 * turn, np.sin(polar) * np.sin(turn)], axis=2)
    place = place.reshape(-1, 3)
    place = np.sign(place) * np.abs(place) ** power
    points = place * half + np.asarray(centre, float)
    return points, _outward(points, _lattice(count + 1, 2 * count), np.asarray(centre, float)), None


def _lattice(rows, columns):
    """Triangles of rows of points that close round."""
    i, k = (a.ravel() for a in np.mgrid[0 : rows - 1, 0:columns])
    a, b = i * columns + k, i * columns + (k + 1) % columns
    return np.concatenate([np.stack([a, b, a + columns], 1), np.stack([b, b + columns, a + columns], 1)])


def _outward(points, triangles, centre):
    a, b, c = (points[triangles[:, k]] for k in range(3))
    out = (np.cross(b - a, c - a) * ((a + b + c) / 3 - centre)).sum()
    return triangles if out > 0 else triangles[:, ::-1]


def cylinder(centre, axis, radius, length, sides=64):
    """The wall of a cylinder, with the normals of a round wall, and its two caps (points, triangles)."""
    axis = unit(np.asarray(axis, float))
    across = unit(np.cross(axis, [0, 1, 0.01]))
    other = np.cross(axis, across)
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)[:, None]
    ring = np.cos(turn) * across + np.sin(turn) * other
    ends = [np.asarray(centre, float) + axis * length / 2 * s for s in (-1, 1)]
    points = np.vstack([end + ring * radius for end in ends])
    triangles = _outward(points, _lattice(2, sides), np.asarray(centre, float))
    k = np.arange(sides)
    fan = np.stack([k, (k + 1) % sides, np.full(sides, sides)], 1)
    caps = [(np.vstack([end + ring * radius, end]), fan[:, ::-1] if s < 0 else fan)
            for s, end in zip((-1, 1), ends)]
    return points, triangles, np.vstack([ring, ring]), caps


def smooth_path(points, curved=True, step=6.0):
    """A dense line through points."""
    points = np.asarray(points, float)
    arc = np.r_[0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))]
    at = np.linspace(0, arc[-1], max(3, int(arc[-1] / step)))
    if curved and len(points) > 2:
        return CubicSpline(arc, points)(at)
    return np.column_stack([np.interp(at, arc, points[:, k]) for k in range(3)])


def sweep(path, half_width, half_thick, face=None, sides=20):
    """A tube along a dense path, or a band where the halves differ; `face` (3,) or (n, 3): what the band's flat looks at.

    The ends are rounded.
    """
    path = np.asarray(path, float)
    along = unit(np.gradient(path, axis=0))
    normal = _carried(along) if face is None else np.broadcast_to(np.asarray(face, float), path.shape)
    normal = unit(normal - (normal * along).sum(axis=1, keepdims=True) * along)
    across = np.cross(along, normal)
    cap = max(2, int(half_thick / 2))
    bulge = np.sin(np.linspace(0.15, np.pi / 2, cap))
    reach = np.cos(np.linspace(0.15, np.pi / 2, cap)) * half_thick
    path = np.vstack([path[:1] - along[:1] * reach[:, None], path, path[-1:] + along[-1:] * reach[::-1, None]])
    across, normal = (np.vstack([np.repeat(v[:1], cap, 0), v, np.repeat(v[-1:], cap, 0)]) for v in (across, normal))
    size = np.r_[bulge, np.ones(len(path) - 2 * cap), bulge[::-1]][:, None, None]
    turn = np.linspace(0, 2 * np.pi, sides, endpoint=False)[None, :, None]
    ring = np.cos(turn) * across[:, None] * half_width + np.sin(turn) * normal[:, None] * half_thick
    points = (path[:, None] + ring * size).reshape(-1, 3)
    triangles = _lattice(len(path), sides)
    k = np.arange(2, sides)
    last = (len(path) - 1) * sides
    fans = np.concatenate([np.stack([0 * k, k, k - 1], 1), np.stack([0 * k, k - 1, k], 1) + last])
    triangles = np.concatenate([triangles, fans])
    middle = sides * (len(path) // 2)
    a, b, c = points[_lattice(len(path), sides)[middle]]
    if np.cross(b - a, c - a) @ ((a + b + c) / 3 - path[len(path) // 2]) < 0:
        triangles = triangles[:, ::-1]
    return points, triangles, None


def _carried(along):
    """Normals carried along a path without twisting."""
    normal = np.empty_like(along)
    helper = [0, 1.0, 0] if abs(along[0][1]) < 0.9 else [1.0, 0, 0]
    normal[0] = unit(np.cross(along[0], helper))
    for k in range(1, len(along)):
        carried = normal[k - 1] - (normal[k - 1] @ along[k]) * along[k]
        normal[k] = unit(carried)
    return normal


def box_faces(low, high):
    """Name -> corners of a box' faces, wound so that the normal of the first three looks outward."""
    (x0, y0, z0), (x1, y1, z1) = low, high
    return {
        "top": [(x0, y1, z0), (x0, y1, z1), (x1, y1, z1), (x1, y1, z0)],
        "bottom": [(x0, y0, z0), (x1, y0, z0), (x1, y0, z1), (x0, y0, z1)],
        "front": [(x0, y0, z1), (x1, y0, z1), (x1, y1, z1), (x0, y1, z1)],
        "back": [(x0, y0, z0), (x0, y1, z0), (x1, y1, z0), (x1, y0, z0)],
        "left": [(x1, y0, z0), (x1, y1, z0), (x1, y1, z1), (x1, y0, z1)],
        "right": [(x0, y0, z0), (x0, y0, z1), (x0, y1, z1), (x0, y1, z0)],
    }


def grid(corners, step):
    """A flat quad as a mesh of cells of about `step` mm."""
    a, b, _, d = (np.array(x, float) for x in corners)
    rows = max(1, int(np.ceil(np.linalg.norm(b - a) / step)))
    columns = max(1, int(np.ceil(np.linalg.norm(d - a) / step)))
    u, v = (x.ravel()[:, None] for x in np.meshgrid(
        np.linspace(0, 1, rows + 1), np.linspace(0, 1, columns + 1), indexing="ij"))
    index = np.arange((rows + 1) * (columns + 1)).reshape(rows + 1, columns + 1)
    p, q, r, s = (x.ravel() for x in (index[:-1, :-1], index[1:, :-1], index[1:, 1:], index[:-1, 1:]))
    return a + (b - a) * u + (d - a) * v, np.concatenate([np.stack([p, q, r], 1), np.stack([p, r, s], 1)])
