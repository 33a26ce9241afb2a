# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
import unittest

import numpy as np

import support

SQUARE = "M10 10L30 10L30 30L10 30Z"
HOLE = "M15 15L25 15L25 25L15 25Z"
ROUND = "M20 10C25.523 10 30 14.477 30 20C30 25.523 25.523 30 20 30C14.477 30 10 25.523 10 20C10 14.477 14.477 10 20 10Z"


class FillingPaths(unittest.TestCase):
    def test_square_with_a_hole(self):
        inside = support.filled(SQUARE + HOLE, (80, 80), 0.5)
        self.assertEqual(inside.sum() * 0.25, 400 - 100)
        self.assertTrue(inside[25, 25] and not inside[40, 40] and not inside[5, 5])

    def test_curves(self):
        self.assertAlmostEqual(support.filled(ROUND, (400, 400), 0.1).sum() * 0.01, np.pi * 100, delta=2)

    def test_the_path_is_found_by_its_id(self):
        svg = f'<svg><path id="a" d="M0 0Z"/><path fill="none" id="silhouette" d="{SQUARE}"/></svg>'
        self.assertEqual(support.path_data(svg, "silhouette"), SQUARE)


if __name__ == "__main__":
    unittest.main()
