# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The binary and JSON tables of assets/atlas: cells.bin, <figure>-<view>.cells, views.json, landmarks.json.

All numbers are little-endian; every array is padded to a multiple of four bytes.
"""
import json
import struct
import zlib

import numpy as np

from mesh import FIGURES
from projection import ALL_VIEWS, VIEWS, buffer_of, frame_of, sees, to_picture

VERSION = 1
FIGURE_LABELS = {"neutral": "Neutral", "female": "Female", "male": "Male"}
CREDIT = "figures drawn from the MakeHuman base mesh (CC0 1.0)"
# How readily people find their way on a picture that is not seen from the front or the back.
FAMILIAR = {"right": 0.9, "left": 0.9, "soles": 0.95}
# What can be looked at with one click; a window opens with the first.
GROUPS = (
    {"label": "Front and back", "views": ["front", "back"]},
    {"label": "Sides", "views": ["right", "left"]},
    {"label": "Soles", "views": ["soles"]},
    {"label": "All", "views": list(VIEWS)},
    {"label": "Head", "closeup": "head"},
    {"label": "Hands", "closeup": "hands"},
    {"label": "Feet", "closeup": "feet"},
)
CLOSEUP_MARGIN = 10.0  # mm round a close-up
# Soles beside the other upright pictures of a foot: so they fill the window best.
CLOSEUP_ORDER = ("front", "back", "soles", "right", "left", "inner_right", "inner_left")


def _packed(values, dtype):
    data = np.ascontiguousarray(values, np.dtype(dtype).newbyteorder("<")).tobytes()
    return data + b"\0" * (-len(data) % 4)


def cells_table(cells):
    """Bytes of cells.bin and the atlas id that all other tables quote."""
    body = b"".join(
        (
            _packed(cells.position, "f4"),
            _packed(np.round(cells.normal * 127), "i1"),
            _packed(cells.area, "f4"),
            _packed(cells.region, "u2"),
            _packed(cells.mirror, "u2"),
            _packed(cells.neighbour_start, "u4"),
            _packed(cells.neighbour, "u2"),
        )
    )
    atlas_id = zlib.crc32(body)
    return b"KNFC" + struct.pack("<III", VERSION, len(cells), atlas_id) + body, atlas_id


def view_table(body, cells, figure, view, atlas_id):
    """Bytes of one <figure>-<view>.cells: the cells that the view sees and where they lie in the picture."""
    surface = body.surface(figure, view.pose)
    frame = frame_of(surface, view)
    position, normal = cells.on(surface)
    seen = np.flatnonzero(sees(buffer_of(surface, view), view, position, normal))
    uv, _ = to_picture(position[seen], view, frame)
    tenths = np.round(uv * 10)
    head = b"KNFV" + struct.pack("<IIIff", VERSION, atlas_id, len(seen), frame.width, frame.height)
    return head + _packed(seen, "u2") + _packed(tenths[:, 0], "u2") + _packed(tenths[:, 1], "u2")


def views_index(body, cells, atlas_id):
    """The object of views.json."""
    pictures, closeups = [], []
    for figure in FIGURES:
        for view in ALL_VIEWS.values():
            frame = frame_of(body.surface(figure, view.pose), view)
            name = f"{figure}-{view.id}"
            size = [int(frame.width), int(frame.height)]
            pictures.append(
                {"figure": figure, "view": view.id, "svg": f"{name}.svg", "cells": f"{name}.cells", "size": size}
            )
        for view in CLOSEUP_ORDER:
            closeups += _closeups(body, cells, figure, ALL_VIEWS[view])
    return {
        "format": "knotfinder-atlas",
        "version": VERSION,
        "atlas_id": atlas_id,
        "cells": len(cells),
        "credit": CREDIT,
        "figures": [{"id": figure, "label": FIGURE_LABELS[figure]} for figure in FIGURES],
        "views": [_direction(view) for view in VIEWS.values()],
        "groups": list(GROUPS),
        "soles": "seen from below with the toes up: the body's right foot is at the viewer's left",
        "pictures": pictures,
        "closeups": closeups,
    }


def _direction(view):
    """A view as views.json has it: `word` stands in a picture's corner and within a sentence."""
    word = view.label.split(" of ")[0]
    toward = [int(v) for v in view.toward]
    return {"id": view.id, "label": view.label, "word": word, "toward": toward, "familiar": FAMILIAR.get(view.id, 1)}


def _closeups(body, cells, figure, view):
    """Rectangles of a picture that are worth a closer look: of hands and feet one each, the right one first, so that
    pictures of one side can stand below each other."""
    surface = body.surface(figure, view.pose)
    frame = frame_of(surface, view)
    uv, _ = to_picture(cells.on(surface)[0], view, frame)
    wanted = {
        "front": (("head", "", "Face"), ("hands", "right", "Right palm"), ("hands", "left", "Left palm"),
                  ("feet", "right", "Top of the right foot"), ("feet", "left", "Top of the left foot")),
        "back": (("head", "", "Back of the head"), ("hands", "right", "Back of the right hand"),
                 ("hands", "left", "Back of the left hand"), ("feet", "right", "Right heel"),
                 ("feet", "left", "Left heel")),
        "right": (("head", "", "Right side of the head"), ("feet", "right", "Outer side of the right foot")),
        "left": (("head", "", "Left side of the head"), ("feet", "left", "Outer side of the left foot")),
        "soles": (("feet", "right", "Right sole"), ("feet", "left", "Left sole")),
        "inner_right": (("feet", "right", "Inner side of the right foot"),),
        "inner_left": (("feet", "left", "Inner side of the left foot"),),
    }[view.id]
    for part, side, label in wanted:
        chosen = parts(body, cells)[part]
        if side:
            chosen = chosen & (cells.is_right == (side == "right"))
        low = np.maximum(np.floor(uv[chosen].min(axis=0) - CLOSEUP_MARGIN), 0)
        high = np.minimum(np.ceil(uv[chosen].max(axis=0) + CLOSEUP_MARGIN), [frame.width, frame.height])
        rect = [int(v) for v in (*low, *(high - low))]
        yield {"id": part, "label": label, "view": view.id, "figure": figure, "rect": rect}


def parts(body, cells):
    """Cells of head (and neck), hands and feet, as bool arrays."""
    joints = body.reference.joints
    x, y, z = cells.position.T
    wrist, palm = joints["wrist.R.head"], joints["metacarpal2.R.tail"]
    axis = (palm - wrist) / np.linalg.norm(palm - wrist)
    along = np.column_stack([-np.abs(x), y, z]) @ axis - wrist @ axis
    return {
        "head": y > joints["neck01.head"][1],
        "hands": (along > 0) & (np.abs(x) > 300),
        "feet": y < joints["foot.R.head"][1] + 40,
    }


def landmarks_index(landmarks):
    """The object of landmarks.json."""
    return {
        "version": VERSION,
        "landmarks": [
            {
                "id": mark.id,
                "definition": mark.definition,
                "sided": mark.sided,
                "position": [round(float(v), 2) for v in mark.position],
                "normal": [round(float(v), 3) for v in mark.normal],
            }
            for mark in landmarks
        ],
    }


def json_bytes(value):
    """JSON with one short object a line where lists of objects stand, so that differences read well."""
    lines = []
    for key, item in value.items():
        if isinstance(item, list) and item and isinstance(item[0], dict):
            rows = ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in item)
            lines.append(f' {json.dumps(key)}: [\n  {rows}\n ]')
        else:
            lines.append(f" {json.dumps(key)}: {json.dumps(item, ensure_ascii=False)}")
    return ("{\n" + ",\n".join(lines) + "\n}\n").encode()
