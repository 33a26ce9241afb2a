// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/breaks/movements.h>

#include <real_knowledge.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace knotfinder;
using namespace knotfinder::breaks;
using namespace knotfinder::test;

namespace {

const Library &library()
{
    static const auto loaded = loadLibrary(std::filesystem::path(KNOTFINDER_SOURCE_SHARE) / "data" / "breaks.json",
                                           *realCatalog(), realKnowledge());
    return loaded.value();
}

std::vector<Movement> chosenFor(const Wish &wish)
{
    return choose(wish, library(), *realCatalog(), realKnowledge());
}

Texts idsOf(const std::vector<Movement> &movements)
{
    Texts ids;
    for (const auto &movement : movements)
        ids.push_back(movement.id);
    return ids;
}

/// So many breaks, one after the other.
std::vector<Texts> breaksInARow(Wish wish, int count)
{
    std::vector<Texts> all;
    for (int i = 0; i < count; ++i) {
        all.push_back(idsOf(chosenFor(wish)));
        wish.before.insert(wish.before.begin(), all.back());
    }
    return all;
}

safety::Profile with(std::set<std::string> holds)
{
    return {true, std::move(holds)};
}

} // namespace

TEST_CASE("Without a word on what hurts, breaks hold the movements for everybody in turn", "[breaks]")
{
    CHECK(breaksInARow({}, 3) == std::vector<Texts>{{"blades", "shoulders"}, {"ceiling"}, {"blades", "shoulders"}});
}

TEST_CASE("What hurts comes first, what hurt last before what hurt earlier", "[breaks]")
{
    Wish wish;
    wish.hurts = {"trapezius", "rhomboids"};
    auto first = chosenFor(wish);
    REQUIRE_FALSE(first.empty());
    CHECK(first.front().muscle == "trapezius");
    CHECK(first.front().id.starts_with("trapezius: "));
    wish.hurts = {"rhomboids", "trapezius"};
    CHECK(chosenFor(wish).front().muscle == "rhomboids");
    wish.hurts = {"nobody_knows_it", "rhomboids"};
    CHECK(chosenFor(wish).front().muscle == "rhomboids");
    wish.hurts = {"nobody_knows_it"};
    CHECK(idsOf(chosenFor(wish)) == Texts{"blades", "shoulders"});
}

TEST_CASE("Every break of every muscle lasts 20 to 60 seconds and has pictures and steps", "[breaks]")
{
    std::size_t own = 0;
    for (const auto &entry : realCatalog()->muscles()) {
        INFO(entry.id);
        Wish wish;
        wish.hurts = {entry.id};
        const auto chosen = chosenFor(wish);
        REQUIRE((chosen.size() == 1 || chosen.size() == 2));
        int seconds = 0;
        for (const auto &movement : chosen) {
            seconds += movement.seconds();
            CHECK(movement.seconds() >= shortestMovement);
            CHECK_FALSE(movement.title.empty());
            CHECK_FALSE(movement.steps.empty());
            CHECK_FALSE(movement.caution.empty());
            for (const auto &turn : movement.turns) {
                CHECK_FALSE(turn.illustration.picture.empty());
                CHECK_FALSE(turn.illustration.alt.empty());
                CHECK(turn.illustration.alt.find("lying") == std::string::npos);
                CHECK(turn.illustration.alt.find("lies on the back") == std::string::npos);
            }
            own += movement.muscle.empty() ? 0 : 1;
        }
        CHECK(seconds <= longestMovement);
    }
    CHECK(own > 60);
}

TEST_CASE("A movement with sides is done on both, mirrored on the left", "[breaks]")
{
    Wish wish;
    wish.hurts = {"infraspinatus"};
    const auto movement = chosenFor(wish).front();
    REQUIRE(movement.turns.size() == 2);
    CHECK(movement.turns[0].side == body::Side::right);
    CHECK_FALSE(movement.turns[0].illustration.mirrored);
    CHECK(movement.turns[1].side == body::Side::left);
    CHECK(movement.turns[1].illustration.mirrored);
    CHECK(movement.turns[1].illustration.alt.find("{") == std::string::npos);
}

TEST_CASE("No movement comes twice in a row where there is a choice", "[breaks]")
{
    const auto hurts = GENERATE(Texts{}, Texts{"trapezius"}, Texts{"rhomboids"}, Texts{"scalenes", "rhomboids"},
                                Texts{"flexor_digitorum"});
    Wish wish;
    wish.hurts = hurts;
    const auto all = breaksInARow(wish, 12);
    for (std::size_t i = 1; i < all.size(); ++i)
        for (const auto &id : all[i]) {
            INFO(id << " in break " << i);
            CHECK(std::find(all[i - 1].begin(), all[i - 1].end(), id) == all[i - 1].end());
        }
}

TEST_CASE("Of everything that a caution rules out, nothing is ever chosen", "[breaks]")
{
    for (const auto &caution : realKnowledge().contraindications) {
        Wish wish;
        wish.profile = with({caution.id});
        wish.hurts = {"trapezius", "scalenes", "rhomboids", "pectoralis_minor", "masseter", "quadratus_lumborum"};
        for (int i = 0; i < 4; ++i) {
            const auto chosen = chosenFor(wish);
            REQUIRE_FALSE(chosen.empty());
            for (const auto &movement : chosen) {
                INFO(caution.id << ": " << movement.id);
                const auto *picture = realCatalog()->pictures().find(movement.turns.front().illustration.picture);
                REQUIRE(picture != nullptr);
                for (const auto &serves : picture->serves) {
                    const auto &notFor = realCatalog()->findTechnique(serves.technique)->notFor;
                    CHECK(std::find(notFor.begin(), notFor.end(), caution.id) == notFor.end());
                }
                for (const auto &common : library().movements)
                    if (common.id == movement.id)
                        CHECK(std::find(common.notFor.begin(), common.notFor.end(), caution.id) == common.notFor.end());
            }
            wish.before.insert(wish.before.begin(), idsOf(chosen));
        }
    }
}

TEST_CASE("Where nothing else suits, one stands up, also twice in a row", "[breaks]")
{
    Wish wish;
    wish.hurts = {"trapezius"};
    wish.profile = with({"fracture"});
    CHECK(breaksInARow(wish, 2) == std::vector<Texts>{{"stand_up"}, {"stand_up"}});
}

TEST_CASE("A red flag leaves what is for everybody, an emergency nothing", "[breaks]")
{
    Wish wish;
    wish.hurts = {"trapezius"};
    wish.drawing = match::PainDrawing{};
    const auto flagOf = [](safety::Advice advice) {
        const auto &flags = realKnowledge().redFlags;
        return std::find_if(flags.begin(), flags.end(),
                            [&](const safety::RedFlag &flag) { return flag.advice == advice && flag.anywhere; });
    };
    REQUIRE(flagOf(safety::Advice::sameDay) != realKnowledge().redFlags.end());
    wish.drawing->answers[flagOf(safety::Advice::sameDay)->id] = true;
    CHECK(idsOf(chosenFor(wish)) == Texts{"blades", "shoulders"});
    const auto urgent = std::find_if(realKnowledge().redFlags.begin(), realKnowledge().redFlags.end(),
                                     [](const auto &flag) { return flag.advice == safety::Advice::emergency; });
    wish.drawing->answers = {{urgent->id, true}};
    CHECK(chosenFor(wish).empty());
}
