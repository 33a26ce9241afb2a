// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "process.h"

#include "temporary_folder.h"

#include <knotfinder/base/files.h>

#include <catch2/catch.hpp>

#include <cstdlib>
#include <sstream>

using namespace knotfinder;
using knotfinder::test::cli;
using knotfinder::test::contains;
using knotfinder::test::isOneLine;

namespace {

std::size_t filesIn(const std::filesystem::path &folder)
{
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

} // namespace

TEST_CASE("Views are drawn in each format", "[cli]")
{
    const auto [ending, start] =
        GENERATE(table<std::string, std::string>({{"svg", "<svg "}, {"png", "\x89PNG"}, {"pdf", "%PDF-"}}));
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / ("back." + ending)).string();
    const auto run = cli({"render", "--view", "back", "--muscle", "trapezius", "--region", "temple.left", "-o", file});
    INFO(run.err);
    REQUIRE(run.exitCode == 0);
    CHECK(run.err.empty());
    CHECK(readFile(file).value().starts_with(start));
    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("Every view of every figure is drawn", "[cli]")
{
    const test::TemporaryFolder folder;
    for (const std::string figure : {"neutral", "female", "male"})
        for (const std::string view : {"front", "back", "right", "left", "soles"}) {
            const std::string file = (folder.path() / (figure + view + ".svg")).string();
            const auto run = cli({"render", "--view", view, "--figure", figure, "-o", file});
            INFO(figure << ' ' << view << ' ' << run.err);
            CHECK(run.exitCode == 0);
            CHECK(std::filesystem::file_size(file) > 10'000);
        }
}

TEST_CASE("How a technique is done is drawn, for a muscle and side or for any", "[cli]")
{
    const test::TemporaryFolder folder;
    const auto drawn = [&](const std::vector<std::string> &words, const std::string &name) {
        auto all = std::vector<std::string>{"render", "--technique"};
        all.insert(all.end(), words.begin(), words.end());
        all.insert(all.end(), {"-o", (folder.path() / name).string()});
        return cli(all);
    };
    for (const std::string ending : {"svg", "png", "pdf"}) {
        const auto run = drawn({"ball_wall", "--muscle", "trapezius"}, "wall." + ending);
        INFO(run.err);
        CHECK(run.exitCode == 0);
        CHECK(std::filesystem::file_size(folder.path() / ("wall." + ending)) > 5'000);
    }
    CHECK(drawn({"desk_setup"}, "desk.svg").exitCode == 0);
    REQUIRE(drawn({"ball_lying", "--trigger-point", "trapezius.4.right"}, "right.svg").exitCode == 0);
    REQUIRE(drawn({"ball_lying", "--trigger-point", "trapezius.4.left"}, "left.svg").exitCode == 0);
    const auto right = readFile(folder.path() / "right.svg").value();
    const auto left = readFile(folder.path() / "left.svg").value();
    CHECK(right.find("right") != std::string::npos);
    CHECK(left.find("left") != std::string::npos);
    CHECK(left.find("matrix(-") != std::string::npos);
    const auto unknown = drawn({"ball_wal"}, "x.svg");
    CHECK(unknown.exitCode == 2);
    CHECK(unknown.err.find("'ball_wall'") != std::string::npos);
    const auto unused = drawn({"ball_underfoot", "--muscle", "trapezius"}, "y.svg");
    CHECK(unused.exitCode == 2);
    CHECK(unused.err.find("ball_lying") != std::string::npos);
    CHECK_FALSE(std::filesystem::exists(folder.path() / "y.svg"));
}

TEST_CASE("A sheet is a PDF or a page", "[cli]")
{
    const test::TemporaryFolder folder;
    const std::string pdf = (folder.path() / "sheet.pdf").string();
    const std::string page = (folder.path() / "sheet.html").string();
    CHECK(cli({"sheet", "--muscle", "trapezius", "-o", pdf}).exitCode == 0);
    CHECK(readFile(pdf).value().starts_with("%PDF-"));
    CHECK(cli({"sheet", "--trigger-point", "trapezius.4.right", "--paper", "letter", "-o", page}).exitCode == 0);
    const std::string html = readFile(page).value();
    CHECK(contains(html, "Trapezius"));
    for (const char *outside : {"src=\"http", "href=\"http", "url("})
        CHECK_FALSE(contains(html, outside));
    CHECK_FALSE(contains(html, "<script"));
}

TEST_CASE("A sheet tells no strength that nobody told", "[cli]")
{
    const test::TemporaryFolder folder;
    const auto page = (folder.path() / "sheet.html").string();
    CHECK(cli({"sheet", "--muscle", "trapezius", "--region", "temple.right", "-o", page}).exitCode == 0);
    const auto html = readFile(page).value();
    CHECK(html.find("Where you said it hurts: right temple") != std::string::npos);
    CHECK(html.find("out of 10") == std::string::npos);
}

TEST_CASE("Pages as pictures are written all or not at all", "[cli]")
{
    const test::TemporaryFolder folder;
    std::vector<std::string> words{"sheet", "-o", (folder.path() / "s.png").string()};
    for (const char *muscle : {"trapezius", "soleus", "masseter", "infraspinatus"})
        words.insert(words.end(), {"--muscle", muscle});
    const auto second = folder.write("s-2.png", "mine");
    const auto refused = cli(words);
    CHECK(refused.exitCode == 1);
    CHECK(contains(refused.err, "s-2.png"));
    CHECK(filesIn(folder.path()) == 1);
    std::filesystem::remove(second);
    CHECK(cli(words).exitCode == 0);
    CHECK(filesIn(folder.path()) >= 2);
}

TEST_CASE("Forty muscles on a sheet keep the line that calls for help", "[cli]")
{
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "many.pdf").string();
    std::vector<std::string> words{"sheet", "--large-print", "--paper", "letter", "-o", file};
    std::istringstream list(cli({"muscles"}).out);
    std::string line;
    for (int i = 0; i < 40 && std::getline(list, line); ++i)
        words.insert(words.end(), {"--muscle", line.substr(0, line.find('\t'))});
    REQUIRE(cli(words).exitCode == 0);
    const auto text = folder.path() / "many.txt";
    REQUIRE(std::system(("pdftotext '" + file + "' '" + text.string() + "'").c_str()) == 0);
    CHECK(contains(readFile(text, 1 << 24).value(), "Call 112")); // its column may be narrower than the line
}

TEST_CASE("A drawing's own figure is drawn", "[cli]")
{
    const test::TemporaryFolder folder;
    const auto drawing = folder.write(
        "her.json",
        R"({"format": "knotfinder-drawing", "version": 1, "figure": "female", "marks": [{"regions": ["nose"]}]})");
    const auto svg = [&](const char *name, const std::vector<std::string> &more) {
        std::vector<std::string> words{"render", "--view", "front", "-o", (folder.path() / name).string()};
        words.insert(words.end(), more.begin(), more.end());
        CHECK(cli(words).exitCode == 0);
        return readFile(folder.path() / name).value();
    };
    const auto own = svg("own.svg", {"--drawing", drawing.string()});
    CHECK(own == svg("female.svg", {"--drawing", drawing.string(), "--figure", "female"}));
    CHECK(own != svg("neutral.svg", {"--drawing", drawing.string(), "--figure", "neutral"}));
}

TEST_CASE("Wrong words for pictures are one line", "[cli]")
{
    const test::TemporaryFolder folder;
    const std::string file = (folder.path() / "x.pdf").string();
    const auto [words, said] = GENERATE(table<std::vector<std::string>, std::string>({
        {{"render", "--view", "bakc"}, "'bakc'"},
        {{"render", "--view", "back", "--figure", "child"}, "'child'"},
        {{"render", "--view", "back", "--muscle", "trapezus"}, "did you mean 'trapezius'"},
        {{"render", "--view", "back", "--trigger-point", "trapezius.99"}, "'trapezius.99'"},
        {{"render", "--view", "back", "--region", "temple"}, "temple.right"},
        {{"render"}, "--view"},
        {{"sheet"}, "--muscle"},
        {{"sheet", "--muscle", "trapezus"}, "did you mean 'trapezius'"},
        {{"sheet", "--muscle", "trapezius", "--figure", "child"}, "'child'"},
        {{"sheet", "--muscle", "trapezius", "--paper", "a5"}, "'a5'"},
    }));
    auto command = words;
    command.insert(command.end(), {"-o", file});
    const auto run = cli(command);
    INFO(run.err);
    CHECK(run.exitCode == 2);
    CHECK(isOneLine(run.err));
    CHECK(contains(run.err, said));
    CHECK(filesIn(folder.path()) == 0);
}

TEST_CASE("Nothing is written over without --force", "[cli]")
{
    const test::TemporaryFolder folder;
    const auto file = [&](const char *name) { return folder.write(name, "mine").string(); };
    const auto pages = (folder.path() / "pages").string();
    folder.write("pages/index.html", "mine");
    const std::string data = std::string(KNOTFINDER_SOURCE_SHARE) + "/data";
    for (const std::vector<std::string> &words :
         {std::vector<std::string>{"render", "--view", "back", "-o", file("a.svg")},
          {"sheet", "--muscle", "soleus", "-o", file("a.pdf")},
          {"pack", data, "-o", file("a.pack")},
          {"muscle", "new", "my_muscle", "-o", file("my_muscle.json")},
          {"atlas", "-o", pages}}) {
        const auto refused = cli(words);
        INFO(words.front() << ' ' << refused.err);
        CHECK(refused.exitCode == 1);
        CHECK(isOneLine(refused.err));
        CHECK(contains(refused.err, "is there already; allowed: --force to write over it"));
        const bool one = words.front() != "atlas"; // whose pages take long
        if (one) {
            CHECK(readFile(words.back()).value() == "mine");
            auto forced = words;
            forced.emplace_back("--force");
            CHECK(cli(forced).exitCode == 0);
            CHECK(readFile(words.back()).value() != "mine");
        }
    }
}

TEST_CASE("Pictures and sheets that cannot be written leave nothing behind", "[cli]")
{
    const test::TemporaryFolder folder;
    test::RunOptions full;
    full.fileSizeLimit = 4096;
    const auto in = [&](const char *name) { return (folder.path() / name).string(); };
    for (const std::vector<std::string> &words :
         {std::vector<std::string>{"render", "--view", "back", "-o", in("a.svg")},
          {"render", "--view", "back", "-o", in("a.png")},
          {"render", "--view", "back", "-o", in("a.pdf")},
          {"sheet", "--muscle", "trapezius", "-o", in("a.pdf")},
          {"sheet", "--muscle", "trapezius", "-o", in("a.html")}}) {
        const auto run = cli(words, full);
        INFO(words.back() << ' ' << run.err);
        CHECK(run.exitCode == 1);
        CHECK(isOneLine(run.err));
        CHECK(contains(run.err, words.back()));
        CHECK(filesIn(folder.path()) == 0);
    }
    const auto nowhere = cli({"render", "--view", "back", "-o", in("no/such/folder/a.svg")});
    CHECK(nowhere.exitCode == 1);
    CHECK(isOneLine(nowhere.err));
}
