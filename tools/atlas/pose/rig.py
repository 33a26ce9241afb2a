# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The bones of a figure: rest places, weights, and where a pose puts them (forward kinematics, many poses at once)."""
import json
from functools import lru_cache

import numpy as np

import mesh
from pose import channels

RIG_FILE = "rig/rig.json"


class Rig:
    """One figure. Vertices are those of the coarse mesh, `smooth @ vertices` those of the drawn surface."""

    def __init__(self, figure="neutral", directory=mesh.DEFAULT_BODY):
        self.figure, self.directory = figure, directory
        vertices, self.quads, self.groups = mesh.read_obj(directory / f"{figure}-anatomical.obj")
        self.vertices = mesh.symmetric(vertices, mesh.mirror_of_vertices(vertices))
        self.smooth, quads = mesh.catmull_clark(self.quads, len(vertices))
        self.triangles, self.coarse_triangles = mesh.split(quads), mesh.split(self.quads)
        self.rest = self.smooth @ self.vertices
        self.rest_normals = mesh.vertex_normals(self.rest, self.triangles)
        self._read_bones(json.loads((directory / RIG_FILE).read_text()))
        self._set_up_turns()

    def _read_bones(self, data):
        self.names = [bone["name"] for bone in data["bones"]]
        self.index = {name: k for k, name in enumerate(self.names)}
        self.parent = [self.index[bone["parent"]] if bone["parent"] else -1 for bone in data["bones"]]
        joints = mesh.read_joints(self.directory / f"{self.figure}-anatomical.joints.json")
        self.head = np.array([joints[f"{name}.head"] for name in self.names])
        self.tail = np.array([joints[f"{name}.tail"] for name in self.names])
        weights = np.zeros((len(self.vertices), len(self.names)))
        for vertex, pairs in enumerate(data["weights"]):
            for bone, weight in pairs:
                weights[vertex, bone] = weight
        self.weights = weights / weights.sum(axis=1, keepdims=True)
        self.dominant = self.weights.argmax(axis=1)
        self.is_eye = np.zeros(len(self.vertices), bool)
        self.is_eye[np.unique(self.quads[self.groups == "eyes"])] = True

    def _set_up_turns(self):
        self.channels = channels.all_channels()
        self.channel = {name: k for k, name in enumerate(self.channels)}
        turns = channels.turns(self.direction)
        self._turn_channel = np.array([self.channel[turn.channel] for turn in turns])
        self._turn_share = np.array([turn.share for turn in turns])
        axes = np.array([turn.axis for turn in turns])
        axes /= np.linalg.norm(axes, axis=1, keepdims=True)
        self._cross = np.zeros((len(turns), 3, 3))
        self._cross[:, [2, 0, 1], [1, 2, 0]] = axes
        self._cross[:, [1, 2, 0], [2, 0, 1]] = -axes
        self._cross_squared = self._cross @ self._cross
        self._turns_of = [[] for _ in self.names]
        for number, turn in enumerate(turns):
            self._turns_of[self.index[turn.bone]].append(number)
        self._moves = [self.channel[name] for name in channels.MOVES]

    def direction(self, bone):
        """Unit vector along a bone in the rest pose."""
        along = self.tail[self.index[bone]] - self.head[self.index[bone]]
        return along / np.linalg.norm(along)

    def vector(self, pose):
        """A pose as numbers in the order of the channels."""
        values = np.zeros(len(self.channels))
        for name, value in pose.items():
            values[self.channel[name]] = value
        return values

    def with_ancestors(self, bones):
        """The bones and all above them, parents first."""
        wanted = set()
        for bone in bones:
            while bone >= 0 and bone not in wanted:
                wanted.add(bone)
                bone = self.parent[bone]
        return sorted(wanted)

    def forward(self, values, bones=None):
        """Turns (m, bones, 3, 3) and places of the heads (m, bones, 3) for the rows of `values` (m, channels)."""
        values = np.atleast_2d(values)
        angle = np.radians(values[:, self._turn_channel] * self._turn_share)[..., None, None]
        turn = np.eye(3) + np.sin(angle) * self._cross + (1 - np.cos(angle)) * self._cross_squared
        rotation = np.tile(np.eye(3), (len(values), len(self.names), 1, 1))
        place = np.tile(self.head, (len(values), 1, 1))
        for bone in range(len(self.names)) if bones is None else bones:
            above = self.parent[bone]
            if above < 0:
                place[:, bone] = self.head[bone] + values[:, self._moves]
            else:
                rotation[:, bone] = rotation[:, above]
                place[:, bone] = place[:, above] + rotation[:, above] @ (self.head[bone] - self.head[above])
            own = None
            for number in self._turns_of[bone]:
                own = turn[:, number] if own is None else turn[:, number] @ own
            if own is not None:
                rotation[:, bone] = rotation[:, bone] @ own
        return rotation, place

    def below(self, *roots):
        """Bool a bone: one of the roots or under it."""
        found = np.zeros(len(self.names), bool)
        for bone, name in enumerate(self.names):
            found[bone] = name in roots or (self.parent[bone] >= 0 and found[self.parent[bone]])
        return found


@lru_cache(maxsize=3)
def load(figure="neutral", directory=mesh.DEFAULT_BODY):
    return Rig(figure, directory)
