# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Builds assets/muscles: a picture of every muscle in every view that shows it, on every figure, and their index."""
import json
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

import cache
import checksums
import muscle_art
import muscle_carry
import muscle_palette
import muscle_picture
from mesh import FIGURES, REPOSITORY
from muscle_carry import Carrier
from muscle_figures import Warp, carried_text
from muscle_scene import STORED, Scene, carried
from projection import VIEWS, buffer_of, sees

ASSETS = REPOSITORY / "assets" / "muscles"
LARGEST_PICTURE = 13_000  # bytes
LOOSER = (1.0, 1.35, 1.8, 2.6)  # how much coarser a picture is drawn until it is small enough
KEPT_SCORE = {"superficial": 0.2, "intermediate": 0.25, "deep": 0.45}  # of the best view's
SITE_SCORE = 0.06  # of the best view's, for a view that alone shows a trigger point
FOOT_MM = 100.0  # a muscle of which half lies below is a muscle of the foot
NOTICE = (
    "Muscle drawings derived from BodyParts3D, © The Database Center for Life Science, licensed under CC Attribution "
    "4.0 International (earlier releases: CC Attribution-Share Alike 2.1 Japan). Changed: registered on another body, "
    "projected, redrawn. These drawings: CC BY-SA 4.0.\n"
)


@dataclass(frozen=True, eq=False)
class Shown:
    """One muscle in one view."""

    view: str
    raster: object
    guides: list


class Builder:
    """Draws the muscles on the neutral figure and carries them to the others."""

    def __init__(self, atlas, anatomy):
        self.atlas, self.anatomy = atlas, anatomy

    def drawn(self, wanted=None):
        """(muscle, its Shown views on the neutral figure with their text, best first) for each muscle."""
        scenes, guides = self._scenes()
        for muscle in self._muscles(wanted):
            shown = self._shown(muscle, scenes, guides)
            yield muscle, [(one, self._text(muscle, scenes[one.view], one)) for one in shown]

    def carried(self, figure, folder, index, wanted=None):
        """(muscle, what the index says of each view and its text) on another figure, from the neutral files."""
        scenes, _ = self._scenes()
        body = self.atlas.body
        targets = {view: Scene(body, figure, view, {}) for view in STORED}
        poses = dict.fromkeys(VIEWS[view].pose for view in STORED)
        cells = self.atlas.cells
        carriers = {p: Carrier(cells, body.surface(figure, p), body.surface("neutral", p)) for p in poses}
        for muscle in self._muscles(wanted):
            pictures = []
            for view in index[muscle.id]["views"]:
                text = (folder / f"{muscle.id}-{view['view']}.svg").read_text(encoding="utf-8")
                scene = targets[view["view"]]
                warp = Warp(scenes[view["view"]], muscle, carriers[scene.view.pose], scene)
                text, measured = carried_text(text, warp, scene)
                pictures.append((view | measured, text))
            yield muscle, pictures

    def _muscles(self, wanted):
        return [muscle for muscle in self.anatomy.muscles if not wanted or muscle.id in wanted]

    @lru_cache(maxsize=1)
    def _scenes(self):
        """The neutral figure's scenes by view, and the muscles' guides by pose."""
        body, scenes, guides = self.atlas.body, {}, {}
        for pose in dict.fromkeys(VIEWS[view].pose for view in STORED):
            carrier = Carrier(self.atlas.cells, body.surface("neutral", pose))
            solids = self._carried(pose, carrier)
            guides[pose] = {
                m.id: [(part, carrier(points)) for part, points in m.guides] for m in self.anatomy.muscles
            }
            scenes |= {v: Scene(body, "neutral", v, solids) for v in STORED if VIEWS[v].pose == pose}
        return scenes, guides

    def _carried(self, pose, carrier):
        """All meshes in a pose of the neutral figure (cached)."""
        solids = self.anatomy.solids
        key = cache.key(self.atlas.key, muscle_carry.__file__, *(mesh.points for mesh in solids.values()))

        def make():
            return {name: mesh.points for name, mesh in carried(solids, carrier).items()}

        points = cache.arrays(f"muscle-carry-{pose}", key, make)
        return {name: replace(mesh, points=points[name]) for name, mesh in solids.items()}

    def _shown(self, muscle, scenes, guides):
        """The views worth a picture, best first, with their fields."""
        sites = {view: self._sites(muscle, scene) for view, scene in scenes.items()}
        scores = {view: self._score(muscle, scene, sites[view].mean()) for view, scene in scenes.items()}
        shown = []
        for view in chosen(scores, sites, muscle):
            own = guides[VIEWS[view].pose][muscle.id]
            raster = muscle_picture.raster(scenes[view], muscle, self.anatomy, own)
            if raster is not None:
                shown.append(Shown(view, raster, own))
        if not shown:
            raise ValueError(f"{muscle.id} shows in no view")
        return shown

    def _score(self, muscle, scene, sites):
        """How well a view shows a muscle and its trigger points."""
        if scene.view.id == "soles":
            height = np.concatenate([self.anatomy.solids[n].points[:, 1] for n in muscle.sources])
            if np.median(height) > FOOT_MM:
                return 0.0
        area, seen, depth = scene.glance(muscle, muscle.options.get("bury", muscle_picture.BURIED_MM))
        return area * (seen + 0.35 * np.exp(-depth / 25)) * (0.6 + sites)

    def _sites(self, muscle, scene):
        """Which of the muscle's sites a view shows."""
        cells = [self.atlas.places.cell(p) for p in site_places(muscle.data)]
        position, normal = self.atlas.cells.on(scene.surface)
        left = position[cells, 0] > 0
        position, normal = (np.where(left[:, None], x[cells] * [-1, 1, 1], x[cells]) for x in (position, normal))
        return sees(buffer_of(scene.surface, scene.view), scene.view, position, normal)

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


def chosen(scores, sites, muscle):
    """The views worth a picture, best first; those given by hand where some are."""
    allowed = muscle.options.get("views")
    if allowed:
        return allowed
    order = sorted(scores, key=lambda view: -scores[view])
    kept = [view for view in order if scores[view] >= KEPT_SCORE[muscle.data["depth"]] * scores[order[0]]]
    seen = np.any([sites[view] for view in kept], axis=0)
    for view in order:  # every site has a view that shows it, if the muscle shows there at all
        if (sites[view] & ~seen).any() and scores[view] >= SITE_SCORE * scores[order[0]]:
            kept.append(view)
            seen |= sites[view]
    return [view for view in order if view in kept]


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


def build(atlas, anatomy, output=ASSETS, wanted=None):
    """Write everything, or the wanted muscles: the neutral figure's pictures, the others from them, the tables."""
    builder, path = Builder(atlas, anatomy), output / "index.json"
    known = json.loads(path.read_text())["figures"] if wanted and path.is_file() else {}
    index = {figure: known.get(figure, {}) for figure in FIGURES}
    for figure in FIGURES:
        (output / figure).mkdir(parents=True, exist_ok=True)
    for muscle, shown in builder.drawn(wanted):
        _write(output, "neutral", muscle, {one.view: text for one, text in shown})
        index["neutral"][muscle.id] = _with_parts(muscle, [entry(muscle, one) for one, _ in shown])
    for figure in FIGURES[1:]:
        for muscle, pictures in builder.carried(figure, output / "neutral", index["neutral"], wanted):
            _write(output, figure, muscle, {view["view"]: text for view, text in pictures})
            index[figure][muscle.id] = _with_parts(muscle, [view for view, _ in pictures])
    write_tables(output, index)


def _write(output, figure, muscle, texts):
    for old in (output / figure).glob(f"{muscle.id}-*.svg"):
        old.unlink()
    for view, text in texts.items():
        (output / figure / f"{muscle.id}-{view}.svg").write_text(text, encoding="utf-8")
    print(f"{figure} {muscle.id}: " + ", ".join(f"{view} {len(t.encode())}" for view, t in texts.items()), flush=True)


def _with_parts(muscle, views):
    parts = muscle.part_names
    return {"views": views} | ({"parts": parts} if len(parts) > 1 else {})


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
    credit = json.dumps(NOTICE.strip(), ensure_ascii=False)
    head = '{\n "format": "knotfinder-muscles",\n "version": 1,\n "credit": ' + credit
    return head + ',\n "figures": {\n' + ",\n".join(figures) + "\n }\n}\n"
