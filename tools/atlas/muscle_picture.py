# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""One muscle in one view as fields over a raster: where it shows, what covers it, its tone, fibres and tendons."""
from dataclasses import dataclass

import numpy as np
from scipy import ndimage

import muscle_model
import muscle_source
from muscle_scene import Solid
from projection import rasterise, to_picture

COVER_MM = 2.5  # another muscle this far in front covers
BURIED_MM = 30.0  # deeper than this under the visible skin counts as covered
THIN_MM, SINEW_MM = 1.4, 0.7  # a tendon with a smaller half width is drawn so much wider on either side
EDGE_MM = 3.0  # what is covered has no thinner tongues than this
LEAST_COVERED = 0.04  # share of a muscle below which a covered island counts as visible
LEAST_VISIBLE = {"superficial": 0.06, "intermediate": 0.08, "deep": 0.2}  # and a visible one as covered
LEAST_VISIBLE_MM2, MOST_DROPPED = 60.0, 0.12  # or one smaller than this, though not more than such a share
FAR_MM = {"superficial": 50.0, "intermediate": 60.0, "deep": 75.0}  # deeper lies on the far side: not drawn
LEAST_NEAR = 0.5  # unless more than this share of the muscle lies so deep
FAR_ISLAND, FAR_ISLAND_MM = 0.08, 12.0  # a smaller share of a muscle so far from its rest is not drawn
GUIDE_SOFT_MM2, GUIDE_POWER = 30.0, 1.25
GUIDE_STEP = 3  # pixels from one value of a guided field to the next


@dataclass(frozen=True, eq=False)
class Raster:
    """Fields of one muscle in one view; `low` is the window's corner in the picture, `pixel` its step in mm."""

    low: np.ndarray
    pixel: float
    mask: np.ndarray
    covered: np.ndarray
    tone: np.ndarray  # 0..1
    direction: tuple  # (u, v) of the fibres
    tendon: np.ndarray  # 0..1
    under_skin: np.ndarray  # mm
    owner: np.ndarray  # number of the mesh in `sources`, -1 outside
    span: float  # square root of the area, mm

    @property
    def length(self):
        """mm from corner to corner of what is drawn."""
        rows, columns = np.nonzero(self.mask)
        return float(np.hypot(np.ptp(rows), np.ptp(columns))) * self.pixel

    @property
    def visible(self):
        return self.mask & ~self.covered


def mean_where(values, where, sigma):
    """Values smoothed inside a mask, without the outside pulling at them."""
    weight = ndimage.gaussian_filter(where.astype(float), sigma)
    return ndimage.gaussian_filter(np.where(where, values, 0.0), sigma) / np.maximum(weight, 1e-4)


def raster(scene, muscle, anatomy, guides):
    """The fields of a muscle in a scene, or None where nothing of it lies in the picture; `guides` in its pose."""
    mesh, owner = muscle_source.joined([scene.solids[name] for name in muscle.sources])
    frame, pixel, low = scene.window(mesh.points)
    buffer = rasterise(Solid(mesh.points, mesh.triangles), scene.view, frame, pixel)
    inside = buffer.inside
    skin = scene.at(scene.skin, low, inside.shape, pixel)
    whole_course, authored = (
        np.concatenate([known.get(n, np.full(len(scene.solids[n].points), np.nan)) for n in muscle.sources])
        for known in (anatomy.course, anatomy.tendon)
    )
    triangle = np.where(inside, buffer.triangle, 0)
    mask = _whole(inside, pixel, muscle.options) & np.isfinite(skin)
    if not _broad(muscle):
        sinew = inside & (authored[mesh.triangles].mean(axis=1)[triangle] > 0.5)
        mask |= _sinews(inside, sinew, pixel) & np.isfinite(skin)
    if mask.sum() * pixel**2 < 12:
        return None
    depth = mean_where(np.where(inside, buffer.depth, 0), inside & mask, 2 / pixel)
    depth = np.where(ndimage.gaussian_filter((inside & mask).astype(float), 2 / pixel) > 1e-3, depth, -1e3)
    if "deepest" in muscle.options:
        mask &= skin - depth < muscle.options["deepest"]
    else:
        mask = _near(muscle, mask, skin - depth)
    mask = _islands(mask, min(12 / pixel**2, 0.5 * mask.sum()))
    if not mask.any():
        return None
    mask = _together(mask, pixel)
    under_skin = np.where(mask, skin - depth, 0)
    span = np.sqrt(mask.sum()) * pixel
    covered = _covered(scene, muscle, mask, depth, under_skin, low, pixel)
    normal = _normals(mesh)
    direction = _direction(scene, mesh, normal, whole_course, guides, inside & mask, mask, triangle, low, pixel, span)
    return Raster(
        low, pixel, mask, covered, _tone(scene, normal, mask, inside, triangle, pixel, span), direction,
        _tendon(mesh, whole_course, authored, mask, inside, triangle, pixel, span), under_skin,
        np.where(inside, owner[triangle], -1), span,
    )


def _whole(inside, pixel, options):
    """Gaps between the heads of a muscle closed unless they are its nature, frayed edges cut, crumbs dropped."""
    steps = 1 if options.get("open") else int(np.clip(np.sqrt(inside.sum()) / 28, 1, 6 / pixel))
    disc = ndimage.iterate_structure(ndimage.generate_binary_structure(2, 1), 2)
    room = 2 * steps + 4
    closed = ndimage.binary_closing(np.pad(inside, room), disc, iterations=steps)[room:-room, room:-room]
    if "calm" in options:
        inside = closed = _calm(closed | inside, options["calm"] / pixel)
    mask = ndimage.gaussian_filter((closed | inside).astype(float), 1.2) > 0.5
    label, count = ndimage.label(mask)
    size = ndimage.sum(mask, label, range(1, count + 1))
    return np.isin(label, 1 + np.flatnonzero(size > max(12 / pixel**2, 0.01 * size.sum()))) if count else mask


def _broad(muscle):
    """Whether its tendon is a broad sheet, given by paths."""
    return any("path" in rule for rule in muscle_model.mended_table()["tendons"].get(muscle.id, ()))


def _sinews(inside, sinew, pixel):
    """Tendons too thin for an outline, made wide enough for one."""
    thin = sinew & ~ndimage.binary_opening(inside, _disc(THIN_MM / pixel))
    return ndimage.binary_dilation(thin, _disc(SINEW_MM / pixel))


def _disc(radius):
    """The pixels round a middle up to a radius."""
    reach = int(np.ceil(radius))
    y, x = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    return x * x + y * y <= radius * radius


def _calm(mask, radius):
    """The mask without tongues and notches narrower than twice a radius, in pixels."""
    room = int(radius) + 2
    padded = np.pad(mask, room)
    opened = ndimage.distance_transform_edt(~(ndimage.distance_transform_edt(padded) > radius)) <= radius
    closed = ndimage.distance_transform_edt(ndimage.distance_transform_edt(~opened) <= radius) > radius
    return (opened | closed)[room:-room, room:-room]


def _together(mask, pixel):
    """A muscle without small islands far from the rest of it: they are its far side, seen past what hides it."""
    large = _islands(mask, FAR_ISLAND * mask.sum())
    label, _ = ndimage.label(mask)
    near = ndimage.distance_transform_edt(~large) * pixel < FAR_ISLAND_MM
    return np.isin(label, label[near & mask]) & mask if large.any() else mask


def _near(muscle, mask, under_skin):
    """The mask without what lies so deep that it is seen better from elsewhere; all of a muscle that is mostly deep."""
    least = max(FAR_MM[muscle.data["depth"]], muscle.options.get("bury", 0))
    near = mask & (under_skin < least)
    return near if near.sum() > LEAST_NEAR * mask.sum() else mask


def _covered(scene, muscle, mask, depth, under_skin, low, pixel):
    """Where another muscle lies in front or the skin is far away."""
    options = muscle.options
    if "covered" in options:
        return mask if options["covered"] else np.zeros_like(mask)
    cover, owner = scene.cover
    front = scene.at(cover, low, mask.shape, pixel)
    whose = scene.at(owner, low, mask.shape, pixel)
    over = mask & (front > depth + COVER_MM) & ~np.isin(whose, scene.own(muscle))
    over |= mask & (under_skin > options.get("bury", BURIED_MM))
    steps = max(1, int(round(min(EDGE_MM / pixel, np.sqrt(mask.sum()) / 25))))
    over = ndimage.binary_opening(ndimage.binary_closing(over, iterations=steps), iterations=steps) & mask
    over = _islands(over, max(120 / pixel**2 * 0.3, LEAST_COVERED * mask.sum()))
    least = options.get("least_visible", LEAST_VISIBLE[muscle.data["depth"]]) * mask.sum()
    least = max(least, min(LEAST_VISIBLE_MM2 / pixel**2, MOST_DROPPED * mask.sum()))
    visible = _islands(mask & ~over, least)
    return mask & ~visible


def _islands(mask, least):
    """The mask without islands smaller than so many pixels."""
    label, count = ndimage.label(mask)
    size = ndimage.sum(mask, label, range(1, count + 1))
    return np.isin(label, 1 + np.flatnonzero(size > least)) & mask if count else mask


def _normals(mesh):
    a, b, c = (mesh.points[mesh.triangles[:, k]] for k in range(3))
    normal = np.cross(b - a, c - a)
    return normal / np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)


def _tone(scene, normal, mask, inside, triangle, pixel, span):
    """Bright in the middle and toward the light, dark at the rim."""
    plane = normal @ scene.view.axes.T
    facing = np.sign(plane[:, 2] + 1e-12)
    light = np.abs(plane[:, 2]) * 0.75 + (-plane[:, 0] * 0.18 + plane[:, 1] * 0.22) * facing
    light = mean_where(np.where(inside, light[triangle], 0), inside & mask, np.clip(span / 30, 1.2, 4) / pixel)
    rim = np.clip(ndimage.distance_transform_edt(mask) * pixel / np.clip(span / 7, 2, 16), 0, 1)
    return np.where(mask, 0.55 * np.sqrt(rim) + 0.45 * np.clip(light, 0, 1), 0)


def _direction(scene, mesh, normal, course, guides, drawn, mask, triangle, low, pixel, span):
    """Directions of the fibres: along the course where a mesh has one, else as the guides run."""
    sigma = np.clip(span / 16, 1.2, 9) / pixel
    has = np.isfinite(course[mesh.triangles]).all(axis=1)
    slope = _gradient(mesh, normal, np.nan_to_num(course)) @ scene.view.axes.T
    known = drawn & has[triangle]
    fields = []
    if known.any():
        fields = [mean_where(np.where(known, s * slope[triangle, k], 0), known, sigma) for k, s in ((0, 1), (1, -1))]
    if known.sum() < 0.5 * mask.sum() and guides:
        guided = _guided(scene, guides, mask, low, pixel)
        fields = [mean_where(np.nan_to_num(f), np.isfinite(f), max(5 / pixel, sigma)) for f in guided]
    if not fields:
        fields = [np.ones(mask.shape), np.zeros(mask.shape)]
    return tuple(fields)


def _gradient(mesh, normal, value):
    """Unit gradient of a value given at the points, one a triangle."""
    a, b, c = (mesh.points[mesh.triangles[:, k]] for k in range(3))
    x, y, z = (value[mesh.triangles[:, k], None] for k in range(3))
    slope = np.cross(normal, c - b) * x + np.cross(normal, a - c) * y + np.cross(normal, b - a) * z
    return slope / np.maximum(np.linalg.norm(slope, axis=1, keepdims=True), 1e-9)


def _guided(scene, guides, mask, low, pixel):
    """Directions blended from the guides, given at every third pixel and NaN between."""
    where, along = [], []
    for _, points in guides:
        uv, _ = to_picture(points, scene.view, scene.frame)
        step = np.diff(uv, axis=0)
        length = np.linalg.norm(step, axis=1)
        kept = length > 0.3
        where.append(((uv[1:] + uv[:-1]) / 2)[kept])
        along.append(step[kept] / length[kept, None])
    where, along = np.vstack(where), np.vstack(along)
    rows, columns = np.nonzero(mask)
    some = (rows % GUIDE_STEP == 0) & (columns % GUIDE_STEP == 0)
    rows, columns = rows[some], columns[some]
    at = low + (np.column_stack([columns, rows]) + 0.5) * pixel
    square = ((at[:, None] - where[None]) ** 2).sum(axis=2)
    weight = 1 / (square + GUIDE_SOFT_MM2) ** GUIDE_POWER
    blend = (weight @ along) / weight.sum(axis=1, keepdims=True)
    fields = np.full((2, *mask.shape), np.nan)
    fields[:, rows, columns] = blend.T
    return fields


def _tendon(mesh, course, authored, mask, inside, triangle, pixel, span):
    """How much of a pixel is tendon: as authored, elsewhere the narrow ends of what runs from end to end."""
    value, drawn = (x[mesh.triangles].mean(axis=1) for x in (course, authored))
    found = _narrow_ends(value, mask, inside, triangle, pixel, span)
    known = inside & mask & np.isfinite(drawn)[triangle]
    if not known.any():
        return found
    said = np.where(mask, mean_where(np.where(known, np.nan_to_num(drawn)[triangle], 0), known, 0.8 / pixel), 0)
    return np.where(ndimage.binary_dilation(known, iterations=3) & mask, said, found)


def _narrow_ends(value, mask, inside, triangle, pixel, span):
    known = inside & mask & np.isfinite(value)[triangle]
    if not known.any():
        return np.zeros(mask.shape)
    at = mean_where(np.where(known, np.nan_to_num(value)[triangle], 0), known, 3 / pixel)
    end = np.minimum(at, 1 - at)
    width = ndimage.distance_transform_edt(mask) * pixel
    width = ndimage.maximum_filter(np.where(mask, width, 0), max(1, int(np.clip(span / 9, 2, 17) / pixel)))
    narrow = np.clip((np.clip(span / 14, 1, 8) - width) / np.clip(span / 30, 0.5, 3), 0, 1)
    tendon = np.where(mask, np.clip((0.30 - end) / 0.2, 0, 1) * narrow, 0)
    return ndimage.gaussian_filter(tendon, min(2.2, span / 20) / pixel)
