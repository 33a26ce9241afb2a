// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "shared_fake_atlas.h"

#include <knotfinder/base/files.h>

#include <catch2/catch.hpp>

#include <random>

using namespace knotfinder;
using namespace knotfinder::body;

TEST_CASE("An atlas lists its figures, views and close-ups")
{
    const test::LoadedFakeAtlas fake;
    CHECK(fake.atlas->figures().size() == 1);
    CHECK(fake.atlas->views().size() == 2);
    CHECK(fake.atlas->closeUps().front().rect.width == 300);
    CHECK(fake.atlas->picture("neutral", "back") != nullptr);
    CHECK_FALSE(fake.atlas->view("neutral", "soles").ok());
}

TEST_CASE("A missing or broken part of an atlas is named")
{
    const auto problemWithout = [](const std::string &name, const std::string &replacement) {
        const test::TemporaryFolder folder;
        test::writeFakeAtlas(folder.path());
        if (replacement.empty()) {
            std::filesystem::remove(folder.path() / name);
        } else {
            folder.write(name, replacement);
            test::writeChecksums(folder.path());
        }
        const auto atlas = Atlas::load(folder.path());
        return atlas ? std::string() : toLine(atlas.problems().front());
    };
    for (const std::string name : {"cells.bin", "regions.json", "landmarks.json", "views.json"}) {
        CHECK(problemWithout(name, "").find(name + ": cannot be read") != std::string::npos);
        CHECK_FALSE(problemWithout(name, "\x01\x02").empty());
    }
    CHECK(problemWithout("views.json", R"({"format":"knotfinder-atlas","version":2})").find("unknown format") !=
          std::string::npos);
    CHECK(problemWithout("views.json", R"({"format":"knotfinder-atlas","version":1,"atlas_id":1})")
              .find("another atlas") != std::string::npos);
    CHECK(problemWithout("regions.json", R"({"regions":[]})").find("unknown region") != std::string::npos);
    const std::string empty = problemWithout("views.json", "{}");
    CHECK(empty.find("views.json: is incomplete") != std::string::npos);
    CHECK(empty.find("exception") == std::string::npos); // no words of a library
}

TEST_CASE("Views are data: directions and the groups that a window offers", "[atlas]")
{
    const test::LoadedFakeAtlas fake;
    REQUIRE(fake.atlas->direction("back") != nullptr);
    CHECK(fake.atlas->direction("back")->toward.z == -1);
    CHECK(fake.atlas->direction("above") == nullptr);
    CHECK(fake.atlas->viewGroups().front().views == std::vector<std::string>{"front", "back"});
    CHECK(fake.atlas->viewGroups().back().closeUp == "top");
}

TEST_CASE("Groups of views that show nothing are named", "[atlas][bad]")
{
    const test::TemporaryFolder folder;
    test::writeFakeAtlas(folder.path());
    const auto sound = readFile(folder.path() / "views.json").value();
    const std::string groups = R"("groups":[{"label":"Front and back","views":["front","back"]},)";
    REQUIRE(sound.find(groups) != std::string::npos);
    for (const char *other : {R"("groups":[{"label":"Above","views":["above"]},)", R"("groups":[{"label":"None"},)",
                              R"("groups":[{"label":"Hands","closeup":"hands"},)", R"("groups":[)"}) {
        INFO(other);
        auto text = sound;
        folder.write("views.json", text.replace(text.find(groups), groups.size(), other));
        test::writeChecksums(folder.path());
        const auto atlas = Atlas::load(folder.path());
        REQUIRE_FALSE(atlas.ok());
        CHECK(toLine(atlas.problems().front()).find("/groups") != std::string::npos);
    }
}

TEST_CASE("A damaged byte anywhere in an atlas is named and never read as something else")
{
    const test::TemporaryFolder folder;
    test::writeFakeAtlas(folder.path());
    std::mt19937 random(11);
    for (const auto &entry : std::filesystem::directory_iterator(folder.path())) {
        const auto sound = readFile(entry.path()).value();
        for (int i = 0; i < 20; ++i) {
            std::string bytes = sound;
            bytes[random() % bytes.size()] ^= static_cast<char>(1U << (random() % 8));
            folder.write(entry.path().filename().string(), bytes);
            const auto files = CheckedFolder::open(folder.path());
            const auto checked = files ? files.value().checkAll() : Outcome(files.problems());
            REQUIRE_FALSE(checked.ok());
            CHECK(toLine(checked.problems().front()).find(entry.path().filename().string() + ": is damaged") !=
                  std::string::npos);
        }
        folder.write(entry.path().filename().string(), sound);
    }
    CHECK(CheckedFolder::open(folder.path()).value().checkAll().ok());
}

TEST_CASE("A list that is cut, empty, or missing is no list")
{
    const test::TemporaryFolder folder;
    CHECK(toLine(CheckedFolder::open(folder.path()).problems().front()).find("cannot be read") != std::string::npos);
    test::writeFakeAtlas(folder.path());
    const auto list = readFile(folder.path() / "checksums.txt").value();
    for (const std::size_t size : {std::size_t{0}, std::size_t{10}, list.size() / 2, list.size() - 1}) {
        folder.write("checksums.txt", list.substr(0, size));
        CHECK_FALSE(CheckedFolder::open(folder.path()).ok());
    }
    folder.write("checksums.txt", list);
    CHECK_FALSE(CheckedFolder::open(folder.path()).value().read("../cells.bin").ok()); // only what is listed
}
