# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Plain grey renderings of the body for maintainers to draw on: contact sheets and zone previews (not the art)."""
import numpy as np
from PIL import Image, ImageDraw, ImageFont
from scipy import ndimage

from projection import rasterise, to_picture

PAPER = 255
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


def font(size):
    """A readable font; Pillow's built-in one where DejaVu is missing."""
    try:
        return ImageFont.truetype(FONT, size)
    except OSError:
        return ImageFont.load_default()


def shaded(surface, view, buffer, darkest=70, brightest=242):
    """Grey levels of a buffer: light from above the viewer, hollows a little darker so that relief shows."""
    normals = buffer.normals(surface)
    right, up, toward = view.axes
    light = (0.72 * toward + 0.55 * up - 0.42 * right) / np.linalg.norm([0.72, 0.55, 0.42])
    tone = 0.62 * (normals @ light).clip(0, 1) + 0.22 * (normals @ toward).clip(0, 1) ** 0.7
    tone += 0.4 * _relief(buffer)
    level = darkest + (brightest - darkest) * tone.clip(0, 1)
    return np.where(buffer.inside, level, PAPER).astype(np.uint8)


def _relief(buffer):
    """How far each pixel stands out from its surroundings, -1..1."""
    inside = buffer.inside
    depth = np.where(inside, buffer.depth, 0)
    total = np.zeros_like(depth)
    for radius, weight in ((3.0, 0.5), (9.0, 0.5)):
        sigma = radius / buffer.pixel
        share = ndimage.gaussian_filter(inside.astype(float), sigma)
        around = ndimage.gaussian_filter(depth, sigma) / np.maximum(share, 1e-6)
        total += weight * np.tanh((depth - around) / radius * 8)
    return np.where(inside, total, 0)


class Canvas:
    """A picture of a part of a view, drawn on in body positions."""

    def __init__(self, surface, view, frame, pixel, chosen=None):
        self.surface, self.view, self.frame, self.pixel = surface, view, frame, pixel
        self.buffer = rasterise(surface, view, frame, pixel, chosen)
        self.image = Image.fromarray(shaded(surface, view, self.buffer)).convert("RGB")
        self.draw = ImageDraw.Draw(self.image)

    def at(self, positions):
        """Pixel coordinates of body positions."""
        uv, _ = to_picture(np.atleast_2d(positions), self.view, self.frame)
        return uv / self.pixel
