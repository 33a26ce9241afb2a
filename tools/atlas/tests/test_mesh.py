# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
import unittest

import numpy as np

import support
from mesh import FIGURES, POSES, catmull_clark, mirror_of_vertices, split, symmetric, vertex_normals
from skin import outer_skin

CUBE = np.array([[x, y, z] for x in (-1.0, 1) for y in (-1.0, 1) for z in (-1.0, 1)])
CUBE_QUADS = np.array([[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]])


class Smoothing(unittest.TestCase):
    def test_cube_becomes_rounder_by_the_known_rule(self):
        operator, quads = catmull_clark(CUBE_QUADS, 8)
        points = operator @ CUBE
        self.assertEqual((len(points), len(quads)), (8 + 6 + 12, 24))
        np.testing.assert_allclose(np.abs(points[:8]), 5 / 9)  # corners of a cube of half-edge 1
        np.testing.assert_allclose(np.abs(points[8:14]).max(axis=1), 1)  # face points stay
        np.testing.assert_allclose(np.sort(np.abs(points[14:]), axis=1), [[0, 0.75, 0.75]] * 12)

    def test_cube_normals_point_outward(self):
        triangles = split(CUBE_QUADS)
        self.assertTrue((np.einsum("ij,ij->i", vertex_normals(CUBE, triangles), CUBE) > 0).all())

    def test_open_mesh_is_refused(self):
        with self.assertRaises(ValueError):
            catmull_clark(CUBE_QUADS[:5], 8)

    def test_nearly_symmetric_mesh_is_made_exact_and_a_crooked_one_refused(self):
        bent = CUBE + [[0.01, 0, 0]] + np.linspace(0, 0.02, 8)[:, None]
        exact = symmetric(bent, mirror_of_vertices(CUBE))
        np.testing.assert_array_equal(exact[mirror_of_vertices(CUBE)] * [-1, 1, 1], exact)
        with self.assertRaises(ValueError):
            symmetric(CUBE + [[0.6, 0, 0]], mirror_of_vertices(CUBE))


@unittest.skipIf(support.NO_BODY, support.WHY_NO_BODY)
class MeasuredBody(unittest.TestCase):
    def test_all_six_surfaces_are_exactly_symmetric(self):
        body = support.atlas().body
        self.assertEqual(set(body.surfaces), {(f, p) for f in FIGURES for p in POSES})
        for surface in body.surfaces.values():
            twin = body.topology.mirror_vertex
            np.testing.assert_array_equal(surface.points[twin] * [-1, 1, 1], surface.points)

    def test_mirrored_triangles_are_made_of_mirrored_vertices(self):
        topology = support.atlas().body.topology
        own = np.sort(topology.mirror_vertex[topology.triangles], axis=1)
        twin = np.sort(topology.triangles[topology.mirror_triangle], axis=1)
        np.testing.assert_array_equal(own, twin)

    def test_skin_is_an_adult_skin_without_eyes_and_mouth(self):
        body = support.atlas().body
        skin, surface = outer_skin(body), body.reference
        self.assertTrue(1.4e6 < surface.areas[skin].sum() < 2.1e6)
        self.assertFalse((skin & body.topology.is_eye).any())
        np.testing.assert_array_equal(skin, skin[body.topology.mirror_triangle])
        x, y, z = surface.points[surface.triangles[skin]].mean(axis=1).T
        inside_head = (np.abs(x) < 20) & (np.abs(y - 1505) < 15) & (np.abs(z - 90) < 25)
        self.assertFalse(inside_head.any())


if __name__ == "__main__":
    unittest.main()
