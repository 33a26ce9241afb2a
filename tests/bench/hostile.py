#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""How long the reader takes over files of 4 MB that somebody made to hurt it: drawings, and muscles of a user's own pack.
Says the slowest of each kind as a ratio to a sound drawing of the same size, and fails when a program hangs or crashes.

Usage: tests/bench/hostile.py build/release/bin/knotfinder-cli
"""
import itertools
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

SIZE = 4_000_000
PATIENCE = 60  # seconds
HEAD = '{"format":"knotfinder-drawing","version":1,"marks":'


def filled(unit):
    """As many copies of a text, with commas between them, as make SIZE."""
    return ",".join([unit] * (SIZE // (len(unit) + 1)))


def counted(form):
    """The same with a number in each copy, in place of '#'."""
    units, size = [], 0
    for number in itertools.count():
        units.append(form.replace("#", str(number)))
        size += len(units[-1]) + 1
        if size > SIZE:
            return ",".join(units)


def strokes(count, points, radius, key="strokes"):
    """A mark of strokes; `points` says the points of the stroke with a number."""
    lines = ",".join(f'{{"path":[{",".join(points(k))}],"radius":{radius}}}' for k in range(count))
    regions = '"regions":["temple.right"],' if key == "erased" else ""
    return f'{HEAD}[{{{regions}"{key}":[{lines}]}}]}}'


def drawings():
    rng = random.Random(3)

    def anywhere(count):
        return [f"[{rng.randint(-500, 500)},{rng.randint(0, 1700)},{rng.randint(-200, 200)}]" for _ in range(count)]

    def steps(k):
        return [f"[{k % 100},{j * 9},{k % 7}]" for j in range(95)]

    def between_legs(k):
        return [f"[{-1 if j % 2 else 1},{300 + k % 300},0]" for j in range(90)]

    yield "sound", f'{HEAD}[{{"regions":["temple.right"]}}],"note":""{" " * SIZE}}}'
    yield "objects", f"[{filled('{}')}]"
    yield "marks of nothing", f"{HEAD}[{filled('{}')}]}}"
    yield "lists", f"[{filled('[]')}]"
    yield "nested lists", f"[{filled('[' * 62 + ']' * 62)}]"
    yield "depth", "[" * SIZE
    yield "numbers", f"[{filled('0')}]"
    yield "one number", f"[{'9' * SIZE}]"
    yield "keys", "{" + counted('"k#":0') + "}"
    yield "keys of a mark", HEAD + "[{" + counted('"k#":0') + "}]}"
    yield "the same key", "{" + filled('"k":0') + "}"
    yield "a text", '{"note":"' + "x" * SIZE + '"}'
    yield "escapes", '{"note":"' + "\\u0001" * (SIZE // 6) + '"}'
    yield "unknown areas", HEAD + '[{"regions":[' + counted('"templ#.right"') + "]}]}"
    yield "the same area", HEAD + '[{"regions":[' + filled('"temple.right"') + "]}]}"
    yield "unknown qualities", HEAD + '[{"regions":["nose"],"quality":[' + counted('"achin#"') + "]}]}"
    yield "answers", HEAD + '[],"answers":{' + counted('"flag#":true') + "}}"
    yield "60,000 wide points", strokes(1, lambda k: anywhere(60_000), 300)
    yield "2,000 wide dabs", strokes(2000, lambda k: anywhere(1), 300)
    yield "wide strokes", strokes(2000, steps, 300)
    yield "narrow strokes", strokes(2000, steps, 60)
    yield "erased", strokes(2000, steps, 300, "erased")
    yield "far points", strokes(1, lambda k: [f"[2{i % 9},2{i % 7},-2999]" for i in range(199_000)], 20)
    yield "points off the skin", strokes(1999, lambda k: [f"[{450 + j % 2},1600,140]" for j in range(99)], 60)
    yield "points between the legs", strokes(1100, between_legs, 60)


def muscles(sound):
    def with_point(**parts):
        muscle = json.loads(json.dumps(sound))
        muscle["trigger_points"][0].update(parts)
        return json.dumps(muscle)

    def place(depth):
        return "c7" if depth == 0 else {"near": place(depth - 1)}

    most = 1990
    yield "objects", f"[{filled('{}')}]"
    yield "a long text", json.dumps({**sound, "summary": "x " * 450_000})
    yield "unknown muscles", json.dumps({**sound, "satellites": [f"trapezi{i}" for i in range(most)]})
    yield "the same symptom", json.dumps({**sound, "symptoms": ["x"] * most})
    yield "unknown keys", json.dumps({**sound, **{f"k{i}": 0 for i in range(18_000)}})
    yield "empty points", json.dumps({**sound, "trigger_points": [{}] * most})
    yield "points of other keys", json.dumps({**sound, "trigger_points": [{f"k{i}": 0 for i in range(8)}] * most})
    yield "the same source", json.dumps({**sound, "sources": sound["sources"][:1] * most})
    yield "many strokes", with_point(essential={"strokes": [{"path": ["c7", "acromion"], "radius": 60}] * most})
    yield "long strokes", with_point(essential={"strokes": [{"path": ["c7", "acromion"] * 900, "radius": 60}] * 9})
    yield "a deep place", with_point(site=place(55))


def seconds(words, **environment):
    begin = time.monotonic()
    run = subprocess.run(words, capture_output=True, timeout=PATIENCE, env={**os.environ, **environment}, check=False)
    if run.returncode not in (0, 1):
        sys.exit(f"{words} ended with {run.returncode}: {run.stderr[:300]}")
    return time.monotonic() - begin


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    source = pathlib.Path(__file__).resolve().parents[2]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        drawing = folder / "drawing.json"
        sound = None
        for kind, text in drawings():
            drawing.write_text(text, encoding="utf-8")
            took = seconds([program, "rank", "--drawing", drawing])
            sound = sound or took
            print(f"drawing of {kind:26} {took:6.2f} s {took / sound:6.1f} x a sound one", flush=True)
        own = folder / "data" / "knotfinder" / "muscles"
        own.mkdir(parents=True)
        muscle = json.loads((source / "data/muscles/trapezius.json").read_text(encoding="utf-8"))
        for kind, text in muscles({**muscle, "id": "zz_test"}):
            (own / "zz_test.json").write_text(text, encoding="utf-8")
            took = seconds([program, "rank", "--region", "nose"], XDG_DATA_HOME=str(folder / "data"))
            print(f"muscle of {kind:27} {took:6.2f} s {took / sound:6.1f} x a sound drawing", flush=True)


if __name__ == "__main__":
    main()
