# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
import json
import unittest
from pathlib import Path

import numpy as np
from scipy.sparse.csgraph import connected_components

import support
import regions
import regions_grow
from places import PlaceError
from regions_centres import centres, depth_in_view
from projection import VIEWS

LEAST_CELLS = 12
# Square centimetres that an adult's area can have, for those where a slip of a seed would show first.
AREA = {
    "eyebrow.right": (6, 16), "eye.right": (10, 22), "jaw_joint.right": (3, 10), "behind_ear.right": (8, 25),
    "nose": (15, 32), "ear.right": (15, 40), "vertex": (100, 250), "temple.right": (30, 75), "throat": (35, 80),
    "upper_spine": (80, 130), "mid_spine": (60, 110), "lumbar_spine": (75, 130), "navel": (40, 60),
    "inner_border_of_scapula.right": (45, 85), "lower_scapula.right": (70, 130), "groin.right": (45, 90),
    "si_joint.right": (10, 30), "sacrum": (25, 60), "coccyx": (10, 35), "perineum": (30, 90),
    "thumb.right": (20, 45), "little_finger.right": (15, 35), "front_of_knee.right": (60, 120), "heel.right": (60, 110),
}
# Each region and others that it must touch, on its own side.
TOUCH = {
    "temple": ["side_of_head", "ear", "eye", "eyebrow", "forehead", "cheek", "vertex"],
    "jaw_joint": ["ear", "cheek", "jaw_angle"],
    "behind_ear": ["ear", "back_of_head", "side_of_neck"],
    "upper_jaw": ["lower_jaw", "cheek", "nose", "chin"],
    "back_of_neck": ["back_of_head", "side_of_neck", "upper_spine", "top_of_shoulder"],
    "side_of_neck": ["throat", "collarbone", "top_of_shoulder", "jaw_angle"],
    "collarbone": ["sternum", "front_of_chest", "top_of_shoulder", "front_of_shoulder"],
    "inner_border_of_scapula": ["upper_spine", "lower_scapula", "upper_scapula", "below_scapula", "back_of_neck"],
    "lower_scapula": ["upper_scapula", "back_of_shoulder", "armpit", "below_scapula"],
    "below_scapula": ["mid_spine", "low_back", "side_of_chest"],
    "low_back": ["lumbar_spine", "iliac_crest", "flank"],
    "upper_spine": ["mid_spine"], "mid_spine": ["lumbar_spine"], "lumbar_spine": ["sacrum"], "sacrum": ["coccyx"],
    "coccyx": ["perineum"], "perineum": ["pubis"],
    "si_joint": ["sacrum", "upper_buttock", "iliac_crest"],
    "upper_buttock": ["iliac_crest", "lower_buttock", "outer_hip"],
    "lower_buttock": ["back_of_thigh", "outer_hip", "perineum"],
    "groin": ["lower_abdomen", "front_of_thigh", "pubis", "inner_thigh"],
    "breast": ["sternum", "front_of_chest", "side_of_chest", "armpit"],
    "epigastrium": ["sternum", "upper_abdomen", "navel", "side_of_chest"],
    "armpit": ["inner_upper_arm", "front_of_shoulder", "back_of_shoulder", "side_of_chest", "front_of_chest"],
    "outer_upper_arm": ["outer_shoulder", "outer_elbow", "front_of_upper_arm", "back_of_upper_arm"],
    "thumb": ["ball_of_thumb", "back_of_hand"],
    "front_of_wrist": ["front_of_forearm", "palm", "ball_of_thumb", "back_of_wrist"],
    "index_finger": ["palm", "back_of_hand"], "little_finger": ["palm", "back_of_hand"],
    "front_of_knee": ["front_of_thigh", "shin", "inner_knee", "outer_knee"],
    "inner_knee": ["inner_thigh", "inner_leg"], "outer_knee": ["outer_thigh", "outer_leg"],
    "back_of_knee": ["back_of_thigh", "calf"],
    "achilles": ["calf", "heel", "inner_ankle", "outer_ankle"],
    "ball_of_foot": ["sole", "big_toe", "lesser_toes"],
    "top_of_foot": ["front_of_ankle", "big_toe", "lesser_toes", "outer_edge_of_foot"],
}


@unittest.skipIf(support.NO_BODY, support.WHY_NO_BODY)
class RegionsOfTheBody(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        atlas = support.atlas()
        cls.body, cls.cells, cls.names = atlas.body, atlas.cells, atlas.region_ids
        cls.region = cls.cells.region

    def test_every_cell_lies_in_one_of_180_areas_and_all_are_used(self):
        self.assertEqual(len(self.names), 180)
        np.testing.assert_array_equal(np.unique(self.region), np.arange(180))

    def test_each_area_is_one_connected_patch(self):
        adjacency = self.cells.adjacency
        for index, name in enumerate(self.names):
            own = np.flatnonzero(self.region == index)
            pieces, _ = connected_components(adjacency[own][:, own], directed=False)
            self.assertEqual(pieces, 1, name)

    def test_the_left_half_mirrors_the_right(self):
        twin = [self.names.index(_other_side(name)) for name in self.names]
        np.testing.assert_array_equal(self.region[self.cells.mirror], np.array(twin)[self.region])

    def test_sided_areas_keep_to_their_side(self):
        for index, name in enumerate(self.names):
            if "." in name:
                right = self.cells.is_right[self.region == index]
                self.assertTrue((right == name.endswith(".right")).all(), name)

    def test_sizes_are_sensible(self):
        count = np.bincount(self.region, minlength=180)
        area = np.bincount(self.region, self.cells.area, 180) / 100
        for index, name in enumerate(self.names):
            self.assertGreaterEqual(count[index], LEAST_CELLS, name)
            low, high = AREA.get(name, (3, 500))
            self.assertTrue(low <= area[index] <= high, f"{name}: {area[index]:.1f} cm²")

    def test_neighbours_are_those_of_anatomy(self):
        start = np.repeat(np.arange(len(self.cells)), np.diff(self.cells.neighbour_start))
        touching = set(zip(self.region[start].tolist(), self.region[self.cells.neighbour].tolist()))
        for name, others in TOUCH.items():
            for other in others:
                pair = self._index(name), self._index(other)
                self.assertIn(pair, touching, f"{name} does not touch {other}")

    def test_spine_strips_are_about_3_cm_each_side(self):
        places = support.atlas().places
        for name, level in (("upper_spine", "t5"), ("mid_spine", "t10"), ("lumbar_spine", "l3")):
            inside, outside = ({"near": level, "out": out} for out in (20, 38))
            self.assertEqual(self.region[places.cell(inside)], self.names.index(name))
            self.assertNotEqual(self.region[places.cell(outside)], self.names.index(name))

    def test_landmarks_lie_in_the_regions_named_after_them(self):
        places = support.atlas().places
        for place, name in (("mastoid_process", "behind_ear"), ("infraspinous_centre", "lower_scapula"), ("psis", "si_joint"),
                            ("supraspinous_mid", "upper_scapula"), ("greater_trochanter", "outer_hip"), ("vertex", "vertex"),
                            ("ischial_tuberosity", "lower_buttock"), ("olecranon", "point_of_elbow"), ("inion", "back_of_head"),
                            ("patella_centre", "front_of_knee"), ("fibular_head", "outer_knee"), ("nipple", "breast"),
                            ("thenar_centre", "ball_of_thumb"), ("lateral_malleolus", "outer_ankle"), ("brow_mid", "eyebrow"),
                            ("mid_inguinal", "groin"), ("xiphoid", "sternum"), ("jaw_joint", "jaw_joint"), ("c5", "back_of_neck")):
            self.assertEqual(self.region[places.cell(place)], self._index(name), place)

    def test_each_area_can_be_clicked_at_its_centre(self):
        found = centres(self.body, self.cells, self.names)
        self.assertEqual(list(found), self.names)
        depth = {view: depth_in_view(self.body, self.cells, VIEWS[view]) for view in {view for view, _ in found.values()}}
        for index, (name, (view, cell)) in enumerate(found.items()):
            self.assertEqual(self.region[cell], index, name)
            self.assertGreater(depth[view][cell], 3.0, f"{name} in the view {view}")

    def test_growing_again_gives_the_same(self):
        atlas = support.atlas()
        np.testing.assert_array_equal(regions.assign(atlas.cells, atlas.places), self.region)

    def _index(self, name):
        return self.names.index(name if name in self.names else f"{name}.right")


class RegionsFile(unittest.TestCase):
    def test_there_are_97_with_unique_ids_and_every_field(self):
        entries = regions.load()
        self.assertEqual(len({entry["id"] for entry in entries}), 97)
        for entry in entries:
            self.assertEqual(list(entry), ["id", "label", "sided", "part", "where", "seeds"])
            self.assertTrue(entry["label"] and entry["where"] and entry["seeds"], entry["id"])

    def test_programs_get_the_same_list_with_a_centre_each(self):
        published = json.loads((Path(support.ASSETS) / "regions.json").read_text())
        self.assertEqual(published["version"], 1)
        for entry, own in zip(published["regions"], regions.load()):
            self.assertEqual({k: own[k] for k in ("id", "label", "sided", "part", "where")},
                             {k: v for k, v in entry.items() if k != "centre"})
            self.assertIn(entry["centre"]["view"], VIEWS)


class Growing(unittest.TestCase):
    """On a strip of 20 x 5 cells, 10 mm apart."""

    def setUp(self):
        column, row = np.meshgrid(np.arange(20), np.arange(5))
        self.column = column.ravel()
        position = np.column_stack([column.ravel(), row.ravel(), np.zeros(100)]) * 10.0
        pairs = [(i, i + 1) for i in range(100) if i % 20 < 19] + [(i, i + 20) for i in range(80)]
        self.graph = regions_grow.make_graph(position, np.full(100, 100.0), np.array(pairs))

    def _seed(self, *cells, radius=5.0):
        return [(self.graph.pos[list(cells)], np.array(cells), radius)]

    def test_equal_seeds_meet_in_the_middle(self):
        label = regions_grow.grow(self.graph, [self._seed(40), self._seed(59)])
        np.testing.assert_array_equal(label, self.column >= 10)

    def test_a_larger_radius_moves_the_border(self):
        label = regions_grow.grow(self.graph, [self._seed(40, radius=45.0), self._seed(59)])
        self.assertTrue((label == (self.column >= 12)).mean() > 0.95)

    def test_a_patch_cut_off_from_its_region_joins_a_neighbour(self):
        label = np.where(self.column < 10, 0, 1)
        label[15] = 0
        field = np.vstack([self.column * 10.0, 190.0 - self.column * 10.0])
        np.testing.assert_array_equal(regions_grow.join(self.graph, label, field), self.column >= 10)

    def test_a_region_without_a_cell_is_refused(self):
        with self.assertRaisesRegex(ValueError, "without a single cell"):
            regions_grow.grow(self.graph, [self._seed(40), self._seed(59), self._seed(59, radius=1.0)])

    def test_an_unknown_place_is_refused(self):
        if support.NO_BODY:
            self.skipTest(support.WHY_NO_BODY)
        broken = regions.load()
        broken[0] = {**broken[0], "seeds": [{"path": ["no_such_place"], "radius": 10}]}
        with self.assertRaisesRegex(PlaceError, "no_such_place"):
            regions.assign(support.atlas().cells, support.atlas().places, broken)


def _other_side(name):
    base, dot, side = name.partition(".")
    return base + dot + {"right": "left", "left": "right"}.get(side, side)


if __name__ == "__main__":
    unittest.main()
