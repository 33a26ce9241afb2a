# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Places whose shade is quieted: lids that are drawn closed, and the gap between the lips.

Each is an oval drawn on the front of the reference face. Its pixels take a tone that runs smoothly between
the tones round it, so that no dark socket or slit remains behind the lines.
"""
from functools import lru_cache

import numpy as np
from PIL import Image, ImageDraw
from scipy import sparse
from scipy.sparse import linalg

from lines_curves import Curve, fixed
from projection import to_picture

DEEP_MM = 45.0  # the cavity behind the lips lies no deeper than this behind them
OVALS = {  # centre x, y and half axes on the front view, mm
    "lids": (-30.0, 1569.5, 16.5, 8.0),
    "lips": (0.0, 1502.2, 26.0, 2.6),
}


@lru_cache(maxsize=2)
def calm_zones(body):
    turn = np.linspace(0, 2 * np.pi, 49)
    curves = []
    for name, (x, y, a, b) in OVALS.items():
        points = zip((x + a * np.cos(turn)).tolist(), (y + b * np.sin(turn)).tolist())
        curves.append(Curve(name, "front", tuple(points)))
    return fixed(body, tuple(curves))


def made_calm(tone, buffer, scene, zones):
    """The tones with every visible zone filled from its rim."""
    for zone in zones:
        points = scene.surface.at(zone.triangle, zone.weights)
        uv, z = to_picture(points, scene.view, buffer.frame)
        mask = _polygon(buffer, uv) & buffer.inside & (buffer.depth > z.min() - DEEP_MM)
        if mask.any() and buffer.depth[mask].min() < z.max() + 12:
            tone = _filled(tone, mask, buffer.inside)
    return tone


def _polygon(buffer, uv):
    rows, columns = buffer.depth.shape
    image = Image.new("1", (columns, rows))
    ImageDraw.Draw(image).polygon([tuple(p) for p in (uv / buffer.pixel - 0.5).round(3).tolist()], fill=1)
    return np.array(image)


def _filled(tone, mask, inside):
    """Laplace's equation inside the mask with the tones round it; nothing flows across the picture's edges."""
    index = np.full(mask.shape, -1)
    index[mask] = np.arange(mask.sum())
    rows, columns = np.nonzero(mask)
    count = len(rows)
    diagonal, right = np.full(count, 1e-9), np.zeros(count)
    links_from, links_to = [], []
    for dr, dc in ((0, 1), (0, -1), (1, 0), (-1, 0)):
        r, c = rows + dr, columns + dc
        valid = (r >= 0) & (c >= 0) & (r < mask.shape[0]) & (c < mask.shape[1])
        r, c = r.clip(0, mask.shape[0] - 1), c.clip(0, mask.shape[1] - 1)
        valid &= inside[r, c]
        linked, known = valid & mask[r, c], valid & ~mask[r, c]
        diagonal += valid
        right[known] += tone[r[known], c[known]]
        links_from.append(np.flatnonzero(linked))
        links_to.append(index[r[linked], c[linked]])
    a, b = np.concatenate(links_from), np.concatenate(links_to)
    matrix = sparse.diags(diagonal) - sparse.coo_matrix((np.ones(len(a)), (a, b)), (count, count))
    out = tone.copy()
    out[mask] = linalg.spsolve(matrix.tocsc(), right)
    return out
