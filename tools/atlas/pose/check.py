# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""What is wrong with a solved pose, measured on the skin as it is drawn: parts through each other or in hard things, gaps
where something should touch, joints at their limits, goals missed, and how far a ball lies from the trigger points that it
serves."""
import numpy as np
from scipy.spatial import cKDTree

import mesh
from pose import channels, hard, settle
from pose.goals import plane_of
from pose.marks import is_vertex, vertex_of
from pose.overlap import ARMS, under_hand
from pose.picture import FLOOR
from pose.shapes import unit
from pose.sites import vertices
from pose.solver import both_sides

DEEP_MM, GAP_MM = 4.0, 3.0
CLOSE_MM = 3.0  # a goal that lets no more air between wants a contact
PATCH_MM = 30.0  # skin round a point that may be what touches
HANDS = ("pad", "knuckle", "palm", "mcp", "pip", "dip", "tip")
AT_LIMIT = 0.5  # degrees


def report(content, frames):
    """The lines of a pose's check; those with '!' are faults."""
    lines = [f"{content['id']}:"]
    for number, frame in enumerate(frames, 1):
        mark = "  " if len(frames) == 1 else f"  frame {number}: "
        found = [*_told(depths(frame), "deep", DEEP_MM), *_told(gaps(frame), "off", GAP_MM)]
        lines += [mark + line for line in (*found, *_balls(content, frame), *_limits(frame))]
        lines += [f"{mark}goal of stage {stage + 1} off by {size:.1f}: {goal}"
                  for stage, goal, size in map(tuple, frame.posed.misses)]
    return lines


def _told(found, word, most):
    return [f"{'! ' if size > most else ''}{name}: {size:.1f} mm {word}" for name, size in found.items() if size > 0.05]


def depths(frame):
    """Name -> mm: how deep the skin lies in each hard thing, and hands and forearms in the rest of the body."""
    posed = frame.posed
    joined, _ = settle.links(posed.rig)
    found = {thing.name: np.linalg.norm(thing.push(posed.base, joined), axis=1).max()
             for thing in hard.things(frame.props, posed.base.mean(axis=0))}
    return found | {part: max(0.0, under_hand(posed, posed.base, part)[1]) for part in ARMS}


def gaps(frame):
    """Name -> mm: air between what should touch, as the balls and the goals say; of several fingers the nearest."""
    posed, found = frame.posed, {}
    for name, centre, radius, spec in frame.props.balls:
        found[name] = _off_ball(posed.points, centre, radius, spec)
    planes = FLOOR | frame.spec.get("planes", {})
    for goal in (goal for stage in frame.spec.get("solve", []) for goal in both_sides(stage["goals"])):
        name, gap = _gap(goal, posed, planes)
        if gap is not None:
            found[name] = min(gap, found.get(name, np.inf))
    return {name: max(0.0, gap) for name, gap in found.items()}


def _off_ball(points, centre, radius, spec):
    away = points - centre
    if "axis" in spec and "length" in spec:
        axis = unit(np.array(spec["axis"], float))
        along = np.abs(away @ axis) < spec["length"] / 2
        away = (away - (away @ axis)[:, None] * axis)[along]
    return np.linalg.norm(away, axis=1).min() - radius


def _gap(goal, posed, planes):
    """(name, air in mm) of a goal that wants a contact; (None, None) of others."""
    if goal.get("weight", 1.0) < 1 or max(goal.get("gap", 0), goal.get("lift", 0)) > CLOSE_MM:
        return None, None
    if "lowest" in goal:
        normal, offset = plane_of(goal["plane"], planes)
        heights = posed.base[posed.marks.vertices(goal["lowest"])] @ normal
        return f"{goal['lowest']} to {goal['plane']}", heights.min() - offset
    point, at = goal.get("point", ""), goal.get("at", "")
    if "shift" in goal or not _of_hand(point) or not (isinstance(at, str) and is_vertex(at)):
        return None, None
    own, other = (posed.marks.patch(name, PATCH_MM) for name in (point, at))
    side = posed.marks.sets[f"arm.{point[-1]}"]
    own, other = np.intersect1d(own, side), np.setdiff1d(other, side)
    if not len(other):
        return None, None
    return f"{'thumb' if 'thumb' in point else 'fingers'}.{point[-1]}", _between(posed, own, other)


def _of_hand(name):
    base, _, side = name.rpartition(".")
    return side in ("R", "L") and any(word in base for word in HANDS)


def _between(posed, own, other):
    """Air between two patches of skin: over the nearest skin, as the normal there points."""
    away, near = cKDTree(posed.base[other]).query(posed.base[own])
    normals = mesh.vertex_normals(posed.base, posed.rig.coarse_triangles)[other][near]
    height = ((posed.base[own] - posed.base[other][near]) * normals).sum(axis=1)
    return float(np.where(height < 0, 0, np.minimum(away, np.maximum(height, away - PATCH_MM / 6))).min())


def _balls(content, frame):
    sites = _sites(content)
    posed = frame.posed
    for name, centre, radius, spec in frame.props.balls:
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
