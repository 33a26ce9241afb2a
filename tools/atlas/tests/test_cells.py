# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
import unittest

import numpy as np
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

import support
from cells import spacing_at
from skin import outer_skin


@unittest.skipIf(support.NO_BODY, support.WHY_NO_BODY)
class CellsOfTheBody(unittest.TestCase):
    def setUp(self):
        self.body, self.cells = support.atlas().body, support.atlas().cells

    def test_there_are_about_24000_and_ids_fit_16_bits(self):
        self.assertTrue(22_000 < len(self.cells) < 27_000)

    def test_every_cell_has_a_distinct_exact_twin(self):
        mirror = self.cells.mirror
        np.testing.assert_array_equal(mirror[mirror], np.arange(len(self.cells)))
        self.assertTrue((mirror != np.arange(len(self.cells))).all())
        np.testing.assert_array_equal(self.cells.position[mirror] * [-1, 1, 1], self.cells.position)
        np.testing.assert_array_equal(self.cells.normal[mirror] * [-1, 1, 1], self.cells.normal)
        np.testing.assert_array_equal(self.cells.area[mirror], self.cells.area)

    def test_right_cells_come_first_and_keep_off_the_midline(self):
        x = self.cells.position[self.cells.is_right, 0]
        spacing = spacing_at(self.body, self.cells.position[self.cells.is_right])
        self.assertTrue((x <= -spacing / 2 + 1e-3).all())

    def test_areas_sum_to_the_skin(self):
        skin = self.body.reference.areas[outer_skin(self.body)].sum()
        self.assertAlmostEqual(self.cells.area.sum() / skin, 1, places=9)
        self.assertGreater(self.cells.area.min(), 5)

    def test_no_two_agreeing_cells_are_nearer_than_the_spacing(self):
        pairs = cKDTree(self.cells.position).query_pairs(7.0, output_type="ndarray")
        distance = np.linalg.norm(self.cells.position[pairs[:, 0]] - self.cells.position[pairs[:, 1]], axis=1)
        spacing = spacing_at(self.body, self.cells.position)
        agree = np.einsum("ij,ij->i", self.cells.normal[pairs[:, 0]], self.cells.normal[pairs[:, 1]]) > 0
        self.assertTrue((distance >= spacing[pairs].min(axis=1) - 0.01)[agree].all())

    def test_neighbours_are_mutual_mirrored_near_and_connect_everything(self):
        adjacency = self.cells.adjacency
        self.assertEqual((adjacency != adjacency.T).nnz, 0)
        self.assertEqual((adjacency != adjacency[self.cells.mirror][:, self.cells.mirror]).nnz, 0)
        self.assertEqual(connected_components(adjacency)[0], 1)
        self.assertEqual(adjacency.diagonal().sum(), 0)
        degree = np.diff(self.cells.neighbour_start)
        self.assertTrue(3 <= degree.min() and degree.max() <= 12 and 5.7 < degree.mean() < 6.2)
        pairs = adjacency.tocoo()
        distance = np.linalg.norm(self.cells.position[pairs.row] - self.cells.position[pairs.col], axis=1)
        self.assertLess(distance.max(), 25)

    def test_no_neighbours_across_gaps(self):
        pairs = self.cells.adjacency.tocoo()
        opposed = np.einsum("ij,ij->i", self.cells.normal[pairs.row], self.cells.normal[pairs.col]) < -0.7
        self.assertLess(opposed.sum(), 120)  # only round thin edges and in folds: ear, armpit, webs of the toes
        x = self.cells.position[:, 0]
        leg = self.cells.position[:, 1] < 780
        crossing = (x[pairs.row] < 0) & (x[pairs.col] > 0) & leg[pairs.row]
        self.assertFalse(crossing.any())

    def test_cells_lie_on_every_figure(self):
        for surface in self.body.surfaces.values():
            position, normal = self.cells.on(surface)
            np.testing.assert_allclose(position[self.cells.mirror] * [-1, 1, 1], position, atol=1e-9)
            np.testing.assert_allclose(np.linalg.norm(normal, axis=1), 1)
        np.testing.assert_allclose(self.cells.on(self.body.reference)[0], self.cells.position, atol=1e-3)

    def test_every_region_has_cells_on_its_own_side(self):
        names = support.atlas().region_ids
        self.assertEqual(sorted(set(self.cells.region)), list(range(len(names))))
        for index, name in enumerate(names):
            right = self.cells.is_right[self.cells.region == index]
            self.assertEqual((right.all(), right.any()), {"right": (True, True), "left": (False, False)}.get(
                name.rpartition(".")[2], (False, True)), name)


if __name__ == "__main__":
    unittest.main()
