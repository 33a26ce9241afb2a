# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The table of how deep each pose pierces and how much air it leaves: measured when a pose is drawn or checked, committed,
and read by the tests, which need no mesh for it."""
import json
from pathlib import Path

from pose import check, spec, store

FILE = Path(__file__).resolve().parents[1] / "contacts.json"


def row(content, frames):
    """The deepest place and the widest gap of a pose, over its frames."""
    deep, gap = {}, {}
    for frame in frames:
        deep |= {k: max(v, deep.get(k, 0.0)) for k, v in check.depths(frame).items()}
        gap |= {k: max(v, gap.get(k, 0.0)) for k, v in check.gaps(frame).items()}
    return {"of": store.contact_key(content), "deep": _largest(deep), "gap": _largest(gap),
            "measured": len(deep) + len(gap)}


def _largest(found):
    """[mm, name] of the largest."""
    name = max(sorted(found), key=found.get, default=None)
    return [round(float(found[name]), 1), name] if name else [0.0, None]


def read():
    return json.loads(FILE.read_text(encoding="utf-8")) if FILE.is_file() else {}


def write(rows):
    """Put rows into the table; those of poses that are gone leave it."""
    ids = {path.stem for path in spec.paths()}
    table = {name: entry for name, entry in (read() | rows).items() if name in ids}
    lines = [f" {json.dumps(name)}: {json.dumps(table[name])}" for name in sorted(table)]
    FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
