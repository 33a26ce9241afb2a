# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Brings the measured meshes into the neutral figure: bones to bones, the outermost muscles to just under the skin.

1. Pairs of points (muscle_pairs.json), mirrored, span a thin-plate spline in space.
2. In three rounds the outermost muscle under spread cells is drawn to its wanted depth; these become further points.
3. What still sticks out of the skin is pressed under it, fading to nothing in the depth.
"""
import json
from pathlib import Path

import numpy as np
from scipy.interpolate import RBFInterpolator
from scipy.spatial import cKDTree

import cache
import muscle_source
from muscle_source import Mesh

PAIRS = Path(__file__).with_name("muscle_pairs.json")
MIRROR = np.array([-1.0, 1.0, 1.0])
EXTREME = 6  # corners of a bone whose mean is its extreme
HEAD_MM = 1475.0  # above it the outer muscles are authored, nothing is drawn to the skin
NOT_OUTER = {"FJ1587", "FJ1450", "FJ3131"}  # thin or inner sheets that say nothing about the body's form
WANTED_MM, LARGEST_MM, TUBE_MM = 7.0, 30.0, 6.0
CLEFT_MM, CLEFT_TUBE_MM = 46.0, 10.0
ROUNDS, RINGS, MOST_POINTS = 3, 10, 420
FADE_MM, UNDER_MM, LEAST_MM = 45.0, 3.5, 1.5


def registered(directory, atlas, reference_joints):
    """Every mesh of a muscle (right side) as it lies in the neutral figure: name -> Mesh. Cached."""
    names = muscle_source.muscle_files()
    files = [Path(directory) / "obj" / f"{name}.obj" for name in names]
    key = cache.key(atlas.key, PAIRS, muscle_source.MAPPING, muscle_source.__file__, __file__, *files)
    stored = cache.arrays("muscle-register", key, lambda: _register(directory, names, atlas, reference_joints))
    return {n: Mesh(stored[f"{n}.points"], stored[f"{n}.triangles"], n) for n in names}


def _register(directory, names, atlas, joints):
    source, target = _pairs(directory, atlas, joints)
    meshes = [muscle_source.right_side(muscle_source.read(directory, name)) for name in names]
    outer = np.vstack([muscle_source.samples(m, 4.0) for m in meshes if m.source not in NOT_OUTER])
    fitted = _fitted(atlas.cells, outer, source, target)
    moved = [fitted(m.points) for m in meshes]
    skin = Skin(atlas.cells.position.astype(float), atlas.cells.normal.astype(float))
    moved = _pressed(atlas.cells, skin, moved)
    out = {}
    for mesh, points in zip(meshes, moved):
        out[f"{mesh.source}.points"], out[f"{mesh.source}.triangles"] = points, mesh.triangles
    return out


def spline(source, target, smoothing):
    return RBFInterpolator(source, target, kernel="linear", degree=1, smoothing=smoothing)


def _pairs(directory, atlas, joints):
    """Points of the meshes and where they lie in the figure, both sides."""
    source, target = [], []
    for pair in json.loads(PAIRS.read_text())["pairs"]:
        a, b = _found(directory, pair["source"]), _wanted(directory, pair, atlas, joints)
        if pair.get("midline"):
            a, b = a * [0, 1, 1], b * [0, 1, 1]
        for side in (1, -1)[: 1 if pair.get("midline") else 2]:
            source.append(a * [side, 1, 1])
            target.append(b * [side, 1, 1])
    return np.array(source), np.array(target)


def _found(directory, rule):
    """A point of a bone: its centre, or its extreme in a direction, where wanted only within a box."""
    mesh = muscle_source.read(directory, rule["mesh"])
    points = muscle_source.samples(mesh, 2.0) if rule.get("centre") else mesh.points
    for axis, (low, high) in rule.get("within", {}).items():
        value = points[:, "xyz".index(axis)]
        points = points[(value > (-np.inf if low is None else low)) & (value < (np.inf if high is None else high))]
    if rule.get("centre"):
        point = points.mean(axis=0)
        return np.array([point[0], rule["height"], point[2]]) if "height" in rule else point
    order = np.argsort(points @ np.array(rule["toward"], float), kind="stable")
    return points[order[-rule.get("count", EXTREME) :]].mean(axis=0) + rule.get("shift", 0)


def _wanted(directory, pair, atlas, joints):
    rule, marks = pair["target"], atlas.places.landmarks
    shift = np.array(rule.get("shift", [0, 0, 0]), float)

    def under(name):
        mark = marks[name]
        return mark.position - mark.normal / np.linalg.norm(mark.normal) * rule.get("inset", 0)

    if "middle" in rule:
        return np.mean([under(name) for name in rule["middle"]], axis=0) + shift
    if "halfway" in rule:
        return (np.array(rule["halfway"]) + joints[rule["joint"]]) / 2 + shift
    if "joint" in rule:
        return joints[rule["joint"]] + shift
    if "point" in rule:
        return np.array(rule["point"], float)
    point = under(rule["skin"]) + shift
    if "beyond" in rule:  # keeps its distance from another point of the same bone
        point = point + _found(directory, pair["source"]) - _found(directory, rule["beyond"])
    return point


def _fitted(cells, outer, source, target):
    """The spline through the pairs and the points at which the outermost muscle was drawn to its depth."""
    half = len(cells) // 2
    position, normal = cells.position[:half].astype(float), cells.normal[:half].astype(float)
    adjacency = cells.adjacency[:half][:, :half].astype(float)
    random = np.random.default_rng(1)
    chosen = _spread(position, random)
    function = spline(source, target, 2.0)
    for _ in range(ROUNDS):
        now = function(outer)
        tree = cKDTree(now)
        gap = _gaps(tree, now, position, normal)
        move = _smoothed(adjacency, np.clip(-WANTED_MM - gap, -LARGEST_MM, LARGEST_MM))
        pick = chosen[np.isfinite(gap[chosen])]
        distance, nearest = tree.query(position[pick] + normal[pick] * gap[pick, None])
        pick, nearest = pick[distance < TUBE_MM], nearest[distance < TUBE_MM]
        a, b = outer[nearest], now[nearest] + normal[pick] * move[pick, None]
        function = spline(np.vstack([source, a, a * MIRROR]), np.vstack([target, b, b * MIRROR]), 4.0)
    return function


def _spread(position, random):
    """Cells far from each other, nearer together on hands and feet."""
    kept = []
    for i in random.permutation(len(position)):
        apart = 30 if position[i, 0] < -300 or position[i, 1] < 100 else 38
        if not kept or np.linalg.norm(position[kept] - position[i], axis=1).min() > apart:
            kept.append(i)
    return np.array(kept[:MOST_POINTS])


def _gaps(tree, points, position, normal):
    """How far the outermost muscle lies from each cell along its normal; NaN where there is none."""
    gap = np.full(len(position), np.nan)
    low = np.flatnonzero((position[:, 1] < HEAD_MM) & ~_in_cleft(position, normal))
    for i, near in zip(low, tree.query_ball_point(position[low] - normal[low] * 4, 46.0)):
        offset = points[near] - position[i]
        height = offset @ normal[i]
        inside = np.linalg.norm(offset - height[:, None] * normal[i], axis=1) < TUBE_MM
        if inside.sum() >= 3:
            gap[i] = np.percentile(height[inside], 97)
    return gap


def _in_cleft(position, normal):
    """Cells that look at other skin close by (armpit, crotch): a tube there meets what is not theirs."""
    tree = cKDTree(position)
    found = np.zeros(len(position), bool)
    for i, near in enumerate(tree.query_ball_point(position + normal * CLEFT_MM / 2, CLEFT_MM / 2)):
        offset = position[near] - position[i]
        height = offset @ normal[i]
        aside = np.linalg.norm(offset - height[:, None] * normal[i], axis=1)
        found[i] = ((height > 4) & (aside < CLEFT_TUBE_MM) & (normal[near] @ normal[i] < -0.3)).any()
    return found


def _smoothed(adjacency, move):
    """Moves evened out over several rings of neighbours; cells without a move take part as they are reached."""
    weight = np.isfinite(move).astype(float)
    move = np.where(weight > 0, move, 0)
    for _ in range(RINGS):
        move, weight = move + adjacency @ move, weight + adjacency @ weight
        move, weight = move / np.maximum(weight, 1e-9), np.minimum(1, weight)
        move = move * weight
    return move


class Skin:
    """Heights over the skin of cells."""

    def __init__(self, position, normal):
        self.position, self.normal, self._tree = position, normal, cKDTree(position)

    def heights(self, points):
        """For each point: height over the skin, the skin's direction, the nearest cells and their weights."""
        distance, near = self._tree.query(points, k=5)
        weight = 1 / (distance + 2) ** 2
        weight /= weight.sum(axis=1, keepdims=True)
        normal = (self.normal[near] * weight[..., None]).sum(axis=1)
        normal /= np.linalg.norm(normal, axis=1, keepdims=True)
        foot = (self.position[near] * weight[..., None]).sum(axis=1)
        return ((points - foot) * normal).sum(axis=1), normal, near, weight

    def clamped(self, points, least=LEAST_MM):
        """The points, none of them nearer to the skin than wanted."""
        height, normal, _, _ = self.heights(points)
        return points - normal * np.maximum(height + least, 0)[:, None]


def _pressed(cells, skin, clouds):
    """What sticks out of the skin pressed below it, what lies deeper pressed less."""
    for _ in range(2):
        highest = _highest(cells, skin, clouds)
        pressed = []
        for points in clouds:
            height, normal, near, weight = skin.heights(points)
            most = (highest[near] * weight).sum(axis=1)
            share = np.clip((height + FADE_MM) / np.maximum(most + FADE_MM, 1), 0, 1) ** 1.5
            points = points - normal * (np.maximum(most + UNDER_MM, 0) * share)[:, None]
            pressed.append(skin.clamped(points))
        clouds = pressed
    return clouds


def _highest(cells, skin, clouds):
    """How far the muscles stick out of the skin at each cell, evened out, the same on both sides."""
    most = np.full(len(cells), -60.0)
    for points in clouds:
        height, _, near, _ = skin.heights(points)
        np.maximum.at(most, near[:, 0], height)
    adjacency = cells.adjacency.astype(float)
    row = np.repeat(np.arange(len(cells)), np.diff(adjacency.indptr))
    for _ in range(3):
        wider = most.copy()
        np.maximum.at(wider, row, most[adjacency.indices])
        most = wider
    count = np.asarray(adjacency.sum(axis=1)).ravel()
    for _ in range(4):
        most = 0.5 * most + 0.5 * (adjacency @ most) / count
    return np.maximum(most, most[cells.mirror])
