# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Named points and sets of vertices of a rig.

A point is a landmark ('navel', 'heel_centre.R'), 'skin:x,y,z' (the skin of the neutral rest body nearest to there; right
is negative x) or 'bone@share' along a bone. A landmark is the same vertex on every figure.
"""
import json
from functools import lru_cache

import numpy as np
from scipy.spatial import cKDTree

from mesh import REPOSITORY
from pose.rig import load
from pose.skinning import Quick

LANDMARKS = REPOSITORY / "assets" / "atlas" / "landmarks.json"
SETS = {  # name -> bones whose vertices (and those of the bones under them) belong to it
    "hand": ("wrist",), "arm": ("upperarm01",), "leg": ("upperleg01",), "foot": ("foot",),
    "forearm": ("lowerarm01",), "shank": ("lowerleg01",),
    "fingers": tuple(f"finger{k}-1" for k in range(1, 6)), "thumb": ("finger1-1",),
}


class UnknownName(ValueError):
    """A point or set that does not exist: names it."""


@lru_cache(maxsize=1)
def _landmarks():
    """Landmark with its side -> (place, normal) on the neutral rest body."""
    found = {}
    for mark in json.loads(LANDMARKS.read_text())["landmarks"]:
        for side, sign in ((".R", 1), (".L", -1)) if mark["sided"] else (("", 1),):
            found[mark["id"] + side] = np.array(mark["position"]) * [sign, 1, 1]
    return found


@lru_cache(maxsize=1)
def _neutral_skin():
    rig = load("neutral")
    return cKDTree(rig.rest)


def nearest_vertex(place):
    """The vertex of the drawn surface nearest to a place of the neutral rest body."""
    return int(_neutral_skin().query(place)[1])


def place_of(name):
    """Where a landmark or 'skin:x,y,z' lies on the neutral rest body; UnknownName otherwise. Needs no mesh."""
    if name.startswith("skin:"):
        try:
            place = [float(x) for x in name[5:].split(",")]
        except ValueError:
            place = []
        if len(place) != 3:
            raise UnknownName(f"'{name}' is not skin:x,y,z")
        return place
    if name not in _landmarks():
        raise UnknownName(f"no landmark '{name}'")
    return _landmarks()[name]


@lru_cache(maxsize=4096)
def vertex_of(name):
    """The vertex of a landmark or 'skin:x,y,z'; UnknownName otherwise."""
    return nearest_vertex(place_of(name))


def is_vertex(name):
    return name.startswith("skin:") or name in _landmarks()


class Marks:
    """The points and sets of one rig."""

    def __init__(self, rig):
        self.rig = rig
        self.sets = _sets(rig)

    def vertices(self, name):
        if name not in self.sets:
            raise UnknownName(f"no part '{name}'; known are {', '.join(sorted(self.sets))}")
        return self.sets[name]

    def quick(self, name):
        """The fast skinning of a named point."""
        rig = self.rig
        if is_vertex(name):
            row = rig.smooth[vertex_of(name)]
            return Quick(rig, mean=(row.indices, row.data))
        bone, _, share = name.partition("@")
        if bone not in rig.index:
            vertex_of(name)  # says what is wrong
        k = rig.index[bone]
        return Quick(rig, bone=(k, (rig.tail[k] - rig.head[k]) * float(share or 0)))

    def normal(self, name):
        """(bone, direction in the rest pose) that a name faces: skin outward, palm, fingers, face or along a bone."""
        rig = self.rig
        kind, _, side = name.partition(".")
        if kind == "palm":
            return rig.index[f"wrist.{side}"], np.array([0, 0, 1.0])
        if kind == "fingers":
            return rig.index[f"metacarpal2.{side}"], rig.direction(f"metacarpal2.{side}")
        if kind == "sole":
            return rig.index[f"foot.{side}"], np.array([0, -1.0, 0])
        if kind == "face":
            return rig.index["head"], np.array([0, 0, 1.0])
        if name in rig.index:
            return rig.index[name], rig.direction(name)
        vertex = vertex_of(name)
        row = rig.smooth[vertex]
        weights = (row.data[:, None] * rig.weights[row.indices]).sum(axis=0)
        return int(weights.argmax()), rig.rest_normals[vertex]

    def patch(self, name, radius):
        """Coarse vertices within a radius of a point at rest."""
        return np.flatnonzero(np.linalg.norm(self.rig.vertices - self.rig.rest[vertex_of(name)], axis=1) < radius)


def _sets(rig):
    def under(*bones):
        return np.flatnonzero(rig.below(*bones)[rig.dominant] & ~rig.is_eye)

    found = {"head": under("head"), "neck": np.setdiff1d(under("neck01"), under("head"))}
    for side in "RL":
        for name, bones in SETS.items():
            found[f"{name}.{side}"] = under(*(f"{bone}.{side}" for bone in bones))
        found[f"upperarm.{side}"] = np.setdiff1d(found[f"arm.{side}"], found[f"forearm.{side}"])
        found[f"thigh.{side}"] = np.setdiff1d(found[f"leg.{side}"], found[f"shank.{side}"])
    arms = np.union1d(found["arm.R"], found["arm.L"])
    found["trunk"] = np.setdiff1d(under("spine05"), np.union1d(arms, found["head"]))
    rest = load("neutral", rig.directory).vertices
    hips = (np.abs(rest[:, 0]) < 175) & (rest[:, 1] > 790) & (rest[:, 1] < 985)
    hips[arms] = False
    found["pelvis"] = np.flatnonzero(hips)
    found["body"] = np.flatnonzero(~rig.is_eye)
    return found
