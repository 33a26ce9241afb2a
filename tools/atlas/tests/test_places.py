# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
import unittest

import numpy as np

import support
from places import PlaceError


@unittest.skipIf(support.NO_BODY, support.WHY_NO_BODY)
class PlacesOnTheBody(unittest.TestCase):
    def setUp(self):
        self.cells, self.places = support.atlas().cells, support.atlas().places

    def at(self, place):
        return self.places.position(place)

    def test_a_landmark_is_its_nearest_cell_on_the_right(self):
        for name in ("acromion", "c7", "navel", "big_toe_tip"):
            mark = self.places.landmarks[name]
            self.assertLess(np.linalg.norm(self.at(name) - mark.position), 7.5)
            self.assertTrue(self.cells.is_right[self.places.cell(name)])

    def test_between_lies_on_the_way(self):
        middle = self.at({"between": ["acromion", "olecranon"], "at": 0.5})
        straight = (self.at("acromion") + self.at("olecranon")) / 2
        self.assertLess(np.linalg.norm(middle - straight), 45)
        self.assertEqual(self.places.cell({"between": ["acromion", "olecranon"], "at": 0}), self.places.cell("acromion"))

    def test_near_moves_up_out_and_front(self):
        base, moved = self.places.landmarks["t6"].position, self.at({"near": "t6", "up": -20, "out": 35})
        np.testing.assert_allclose((moved - base)[:2], [-35, -20], atol=7)
        self.assertGreater(self.at({"near": "ear_top", "front": 30})[2], self.at("ear_top")[2] + 20)

    def test_opposite_is_the_mirror(self):
        np.testing.assert_array_equal(self.at({"opposite": "acromion"}), self.at("acromion") * [-1, 1, 1])
        out = self.at({"near": {"opposite": "psis"}, "out": 30})
        np.testing.assert_array_equal(out, self.at({"near": "psis", "out": 30}) * [-1, 1, 1])

    def test_snapping_keeps_to_the_side_that_faces_as_the_base(self):
        back = self.places.cell({"near": "hand_back_centre", "out": 10, "front": 20})
        self.assertLess(self.cells.normal[back, 2], 0)

    def test_what_means_nothing_is_said(self):
        odd_places = ({"between": ["c7"]}, {"between": ["c7", "t1"], "at": 2}, {"near": "c7", "left": 1})
        for place in ("no_such_place", 7, {}, *odd_places):
            with self.assertRaises(PlaceError):
                self.places.cell(place)
        disc = {"path": ["c7"], "radius": 5}
        for change in ({"path": []}, {"radius": None}, {"radius": 0}, {"unknown": 1}):
            with self.assertRaises(PlaceError):
                self.places.stroke({**disc, **change})

    def test_one_place_paints_a_disc(self):
        disc = self.places.stroke({"path": ["buttock_centre"], "radius": 30})
        self.assertAlmostEqual(self.cells.area[disc].sum(), np.pi * 30**2, delta=450)

    def test_a_path_is_a_band_without_gaps(self):
        path = self.places.path(["t1", "l4"])
        steps = np.linalg.norm(np.diff(self.cells.position[path], axis=0), axis=1)
        self.assertLess(steps.max(), 16)
        band = self.places.stroke({"path": ["t1", "l4"], "radius": 20})
        self.assertTrue(band[path].all())

    def test_paint_does_not_bleed_through_a_hand(self):
        palm = self.places.stroke({"path": ["palm_centre"], "radius": 40})
        self.assertFalse(palm[self.places.cell("hand_back_centre")])
        self.assertGreater(self.cells.normal[palm, 2].min(), -0.6)

    def test_paint_does_not_jump_to_the_other_leg_or_finger(self):
        thigh = self.places.stroke({"path": ["thigh_inner_upper"], "radius": 60})
        self.assertTrue((self.cells.position[thigh, 0] < 0).all())
        finger = self.places.stroke({"path": ["middle_dip"], "radius": 25})
        self.assertFalse(finger[self.places.cell("ring_dip")])

    def test_within_clips_to_regions(self):
        region = self.places.region("upper_buttock")
        disc = self.places.stroke({"path": ["buttock_centre"], "radius": 150, "within": ["upper_buttock"]})
        self.assertTrue(disc.any() and (self.cells.region[disc] == region).all())
        self.assertNotEqual(region, self.places.region("opposite:upper_buttock"))
        with self.assertRaises(PlaceError):
            self.places.region("no_such_region")

    def test_a_zone_is_the_union_of_its_strokes(self):
        a, b = {"path": ["temple_centre"], "radius": 12}, {"path": ["chin_point"], "radius": 12}
        np.testing.assert_array_equal(self.places.zone({"strokes": [a, b]}), self.places.stroke(a) | self.places.stroke(b))


if __name__ == "__main__":
    unittest.main()
