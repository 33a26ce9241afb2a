# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""A picture's text: SVG Tiny of groups and paths, relative commands in whole steps, plain colours."""
from dataclasses import dataclass

import numpy as np

from pose import colours, lean

STEPS = 2  # of a unit: half a pixel where a picture is shown large
LINES = ("outline", "line", "soft-line", "faint-line", "arrow", "start-line")
LEAN_LINE, LEAN_EDGE, LEAN_TONE = 0.6, 0.8, 1.7  # steps by which a path may stray to be shorter; 0.3, 0.4, 0.85 units


@dataclass
class Shape:
    """Paths filled with a role."""

    paths: list
    role: str
    id: str | None = None


def _numbers(values):
    """Numbers with a blank only where the next has no sign of its own."""
    text = ""
    for value in values:
        one = str(int(value))
        text += one if not text or one[0] == "-" else " " + one
    return text


def extent(path):
    """The longer side of a path's box, in units as written."""
    return np.ptp(np.rint(path.points * STEPS), axis=0).max() / STEPS


def in_steps(path):
    """Start and pieces of a path, rounded as they are written."""
    return np.rint(path.start * STEPS), np.rint(path.pieces * STEPS)


def path_data(start, pieces, closed):
    """Differences of whole places, so that errors do not add up."""
    at = np.rint(start).astype(int)
    text, last = "M" + _numbers(at), ""
    for piece in np.rint(pieces).astype(int):
        step = piece - at
        command, values = ("l", step[2]) if _straight(step) else ("c", step.ravel())
        numbers = _numbers(values)
        text += ("" if numbers[0] == "-" else " ") + numbers if command == last else command + numbers
        last, at = command, piece[2]
    return text + ("z" if closed else "")


def _straight(step):
    chord = step[2]
    length = max(np.hypot(*chord), 1e-9)
    return length < 1 or max(abs(chord[0] * c[1] - chord[1] * c[0]) for c in step[:2]) / length < 0.4


def _element(shape):
    name = f'id="{shape.id}" ' if shape.id else ""
    return f'<path {name}fill="{colours.light(shape.role)}" d="{data(shape)}"/>'


def data(shape):
    """The path data of a shape, as short as nobody sees."""
    paths = lean.leaner([in_steps(path) for path in shape.paths], _tolerance(shape))
    return "".join(path_data(*path, own.closed) for path, own in zip(paths, shape.paths))


def _tolerance(shape):
    """Tones pass into each other softly, edges and lines do not."""
    if shape.role in LINES:
        return LEAN_LINE
    return LEAN_EDGE if shape.id or shape.role.startswith("touch") else LEAN_TONE


def _escaped(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


def text(title, size, groups):
    """The file: `groups` are (id, shapes) in drawing order; empty ones are left out."""
    lines = ['<svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny" '
             f'viewBox="0 0 {size[0] * STEPS:g} {size[1] * STEPS:g}">', f"<title>{_escaped(title)}</title>"]
    for name, shapes in groups:
        elements = [_element(shape) for shape in shapes if shape.paths]
        if elements:
            lines += [f'<g id="{name}">', *elements, "</g>"]
    return "\n".join([*lines, "</svg>"]) + "\n"
