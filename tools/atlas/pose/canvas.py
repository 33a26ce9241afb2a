# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""One depth buffer of everything in the picture: which label owns each pixel, how bright it is, where it is touched."""
from dataclasses import dataclass, field

import numpy as np
from scipy import ndimage

import art_calm
from art_bands import Grid
from pose import anatomy
from pose.light import Surface
from projection import Frame, rasterise, to_picture

LONGEST = 1000.0  # units of the picture's longer side
PIXEL, COARSE_PIXEL = 0.5, 1.0  # units
SPECK = 10.0  # square units; smaller islands join what lies round them
GROW = 4  # pixels that a label grows into later ones, so that no seam shows
PAD = 10  # pixels round a window
UNTOUCHED = -50.0
SOFT = 0.9  # pixels, of a mask's edge


@dataclass
class Label:
    """Something drawn in one go. Later labels are laid over earlier ones."""

    name: str
    role: str
    flat: int | None = None  # step of its ramp, for flat faces
    polygon: np.ndarray | None = None  # exact corners in the picture
    ink: float = 1.0  # share of the line's width
    joined: tuple = ()  # labels toward which the line is thinner
    joined_ink: float = 1.0
    kind: str = "thing"  # 'skin', 'cloth', 'plane' or 'thing'


@dataclass
class Part:
    """A mesh of one label, in mm."""

    label: int
    points: np.ndarray
    triangles: np.ndarray
    tone: np.ndarray | None = None
    normals: np.ndarray | None = None
    touch: np.ndarray | None = None
    fine: np.ndarray | None = None  # 0..1, where creases are thinner
    creased: bool = False


@dataclass
class Window:
    """A label's mask and its soft edge within the part of the picture that holds it."""

    rows: slice
    columns: slice
    own: np.ndarray
    grown: np.ndarray
    edge: np.ndarray  # above 0 inside
    grid: Grid
    origin: np.ndarray  # of the window, in the picture


class Canvas:
    def __init__(self, view, extent, pixel=PIXEL):
        """`extent`: left, bottom, right, top in the view's plane, mm."""
        left, bottom, right, top = extent
        self.view, self.pixel = view, pixel
        self.scale = LONGEST / max(right - left, top - bottom)
        size = (round((right - left) * self.scale), round((top - bottom) * self.scale))
        self.frame = Frame(left * self.scale, top * self.scale, *size)
        self.labels, self.parts = [], []

    def label(self, label):
        self.labels.append(label)
        return len(self.labels) - 1

    def add(self, part):
        self.parts.append(part)

    def to_picture(self, points):
        """Places in the picture and their depth, in units."""
        return to_picture(np.asarray(points, float) * self.scale, self.view, self.frame)

    def surface(self, part):
        return Surface(part.points * self.scale, part.triangles, part.normals)

    def of_kind(self, *kinds):
        return [k for k, label in enumerate(self.labels) if label.kind in kinds]

    def render(self):
        points, triangles, owner, tone, touch, offset = [], [], [], [], [], 0
        for part in self.parts:
            count = len(part.points)
            points.append(part.points * self.scale)
            triangles.append(part.triangles + offset)
            owner.append(np.full(len(part.triangles), part.label))
            tone.append(np.ones(count) if part.tone is None else part.tone)
            touch.append(np.full(count, UNTOUCHED) if part.touch is None else part.touch)
            offset += count
        surface = Surface(np.concatenate(points), np.concatenate(triangles), np.zeros((offset, 3)))
        buffer = rasterise(surface, self.view, self.frame, self.pixel)
        self.buffer = buffer
        self.owner = np.where(buffer.inside, np.concatenate(owner)[buffer.triangle], -1)
        self.tone = buffer.interpolate(surface, np.concatenate(tone))
        touched = buffer.interpolate(surface, np.concatenate(touch))
        self.touch = np.where(buffer.inside, touched, UNTOUCHED)
        self.depth = np.where(buffer.inside, buffer.depth, -1e6)
        self._join_specks()

    def _join_specks(self):
        for k, box in enumerate(ndimage.find_objects(self.owner + 1, max_label=len(self.labels))):
            if box is None:
                continue
            islands, count = ndimage.label(self.owner[box] == k)
            if count < 2:
                continue
            area = ndimage.sum_labels(np.ones_like(islands), islands, np.arange(1, count + 1))
            small = np.zeros(self.owner.shape, bool)
            small[box] = np.isin(islands, np.flatnonzero(area < SPECK / self.pixel**2) + 1)
            if small.any():
                window = _window(small, 6)
                self._take_from_round(window, small[window])

    def _take_from_round(self, window, small):
        row, column = ndimage.distance_transform_edt(small, return_distances=False, return_indices=True)
        for image in (self.owner, self.tone):
            part = image[window]
            part[small] = part[row, column][small]

    def calm_face(self, part):
        """No dark sockets behind the closed lids, no slit between the lips."""
        skin = np.isin(self.owner, self.of_kind("skin"))
        buffer = _Seen(self.frame, self.pixel, np.where(skin, self.buffer.depth, -np.inf), skin)
        scene = Scene(self.surface(part), self.view, self.buffer)
        self.tone = art_calm.made_calm(self.tone, buffer, scene, anatomy.zones())

    def window(self, k):
        """The window of a label, or None where it is not seen."""
        own = self.owner == k
        if not own.any():
            return None
        rows, columns = _window(own, PAD)
        own = own[rows, columns]
        grown = own | (self.owner[rows, columns] > k) & ndimage.binary_dilation(own, iterations=GROW)
        edge = ndimage.gaussian_filter(grown.astype(float), SOFT, mode="nearest") - 0.5
        origin = np.array([columns.start, rows.start]) * self.pixel
        grid = Grid((np.arange(columns.start, columns.stop) + 0.5) * self.pixel,
                    (np.arange(rows.start, rows.stop) + 0.5) * self.pixel)
        return Window(rows, columns, own, grown, edge, grid, origin)


@dataclass
class _Seen:
    frame: Frame
    pixel: float
    depth: np.ndarray
    inside: np.ndarray


@dataclass
class Scene:
    """What the atlas' lines ask for."""

    surface: Surface
    view: object
    buffer: object
    middle: float | None = field(default=None)


def _window(mask, pad):
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return (slice(max(rows[0] - pad, 0), min(rows[-1] + pad + 1, mask.shape[0])),
            slice(max(columns[0] - pad, 0), min(columns[-1] + pad + 1, mask.shape[1])))
