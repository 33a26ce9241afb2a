# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Draws pictures of the assets (paths of M, L, C and Z, plain colours) with Pillow, for contact sheets and checks."""
import re
from functools import lru_cache
from xml.etree import ElementTree

import numpy as np
from PIL import Image, ImageChops, ImageDraw

OVERSAMPLED = 2
PAPER = "#f8f7f3"
_TOKEN = re.compile(r"[MLCZ]|-?\d*\.?\d+(?:e-?\d+)?")


def size_of(svg):
    """Width and height of a picture."""
    return tuple(float(x) for x in ElementTree.fromstring(svg).get("viewBox").split()[2:])


def polylines(data, steps=8):
    """Path data as polylines (n, 2) and whether each is closed."""
    tokens, k, out, points = _TOKEN.findall(data), 0, [], []
    command, at = "", np.linspace(0, 1, steps + 1)[1:, None]
    while k < len(tokens):
        if tokens[k] in "MLCZ":
            command, k = tokens[k], k + 1
            if command == "Z":
                out.append((np.array(points), True))
                points = []
                continue
        count = 6 if command == "C" else 2
        values = np.array(tokens[k : k + count], float).reshape(-1, 2)
        k += count
        if command == "M":
            if len(points) > 1:
                out.append((np.array(points), False))
            points = [values[0]]
            command = "L"
        elif command == "L":
            points.append(values[0])
        else:
            a, (b, c, d) = points[-1], values
            points += list((1 - at) ** 3 * a + 3 * at * (1 - at) ** 2 * b + 3 * at**2 * (1 - at) * c + at**3 * d)
    if len(points) > 1:
        out.append((np.array(points), False))
    return out


@lru_cache(maxsize=32)
def shapes(svg):
    """(id, fill, stroke, width, polylines) of every painted path, in order."""
    tree = ElementTree.fromstring(svg)
    return tuple(_walk(tree, {"fill": "#000000", "stroke": "none", "stroke-width": "1"}))


def _walk(element, style):
    style = style | {key: value for key, value in element.attrib.items() if key in style}
    if element.tag.endswith("path"):
        if style["fill"] != "none" or style["stroke"] != "none":
            lines = polylines(element.get("d"))
            yield element.get("id", ""), style["fill"], style["stroke"], float(style["stroke-width"]), lines
    for child in element:
        yield from _walk(child, style)


def paint(image, svg, box, colours=None, mirrored=False):
    """Paint the part `box` (left, top, width, height) of a picture over a whole image."""
    width, height = image.size
    scale = np.array([width / box[2], height / box[3]])
    whole = size_of(svg)[0]
    draw = ImageDraw.Draw(image)
    for _, fill, stroke, stroke_width, lines in shapes(svg):
        lines = [(line * [-1, 1] + [whole, 0] if mirrored else line, closed) for line, closed in lines]
        lines = [((line - box[:2]) * scale, closed) for line, closed in lines]
        if fill != "none":
            _fill(image, lines, _colour(fill, colours))
        if stroke != "none":
            pen = max(1, int(round(stroke_width * scale[0])))
            for line, closed in lines:
                points = [tuple(p) for p in line] + ([tuple(line[0])] if closed else [])
                draw.line(points, fill=_colour(stroke, colours), width=pen, joint="curve")


def _colour(text, colours):
    return (colours or {}).get(text, text)


def _fill(image, lines, colour):
    """Fill by the even-odd rule."""
    points = np.vstack([line for line, _ in lines]) if lines else np.zeros((0, 2))
    if not len(points):
        return
    low = np.maximum(np.floor(points.min(axis=0)), 0).astype(int)
    high = np.minimum(np.ceil(points.max(axis=0)) + 1, image.size).astype(int)
    if (high <= low).any():
        return
    mask = None
    for line, _ in lines:
        one = Image.new("1", tuple(high - low))
        ImageDraw.Draw(one).polygon([tuple(p) for p in line - low], fill=1)
        mask = one if mask is None else ImageChops.logical_xor(mask, one)
    image.paste(colour, (*low, *high), mask)


def filled(lines, size, grown=0.0):
    """Bool a square mm of a picture: inside the polylines, which are grown by so many mm."""
    image = Image.new("1", (int(np.ceil(size[0])), int(np.ceil(size[1]))))
    draw = ImageDraw.Draw(image)
    for line, _ in lines:
        draw.polygon([tuple(p) for p in line], fill=1)
        draw.line([tuple(p) for p in line] + [tuple(line[0])], fill=1, width=max(1, int(2 * grown)))
    return np.array(image)


def blank(width, height, colour=PAPER):
    """An image to paint on, larger than wanted; `finished` brings it to size."""
    return Image.new("RGB", (int(width * OVERSAMPLED), int(height * OVERSAMPLED)), colour)


def finished(image):
    return image.resize((image.width // OVERSAMPLED, image.height // OVERSAMPLED), Image.LANCZOS)
