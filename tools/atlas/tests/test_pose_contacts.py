# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Nothing pierces anything: the table of what was measured, and the skin that gives way."""
import unittest

import numpy as np
from scipy import sparse

from support import NO_BODY, WHY_NO_BODY  # first: it names the folder of the tool
from pose import check, contacts, hard, lean, picture, settle, spec, store
from pose.props import Props
from pose.solver import Posed

FLOOR = Props()


class TableTest(unittest.TestCase):
    """The table is written when a pose is drawn or checked; a pose changed since then has none that counts."""

    def test_every_pose_was_measured_as_it_is(self):
        table = contacts.read()
        self.assertEqual(sorted(table), sorted(path.stem for path in spec.paths()))
        stale = [path.stem for path in spec.paths() if table[path.stem]["of"] != store.contact_key(spec.read(path, False))]
        self.assertEqual(stale, [], "measure them: build.py --technique-check ID …")

    def test_nothing_pierces_and_nothing_hovers(self):
        for name, row in contacts.read().items():
            with self.subTest(name):
                self.assertGreater(row["measured"], 0)
                self.assertLessEqual(row["deep"][0], check.DEEP_MM, row["deep"][1])
                self.assertLessEqual(row["gap"][0], check.GAP_MM, row["gap"][1])


@unittest.skipIf(NO_BODY, WHY_NO_BODY)
class SettleTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.own = picture.figure()

    def posed(self, **pose):
        return Posed.of(self.own.rig, self.own.skinner, self.own.marks, pose)

    def deepest(self, posed, thing):
        joined, _ = settle.links(self.own.rig)
        return np.linalg.norm(thing.push(posed.base, joined), axis=1).max()

    def test_feet_in_the_floor_are_laid_onto_it(self):
        sunk = self.posed(**{"root.y": -20.0})
        floor = hard.things(FLOOR, np.zeros(3))[0]
        self.assertAlmostEqual(self.deepest(sunk, floor), 20, delta=1)
        laid = settle.settled(sunk, FLOOR)
        self.assertLess(self.deepest(laid, floor), 0.1)
        np.testing.assert_allclose(laid.base[sunk.base[:, 1] > 100], sunk.base[sunk.base[:, 1] > 100], atol=1.0)

    def test_flesh_gives_way_only_so_far(self):
        sunk = self.posed(**{"root.y": -50.0})
        laid = settle.settled(sunk, FLOOR)
        self.assertAlmostEqual(self.deepest(laid, hard.things(FLOOR, np.zeros(3))[0]), 50 - settle.MOST_MM, delta=1)

    def test_a_ball_dents_the_skin(self):
        posed = self.posed()
        at = posed.base[posed.marks.sets["trunk"]][np.argmin(posed.base[posed.marks.sets["trunk"]][:, 2])]
        ball = hard.Ball("ball", at - [0, 0, 20.0], 33.0)
        self.assertGreater(self.deepest(posed, ball), 10)
        self.assertLess(self.deepest(settle.settled(posed, Props(hard=[ball])), ball), 0.5)

    def test_skin_leaves_a_box_where_it_came_in(self):
        box = hard.Flat("seat", np.array([[0, 1.0, 0], [0, -1.0, 0]]), np.array([0.0, 12.0]))
        points = np.array([[0.0, -11, 0], [0, 5, 0], [0, 6, 0]])
        joined = sparse.csr_matrix(np.array([[0, 1, 1], [1, 0, 1], [1, 1, 0]], float))
        np.testing.assert_allclose(box.push(points, joined)[0], [0, 11, 0])


class LeanTest(unittest.TestCase):
    def test_pieces_of_one_bow_become_fewer_within_the_tolerance(self):
        u = np.linspace(0, 1, 5)
        bow = np.column_stack([300 * u, 480 * u * (1 - u)])
        slope = np.column_stack([np.full(5, 300.0), 480 * (1 - 2 * u)]) / 4
        pieces = np.rint(np.stack([bow[:-1] + slope[:-1] / 3, bow[1:] - slope[1:] / 3, bow[1:]], axis=1))
        (start, found), = lean.leaner([(bow[0], pieces)], 1.0)
        self.assertLess(len(found), len(pieces))
        self.assertEqual(found[-1, 2].tolist(), [300, 0])
        t = np.linspace(0, 1, 40)[:, None]
        for begin, (a, b, end) in zip([start, *found[:-1, 2]], found):
            x, y = ((1 - t) ** 3 * begin + 3 * (1 - t) ** 2 * t * a + 3 * (1 - t) * t**2 * b + t**3 * end).T
            self.assertLess(np.abs(y - 480 * (x / 300) * (1 - x / 300)).max(), 2.5)

    def test_corners_stay(self):
        corners = np.array([[40.0, 0], [40, 40], [0, 40], [0, 0]])
        pieces = np.stack([corners] * 3, axis=1)
        (_, found), = lean.leaner([(np.zeros(2), pieces)], 1.0)
        self.assertEqual(found[:, 2].tolist(), corners.tolist())


if __name__ == "__main__":
    unittest.main()
