# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""What must hold for the committed muscle drawings, from the files alone."""
import json
import re
from pathlib import Path

import numpy as np

import muscle_ends
import muscle_model
import muscle_palette
import svg_raster
from checksums import LIST, checksum_list
from mesh import FIGURES, REPOSITORY
from muscle_build import ASSETS, LARGEST_PICTURE
from muscle_scene import STORED

MEDIAN_PICTURE, WHOLE_FOLDER = 5_000, 6_000_000  # bytes
OUTSIDE_MM = 2.5  # how far a drawing may stray over the silhouette
ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
ALLOWED = {
    "svg": {"xmlns", "version", "baseProfile", "viewBox"},
    "title": set(),
    "g": {"id", "fill", "stroke", "stroke-linecap", "stroke-linejoin"},
    "path": {"id", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "d"},
}


def complaints(assets=ASSETS):
    """Every rule that a file breaks, in words."""
    index = json.loads((assets / "index.json").read_text())["figures"]
    files = [*_index(index, assets), *_sizes(assets), *_profile(assets), *_outside(index, assets), *_sums(assets)]
    return [*files, *muscle_ends.complaints(assets)]


def _index(index, assets):
    wanted = set(muscle_model.data_files())
    for figure in FIGURES:
        muscles = index.get(figure, {})
        for name in sorted(wanted ^ set(muscles)):
            yield f"{figure} {name}: in the index or in data/muscles, not in both"
        for name, entry in muscles.items():
            views = [view["view"] for view in entry["views"]]
            if not views or len(set(views)) != len(views) or set(views) - set(STORED):
                yield f"{figure} {name}: views {views}"
            on_disk = {path.stem.rpartition("-")[2] for path in (assets / figure).glob(f"{name}-*.svg")}
            if on_disk != set(views):
                yield f"{figure} {name}: the index names {sorted(views)}, there are {sorted(on_disk)}"


def _sizes(assets):
    sizes = sorted(path.stat().st_size for path in assets.rglob("*.svg"))
    if sizes[-1] > LARGEST_PICTURE:
        yield f"the largest picture has {sizes[-1]} bytes"
    if np.median(sizes) > MEDIAN_PICTURE:
        yield f"half of the pictures have more than {np.median(sizes):.0f} bytes"
    total = sum(path.stat().st_size for path in assets.rglob("*") if path.is_file())
    if total > WHOLE_FOLDER:
        yield f"the folder has {total} bytes"


def _profile(assets):
    colours = {muscle_palette.light(role): role for role in muscle_palette.ROLES}
    for path in sorted(assets.rglob("*.svg")):
        for name, attributes in re.findall(r"<(\w+)([^>]*)>", path.read_text()):
            found = dict(ATTRIBUTE.findall(attributes))
            if set(found) - ALLOWED.get(name, set()) or name not in ALLOWED:
                yield f"{path.name}: {name} with {sorted(found)}"
            for colour in (found.get("fill", "none"), found.get("stroke", "none")):
                if colour != "none" and colours.get(colour) != found.get("id"):
                    yield f"{path.name}: {found.get('id')} in {colour}"


def _outside(index, assets):
    """Points of drawings that lie off the figure."""
    for figure in FIGURES:
        for view in STORED:
            inside = _silhouette(figure, view)
            for name, entry in index[figure].items():
                if view not in [v["view"] for v in entry["views"]]:
                    continue
                far = outside(inside, (assets / figure / f"{name}-{view}.svg").read_text())
                if far:
                    yield f"{figure}/{name}-{view}.svg: {far} points lie off the figure"


def outside(inside, svg):
    """How many points of a drawing lie off the grown silhouette (a pixel a mm)."""
    points = np.vstack([line for *_, lines in svg_raster.shapes(svg) for line, _ in lines])
    column, row = np.floor(points).astype(int).T
    within = (column >= 0) & (row >= 0) & (column < inside.shape[1]) & (row < inside.shape[0])
    return int((~within).sum() + (~inside[row[within], column[within]]).sum())


def _silhouette(figure, view):
    svg = (REPOSITORY / "assets" / "atlas" / f"{figure}-{view}.svg").read_text()
    lines = next(lines for id_, *_, lines in svg_raster.shapes(svg) if id_ == "silhouette")
    return svg_raster.filled(lines, svg_raster.size_of(svg), OUTSIDE_MM)


def _sums(assets):
    if (Path(assets) / LIST).read_text() != checksum_list(assets):
        yield f"{LIST} is out of date"
