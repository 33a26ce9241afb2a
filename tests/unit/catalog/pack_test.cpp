// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "fixture_data.h"

#include <knotfinder/base/files.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>

using namespace knotfinder;
using knotfinder::test::FixtureData;
using knotfinder::test::linesOf;
using knotfinder::test::TemporaryFolder;
using nlohmann::ordered_json;

namespace {

std::filesystem::path packed(const FixtureData &data, const TemporaryFolder &folder)
{
    const auto file = folder.path() / "dataset.pack";
    const auto done = catalog::pack(data.atlas(), data.path(), file);
    INFO((done ? std::string() : linesOf(done.problems())));
    REQUIRE(done.ok());
    return file;
}

std::string firstProblem(const FixtureData &data, const std::filesystem::path &file)
{
    const auto loaded = catalog::Catalog::load(data.sharedAtlas(), file);
    REQUIRE_FALSE(loaded.ok());
    return toLine(loaded.problems().front());
}

} // namespace

TEST_CASE("A pack means the same as its folder", "[catalog]")
{
    const FixtureData data;
    const TemporaryFolder folder;
    data.addMuscle("other", data.path() / "muscles");
    const auto loaded = catalog::Catalog::load(data.sharedAtlas(), packed(data, folder));
    REQUIRE(loaded.ok());
    const auto &fromPack = *loaded.value();
    const auto fromFolder = data.load();
    REQUIRE(fromPack.muscleIds() == fromFolder->muscleIds());
    REQUIRE(fromPack.pointIds() == fromFolder->pointIds());
    for (std::size_t i = 0; i < fromPack.points().size(); ++i) {
        const auto &a = fromPack.points()[i];
        const auto &b = fromFolder->points()[i];
        CHECK(a.muscle == b.muscle);
        CHECK(a.label == b.label);
        CHECK(a.commonness == b.commonness);
        CHECK(a.suggest == b.suggest);
        CHECK(a.midline == b.midline);
        CHECK(a.qualities == b.qualities);
        CHECK(a.worseWith == b.worseWith);
        CHECK(a.sites == b.sites);
        CHECK(a.essential == b.essential);
        CHECK(a.spillover == b.spillover);
    }
    for (std::size_t i = 0; i < fromPack.muscles().size(); ++i) {
        const auto &a = fromPack.muscles()[i];
        const auto &b = fromFolder->muscles()[i];
        CHECK(a.english == b.english);
        CHECK(a.latin == b.latin);
        CHECK(a.everyday == b.everyday);
        CHECK(a.searchWords == b.searchWords);
        CHECK(a.group == b.group);
        CHECK(a.summary == b.summary);
        CHECK(a.selfTreatable == b.selfTreatable);
        CHECK(a.satellites == b.satellites);
        CHECK(a.points == b.points);
        CHECK(fromPack.muscleJson(a.id) == fromFolder->muscleJson(b.id));
    }
    CHECK(fromPack.vocabulary().qualities[1].synonyms == fromFolder->vocabulary().qualities[1].synonyms);
    CHECK(fromPack.vocabulary().activities[0].label == "Sitting long");
    CHECK(fromPack.lexicon().regions[1].words == fromFolder->lexicon().regions[1].words);
    CHECK(fromPack.lexicon().intensities[1].value == 8);
    CHECK(fromPack.lexicon().negations == fromFolder->lexicon().negations);
    CHECK(fromPack.lexicon().denials.well == std::vector<std::string>{"fine"});
    CHECK(fromPack.lexicon().otherSides.turning == std::vector<std::string>{"turn"});
    REQUIRE(fromPack.lexicon().narrowing.size() == 1);
    CHECK(fromPack.lexicon().narrowing[0].said == std::vector<std::string>{"half up"});
    REQUIRE(fromPack.lexicon().spellings.size() == 1);
    CHECK(fromPack.lexicon().spellings[0].word == "tube");
    CHECK(fromPack.lexicon().painWords == std::vector<std::string>{"pain"});
    CHECK(fromPack.techniques().front().name == "Ball at a wall");
    CHECK(fromPack.muscle("other").anatomy.action == "It does nothing.");
}

TEST_CASE("Packing twice gives the same bytes", "[catalog]")
{
    const FixtureData data;
    const TemporaryFolder folder;
    const auto first = readFile(packed(data, folder)).value();
    CHECK(readFile(packed(data, folder)).value() == first);
}

TEST_CASE("A pack that does not fit is refused", "[catalog]")
{
    const FixtureData data;
    const TemporaryFolder folder;
    const auto file = packed(data, folder);
    const std::string good = readFile(file).value();
    const auto with = [&](const std::string &bytes) {
        std::ofstream(file, std::ios::binary) << bytes;
        return firstProblem(data, file);
    };
    CHECK(with("").find("is no packed dataset") != std::string::npos);
    CHECK(with("rubbish").find("is no packed dataset") != std::string::npos);
    CHECK(with(good.substr(0, good.size() / 2)).find("is damaged") != std::string::npos);
    CHECK(with(good + "x").find("is damaged") != std::string::npos);
    std::string other = good;
    ++other[4];
    CHECK(with(other).find("another version") != std::string::npos);
    other = good;
    ++other[8];
    CHECK(with(other).find("another atlas") != std::string::npos);
    for (std::size_t at = 28; at < good.size(); at += 97) {
        other = good;
        other[at] = static_cast<char>(other[at] ^ 0x10);
        CHECK(with(other).find("is damaged") != std::string::npos);
    }
}

TEST_CASE("A broken dataset is not packed, and nothing is written", "[catalog]")
{
    const FixtureData data;
    const TemporaryFolder folder;
    data.addMuscle("broken", data.path() / "muscles", [](ordered_json &muscle) { muscle["depth"] = "flat"; });
    const auto done = catalog::pack(data.atlas(), data.path(), folder.path() / "dataset.pack");
    REQUIRE_FALSE(done.ok());
    CHECK(linesOf(done.problems()).find("broken.json") != std::string::npos);
    CHECK(std::filesystem::is_empty(folder.path()));
    CHECK_FALSE(catalog::pack(data.atlas(), data.path(), folder.path() / "no/such/folder/x.pack").ok());
}

TEST_CASE("The programs take the pack only while it is as new as the folder", "[catalog]")
{
    const FixtureData data;
    const TemporaryFolder share;
    std::filesystem::copy(data.path(), share.path() / "data", std::filesystem::copy_options::recursive);
    REQUIRE(catalog::pack(data.atlas(), share.path() / "data", share.path() / "dataset.pack").ok());
    ::setenv("KNOTFINDER_SHARE", share.path().c_str(), 1);
    ::setenv("XDG_DATA_HOME", (share.path() / "home").c_str(), 1);
    const auto muscleName = [&] {
        const auto loaded = catalog::Catalog::loadBuiltIn(data.sharedAtlas());
        return loaded ? loaded.value()->findMuscle("sample")->english : linesOf(loaded.problems());
    };
    CHECK(muscleName() == "Sample muscle");

    data.change([](ordered_json &muscle) { muscle["names"]["english"] = "Changed name"; });
    std::filesystem::copy(data.path() / "muscles/sample.json", share.path() / "data/muscles/sample.json",
                          std::filesystem::copy_options::overwrite_existing);
    CHECK(muscleName() == "Changed name");

    std::filesystem::remove_all(share.path() / "data");
    CHECK(muscleName() == "Sample muscle"); // the pack alone is enough
    std::filesystem::remove(share.path() / "dataset.pack");
    CHECK(muscleName().find("is no data folder") != std::string::npos);
    ::unsetenv("KNOTFINDER_SHARE");
    ::unsetenv("XDG_DATA_HOME");
}
