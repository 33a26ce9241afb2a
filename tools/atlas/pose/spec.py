# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Reads pose files and refuses what cannot be drawn, with one clear line that names the file and the place."""
import json
from pathlib import Path

from mesh import FIGURES
from pose import channels, goals, props
from pose.clothes import GARMENTS
from pose.marks import place_of

POSES = Path(__file__).resolve().parent.parent / "poses"
SIDES = ("right", "none")
WORDS_OF_ALT = 30
KEYS = {"id", "title", "figure", "side", "alt", "serves", "pose", "planes", "solve", "props", "touch", "wear", "camera",
        "second", "start", "arrows", "ink", "curve_ink", "eyes", "note"}
STAGE_KEYS = {"free", "goals", "rounds", "nfev", "seeds", "soft", "stiff", "note"}
GOAL_KEYS = {"normal", "lowest", "above", "on", "clear", "press", "height", "point", "dir", "sign", "plane", "gap",
             "weight", "every", "of", "moving", "d", "squash", "patch", "axis", "mm", "at", "lift", "shift", "axes",
             "note"}
SERVES_KEYS = {"technique", "points", "muscles", "regions", "names", "any"}


class SpecError(ValueError):
    """A pose file that cannot be drawn: says why in one line."""


def read(path, whole=True):
    """The checked content of a pose file; `whole`: with all that the index needs, too."""
    path = Path(path)
    try:
        spec = json.loads(path.read_text(encoding="utf-8"))
        checked(spec, path.stem, whole)
    except (ValueError, KeyError, TypeError) as error:
        raise SpecError(f"{path.name}: {error}") from error
    return spec


def paths(wanted=None, folder=POSES):
    """The pose files asked for (all by default), by id."""
    if not wanted:
        return sorted(folder.glob("*.json"))
    found = [Path(name) if name.endswith(".json") else folder / f"{name}.json" for name in wanted]
    for path in found:
        if not path.is_file():
            raise SpecError(f"{path.name}: no such pose file in {path.parent}")
    return found


def checked(spec, name, whole=True):
    _only(spec, KEYS, "the file")
    if spec.get("id") != name:
        raise ValueError(f"its id is '{spec.get('id')}'")
    if spec.get("figure", "neutral") not in FIGURES:
        raise ValueError(f"no figure '{spec['figure']}'; known are {', '.join(FIGURES)}")
    if whole:
        _check_words(spec)
    if spec.get("eyes", "wide") != "wide":
        raise ValueError("eyes are 'wide' or not named")
    if "toward" not in spec.get("camera", {}):
        raise ValueError("the camera has no 'toward'")
    _check_frame(spec, spec.get("planes", {}), "")
    if "pose" not in spec:
        raise ValueError("it has no 'pose'")
    if "second" in spec:
        _only(spec["second"], KEYS - {"id", "figure", "side", "serves", "camera", "second"}, "'second'")
        _check_frame(spec["second"], spec.get("planes", {}) | spec["second"].get("planes", {}), "second: ")


def _only(entry, known, where):
    unknown = sorted(set(entry) - known)
    if unknown:
        raise ValueError(f"unknown '{unknown[0]}' in {where}; known are {', '.join(sorted(known))}")


def _check_words(spec):
    for key in ("title", "alt", "side", "serves"):
        if key not in spec:
            raise ValueError(f"it has no '{key}'")
    if spec["side"] not in SIDES:
        raise ValueError(f"side is '{spec['side']}', not one of {', '.join(SIDES)}")
    if len(spec["alt"].split()) > WORDS_OF_ALT:
        raise ValueError(f"alt has {len(spec['alt'].split())} words, at most {WORDS_OF_ALT}")
    try:
        plain = spec["alt"].format(side="", other="")
    except (KeyError, IndexError, ValueError):
        raise ValueError("alt may name {side} and {other} only") from None
    if spec["side"] == "none" and plain != spec["alt"]:
        raise ValueError("alt names a side though side is 'none'")
    for entry in spec["serves"]:
        _only(entry, SERVES_KEYS, "serves")
        if "technique" not in entry:
            raise ValueError("an entry of serves names no technique")


def _check_frame(spec, planes, where):
    channels.expanded_pose(spec.get("pose", {}))
    for number, stage in enumerate(spec.get("solve", []), 1):
        place = f"{where}stage {number}"
        _only(stage, STAGE_KEYS, place)
        if not stage.get("free") or not stage.get("goals"):
            raise ValueError(f"{place} needs 'free' and 'goals'")
        try:
            channels.expanded_free(stage["free"])
            for seed in stage.get("seeds", []):
                channels.expanded_pose(seed)
            for goal in stage["goals"]:
                _check_goal(goal, planes)
        except ValueError as error:
            raise ValueError(f"{place}: {error}") from None
    for prop in spec.get("props", []):
        if prop.get("kind") not in props.MAKERS:
            raise ValueError(f"{where}no prop '{prop.get('kind')}'; known are {', '.join(sorted(props.MAKERS))}")
    for name in spec.get("wear", []):
        if name not in GARMENTS:
            raise ValueError(f"{where}nothing to wear called '{name}'; known are {', '.join(GARMENTS)}")
    for spot in spec.get("touch", []):
        place_of(spot["at"])


def _check_goal(goal, planes):
    _only(goal, GOAL_KEYS, "a goal")
    kind = next((kind for kind, _ in goals.KINDS if kind in goal), None)
    if kind is None:
        raise ValueError(f"no known goal in {goal}; known are {', '.join(k for k, _ in goals.KINDS)}")
    needs = {"normal": "dir", "lowest": "plane", "above": "plane", "press": "plane", "on": "of", "clear": "of",
             "height": "mm"}.get(kind)
    if needs and needs not in goal or kind == "point" and not {"at", "plane"} & set(goal):
        raise ValueError(f"goal '{kind} {goal[kind]}' needs '{needs or 'at'}'")
    if isinstance(goal.get("plane"), str) and goal["plane"] not in {"floor", *planes}:
        raise ValueError(f"no plane '{goal['plane']}'")
    for key in ("point", "press", "on", "height", "at"):
        name = goal.get(key)
        if isinstance(name, str) and name != "here":
            name = name[:-1] + "R" if name.endswith(".*") else name
            if "@" not in name:
                place_of(name)
