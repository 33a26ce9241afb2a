// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "process.h"

#include "temporary_folder.h"

#include <knotfinder/base/files.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace knotfinder;
using knotfinder::test::cli;
using knotfinder::test::contains;
using knotfinder::test::isOneLine;
using knotfinder::test::TemporaryFolder;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

constexpr const char *journalRows = "kind,time,strength,what,note,seconds,side,muscle,before,after,familiar,drawing\r\n"
                                    "entry,2026-03-01T18:05:00+01:00,6,,after the garden,,,,,,,"
                                    "\"{\"\"format\"\": \"\"knotfinder-drawing\"\", \"\"version\"\": 1, \"\"marks\"\": "
                                    "[{\"\"regions\"\": [\"\"temple.right\"\"], \"\"intensity\"\": 6}]}\"\r\n"
                                    "area,,6,Right temple,,,,,,,,\r\n"
                                    "entry,2026-03-09T18:05:00+01:00,3,,,,,,,,,\r\n"
                                    "session,2026-03-01T19:05:00+01:00,,,,240,,trapezius,6,4,partly,\r\n"
                                    "spot,,,trapezius.1,,60,right,,,,,\r\n";

/// A journal of its own with the rows in it, or without.
struct Home
{
    TemporaryFolder folder;
    std::string journal = (folder.path() / "my.sqlite").string();

    [[nodiscard]] test::Run run(std::vector<std::string> words) const
    {
        words.insert(words.begin(), "journal");
        words.insert(words.end(), {"--journal", journal});
        return cli(words);
    }
    [[nodiscard]] std::string path(const std::string &name) const { return (folder.path() / name).string(); }
    void fill() const { REQUIRE(run({"import", folder.write("in.csv", journalRows).string()}).exitCode == 0); }
};

} // namespace

TEST_CASE("Listing makes no journal, and says that there is none", "[cli][journal]")
{
    const TemporaryFolder home;
    const auto run = cli({"journal", "list"}, {"", {{"XDG_DATA_HOME", home.path().string()}}, "", 0, 0, ""});
    CHECK(run.exitCode == 0);
    CHECK(run.out == "No journal has been kept yet.\n");
    CHECK(fs::is_empty(home.path()));
    const auto exported = cli({"journal", "export", "--format", "csv", "-o", (home.path() / "x.csv").string()},
                              {"", {{"XDG_DATA_HOME", home.path().string()}}, "", 0, 0, ""});
    CHECK(exported.exitCode == 1);
    CHECK(isOneLine(exported.err));
    CHECK(fs::is_empty(home.path()));
    CHECK(Home().run({"list"}).exitCode == 1); // a file that was named must be there
}

TEST_CASE("What was brought in is listed, and brought in once", "[cli][journal]")
{
    const Home home;
    const auto in = home.folder.write("in.csv", journalRows).string();
    CHECK(home.run({"import", in, "--dry-run"}).out == "3 would be added, 0 were there already.\n");
    CHECK_FALSE(fs::exists(home.journal));
    CHECK(home.run({"import", in}).out == "3 added, 0 were there already.\n");
    CHECK(json::parse(home.run({"import", in, "--json"}).out) == json{{"added", 0}, {"already", 3}, {"kept", 0}});
    const auto list = home.run({"list"});
    CHECK(list.out ==
          "2026-03-01 18:05  entry    6        Right temple 6; after the garden\n"
          "2026-03-01 19:05  session  6 -> 4   trapezius; 1 knot, 4 minutes; pressing brought part of the known pain\n"
          "2026-03-09 18:05  entry    3\n");
    CHECK(home.run({"list", "--find", "GARDEN"}).out.find("session") == std::string::npos);
    CHECK(home.run({"list", "--muscle", "trapezius"}).out.find("entry") == std::string::npos);
    CHECK(home.run({"list", "--from", "2026-03-02", "--to", "2026-03-10"}).out == "2026-03-09 18:05  entry    3\n");
    CHECK(home.run({"list", "--find", "snow"}).out == "Nothing was found.\n");
    const auto told = json::parse(home.run({"list", "--json"}).out);
    CHECK(told["entries"][0]["areas"][0]["area"] == "Right temple");
    CHECK(told["sessions"][0]["spots"][0]["point"] == "trapezius.1");
    CHECK(told["sheets"].empty());
}

TEST_CASE("Exports come back in another journal as they were", "[cli][journal]")
{
    const Home home;
    home.fill();
    for (const std::string format : {"csv", "fhir"}) {
        const auto out = home.path("out." + format);
        const auto run = home.run({"export", "--format", format, "-o", out, "--json"});
        CHECK(json::parse(run.out) == json{{"entries", 2}, {"sessions", 1}, {"sheets", 0}});
        CHECK((fs::status(out).permissions() & fs::perms::others_read) == fs::perms::none);
        const Home other;
        CHECK(other.run({"import", out}).out == "3 added, 0 were there already.\n");
        CHECK(other.run({"list", "--json"}).out == home.run({"list", "--json"}).out);
        const auto again = other.path("again");
        REQUIRE(other.run({"export", "--format", format, "-o", again}).exitCode == 0);
        CHECK(readFile(again).value() == readFile(out).value());
        CHECK(home.run({"export", "--format", format, "-o", out}).exitCode == 1); // it is there already
    }
}

TEST_CASE("Exports say where it hurt on CHOIR's body map, and whose numbering that is", "[cli][journal]")
{
    const Home home;
    home.fill();
    const auto table = home.path("out.csv");
    REQUIRE(home.run({"export", "--format", "csv", "-o", table}).exitCode == 0);
    const auto rows = readFile(table).value();
    CHECK(contains(rows, ",6,Right front of the cranium,"));
    CHECK(contains(rows, ",101,\"CHOIR body map, 74 segments, numbered as on the male figure\"\r\n"));
    const auto out = home.path("out.json");
    REQUIRE(home.run({"export", "--format", "fhir", "-o", out}).exitCode == 0);
    const auto bundle = json::parse(readFile(out).value());
    std::vector<json> parts;
    for (const auto &entry : bundle["entry"])
        for (const auto &part : entry["resource"].value("component", json::array()))
            parts.push_back(part);
    REQUIRE(parts.size() == 1);
    CHECK(parts[0]["code"]["coding"][0]["code"] == "101");
    CHECK(parts[0]["valueInteger"] == 6);
}

TEST_CASE("The report is a PDF, and tells notes only when it is asked to", "[cli][journal]")
{
    const Home home;
    home.fill();
    const auto out = home.path("report.pdf");
    REQUIRE(home.run({"export", "--format", "pdf", "-o", out, "--name", "Ann Lee"}).exitCode == 0);
    CHECK(readFile(out).value().starts_with("%PDF"));
    CHECK(home.run({"export", "--format", "pdf", "-o", out, "--from", "2027-01-01", "--force"}).exitCode == 1);
    CHECK(home.run({"export", "--format", "pdf", "-o", out, "--paper", "a5", "--force"}).exitCode == 2);
    CHECK(home.run({"export", "--format", "csv", "-o", out, "--mono", "--force"}).exitCode == 2);
}

TEST_CASE("Of a file with bad lines nothing is taken", "[cli][journal]")
{
    const Home home;
    const auto in =
        home.folder.write("in.csv", std::string(journalRows) + "entry,never,6,,,,,,,,,\r\nmood,,,,,,,,,,,\r\n")
            .string();
    const auto run = home.run({"import", in});
    CHECK(run.exitCode == 1);
    CHECK(
        run.err ==
        "knotfinder-cli: " + in + ": line 7: 'never' is no time; allowed: such as 2026-03-01T18:05:00+01:00\n" +
            "knotfinder-cli: " + in +
            ": line 8: is of the unknown kind 'mood'; allowed: entry, area, segment, session, spot, sheet or muscle\n");
    CHECK_FALSE(fs::exists(home.journal));
}

TEST_CASE("A damaged journal is named, and its copy takes its place when that is asked for", "[cli][journal]")
{
    const Home home;
    home.fill();
    REQUIRE(home.run({"list"}).exitCode == 0); // opening it keeps a copy
    home.folder.write("my.sqlite", std::string(20'000, '#'));
    const auto run = home.run({"list"});
    CHECK(run.exitCode == 1);
    CHECK(run.err == "knotfinder-cli: " + home.journal +
                         ": is damaged; allowed: 'knotfinder-cli journal restore' to take its last good copy\n");
    const auto restored = json::parse(home.run({"restore", "--json"}).out);
    CHECK(readFile(restored["set_aside"].get<std::string>()).value() == std::string(20'000, '#'));
    CHECK(restored["copy_of"].is_string());
    CHECK(contains(home.run({"list"}).out, "Right temple 6"));
    CHECK(home.run({"restore"}).exitCode == 1);
}

TEST_CASE("A disk that is full keeps the journal as it was", "[cli][journal]")
{
    const Home home;
    home.fill();
    const auto before = home.run({"list"}).out;
    std::string large = "kind,time,strength,note\n";
    for (int i = 0; i < 3; ++i)
        large += "entry,2026-04-01T18:05:00+01:00,6," + std::string(90'000, 'x') + std::to_string(i) + "\n";
    const auto in = home.folder.write("large.csv", large).string();
    test::RunOptions options;
    options.fileSizeLimit = 60'000;
    const auto run = cli({"journal", "import", in, "--journal", home.journal}, options);
    CHECK(run.exitCode == 1);
    CHECK(isOneLine(run.err));
    CHECK(home.run({"list"}).out == before);
}

TEST_CASE("What cannot be meant is said in one line", "[cli][journal]")
{
    const Home home;
    const std::vector<std::vector<std::string>> wrong{{},
                                                      {"lst"},
                                                      {"list", "x"},
                                                      {"list", "--dry-run"},
                                                      {"list", "--from", "March"},
                                                      {"import"},
                                                      {"export"},
                                                      {"export", "--format", "doc", "-o", "x"},
                                                      {"export", "--format", "csv"}};
    for (const auto &words : wrong) {
        const auto run = home.run(words);
        CHECK(run.exitCode == 2);
        CHECK(isOneLine(run.err));
    }
    CHECK(home.run({"import", home.path("nothing.csv")}).exitCode == 1);
}
