# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Light and shade on a surface: how bright each vertex is, smooth along the skin and free of noise.

Everything is worked out on the mesh, never on pixels, so an arm's shade cannot run onto the trunk behind
it. Three things make the tone: the slope to the light (from above and in front, in symmetric views the same
from left and right), how much sky a place sees (ambient occlusion) and how deep it lies below the smoothed
surface.
"""
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy import ndimage, sparse
from scipy.sparse import linalg

import cache
from projection import Frame, View, project, rasterise, to_picture

LIGHT = {  # in the picture: right, up, toward the viewer
    "right": (0.32, 0.5, 1.0),  # a little from the front, so that face and belly do not lie in shadow
}
EVEN_LIGHT = (0.0, 0.5, 1.0)  # in every other view: the same on both sides
CALM_BELOW, CALM_SLOPE = 0.72, 0.62  # shadows darker than this are held back
SKY_DIRECTIONS = 128  # over the sphere; half of them are looked from, the others are their mirror images
SKY_PIXEL = 5.0  # mm
EVEN = 7.0  # mm, over which the finished tones of trunk and limbs are evened out
FINE, SMALL, MIDDLE, LARGE = 3.0, 7.0, 16.0, 32.0  # mm, radii of smoothing along the skin


@dataclass(frozen=True, eq=False)
class Relief:
    """What the shading of a surface is made of, a value a vertex."""

    fine: np.ndarray  # unit normals, smoothed a little
    broad: np.ndarray  # unit normals of the large forms
    hollow: np.ndarray  # depth below the smoothed skin: folds and furrows positive, ridges negative
    sky: np.ndarray  # share of the sky seen, 0..1


@lru_cache(maxsize=8)
def relief_of(body, surface):
    """The relief of a surface (slow, therefore cached between runs)."""
    key = cache.key(surface.points, surface.triangles, __file__)
    return Relief(**cache.arrays("relief", key, lambda: _relief(surface, detail_of(body))))


@lru_cache(maxsize=2)
def detail_of(body):
    """How fine the drawing is at each vertex: 1 on head, hands and feet, 0 on the trunk and limbs."""
    surface = body.reference
    x, y, _ = surface.points.T
    neck, wrist, ankle = (surface.joints[name] for name in ("neck02.head", "wrist.R.head", "foot.R.head"))
    palm = surface.joints["metacarpal2.R.tail"]
    axis = (palm - wrist) / np.linalg.norm(palm - wrist)
    along = (surface.points * [-1, 1, 1] * np.sign(x)[:, None] - wrist) @ axis
    hand = np.where(np.abs(x) > 0.8 * np.abs(wrist[0]), along, -99.0)
    rise = np.max([y - neck[1], hand, ankle[1] + 10 - y], axis=0)
    return (0.5 + rise / 50).clip(0, 1)


def _relief(surface, detail):
    smooth = {radius: _smoother(surface, radius) for radius in (FINE, SMALL, MIDDLE, LARGE)}
    points, normals = surface.points, surface.normals

    def depth(radius):
        return ((smooth[radius](points) - points) * normals).sum(axis=1) / radius

    def even(values):
        """The mean of a field and its mirror image."""
        twin = values[surface.topology.mirror_vertex]
        return (values + (twin * [-1.0, 1.0, 1.0] if values.ndim > 1 else twin)) / 2

    small, middle = depth(SMALL), depth(MIDDLE)
    folds = 0.25 * depth(FINE).clip(0, 0.5) + 0.30 * small.clip(0, 0.6)
    forms = (middle - 0.75 * depth(LARGE)).clip(-0.25, 0.5)
    fine, soft = smooth[FINE](normals), smooth[SMALL](normals)
    return {
        "fine": _unit(even(fine * detail[:, None] + soft * (1 - detail[:, None]))),
        "broad": _unit(even(smooth[MIDDLE](normals))),
        "hollow": even(smooth[SMALL](folds) * (1 - detail) + folds * detail + 0.2 * forms),
        "sky": even(smooth[SMALL](_sky(surface)).clip(0, 1)),
    }


def brightness(body, surface, view):
    """Brightness of each vertex as a view shows it, about 0 (deep fold) to 1 (full light)."""
    relief = relief_of(body, surface)
    normal = _unit(project(relief.fine + relief.broad, view))
    facing = (0.6 * project(relief.fine, view)[:, 2] + 0.4 * project(relief.broad, view)[:, 2]).clip(0, 1)
    light = (normal @ _unit(np.array([LIGHT.get(view.id, EVEN_LIGHT)]))[0]).clip(0, 1)
    detail = detail_of(body)
    tone = 0.28 + 0.72 * light - 0.32 * (1 - facing) ** 2.2 - 0.34 * (1 - relief.sky) - relief.hollow
    tone = np.where(tone < CALM_BELOW, CALM_BELOW - (CALM_BELOW - tone) * CALM_SLOPE, tone)
    return detail * tone + (1 - detail) * _smoother(surface, EVEN)(tone)


def _unit(vectors):
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)


@lru_cache(maxsize=6)
def _smoother(surface, radius):
    """Smoothing along the skin: one implicit step of heat flow, (mass + radius²/2 stiffness) x = mass b."""
    stiffness, mass = _stiffness(surface.points, surface.triangles)
    solve = linalg.splu((sparse.diags(mass) + radius**2 / 2 * stiffness).tocsc())

    def smooth(values):
        return solve.solve(mass[:, None] * values if values.ndim > 1 else mass * values)

    return smooth


def _stiffness(points, triangles):
    """Cotangent stiffness matrix and vertex areas."""
    count = len(points)
    rows, columns, weights = [], [], []
    mass = np.full(count, 1e-9)
    for k in range(3):
        i, j, apex = triangles[:, k], triangles[:, (k + 1) % 3], triangles[:, (k + 2) % 3]
        a, b = points[i] - points[apex], points[j] - points[apex]
        double_area = np.linalg.norm(np.cross(a, b), axis=1)
        cotangent = ((a * b).sum(axis=1) / np.maximum(double_area, 1e-9)).clip(1e-3, 3)
        rows += [i, j]
        columns += [j, i]
        weights += [cotangent / 2, cotangent / 2]
        mass += np.bincount(i, double_area / 6, count)
    place = np.concatenate(rows), np.concatenate(columns)
    links = sparse.coo_matrix((np.concatenate(weights), place), (count, count))
    return sparse.diags(np.asarray(links.sum(axis=1)).ravel()) - links.tocsr(), mass


def _sky(surface):
    """Share of the sky that each vertex sees, weighted by the cosine, from coarse depth buffers."""
    seen, weight = np.zeros(len(surface.points)), np.full(len(surface.points), 1e-9)
    twin = surface.topology.mirror_vertex
    for toward in _half_sphere(SKY_DIRECTIONS):
        right = _unit(np.cross([0.0, 1.0, 0.0] if abs(toward[1]) < 0.9 else [0.0, 0.0, 1.0], toward)[None])[0]
        view = View("", "", "", tuple(right), tuple(np.cross(toward, right)), tuple(toward))
        plane = project(surface.points, view)
        low, high = plane.min(axis=0) - 2 * SKY_PIXEL, plane.max(axis=0) + 2 * SKY_PIXEL
        frame = Frame(low[0], high[1], high[0] - low[0], high[1] - low[1])
        depth = rasterise(surface, view, frame, SKY_PIXEL).depth
        uv, z = to_picture(surface.points, view, frame)
        place = (uv / SKY_PIXEL - 0.5)[:, ::-1].T
        nearest = ndimage.map_coordinates(np.where(np.isfinite(depth), depth, low[2]), place, order=1)
        cosine = (surface.normals @ toward).clip(0)
        visible = cosine * (1 - ((nearest - z - 4) / 7).clip(0, 1))
        seen += visible + visible[twin]
        weight += cosine + cosine[twin]
    return seen / weight


def _half_sphere(count):
    """Directions spread evenly over the half of the sphere on the body's right."""
    i = np.arange(count) + 0.5
    polar, turn = np.arccos(1 - 2 * i / count), np.pi * (1 + 5**0.5) * i
    sphere = np.column_stack([np.cos(turn) * np.sin(polar), np.cos(polar), np.sin(turn) * np.sin(polar)])
    return sphere[sphere[:, 0] < 0]
