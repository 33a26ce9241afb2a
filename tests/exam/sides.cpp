// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
//
// Pain of one side is never explained by a knot of the other, unless its pain is known to cross over; and a body seen
// in a mirror gets the same answers mirrored.
#include <knotfinder/base/locations.h>
#include <knotfinder/match/ranking.h>

#include <catch2/catch.hpp>

using namespace knotfinder;

namespace {

const match::Ranker &ranker()
{
    static const match::Ranker instance = [] {
        auto atlas = body::Atlas::load(atlasDirectory()).value();
        return match::Ranker(catalog::Catalog::load(std::move(atlas), dataDirectory()).value());
    }();
    return instance;
}

match::Answer answerFor(const body::Region &region)
{
    match::PainDrawing drawing;
    drawing.marks.push_back({{region.id}, {}, 5, {}, ""});
    return ranker().rank(drawing, 1000);
}

body::Side mirrored(body::Side side)
{
    return side == body::Side::midline ? side : body::opposite(side);
}

} // namespace

TEST_CASE("No knot explains pain of the other side, unless its pain crosses over")
{
    for (const auto &region : ranker().catalog().atlas().regions()) {
        if (region.side == body::Side::midline)
            continue;
        for (const auto &suggestion : answerFor(region).suggestions) {
            const auto &point = ranker().catalog().points()[suggestion.point];
            INFO(region.id << ": " << point.id);
            CHECK((suggestion.side == body::Side::midline || suggestion.side == region.side || point.crossesMidline));
        }
    }
}

TEST_CASE("Left and right get the same answers")
{
    const auto &regions = ranker().catalog().atlas().regions();
    for (const auto &region : regions) {
        if (region.side != body::Side::right)
            continue;
        const auto right = answerFor(region).suggestions;
        const auto other = regions.find(region.id.substr(0, region.id.find('.')), body::Side::left);
        REQUIRE(other);
        const auto left = answerFor(regions[*other]).suggestions;
        INFO(region.id);
        REQUIRE(left.size() == right.size());
        for (std::size_t i = 0; i < left.size(); ++i) {
            INFO(i << ": " << ranker().catalog().points()[right[i].point].id);
            CHECK(left[i].point == right[i].point);
            CHECK(left[i].side == mirrored(right[i].side));
        }
    }
}
