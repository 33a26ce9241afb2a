# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The figures: drawn in the profile every SVG reader shares, symmetric, true to the mesh and small enough."""
import json
import re
import unittest
import xml.etree.ElementTree as ElementTree
from collections import Counter

import numpy as np

import support  # first: it makes the modules beside this folder importable
import drawing
import palette
from art_bands import Grid, area, half_area
from art_fit import Path, fit, number
from lines_anatomy import CURVES
from lines_curves import fixed
from lines_stroke import Stroke, outline
from mesh import FIGURES
from projection import VIEWS

SVG = "{http://www.w3.org/2000/svg}"
ALLOWED = {
    "svg": {"version", "baseProfile", "viewBox"},
    "title": set(),
    "g": {"id", "fill", "stroke"},
    "path": {"id", "d", "fill", "stroke", "stroke-width"},
}
LIMIT = 200_000  # bytes


def ring(radius, centre=(0.0, 0.0), count=200):
    turn = np.linspace(0, 2 * np.pi, count + 1)
    return np.column_stack([np.cos(turn), np.sin(turn)]) * radius + centre


def numbers(data):
    return np.array(re.findall(r"-?\d+\.?\d*", data), float).reshape(-1, 2)


class Fitting(unittest.TestCase):
    def test_a_circle_needs_few_pieces_and_stays_a_circle(self):
        path = fit(ring(50), 0.2, closed=True)
        self.assertLessEqual(len(path.pieces), 8)
        for polygon in support.rings(path.data()):
            radius = np.hypot(*np.array(polygon).T)
            self.assertLess(np.abs(radius - 50).max(), 0.35)

    def test_corners_stay(self):
        side = np.linspace(0, 30, 61)
        zero, full = np.zeros(61), np.full(61, 30.0)
        square = np.vstack([np.column_stack(part) for part in
                            ((side, zero), (full, side), (side[::-1], full), (zero, side[::-1]))])
        path = fit(square, 0.2, closed=True)
        ends = [tuple(p) for p in path.pieces[:, 2]]
        for corner in ((0, 0), (30, 0), (30, 30), (0, 30)):
            self.assertLess(min(np.hypot(x - corner[0], y - corner[1]) for x, y in ends), 0.3)

    def test_mirrored_path_is_the_exact_mirror_image(self):
        path = fit(ring(20, (30.0, 40.0)), 0.2, closed=True)
        twin = path.mirrored(200)
        self.assertEqual(points_of(path, 200), points_of(twin))

    def test_path_data_is_plain(self):
        path = Path((0, 0), [[(1, 0), (2, 0), (3, 0)], [(3, 1), (3.04, 2), (1.25, -0.01)]], True)
        self.assertRegex(path.data(), r"^M0 0L3 0C3 1 3 2 1.2 0Z$")
        self.assertEqual([number(v) for v in (-0.04, 2.0, 12.34)], ["0", "2", "12.3"])


def points_of(path, mirrored_in=None):
    points = path.points * [-1, 1] + [mirrored_in, 0] if mirrored_in else path.points
    return sorted((round(x, 1), round(y, 1)) for x, y in points.tolist())


class Halves(unittest.TestCase):
    """A disc whose centre lies on the middle of the picture, drawn from its left half."""

    def setUp(self):
        self.grid = Grid(np.arange(0.5, 50), np.arange(0.5, 100), 50.0)
        u, v = np.meshgrid(self.grid.u, self.grid.v)
        self.field = 30 - np.hypot(u - 50, v - 50)

    def test_whole_is_joined_without_a_seam(self):
        (path,) = area(self.grid, self.field, 0.0, 0.2)
        self.assertEqual(points_of(path), points_of(path, 100))
        self.assertNotIn("L50", path.data())
        polygon = np.array(support.rings(path.data())[0])
        self.assertLess(np.abs(np.hypot(*(polygon - 50).T) - 30).max(), 0.5)

    def test_half_is_closed_along_the_middle(self):
        (path,) = half_area(self.grid, self.field, 0.0, 0.2)
        self.assertLessEqual(path.points[:, 0].max(), 50.3)

    def test_a_line_that_ends_on_the_middle_is_one_with_its_mirror_image(self):
        points = np.column_stack([np.linspace(20, 50, 40), np.full(40, 10.0)])
        paths = outline(Stroke(points, np.full(40, 2.0)), 50.0)
        self.assertEqual(len(paths), 1)
        self.assertEqual(points_of(paths[0]), points_of(paths[0], 100))


class Colours(unittest.TestCase):
    def test_each_light_colour_belongs_to_one_role(self):
        roles = palette.roles()
        self.assertEqual(len({pair["light"] for pair in roles.values()}), len(roles))
        for pair in roles.values():
            for colour in pair.values():
                self.assertRegex(colour, r"^#[0-9a-f]{6}$")

    def test_skin_grows_brighter_in_both_variants(self):
        roles = palette.roles()
        for theme in ("light", "dark"):
            tones = [int(roles[palette.skin_role(k)][theme][3:5], 16) for k in range(palette.SKIN_TONES)]
            self.assertEqual(tones, sorted(tones))

    def test_there_is_a_tone_for_every_level(self):
        self.assertEqual(palette.SKIN_TONES, len(drawing.LEVELS) + 1)

    def test_no_colour_is_replaced_twice(self):
        roles = palette.roles().values()
        self.assertFalse({pair["light"] for pair in roles} & {pair["dark"] for pair in roles})


@unittest.skipIf(support.NO_BODY, support.WHY_NO_BODY)
class Anatomy(unittest.TestCase):
    def test_every_curve_meets_the_skin(self):
        self.assertEqual(len(fixed(support.atlas().body, CURVES)), len(CURVES))

    def test_curves_have_names_of_their_own(self):
        self.assertEqual([name for name, n in Counter(c.id for c in CURVES).items() if n > 1], [])

    def test_drawing_again_gives_the_same_text(self):
        body = support.atlas().body
        first = drawing.draw("neutral", "soles", body)
        self.assertNotEqual(first, drawing.draw("female", "soles", body))
        self.assertEqual(first, drawing.draw("neutral", "soles", body))


def width(text):
    return float(re.search(r'viewBox="0 0 (\S+)', text).group(1))


def places(data, mirrored_in=None):
    """All points of path data, counted; mirrored in a picture of that width."""
    points = numbers(data) * [-1, 1] + [mirrored_in, 0] if mirrored_in else numbers(data)
    return Counter(map(tuple, np.round(points, 1).tolist()))


def mirrored_id(name):
    base, dot, side = name.rpartition(".")
    return base + dot + {"right": "left", "left": "right"}.get(side, side)


def sided_ids(index):
    sided = {f"{r['id']}.{side}" for r in index for side in ("right", "left") if r["sided"]}
    return sided | {r["id"] for r in index if not r["sided"]}


def pictures():
    for figure in FIGURES:
        for view in VIEWS.values():
            path = support.ASSETS / f"{figure}-{view.id}.svg"
            yield figure, view, path.read_text()


@unittest.skipUnless((support.ASSETS / "neutral-soles.svg").is_file(), "assets/atlas is not built")
class Pictures(unittest.TestCase):
    def test_only_the_shared_profile_is_used(self):
        colours = {pair["light"] for pair in palette.roles().values()} | {"none"}
        for figure, view, text in pictures():
            for element in ElementTree.fromstring(text).iter():
                kind = element.tag.removeprefix(SVG)
                self.assertIn(kind, ALLOWED, f"{figure}-{view.id}")
                self.assertLessEqual(set(element.attrib), ALLOWED[kind], f"{figure}-{view.id}")
                for key in ("fill", "stroke"):
                    self.assertIn(element.get(key, "none"), colours)
                if kind == "path":
                    self.assertRegex(element.get("d"), r"^M[MLCZ0-9. -]+$")

    def test_files_are_small(self):
        for figure, view, text in pictures():
            self.assertLessEqual(len(text.encode()), LIMIT, f"{figure}-{view.id}")

    def test_ids_are_unique_and_regions_are_known(self):
        index = json.loads((support.ASSETS / "regions.json").read_text())["regions"]
        known = sided_ids(index)
        for figure, view, text in pictures():
            root = ElementTree.fromstring(text)
            names = [element.get("id") for element in root.iter() if element.get("id")]
            self.assertEqual(len(names), len(set(names)), f"{figure}-{view.id}")
            self.assertEqual([g.get("id") for g in root.findall(f"{SVG}g")], ["skin", "lines", "regions"])
            regions = [p.get("id") for p in root.findall(f"{SVG}g")[2]]
            self.assertTrue(regions)
            self.assertLessEqual(set(regions), known, f"{figure}-{view.id}")

    def test_every_region_is_shown_somewhere(self):
        index = json.loads((support.ASSETS / "regions.json").read_text())["regions"]
        for figure in FIGURES:
            shown = set()
            for view in VIEWS:
                text = (support.ASSETS / f"{figure}-{view}.svg").read_text()
                shown |= set(re.findall(r'id="([a-z0-9_]+(?:\.\w+)?)"', text))
            self.assertEqual(sided_ids(index) - shown, set(), figure)

    def test_symmetric_views_are_exact_mirror_images_of_themselves(self):
        for figure, view, text in pictures():
            if view.id not in drawing.SYMMETRIC:
                continue
            art, regions = text.split('<g id="regions"')
            for data in re.findall(r' d="([^"]*)"', art):
                self.assertEqual(places(data), places(data, width(text)), f"{figure}-{view.id}")
            outlines = dict(re.findall(r'id="([^"]+)" d="([^"]*)"', regions))
            for name, data in outlines.items():
                twin = outlines[mirrored_id(name)]
                self.assertEqual(places(data), places(twin, width(text)), f"{figure}-{view.id}: {name}")

    def test_left_view_mirrors_the_right_one(self):
        for figure in FIGURES:
            right, left = ((support.ASSETS / f"{figure}-{side}.svg").read_text() for side in ("right", "left"))
            self.assertEqual(width(right), width(left))
            paths = (re.findall(r'<path (?:id="([^"]+)")?.*? d="([^"]*)"', text) for text in (right, left))
            for (name, data), (twin, other) in zip(*paths):
                self.assertEqual(mirrored_id(name), twin)
                self.assertLess(len(places(data, width(right)) - places(other)), 4)  # a curve may round to a line


if __name__ == "__main__":
    unittest.main()
