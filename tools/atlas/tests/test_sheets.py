# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The committed atlas read back, and the sheets of docs/muscles: complete, small, with their credit."""
import unittest

import numpy as np
from PIL import Image

from support import NO_BODY, WHY_NO_BODY, atlas

import committed
import muscle_ends
import muscle_model
import muscle_sheets
from muscle_build import NOTICE

LARGEST_FOLDER = 1_500_000  # bytes


class Committed(unittest.TestCase):
    def test_what_a_view_sees_lies_in_its_picture(self):
        seen = committed.seen("neutral", "back")
        self.assertGreater(len(seen.cell), 5000)
        self.assertLess(seen.uv.max(), 2000)
        self.assertIsNone(seen.at(committed.right_cell("navel")))
        self.assertEqual(seen.at(committed.right_cell("t7")).shape, (2,))

    def test_places_of_the_left_are_found_on_the_right(self):
        self.assertEqual(committed.right_cell({"opposite": "mcburney"}), committed.right_cell("mcburney"))

    @unittest.skipIf(NO_BODY, WHY_NO_BODY)
    def test_the_files_hold_the_atlas(self):
        ours, whole = committed.places(), atlas().places
        self.assertTrue(np.array_equal(ours.cells.position, whole.cells.position))
        self.assertTrue(np.array_equal(ours.cells.neighbour, whole.cells.neighbour))
        self.assertTrue(np.array_equal(ours.cells.region, whole.cells.region))
        self.assertLess(np.abs(ours.cells.normal - whole.cells.normal).max(), 1e-9)
        self.assertEqual(ours.region_index, whole.region_index)


class Sheets(unittest.TestCase):
    def test_each_body_part_has_its_sheet_and_its_names(self):
        page = (muscle_sheets.DOCS / "README.md").read_text()
        groups = {data["group"] for data in muscle_model.data_files().values()}
        self.assertEqual(groups, set(muscle_sheets.GROUPS))
        for group in groups:
            self.assertIn(f"({group}.png)", page)
        for data in muscle_model.data_files().values():
            self.assertIn(data["names"]["english"], page)

    def test_each_sheet_bears_the_credit(self):
        self.assertIn(NOTICE.split(".")[0], " ".join((muscle_sheets.DOCS / "README.md").read_text().split()))
        for group in muscle_sheets.GROUPS:
            with Image.open(muscle_sheets.DOCS / f"{group}.png") as sheet:
                self.assertEqual(sheet.text["Copyright"], NOTICE.strip())

    def test_the_folder_stays_small(self):
        self.assertLess(sum(path.stat().st_size for path in muscle_sheets.DOCS.iterdir()), LARGEST_FOLDER)

    def test_every_point_that_a_picture_shows_has_its_cross(self):
        data = muscle_model.data_files()["levator_scapulae"]
        views = muscle_ends.index_of()["levator_scapulae"]["views"]
        self.assertEqual([view["view"] for view in muscle_sheets.shown(data, views)], ["back"])


if __name__ == "__main__":
    unittest.main()
