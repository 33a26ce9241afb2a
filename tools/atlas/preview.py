#!/usr/bin/python3
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Draws the trigger points of data/muscles files on a plain grey figure, and checks their claims.

    tools/atlas/preview.py data/muscles/trapezius.json -o /tmp/preview

writes one PNG a trigger point (every view that shows it, side by side): essential cells dark red, spillover light
red, X at the sites, fibre paths blue, region borders thin; and prints what the claims rules say.
"""
import argparse
import json
import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw
from scipy.spatial import cKDTree

import cache
import picture
from atlas import load_atlas
from claims import Checker
from mesh import DEFAULT_BODY
from picture import font, shaded
from places import PlaceError
from projection import VIEWS, buffer_of, frame_of, rasterise, sees, to_picture

PIXEL = 0.5  # mm a pixel of the stored backgrounds
HEIGHT = 620  # pixels of a finished picture
SMALLEST, PAD = 170.0, 35.0  # mm: least height of a crop, and room round what it shows
SHOWN = 0.04  # a view is drawn when it sees at least this share of the zones' cells
RED, LIGHT, BLUE, BORDER, SITE = (150, 0, 24), (238, 106, 106), (28, 84, 200), (120, 140, 160), (10, 10, 20)


class Stage:
    """One view of the neutral figure, ready to draw cells on."""

    def __init__(self, atlas, view):
        surface = atlas.body.surface("neutral", view.pose)
        self.frame = frame_of(surface, view)
        key = cache.key(atlas.key, view.id, surface.points, __file__, picture.__file__)
        stored = cache.arrays(f"stage-{view.id}", key, lambda: _prepare(atlas.cells, surface, view))
        self.seen, self.uv, self.grey = stored["seen"], stored["uv"], stored["grey"]

    def crop(self, chosen):
        """Rectangle (mm) round the chosen cells that this view sees."""
        spots = self.uv[chosen & self.seen]
        low, high = spots.min(axis=0) - PAD, spots.max(axis=0) + PAD
        grow = np.maximum(SMALLEST - (high - low), 0) / 2
        low, high = np.floor(low - grow), np.ceil(high + grow)
        return np.maximum(low, 0), np.minimum(high, [self.frame.width, self.frame.height])


def _prepare(cells, surface, view):
    """Grey picture with region borders at PIXEL, and where the view sees which cells."""
    frame = frame_of(surface, view)
    position, normal = cells.on(surface)
    coarse = buffer_of(surface, view)
    seen = sees(coarse, view, position, normal)
    uv, _ = to_picture(position, view, frame)
    chosen = np.flatnonzero(surface.topology.is_foot) if view.id == "soles" else None
    buffer = rasterise(surface, view, frame, PIXEL, chosen)
    grey = shaded(surface, view, buffer, darkest=120, brightest=250)
    grey = np.repeat(grey[..., None], 3, axis=2)
    grey[_borders(cells, seen, position, surface, buffer)] = BORDER
    return {"seen": seen, "uv": uv, "grey": grey}


def _borders(cells, seen, position, surface, buffer):
    """Pixels where the region of the nearest seen cell changes."""
    index = np.flatnonzero(seen)
    inside = buffer.inside
    spots = surface.at(buffer.triangle[inside], buffer.weights[inside].astype(float))
    region = np.full(inside.shape, -1)
    region[inside] = cells.region[index[cKDTree(position[index]).query(spots, workers=1)[1]]]
    edge = np.zeros(inside.shape, bool)
    edge[:, 1:] |= (region[:, 1:] != region[:, :-1]) & inside[:, 1:] & inside[:, :-1]
    edge[1:] |= (region[1:] != region[:-1]) & inside[1:] & inside[:-1]
    return edge


class Preview:
    """Draws trigger points; keeps the stages it has used."""

    def __init__(self, atlas):
        self.atlas, self.stages = atlas, {}

    def stage(self, view):
        if view.id not in self.stages:
            self.stages[view.id] = Stage(self.atlas, view)
        return self.stages[view.id]

    def draw(self, title, zones, sites, paths):
        """One picture: every view that shows the zones or the sites."""
        marked = zones["essential"] | zones["spillover"]
        marked[sites] = True
        views = [view for view in VIEWS.values() if self._worth(view, marked, sites)]
        panels = [self._panel(view, zones, sites, paths, marked) for view in views]
        if not panels:
            return None
        width = sum(panel.width for panel in panels) + 8 * (len(panels) - 1)
        sheet = Image.new("RGB", (max(width, 500), HEIGHT + 28), "white")
        ImageDraw.Draw(sheet).text((6, 4), title, fill="black", font=font(17))
        x = 0
        for panel in panels:
            sheet.paste(panel, (x, 28))
            x += panel.width + 8
        return sheet

    def _worth(self, view, marked, sites):
        side = {"right": self.atlas.cells.is_right, "left": ~self.atlas.cells.is_right}.get(view.id)
        shown = marked & self.stage(view).seen & (True if side is None else side)
        site_shown = view.id != "left" and self.stage(view).seen[sites].any()
        return shown.sum() >= max(3, SHOWN * marked.sum()) or site_shown

    def _panel(self, view, zones, sites, paths, marked):
        stage = self.stage(view)
        wanted = marked.copy()
        for path in paths:
            wanted[path] = True
        low, high = stage.crop(wanted if (wanted & stage.seen).any() else marked)
        box = np.round(np.r_[low, high] / PIXEL).astype(int)
        image = Image.fromarray(stage.grey[box[1] : box[3], box[0] : box[2]])
        scale = min(HEIGHT / image.height, 900 / image.width)
        image = image.resize((max(1, round(image.width * scale)), max(1, round(image.height * scale))), Image.BILINEAR)
        draw = ImageDraw.Draw(image)
        factor = scale / PIXEL
        spot = (stage.uv - low) * factor
        for path in paths:
            self._path(draw, stage, spot, path)
        for kind, colour, radius in (("spillover", LIGHT, 1.3), ("essential", RED, 1.9)):
            r = max(1.5, radius * factor)
            for x, y in spot[zones[kind] & stage.seen]:
                draw.ellipse([x - r, y - r, x + r, y + r], fill=colour)
        for site in sites:
            if stage.seen[site]:
                _cross(draw, *spot[site])
        out = Image.new("RGB", (image.width, HEIGHT), "white")
        out.paste(image, (0, 0))
        ImageDraw.Draw(out).text((4, HEIGHT - 18), view.label, fill="black", font=font(13))
        return out

    @staticmethod
    def _path(draw, stage, spot, path):
        for a, b in zip(path, path[1:]):
            if stage.seen[a] and stage.seen[b]:
                draw.line([*spot[a], *spot[b]], fill=BLUE, width=2)


def _cross(draw, x, y):
    for colour, width in (("white", 6), (SITE, 3)):
        draw.line([x - 8, y - 8, x + 8, y + 8], fill=colour, width=width)
        draw.line([x - 8, y + 8, x + 8, y - 8], fill=colour, width=width)


def show_muscle(preview, checker, file, directory):
    """Draw and check one muscle; True when nothing failed."""
    muscle = json.loads(Path(file).read_text())
    print(f"== {muscle['id']}")
    paths, findings = checker.fibres(muscle)
    parts = [part["part"] for part in muscle.get("fibres", []) for _ in part["paths"]]
    failed = _print(findings)
    for point in muscle["trigger_points"]:
        print(f"-- {point['id']}  {point.get('label', '')}")
        failed |= _print(checker.point(point, paths))
        zones, _ = checker.zones(point)
        own = [path for path, part in zip(paths, parts) if part == point.get("part")] if len(parts) == len(paths) else []
        sites = _cells(checker.places, [point.get("site"), *point.get("more_sites", [])])
        title = f"{point['id']}   {point.get('label', '')}"
        image = preview.draw(title, zones, sites, own or paths)
        if image:
            image.save(directory / f"{point['id']}.png", compress_level=1)
    return not failed


def _print(findings):
    for finding in findings:
        print("  " + finding)
    return any(finding.startswith("FAIL") for finding in findings)


def _cells(places, sites):
    found = []
    for site in sites:
        try:
            found.append(places.cell(site))
        except PlaceError:
            continue  # reported by the checker
    return np.array(found, int)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("muscles", nargs="+", help="data/muscles/*.json")
    parser.add_argument("-o", "--output", default="preview", help="directory for the pictures")
    parser.add_argument("--body", default=DEFAULT_BODY, help="directory of the meshes")
    options = parser.parse_args()
    directory = Path(options.output)
    directory.mkdir(parents=True, exist_ok=True)
    atlas = load_atlas(options.body)
    preview, checker = Preview(atlas), Checker(atlas)
    good = [show_muscle(preview, checker, file, directory) for file in options.muscles]
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
