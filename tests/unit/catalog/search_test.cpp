// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_catalog.h"

#include <knotfinder/catalog/search.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace knotfinder;
using namespace knotfinder::catalog;

namespace {

const Search &search()
{
    static const Search instance(test::realCatalog());
    return instance;
}

std::string firstOf(const std::string &words)
{
    const auto hits = search().find(words, 1);
    return hits.empty() ? "nothing" : hits.front().id;
}

} // namespace

TEST_CASE("Muscles are found by English, Latin and everyday names", "[search]")
{
    const auto [words, id] = GENERATE(table<std::string, std::string>({
        {"trapezius", "trapezius"},
        {"Musculus trapezius", "trapezius"},
        {"traps", "trapezius"},
        {"TRAP", "trapezius"},
        {"rhomboid", "rhomboids"},
        {"levator scapulae", "levator_scapulae"},
        {"lats", "latissimus_dorsi"},
        {"infraspinatus", "infraspinatus"},
        {"coat-hanger pain", "trapezius"},
    }));
    INFO(words);
    CHECK(firstOf(words) == id);
}

TEST_CASE("Misspelt and unfinished names are found", "[search]")
{
    const auto [words, id] = GENERATE(table<std::string, std::string>({
        {"trapezuis", "trapezius"},
        {"trapeziu", "trapezius"},
        {"romboids", "rhomboids"},
        {"rhombiods", "rhomboids"},
        {"infraspinatous", "infraspinatus"},
        {"levator scapula", "levator_scapulae"},
        {"sternocleidomastiod", "sternocleidomastoid"},
        {"lat", "latissimus_dorsi"},
    }));
    INFO(words);
    CHECK(firstOf(words) == id);
}

TEST_CASE("Hits are ranked, name what matched, and keep to the number asked for", "[search]")
{
    const auto hits = search().find("scapula", 5);
    REQUIRE_FALSE(hits.empty());
    CHECK(hits.size() <= 5);
    CHECK(hits.front().id == "levator_scapulae");
    CHECK_FALSE(hits.front().matched.empty());
    CHECK(std::is_sorted(hits.begin(), hits.end(),
                         [](const MuscleHit &a, const MuscleHit &b) { return a.score > b.score; }));
    for (const auto &hit : hits) {
        CHECK(hit.score > 0);
        CHECK(hit.score <= 1);
    }
}

TEST_CASE("Words that fit nothing find nothing", "[search]")
{
    for (const char *words : {"", "   ", "the", "qwertzuiop", "\xff\xfe", "!!"})
        CHECK(search().find(words).empty());
    CHECK(search().find(std::string(1'000'000, 'x')).empty());
}

TEST_CASE("A point that is never suggested is no reason to show its muscle", "[search]")
{
    const auto hits = search().find("jaw pain when chewing", 20);
    REQUIRE_FALSE(hits.empty());
    CHECK(std::none_of(hits.begin(), hits.end(), [](const MuscleHit &hit) { return hit.id == "soleus"; }));
    CHECK(firstOf("soleus") == "soleus");
}

TEST_CASE("A word of time alone is no hit", "[search]")
{
    const auto hits = search().find("my heel hurts in the morning", 20);
    REQUIRE_FALSE(hits.empty());
    CHECK(std::none_of(hits.begin(), hits.end(), [](const MuscleHit &hit) { return hit.id == "masseter"; }));
    CHECK(search().find("in the morning", 20).empty());
}
