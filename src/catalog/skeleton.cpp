// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "skeleton.h"

#include <knotfinder/catalog/catalog.h>

namespace knotfinder::catalog {
namespace {

// An example that passes every check but the "Fill in" ones: paint, claims and fibres agree, so that an author can
// change one thing at a time and see what each rule wants.
constexpr std::string_view pattern = R"json({
  "id": "@id@",
  "names": {"english": "Fill in: the muscle's English name", "latin": "Fill in: its Latin name", "everyday": []},
  "search_words": [],
  "fma": null,
  "group": "shoulder",
  "depth": "superficial",
  "summary": "Fill in: what this muscle is and where its knots send pain.",
  "anatomy": {
    "origin": "Fill in: where it starts.",
    "origin_regions": ["upper_spine"],
    "insertion": "Fill in: where it ends.",
    "insertion_regions": ["top_of_shoulder"],
    "action": "Fill in: what it does.",
    "nerve": "Fill in: its nerve."
  },
  "fibres": [{"part": "all fibres", "paths": [["c7", {"between": ["c7", "acromion"], "at": 0.5}, "acromion"]]}],
  "trigger_points": [
    {
      "id": "@id@.1",
      "label": "Fill in: a short name for this point",
      "part": "all fibres",
      "where": "Fill in: how you find it with your fingers.",
      "site": {"between": ["c7", "acromion"], "at": 0.5},
      "depth": "superficial",
      "commonness": "occasional",
      "suggest": true,
      "pain": {"essential": "Fill in: where the main pain is felt.", "spillover": ""},
      "essential": {"strokes": [{"path": [{"between": ["c7", "acromion"], "at": 0.5}, "acromion"], "radius": 20}]},
      "spillover": {"strokes": []},
      "claims": {"essential": [{"region": "top_of_shoulder", "sources": ["work"]}], "spillover": []},
      "crosses_midline": false,
      "other_effects": [],
      "qualities": ["aching"],
      "worse_with": [],
      "confidence": "low",
      "doubt": "Fill in: what is not certain, or nothing."
    }
  ],
  "symptoms": ["Fill in: what people with these knots notice."],
  "qualities": ["aching"],
  "worse_with": [],
  "aggravated_by": ["Fill in: why it may have come."],
  "relieved_by": ["Fill in: what eases it."],
  "self_treatable": true,
  "who_can_help": "",
  "self_care": [
    {
      "technique": "ball_wall",
      "points": ["@id@.1"],
      "where": "Fill in: the spot to press.",
      "position": "Fill in: how to stand, sit or lie.",
      "how": ["Fill in: the first step."],
      "tool": "tennis ball",
      "seconds": [20, 60],
      "repeats": [1, 3],
      "times_a_day": [1, 3],
      "feel": [3, 5],
      "stop_when": "Fill in: when to stop.",
      "sources": ["dose"]
    }
  ],
  "stretches": [],
  "strengthening": [],
  "posture": ["Fill in: what to change in the day."],
  "cautions": ["Fill in: the most important caution."],
  "mimics": ["Fill in: what else can feel like this, and when to see someone."],
  "satellites": [],
  "sources": [
    {"id": "work", "citation": "Fill in: authors, year, title, edition, chapter or pages", "supports": "pain zones, point positions", "read": false},
    {"id": "dose", "citation": "Fill in: the work that states the dose", "supports": "how long and how hard to press", "read": false}
  ],
  "confidence": "low",
  "disagreements": "Fill in: where sources differ, and what was not confirmed."
}
)json";

} // namespace

std::string skeleton(std::string_view muscleId)
{
    constexpr std::string_view slot = "@id@";
    std::string text(pattern);
    for (auto at = text.find(slot); at != std::string::npos; at = text.find(slot, at + muscleId.size()))
        text.replace(at, slot.size(), muscleId);
    return text;
}

} // namespace knotfinder::catalog
