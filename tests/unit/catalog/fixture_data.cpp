// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "fixture_data.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace knotfinder::test {
namespace {

constexpr const char *muscleText = R"json({
  "id": "sample",
  "names": {"english": "Sample muscle", "latin": "Musculus exemplar", "everyday": ["sampler"]},
  "search_words": ["test knot"],
  "fma": null,
  "group": "leg",
  "depth": "superficial",
  "summary": "A made-up muscle. It sends pain up the tube.",
  "anatomy": {
    "origin": "The lower tube.", "origin_regions": ["lower"], "insertion": "The upper tube.",
    "insertion_regions": ["upper"], "action": "It does nothing.", "nerve": "It has none."
  },
  "fibres": [{"part": "all fibres", "paths": [["front_low", "front_high"]]}],
  "trigger_points": [{
    "id": "sample.1", "label": "Middle of the belly", "part": "all fibres", "where": "Halfway up the front.",
    "site": {"between": ["front_low", "front_high"], "at": 0.5},
    "more_sites": [{"near": "front_low", "up": 40}],
    "depth": "superficial", "commonness": "common", "suggest": true,
    "pain": {"essential": "High up in front.", "spillover": "Low down in front."},
    "essential": {"strokes": [{"path": ["front_high"], "radius": 30}]},
    "spillover": {"strokes": [{"path": ["front_low", {"near": "front_low", "up": 30}], "radius": 25}]},
    "claims": {
      "essential": [{"region": "upper", "sources": ["book"]}],
      "spillover": [{"region": "lower", "sources": ["book"]}]
    },
    "crosses_midline": false, "other_effects": [], "qualities": ["burning"], "worse_with": [],
    "confidence": "high", "doubt": ""
  }],
  "symptoms": ["Ache in the tube."], "qualities": ["aching"], "worse_with": ["sitting_long"],
  "aggravated_by": ["Sitting too long."], "relieved_by": ["Warmth."],
  "self_treatable": true, "who_can_help": "",
  "self_care": [{
    "technique": "ball_wall", "points": ["sample.1"], "where": "The middle.", "position": "Stand at a wall.",
    "how": ["Lean on the ball."], "tool": "tennis ball", "seconds": [20, 60], "repeats": [1, 3], "times_a_day": [1, 2],
    "feel": [3, 5], "stop_when": "It turns sharp.", "sources": ["book"]
  }],
  "stretches": [{"technique": "ball_wall", "name": "Lean", "how": ["Lean away."], "seconds": [20, 30], "repeats": [2, 3]}],
  "strengthening": [{"name": "Rise", "how": "Rise slowly.", "dose": "2 sets of 8"}],
  "posture": ["Stand tall."], "cautions": ["Do not press on a bruise."], "mimics": ["A sore tube."], "satellites": [],
  "sources": [{"id": "book", "citation": "Author 2020, A Book of Tubes, ch. 1", "supports": "pain zones", "read": false}],
  "confidence": "high", "disagreements": ""
})json";

constexpr const char *techniqueText = R"json({
  "id": "ball_wall", "name": "Ball at a wall", "summary": "You lean on a ball.", "kind": "press", "tools": ["ball"],
  "steps": ["Lean on the ball."], "seconds": [20, 60], "repeats": [1, 3], "times_a_day": [1, 3], "feel": [3, 5],
  "stop_when": "It turns sharp.", "cautions": ["Keep off the bones."], "not_for": ["bruise"],
  "sources": [{"id": "book", "citation": "Author 2020, A Book of Tubes, ch. 2", "supports": "dose", "read": true}]
})json";

constexpr const char *vocabularyText = R"json({
  "qualities": [
    {"id": "aching", "label": "Aching", "synonyms": ["ache", "dull ache"]},
    {"id": "burning", "label": "Burning", "synonyms": ["burn", "on fire"]}
  ],
  "activities": [{"id": "sitting_long", "label": "Sitting long", "synonyms": ["sitting", "desk work"]}]
})json";

constexpr const char *lexiconText = R"json({
  "regions": [
    {"id": "upper", "words": ["upper tube", "(top half|upper half) of the tube"]},
    {"id": "lower", "words": ["lower tube", "tube"]},
    {"id": "top", "words": ["rim"]}
  ],
  "sides": {"left": ["left"], "right": ["right"], "both": ["both"]},
  "intensities": [{"value": 3, "words": ["mild"]}, {"value": 8, "words": ["severe"]}],
  "stop_words": ["the", "of", "my", "in", "and", "a", "is", "on", "pain", "it", "i"],
  "negations": ["no", "not", "without"],
  "denials": {
    "verbs": ["is"], "negated": ["isnt"], "fillers": ["now"], "well": ["fine"], "pain": ["sore"], "unless": ["when"]
  },
  "other_sides": {"phrases": ["right now"], "turning": ["turn"], "lying": ["lie"]},
  "narrowing": [{"word": "upper", "said": ["half up"]}],
  "spellings": [{"word": "tube", "typed": ["toob"]}],
  "pain_words": ["pain"]
})json";

constexpr const char *safetyText = R"json({
  "places": [{"id": "tube", "regions": ["upper", "lower"]}],
  "efforts": [{"id": "desk", "activities": ["sitting_long"]}],
  "red_flags": [{
    "id": "alarm", "title": "Alarm", "text": "Both tubes hurt at once.",
    "short": "both tubes hurt at once", "why": "It may be serious.", "advice": "emergency", "action": "Call for help.",
    "question": "Do both tubes hurt?", "anywhere": true, "sign": "Sore tubes",
    "patterns": [
      {"hurts": [{"in": ["tube.left"]}], "fit": 5},
      {
        "hurts": [{"in": ["upper"], "felt": ["burning"], "strength": 3, "sides": "both"}, {"in": ["lower.left", "top"]}],
        "worse_with": ["desk"], "unless_worse_with": [], "eased_with": [], "fit": 9, "raises": true
      }
    ],
    "sources": [{"id": "book", "citation": "Author 2020, A Book of Tubes, ch. 3", "supports": "pattern", "read": true}]
  }],
  "contraindications": [{
    "id": "bruise", "title": "Bruise", "rule": "Leave it alone.", "level": "do_not_press", "why": "It bleeds inside.",
    "sources": [{"id": "book", "citation": "Author 2020, A Book of Tubes, ch. 4", "supports": "rule", "read": true}]
  }],
  "doses": [], "breaks": [], "evidence": [],
  "danger_spots": [{"id": "rim", "region": "top", "text": "Never press the rim."}]
})json";

std::string readAll(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

FixtureData::FixtureData()
{
    write("muscles/sample.json", muscleText);
    write("techniques/ball_wall.json", techniqueText);
    write("vocabulary.json", vocabularyText);
    write("lexicon.json", lexiconText);
    write("safety.json", safetyText);
}

void FixtureData::write(const std::string &file, const std::string &bytes) const
{
    std::filesystem::create_directories((path() / file).parent_path());
    std::ofstream(path() / file, std::ios::binary) << bytes;
}

void FixtureData::changeFile(const std::string &file, const Change &change) const
{
    auto document = nlohmann::ordered_json::parse(readAll(path() / file));
    change(document);
    write(file, document.dump(1));
}

void FixtureData::addMuscle(const std::string &id, const std::filesystem::path &folder, const Change &change) const
{
    auto document = nlohmann::ordered_json::parse(readAll(path() / "muscles" / "sample.json"));
    document["id"] = id;
    document["trigger_points"][0]["id"] = id + ".1";
    document["self_care"][0]["points"] = {id + ".1"};
    if (change)
        change(document);
    std::filesystem::create_directories(folder);
    std::ofstream(folder / (id + ".json"), std::ios::binary) << document.dump(1);
}

std::shared_ptr<const catalog::Catalog> FixtureData::load(const std::filesystem::path &userData) const
{
    auto loaded = catalog::Catalog::load(sharedAtlas(), path(), userData);
    if (!loaded)
        throw std::runtime_error(linesOf(loaded.problems()));
    return loaded.value();
}

std::string linesOf(const Problems &problems)
{
    std::string lines;
    for (const auto &problem : problems)
        lines += toLine(problem) + '\n';
    return lines;
}

bool has(const Problems &problems, const std::string &pointer, const std::string &words)
{
    return std::any_of(problems.begin(), problems.end(), [&](const Problem &problem) {
        return problem.pointer == pointer && toLine(problem).find(words) != std::string::npos;
    });
}

} // namespace knotfinder::test
