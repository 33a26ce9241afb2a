# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Pose files, colours and tables of the technique pictures."""
import copy
import json
import re
import tempfile
import unittest
from pathlib import Path

import support  # noqa: F401  first: it names the folder of the tool
from art_fit import Path as Curve
from pose import build, channels, colours, spec, svg

GOOD = {
    "id": "one", "title": "Lying", "side": "right", "alt": "Someone lies with a ball under the {side} side.",
    "serves": [{"technique": "ball_lying", "any": True}], "pose": {"root.pitch": -90},
    "solve": [{"free": ["root.y"], "goals": [{"lowest": "pelvis", "plane": "floor"}]}],
    "props": [{"kind": "floor"}], "camera": {"toward": [-1, 0.4, 0]},
}


class SpecTest(unittest.TestCase):
    def refused(self, change):
        content = copy.deepcopy(GOOD)
        change(content)
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "one.json"
            path.write_text(json.dumps(content), encoding="utf-8")
            with self.assertRaises(spec.SpecError) as caught:
                spec.read(path)
        text = str(caught.exception)
        self.assertTrue(text.startswith("one.json: "), text)
        self.assertNotIn("\n", text)
        return text

    def test_a_good_file_is_read(self):
        spec.checked(copy.deepcopy(GOOD), "one")

    def test_what_cannot_be_drawn_is_refused_in_one_line(self):
        self.assertIn("elbow.twist", self.refused(lambda c: c["pose"].update({"elbow.twist": 3})))
        self.assertIn("no plane 'wall'", self.refused(lambda c: c["solve"][0]["goals"][0].update(plane="wall")))
        self.assertIn("no prop 'sofa'", self.refused(lambda c: c["props"].append({"kind": "sofa"})))
        self.assertIn("colour", self.refused(lambda c: c.update(colour="red")))
        self.assertIn("no 'alt'", self.refused(lambda c: c.pop("alt")))
        self.assertIn("31 words", self.refused(lambda c: c.update(alt="word " * 31)))
        self.assertIn("{side}", self.refused(lambda c: c.update(alt="The {place}.")))
        self.assertIn("side is 'none'", self.refused(lambda c: c.update(side="none")))
        self.assertIn("stage 1", self.refused(lambda c: c["solve"][0].pop("goals")))

    def test_an_unknown_landmark_is_named(self):
        self.assertIn("no landmark 'nose'", self.refused(lambda c: c.update(touch=[{"at": "nose"}])))

    def test_all_pose_files_are_sound(self):
        for path in spec.paths():
            with self.subTest(path.name):
                spec.read(path)

    def test_words_stand_for_both_sides_or_one(self):
        pose = channels.expanded_pose({"knee.flex.L": 5, "knee.flex": [1, 2], "neck.flex": 3})
        self.assertEqual(pose, {"knee.flex.R": 1, "knee.flex.L": 5, "neck.flex": 3})
        self.assertEqual(len(channels.expanded_free(["arm:R", "elbow.flex"])), len(channels.ARM) + 1)


class SizeTest(unittest.TestCase):
    def test_all_pictures_together_are_small(self):
        sizes = [path.stat().st_size for path in build.ASSETS.iterdir()]
        self.assertGreater(len(sizes), 200)
        self.assertLessEqual(sum(sizes), 5_000_000)


class ColoursTest(unittest.TestCase):
    def test_each_light_colour_has_one_role(self):
        table = colours.table()
        self.assertEqual(len({entry["light"] for entry in table.values()}), len(table))
        for entry in table.values():
            for colour in entry.values():
                self.assertRegex(colour, "^#[0-9a-f]{6}$")

    def test_a_variant_has_no_light_colour_left(self):
        text = svg.text("A & B", (10, 10), [("tones", [svg.Shape([square()], "tool-2")])])
        self.assertIn("A &amp; B", text)
        self.assertIn(colours.ROLES["tool-2"][1], colours.variant(text, "dark"))


def square():
    corners = [(3, 1), (3, 3), (1, 3), (1, 1)]
    return Curve((1, 1), [[c, c, c] for c in corners], True)


class TextTest(unittest.TestCase):
    def test_paths_are_relative_steps_without_needless_signs(self):
        self.assertEqual(svg.data(svg.Shape([square()], "outline")), "M2 2l4 0 0 4-4 0 0-4z")

    def test_a_path_s_extent_is_its_longer_side_as_written(self):
        self.assertEqual(svg.extent(square()), 2)

    def test_only_plain_elements_are_written(self):
        text = svg.text("x", (10, 10), [("tones", [svg.Shape([square()], "skin-3", "skin")]), ("arrows", [])])
        self.assertEqual(set(re.findall(r"<(\w+)", text)), {"svg", "title", "g", "path"})
        self.assertNotIn("arrows", text)

    def test_the_index_is_sorted_and_a_line_a_picture(self):
        text = build.index_text([{"id": "b"}, {"id": "a"}])
        self.assertEqual([p["id"] for p in json.loads(text)["pictures"]], ["a", "b"])
        self.assertEqual(text, build.index_text([{"id": "a"}, {"id": "b"}]))


if __name__ == "__main__":
    unittest.main()
