// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "middle.h"

#include <algorithm>
#include <vector>

namespace knotfinder::render {
namespace {

using Cells = std::vector<body::CellId>;

/// The connected part that `start` belongs to; takes its cells out of `rest`.
Cells takePart(body::CellSet &rest, body::CellId start, const body::Surface &surface)
{
    Cells part{start};
    rest.erase(start);
    for (std::size_t i = 0; i < part.size(); ++i)
        for (const auto neighbour : surface.neighbours(part[i]))
            if (rest.contains(neighbour)) {
                rest.erase(neighbour);
                part.push_back(neighbour);
            }
    return part;
}

Cells largestPart(body::CellSet rest, const body::Surface &surface)
{
    Cells all;
    rest.forEach([&](body::CellId cell) { all.push_back(cell); });
    Cells largest;
    for (const auto cell : all)
        if (rest.contains(cell))
            if (Cells part = takePart(rest, cell, surface); part.size() > largest.size())
                largest = std::move(part);
    return largest;
}

} // namespace

std::optional<body::CellId> middleOf(const body::CellSet &set, const body::View &view, const body::Surface &surface)
{
    const Cells part = largestPart(set & view.visible(), surface);
    if (part.empty())
        return std::nullopt;
    float x = 0;
    float y = 0;
    for (const auto cell : part) {
        x += view.at(cell).x;
        y += view.at(cell).y;
    }
    x /= static_cast<float>(part.size());
    y /= static_cast<float>(part.size());
    const auto distance = [&](body::CellId cell) {
        const auto spot = view.at(cell);
        return (spot.x - x) * (spot.x - x) + (spot.y - y) * (spot.y - y);
    };
    return *std::min_element(part.begin(), part.end(),
                             [&](body::CellId a, body::CellId b) { return distance(a) < distance(b); });
}

} // namespace knotfinder::render
