# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Solved poses and finished pictures kept between runs under a hash of all that they depend on."""
import json
from functools import lru_cache
from pathlib import Path

import cache
from mesh import DEFAULT_BODY
from pose.marks import LANDMARKS
from pose.solver import Posed

HERE = Path(__file__).parent
SOLVING = ("channels", "rig", "skinning", "marks", "goals", "solver")
NOT_SOLVED = ("title", "alt", "serves", "camera", "ink", "curve_ink", "wear", "touch", "arrows", "eyes", "side", "id", "note")
CLEARING = ("nudge", "overlap")
ABOUT = ("build", "check", "contacts", "gallery", "preview", "store")  # draw nothing
ATLAS = ("mesh", "projection", "palette", "art_bands", "art_calm", "art_fit", "art_shade", "lines_anatomy",
         "lines_contour", "lines_curves", "lines_fingers", "lines_stroke")


@lru_cache(maxsize=4)
def body_key(figure, directory=DEFAULT_BODY):
    files = (directory / f"{figure}-anatomical.obj", directory / f"{figure}-anatomical.joints.json",
             directory / "neutral-anatomical.obj", directory / "rig" / "rig.json", LANDMARKS)
    return cache.key(*files)


@lru_cache(maxsize=2)
def _code_key(names):
    return cache.key(*(HERE / f"{name}.py" for name in names))


def _bare(spec):
    """What of a pose file bears on the solved pose."""
    bare = {key: _bare(value) if key in ("second", "start") and isinstance(value, dict) else value
            for key, value in spec.items() if key not in NOT_SOLVED}
    if "props" in bare:  # others only stand by
        bare["props"] = [prop for prop in bare["props"] if "name" in prop]
    return bare


def solving_key(spec, quick):
    text = json.dumps(_bare(spec), sort_keys=True)
    return cache.key(body_key(spec.get("figure", "neutral")), _code_key(SOLVING), [text], quick)


def clearing_key(solving):
    return cache.key([solving], _code_key(CLEARING))


def contact_key(spec):
    """A hash of what bears on where the body touches and pierces, of the pose file alone."""
    return cache.key([json.dumps(_bare(spec) | {"props": spec.get("props", [])}, sort_keys=True)])


def picture_key(spec):
    every = tuple(sorted(path.stem for path in HERE.glob("*.py") if path.stem not in ABOUT))
    code = cache.key(*(HERE / f"{name}.py" for name in every), *(HERE.parent / f"{name}.py" for name in ATLAS))
    text = json.dumps({k: v for k, v in spec.items() if k not in ("alt", "serves", "side", "note")}, sort_keys=True)
    return cache.key(body_key(spec.get("figure", "neutral")), code, [text])


def _path(kind, key):
    return cache.directory() / "techniques" / f"{kind}-{key}.json"


def load(kind, key):
    path = _path(kind, key)
    return json.loads(path.read_text()) if path.is_file() else None


def save(kind, key, value):
    path = _path(kind, key)
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(".part")
    temporary.write_text(json.dumps(value))
    temporary.replace(path)
    return value


def solved(kind, key, own, make):
    """A solved pose from the store, or solved now."""
    stored = load(kind, key)
    if stored is None:
        posed = make()
        save(kind, key, {"pose": posed.pose, "misses": posed.misses})
        return posed
    return Posed.of(own.rig, own.skinner, own.marks, stored["pose"], stored["misses"])
