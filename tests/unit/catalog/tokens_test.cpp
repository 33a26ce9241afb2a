// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "reading/tokens.h"

#include <catch2/catch.hpp>

using namespace knotfinder::catalog;
using Words = std::vector<std::string>;

TEST_CASE("Texts become comparable words", "[search]")
{
    CHECK(wordsOf("My SHOULDER blades, both!") == Words{"my", "shoulder", "blade", "both"});
    CHECK(wordsOf("golfer's elbow don\xE2\x80\x99t") == Words{"golfer", "elbow", "dont"});
    CHECK(wordsOf("feet teeth calves biceps achilles") == Words{"foot", "tooth", "calf", "biceps", "achilles"});
    CHECK(wordsOf("aches crutches boxes press sinus this") == Words{"ache", "crutch", "box", "press", "sinus", "this"});
    CHECK(wordsOf("7/10 \xE2\x80\x93 \xE2\x80\x9Ctight\xE2\x80\x9D") == Words{"7", "10", "tight"});
    CHECK(wordsOf("''' --- ") == Words{});
    CHECK(wordsOf("\xE2\x80") == Words{});
}

TEST_CASE("Words know where they stand", "[search]")
{
    const auto tokens = tokensOf("hip, left knees");
    REQUIRE(tokens.size() == 3);
    CHECK(tokens[0].at == Span{0, 3});
    CHECK(tokens[1].at == Span{5, 4});
    CHECK(tokens[1].clauseStart);
    CHECK(tokens[2].plural);
    CHECK_FALSE(tokens[2].clauseStart);
}

TEST_CASE("Patterns stand for all their forms", "[search]")
{
    CHECK(alternativesOf("knee") == Words{"knee"});
    CHECK(alternativesOf("(outer|outside of) (knee|hip)") ==
          Words{"outer knee", "outer hip", "outside of knee", "outside of hip"});
    CHECK(alternativesOf("knee)") == Words{"knee)"});
    CHECK(alternativesOf("(knee") == Words{"(knee"});
}

TEST_CASE("Verbs lose their ending", "[search]")
{
    CHECK(plainVerbsOf("sleeping on my side") == Words{"sleep on my side", "sleepe on my side"});
    CHECK(plainVerbsOf("sitting") == Words{"sit", "site"});
    CHECK(plainVerbsOf("driving a car") == Words{"driv a car", "drive a car"});
    CHECK(plainVerbsOf("pulling") == Words{"pull", "pulle"});
    CHECK(plainVerbsOf("ring finger").empty());
    CHECK(plainVerbsOf("string").empty());
    CHECK(plainVerbsOf("").empty());
}

TEST_CASE("Slips of the fingers are forgiven, other words are not taken", "[search]")
{
    for (const auto &[typed, known] : std::vector<std::pair<std::string, std::string>>{{"sholder", "shoulder"},
                                                                                       {"sholdr", "shoulder"},
                                                                                       {"thihg", "thigh"},
                                                                                       {"nekc", "neck"},
                                                                                       {"trapezuis", "trapezius"},
                                                                                       {"pirifomis", "piriformis"}})
        CHECK(isMisspelt(typed, known) == (typed != "sholdr"));
    for (const auto &[typed, known] : std::vector<std::pair<std::string, std::string>>{{"night", "tight"},
                                                                                       {"house", "mouse"},
                                                                                       {"hand", "band"},
                                                                                       {"feel", "heel"},
                                                                                       {"calf", "half"},
                                                                                       {"neck", "neck"}})
        CHECK_FALSE(isMisspelt(typed, known));
}
