# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The fields of a muscle in a view as SVG text: plain paths, one a role, and outlines of its parts without colour."""
from xml.sax.saxutils import escape

import contourpy
import numpy as np
from scipy import ndimage

import art_fit
import muscle_palette
from muscle_lines import streamlines
from projection import to_picture

TONES = (("muscle.tone1", 0.62), ("muscle.tone2", 0.84))
COVERED_TONE = 0.74
TENDONS = (("muscle.tendon-soft", 0.25), ("muscle.tendon", 0.55))
DASH_MM, GAP_MM = 4.2, 3.0
STROKED = "fibre", "light", "tendon-line", "outline", "outline-covered", "divide"
SEEDS = 3, 11
ALONG = 0.72  # a line between parts runs along the fibres (cosine), or between two meshes
LEAST_DIVIDE = 0.3  # of the square root of the muscle's area: shorter lines between parts are not drawn
LOOSE_LINES = 1.7  # fibres need not be as exact as outlines


class Pen:
    """Turns fields and lines of a raster into path data; finer for smaller muscles."""

    def __init__(self, raster, loose=1.0):
        self.raster = raster
        self.tolerance = float(np.clip(max(raster.span / 120, raster.length / 550), 0.12, 0.95)) * loose
        self.smooth = float(np.clip(raster.span / 60, 0.35, 1.8)) / raster.pixel
        self.spacing = float(np.clip(raster.span / 20, 0.9, 6.0)) * loose

    def rings(self, field, level=0.5, least=None):
        """Closed polylines round the places above a level, in mm of the picture."""
        least = max(1.5, 0.0016 * self.raster.span**2) if least is None else least
        lines = contourpy.contour_generator(z=np.pad(field, 2)).lines(level)
        for ring in lines:
            ring = self.raster.low + (ring - 2 + 0.5) * self.raster.pixel
            x, y = ring.T
            if len(ring) >= 8 and abs((x[:-1] * y[1:] - x[1:] * y[:-1]).sum()) / 2 >= least:
                yield ring

    def soft(self, mask):
        return ndimage.gaussian_filter(mask.astype(float), self.smooth)

    def area(self, field, level=0.5, least=None):
        return self._data(self.rings(field, level, least), True)

    def curves(self, lines):
        """Open polylines in pixels."""
        lines = (line for line in lines if len(line) >= 6)
        thin = (np.vstack([line[:-1:3], line[-1:]]) for line in lines)
        return self.open((self.raster.low + line * self.raster.pixel for line in thin), LOOSE_LINES)

    def open(self, lines, loose=1.0):
        """Open polylines in mm."""
        return self._data(lines, False, loose)

    def _data(self, lines, closed, loose=1.0):
        paths = (art_fit.fit(line, self.tolerance * loose, closed=closed) for line in lines)
        return "".join(path.data() for path in paths if path is not None)

    def rim(self):
        """The outline: solid along what is seen, dashed along what is covered."""
        near = ndimage.maximum_filter(self.raster.visible, max(3, int(2.5 / self.raster.pixel)))
        solid, dashed = [], []
        for ring in self.rings(self.soft(self.raster.mask)):
            for run, seen in _runs(ring[:-1], self._at(near, ring[:-1])):
                if seen:
                    path = art_fit.fit(run, self.tolerance, closed=len(run) > len(ring) - 2 and near.all())
                    solid.append(path.data() if path else "")
                else:
                    dashed += [_dash(piece) for piece in _dashes(run, self.dash)]
        return "".join(solid), "".join(dashed)

    @property
    def dash(self):
        return float(np.clip(max(self.raster.span / 24, self.raster.length / 80), 0.5, 2.2))

    def _at(self, image, points):
        column, row = ((points - self.raster.low) / self.raster.pixel).astype(int).T
        return image[row.clip(0, image.shape[0] - 1), column.clip(0, image.shape[1] - 1)]


def _runs(ring, seen):
    """Stretches of a closed line of one kind, in order; a whole ring is closed by its first point."""
    change = np.flatnonzero(seen != np.roll(seen, 1))
    if not len(change):
        yield np.vstack([ring, ring[:1]]), bool(seen[0])
        return
    ring, seen = np.roll(ring, -change[0], axis=0), np.roll(seen, -change[0])
    starts = np.r_[np.flatnonzero(seen != np.roll(seen, 1)), len(ring)]
    for a, b in zip(starts[:-1], starts[1:]):
        end = ring[b : b + 1] if b < len(ring) else ring[:1]
        yield np.vstack([ring[a:b], end]), bool(seen[a])


def _dashes(line, size):
    """Pieces of a line with gaps between them."""
    arc = np.r_[0, np.cumsum(np.hypot(*np.diff(line, axis=0).T))]
    period = (DASH_MM + GAP_MM) * size
    count = max(1, int(round(arc[-1] / period)))
    period = arc[-1] / count
    for k in range(count):
        at = np.linspace(k * period, k * period + period * DASH_MM / (DASH_MM + GAP_MM), 2)
        yield np.column_stack([np.interp(at, arc, line[:, axis]) for axis in (0, 1)])


def _dash(points):
    return "M" + art_fit.pair(points[0]) + "".join("L" + art_fit.pair(p) for p in points[1:])


def svg(scene, muscle, raster, guides, loose=1.0):
    """The text of a picture."""
    pen = Pen(raster, loose)
    parts = part_masks(scene, muscle, raster, guides)
    shapes = [*_covered(pen, raster), *_visible(pen, raster), *_outline(pen, list(divides(pen, raster, muscle, parts)))]
    edge = float(np.clip(raster.span / 110, 0.3, 1.2))
    width = {"light": np.clip(raster.span / 165, 0.16, 0.72), "outline": edge, "divide": 0.8 * edge}
    width["fibre"] = np.clip(raster.span / 150, 0.18, 0.8)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny" '
        f'viewBox="0 0 {scene.frame.width:g} {scene.frame.height:g}">',
        f"<title>{escape(muscle.name)}, right: {scene.view.label.lower()}</title>",
        '<g stroke-linecap="round" stroke-linejoin="round">',
    ]
    for role, data in shapes:
        colour = muscle_palette.light(role)
        if not data:
            continue
        if role.endswith(STROKED):
            stroke = next((width[kind] for kind in width if kind in role), width["fibre"])
            stroke *= 0.8 if "covered" in role else 1
            lines.append(
                f'<path id="{role}" fill="none" stroke="{colour}" stroke-width="{stroke:.2f}" d="{data}"/>'
            )
        else:
            lines.append(f'<path id="{role}" fill="{colour}" d="{data}"/>')
    return "\n".join([*lines, "</g>", *_parts(raster, parts, pen), "</svg>"]) + "\n"


def _covered(pen, raster):
    if not raster.covered.any():
        return
    yield "muscle.covered", pen.area(pen.soft(raster.covered))
    tone = ndimage.gaussian_filter(np.where(raster.covered, raster.tone, 0), pen.smooth)
    yield "muscle.covered-tone", pen.area(tone, COVERED_TONE, 0.02 * raster.span**2)
    lines = streamlines(*raster.direction, raster.covered, pen.spacing * 1.35 / raster.pixel, SEEDS[0])
    yield "muscle.covered-fibre", pen.curves(lines)


def _visible(pen, raster):
    visible = raster.visible
    if not visible.any():
        return
    yield "muscle.base", pen.area(pen.soft(visible))
    tone = ndimage.gaussian_filter(np.where(visible, raster.tone, 0), pen.smooth)
    for role, level in TONES:
        yield role, pen.area(tone, level, 0.004 * raster.span**2)
    for role, level in TENDONS:
        yield role, pen.area(np.where(visible, raster.tendon, 0), level)
    spacing = pen.spacing / raster.pixel
    sinew = visible & (raster.tendon >= TENDONS[1][1])
    yield "muscle.tendon-line", pen.curves(streamlines(*raster.direction, sinew, spacing * 1.5, SEEDS[0]))
    belly = visible & (raster.tendon < TENDONS[1][1])
    yield "muscle.fibre", pen.curves(streamlines(*raster.direction, belly, spacing, SEEDS[0]))
    yield "muscle.light", pen.curves(streamlines(*raster.direction, belly, spacing * 1.7, SEEDS[1]))


def _outline(pen, lines):
    """The outline and the lines between parts, dashed where covered."""
    solid, dashed = pen.rim()
    dashes = [_dash(piece) for seen, line in lines if not seen for piece in _dashes(line, pen.dash)]
    yield "muscle.divide", pen.open(line for seen, line in lines if seen)
    yield "muscle.outline-covered", dashed + "".join(dashes)
    yield "muscle.outline", solid


def divides(pen, raster, muscle, parts):
    """Lines between parts that lie side by side, as (seen, points in mm); none on tendons, and none across the fibres,
    where a part is only a stretch of them."""
    if muscle.options.get("undivided"):
        return
    masks = list(parts.values())
    between_meshes = any(muscle.parts.get(source) in parts for source in muscle.sources)
    direction = () if between_meshes else raster.direction
    belly = raster.tendon < TENDONS[1][1]
    for number, mask in enumerate(masks[:-1]):
        rest = np.any(masks[number + 1 :], axis=0)
        own, other = (ndimage.gaussian_filter(one.astype(float), max(pen.smooth, 2.0)) for one in (mask, rest))
        field = np.ma.masked_array(own - other, own + other < 0.3)
        clear = (own > 0.3) & (other > 0.3) & belly
        for line in contourpy.contour_generator(z=field).lines(0.0):
            yield from _stretches(_eased(line), clear, direction, raster, LEAST_DIVIDE * raster.span)


def _eased(line):
    """A line without its small waves; its ends stay."""
    return ndimage.gaussian_filter1d(line, min(6.0, len(line) / 8), axis=0, mode="nearest") if len(line) > 8 else line


def _stretches(line, clear, direction, raster, least):
    """The long stretches of a line of pixels where it may be drawn, each seen or covered as a whole."""
    if len(line) < 3:
        return
    column, row = np.round(line).astype(int).T
    good = clear[row, column]
    if len(direction):
        step = np.gradient(line, axis=0)
        fibre = np.column_stack([field[row, column] for field in direction])
        size = np.linalg.norm(step, axis=1) * np.linalg.norm(fibre, axis=1)
        along = np.abs((step * fibre).sum(axis=1)) / np.maximum(size, 1e-9)
        good &= ndimage.median_filter(along, 15, mode="nearest") > ALONG
    for seen in (True, False):
        label, count = ndimage.label(good & (raster.covered[row, column] != seen))
        for k in range(1, count + 1):
            run = raster.low + (line[label == k] + 0.5) * raster.pixel
            if len(run) > 2 and np.hypot(*np.diff(run, axis=0).T).sum() >= least:
                yield seen, run


def part_masks(scene, muscle, raster, guides):
    """Where each part of the muscle lies: by its meshes where they are named, else by the nearest fibre path."""
    names = muscle.part_names
    if len(names) < 2:
        return {}
    by_mesh = [names.index(muscle.parts[s]) if muscle.parts.get(s) in names else -1 for s in muscle.sources]
    if max(by_mesh) >= 0:
        part = np.array(by_mesh)[raster.owner.clip(0)]
        known = (raster.owner >= 0) & (part >= 0) & raster.mask
    else:
        part = _nearest_guide(scene, raster, guides, names)
        known = raster.mask
    rows, columns = ndimage.distance_transform_edt(~known, return_distances=False, return_indices=True)
    part = part[rows, columns]
    return {name: raster.mask & (part == k) for k, name in enumerate(names)}


def _nearest_guide(scene, raster, guides, names):
    part = np.zeros(raster.mask.shape, int)
    best = np.full(raster.mask.shape, np.inf)
    rows, columns = np.nonzero(raster.mask)
    at = raster.low + (np.column_stack([columns, rows]) + 0.5) * raster.pixel
    for name, points in guides:
        uv, _ = to_picture(points, scene.view, scene.frame)
        distance = np.full(len(at), np.inf)
        for point in uv:
            distance = np.minimum(distance, ((at - point) ** 2).sum(axis=1))
        nearer = distance < best[rows, columns]
        best[rows[nearer], columns[nearer]] = distance[nearer]
        part[rows[nearer], columns[nearer]] = names.index(name)
    return part


def _parts(raster, masks, pen):
    paths = [(name, pen.area(pen.soft(mask), 0.5, 0.01 * raster.span**2)) for name, mask in masks.items()]
    paths = [f'<path id="{escape(name)}" d="{data}"/>' for name, data in paths if data]
    return ['<g id="parts" fill="none" stroke="none">', *paths, "</g>"] if paths else []
