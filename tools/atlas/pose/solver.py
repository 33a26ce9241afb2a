# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Brings a pose into contact: least squares with joint limits, stage after stage, the finished skin renewed each round."""
from dataclasses import dataclass, field

import numpy as np
from scipy.optimize import least_squares

import mesh
from pose import channels, goals

STEP = 1e-3  # degrees, of the numerical derivative
MOVE_SCALE = 25.0  # mm that count as one degree
INSIDE = 1e-3  # how far inside the limits a search begins
SOFT = 0.02  # pull of every joint to where it was
MISS_MM = 2.0  # a goal that misses by more is reported


@dataclass
class Posed:
    """A finished pose: channels, coarse vertices, drawn surface, and what the goals still miss."""

    rig: object
    marks: object
    pose: dict
    base: np.ndarray
    points: np.ndarray
    normals: np.ndarray
    misses: list = field(default_factory=list)

    @classmethod
    def of(cls, rig, skinner, marks, pose, misses=()):
        """The finished skin of a pose."""
        base = skinner.skin(pose)
        points = rig.smooth @ base
        return cls(rig, marks, pose, base, points, mesh.vertex_normals(points, rig.triangles), list(misses))


class Solver:
    def __init__(self, rig, skinner, marks, planes, surfaces=None):
        """`surfaces(base)`: name -> (points, normals) of props that hands may lie on, for the finished skin."""
        self.rig, self.skinner, self.marks, self.planes = rig, skinner, marks, planes
        self.surfaces = surfaces or (lambda base: {})

    def run(self, pose, stages, quick=False):
        """The pose after all stages; `quick` takes at most two rounds a stage."""
        pose, misses = dict(pose), []
        for number, stage in enumerate(stages):
            pose, left = self._stage(pose, stage, quick)
            misses += [(number, *miss) for miss in left]
        return Posed.of(self.rig, self.skinner, self.marks, pose, misses)

    def _stage(self, pose, stage, quick):
        free = channels.expanded_free(stage["free"])
        wanted = both_sides(stage["goals"])
        search = _Search(self.rig, free, pose, stage)
        rounds = stage.get("rounds", 2)
        for number in range(min(rounds, 2) if quick else rounds):
            base = self.skinner.skin(pose)
            state = goals.State(self.rig, self.marks, self.planes, pose, base, self.surfaces(base))
            search.set_goals([goals.compiled(goal, state) for goal in wanted], pose)
            starts = [pose] + [pose | channels.expanded_pose(s) for s in (stage.get("seeds", []) if number == 0 else [])]
            found = min((search.from_(start) for start in starts), key=lambda result: result.cost)
            pose = pose | search.pose(found.x)
        sizes = search.sizes(found.x)
        return pose, [(told(goal), size) for goal, size in zip(wanted, sizes) if size > MISS_MM]


class _Search:
    """One least squares problem over the free channels, those that move scaled to degrees."""

    def __init__(self, rig, free, pose, stage):
        self.rig, self.free = rig, free
        self.columns = [rig.channel[name] for name in free]
        self.scale = np.array([MOVE_SCALE if name in channels.MOVES else 1.0 for name in free])
        self.low, self.high = np.array([channels.LIMITS[channels.word(name)] for name in free], float).T / self.scale
        stiff, soft = stage.get("stiff", {}), stage.get("soft", SOFT)
        pull = [stiff.get(name, stiff.get(channels.word(name), soft)) for name in free]
        self.pull = np.where(self.scale > 1, 0.0, pull)
        self.prefer = np.array([pose.get(name, 0) for name in free], float) / self.scale
        self.most = stage.get("nfev", 40)
        self.bones = None

    def set_goals(self, functions, pose):
        self.functions, self.rest = functions, self.rig.vector(pose)

    def pose(self, x):
        return dict(zip(self.free, (x * self.scale).tolist()))

    def from_(self, pose):
        x = np.array([pose.get(name, 0) for name in self.free], float) / self.scale
        x = np.clip(x, self.low + INSIDE, self.high - INSIDE)
        return least_squares(self._residuals, x, self._jacobian, bounds=(self.low, self.high), max_nfev=self.most)

    def _rows(self, xs):
        values = np.tile(self.rest, (len(xs), 1))
        values[:, self.columns] = xs * self.scale
        rotation, place = self.rig.forward(values)
        return [function(rotation, place) for function in self.functions]

    def _all(self, xs):
        return np.concatenate([*self._rows(xs), self.pull * (xs - self.prefer)], axis=1)

    def _residuals(self, x):
        return self._all(x[None])[0]

    def _jacobian(self, x):
        steps = np.where(x + STEP > self.high, -STEP, STEP)
        rows = self._all(np.vstack([x, x + np.diag(steps)]))
        return ((rows[1:] - rows[0]) / steps[:, None]).T

    def sizes(self, x):
        return [float(np.sqrt((rows[0] ** 2).sum())) for rows in self._rows(x[None])]


def both_sides(wanted):
    """Goals with '.*' in a name once for each side."""
    out = []
    for goal in wanted:
        starred = any(isinstance(value, str) and value.endswith(".*") for value in goal.values())
        for side in "RL" if starred else "R":
            out.append({key: _sided(value, side) for key, value in goal.items()})
    return out


def _sided(value, side):
    if isinstance(value, str) and value.endswith(".*"):
        return value[:-1] + side
    if isinstance(value, list) and all(isinstance(x, str) for x in value):
        return [name[:-1] + s if name.endswith(".*") else name for name in value
                for s in ("RL" if name.endswith(".*") else "R")]
    return value


def told(goal):
    """A goal in few words."""
    keys = ("press", "on", "clear", "above", "lowest", "point", "normal", "height", "at", "of", "plane", "dir")
    return " ".join(f"{key} {goal[key]}" for key in keys if key in goal)
