# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Whether drawings reach the ends that the data name: the rule, and what it notices."""
import tempfile
import unittest
from pathlib import Path

import numpy as np

import support  # noqa: F401
import committed
import muscle_ends
import muscle_model

BAND = '<svg viewBox="0 0 100 200"><path id="muscle.base" fill="#b3433b" d="M40 20L60 20L60 180L40 180Z"/></svg>'


def strip(at, height=160, size=(948, 1700)):
    """A drawing that is nothing but an upright strip of the front picture."""
    (x, y), (width, whole) = at, size
    data = f"M{x - 6} {y}L{x + 6} {y}L{x + 6} {y + height}L{x - 6} {y + height}Z"
    return f'<svg viewBox="0 0 {width} {whole}"><path id="muscle.base" fill="#b3433b" d="{data}"/></svg>'


class Ends(unittest.TestCase):
    def test_what_is_drawn_is_counted_in_square_mm(self):
        points = muscle_ends.drawn(BAND)
        self.assertAlmostEqual(len(points), 20 * 160, delta=400)
        self.assertTrue((np.abs(points.mean(axis=0) - [50, 100]) < 1).all())

    def test_a_long_drawing_has_tips_and_a_broad_one_none(self):
        first, last = sorted(muscle_ends.tips(muscle_ends.drawn(BAND)), key=lambda tip: tip[1])
        self.assertLess(first[1], 25)
        self.assertGreater(last[1], 175)
        square = np.argwhere(np.ones((30, 30)))
        self.assertIsNone(muscle_ends.tips(square))

    def test_a_place_far_from_the_drawing_is_noticed(self):
        data = muscle_model.data_files()["rectus_femoris"] | {"id": "strip"}
        with tempfile.TemporaryDirectory() as folder:
            assets = Path(folder)
            (assets / "neutral").mkdir()
            at = committed.seen("neutral", "front").at(committed.right_cell("patella_top"))
            (assets / "neutral" / "strip-front.svg").write_text(strip(at, 30))
            views = [{"view": "front", "depth": 10.0}]
            far = {end: mm for _, _, end, mm in muscle_ends.reaches(data, views, assets)}
        self.assertGreater(far["starts"], 300)
        self.assertLess(far["ends"], muscle_ends.REACH_MM)

    def test_a_drawing_that_ends_where_nothing_is_named_is_noticed(self):
        data = muscle_model.data_files()["rectus_femoris"] | {"id": "strip"}
        with tempfile.TemporaryDirectory() as folder:
            assets = Path(folder)
            (assets / "neutral").mkdir()
            (assets / "neutral" / "strip-front.svg").write_text(strip((400, 300)))
            self.assertTrue(all(mm > muscle_ends.STRAY_MM for mm in muscle_ends.strays(data, {"view": "front", "depth": 10.0}, assets)))

    def test_regions_beside_a_region_touch_it(self):
        index, beside = committed.places().region, committed.beside(["heel"])
        self.assertTrue(beside[index("heel")] and beside[index("achilles")])
        self.assertFalse(beside[index("forehead")])

    def test_every_excuse_names_a_muscle(self):
        self.assertLessEqual(set(muscle_ends.excuses()), set(muscle_model.data_files()))


if __name__ == "__main__":
    unittest.main()
