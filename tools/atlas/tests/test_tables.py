# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The files of assets/atlas, read back as a program would, against the body they were made from."""
import json
import struct
import unittest
import zlib

import numpy as np

import support
import tables
from projection import ALL_VIEWS, INNER_VIEWS, VIEWS

LIMIT = 200_000


def array(data, offset, count, kind):
    """An array and the offset behind its padding."""
    values = np.frombuffer(data, np.dtype(kind).newbyteorder("<"), count, offset)
    return values, offset + -(-values.nbytes // 4) * 4


@unittest.skipIf(support.NO_BODY, support.WHY_NO_BODY)
class CellTables(unittest.TestCase):
    def test_cells_table_reads_back(self):
        cells = support.atlas().cells
        data, atlas_id = tables.cells_table(cells)
        magic, version, n, stored_id = struct.unpack_from("<4sIII", data)
        self.assertEqual((magic, version, n, stored_id), (b"KNFC", 1, len(cells), atlas_id))
        self.assertEqual(zlib.crc32(data[16:]), atlas_id)
        position, at = array(data, 16, 3 * n, "f4")
        normal, at = array(data, at, 3 * n, "i1")
        area, at = array(data, at, n, "f4")
        region, at = array(data, at, n, "u2")
        mirror, at = array(data, at, n, "u2")
        start, at = array(data, at, n + 1, "u4")
        neighbour, at = array(data, at, start[-1], "u2")
        self.assertEqual(at, len(data))
        np.testing.assert_array_equal(position.reshape(n, 3), cells.position)
        np.testing.assert_allclose(normal.reshape(n, 3) / 127, cells.normal)
        np.testing.assert_array_equal(mirror, cells.mirror)
        np.testing.assert_array_equal(region, cells.region)
        np.testing.assert_array_equal(neighbour, cells.neighbour)
        self.assertAlmostEqual(area.sum(dtype=float) / cells.area.sum(), 1, places=6)

    def test_view_tables_hold_what_is_seen(self):
        atlas = support.atlas()
        for view in VIEWS.values():
            data = tables.view_table(atlas.body, atlas.cells, "neutral", view, 7)
            magic, version, atlas_id, count, w, h = struct.unpack_from("<4sIIIff", data)
            self.assertEqual((magic, version, atlas_id), (b"KNFV", 1, 7))
            cell, at = array(data, 24, count, "u2")
            x, at = array(data, at, count, "u2")
            y, at = array(data, at, count, "u2")
            self.assertEqual(at, len(data))
            self.assertTrue((np.diff(cell.astype(int)) > 0).all() and x.max() < w * 10 and y.max() < h * 10)
            self.assertTrue((atlas.cells.normal[cell] @ view.axes[2] > -0.8).all())

    def test_every_outer_cell_but_the_hidden_folds_is_seen_somewhere(self):
        atlas = support.atlas()
        seen = np.zeros(len(atlas.cells), bool)
        for view in VIEWS.values():
            data = tables.view_table(atlas.body, atlas.cells, "neutral", view, 0)
            seen[array(data, 24, struct.unpack_from("<I", data, 12)[0], "u2")[0]] = True
        self.assertGreater(seen.mean(), 0.93)

    def test_closeups_lie_in_their_pictures(self):
        atlas = support.atlas()
        index = tables.views_index(atlas.body, atlas.cells, 1)
        size = {(p["figure"], p["view"]): p["size"] for p in index["pictures"]}
        self.assertEqual(len(size), 21)
        for closeup in index["closeups"]:
            x, y, w, h = closeup["rect"]
            width, height = size[closeup["figure"], closeup["view"]]
            self.assertTrue(x >= 0 and y >= 0 and w > 40 and h > 40 and x + w <= width and y + h <= height, closeup)

    def test_an_inner_view_sees_one_foot_alone(self):
        atlas = support.atlas()
        for view in INNER_VIEWS.values():
            data = tables.view_table(atlas.body, atlas.cells, "neutral", view, 0)
            seen = array(data, 24, struct.unpack_from("<I", data, 12)[0], "u2")[0]
            self.assertGreater(len(seen), 200)
            side = atlas.cells.is_right[seen]
            self.assertTrue(side.all() if view.id == "inner_right" else not side.any())

    def test_closeups_of_hands_and_feet_come_in_pairs_the_right_one_first(self):
        atlas = support.atlas()
        index = tables.views_index(atlas.body, atlas.cells, 1)
        for part in ("hands", "feet"):
            for figure in ("neutral", "female", "male"):
                labels = [c["label"] for c in index["closeups"] if (c["id"], c["figure"]) == (part, figure)]
                self.assertEqual(len(labels) % 2, 0)
                for right, left in zip(labels[::2], labels[1::2]):
                    self.assertIn("right", right.lower())
                    self.assertEqual(right.lower().replace("right", "left"), left.lower())


@unittest.skipIf(support.NO_BODY, support.WHY_NO_BODY)
@unittest.skipUnless((support.ASSETS / "views.json").is_file(), "assets/atlas is not built")
class BuiltFiles(unittest.TestCase):
    def setUp(self):
        self.index = json.loads((support.ASSETS / "views.json").read_text())

    def test_all_tables_quote_the_same_atlas(self):
        data = (support.ASSETS / "cells.bin").read_bytes()
        self.assertEqual(struct.unpack_from("<I", data, 12)[0], self.index["atlas_id"])
        for picture in self.index["pictures"]:
            data = (support.ASSETS / picture["cells"]).read_bytes()
            self.assertEqual(struct.unpack_from("<I", data, 8)[0], self.index["atlas_id"], picture["cells"])

    def test_assets_are_what_the_tool_would_write_now(self):
        data, _ = tables.cells_table(support.atlas().cells)
        self.assertEqual(data, (support.ASSETS / "cells.bin").read_bytes())
        marks = tables.json_bytes(tables.landmarks_index(support.atlas().landmarks))
        self.assertEqual(marks, (support.ASSETS / "landmarks.json").read_bytes())

    def test_silhouettes_agree_with_the_mesh(self):
        for picture in self.index["pictures"]:
            path = support.ASSETS / picture["svg"]
            with self.subTest(picture["svg"]):
                self.assertLessEqual(path.stat().st_size, LIMIT)
                view = ALL_VIEWS[picture["view"]]
                surface = support.atlas().body.surface(picture["figure"], view.pose)
                self.assertGreaterEqual(support.silhouette_agreement(path.read_text(), surface, view), 0.995)


if __name__ == "__main__":
    unittest.main()
