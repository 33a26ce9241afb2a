# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
import unittest
from dataclasses import dataclass

import numpy as np

import support
from projection import VIEWS, Frame, buffer_of, frame_of, project, rasterise, sees, to_picture


@dataclass(eq=False)
class Flat:
    """Two triangles facing the front view, the second 10 mm nearer."""

    points = np.array([[0, 0, 0], [40, 0, 0], [0, 40, 0], [0, 0, 10], [20, 0, 10], [0, 20, 10]], float)
    triangles = np.array([[0, 1, 2], [3, 4, 5]])
    normals = np.tile([0.0, 0, 1], (6, 1))


class Rasterising(unittest.TestCase):
    def setUp(self):
        self.buffer = rasterise(Flat(), VIEWS["front"], Frame(-5, 45, 50, 50), 0.5)

    def test_nearer_triangle_wins_and_paper_stays_empty(self):
        self.assertEqual(self.buffer.triangle[88, 12], 1)
        self.assertEqual(self.buffer.triangle[30, 12], 0)
        self.assertEqual(self.buffer.triangle[5, 90], -1)
        self.assertEqual(self.buffer.depth[88, 12], 10)
        self.assertEqual(self.buffer.depth[5, 90], -np.inf)

    def test_area_is_right(self):
        self.assertAlmostEqual(self.buffer.inside.sum() * 0.25, 800, delta=25)

    def test_values_are_interpolated(self):
        x = self.buffer.interpolate(Flat(), Flat.points[:, 0])
        self.assertAlmostEqual(x[30, 20], 20 * 0.5 + 0.25 - 5, places=4)

    def test_hidden_and_averted_points_are_not_seen(self):
        points = np.array([[5.0, 5, 10], [5, 5, 0], [30, 5, 0], [5, 5, 10]])
        normals = np.array([[0, 0, 1.0], [0, 0, 1], [0, 0, 1], [0, 0, -1]])
        seen = sees(self.buffer, VIEWS["front"], points, normals)
        self.assertEqual(seen.tolist(), [True, False, True, False])


class Axes(unittest.TestCase):
    def test_every_view_is_right_handed(self):
        for view in VIEWS.values():
            right, up, toward = view.axes
            np.testing.assert_array_equal(np.cross(right, up), toward)

    def test_where_the_right_side_appears(self):
        right_hand, toes = np.array([[-400.0, 800, 50]]), np.array([[-120.0, 10, 200]])
        self.assertLess(project(right_hand, VIEWS["front"])[0, 0], 0)  # facing us: at our left
        self.assertGreater(project(right_hand, VIEWS["back"])[0, 0], 0)
        self.assertGreater(project(toes, VIEWS["right"])[0, 0], 0)  # looks to our right
        self.assertLess(project(toes, VIEWS["left"])[0, 0], 0)
        self.assertEqual(project(toes, VIEWS["soles"])[0, :2].tolist(), [-120.0, 200.0])  # toes up, right foot left


@unittest.skipIf(support.NO_BODY, support.WHY_NO_BODY)
class Figures(unittest.TestCase):
    def test_frames_hold_the_figure_and_are_symmetric(self):
        for view in VIEWS.values():
            surface = support.atlas().body.surface("female", view.pose)
            frame = frame_of(surface, view)
            inside = buffer_of(surface, view, 2.0).inside
            self.assertFalse(inside[0].any() or inside[-1].any() or inside[:, 0].any() or inside[:, -1].any())
            if view.id in ("front", "back", "soles"):
                self.assertEqual(frame.left, -frame.width / 2)

    def test_left_view_mirrors_the_right_view(self):
        body = support.atlas().body
        right, left = (buffer_of(body.surface("neutral", "arms_forward"), VIEWS[v]) for v in ("right", "left"))
        differing = (right.inside != left.inside[:, ::-1]).mean()
        self.assertLess(differing, 2e-4)

    def test_soles_show_feet_only(self):
        surface = support.atlas().body.reference
        buffer = buffer_of(surface, VIEWS["soles"], 2.0)
        shown = surface.points[surface.triangles[np.unique(buffer.triangle[buffer.inside])]]
        self.assertLess(shown[..., 1].max(), 100)

    def test_picture_coordinates_are_millimetres_from_the_top_left(self):
        surface = support.atlas().body.reference
        frame = frame_of(surface, VIEWS["front"])
        uv, _ = to_picture(np.array([[frame.left, frame.top, 0.0]]), VIEWS["front"], frame)
        np.testing.assert_array_equal(uv, [[0, 0]])


if __name__ == "__main__":
    unittest.main()
