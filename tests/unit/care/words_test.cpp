// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/care/words.h>

#include <catch2/catch.hpp>

using namespace knotfinder::care;
using knotfinder::catalog::TechniqueKind;

namespace {

Exercise exercise(TechniqueKind kind, Range seconds, Range repeats)
{
    Exercise made;
    made.kind = kind;
    made.dose = {seconds, repeats, {1, 3}, {3, 5}};
    return made;
}

} // namespace

TEST_CASE("Durations and numbers are said as people say them", "[care]")
{
    CHECK(durationOf({20, 60}) == "20 to 60 seconds");
    CHECK(durationOf({5, 5}) == "5 seconds");
    CHECK(durationOf({30, 90}) == "30 seconds to 1½ minutes");
    CHECK(durationOf({60, 180}) == "1 to 3 minutes");
    CHECK(durationOf({600, 1200}) == "10 to 20 minutes");
    CHECK(durationOf({300, 300}) == "5 minutes");
    CHECK(timesOf({1, 1}) == "once");
    CHECK(timesOf({1, 2}) == "once or twice");
    CHECK(timesOf({2, 2}) == "twice");
    CHECK(timesOf({1, 3}) == "1 to 3 times");
    CHECK(briefRange({20, 60}) == "20–60");
    CHECK(briefRange({2, 2}) == "2");
    CHECK(briefDuration({20, 60}) == "20–60 s");
    CHECK(briefDuration({60, 120}) == "1–2 min");
    CHECK(briefDuration({300, 300}) == "5 min");
    CHECK(briefDuration({20, 90}) == "20–90 s");
}

TEST_CASE("A dose says how long, how often and how it should feel", "[care]")
{
    CHECK(doseOf(exercise(TechniqueKind::comfort, {600, 1200}, {1, 1})) ==
          "10 to 20 minutes, 1 to 3 times a day. It should feel easy and pleasant.");
    CHECK(doseOf(exercise(TechniqueKind::press, {20, 60}, {1, 3})) ==
          "20 to 60 seconds a spot, 1 to 3 times, 1 to 3 times a day. It should feel like 3 to 5 of 10, never sharp.");
    CHECK(doseOf(exercise(TechniqueKind::posture, {0, 0}, {0, 0})).empty());
    const auto parts = dosePartsOf(exercise(TechniqueKind::press, {20, 60}, {1, 3}));
    REQUIRE(parts.size() == 4);
    CHECK(parts[0].amount == "20–60 s");
    CHECK(parts[3].of == "ache, of 10");
}

TEST_CASE("Long cautions become short lines and lose no word", "[care]")
{
    const std::string text =
        "A calf that is swollen, warm, red or throbbing on one side: no massage, no heat, and see a "
        "doctor the same day for it. With breathlessness, call emergency services.";
    const auto lines = shortLines(text);
    REQUIRE(lines.size() >= 2);
    std::size_t words = 0;
    for (const auto &line : lines) {
        CHECK(countWords(line) <= mostWarningWords);
        words += countWords(line);
    }
    CHECK(words == countWords(text) - 1); // without the "and" at which it is parted
    CHECK(shortLines("Stop. Go.") == Texts{"Stop. Go."});
    CHECK(shortLines("").empty());
}

TEST_CASE("What one needs is no choice of which one thing is there already", "[care]")
{
    CHECK(toolsNeeded({"bed", "cushion or bed"}) == Texts{"bed"});
    CHECK(toolsNeeded({"warm pack, hot-water bottle or shower", "shower", "mat"}) == Texts{"shower", "mat"});
    CHECK(toolsNeeded({"tennis ball", "mat or bed", "tennis ball"}) == Texts{"tennis ball", "mat or bed"});
}

TEST_CASE("Sides and numbers are arguments", "[care]")
{
    CHECK(say("%1 to %2, 100 % of %1", {"a", "b"}) == "a to b, 100 % of a");
    CHECK(listed({"1", "2", "3"}) == "1, 2 and 3");
    CHECK(listed({"a", "b"}, "or") == "a or b");
    CHECK(listed({"ball", "mat or bed", "wall"}) == "ball, mat or bed, and wall");
    CHECK(listed({}).empty());
    Item item;
    item.spots.resize(3);
    for (int i = 0; i < 3; ++i)
        item.spots[static_cast<std::size_t>(i)].number = i + 4;
    auto some = exercise(TechniqueKind::press, {20, 60}, {1, 3});
    some.title = "Hook cane";
    some.spots = {0, 2};
    CHECK(titleOf(some, item) == "Spots 4 and 6: hook cane");
    some.spots = {1};
    CHECK(servedBy(some, item) == "Spot 5");
    some.spots = {0, 1, 2};
    CHECK(titleOf(some, item) == "Hook cane");
    item.spots[0].left = false;
    CHECK(sideOf(item.spots[0]) == "right side");
    CHECK(sideOf(item.spots[1]) == "both sides");
    item.spots[2].midline = true;
    CHECK(sideOf(item.spots[2]).empty());
}
