# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The posed body: bones, skin, contact."""
import unittest

import numpy as np

from support import NO_BODY, WHY_NO_BODY  # first: it names the folder of the tool
import mesh
from pose import channels, picture
from pose.marks import vertex_of
from pose.solver import Solver, both_sides


@unittest.skipIf(NO_BODY, WHY_NO_BODY)
class BodyTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.own = picture.figure()
        cls.rig = cls.own.rig

    def solver(self, planes=None):
        return Solver(self.rig, self.own.skinner, self.own.marks, planes or {"floor": (0, 1, 0, 0)})

    def test_without_a_pose_the_skin_is_the_rest_body(self):
        np.testing.assert_allclose(self.own.skinner.skin({}), self.rig.vertices, atol=1e-9)

    def test_a_bent_knee_moves_the_foot_back_and_leaves_the_thigh(self):
        rotation, place = self.rig.forward(self.rig.vector({"knee.flex.R": 90}))
        foot, knee = (self.rig.index[f"{bone}.R"] for bone in ("foot", "lowerleg01"))
        np.testing.assert_allclose(place[0, knee], self.rig.head[knee])
        shank = place[0, foot] - place[0, knee]
        rest = self.rig.head[foot] - self.rig.head[knee]
        self.assertAlmostEqual(np.linalg.norm(shank), np.linalg.norm(rest), places=6)
        self.assertLess(shank[2], -0.9 * np.linalg.norm(rest))

    def test_many_poses_at_once_are_the_same_as_one_by_one(self):
        poses = [{"hip.flex.R": 40.0}, {"root.pitch": -90.0, "elbow.flex.L": 30.0}]
        vectors = np.array([self.rig.vector(pose) for pose in poses])
        _, together = self.rig.forward(vectors)
        for vector, place in zip(vectors, together):
            np.testing.assert_allclose(self.rig.forward(vector)[1][0], place)

    def test_sides_exchanged_give_the_mirrored_body(self):
        pose = channels.expanded_pose({"shoulder.flex": [70, 10], "elbow.flex.R": 90, "forearm.pronate": [20, 90],
                                       "hip.abduct": [20, 0], "fingers.mcp.L": 40, "thumb.oppose.R": 30})
        other = {name[:-1] + {"R": "L", "L": "R"}[name[-1]]: value for name, value in pose.items()}
        one, two = self.own.skinner.skin(pose), self.own.skinner.skin(other)
        twin = mesh.mirror_of_vertices(self.rig.vertices)
        away = np.linalg.norm(one[twin] * [-1, 1, 1] - two, axis=1)
        self.assertLess(np.percentile(away, 99), 2.0)
        self.assertLess(away.max(), 12.0)

    def test_a_press_brings_the_skin_onto_a_ball(self):
        pose = channels.expanded_pose({"root.pitch": -90, "root.y": -840})
        goal = {"press": "infraspinous_centre.R", "d": 66, "squash": 4, "plane": "floor"}
        posed = self.solver().run(pose, [{"free": ["root.y"], "goals": [goal]}])
        self.assertEqual(posed.misses, [])
        at = posed.points[vertex_of("infraspinous_centre.R")]
        centre = np.array([at[0], 33.0, at[2]])
        gap = np.linalg.norm(posed.base - centre, axis=1).min() - 33
        self.assertAlmostEqual(gap, -4, delta=1.5)

    def test_a_stage_keeps_within_the_limits(self):
        goal = {"point": "heel_centre.R", "at": [0, 2000, 0]}
        posed = self.solver().run({}, [{"free": ["leg:R"], "goals": [goal]}])
        for name, value in posed.pose.items():
            low, high = channels.LIMITS[channels.word(name)]
            self.assertTrue(low <= value <= high, name)

    def test_a_star_stands_for_both_sides(self):
        goals = both_sides([{"point": "heel_centre.*", "plane": "floor", "moving": ["arm.*"]}])
        self.assertEqual([g["point"] for g in goals], ["heel_centre.R", "heel_centre.L"])
        self.assertEqual(goals[0]["moving"], ["arm.R", "arm.L"])


if __name__ == "__main__":
    unittest.main()
