# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Flesh gives way: skin that the solved pose leaves inside a seat, a floor or a ball is laid onto it, skin under a hand is
pressed in, and what lies round it follows softly. Bounded: what lies deeper is a fault of the pose."""
from dataclasses import replace
from functools import lru_cache

import numpy as np
from scipy import sparse

import mesh
from pose import hard
from pose.overlap import ARMS, under_hand

MOST_MM, MOST_UNDER_HAND = 34.0, 14.0
ROUNDS = 5
ENOUGH_MM = 0.05  # a round that moves nothing further is the last
FOLLOW, FOLLOW_STEPS = 0.5, 4  # share of its neighbours' way that skin goes along, and how far round


@lru_cache(maxsize=3)
def links(rig):
    """Matrices of which coarse vertices are neighbours, and that takes their mean."""
    ends = np.stack([rig.quads, np.roll(rig.quads, -1, axis=1)], axis=2).reshape(-1, 2)
    ends = np.vstack([ends, ends[:, ::-1]])
    found = sparse.csr_matrix((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), (len(rig.vertices),) * 2)
    found.data[:] = 1
    return found, sparse.diags(1 / np.maximum(np.asarray(found.sum(axis=1)).ravel(), 1)) @ found


def settled(posed, props):
    """The pose with its skin laid on the hard things round it."""
    rig = posed.rig
    joined, mean = links(rig)
    things, base, by_hands = hard.things(props, posed.base.mean(axis=0)), posed.base, np.zeros_like(posed.base)
    for _ in range(ROUNDS):
        begun = base
        for part in ARMS:
            by_hands = _bounded(by_hands + _give(under_hand(posed, base, part)[0], mean), MOST_UNDER_HAND)
            base = posed.base + by_hands
        by_things = np.zeros_like(base)
        for thing in things:
            by_things = _bounded(by_things + _give(thing.push(base + by_things, joined), mean), MOST_MM)
        base = base + by_things
        if np.abs(base - begun).max() < ENOUGH_MM:
            break
    points = rig.smooth @ base
    return replace(posed, base=base, points=points, normals=mesh.vertex_normals(points, rig.triangles))


def _give(push, mean):
    """The way of skin that is pushed, and of what lies round it and goes along."""
    held = (push != 0).any(axis=1)
    along = push
    for _ in range(FOLLOW_STEPS if held.any() else 0):
        along = np.where(held[:, None], push, FOLLOW * (mean @ along))
    return along


def _bounded(ways, most):
    length = np.linalg.norm(ways, axis=1, keepdims=True)
    return ways * np.minimum(1, most / np.maximum(length, 1e-9))
