// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/point_ref.h"

#include <knotfinder/base/ids.h>

#include <algorithm>
#include <map>

namespace knotfinder::gui {

PointRefs pointsOf(const catalog::Catalog &catalog, const catalog::MuscleEntry &muscle,
                   const std::vector<body::Side> &sides)
{
    PointRefs refs;
    for (const auto index : muscle.points) {
        if (catalog.points()[index].midline)
            refs.push_back({index, body::Side::midline});
        else
            for (const auto side : sides)
                refs.push_back({index, side});
    }
    return refs;
}

int numberOf(const catalog::PaintedPoint &point)
{
    return numberIn(point.id);
}

std::vector<care::Choice> choicesOf(const catalog::Catalog &catalog, const PointRefs &points)
{
    std::vector<care::Choice> choices;
    for (const auto &ref : points) {
        const auto &id = catalog.points()[ref.point].id;
        auto known = std::ranges::find(choices, id, &care::Choice::point);
        if (known == choices.end())
            known = choices.insert(choices.end(), {id, false, false});
        known->right = known->right || ref.side != body::Side::left;
        known->left = known->left || ref.side != body::Side::right;
    }
    return choices;
}

Sides sidesOf(const PointRefs &points)
{
    const auto has = [&](body::Side side) { return std::ranges::find(points, side, &PointRef::side) != points.end(); };
    const bool right = has(body::Side::right);
    const bool left = has(body::Side::left);
    if (right && left)
        return {body::Side::midline, true};
    if (right || left)
        return {right ? body::Side::right : body::Side::left, false};
    return {};
}

std::vector<PointRefs> bySides(const catalog::Catalog &catalog, const PointRefs &points)
{
    std::map<int, PointRefs> byNumber;
    for (const auto &ref : points)
        byNumber[numberOf(catalog.points()[ref.point])].push_back(ref);
    std::vector<PointRefs> groups;
    for (const auto &[number, own] : byNumber) {
        const auto like = std::ranges::find(groups, sidesOf(own), sidesOf);
        if (like == groups.end())
            groups.push_back(own);
        else
            like->insert(like->end(), own.begin(), own.end());
    }
    return groups;
}

} // namespace knotfinder::gui
