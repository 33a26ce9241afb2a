// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "process.h"

#include "temporary_folder.h"

#include <knotfinder/base/files.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <sstream>

using namespace knotfinder;
using knotfinder::test::cli;
using knotfinder::test::contains;
using knotfinder::test::isOneLine;
using nlohmann::json;

namespace {

std::string line(const std::string &region, int intensity = 6)
{
    return R"({"format":"knotfinder-drawing","version":1,"marks":[{"regions":[")" + region + R"("],"intensity":)" +
           std::to_string(intensity) + "}]}\n";
}

/// Many drawings, all different from their neighbours.
std::string manyLines(int count)
{
    const char *regions[] = {"temple.right", "heel.left", "sacrum", "thumb.right", "front_of_chest.left"};
    std::string text;
    for (int i = 0; i < count; ++i)
        text += line(regions[i % 5], 1 + i % 10);
    return text;
}

std::vector<std::string> linesOf(const std::string &text)
{
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string one; std::getline(in, one);)
        lines.push_back(one);
    return lines;
}

test::Run batch(const std::string &input, std::vector<std::string> options = {})
{
    test::RunOptions how;
    how.input = input;
    options.insert(options.begin(), {"rank", "--batch"});
    return cli(options, how);
}

} // namespace

TEST_CASE("A batch answers each line as rank --json answers a drawing, in order", "[cli][batch]")
{
    const auto run = batch(manyLines(7), {"--top", "3"});
    REQUIRE(run.exitCode == 0);
    CHECK(run.err.empty());
    const auto answers = linesOf(run.out);
    const auto drawings = linesOf(manyLines(7));
    REQUIRE(answers.size() == drawings.size());
    for (std::size_t i = 0; i < drawings.size(); ++i) {
        test::RunOptions single;
        single.input = drawings[i];
        const auto alone = cli({"rank", "--drawing", "-", "--json", "--top", "3"}, single);
        CHECK(json::parse(answers[i]) == json::parse(alone.out));
    }
}

TEST_CASE("A batch gives the same bytes for any number of jobs", "[cli][batch]")
{
    const auto one = batch(manyLines(300), {"--jobs", "1"});
    REQUIRE(one.exitCode == 0);
    REQUIRE(linesOf(one.out).size() == 300);
    for (const char *jobs : {"2", "7"})
        CHECK(batch(manyLines(300), {"--jobs", jobs}).out == one.out);
    CHECK(batch(manyLines(300)).out == one.out);
}

TEST_CASE("A bad line of a batch gives one error with its number; the rest goes on", "[cli][batch]")
{
    const std::string deep(100'000, '[');
    const std::string input =
        line("temple.right") + "{\"format\": \n" + "\n" + line("temple") + line("temple.right", 11) + deep + "\n" +
        "{\"format\":\"knotfinder-drawing\",\"version\":9,\"marks\":[]}\n" +
        R"({"format":"knotfinder-drawing","version":1,"marks":[{"strokes":[{"path":[[1e308,1,1]],"radius":5}]}]})" +
        "\n\xff\xfe\n" + line("heel.left");
    const auto run = batch(input);
    REQUIRE(run.exitCode == 0);
    CHECK(run.err.empty());
    const auto answers = linesOf(run.out);
    REQUIRE(answers.size() == 10);
    CHECK(json::parse(answers.front()).contains("suggestions"));
    CHECK(json::parse(answers.back()).contains("suggestions"));
    for (std::size_t i = 1; i + 1 < answers.size(); ++i) {
        INFO(answers[i]);
        const auto error = json::parse(answers[i]);
        CHECK(error.at("line") == i + 1);
        CHECK(isOneLine(error.at("error").get<std::string>() + "\n"));
    }
    CHECK(contains(answers[3], "temple.right"));
}

TEST_CASE("A batch takes a last line without its end, and no lines at all", "[cli][batch]")
{
    std::string input = line("temple.right");
    input.pop_back();
    CHECK(linesOf(batch(input).out).size() == 1);
    const auto none = batch("");
    CHECK(none.exitCode == 0);
    CHECK(none.out.empty());
    CHECK(linesOf(batch(R"({"format":"knotfinder-drawing","version":1,"marks":[]})").out).size() == 1);
}

TEST_CASE("A batch answers while its input is still open", "[cli][batch]")
{
    const test::TemporaryFolder folder;
    const auto input = folder.write("in.jsonl", line("temple.right")).string();
    const auto output = (folder.path() / "out.jsonl").string();
    // The writer stays silent after its first line; the program is stopped while it waits for more.
    const std::string command = "(cat '" + input + "'; sleep 4) | timeout 5 " KNOTFINDER_CLI " rank --batch > '" +
                                output + "' & sleep 2; wc -l < '" + output + "' > '" + output + ".count'; kill $!";
    REQUIRE(std::system(command.c_str()) != -1);
    CHECK(std::stoi(readFile(output + ".count").value()) == 1);
}

TEST_CASE("GNU parallel spreads a batch and keeps its order", "[cli][batch]")
{
    if (std::system("command -v parallel >/dev/null") != 0) {
        WARN("no GNU parallel here: not tested");
        return;
    }
    const test::TemporaryFolder folder;
    const auto input = folder.write("in.jsonl", manyLines(200)).string();
    const auto output = (folder.path() / "out.jsonl").string();
    const std::string command = "HOME='" + folder.path().string() +
                                "' parallel --will-cite --pipe --keep-order --block 4k " KNOTFINDER_CLI
                                " rank --batch --jobs 1 < '" +
                                input + "' > '" + output + "'";
    REQUIRE(std::system(command.c_str()) == 0);
    CHECK(readFile(output).value() == batch(manyLines(200)).out);
}

TEST_CASE("What does not go with a batch is one line and exit code 2", "[cli][batch]")
{
    for (const std::vector<std::string> &words :
         {std::vector<std::string>{"rank", "--batch", "--region", "temple.right"},
          {"rank", "--batch", "--json"},
          {"rank", "--region", "temple.right", "--jobs", "2"},
          {"rank", "--batch", "--jobs", "0"},
          {"rank", "--batch", "--jobs", "many"}}) {
        const auto run = cli(words);
        INFO(run.err);
        CHECK(run.exitCode == 2);
        CHECK(isOneLine(run.err));
    }
    test::RunOptions full;
    full.input = manyLines(50);
    full.outFile = "/dev/full";
    const auto run = cli({"rank", "--batch"}, full);
    CHECK(run.exitCode == 1);
    CHECK(isOneLine(run.err));
}
