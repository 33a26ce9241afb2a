// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/guide/named.h>

#include <knotfinder/base/similar.h>

namespace knotfinder::guide {

Result<std::vector<care::Choice>> choicesNamed(std::string_view id, const catalog::Catalog &catalog,
                                               const match::PainDrawing *drawing)
{
    if (catalog.findMuscle(id) != nullptr)
        return care::choicesFor(catalog, id, drawing);
    care::Choice choice{std::string(id), true, true};
    for (const auto side : {body::Side::right, body::Side::left})
        if (const auto suffix = '.' + std::string(toString(side)); id.ends_with(suffix))
            choice = {std::string(id.substr(0, id.size() - suffix.size())), side == body::Side::right,
                      side == body::Side::left};
    if (catalog.findPoint(choice.point) != nullptr)
        return std::vector{std::move(choice)};
    auto known = catalog.muscleIds();
    const auto points = catalog.pointIds();
    known.insert(known.end(), points.begin(), points.end());
    const auto near = didYouMean(choice.point, known);
    return Problem{"", "", "unknown muscle or trigger point '" + std::string(id) + "'",
                   near.empty() ? "an id such as trapezius, trapezius.4 or trapezius.4.right" : near};
}

} // namespace knotfinder::guide
