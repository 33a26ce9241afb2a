# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Contact sheets of the muscle drawings: every picture on its figure with its crosses, a sheet a body part."""
import json
from functools import lru_cache

from PIL import ImageDraw, ImageFont

import muscle_model
import svg_raster
from mesh import REPOSITORY
from muscle_build import ASSETS, NOTICE, site_places
from projection import VIEWS, buffer_of, frame_of, sees, to_picture

TILE, HEAD, COLUMNS = 300, 18, 5
LEAST_MM, ROOM = 70.0, 1.3  # a tile shows at least so much, and so much more than the muscle


@lru_cache(maxsize=8)
def _figure(figure, view):
    return (REPOSITORY / "assets" / "atlas" / f"{figure}-{view}.svg").read_text()


def write(atlas, output, figure="neutral", assets=ASSETS, wanted=None):
    """One PNG a group of muscles, several when it has many pictures."""
    output.mkdir(parents=True, exist_ok=True)
    index = json.loads((assets / "index.json").read_text())["figures"][figure]
    tiles = {}
    for name, data in muscle_model.data_files().items():
        if name not in index or wanted and name not in wanted:
            continue
        for entry in index[name]["views"]:
            tiles.setdefault(data["group"], []).append((name, data, entry))
    for group, entries in sorted(tiles.items()):
        _sheet(atlas, figure, entries, assets).save(output / f"{figure}-{group}.png")


def _sheet(atlas, figure, entries, assets):
    rows = -(-len(entries) // COLUMNS)
    sheet = svg_raster.finished(svg_raster.blank(COLUMNS * TILE, rows * (TILE + HEAD) + 14))
    draw = ImageDraw.Draw(sheet)
    font = ImageFont.truetype("DejaVuSans.ttf", 11)
    for k, (name, data, entry) in enumerate(entries):
        x, y = k % COLUMNS * TILE, k // COLUMNS * (TILE + HEAD)
        sheet.paste(tile(atlas, figure, name, data, entry, assets), (x, y + HEAD))
        text = f"{name} {entry['view']} d{entry['depth']:g} c{entry['covered']:g}"
        draw.text((x + 3, y + 3), text, fill="black", font=font)
    draw.text((3, sheet.height - 13), NOTICE.strip(), fill="#555555", font=ImageFont.truetype("DejaVuSans.ttf", 7))
    return sheet


def tile(atlas, figure, name, data, entry, assets, size=TILE, marks=True):
    """One picture on its figure, with crosses where its sites are seen."""
    left, top, width, height = entry["box"]
    edge = max(LEAST_MM, max(width, height) * ROOM)
    box = (left + width / 2 - edge / 2, top + height / 2 - edge / 2, edge, edge)
    image = svg_raster.blank(size, size)
    svg_raster.paint(image, _figure(figure, entry["view"]), box)
    svg_raster.paint(image, (assets / figure / f"{name}-{entry['view']}.svg").read_text(), box)
    image = svg_raster.finished(image)
    if marks:
        draw, scale = ImageDraw.Draw(image), size / edge
        for number, at in sites(atlas, figure, data, entry["view"]):
            x, y = (at - box[:2]) * scale
            draw.line([x - 4, y - 4, x + 4, y + 4], fill="black", width=2)
            draw.line([x - 4, y + 4, x + 4, y - 4], fill="black", width=2)
            draw.text((x + 5, y - 5), number, fill="#00008b", font=ImageFont.truetype("DejaVuSans.ttf", 10))
    return image


def sites(atlas, figure, data, view_id):
    """(number, point in the picture) of the right side's sites that a view shows."""
    view = VIEWS[view_id]
    surface = atlas.body.surface(figure, view.pose)
    position, normal = atlas.cells.on(surface)
    buffer = buffer_of(surface, view)
    for point in data["trigger_points"]:
        for place in site_places({"trigger_points": [point]}):
            cell = atlas.places.cell(place)
            cell = cell if position[cell, 0] <= 0 else atlas.cells.mirror[cell]
            at = position[[cell]]
            if sees(buffer, view, at, normal[[cell]])[0]:
                yield point["id"].split(".")[-1], to_picture(at, view, frame_of(surface, view))[0][0]
