// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "shared_fake_atlas.h"

#include <catch2/catch.hpp>

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
        if (replacement.empty())
            std::filesystem::remove(folder.path() / name);
        else
            folder.write(name, replacement);
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
}
