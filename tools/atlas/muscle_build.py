# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Builds assets/muscles: a picture of every muscle in every view that shows it, on every figure, and their index."""
import json
from dataclasses import dataclass

import numpy as np

import checksums
import muscle_art
import muscle_model
import muscle_palette
import muscle_picture
from mesh import FIGURES, REPOSITORY
from muscle_carry import Carrier
from muscle_scene import STORED, Scene, carried
from projection import VIEWS, buffer_of, sees

ASSETS = REPOSITORY / "assets" / "muscles"
LARGEST_PICTURE = 13_000  # bytes
LOOSER = (1.0, 1.35, 1.8, 2.6)  # how much coarser a picture is drawn until it is small enough
KEPT_SCORE = 0.22  # of the best view's
FOOT_MM = 100.0  # a muscle of which half lies below is a muscle of the foot
NOTICE = """Muscle drawings derived from BodyParts3D, © The Database Center for Life Science, licensed under CC Attribution 4.0 International (earlier releases: CC Attribution-Share Alike 2.1 Japan). Changed: registered on another body, projected, redrawn. These drawings: CC BY-SA 4.0.
"""


@dataclass(frozen=True, eq=False)
class Shown:
    """One muscle in one view."""

    view: str
    raster: object
    guides: list
    sites: float  # share of its trigger point sites that the view shows
    score: float


class Builder:
    """Draws the muscles of one figure after the other."""

    def __init__(self, atlas, anatomy):
        self.atlas, self.anatomy = atlas, anatomy

    def figure(self, figure, wanted=None, views=STORED):
        """(muscle, its Shown views with their text, best first) for each muscle."""
        scenes, guides = self._scenes(figure, views)
        for muscle in self.anatomy.muscles:
            if wanted and muscle.id not in wanted:
                continue
            shown = [s for s in (self._shown(muscle, scenes[v], guides[VIEWS[v].pose]) for v in views) if s]
            shown = chosen(shown, muscle)
            yield muscle, [(s, self._text(muscle, scenes[s.view], s)) for s in shown]

    def _scenes(self, figure, views):
        body, scenes, guides = self.atlas.body, {}, {}
        for pose in dict.fromkeys(VIEWS[v].pose for v in views):
            carrier = Carrier(self.atlas.cells, body.surface(figure, pose))
            solids = carried(self.anatomy.solids, carrier)
            guides[pose] = {m.id: [(part, carrier(points)) for part, points in m.guides] for m in self.anatomy.muscles}
            scenes |= {v: Scene(body, figure, v, solids) for v in views if VIEWS[v].pose == pose}
        return scenes, guides

    def _shown(self, muscle, scene, guides):
        if scene.view.id == "soles":
            height = np.concatenate([self.anatomy.solids[n].points[:, 1] for n in muscle.sources])
            if np.median(height) > FOOT_MM:
                return None
        raster = muscle_picture.raster(scene, muscle, self.anatomy, guides[muscle.id])
        if raster is None:
            return None
        sites = self._sites(muscle, scene)
        area = raster.mask.sum() * raster.pixel**2
        depth = float(np.median(raster.under_skin[raster.mask]))
        seen = raster.visible.sum() / raster.mask.sum()
        score = area * (seen + 0.35 * np.exp(-depth / 25)) * (0.6 + sites)
        return Shown(scene.view.id, raster, guides[muscle.id], sites, score)

    def _sites(self, muscle, scene):
        """The share of the muscle's sites that a view shows."""
        cells = [self.atlas.places.cell(p) for p in site_places(muscle.data)]
        position, normal = self.atlas.cells.on(scene.surface)
        left = position[cells, 0] > 0
        position, normal = (np.where(left[:, None], x[cells] * [-1, 1, 1], x[cells]) for x in (position, normal))
        return float(sees(buffer_of(scene.surface, scene.view), scene.view, position, normal).mean())

    def _text(self, muscle, scene, shown):
        for loose in LOOSER:
            text = muscle_art.svg(scene, muscle, shown.raster, shown.guides, loose)
            if len(text.encode()) <= LARGEST_PICTURE:
                return text
        raise ValueError(f"{muscle.id}-{shown.view} is larger than {LARGEST_PICTURE} bytes")


def site_places(data):
    """The places of all sites of a muscle's trigger points."""
    for point in data["trigger_points"]:
        site = point["site"]
        yield from site if isinstance(site, list) else [site]


def chosen(shown, muscle):
    """The views worth a picture, best first."""
    if not shown:
        raise ValueError(f"{muscle.id} shows in no view")
    shown = sorted(shown, key=lambda s: -s.score)
    allowed = muscle.options.get("views")
    if allowed:
        return sorted((s for s in shown if s.view in allowed), key=lambda s: allowed.index(s.view))
    return [s for s in shown if s.score >= KEPT_SCORE * shown[0].score]


def entry(muscle, shown):
    """What the index says of a picture."""
    raster = shown.raster
    rows, columns = np.nonzero(raster.mask)
    low = raster.low + np.array([columns.min(), rows.min()]) * raster.pixel
    high = raster.low + (np.array([columns.max(), rows.max()]) + 1) * raster.pixel
    return {
        "view": shown.view,
        "box": [*(round(float(x), 1) for x in low), *(round(float(x), 1) for x in high - low)],
        "depth": round(float(np.median(raster.under_skin[raster.mask])), 1),
        "covered": round(float(raster.covered.sum() / raster.mask.sum()), 2),
    }


def build(atlas, anatomy, output=ASSETS, figures=FIGURES, wanted=None):
    """Write the pictures, the palette, the NOTICE, the index and the checksums."""
    builder, index = Builder(atlas, anatomy), {}
    for figure in figures:
        folder = output / figure
        folder.mkdir(parents=True, exist_ok=True)
        index[figure] = {}
        for muscle, shown in builder.figure(figure, wanted):
            for old in folder.glob(f"{muscle.id}-*.svg"):
                old.unlink()
            for one, text in shown:
                (folder / f"{muscle.id}-{one.view}.svg").write_text(text, encoding="utf-8")
            views = [entry(muscle, one) for one, _ in shown]
            parts = muscle.part_names
            index[figure][muscle.id] = {"views": views} | ({"parts": parts} if len(parts) > 1 else {})
            print(f"{figure} {muscle.id}: " + ", ".join(f"{s.view} {len(t.encode())}" for s, t in shown), flush=True)
    write_tables(output, index)


def write_tables(output, index):
    (output / "index.json").write_text(index_text(index), encoding="utf-8")
    (output / "palette.json").write_text(json.dumps({"roles": muscle_palette.table()}, indent=1) + "\n")
    (output / "NOTICE").write_text(NOTICE, encoding="utf-8")
    checksums.write_list(output)


def index_text(index):
    """The index as JSON, a line a muscle."""
    figures = []
    for figure, muscles in index.items():
        lines = [f"   {json.dumps(name)}: {json.dumps(entry)}" for name, entry in sorted(muscles.items())]
        figures.append(f"  {json.dumps(figure)}: {{\n" + ",\n".join(lines) + "\n  }")
    head = '{\n "format": "knotfinder-muscles",\n "version": 1,\n "credit": ' + json.dumps(NOTICE.strip(), ensure_ascii=False)
    return head + ',\n "figures": {\n' + ",\n".join(figures) + "\n }\n}\n"
