# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""What is wrong with a solved pose, measured: parts through each other or through planes, gaps where something should
touch, joints at their limits, goals missed, and how far a ball lies from the trigger points that it serves."""
import numpy as np
from scipy.spatial import cKDTree

import mesh
from pose import channels
from pose.marks import vertex_of
from pose.sites import vertices
from pose.solver import both_sides

DEEP_MM, GAP_MM, SUNK_MM = 4.0, 3.0, 12.0
AT_LIMIT = 0.5  # degrees
NEAR_MM = 45.0
SQUARE = 0.85  # how squarely a place must lie under the nearest skin to count as inside


def report(content, frames):
    """The lines of a pose's check; those with '!' are faults."""
    lines = [f"{content['id']}:"]
    for number, frame in enumerate(frames, 1):
        mark = "  " if len(frames) == 1 else f"  frame {number}: "
        lines += [mark + line for line in (*_through(frame), *_balls(content, frame), *_limits(frame))]
        lines += [f"{mark}goal of stage {stage + 1} off by {size:.1f}: {goal}"
                  for stage, goal, size in map(tuple, frame.posed.misses)]
    return lines


def _through(frame):
    """Hands and forearms in the rest of the body, and the body in planes."""
    posed = frame.posed
    normals = mesh.vertex_normals(posed.base, posed.rig.coarse_triangles)
    sets = posed.marks.sets
    for side in "RL":
        still = np.setdiff1d(sets["body"], sets[f"arm.{side}"])
        tree = cKDTree(posed.base[still])
        for part in ("hand", "forearm"):
            places = posed.base[sets[f"{part}.{side}"]]
            away, near = tree.query(places)
            height = ((places - posed.base[still][near]) * normals[still][near]).sum(axis=1)
            beside = (height < 0) & (-height < SQUARE * away)  # past an edge, not under the skin
            close = (away < NEAR_MM) & ~beside
            if close.any():
                deep = -height[close].min()
                yield f"{'! ' if deep > DEEP_MM else ''}{part}.{side} {_deep(deep)}"
    planes = {"floor": (0, 1, 0, 0)} | frame.spec.get("planes", {})
    for part, name in _parts_on_planes(frame.spec):
        normal, offset = np.array(planes[name][:3], float), planes[name][3]
        deep = offset - (posed.base[sets[part]] @ normal).min()
        if -60 < deep:
            yield f"{'! ' if deep > SUNK_MM else ''}{part} {_deep(deep)} (plane {name})"


def _parts_on_planes(spec):
    """The whole body on the floor, and the parts that goals put on other planes."""
    pairs = {("body", "floor"): None}
    for stage in spec.get("solve", []):
        for goal in both_sides(stage["goals"]):
            part = goal.get("lowest") or goal.get("above")
            if part and isinstance(goal["plane"], str) and goal["plane"] != "floor":
                pairs[part, goal["plane"]] = None
    return pairs


def _deep(deep):
    return f"{deep:.1f} mm deep" if deep > 0 else f"{-deep:.1f} mm clear"


def _balls(content, frame):
    sites = _sites(content)
    posed = frame.posed
    for name, centre, radius, spec in frame.props.balls:
        away = posed.points - centre
        if "axis" in spec and "length" in spec:
            axis = np.array(spec["axis"], float) / np.linalg.norm(spec["axis"])
            along = np.abs(away @ axis) < spec["length"] / 2
            away = (away - (away @ axis)[:, None] * axis)[along]
        gap = np.linalg.norm(away, axis=1).min() - radius
        yield f"{'! ' if gap > GAP_MM or gap < -14 else ''}{name}: gap to skin {gap:.1f} mm"
        for site, vertex in sites:
            if "axis" not in spec:
                contact = np.linalg.norm(posed.points[vertex] - centre) - radius
                yield f"   {name} to the X of {site}: {contact:.0f} mm"
    for spot in frame.spec.get("touch", []):
        place = posed.rig.rest[vertex_of(spot["at"])]
        for site, vertex in sites:
            yield f"   touch {spot['at']} to the X of {site}: {np.linalg.norm(posed.rig.rest[vertex] - place):.0f} mm"


def _sites(content):
    """(point, vertex) of the right side's sites of the trigger points and muscles that a pose serves."""
    wanted = {name for entry in content.get("serves", []) for key in ("points", "muscles")
              for name in entry.get(key, [])}
    return vertices(wanted)


def _limits(frame):
    """Joints that lie at their limits after solving."""
    for name, value in sorted(frame.posed.pose.items()):
        low, high = channels.LIMITS[channels.word(name)]
        if name.partition(".")[0] != "root" and not low + AT_LIMIT < value < high - AT_LIMIT and value:
            yield f"{name} at its limit, {value:.0f}"
