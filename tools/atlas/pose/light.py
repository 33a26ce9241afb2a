# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Light on the posed body, its clothes and props, and the shadow that it throws on planes."""
import numpy as np
from scipy import ndimage, sparse
from scipy.sparse import linalg

import art_shade
import mesh
from pose import anatomy
from pose.shapes import unit
from projection import Frame, View, project, rasterise, to_picture

LIGHT = (-0.28, 0.55, 1.0)  # right, up, toward the viewer
SKY_DIRECTIONS, SKY_PIXEL = 40, 8.0
CALM_BELOW, CALM_SLOPE = 0.72, 0.62
SMALL, BROAD = 7.0, 16.0  # mm


class Surface:
    """What the depth buffer and the atlas' lines ask of a surface."""

    def __init__(self, points, triangles, normals=None):
        self.points, self.triangles = points, triangles
        self.normals = mesh.vertex_normals(points, triangles) if normals is None else normals

    def at(self, triangle, weights):
        return np.einsum("ij,ijk->ik", weights, self.points[self.triangles[triangle]])

    def normal_at(self, triangle, weights):
        return unit(np.einsum("ij,ijk->ik", weights, self.normals[self.triangles[triangle]]))


def smoother(points, triangles, radius):
    """Smoothing along a surface by one implicit step of heat flow."""
    stiffness, mass = art_shade._stiffness(points, triangles)
    solve = linalg.splu((sparse.diags(mass) + radius**2 / 2 * stiffness).tocsc())
    return lambda values: solve.solve(mass[:, None] * values if values.ndim > 1 else mass * values)


def camera(toward, up=(0, 1, 0)):
    toward = unit(np.array(toward, float))
    right = unit(np.cross(np.array(up, float), toward))
    return View("pose", "Pose", "anatomical", tuple(right), tuple(np.cross(toward, right)), tuple(toward))


def looking_down(direction):
    """A view from a direction, whichever way up."""
    direction = unit(np.array(direction, float))
    up = (0, 1.0, 0) if abs(direction[1]) < 0.9 else (0, 0, 1.0)
    return camera(direction, up)


def sky(points, normals, triangles, count=SKY_DIRECTIONS):
    """Share of the sky that each vertex sees."""
    i = np.arange(count) + 0.5
    polar, turn = np.arccos(1 - 2 * i / count), np.pi * (1 + 5**0.5) * i
    directions = np.column_stack([np.cos(turn) * np.sin(polar), np.cos(polar), np.sin(turn) * np.sin(polar)])
    seen, weight = np.zeros(len(points)), np.full(len(points), 1e-9)
    surface = Surface(points, triangles, normals)
    for direction in directions:
        view = looking_down(direction)
        plane = project(points, view)
        low, high = plane.min(axis=0) - 2 * SKY_PIXEL, plane.max(axis=0) + 2 * SKY_PIXEL
        frame = Frame(low[0], high[1], high[0] - low[0], high[1] - low[1])
        depth = rasterise(surface, view, frame, SKY_PIXEL).depth
        uv, z = to_picture(points, view, frame)
        nearest = ndimage.map_coordinates(np.where(np.isfinite(depth), depth, low[2]),
                                          (uv / SKY_PIXEL - 0.5)[:, ::-1].T, order=1)
        cosine = (normals @ direction).clip(0)
        seen += cosine * (1 - ((nearest - z - 5) / 9).clip(0, 1))
        weight += cosine
    return seen / weight


def tone(fine, broad, sky_share, hollow, view, light=LIGHT):
    """Brightness from normals (fine forms and large ones), sky and hollows."""
    normal = unit(project(fine + broad, view))
    facing = (0.6 * project(fine, view)[:, 2] + 0.4 * project(broad, view)[:, 2]).clip(0, 1)
    lit = (normal @ unit(np.array(light, float))).clip(0, 1)
    value = 0.28 + 0.72 * lit - 0.30 * (1 - facing) ** 2.2 - 0.34 * (1 - (sky_share / 0.93).clip(0, 1)) - hollow
    return np.where(value < CALM_BELOW, CALM_BELOW - (CALM_BELOW - value) * CALM_SLOPE, value)


class BodyLight:
    """The light on a posed skin, smoothed on the coarse mesh and carried to the drawn one."""

    def __init__(self, posed):
        rig = posed.rig
        self.posed, self.rig = posed, rig
        coarse_normals = mesh.vertex_normals(posed.base, rig.coarse_triangles)
        share = sky(posed.base, coarse_normals, rig.coarse_triangles)
        self._small = smoother(posed.base, rig.coarse_triangles, SMALL)
        self.sky = rig.smooth @ self._small(share).clip(0, 1)
        self._soft = rig.smooth @ self._small(coarse_normals)
        self._broad = unit(rig.smooth @ smoother(posed.base, rig.coarse_triangles, BROAD)(coarse_normals))

    def tone(self, view, light):
        posed, detail = self.posed, anatomy.detail(self.rig.directory)
        fine = unit(posed.normals * detail[:, None] + self._soft * (1 - detail[:, None]))
        hollow = anatomy.hollow(self.rig.figure, self.rig.directory) * (0.35 + 0.65 * detail)
        value = tone(fine, self._broad, self.sky, hollow, view, light)
        even = self.rig.smooth @ self._small(value[: len(posed.base)])
        return detail * value + (1 - detail) * even

    def cloth(self, garment, view, light):
        """Tone and smooth normals of a garment."""
        normals = mesh.vertex_normals(garment.points, garment.triangles)
        fine = smoother(garment.points, garment.triangles, 6.0)
        soft = unit(fine(normals))
        broad = unit(smoother(garment.points, garment.triangles, 15.0)(normals))
        share = fine(garment.carry @ self.sky).clip(0, 1)
        return fine(tone(soft, broad, share, 0, view, light)), soft


class QuickLight:
    """Light by the normals alone, for previews."""

    def __init__(self, posed):
        self.posed = posed

    def tone(self, view, light):
        normals = self.posed.normals
        return tone(normals, normals, np.ones(len(normals)), 0, view, light)

    def cloth(self, garment, view, light):
        normals = mesh.vertex_normals(garment.points, garment.triangles)
        return tone(normals, normals, np.ones(len(normals)), 0, view, light), normals


def shadow(places, normal, offset, points, triangles, reach=55.0, blur=22.0, pixel=6.0):
    """Tone 0..1 at places of a plane: the darker the nearer the body lies over it."""
    view = looking_down(-np.array(normal, float))
    plane = project(points, view)
    margin = 150
    frame = Frame(plane[:, 0].min() - margin, plane[:, 1].max() + margin,
                  np.ptp(plane[:, 0]) + 2 * margin, np.ptp(plane[:, 1]) + 2 * margin)
    over = (-plane[:, 2] - offset)[triangles].min(axis=1) > -12
    seen = rasterise(Surface(points, triangles[over], np.zeros_like(points)), view, frame, pixel)
    height = np.where(seen.inside, -seen.depth - offset, 1e4)
    dark = ndimage.gaussian_filter(np.exp(-np.maximum(height, 0) / reach), blur / pixel)
    uv, _ = to_picture(places, view, frame)
    at = (uv / pixel - 0.5)[:, ::-1].T
    return 1 - ndimage.map_coordinates(dark, at, order=1, mode="constant", cval=0) * 1.1
