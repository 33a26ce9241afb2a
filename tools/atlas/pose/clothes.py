# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Clothes and hair as fields on the neutral rest body, in mm, positive inside: all figures wear them by the vertex."""
from functools import lru_cache

import numpy as np

from pose.rig import load

FAR = -50.0
GARMENTS = ("tank", "tee", "shorts", "trousers", "hair")


def smoothstep(x):
    x = np.clip(x, 0, 1)
    return x * x * (3 - 2 * x)


def _soft_least(a, b, radius):
    share = np.clip(0.5 + 0.5 * (b - a) / radius, 0, 1)
    return b + (a - b) * share - radius * share * (1 - share)


def _soft_most(a, b, radius):
    return -_soft_least(-a, -b, radius)


@lru_cache(maxsize=1)
def fields():
    """Garment -> value at each vertex of the drawn surface."""
    rig = load("neutral")
    x, y, z = rig.rest.T
    x = np.abs(x)
    arm = rig.smooth @ (rig.weights @ rig.below("upperarm01.R", "upperarm01.L").astype(float))
    right = np.column_stack([-x, y, z])
    found = {"shorts": _shorts(rig, right, y, arm)}
    found["tank"], found["tee"] = _tops(rig, x, y, z, right, arm)
    found["trousers"] = _trousers(y, arm)
    found["hair"] = _hair(rig, x, y, z)
    return found


def _tops(rig, x, y, z, right, arm):
    hem = y - (938 - 0.06 * z)
    armhole = np.where(arm > 0.6, FAR, 103 + 53 * smoothstep((1345 - y) / 110) - x)
    neckline = _soft_most(1393 - 82 * smoothstep((z + 10) / 75) - y, x - 72, 30)
    tank = np.minimum(_soft_least(neckline, armhole, 14), hem)
    tank = np.where((arm > 0.4) & (y < 1240) | (y > 1432), FAR, tank)
    along = (right - rig.head[rig.index["upperarm01.R"]]) @ rig.direction("upperarm02.R")
    sleeve = np.where(arm > 0.45, 150 - along, 100.0)
    collar = np.where(x > 95, 60.0, 1418 - 0.42 * (z + 25) - y)
    tee = np.minimum(np.minimum(sleeve, collar), hem)
    return tank, np.where((arm > 0.4) & (along > 230) | (y > 1432), FAR, tee)


def _shorts(rig, right, y, arm):
    legs = 205 - (right - rig.head[rig.index["upperleg02.R"]]) @ rig.direction("upperleg02.R")
    return np.where(arm > 0.4, FAR, np.minimum(np.where(y > 815, 100, legs), 985 - y))


def _trousers(y, arm):
    return np.where(arm > 0.4, FAR, np.minimum(y - 92, 985 - y))


def _hair(rig, x, y, z):
    line = np.interp(z, [-45, 20, 42, 60, 78, 100, 125, 140], [1497, 1512, 1560, 1572, 1580, 1622, 1643, 1652])
    brow = 6 * np.cos(x / 55 * np.pi) * smoothstep((z - 85) / 40)  # the hairline dips beside the middle
    hair = np.minimum(y - line - 0.02 * x - brow, 60)
    ear = ((y - 1549) / 33) ** 2 + ((z - 42) / 24) ** 2
    hair = np.where(x > 55, np.minimum(hair, (ear - 1) * 20), hair)
    head = rig.smooth @ rig.weights[:, rig.below("head")].sum(axis=1)
    return np.where((head < 0.2) | (z > 135) & (y < 1640), -40, hair)
