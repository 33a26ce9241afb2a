# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""A quick PNG of a pose for authors: the depth buffer painted, no paths, no fine light."""
import numpy as np
from PIL import Image
from scipy import ndimage

from pose import colours, picture

BACKGROUND = (253, 252, 250)
LINE = (93, 80, 72)
EDGE_MM = 9.0


def _rgb(role):
    colour = colours.light(role)
    return [int(colour[k : k + 2], 16) for k in (1, 3, 5)]


def image(canvas):
    """The canvas as an image."""
    pixels = np.full((*canvas.owner.shape, 3), BACKGROUND, np.uint8)
    for k, label in enumerate(canvas.labels):
        own = canvas.owner == k
        if label.flat is not None:
            pixels[own] = _rgb(f"{label.role}-{label.flat}")
            pixels[own & (canvas.tone < 0.6)] = _rgb(f"{label.role}-{max(label.flat - 1, 0)}")
            continue
        pixels[own] = _rgb(f"{label.role}-{colours.BASE.get(label.role, 0)}")
        for level, step in colours.STEPS[label.role]:
            pixels[own & (canvas.tone >= level)] = _rgb(f"{label.role}-{step}")
    pixels[(canvas.touch > 0) & (canvas.owner >= 0)] = _rgb("touch-4")
    pixels[(canvas.touch > 0) & (canvas.touch < 4)] = _rgb("touch-ring")
    depth = np.where(canvas.buffer.inside, canvas.depth, canvas.depth.min())
    lower = ndimage.minimum_filter(depth, 3)
    change = ndimage.maximum_filter(canvas.owner, 3) != ndimage.minimum_filter(canvas.owner, 3)
    flat = np.array([label.flat is not None for label in canvas.labels] + [True])[canvas.owner]
    step = ((depth - lower) > EDGE_MM * canvas.scale) & ~flat  # a face seen nearly edge-on is all steps
    pixels[(step | change) & canvas.buffer.inside] = LINE
    return Image.fromarray(pixels)


def images(spec, frames):
    """An image of each frame."""
    for painter in picture.painters(spec, frames, quick=True):
        painter.render()
        yield image(painter.canvas)
