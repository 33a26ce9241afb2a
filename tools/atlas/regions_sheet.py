#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Contact sheets of the regions, to be checked by eye: all of them on every view, close-ups, and each one alone.

    regions_sheet.py OUTDIR [--seeds] [--only PICTURE ...]
"""
import argparse
import html
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw
from scipy import ndimage
from scipy.spatial import cKDTree

import regions
from atlas import load_atlas
from picture import font, shaded
from projection import VIEWS, Frame, View, buffer_of, rasterise, to_picture

COLOURS = ("#f4a6a0", "#a8d5a2", "#a9c7ee", "#f5d08a", "#cdb3e6", "#9fdcd6", "#f2b6d2", "#d6d98a", "#e3bf9c", "#b9c2cc")
VOTERS, VOTE_REACH = 12, 0.9  # cells that decide on a pixel's region; how far they reach, in spacings of cells
NORMAL_MM = 6.0  # how much a cell that faces another way counts as farther away
TOP, BELOW = ((1, 0, 0), (0, 0, 1), (0, 1, 0)), ((1, 0, 0), (0, 0, 1), (0, -1, 0))
INNER = ((0, 0, -1), (0, 1, 0), (1, 0, 0))
OUTER = ((0, 0, 1), (0, 1, 0), (-1, 0, 0))
FRONT, BACK = VIEWS["front"].axes, VIEWS["back"].axes
OBLIQUE_BACK = ((-0.8, 0, -0.6), (0, 1, 0), (0.6, 0, -0.8))
BEHIND_BELOW = ((-1, 0, 0), (0, 0.6, -0.8), (0, -0.8, -0.6))
UNDER_CHIN = ((1, 0, 0), (0, 0.64, 0.768), (0, -0.768, 0.64))
RIGHT_BACK, RIGHT_FRONT = ((-0.6, 0, 0.8), (0, 1, 0), (-0.8, 0, -0.6)), ((0.6, 0, 0.8), (0, 1, 0), (-0.8, 0, 0.6))


@dataclass(frozen=True)
class Shot:
    """A picture: the axes of looking, the frame in the view plane (mm), mm a pixel, and what is left out."""

    axes: tuple
    frame: tuple
    pixel: float
    pose: str = "anatomical"
    only: str = ""  # what is shown alone: 'right' half, 'legs' (right one), 'pelvis' or 'feet'


CLOSE = {
    "head-front": Shot(FRONT, (-110, 1690, 220, 290), 0.22),
    "head-right": Shot(OUTER, (-80, 1690, 250, 290), 0.22),
    "head-back": Shot(BACK, (-110, 1690, 220, 290), 0.22),
    "head-top": Shot(TOP, (-100, 170, 200, 240), 0.22),
    "head-behind-ear": Shot(RIGHT_BACK, (-120, 1690, 240, 290), 0.22),
    "head-chin": Shot(UNDER_CHIN, (-110, 1220, 220, 300), 0.22),
    "neck-front": Shot(FRONT, (-230, 1480, 460, 200), 0.35),
    "neck-back": Shot(BACK, (-230, 1560, 460, 300), 0.35),
    "shoulder-right": Shot(OUTER, (-110, 1480, 260, 400), 0.35, only="right"),
    "shoulder-back": Shot(RIGHT_BACK, (-200, 1480, 330, 400), 0.35),
    "armpit": Shot(INNER, (-150, 1420, 260, 380), 0.35, "arms_forward", "right"),
    "trunk-front": Shot(FRONT, (-260, 1430, 330, 400), 0.35),
    "trunk-right": Shot(OUTER, (-120, 1420, 240, 620), 0.45, "arms_forward"),
    "upper-back": Shot(BACK, (-60, 1470, 320, 470), 0.38),
    "belly": Shot(FRONT, (-200, 1100, 260, 400), 0.35),
    "pelvis-back": Shot(BACK, (-50, 1100, 260, 400), 0.35),
    "pelvis-right": Shot(OUTER, (-140, 1080, 270, 400), 0.35, "arms_forward"),
    "perineum": Shot(BEHIND_BELOW, (-110, 680, 220, 260), 0.3),
    "perineum-below": Shot(BELOW, (-110, 130, 220, 230), 0.25, "arms_forward", "pelvis"),
    "arm-front": Shot(FRONT, (-420, 1400, 300, 580), 0.45),
    "arm-back": Shot(BACK, (120, 1400, 300, 580), 0.45),
    "arm-outer": Shot(OUTER, (-100, 1420, 250, 620), 0.45, only="right"),
    "arm-inner": Shot(INNER, (-560, 1420, 560, 700), 0.45, "arms_forward", "right"),
    "hand-front": Shot(FRONT, (-480, 920, 190, 250), 0.2),
    "hand-back": Shot(BACK, (290, 920, 190, 250), 0.2),
    "hand-thumb-side": Shot(OUTER, (-20, 920, 160, 250), 0.22, only="right"),
    "thigh-front": Shot(FRONT, (-220, 920, 220, 500), 0.42),
    "thigh-back": Shot(BACK, (0, 920, 220, 500), 0.42),
    "thigh-inner": Shot(INNER, (-130, 920, 250, 500), 0.42, only="legs"),
    "thigh-outer": Shot(OUTER, (-120, 1000, 240, 580), 0.42, "arms_forward"),
    "leg-front": Shot(FRONT, (-220, 560, 180, 560), 0.42),
    "leg-back": Shot(BACK, (50, 560, 180, 560), 0.42),
    "leg-inner": Shot(INNER, (-230, 560, 320, 560), 0.42, only="legs"),
    "leg-outer": Shot(OUTER, (-100, 560, 320, 560), 0.42),
    "foot-top": Shot(TOP, (-210, 225, 160, 290), 0.25, only="feet"),
    "foot-outer": Shot(OUTER, (-90, 160, 310, 170), 0.25),
    "foot-inner": Shot(INNER, (-220, 160, 310, 170), 0.25, only="legs"),
    "foot-sole": Shot(BELOW, (-210, 225, 160, 290), 0.25, only="feet"),
    "foot-back": Shot(BACK, (70, 160, 140, 160), 0.25),
    "back-oblique": Shot(OBLIQUE_BACK, (-200, 1470, 330, 600), 0.42, "arms_forward"),
    "shoulder-front": Shot(RIGHT_FRONT, (-220, 1480, 330, 400), 0.35),
}


@dataclass(frozen=True, eq=False)
class Read:
    """What a picture shows: grey levels, the nearest cell and the region of each pixel (-1 on paper)."""

    grey: np.ndarray
    cell: np.ndarray
    label: np.ndarray
    view: View
    buffer: object


class Sheet:
    """Draws the regions on the neutral figure."""

    def __init__(self, atlas):
        self.body, self.cells, self.names = atlas.body, atlas.cells, atlas.region_ids
        cells = self.cells
        self.tree = cKDTree(np.column_stack([cells.position, cells.normal * NORMAL_MM]))
        self.colours = soft_colours(cells, self.names)

    def overall(self, view):
        """A whole view, 2 pixels a mm."""
        buffer = buffer_of(self.body.surface("neutral", view.pose), view, 0.5)
        return self._read(view, buffer)

    def close(self, name):
        """A picture of the list CLOSE."""
        shot = CLOSE[name]
        view = View(name, name, shot.pose, *(tuple(axis) for axis in shot.axes))
        surface = self.body.surface("neutral", shot.pose)
        buffer = rasterise(surface, view, Frame(*shot.frame), shot.pixel, self._chosen(shot.only))
        return self._read(view, buffer)

    def _chosen(self, only):
        surface, joints = self.body.reference, self.body.reference.joints
        if only == "feet":
            return np.flatnonzero(surface.topology.is_foot)
        x, y, _ = surface.points[surface.triangles].mean(axis=1).T
        arm = (x < joints["upperarm01.R.head"][0] + 10) & (y > 600) & (y < 1400)
        kept = {"": x < 1e9, "right": x < 0, "legs": (x < 0) & (y < 1000) & ~(arm & (x < -235)),
                "pelvis": (y > 740) & (y < 1000) & (np.abs(x) < 240)}[only]
        return np.flatnonzero(kept)

    def _read(self, view, buffer):
        surface, reference = self.body.surface("neutral", view.pose), self.body.reference
        point = buffer.interpolate(surface, reference.points)[buffer.inside]
        normal = buffer.interpolate(surface, reference.normals)[buffer.inside]
        normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
        cell, label = np.full(buffer.depth.shape, -1), np.full(buffer.depth.shape, -1)
        distance, near = self.tree.query(np.column_stack([point, normal * NORMAL_MM]), k=VOTERS)
        cell[buffer.inside] = near[:, 0]
        label[buffer.inside] = vote(distance / np.sqrt(self.cells.area[near[:, 0]])[:, None], self.cells.region[near])
        return Read(shaded(surface, view, buffer), cell, label, view, buffer)

    def coloured(self, read, named=True, text=11):
        """All regions of a picture in soft colours, borders drawn, names inside."""
        label = read.label
        paint = np.vstack([self.colours, [[255, 255, 255]]])[label]
        light = np.where(label >= 0, 0.45 + 0.55 * read.grey / 242, 1.0)
        image = (paint * light[..., None]).clip(0, 255).astype(np.uint8)
        image[border(label)] = (70, 60, 60)
        image = Image.fromarray(image)
        if named:
            self._write_names(image, label, text)
        return image

    def _write_names(self, image, label, text):
        draw, face = ImageDraw.Draw(image), font(text)
        for region in np.unique(label[label >= 0]):
            row, column = deepest(label == region)
            name = self.names[region].removesuffix(".right").replace("_", "\n" if len(self.names[region]) > 14 else " ")
            draw.multiline_text((column, row), name, fill=(20, 20, 40), font=face, anchor="mm", align="center",
                                spacing=0, stroke_width=1, stroke_fill=(255, 255, 255))

    def alone(self, region, reads):
        """One region in red on the views that see it, side by side, each cut round it."""
        pictures = []
        for read in reads:
            mask = read.label == region
            if mask.sum() * read.buffer.pixel**2 < 60:
                continue
            rows, columns = np.nonzero(mask)
            pad = int(max(np.ptp(rows), np.ptp(columns)) * 0.6 + 40)
            window = (slice(max(rows.min() - pad, 0), rows.max() + pad), slice(max(columns.min() - pad, 0), columns.max() + pad))
            image = np.repeat(read.grey[window][..., None], 3, axis=2)
            image[mask[window]] = (image[mask[window]] * [1.0, 0.45, 0.42]).astype(np.uint8)
            picture = Image.fromarray(image)
            picture.thumbnail((190, 230))
            pictures.append(picture)
        return beside(pictures[:3], self.names[region])


def soft_colours(cells, names):
    """A colour for each region, the same on both sides, unlike those of its neighbours."""
    key = np.array([names.index(n.replace(".left", ".right")) for n in names])
    touching = [set() for _ in names]
    start = np.repeat(np.arange(len(cells)), np.diff(cells.neighbour_start))
    for a, b in np.unique(np.column_stack([key[cells.region[start]], key[cells.region[cells.neighbour]]]), axis=0):
        touching[a].add(b)
    chosen = {}
    for region in sorted(set(key)):
        near = {chosen.get(other) for other in touching[region]}
        order = [(region * 3 + k) % len(COLOURS) for k in range(len(COLOURS))]
        chosen[region] = next((k for k in order if k not in near), order[0])
    rgb = [[int(c[i:i + 2], 16) for i in (1, 3, 5)] for c in COLOURS]
    return np.array([rgb[chosen[k]] for k in key])


def vote(distance, label):
    """The label that weighs most among the nearest cells, near ones more: borders without the cells' corners."""
    out = label[:, 0].copy()
    mixed = np.flatnonzero((label != label[:, :1]).any(axis=1))
    distance, label = distance[mixed], label[mixed]
    weight = np.exp(-0.5 * (distance / VOTE_REACH) ** 2)
    total = np.einsum("pij,pj->pi", label[:, :, None] == label[:, None, :], weight)
    out[mixed] = np.take_along_axis(label, total.argmax(axis=1)[:, None], axis=1)[:, 0]
    return out


def border(label):
    edge = np.zeros(label.shape, bool)
    edge[:, 1:] |= label[:, 1:] != label[:, :-1]
    edge[1:] |= label[1:] != label[:-1]
    return edge


def deepest(mask):
    """The pixel deepest inside a mask."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    box = mask[rows[0]:rows[-1] + 1, columns[0]:columns[-1] + 1]
    depth = ndimage.distance_transform_edt(np.pad(box, 1))[1:-1, 1:-1]
    return np.unravel_index(depth.argmax(), box.shape) + np.array([rows[0], columns[0]])


def beside(pictures, title):
    width = max(sum(p.width for p in pictures) + 8 * len(pictures), 150)
    out = Image.new("RGB", (width, 255), "white")
    x = 0
    for picture in pictures:
        out.paste(picture, (x, 20))
        x += picture.width + 8
    ImageDraw.Draw(out).text((2, 2), title, fill=(0, 0, 0), font=font(13))
    return out


def pages(pictures, width=1900, height=1560):
    """Pictures of one height laid out in rows, as many pages as it takes."""
    out, x, y = [], width, height
    for picture in pictures:
        if x + picture.width > width:
            x, y = 0, y + 260
        if y + 260 > height:
            out.append(Image.new("RGB", (width, height), "white"))
            x, y = 0, 0
        out[-1].paste(picture, (x, y))
        x += picture.width + 12
    return out


def draw_seeds(image, read, lines, sheet):
    """The seeds' paths, on those cells that the picture sees."""
    position, _ = sheet.cells.on(sheet.body.surface("neutral", read.view.pose))
    uv, _ = to_picture(position, read.view, read.buffer.frame)
    visible, draw = set(np.unique(read.cell)), ImageDraw.Draw(image)
    for own in lines:
        for _, path, _ in own:
            for u, v in uv[[c for c in path if c in visible]] / read.buffer.pixel:
                draw.ellipse([u - 2, v - 2, u + 2, v + 2], fill=(200, 0, 0))


def write(out, atlas, only=(), lines=None):
    """All pictures and an index.html into the directory `out`."""
    out.mkdir(parents=True, exist_ok=True)
    sheet = Sheet(atlas)
    wanted = lambda name: not only or name in only
    files = []
    reads = {view.id: sheet.overall(view) for view in VIEWS.values() if wanted(view.id) or wanted("alone")}
    close = {name: sheet.close(name) for name in CLOSE if wanted(name)}
    for name, read in (reads | close).items():
        if not wanted(name):
            continue
        image = sheet.coloured(read, text=10 if name in reads else 12)
        if lines:
            draw_seeds(image, read, lines, sheet)
        image.save(out / f"{name}.png")
        files.append(f"{name}.png")
    if wanted("alone"):
        rights = [i for i, n in enumerate(sheet.names) if not n.endswith(".left")]
        for k, page in enumerate(pages([sheet.alone(r, list(reads.values())) for r in rights])):
            page.save(out / f"alone-{k + 1}.png")
            files.append(f"alone-{k + 1}.png")
    body = "".join(f"<h2>{html.escape(f)}</h2><img src='{f}' style='max-width:100%'>" for f in files)
    (out / "index.html").write_text(f"<!doctype html><meta charset=utf-8><title>Regions</title>{body}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seeds", action="store_true", help="draw the seeds' paths")
    parser.add_argument("--only", nargs="*", default=(), help="names of pictures, or 'alone'")
    arguments = parser.parse_args()
    atlas = load_atlas()
    lines = regions.seed_lines(atlas.cells, atlas.places, regions.load()) if arguments.seeds else None
    write(arguments.out, atlas, arguments.only, lines)


if __name__ == "__main__":
    main()
