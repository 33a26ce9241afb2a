# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""What the tests share: the atlas, loaded once, and how well an SVG outline agrees with the mesh."""
import re
import sys
from functools import lru_cache
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from atlas import load_atlas  # noqa: E402
from mesh import DEFAULT_BODY, REPOSITORY  # noqa: E402
from projection import buffer_of  # noqa: E402

ASSETS = REPOSITORY / "assets" / "atlas"
NO_BODY = not DEFAULT_BODY.is_dir()
WHY_NO_BODY = f"the meshes are not at {DEFAULT_BODY}"


@lru_cache(maxsize=1)
def atlas():
    return load_atlas()


def silhouette_agreement(svg, surface, view, pixel=0.5):
    """Intersection over union of the path with id 'silhouette' and what the view sees of the surface."""
    seen = buffer_of(surface, view, pixel).inside
    drawn = filled(path_data(svg, "silhouette"), seen.shape, pixel)
    return (seen & drawn).sum() / (seen | drawn).sum()


def path_data(svg, name):
    """The d attribute of the path with that id."""
    element = re.search(rf'<path[^>]*\bid="{re.escape(name)}"[^>]*>', svg)
    return re.search(r'\bd="([^"]*)"', element.group(0)).group(1)


def filled(data, shape, pixel):
    """Pixels whose centre lies inside the path (absolute M, L, C, Z; even-odd)."""
    height, width = shape
    turns = np.zeros((height, width + 1), np.int64)  # how often the outline is crossed just left of a pixel's centre
    for ring in rings(data):
        start, end = ring / pixel - 0.5, np.roll(ring, -1, axis=0) / pixel - 0.5
        low, high = np.minimum(start[:, 1], end[:, 1]), np.maximum(start[:, 1], end[:, 1])
        first, past = np.ceil(low).astype(int), np.ceil(high).astype(int)
        edge = np.repeat(np.arange(len(ring)), past - first)
        row = np.arange(len(edge)) - np.repeat(np.cumsum(past - first) - past, past - first)
        at = (row - start[edge, 1]) / (end[edge, 1] - start[edge, 1])
        column = np.ceil(start[edge, 0] + at * (end[edge, 0] - start[edge, 0])).astype(int)
        np.add.at(turns, (row.clip(0, height - 1), column.clip(0, width)), 1)
    return np.cumsum(turns, axis=1)[:, :width] % 2 == 1


def rings(data):
    """Closed polygons of a path, curves cut into short lines."""
    out, ring = [], []
    tokens = re.findall(r"[MLCZ]|-?\d*\.?\d+(?:e-?\d+)?", data)
    position, command = 0, ""
    while position < len(tokens):
        if tokens[position] in "MLCZ":
            command = tokens[position]
            position += 1
            if command == "M" and ring:
                out.append(np.array(ring))
                ring = []
            if command == "Z":
                continue
        count = {"M": 2, "L": 2, "C": 6}[command]
        numbers = np.array(tokens[position : position + count], float).reshape(-1, 2)
        position += count
        ring += [numbers[0]] if command != "C" else list(_bezier(np.array(ring[-1]), *numbers))
    return out + [np.array(ring)] if ring else out


def _bezier(a, b, c, d, steps=8):
    t = np.linspace(0, 1, steps + 1)[1:, None]
    return (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t**2 * c + t**3 * d
