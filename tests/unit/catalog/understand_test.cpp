// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_catalog.h"

#include <knotfinder/catalog/search.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace knotfinder;
using namespace knotfinder::catalog;

namespace {

/// A sentence and what it says: regions | qualities | activities | strength.
struct Case
{
    const char *sentence;
    const char *meaning;
};

std::string idsOf(std::vector<Understood> items)
{
    std::sort(items.begin(), items.end(), [](const Understood &a, const Understood &b) { return a.id < b.id; });
    std::string ids;
    for (const auto &item : items)
        ids += (ids.empty() ? "" : " ") + item.id;
    return ids;
}

std::string meaningOf(const Understanding &understood)
{
    return idsOf(understood.regions) + " | " + idsOf(understood.qualities) + " | " + idsOf(understood.activities) +
           " | " + (understood.intensity ? std::to_string(understood.intensity->value) : "");
}

const Search &search()
{
    static const Search instance(test::realCatalog());
    return instance;
}

#include "sentences.inc"

} // namespace

TEST_CASE("Plain sentences about pain are understood", "[search]")
{
    const auto &known = GENERATE(from_range(std::begin(sentences), std::end(sentences)));
    INFO(known.sentence);
    CHECK(meaningOf(search().understand(known.sentence)) == known.meaning);
}

TEST_CASE("Each meaning names the words it came from", "[search]")
{
    const std::string sentence = "Burning 7/10 in my left outer hip when I sit";
    const auto understood = search().understand(sentence);
    const auto words = [&](Span span) { return sentence.substr(span.start, span.length); };
    REQUIRE(understood.regions.size() == 1);
    CHECK(understood.regions[0].label == "Left outer hip");
    CHECK(words(understood.regions[0].from) == "outer hip");
    REQUIRE(understood.qualities.size() == 1);
    CHECK(understood.qualities[0].label == "Burning");
    CHECK(words(understood.qualities[0].from) == "Burning");
    REQUIRE(understood.activities.size() == 1);
    CHECK(words(understood.activities[0].from) == "sit");
    REQUIRE(understood.intensity.has_value());
    CHECK(words(understood.intensity->from) == "7/10");
}

TEST_CASE("A side that was not said is marked", "[search]")
{
    const auto unsaid = search().understand("my temple hurts");
    REQUIRE(unsaid.regions.size() == 2);
    CHECK_FALSE(unsaid.regions[0].sideSaid);
    CHECK_FALSE(unsaid.regions[1].sideSaid);
    const auto said = search().understand("both temples hurt");
    REQUIRE(said.regions.size() == 2);
    CHECK(said.regions[0].sideSaid);
    const auto midline = search().understand("my nose hurts");
    REQUIRE(midline.regions.size() == 1);
    CHECK(midline.regions[0].sideSaid);
}

TEST_CASE("Muscles are recognised by name", "[search]")
{
    CHECK(idsOf(search().understand("my trapezius and my left rhomboids").muscles) == "rhomboids trapezius");
    CHECK(idsOf(search().understand("tight traps").muscles) == "trapezius");
}

TEST_CASE("Nonsense is no meaning and no crash", "[search]")
{
    for (const std::string &text : {std::string(), std::string("   "), std::string("!?!"), std::string("asdf qwer"),
                                    std::string("\xff\xfe\x80"), std::string(100'000, 'a'), std::string("10 out of"),
                                    std::string("/10"), std::string("99999999999999999999/10")}) {
        const auto understood = search().understand(text);
        CHECK(understood.empty());
    }
}
