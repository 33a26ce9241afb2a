# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""One picture of the atlas: a figure in a view, as SVG text."""
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from scipy import ndimage

import art_shade
import palette
from art_bands import Grid, area, ring_paths, values_at
from art_calm import calm_zones, made_calm
from art_outline import distance_inside, outline_polygons, rings_of
from art_regions import region_paths
from art_svg import Picture, Shape
from lines_anatomy import CURVES
from lines_contour import crease_strokes
from lines_curves import curve_shade, curve_strokes, fixed
from lines_fingers import finger_curves
from lines_stroke import outline
from projection import ALL_VIEWS, Frame, frame_of, rasterise, shown

PIXEL = 0.5  # mm
REGION_PIXEL = 1.0  # mm
SYMMETRIC = ("front", "back", "soles")
MIRRORED = {"left": "right", "inner_left": "inner_right"}
LEVELS = (0.28, 0.42, 0.52, 0.60, 0.665, 0.72, 0.765, 0.803, 0.836, 0.866, 0.893, 0.917, 0.939, 0.960, 0.980)
RIM_MM = (0.4, 0.12)  # how far inside the outline the first tone begins, and each further one
OUTLINE_MM = 1.35
# On trunk and limbs; on head, hands and feet:
SILHOUETTE_FIT, TONE_FIT, REGION_FIT = (0.2, 0.12), (1.2, 0.5), (1.5, 0.7)  # mm
LEAST_TONE_AREA = (90.0, 14.0)  # mm²: no specks of light on trunk and limbs


@dataclass(frozen=True, eq=False)
class Scene:
    """What drawing needs of a figure in a view; the left half only when the picture is symmetric."""

    body: object
    surface: object
    view: object
    frame: object  # of the whole picture
    middle: float | None
    buffer: object

    @property
    def grid(self):
        return Grid.of(self.buffer, self.middle)


def draw(figure, view, body, regions=None):
    """SVG text of a picture. `view` is a View or its id; `regions` is (cells, region of each cell, names) or None."""
    view = ALL_VIEWS[view] if isinstance(view, str) else view
    cells, labels, names = regions or (None, (), ())
    key = cells, np.asarray(labels, np.int64).tobytes(), tuple(names)  # comparable, unlike an array
    picture = _picture(figure, MIRRORED.get(view.id, view.id), body, *key)
    title = f"{figure.capitalize()} figure: {view.label.lower()}"
    return (picture.mirrored() if view.id in MIRRORED else picture).text(title)


@lru_cache(maxsize=1)  # the left view follows the right one and is its mirror image
def _picture(figure, view_id, body, cells, labels, names):
    scene = _scene(body, figure, ALL_VIEWS[view_id], PIXEL)
    polygons = outline_polygons(scene.surface, scene.buffer, scene.view, shown(scene.surface, scene.view))
    tone = _tone(scene)
    skin, lines, outlines = _skin(scene, polygons, tone), _lines(scene, tone), ()
    if cells is not None:
        coarse = _scene(body, figure, ALL_VIEWS[view_id], REGION_PIXEL)
        outlines = _regions(coarse, polygons, (cells, np.frombuffer(labels, np.int64), names))
    return Picture(scene.frame.width, scene.frame.height, skin, lines, outlines)


def _regions(scene, polygons, regions):
    cover = distance_inside(polygons, scene.buffer, scene.middle)
    found = region_paths(scene, cover, _detail(scene), _by_detail(scene, *REGION_FIT), *regions)
    return tuple(Shape(tuple(paths), id=name) for name, paths in found)


def _scene(body, figure, view, pixel):
    surface = body.surface(figure, view.pose)
    frame = frame_of(surface, view)
    middle = frame.width / 2 if view.id in SYMMETRIC else None
    half = Frame(frame.left, frame.top, middle or frame.width, frame.height)
    return Scene(body, surface, view, frame, middle, rasterise(surface, view, half, pixel, shown(surface, view)))


def _skin(scene, polygons, tone):
    """The body's outline and the tones of its skin, from dark to bright."""
    buffer, grid = scene.buffer, scene.grid
    silhouette = ring_paths(rings_of(polygons), scene.middle, _by_detail(scene, *SILHOUETTE_FIT))
    shapes = [Shape(tuple(silhouette), "skin-0", "outline", OUTLINE_MM, "silhouette")]
    rim, tolerance = distance_inside(polygons, buffer, scene.middle), _by_detail(scene, *TONE_FIT)
    least_area = _by_detail(scene, *LEAST_TONE_AREA)
    for k, level in enumerate(LEVELS):
        field = np.minimum(tone - level, (rim - RIM_MM[0] - RIM_MM[1] * k) * 0.3)
        paths = area(grid, field, 0.0, tolerance, least_area)
        if paths:
            shapes.append(Shape(tuple(paths), palette.skin_role(k + 1)))
    return tuple(shapes)


def _by_detail(scene, broad, fine):
    """A function of points: `fine` on head, hands and feet, `broad` on trunk and limbs, between them at the joints."""
    allowed = broad + (fine - broad) * _detail(scene)

    return lambda points: values_at(allowed, points, scene.buffer.pixel)


def _detail(scene):
    """1 on head, hands and feet, 0 on trunk and limbs; on paper as on the nearest part of the body."""
    buffer = scene.buffer
    detail = buffer.interpolate(scene.surface, art_shade.detail_of(scene.body))
    near = ndimage.distance_transform_edt(~buffer.inside, return_distances=False, return_indices=True)
    return detail[near[0], near[1]]


def _tone(scene):
    """Brightness of each pixel, carried on a little beyond the outline."""
    buffer = scene.buffer
    tone = buffer.interpolate(scene.surface, art_shade.brightness(scene.body, scene.surface, scene.view))
    tone = tone - curve_shade(scene, _curves(scene.body))
    tone = made_calm(tone, buffer, scene, calm_zones(scene.body))
    near = ndimage.distance_transform_edt(~buffer.inside, return_distances=False, return_indices=True)
    return ndimage.gaussian_filter(tone[near[0], near[1]], 0.6 / PIXEL, mode="nearest")


def _lines(scene, tone):
    """Anatomical lines and creases, faint ones below, one shape an ink."""
    inks = {"faint-line": [], "soft-line": [], "line": []}
    for ink, stroke in curve_strokes(scene, _curves(scene.body), tone):
        inks[ink] += outline(stroke, scene.middle)
    fineness = art_shade.detail_of(scene.body)
    for stroke in crease_strokes(scene.surface, scene.view, scene.buffer, _may_crease(scene.body), fineness):
        inks["line"] += outline(stroke, scene.middle)
    return tuple(Shape(tuple(paths), ink) for ink, paths in inks.items() if paths)


def _curves(body):
    return fixed(body, CURVES + _fingers(body))


@lru_cache(maxsize=2)
def _fingers(body):
    return finger_curves(body)


@lru_cache(maxsize=2)
def _may_crease(body):
    """Bool a vertex: not on the eyeballs or where lines are drawn by hand (lids, lips, nostrils, jaw, breast)."""
    surface = body.reference
    allowed = np.ones(len(surface.points), bool)
    allowed[surface.triangles[body.topology.is_eye]] = False
    x, y, z = surface.points.T
    eyes = ((np.abs(x) - 30) / 19) ** 2 + ((y - 1569) / 13) ** 2 < 1
    mouth = (x / 28) ** 2 + ((y - 1502) / 13) ** 2 < 1
    nostrils = (np.abs(x) < 21) & (np.abs(y - 1531) < 12)
    jaw = (np.abs(x) < 60) & (y > 1440) & (y < 1500)
    breast = (np.abs(x) > 70) & (np.abs(x) < 150) & (y > 1165) & (y < 1255)
    return allowed & ~((eyes | mouth | nostrils) & (z > 95) | jaw & (z > 30) | breast & (z > 50))
