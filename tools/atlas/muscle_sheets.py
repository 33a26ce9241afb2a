# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""docs/muscles: a sheet a body part with every muscle's picture, its name and its crosses, to be proof-read."""
import textwrap
from functools import lru_cache

import numpy as np
from PIL import Image, ImageColor, ImageDraw, PngImagePlugin
from scipy.spatial import cKDTree

import committed
import muscle_contact
import muscle_ends
import muscle_palette
import palette
import svg_raster
from mesh import REPOSITORY
from muscle_build import ASSETS, NOTICE, site_places
from muscle_model import data_files
from picture import font

DOCS = REPOSITORY / "docs" / "muscles"
TILE, NAME, GAP, COLUMNS, FOOT = 224, 34, 8, 4, 44  # pixels
ROOM, LEAST_MM = 1.45, 110.0
OFF_MM = 8.0  # crosses that stand further from the drawing let another view go first
INK, GREY = "#14181b", "#5b6167"
BLENDS = (  # colours that meet often: with the middle between them edges stay smooth
    ("muscle.base", "muscle.fibre"), ("muscle.tone1", "muscle.fibre"), ("muscle.tone2", "muscle.light"),
    ("muscle.covered", "muscle.covered-fibre"), ("muscle.outline", "skin-12"), ("muscle.outline", "skin-7"),
    ("muscle.covered", "skin-11"), ("outline", "skin-13"), ("outline", "skin-6"), ("muscle.tendon", "muscle.outline"),
    ("muscle.tendon", "skin-11"),
)
GROUPS = (
    "head", "neck", "shoulder", "upper_arm", "forearm", "hand", "chest", "upper_back", "back", "abdomen", "pelvis",
    "thigh", "leg", "foot",
)
VIEWS = {"front": "from the front", "back": "from behind", "right": "from the right", "soles": "sole"}
PAGE = """# Muscle drawings

Every muscle of the dataset as Knotfinder draws it, on the right side of the body, to be proof-read. Red is what lies
open under the skin. Pale is what other muscles cover or what lies deep; its edge is dashed. Light is tendon. A cross
stands over each trigger point, on the skin: seen aslant, a deep muscle lies beside it. Its number is the one in
[the atlas of pain zones](../atlas). A muscle has a second picture where the first does not show all of its points.

These pages are made by `tools/atlas/build.py --muscle-sheets`.

{parts}
## Licence

{credit}
See [LICENSE](../../LICENSE).
"""


def write(output=DOCS, assets=ASSETS):
    """The sheets and the page that shows them."""
    output.mkdir(parents=True, exist_ok=True)
    index, parts = muscle_ends.index_of(assets), []
    for group in GROUPS:
        names = [name for name, data in data_files().items() if data["group"] == group]
        names.sort(key=lambda name: data_files()[name]["names"]["english"])
        tiles = [(name, entry) for name in names for entry in shown(data_files()[name], index[name]["views"], assets)]
        _save(_sheet(tiles, assets), output / f"{group}.png")
        parts.append(_part(group, names))
    page = PAGE.format(parts="\n".join(parts), credit=textwrap.fill(NOTICE.strip(), 120))
    (output / "README.md").write_text(page, encoding="utf-8")


def shown(data, views, assets=ASSETS):
    """The pictures of a muscle: the one whose crosses stand best, then those that show a point which none before shows."""
    points = {point["id"]: list(site_places({"trigger_points": [point]})) for point in data["trigger_points"]}
    cells = {name: [committed.right_cell(place) for place in places] for name, places in points.items()}

    def off(entry):
        """mm from each point's cross to the drawing, where the view shows it."""
        far = {n: min(muscle_ends.distance(data["id"], entry, c, assets) for c in found) for n, found in cells.items()}
        return {name: mm for name, mm in far.items() if np.isfinite(mm)}

    views = [(entry, off(entry)) for entry in views]
    views.sort(key=lambda view: (-len(view[1]), sum(view[1].values()) > OFF_MM * max(1, len(view[1]))))
    chosen, known = [], set()
    for entry, here in views:
        if not chosen or set(here) - known:
            chosen.append(entry)
            known |= set(here)
    return chosen


def title(group):
    return group.replace("_", " ").capitalize()


def _part(group, names):
    listed = ", ".join(data_files()[name]["names"]["english"] for name in names)
    return f"## {title(group)}\n\n![{title(group)}: {listed}]({group}.png)\n"


def _sheet(tiles, assets):
    rows = -(-len(tiles) // COLUMNS)
    size = COLUMNS * (TILE + GAP) + GAP, rows * (TILE + NAME + GAP) + GAP + FOOT
    sheet = svg_raster.finished(svg_raster.blank(*size, "#ffffff"))
    draw = ImageDraw.Draw(sheet)
    for k, (name, entry) in enumerate(tiles):
        x, y = GAP + k % COLUMNS * (TILE + GAP), GAP + k // COLUMNS * (TILE + NAME + GAP)
        data = data_files()[name]
        picture = muscle_contact.tile(muscle_ends.FIGURE, name, data, entry, assets, TILE, ROOM, LEAST_MM)
        sheet.paste(picture, (x, y + NAME))
        draw.text((x, y + 1), data["names"]["english"], INK, _fitting(data["names"]["english"]))
        draw.text((x, y + 18), VIEWS[entry["view"]], GREY, font(11))
    credit = textwrap.fill(NOTICE.strip(), 175)
    draw.multiline_text((GAP, size[1] - FOOT), credit, GREY, font(9), spacing=3)
    return sheet


def _fitting(text, largest=14):
    """The largest letters in which a name fits over its picture."""
    return next((font(size) for size in range(largest, 9, -1) if font(size).getlength(text) <= TILE), font(9))


def _save(sheet, path):
    notes = PngImagePlugin.PngInfo()
    notes.add_itxt("Copyright", NOTICE.strip())
    _paletted(sheet).save(path, optimize=True, pnginfo=notes)


def _paletted(sheet):
    """A sheet in the nearest colours of the palette: exactly those, so that tendons do not turn into covered muscle."""
    red, green, blue = np.moveaxis(np.asarray(sheet).astype(int), 2, 0)
    found, inverse = np.unique((red << 16) + (green << 8) + blue, return_inverse=True)
    colours = _colours()
    nearest = cKDTree(colours).query(np.column_stack([found >> 16, found >> 8 & 255, found & 255]))[1]
    image = Image.fromarray(nearest[inverse].reshape(red.shape).astype(np.uint8), "P")
    image.putpalette([x for colour in colours for x in colour])
    return image


@lru_cache(maxsize=1)
def _colours():
    """The colours of all sheets, few so that the folder stays small: those of the drawings and what lies between."""
    role = {name: ImageColor.getrgb(palette.light(name)) for name in palette.roles()}
    role |= {name: ImageColor.getrgb(muscle_palette.light(name)) for name in muscle_palette.ROLES}
    marks = [ImageColor.getrgb(c) for c in (INK, GREY, muscle_contact.NUMBER, svg_raster.PAPER, "#ffffff")]
    pairs = [(role[a], role[b]) for a, b in BLENDS] + [(mark, marks[-1]) for mark in marks[:3]]
    blends = [tuple((x + y) // 2 for x, y in zip(a, b)) for a, b in pairs]
    return [*role.values(), *marks, *blends]
