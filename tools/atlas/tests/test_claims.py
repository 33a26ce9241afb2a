# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
import unittest

import support
from claims import Checker

POINT = {
    "id": "test.1", "site": "buttock_centre", "crosses_midline": False,
    "essential": {"strokes": [{"path": [{"near": "buttock_centre", "up": 30}], "radius": 40}]}, "spillover": {"strokes": []},
    "claims": {"essential": [{"region": "upper_buttock", "sources": ["x"]}], "spillover": []},
}
MUSCLE = {
    "anatomy": {"origin_regions": ["sacrum", "si_joint"], "insertion_regions": ["outer_hip"]},
    "fibres": [{"part": "all", "paths": [["sacral_edge_mid", "buttock_centre", "greater_trochanter"]]}],
}


@unittest.skipIf(support.NO_BODY, support.WHY_NO_BODY)
class Claims(unittest.TestCase):
    def setUp(self):
        self.checker = Checker(support.atlas())
        self.paths, self.fibre_findings = self.checker.fibres(MUSCLE)

    def failures(self, **changes):
        return [f for f in self.checker.point({**POINT, **changes}, self.paths) if f.startswith("FAIL")]

    def test_honest_paint_passes(self):
        self.assertEqual(self.failures(), [])
        self.assertEqual([f for f in self.fibre_findings if f.startswith("FAIL")], [])

    def test_paint_away_from_the_claim_fails(self):
        found = self.failures(essential={"strokes": [{"path": ["t6"], "radius": 40}]})
        self.assertTrue(any("in or next to claimed" in f for f in found) and any(": 0 cells" in f for f in found), found)

    def test_crossing_must_be_declared(self):
        zone = {"strokes": [{"path": [{"opposite": "buttock_centre"}], "radius": 20}]}
        self.assertTrue(any("crosses" in f for f in self.failures(spillover=zone)))
        self.assertFalse(any("crosses" in f for f in self.failures(spillover=zone, crosses_midline=True)))

    def test_site_far_from_the_fibres_fails(self):
        self.assertTrue(any(f.startswith("FAIL site") for f in self.failures(site="t6")))

    def test_unknown_names_are_reported_with_their_place(self):
        found = self.failures(essential={"strokes": [{"path": ["nowhere"], "radius": 40}]})
        self.assertTrue(any(f.startswith("FAIL /essential/strokes/0: unknown landmark 'nowhere'") for f in found), found)

    def test_fibres_that_start_elsewhere_fail(self):
        anatomy = {"origin_regions": ["front_of_knee"], "insertion_regions": ["outer_hip"]}
        _, found = self.checker.fibres({**MUSCLE, "anatomy": anatomy})
        self.assertTrue(any("starts in" in f for f in found), found)


if __name__ == "__main__":
    unittest.main()
