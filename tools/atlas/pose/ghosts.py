# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Tools that the body hides: their hidden part as a ringed light disc over the body."""
import numpy as np
from scipy import ndimage

from art_bands import Grid, area
from pose.light import Surface
from pose.svg import Shape
from projection import rasterise

LEAST_HIDDEN = 0.12  # share of the outline below which nothing needs showing
RINGS = (("touch-ring", 0.0), ("touch-halo", 2.0), ("touch-5", 4.4))  # role and how far inward, units


def shapes(canvas, rounds):
    out = []
    names = {label.name: k for k, label in enumerate(canvas.labels)}
    for solid in rounds:
        if solid.ghost and solid.flat is None:
            out += _ghost(canvas, solid, names.get(solid.name, -2))
    return out


def _ghost(canvas, solid, own):
    surface = Surface(solid.points * canvas.scale, solid.triangles, np.zeros_like(solid.points))
    whole = rasterise(surface, canvas.view, canvas.frame, canvas.pixel).inside
    hidden = whole & (canvas.owner != own)
    if hidden.sum() < LEAST_HIDDEN * max(whole.sum(), 1):
        return []
    depth = ndimage.distance_transform_edt(hidden) * canvas.pixel
    depth = ndimage.gaussian_filter(np.where(hidden, depth, -canvas.pixel), 1.0)
    grid = Grid.of(canvas.buffer)
    return [Shape(area(grid, depth - inward, 0.0, 0.38, 12.0), role, f"{solid.name}-hidden" if not inward else None)
            for role, inward in RINGS]
