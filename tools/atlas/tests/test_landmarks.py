# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
import hashlib
import json
import unittest

import numpy as np

import support
from landmarks import SOURCE, Finder, LandmarkError

# Muscles are written with these ids. Adding one: renew count and digest. Renaming one breaks the data.
COUNT, DIGEST = 313, "e4489539a6476a5c"
SPINE = "c2 c4 c5 c6 c7 t1 t2 t3 t4 t5 t6 t7 t8 t9 t10 t11 t12 l1 l2 l3 l4 l5 s1 s2 s4 coccyx_tip".split()
FROM_TOP = (
    "vertex hairline_mid glabella nasion nose_tip subnasale upper_lip lower_lip chin_point hyoid thyroid_notch "
    "cricoid jugular_notch sternal_angle mid_sternum xiphoid epigastrium_mid navel lower_abdomen_mid pubic_symphysis perineum_centre",
    "acromion middle_deltoid deltoid_insertion upper_arm_outer_mid supracondylar_ridge lateral_epicondyle radial_head "
    "brachioradialis_mid forearm_radial_mid radial_styloid thumb_cmc",
    "superior_angle scapular_spine_root medial_border_mid inferior_angle",
    "iliac_crest_top iliac_tubercle asis aiis mid_inguinal pubic_tubercle lesser_trochanter_front",
    "iliac_crest_back psis si_joint sacral_edge_mid buttock_centre ischial_tuberosity gluteal_fold_mid thigh_back_upper "
    "thigh_back_mid thigh_back_low popliteal_centre calf_inner_upper calf_mid calf_low achilles_mid heel_back heel_centre",
    "thigh_front_upper thigh_front_mid thigh_front_low patella_top patella_centre patella_bottom tibial_tuberosity "
    "shin_upper shin_mid shin_low ankle_front_mid instep",
    "greater_trochanter thigh_outer_upper thigh_outer_mid thigh_outer_low knee_outer_line fibular_head fibula_upper "
    "fibula_mid fibula_low lateral_malleolus heel_outer",
    "rib4_midaxillary rib6_midaxillary rib9_midaxillary costal_margin_side waist_side iliac_crest_top",
    *(f"mcp{i} {f}_pip {f}_dip {f}_tip" for i, f in enumerate(("index", "middle", "ring", "little"), 2)),
)
LEVEL = (  # at the same height, within mm
    ("scapular_spine_root", "t3", 8), ("inferior_angle", "t7", 12), ("iliac_crest_top", "l4", 10), ("psis", "s2", 8),
    ("greater_trochanter", "pubic_symphysis", 15), ("inion", "tragus", 12),
)
FROM_MIDLINE = (  # mm, at least and at most
    ("psis", 35, 50), ("asis", 105, 135), ("inferior_angle", 75, 95), ("scapular_spine_root", 55, 75),
    ("pubic_tubercle", 20, 30), ("l2_transverse", 35, 50), ("ischial_tuberosity", 45, 70),
)
FROM_OUTSIDE = (  # farthest from the midline first
    "acromion ac_joint clavicle_outer_third clavicle_mid sternoclavicular_joint",
    "acromial_angle scapular_spine_mid scapular_spine_root",
    "lateral_epicondyle olecranon medial_epicondyle",
    "greater_trochanter asis aiis mid_inguinal pubic_tubercle",
    "patella_outer patella_centre patella_inner",
    "popliteal_outer popliteal_centre popliteal_inner",
    "mcp2 mcp3 mcp4 mcp5",
    "index_pip middle_pip ring_pip little_pip",
    "mt5_head mt4_head mt3_head mt2_head mt1_head",
    "mt5_head_sole mt4_head_sole mt3_head_sole mt2_head_sole mt1_head_sole",
    "toe5_tip toe4_tip toe3_tip toe2_tip big_toe_tip",
    "brow_outer brow_mid brow_inner",
    "eye_outer_corner eye_centre eye_inner_corner",
)


@unittest.skipIf(support.NO_BODY, support.WHY_NO_BODY)
class Landmarks(unittest.TestCase):
    def setUp(self):
        self.all = {mark.id: mark for mark in support.atlas().landmarks}

    def test_ids_are_the_fixed_ones(self):
        ids = sorted(self.all)
        self.assertEqual((len(ids), hashlib.sha256("\n".join(ids).encode()).hexdigest()[:16]), (COUNT, DIGEST))

    def test_each_has_a_definition_and_is_used_once(self):
        entries = json.loads(SOURCE.read_text())["landmarks"]
        self.assertEqual(len({e["id"] for e in entries}), len(entries))
        self.assertTrue(all(len(e["definition"]) > 8 for e in entries))

    def test_each_lies_on_the_skin(self):
        body = support.atlas().body
        finder = Finder(body)
        for mark in self.all.values():
            position, _ = finder.find({"nearest": mark.position.tolist()})
            self.assertLess(np.linalg.norm(position - mark.position), 0.02, mark.id)
            self.assertAlmostEqual(np.linalg.norm(mark.normal), 1, 2, mark.id)

    def test_sided_ones_are_on_the_right_and_midline_ones_in_the_middle(self):
        for mark in self.all.values():
            self.assertTrue(mark.position[0] < -5 if mark.sided else mark.position[0] == 0, mark.id)

    def test_order_from_head_to_foot(self):
        for chain in (*FROM_TOP, " ".join(SPINE)):
            heights = [self.all[name].position[1] for name in chain.split()]
            self.assertEqual(heights, sorted(heights, reverse=True), chain)

    def test_order_from_outside_to_the_midline(self):
        for chain in FROM_OUTSIDE:
            x = [self.all[name].position[0] for name in chain.split()]
            self.assertEqual(x, sorted(x), chain)

    def test_levels_an_anatomist_relies_on(self):
        level = {name: mark.position[1] for name, mark in self.all.items()}
        for a, b, within in LEVEL:
            self.assertLess(abs(level[a] - level[b]), within, f"{a} and {b}")

    def test_distances_from_the_midline(self):
        for name, low, high in FROM_MIDLINE:
            self.assertTrue(low <= -self.all[name].position[0] <= high, name)

    def test_front_and_back(self):
        z = {name: mark.normal[2] for name, mark in self.all.items()}
        for name in "palm_centre patella_centre nipple navel asis biceps_mid index_pad cubital_fossa".split():
            self.assertGreater(z[name], 0.3, name)
        for name in "hand_back_centre popliteal_centre inferior_angle psis olecranon triceps_mid middle_pip c7".split():
            self.assertLess(z[name], -0.3, name)
        for name in "heel_centre mt3_head_sole sole_centre toe2_pad".split():
            self.assertLess(self.all[name].normal[1], -0.7, name)

    def test_impossible_ways_of_finding_are_named(self):
        finder = Finder(support.atlas().body)
        for how in ({"somehow": 1}, {"view": "front", "at": [900, 900]}):
            with self.assertRaises(LandmarkError):
                finder.find(how)


if __name__ == "__main__":
    unittest.main()
