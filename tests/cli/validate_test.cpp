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
using nlohmann::json;

namespace {

/// A copy of the project's data, to break.
class DataCopy
{
public:
    DataCopy()
    {
        std::filesystem::copy(std::string(KNOTFINDER_SOURCE_SHARE) + "/data", path(),
                              std::filesystem::copy_options::recursive);
    }

    [[nodiscard]] std::filesystem::path path() const { return folder_.path() / "data"; }
    void write(const std::string &file, const std::string &bytes) const { folder_.write("data/" + file, bytes); }

    /// The lines of `validate` about one file.
    [[nodiscard]] std::string linesAbout(const std::string &file) const
    {
        const auto run = cli({"validate", path().string()});
        CHECK(run.exitCode == 1);
        std::string found;
        for (std::size_t at = 0; at < run.err.size();) {
            const auto end = run.err.find('\n', at);
            const std::string line = run.err.substr(at, end - at);
            if (contains(line, file + ":"))
                found += line + '\n';
            at = end + 1;
        }
        return found;
    }

private:
    test::TemporaryFolder folder_;
};

std::string replaced(std::string text, const std::string &part, const std::string &other)
{
    const auto at = text.find(part);
    REQUIRE(at != std::string::npos);
    return text.replace(at, part.size(), other);
}

} // namespace

TEST_CASE("Each broken file is named with place, fault and what is allowed", "[cli]")
{
    const DataCopy data;
    const std::string sound = readFile(data.path() / "muscles/trapezius.json").value();
    const auto [text, said] = GENERATE_COPY(table<std::string, std::string>({
        {"", "is empty"},
        {sound.substr(0, sound.size() / 2), "is not JSON at line"},
        {std::string("\x7f"
                     "ELF\x00\x01",
                     6),
         "is not JSON"},
        {replaced(sound, "\"depth\": \"superficial\"", "\"depth\": 3"),
         "/depth: 3 is not allowed; allowed: one of superficial"},
        {replaced(sound, "\"trapezius_edge_mid\"", "\"trapezius_egde_mid\""),
         "unknown landmark 'trapezius_egde_mid'; did you mean 'trapezius_edge_mid'"},
        {replaced(sound, "\"region\": \"side_of_neck\"", "\"region\": \"side_of_nek\""),
         "unknown region 'side_of_nek'; did you mean 'side_of_neck'"},
        {replaced(sound, "\"id\": \"trapezius\"", "\"id\": \"trapezoid\""),
         "id 'trapezoid' does not fit the file name; allowed: 'trapezius'"},
    }));
    data.write("muscles/trapezius.json", text);
    const std::string lines = data.linesAbout("muscles/trapezius.json");
    INFO(lines);
    CHECK(contains(lines, said));
}

TEST_CASE("A folder that is no dataset is one line", "[cli]")
{
    const test::TemporaryFolder folder;
    for (const std::string &name :
         {folder.path().string(), (folder.path() / "none").string(), std::string("/dev/null")}) {
        const auto run = cli({"validate", name, "--json"});
        INFO(run.out);
        CHECK(run.exitCode == 1);
        const auto problems = json::parse(run.out);
        REQUIRE(problems.size() == 1);
        CHECK(problems[0].at("what") == "is no data folder");
    }
}

TEST_CASE("One run names all faults, and a broken shared file does not bury them", "[cli]")
{
    const DataCopy data;
    const auto muscle = [&](const char *id) {
        return json::parse(readFile(data.path() / "muscles" / (std::string(id) + ".json")).value());
    };
    auto broken = muscle("infraspinatus");
    broken["group"] = 7;
    broken["self_care"][0]["technique"] = "ball_wal";
    broken["trigger_points"][0]["site"] = "akromion";
    data.write("muscles/infraspinatus.json", broken.dump());
    data.write("vocabulary.json", "{");
    data.write("safety.json", "");
    data.write("techniques/ball_wall.json", "[");
    const auto run = cli({"validate", data.path().string()});
    INFO(run.err);
    CHECK(run.exitCode == 1);
    for (const char *said : {"/group: 7", "unknown technique 'ball_wal'", "unknown landmark 'akromion'",
                             "vocabulary.json: is not JSON", "safety.json: is empty", "ball_wall.json: is not JSON"})
        CHECK(contains(run.err, said));
    CHECK(contains(run.err, "has 6 problems"));
}

TEST_CASE("A body map that leaves skin out is named", "[cli]")
{
    const DataCopy data;
    auto map = json::parse(readFile(data.path() / "choir.json").value());
    map["left_out"].clear();
    data.write("choir.json", map.dump());
    const auto lines = data.linesAbout("choir.json");
    INFO(lines);
    CHECK(contains(lines, "/segments: no segment holds all of the region 'perineum'; allowed: a segment on each of its "
                          "sides, or a reason under left_out"));
    data.write("choir.json", "{");
    CHECK(contains(data.linesAbout("choir.json"), "is not JSON"));
}
