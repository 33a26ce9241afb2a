// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/match/drawing.h>

#include <string>
#include <string_view>
#include <vector>

namespace knotfinder::care {

/// A trigger point on one side or both.
struct Choice
{
    std::string point; ///< "trapezius.1"
    bool right = true;
    bool left = true;

    bool operator==(const Choice &) const = default;
};

/// A muscle's points that are worth caring for: the suggested ones, on the sides where `drawing` has pain in their
/// zones (on both sides where it has none, or without a drawing). Only a muscle without any suggested point has the
/// others.
[[nodiscard]] std::vector<Choice> choicesFor(const catalog::Catalog &catalog, std::string_view muscle,
                                             const match::PainDrawing *drawing = nullptr);

/// Every point of a muscle on both sides, in the order of the data.
[[nodiscard]] std::vector<Choice> allPointsOf(const catalog::Muscle &muscle);

} // namespace knotfinder::care
