# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The muscle drawings: the committed files, small pieces of the tool, and (with the meshes) every trigger point."""
import unittest

import numpy as np

from support import NO_BODY, WHY_NO_BODY, atlas

import muscle_art
import muscle_check
import muscle_lines
import muscle_model
import muscle_palette
import muscle_patch
import muscle_picture
import muscle_sites
import muscle_source
import svg_raster
from mesh import FIGURES
from muscle_register import Skin, spline
from muscle_source import DEFAULT_MESHES, Mesh

NO_MESHES = NO_BODY or not DEFAULT_MESHES.is_dir()


# Measured muscles of which the source lacks a piece: a tendon, or the slips that reach down to the chest.
COMPLETED = {
    "extensor_carpi_radialis_brevis", "extensor_carpi_radialis_longus", "extensor_indicis", "flexor_digitorum",
    "flexor_pollicis_longus", "gastrocnemius", "semispinalis_cervicis", "soleus", "tensor_fasciae_latae",
}


def square(x, size=10.0):
    points = np.array([[x, 0, 0], [x + size, 0, 0], [x + size, size, 0], [x, size, 0]], float)
    return points, np.array([[0, 1, 2], [0, 2, 3]])


class CommittedFiles(unittest.TestCase):
    def test_every_rule_holds(self):
        self.assertEqual([], muscle_check.complaints()[:20])

    def test_a_stray_point_is_noticed(self):
        inside = np.zeros((20, 20), bool)
        inside[5:15, 5:15] = True
        head = '<svg viewBox="0 0 20 20"><path fill="#b3433b" d="M6 6L12 6L12 {}Z"/></svg>'
        self.assertEqual(muscle_check.outside(inside, head.format(12)), 0)
        self.assertEqual(muscle_check.outside(inside, head.format(18)), 1)


class Tables(unittest.TestCase):
    def test_each_muscle_is_measured_or_authored(self):
        measured, authored = set(muscle_source.mapping()["muscles"]), set(muscle_patch.load())
        both = (measured & authored) - set(muscle_model.mends()["redrawn"])
        self.assertEqual(both, COMPLETED)
        self.assertEqual(measured | authored, set(muscle_model.data_files()))

    def test_exceptions_by_hand_name_muscles_and_points(self):
        table, known = muscle_model.mended_table(), set(muscle_model.data_files())
        for kind in ("options", "bends", "tendons"):
            self.assertLessEqual(set(table[kind]), known)
        self.assertLessEqual(set(table["along"]), set(muscle_source.mapping()["muscles"]))
        self.assertLessEqual(set(muscle_model.mends()["redrawn"]), set(muscle_patch.load()))
        points = {p["id"] for data in muscle_model.data_files().values() for p in data["trigger_points"]}
        self.assertLessEqual(set(muscle_sites.exceptions()), points)

    def test_parts_of_meshes_are_parts_of_their_muscle(self):
        parts = muscle_model.mends()["parts"]
        of_file = {e["file"]: name for name, meshes in muscle_source.mapping()["muscles"].items() for e in meshes}
        self.assertLessEqual(set(parts), set(of_file))
        for file, part in parts.items():
            known = [group["part"] for group in muscle_model.data_files()[of_file[file]]["fibres"]]
            self.assertIn(part, known, of_file[file])

    def test_sheets_that_cover_nothing_exist(self):
        for name in muscle_model.mends()["see_through"]:
            muscle, _, number = name.rpartition(".")
            self.assertLess(int(number), len(muscle_patch.load()[muscle]))

    def test_colours_stay_apart_in_grey(self):
        def grey(colour):
            return sum(w * int(colour[k : k + 2], 16) for w, k in ((0.3, 1), (0.59, 3), (0.11, 5)))

        table = muscle_palette.table()
        for theme in muscle_palette.THEMES[:4]:
            base, covered, tendon = (grey(table[f"muscle.{r}"][theme]) for r in ("base", "covered", "tendon"))
            self.assertGreater(abs(base - covered), 10, theme)
            self.assertGreater(tendon - base, 40, theme)


class Pieces(unittest.TestCase):
    def test_the_spline_keeps_its_pairs(self):
        points = np.random.default_rng(2).random((20, 3)) * 100
        self.assertLess(np.abs(spline(points, points + [1, 2, 3], 0.0)(points) - points - [1, 2, 3]).max(), 1e-6)

    def test_what_sticks_out_is_put_under_the_skin(self):
        x, z = np.meshgrid(np.arange(0, 50, 5.0), np.arange(0, 50, 5.0))
        ground = np.column_stack([x.ravel(), np.zeros(x.size), z.ravel()])
        skin = Skin(ground, np.tile([0.0, 1.0, 0.0], (len(ground), 1)))
        moved = skin.clamped(np.array([[20.0, 4.0, 20.0], [20.0, -9.0, 20.0]]))
        self.assertLessEqual(moved[0, 1], -1.4)
        self.assertAlmostEqual(moved[1, 1], -9.0)

    def test_pieces_are_told_apart(self):
        left, faces = square(20)
        many = np.vstack([left + [0, 20 * k, 0] for k in range(4)] + [left - [60, 0, 0]] * 1)
        mesh = Mesh(many, np.vstack([faces + 4 * k for k in range(5)]))
        self.assertEqual(muscle_source.pieces(mesh).max(), 4)
        self.assertEqual(len(muscle_source.chosen(mesh, mesh.points[mesh.triangles[:, 0], 0] < 0).points), 4)

    def test_fibres_keep_their_distance_and_repeat(self):
        mask = np.ones((60, 120), bool)
        field = np.ones(mask.shape), np.zeros(mask.shape)
        once, again = (muscle_lines.streamlines(*field, mask, 6.0, 3) for _ in range(2))
        self.assertTrue(all(np.array_equal(a, b) for a, b in zip(once, again)))
        rows = np.sort([line[:, 1].mean() for line in once])
        self.assertGreater(len(rows), 6)
        self.assertGreater(np.diff(rows).min(), 3.0)

    def test_a_sheet_runs_from_origin_to_insertion(self):
        rows = [[[-10, 0, 0], [0, 0, 0]], [[-10, 50, 0], [0, 50, 0]]]
        sheet = muscle_patch._sheet({"depth": 0, "hug": False, "rows": rows, "tendon": [0.2, 0]}, None, None)
        low, high = sheet.points[sheet.course == 0], sheet.points[sheet.course == 1]
        self.assertAlmostEqual(np.ptp(low[:, 1]) + np.ptp(high[:, 1]), 0)
        self.assertEqual(sheet.tendon[sheet.course == 0].min(), 1)
        self.assertEqual(sheet.tendon[sheet.course == 1].max(), 0)

    def test_a_cord_is_as_wide_as_wanted_and_lies_flat(self):
        ground = np.stack(np.meshgrid(np.arange(-40, 41, 5.0), np.arange(-10, 71, 5.0)), axis=2).reshape(-1, 2)
        skin = Skin(np.column_stack([ground, np.zeros(len(ground))]), np.tile([0.0, 0.0, 1.0], (len(ground), 1)))
        rows = muscle_patch._cord({"cord": [[0, 0, -5], [0, 30, -5], [0, 60, -5]], "width": [4, 8, 4]}, None, skin)
        self.assertTrue(np.allclose(np.linalg.norm(rows[:, 1] - rows[:, 0], axis=1), [4, 8, 4]))
        self.assertTrue(np.allclose(rows[..., 2], -5))

    def test_frays_are_cut_and_the_rest_stays(self):
        mask = np.zeros((40, 60), bool)
        mask[10:30, 10:50] = mask[18:20, 50:58] = True
        calm = muscle_picture._calm(mask, 3.0)
        self.assertFalse(calm[18:20, 53:].any())
        self.assertGreater(calm.sum(), 20 * 40 - 30)

    def test_a_tendon_begins_far_along_a_line(self):
        points = np.array([[0.0, y, 5.0] for y in (100, 60, 45, 0, -20)])
        rule = {"line": [[0, 100, 0], [0, 0, 0]], "from": 0.5}
        value = muscle_model._tendon(points, None, [rule], None)
        self.assertEqual(value[:2].tolist(), [0, 0])
        self.assertEqual(value[2:].tolist(), [1, 1, 1])

    def test_only_thin_tendons_are_widened(self):
        inside = np.zeros((40, 80), bool)
        inside[5:15, 5:75] = inside[30:31, 5:75] = True
        wide = muscle_picture._sinews(inside, inside, 0.5)
        self.assertFalse(wide[:4].any())
        self.assertTrue(wide[29:32, 5:75].all())
        self.assertFalse(muscle_picture._sinews(inside, np.zeros_like(inside), 0.5).any())

    def test_small_far_islands_of_a_muscle_go(self):
        mask = np.zeros((40, 80), bool)
        mask[5:35, 5:35] = mask[5:8, 70:75] = mask[36:38, 20:24] = True
        kept = muscle_picture._together(mask, 1.0)
        self.assertFalse(kept[:, 60:].any())
        self.assertTrue(kept[36:38, 20:24].all())

    def test_a_line_parts_two_heads_but_not_two_stretches(self):
        mask = np.ones((60, 100), bool)
        raster = muscle_picture.Raster(
            np.zeros(2), 1.0, mask, ~mask, mask * 0.5, (mask * 1.0, mask * 0.0), mask * 0.0, mask * 5.0, mask * 0, 70.0)
        upper, left = np.zeros_like(mask), np.zeros_like(mask)
        upper[:30], left[:, :50] = True, True
        muscle = muscle_model.Muscle("", {}, (), {})
        pen = muscle_art.Pen(raster)
        (seen, line), *more = muscle_art.divides(pen, raster, muscle, {"upper": upper, "lower": ~upper})
        self.assertTrue(seen and not more)
        self.assertLess(np.abs(line[:, 1] - 30).max(), 1)
        self.assertEqual(list(muscle_art.divides(pen, raster, muscle, {"left": left, "right": ~left})), [])

    def test_small_islands_go(self):
        mask = np.zeros((30, 30), bool)
        mask[2:20, 2:20] = mask[25:27, 25:27] = True
        self.assertEqual(muscle_picture._islands(mask, 10).sum(), 18 * 18)

    def test_dashes_fill_a_line_evenly(self):
        line = np.column_stack([np.linspace(0, 72, 100), np.zeros(100)])
        dashes = list(muscle_art._dashes(line, 1.0))
        self.assertEqual(len(dashes), 10)
        self.assertAlmostEqual(dashes[0][-1, 0], 4.2, places=6)

    def test_holes_stay_open_when_painted(self):
        svg = '<svg viewBox="0 0 20 20"><path fill="#000000" d="M0 0L20 0L20 20L0 20ZM5 5L5 15L15 15L15 5Z"/></svg>'
        image = svg_raster.blank(20, 20)
        svg_raster.paint(image, svg, (0, 0, 20, 20))
        self.assertEqual(svg_raster.finished(image).getpixel((10, 10)), (0xF8, 0xF7, 0xF3))
        self.assertEqual(svg_raster.finished(image).getpixel((2, 2)), (0, 0, 0))


@unittest.skipIf(NO_MESHES, WHY_NO_BODY)
class Sites(unittest.TestCase):
    def test_every_cross_lies_on_its_muscle(self):
        anatomy = muscle_model.load(DEFAULT_MESHES, atlas())
        excused = muscle_sites.exceptions()
        far = {k: d for k, d in muscle_sites.distances(atlas(), anatomy).items() if d > muscle_sites.WITHIN_MM}
        self.assertEqual({k: round(d, 1) for k, d in far.items() if k not in excused}, {})
        self.assertEqual(set(excused) - set(far), set(), "these need no excuse any more")
        self.assertEqual(len(anatomy.muscles) * len(FIGURES), 432)


if __name__ == "__main__":
    unittest.main()
