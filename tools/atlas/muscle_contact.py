# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Contact sheets of the muscle drawings: every picture on its figure with its crosses, a sheet a body part."""
import json
from functools import lru_cache

import numpy as np
from PIL import ImageDraw

import committed
import muscle_model
import svg_raster
from muscle_build import ASSETS, NOTICE, site_places
from picture import font

TILE, HEAD, COLUMNS = 300, 18, 5
LEAST_MM, ROOM = 70.0, 1.3  # a tile shows at least so much, and so much more than the muscle
INK, HALO, NUMBER = "#14181b", "#ffffff", "#0b2a6b"
ARM, NUMBER_AT = 4.5, 9.5  # pixels from the middle of a cross to its ends, and to its number
ASIDE = ((1, -0.6), (-1, -0.6), (1, 0.8), (-1, 0.8))  # where a number may stand, the first preferred


@lru_cache(maxsize=8)
def _figure(figure, view):
    return (committed.ASSETS / f"{figure}-{view}.svg").read_text()


def write(output, figure="neutral", assets=ASSETS, wanted=None):
    """One PNG a group of muscles with all their pictures."""
    output.mkdir(parents=True, exist_ok=True)
    index = json.loads((assets / "index.json").read_text())["figures"][figure]
    tiles = {}
    for name, data in muscle_model.data_files().items():
        if name not in index or wanted and name not in wanted:
            continue
        for entry in index[name]["views"]:
            tiles.setdefault(data["group"], []).append((name, data, entry))
    for group, entries in sorted(tiles.items()):
        _sheet(figure, entries, assets).save(output / f"{figure}-{group}.png")


def _sheet(figure, entries, assets):
    rows = -(-len(entries) // COLUMNS)
    sheet = svg_raster.finished(svg_raster.blank(COLUMNS * TILE, rows * (TILE + HEAD) + 14))
    draw = ImageDraw.Draw(sheet)
    for k, (name, data, entry) in enumerate(entries):
        x, y = k % COLUMNS * TILE, k // COLUMNS * (TILE + HEAD)
        sheet.paste(tile(figure, name, data, entry, assets), (x, y + HEAD))
        text = f"{name} {entry['view']} d{entry['depth']:g} c{entry['covered']:g}"
        draw.text((x + 3, y + 3), text, fill="black", font=font(11))
    draw.text((3, sheet.height - 13), NOTICE.strip(), fill="#555555", font=font(7))
    return sheet


def tile(figure, name, data, entry, assets, size=TILE, room=ROOM, least=LEAST_MM):
    """One picture on its figure, with numbered crosses where its sites are seen."""
    left, top, width, height = entry["box"]
    edge = max(least, max(width, height) * room)
    box = (left + width / 2 - edge / 2, top + height / 2 - edge / 2, edge, edge)
    image = svg_raster.blank(size, size)
    svg_raster.paint(image, _figure(figure, entry["view"]), box)
    svg_raster.paint(image, (assets / figure / f"{name}-{entry['view']}.svg").read_text(), box)
    scale = image.width / edge
    found = [(number, (at - box[:2]) * scale) for number, at in sites(figure, data, entry["view"])]
    _crosses(ImageDraw.Draw(image), found, len(data["trigger_points"]) > 1)
    return svg_raster.finished(image)


def _crosses(draw, found, numbered):
    """Crosses with a light rim, all rims below all crosses, each number where it is furthest from the rest."""
    for colour, wide in ((HALO, 5), (INK, 2)):
        for _, at in found:
            _cross(draw, at, colour, wide * svg_raster.OVERSAMPLED)
    taken = [at for _, at in found]
    for number, at in found if numbered else ():
        spots = [at + np.array(aside) * NUMBER_AT * svg_raster.OVERSAMPLED for aside in ASIDE]
        spot = max(spots, key=lambda spot: min(float(np.hypot(*(spot - other))) for other in taken))
        taken.append(spot)
        size = 11 * svg_raster.OVERSAMPLED
        draw.text(tuple(spot), number, NUMBER, font(size), "mm", stroke_width=4, stroke_fill=HALO)


def _cross(draw, at, colour, wide):
    (x, y), arm = at, ARM * svg_raster.OVERSAMPLED
    for sense in (1, -1):
        draw.line([x - arm, y - sense * arm, x + arm, y + sense * arm], colour, wide)


def sites(figure, data, view):
    """(number, point in the picture) of the right side's sites that a view shows."""
    seen = committed.seen(figure, view)
    for point in data["trigger_points"]:
        for place in site_places({"trigger_points": [point]}):
            at = seen.at(committed.right_cell(place))
            if at is not None:
                yield point["id"].split(".")[-1], at
