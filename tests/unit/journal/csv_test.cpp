// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "examples.h"

#include <knotfinder/journal/exchange.h>

#include <catch2/catch.hpp>

using namespace knotfinder;
using namespace knotfinder::journal;
using knotfinder::test::anEntry;
using knotfinder::test::aSession;
using knotfinder::test::aSheet;

namespace {

Contents oneOfEach()
{
    Contents contents{{anEntry()}, {aSession()}, {aSheet()}};
    contents.entries[0].id = "00000000-0000-4000-8000-00000000000a";
    return contents;
}

std::vector<std::string> linesOf(const Result<Contents> &read)
{
    REQUIRE_FALSE(read.ok());
    std::vector<std::string> lines;
    for (const auto &problem : read.problems())
        lines.push_back(toLine(problem));
    return lines;
}

constexpr const char *header = "kind,id,time,strength,what,note,seconds,side,before,familiar\n";

std::vector<std::string> complaintsAbout(const std::string &rows)
{
    return linesOf(fromCsv(header + rows, "j.csv"));
}

} // namespace

TEST_CASE("A table is read back as it was written", "[journal][csv]")
{
    CHECK(fromCsv(toCsv(oneOfEach()), "j.csv").value() == oneOfEach());
    CHECK(fromFile(toCsv(oneOfEach()), "j.csv").value() == oneOfEach());
    CHECK(fromCsv(toCsv({}), "j.csv").value() == Contents{});
    auto odd = oneOfEach();
    odd.entries[0].note = "two\nlines, \"quoted\"\r\n'and' a tab\t";
    odd.entries[0].areas = {{"", 0}, {"Left foot", 10}};
    odd.sessions[0].before.reset();
    odd.sessions[0].spots.clear();
    CHECK(fromCsv(toCsv(odd), "j.csv").value() == odd);
}

TEST_CASE("A spreadsheet takes no cell for a formula", "[journal][csv]")
{
    for (const std::string text :
         {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "'=1", "''", "\uFF1D1", "=\"a\",b"}) {
        INFO(text);
        auto contents = oneOfEach();
        contents.entries[0].note = text;
        contents.entries[0].areas[0].area = text;
        const auto table = toCsv(contents);
        CHECK(table.find("'" + text.substr(0, 1)) != std::string::npos);
        CHECK(fromCsv(table, "j.csv").value() == contents);
    }
    CHECK(fromCsv(std::string(header) + "entry,,2026-03-01T18:05:00+01:00,4,,'tis better,,,,\n", "j")
              .value()
              .entries[0]
              .note == "'tis better");
}

TEST_CASE("A drawing on a body map is a row for each segment, which a reader may drop", "[journal][csv]")
{
    const auto contents = oneOfEach();
    const OnBodyMap mapped{
        "choir_74_male", "CHOIR body map, 74 segments", {{contents.entries[0].id, {{"208", "Left upper back", 3}}}}};
    const auto table = toCsv(contents, mapped);
    CHECK(table.find("\r\nsegment," + contents.entries[0].id) != std::string::npos);
    CHECK(table.find(",3,Left upper back,,,,,,,,,,,,,,208,\"CHOIR body map, 74 segments\"\r\n") != std::string::npos);
    CHECK(fromCsv(table, "j.csv").value() == contents);
    CHECK(linesOf(fromCsv("kind,time,segment\nsegment,,208\n", "j.csv")).front().find("belongs to nothing above it") !=
          std::string::npos);
}

TEST_CASE("A table that was written by hand needs neither ids nor all columns", "[journal][csv]")
{
    const auto read = fromCsv("time,kind,strength,what\n"
                              "2026-03-01T18:05+01:00,entry,4,\n"
                              "\n"
                              ",area,3,Nape\n"
                              "2026-03-02T18:05+01:00,entry,5,",
                              "j.csv");
    REQUIRE(read.ok());
    REQUIRE(read.value().entries.size() == 2);
    CHECK(read.value().entries[0].areas == std::vector<AreaStrength>{{"Nape", 3}});
    CHECK(read.value().entries[1].strength == 5);
}

TEST_CASE("Lines that are wrong are named, and nothing is taken", "[journal][csv]")
{
    CHECK(
        complaintsAbout("entry,,2026-03-01T18:05:00Z,4,,ok,,,,\n"
                        "entry,,yesterday,4,,,,,,\n"
                        "entry,,2026-03-01T18:05:00Z,eleven,,,,,,\n"
                        "entry,,2026-03-01T18:05:00Z,,,,,,,\n"
                        "entry,,2026-03-01T18:05:00Z,11,,\"two\nlines\",,,,\n"
                        "entry,,2026-03-01T18:05:00Z,4\n"
                        "mood,,2026-03-01T18:05:00Z,4,,,,,,\n") ==
        std::vector<std::string>{"j.csv: line 3: 'yesterday' is no time; allowed: such as 2026-03-01T18:05:00+01:00",
                                 "j.csv: line 4: has 'eleven' under 'strength'; allowed: a whole number",
                                 "j.csv: line 5: has nothing under 'strength'; allowed: a whole number",
                                 "j.csv: line 6: strength is no strength of pain; allowed: a whole number from 0 to 10",
                                 "j.csv: line 8: has 4 cells; allowed: 10, as in the first line",
                                 "j.csv: line 9: is of the unknown kind 'mood'; allowed: entry, area, segment, "
                                 "session, spot, sheet or muscle"});
    CHECK(complaintsAbout("area,,,4,Nape,,,,,\n").front().find("belongs to nothing above it") != std::string::npos);
    CHECK(complaintsAbout("entry,a,2026-03-01T18:05:00Z,4,,,,,,\narea,b,,4,Nape,,,,,\n").size() == 2);
    CHECK(complaintsAbout("session,,2026-03-01T18:05:00Z,,,a note,,,,\n").front().find("'note', which a row of kind") !=
          std::string::npos);
    CHECK(complaintsAbout("session,,2026-03-01T18:05:00Z,,,,,,,perhaps\n").front().find("'perhaps'") !=
          std::string::npos);
    CHECK(complaintsAbout("session,,2026-03-01T18:05:00Z,,,,,,4.5,\n").front().find("'4.5'") != std::string::npos);
    CHECK(complaintsAbout("session,,2026-03-01T18:05:00Z,,,,,,,\nspot,,,,trapezius.1,,,up,,\n")
              .front()
              .find("line 3: 'up'") != std::string::npos);
    std::string many;
    for (int i = 0; i < 100; ++i)
        many += "mood,,,,,,,,,\n";
    CHECK(complaintsAbout(many).size() == mostProblems);
}

TEST_CASE("What is no such table is refused", "[journal][csv]")
{
    CHECK(linesOf(fromCsv("", "j.csv")).front().starts_with("j.csv: is empty"));
    CHECK(linesOf(fromCsv("kind,time,mood\n", "j.csv"))
              .front()
              .starts_with("j.csv: line 1: has the unknown column 'mood'"));
    CHECK(linesOf(fromCsv("kind,time,kind\n", "j.csv")).front().find("twice") != std::string::npos);
    CHECK(linesOf(fromCsv("kind,id\n", "j.csv")).front().find("no column 'time'") != std::string::npos);
    CHECK(linesOf(fromCsv("kind,time\n\"entry,\n", "j.csv")).front() ==
          "j.csv: line 2: opens a quote that is never closed; allowed: a closing quote");
    CHECK(linesOf(fromCsv("kind,time\n\"entry\"x,\n", "j.csv")).front().find("line 2: has text after") !=
          std::string::npos);
    CHECK(linesOf(fromCsv("kind,time\nentry,\xE4\n", "j.csv")).front().find("is not in UTF-8") != std::string::npos);
}
