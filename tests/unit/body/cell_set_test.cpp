// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/body/cell_set.h>

#include <catch2/catch.hpp>

using knotfinder::body::CellId;
using knotfinder::body::CellSet;

namespace {

CellSet setOf(std::initializer_list<CellId> cells)
{
    CellSet set(200);
    for (const auto cell : cells)
        set.insert(cell);
    return set;
}

} // namespace

TEST_CASE("A cell set holds what was put in")
{
    CellSet set = setOf({0, 63, 64, 199});
    CHECK(set.count() == 4);
    CHECK(set.contains(63));
    CHECK_FALSE(set.contains(62));
    set.erase(63);
    std::vector<CellId> members;
    set.forEach([&](CellId cell) { members.push_back(cell); });
    CHECK(members == std::vector<CellId>{0, 64, 199});
    set.clear();
    CHECK(set.empty());
}

TEST_CASE("Cell sets combine")
{
    const CellSet a = setOf({1, 70, 130});
    const CellSet b = setOf({70, 131});
    CHECK((a | b) == setOf({1, 70, 130, 131}));
    CHECK((a & b) == setOf({70}));
    CHECK((a - b) == setOf({1, 130}));
    CHECK(a.intersects(b));
    CHECK_FALSE(a.intersects(setOf({2})));
    CHECK(a.countCommon(b) == 1);
}
