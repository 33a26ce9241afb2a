// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "process.h"

#include "temporary_folder.h"

#include <knotfinder/base/files.h>

#include <catch2/catch.hpp>

using namespace knotfinder;
using knotfinder::test::cli;
using knotfinder::test::contains;
using knotfinder::test::isOneLine;

namespace {

using Words = std::vector<std::string>;

/// A run of `sheet`, and the page it wrote.
struct Sheet
{
    test::Run run;
    std::string html;
};

Sheet sheetOf(const test::TemporaryFolder &folder, Words words)
{
    const auto file = (folder.path() / "sheet.html").string();
    words.insert(words.begin(), "sheet");
    words.insert(words.end(), {"--force", "-o", file});
    Sheet sheet{cli(words), {}};
    INFO(sheet.run.err);
    CHECK(sheet.run.exitCode == 0);
    sheet.html = readFile(file).value();
    return sheet;
}

Words with(Words words, const Words &more)
{
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

const std::string atWall = "Put the ball between the wall and the sore spot";
const std::string pinch = "Lift the slope between thumb and fingers";
const std::string lying = "Put a tennis ball beside your spine";

} // namespace

TEST_CASE("A sheet tells only the exercises that are asked for, and never those that are left out", "[cli][sheet]")
{
    const test::TemporaryFolder folder;
    const Words muscle{"--muscle", "trapezius"};
    const auto usual = sheetOf(folder, muscle).html;
    CHECK(contains(usual, atWall));
    CHECK(contains(usual, pinch));
    CHECK(contains(usual, lying)); // a web page has room for all of them
    for (const auto *name : {"ball_lying", "trapezius:ball_lying"}) {
        const auto one = sheetOf(folder, with(muscle, {"--exercise", name})).html;
        CHECK(contains(one, lying));
        CHECK_FALSE(contains(one, atWall));
        CHECK_FALSE(contains(one, pinch));
        CHECK(contains(one, "Then stretch"));
    }
    const auto two = sheetOf(folder, with(muscle, {"--exercise", "ball_lying", "--exercise", "pinch"})).html;
    CHECK(contains(two, lying));
    CHECK(contains(two, pinch));
    CHECK_FALSE(contains(two, atWall));
    const auto less = sheetOf(folder, with(muscle, {"--without", "ball_wall", "--without", "stretch"})).html;
    CHECK_FALSE(contains(less, atWall));
    CHECK(contains(less, pinch));
    CHECK_FALSE(contains(less, "Then stretch"));
    for (const auto &[part, words] : std::vector<std::pair<std::string, std::string>>{
             {"change", "What to change"}, {"log", "tick what you did"}, {"subtitle", "Its knots send pain"}}) {
        CAPTURE(part);
        CHECK(contains(usual, words));
        CHECK_FALSE(contains(sheetOf(folder, with(muscle, {"--without", part})).html, words));
    }
    CHECK_FALSE(contains(usual, "Wall slides"));
    CHECK(contains(sheetOf(folder, with(muscle, {"--strengthen"})).html, "Wall slides"));
}

TEST_CASE("An exercise, a part or a letterhead that is not known is one clear line", "[cli][sheet][bad]")
{
    const test::TemporaryFolder folder;
    const auto out = (folder.path() / "s.html").string();
    for (const auto &[words, said] : std::vector<std::pair<Words, std::string>>{
             {{"--exercise", "ball_wal"}, "did you mean 'ball_wall'"},
             {{"--exercise", "trapezius:ball_wal"}, "did you mean 'ball_wall'"},
             {{"--exercise", "soleus:ball_wall"}, "'soleus'"},
             {{"--without", "pinchh"}, "did you mean 'pinch'"},
             {{"--without", "warnings"}, "stays on every sheet"},
             {{"--without", "emergency"}, "stays on every sheet"},
             {{"--strengthen", "--without", "strengthen"}, "both"},
             {{"--letterhead", "Our practice"}, "--practice"},
         }) {
        const auto run = cli(with({"sheet", "--muscle", "trapezius", "-o", out}, words));
        CAPTURE(run.err);
        CHECK(run.exitCode == 2);
        CHECK(isOneLine(run.err));
        CHECK(contains(run.err, said));
        CHECK_FALSE(std::filesystem::exists(out));
    }
}

TEST_CASE("An emergency tells no exercise, whichever is asked for", "[cli][sheet]")
{
    const test::TemporaryFolder folder;
    const Words calling{"--muscle", "trapezius", "--region", "sternum", "--region", "inner_upper_arm.left"};
    const auto asked = sheetOf(folder, with(calling, {"--exercise", "ball_wall", "--strengthen", "--without", "log"}));
    CHECK(contains(asked.html, "emergency services"));
    CHECK_FALSE(contains(asked.html, atWall));
    CHECK_FALSE(contains(asked.html, "Wall slides"));
    CHECK(asked.html == sheetOf(folder, calling).html);
}

TEST_CASE("A letterhead is a file, or words", "[cli][sheet]")
{
    const test::TemporaryFolder folder;
    const auto letterhead = folder.write("l.json", R"({"name": "Practice at the Mill", "address": "1 River Road"})");
    const Words muscle{"--muscle", "soleus"};
    const auto ofFile = sheetOf(folder, with(muscle, {"--letterhead", letterhead.string()})).html;
    CHECK(contains(ofFile, "Practice at the Mill"));
    CHECK(contains(ofFile, "1 River Road"));
    const auto mixed =
        sheetOf(folder, with(muscle, {"--letterhead", letterhead.string(), "--address", "2 Hill Road"})).html;
    CHECK(contains(mixed, "Practice at the Mill"));
    CHECK(contains(mixed, "2 Hill Road"));
    CHECK_FALSE(contains(mixed, "1 River Road"));
    CHECK(contains(sheetOf(folder, with(muscle, {"--practice", "Practice in words"})).html, "Practice in words"));
    const auto broken = folder.write("broken.json", "{");
    const auto run =
        cli({"sheet", "--muscle", "soleus", "--letterhead", broken.string(), "-o", (folder.path() / "b.pdf").string()});
    CHECK(run.exitCode == 1);
    CHECK(isOneLine(run.err));
}

TEST_CASE("A template makes a sheet, and options go before it", "[cli][sheet]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("t.json", R"({"knotfinder_template": 1, "name": "calf", "title": "For your calf",
        "note": "Go slowly", "person": "Nobody Known", "warnings": ["Ask us about your scar."],
        "muscles": [{"muscle": "soleus", "points": ["soleus.1.right"],
                     "exercises": [{"title": "Walk backwards", "steps": ["Ten steps."], "dose": "twice a day"}]}]})");
    const auto plain = sheetOf(folder, {"--template", file.string()});
    CHECK(plain.run.err.empty());
    for (const char *said : {"For your calf", "Go slowly", "Ask us about your scar.", "Walk backwards", "Soleus"})
        CHECK(contains(plain.html, said));
    CHECK_FALSE(contains(plain.html, "Nobody Known"));
    const auto other =
        sheetOf(folder, {"--template", file.string(), "--muscle", "trapezius", "--note", "Go fast"}).html;
    CHECK(contains(other, "Trapezius"));
    CHECK_FALSE(contains(other, "Walk backwards"));
    CHECK(contains(other, "Go fast"));
    CHECK_FALSE(contains(other, "Go slowly"));
    CHECK(contains(other, "Ask us about your scar."));
}

TEST_CASE("What a template has wrong is said in a line each, and the rest is used", "[cli][sheet][bad]")
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("t.json", R"({"knotfinder_template": 9, "note": "Go slowly", "muscles": [
        {"muscle": "soleus", "points": ["soleus.1"], "without": ["nothing_such"]}, {"muscle": "sleus", "points": ["sleus.1"]}],
        "letterhead": {"name": "Practice", "logo": "gone.png"}})");
    const auto sheet = sheetOf(folder, {"--template", file.string()});
    CHECK(contains(sheet.html, "Go slowly"));
    CHECK(contains(sheet.html, "Practice"));
    CHECK(std::count(sheet.run.err.begin(), sheet.run.err.end(), '\n') == 4);
    for (const char *said : {"version", "nothing_such", "did you mean 'soleus'", "gone.png"})
        CHECK(contains(sheet.run.err, said));
    for (const auto *text : {"{}", "[1", "nothing"}) {
        const auto broken = folder.write("broken.json", text);
        const auto run = cli({"sheet", "--template", broken.string(), "-o", (folder.path() / "x.pdf").string()});
        CHECK(run.exitCode == 1);
        CHECK(isOneLine(run.err));
    }
    const auto empty = folder.write("empty.json", R"({"knotfinder_template": 1})");
    const auto nothing = cli({"sheet", "--template", empty.string(), "-o", (folder.path() / "x.pdf").string()});
    CHECK(nothing.exitCode == 2);
    CHECK(isOneLine(nothing.err));
}
