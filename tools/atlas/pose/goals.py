# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""What a stage of solving wants. Each goal becomes a function from bones to the rows of what is still wrong, in mm.

All functions take many poses at once (rotation (m, bones, 3, 3), place (m, bones, 3)) and return (m, rows).
"""
import numpy as np
from scipy.spatial import cKDTree

import mesh
from pose.marks import vertex_of
from pose.skinning import Quick

DIRECTION_MM = 30.0  # what a whole turn of a direction counts
NEAR_MM = 70.0  # skin further away than this is not in the way
LOWEST = 6  # vertices whose mean is the lowest place of a part
AXES = {"x": 0, "y": 1, "z": 2}


def plane_of(name, planes):
    """Unit normal and offset of a plane, by its name among `planes` or as [x, y, z, offset]."""
    if isinstance(name, str):
        if name not in planes:
            raise ValueError(f"no plane '{name}'")
        name = planes[name]
    return np.array(name[:3], float), float(name[3])


class State:
    """The pose at the start of a round: its finished skin corrects the fast one, which the goals work with."""

    def __init__(self, rig, marks, planes, pose, base, surfaces=None):
        self.rig, self.marks, self.planes, self.base = rig, marks, planes, base
        self.surfaces = surfaces or {}
        self.rotation, self.place = rig.forward(rig.vector(pose))
        self._normals = None

    @property
    def normals(self):
        if self._normals is None:
            self._normals = mesh.vertex_normals(self.base, self.rig.coarse_triangles)
        return self._normals

    def point(self, name):
        """Function giving a named point (m, 3)."""
        quick = self.marks.quick(name)
        correct = 0.0
        if "@" not in name and name not in self.rig.index:
            row = self.rig.smooth[vertex_of(name)]
            correct = row.data @ self.base[row.indices] - quick(self.rotation, self.place)[0, 0]
        return lambda rotation, place: quick(rotation, place)[:, 0] + correct

    def some(self, vertices):
        """Function giving vertices (m, n, 3)."""
        quick = Quick(self.rig, vertices)
        correct = self.base[vertices] - quick(self.rotation, self.place)[0]
        return lambda rotation, place: quick(rotation, place) + correct

    def facing(self, name):
        """Function giving the direction that a name faces (m, 3)."""
        bone, rest = self.marks.normal(name)
        return lambda rotation, place: rotation[:, bone] @ rest

    def plane(self, name):
        return plane_of(name, self.planes)

    def skin(self, of, moving):
        """Signed distance to the skin of a part that stands still, or to a prop: function of (m, n, 3)."""
        if of in self.surfaces:
            points, normals = self.surfaces[of]
        else:
            still = np.ones(len(self.base), bool)
            for part in moving:
                still[self.marks.vertices(part)] = False
            keep = np.zeros(len(self.base), bool)
            keep[self.marks.vertices(of)] = True
            chosen = np.flatnonzero(still & keep & ~self.rig.is_eye)
            if not len(chosen):
                raise ValueError(f"nothing of '{of}' stands still")
            points, normals = self.base[chosen], self.normals[chosen]
        tree = cKDTree(points)

        def distance(places, count=1):
            """Height over the nearest skin and the distance to it; nearest to the first pose, for all."""
            away, near = tree.query(places[0], k=count)
            height = np.einsum("mn...k,n...k->mn...", _spread(places, near.ndim) - points[near], normals[near])
            return (height, away) if count == 1 else (height.mean(axis=2), away)

        return distance


def _spread(places, dimensions):
    return places if dimensions == 1 else places[:, :, None]


def compiled(goal, state):
    """The function of a goal."""
    for kind, make in KINDS:
        if kind in goal:
            return make(goal, state)
    raise ValueError(f"no known goal in {goal}")


def _normal(goal, state):
    own, weight = state.facing(goal["normal"]), goal.get("weight", 1.0) * DIRECTION_MM
    wanted = goal["dir"]
    if isinstance(wanted, str):
        other, sign = state.facing(wanted), goal.get("sign", 1)
        return lambda r, p: (own(r, p) - sign * other(r, p)) * weight
    wanted = np.array(wanted, float) / np.linalg.norm(wanted)
    return lambda r, p: (own(r, p) - wanted) * weight


def _lowest(goal, state):
    normal, offset = state.plane(goal["plane"])
    some, weight = state.some(state.marks.vertices(goal["lowest"])[::3]), goal.get("weight", 1.0)
    wanted = offset + goal.get("gap", 0)

    def rows(r, p):
        height = np.partition(some(r, p) @ normal, LOWEST, axis=1)[:, :LOWEST]
        return (height.mean(axis=1, keepdims=True) - wanted) * weight

    return rows


def _above(goal, state):
    normal, offset = state.plane(goal["plane"])
    some, weight = state.some(state.marks.vertices(goal["above"])[:: goal.get("every", 4)]), goal.get("weight", 1.0)
    wanted = offset + goal.get("gap", 0)
    return lambda r, p: np.minimum(some(r, p) @ normal - wanted, 0) * weight * 0.5


def _on(goal, state):
    distance = state.skin(goal["of"], goal.get("moving", []))
    own, gap, weight = state.point(goal["on"]), goal.get("gap", 1.0), goal.get("weight", 1.0)
    count = 1 if goal["of"] in state.surfaces else 4
    return lambda r, p: (distance(own(r, p)[:, None], count)[0] - gap) * weight


def _clear(goal, state):
    distance = state.skin(goal["of"], goal.get("moving", [goal["clear"]]))
    some = state.some(state.marks.vertices(goal["clear"])[:: goal.get("every", 4)])
    gap, weight = goal.get("gap", 1.0), goal.get("weight", 1.0)

    def rows(r, p):
        height, away = distance(some(r, p))
        return np.where(away < NEAR_MM, np.minimum(height - gap, 0), 0) * weight * 0.35

    return rows


def _press(goal, state):
    """Skin round a landmark lies on a ball, or a roller along `axis`, that stands on a plane."""
    normal, offset = state.plane(goal["plane"])
    radius, squash, weight = goal["d"] / 2, goal.get("squash", 5), goal.get("weight", 1.0)
    own, some = state.point(goal["press"]), state.some(state.marks.patch(goal["press"], goal.get("patch", 55)))
    axis = np.array(goal["axis"], float) / np.linalg.norm(goal["axis"]) if "axis" in goal else None

    def rows(r, p):
        at = own(r, p)
        centre = at - ((at @ normal - offset - radius)[:, None]) * normal
        away = some(r, p) - centre[:, None]
        if axis is not None:
            away = away - (away @ axis)[..., None] * axis
        near = np.partition(np.linalg.norm(away, axis=2), 1, axis=1)[:, :2]
        return (near.mean(axis=1, keepdims=True) - radius + squash) * weight

    return rows


def _height(goal, state):
    own, weight = state.point(goal["height"]), goal.get("weight", 1.0)
    return lambda r, p: (own(r, p)[:, 1:2] - goal["mm"]) * weight


def _point(goal, state):
    own, weight = state.point(goal["point"]), goal.get("weight", 1.0)
    if "plane" in goal:
        normal, offset = state.plane(goal["plane"])
        wanted = offset + goal.get("gap", 0)
        return lambda r, p: ((own(r, p) @ normal)[:, None] - wanted) * weight
    target = target_of(goal, state)
    columns = [AXES[a] for a in goal.get("axes", "xyz")]
    return lambda r, p: ((own(r, p) - target(r, p)) * weight)[:, columns]


def target_of(spot, state):
    """Function giving the place of {'at', 'lift', 'shift'}: a named point or [x, y, z], lifted along what it faces."""
    at = spot["at"]
    shift = np.array(spot.get("shift", (0, 0, 0)), float)
    if not isinstance(at, str):
        place = np.array(at, float) + shift
        return lambda r, p: place
    if at == "here":
        place = state.point(spot["point"])(state.rotation, state.place)[0] + shift
        return lambda r, p: place
    own = state.point(at)
    if not spot.get("lift"):
        return lambda r, p: own(r, p) + shift
    facing, lift = state.facing(at), spot["lift"]
    return lambda r, p: own(r, p) + facing(r, p) * lift + shift


KINDS = (("normal", _normal), ("lowest", _lowest), ("above", _above), ("on", _on), ("clear", _clear),
         ("press", _press), ("height", _height), ("point", _point))
