// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_knowledge.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <map>

using namespace knotfinder;
using namespace knotfinder::care;
using namespace knotfinder::test;

TEST_CASE("No exercise and no stretch of any muscle is without its picture", "[care][pictures]")
{
    for (const auto &muscle : realCatalog()->muscles()) {
        const auto plan = planOf(requestFor(muscle.id));
        for (const auto &exercise : plan.items.front().exercises) {
            INFO(muscle.id << " " << exercise.technique);
            CHECK_FALSE(exercise.illustration.picture.empty());
        }
        for (const auto &stretch : plan.items.front().stretches) {
            INFO(muscle.id << " " << stretch.technique << " " << stretch.title);
            CHECK_FALSE(stretch.illustration.picture.empty());
        }
    }
}

TEST_CASE("The ball of each picture lies under an X of a muscle that uses it", "[care][pictures]")
{
    constexpr float near = 20; // mm
    const auto &surface = realCatalog()->atlas().surface();
    std::map<std::string, std::pair<float, std::string>> nearest; // by picture
    for (const auto &muscle : realCatalog()->muscles()) {
        const auto plan = planOf(requestFor(muscle.id));
        const auto &item = plan.items.front();
        for (const auto &exercise : item.exercises) {
            const auto *picture = realCatalog()->pictures().find(exercise.illustration.picture);
            if (picture == nullptr)
                continue; // told by another test
            for (const auto &place : picture->presses)
                for (const auto spot : exercise.spots)
                    for (const auto site : item.spots[spot].sites) {
                        auto &found = nearest.try_emplace(picture->id, 1e6F, "").first->second;
                        const float away = std::sqrt(body::squaredDistance(surface.position(site), place));
                        if (away < found.first)
                            found = {away, item.spots[spot].point};
                    }
        }
    }
    CHECK(nearest.size() > 25);
    for (const auto &[picture, found] : nearest) {
        INFO(picture << ": " << found.first << " mm from the X of " << found.second);
        CHECK(found.first <= near);
    }
}

TEST_CASE("Every technique has a picture of its own", "[care][pictures]")
{
    for (const auto &technique : realCatalog()->techniques()) {
        INFO(technique.id);
        const auto &all = realCatalog()->pictures().all();
        CHECK(std::any_of(all.begin(), all.end(), [&](const catalog::Picture &picture) {
            return std::any_of(picture.serves.begin(), picture.serves.end(),
                               [&](const catalog::Serves &serves) { return serves.technique == technique.id; });
        }));
    }
}

TEST_CASE("A picture shows the side that hurts, and says when both do", "[care][pictures]")
{
    catalog::Picture picture;
    picture.id = "lying";
    picture.frames = 2;
    picture.aspect = 1.5;
    picture.sided = true;
    picture.alt = "A ball under the {side} blade, the {other} arm free.";
    const auto right = illustrationOf(picture, true, false);
    CHECK_FALSE(right.mirrored);
    CHECK(right.alt == "A ball under the right blade, the left arm free.");
    CHECK(right.aspect == Approx(3));
    const auto left = illustrationOf(picture, false, true);
    CHECK(left.mirrored);
    CHECK(left.alt == "A ball under the left blade, the right arm free.");
    const auto both = illustrationOf(picture, true, true);
    CHECK_FALSE(both.mirrored);
    CHECK(both.alt == "A ball under the right blade, the left arm free. Do the same on the other side.");
    picture.sided = false;
    picture.alt = "Knees to the chest.";
    CHECK_FALSE(illustrationOf(picture, false, true).mirrored);
    CHECK(illustrationOf(picture, true, true).alt == "Knees to the chest.");
}
