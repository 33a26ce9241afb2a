# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The tones of each label as smooth areas, and the place that is pressed."""
import numpy as np
from PIL import Image, ImageDraw
from scipy import ndimage
from shapely.geometry import Polygon, box

from art_bands import Grid, area
from art_fit import Path
from pose import colours
from pose.svg import Shape

EDGE_FIT, TONE_FIT, FLAT_FIT, SHADOW_FIT = 0.45, 1.5, 0.3, 1.2  # units
LEAST, LEAST_TONE, LEAST_SHADOW = 5.0, 64.0, 60.0  # square units
SHADOW_STEPS = ((0.80, 1), (0.55, 2), (0.30, 3))  # below which tone a plane is how many steps darker
RING, HALO = 1.5, 3.2  # units, of the lines round the pressed place
TOUCHED = ("skin", "top", "short", "hair")
ALWAYS = 0.997  # a step that so much of a label reaches is its base


def fills_of(canvas, k, loose=1.0):
    """The filled shapes of a label; `loose`: how much less exactly tones are followed."""
    window = canvas.window(k)
    if window is None:
        return []
    label = canvas.labels[k]
    near = ndimage.distance_transform_edt(~window.own, return_distances=False, return_indices=True)
    tone = canvas.tone[window.rows, window.columns][tuple(near)]
    inner = window.edge * 6 + 2.2
    if label.flat is not None:
        return _flat(canvas, k, window, tone, inner, loose)
    tone = ndimage.gaussian_filter(tone, 1.6, mode="nearest")
    shapes = _tones(canvas, label, window, tone, inner, loose)
    if label.role in TOUCHED:
        shapes += _touched(canvas, label, window, tone, inner, near, loose)
    return shapes


def _tones(canvas, label, window, tone, inner, loose):
    steps = colours.STEPS[label.role]
    reached = [step for level, step in steps if (tone[window.own] >= level).mean() > ALWAYS]
    base = max([colours.BASE.get(label.role, 0), *reached])
    shapes = [Shape(area(window.grid, window.edge, 0.0, EDGE_FIT, LEAST), f"{label.role}-{base}", label.name)]
    depth = ndimage.distance_transform_edt(window.grown) * canvas.pixel
    grid, thin = thinned(window.grid, canvas.pixel)
    for number, (level, step) in enumerate(steps):
        if step > base:
            field = np.minimum(np.minimum((tone - level) * 30, depth - 0.25 - 0.10 * number), inner)
            shapes.append(Shape(area(grid, field[thin], 0.0, TONE_FIT * loose, LEAST_TONE * loose), f"{label.role}-{step}"))
    return shapes


def thinned(grid, pixel):
    """Every second row and column of a fine grid: enough for soft tones. The grid and the slices."""
    every = slice(None, None, 2 if pixel < 1 else 1)
    return Grid(grid.u[every], grid.v[every]), (every, every)


def _flat(canvas, k, window, tone, inner, loose):
    """A flat face with the shadows on it, darker inward."""
    label, shapes = canvas.labels[k], []
    if label.polygon is not None and not _covers_earlier(canvas, k, window):
        shapes.append(Shape(polygon_paths(label.polygon, canvas.frame), f"{label.role}-{label.flat}", label.name))
    elif label.role != "floor":  # the floor is paper with shadows
        paths = area(window.grid, window.edge, 0.0, FLAT_FIT, LEAST)
        shapes.append(Shape(paths, f"{label.role}-{label.flat}", label.name))
    tone = ndimage.gaussian_filter(tone, 5 / canvas.pixel, mode="nearest")
    grid, thin = thinned(window.grid, canvas.pixel)
    for level, darker in SHADOW_STEPS:
        field = np.minimum((level - tone) * 30, inner)
        paths = area(grid, field[thin], 0.0, SHADOW_FIT * loose, LEAST_SHADOW)
        shapes.append(Shape(paths, f"{label.role}-{max(label.flat - darker, 0)}"))
    return shapes


def _covers_earlier(canvas, k, window):
    """Whether the whole polygon would hide something laid down before it."""
    corners = (canvas.labels[k].polygon - window.origin) / canvas.pixel - 0.5
    image = Image.new("1", window.own.shape[::-1])
    ImageDraw.Draw(image).polygon([tuple(p) for p in corners.round(3).tolist()], fill=1)
    inside = ndimage.binary_erosion(np.array(image), iterations=3)
    return bool((inside & (canvas.owner[window.rows, window.columns] < k)).any())


def polygon_paths(corners, frame):
    """Exact corners as paths, cut at the picture's frame."""
    shape = Polygon(corners).intersection(box(0, 0, frame.width, frame.height))
    parts = [part for part in getattr(shape, "geoms", [shape]) if part.geom_type == "Polygon" and part.area >= LEAST]
    return [straight(np.array(part.exterior.coords)) for part in parts]


def straight(ring):
    """A closed ring of straight pieces as a path."""
    step = np.diff(ring, axis=0)
    return Path(ring[0], np.stack([ring[:-1] + step / 3, ring[1:] - step / 3, ring[1:]], axis=1), True)


def _touched(canvas, label, window, tone, inner, near, loose):
    """The pressed place: a disc with a light and a dark ring round it, so that it reads without colours too."""
    touch = np.where(window.own, canvas.touch[window.rows, window.columns], -50.0)[tuple(near)] * canvas.scale
    if not (touch > 0).any():
        return []
    shapes = []
    for role, inward in (("touch-ring", -RING), ("touch-halo", 0.0), ("touch-1", HALO)):
        field = ndimage.gaussian_filter(np.minimum(touch - inward, inner), 1.0)
        shapes.append(Shape(area(window.grid, field, 0.0, EDGE_FIT, 12.0), role, "contact" if inward > 0 else None))
    for level, step in colours.STEPS["touch"][1:]:
        lit = np.minimum((tone - level) * 30, field - 0.3)
        shapes.append(Shape(area(window.grid, lit, 0.0, TONE_FIT * loose, LEAST_TONE * loose), f"touch-{step}"))
    return shapes
