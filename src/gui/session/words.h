// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/point_ref.h"

#include <knotfinder/match/ranking.h>

#include <QString>

/// What the program calls things, in the user's language. Names of muscles and areas come from the data as they are.
namespace knotfinder::gui::words {

/// Text of the data or of a file, to be shown: see printable().
[[nodiscard]] QString text(const std::string &utf8);
/// A name in the text of a menu entry or a button, where an '&' would be taken for an access key.
[[nodiscard]] QString asEntry(QString name);

/// "Right temple", "Nose".
[[nodiscard]] QString region(const body::Region &region);
/// "right", "left", "both sides", "" for the midline alone.
[[nodiscard]] QString sides(const Sides &sides);
/// "X1 · X2 right, X4 both sides"
[[nodiscard]] QString points(const catalog::Catalog &catalog, const PointRefs &refs);
/// "Trapezius X4, right"
[[nodiscard]] QString point(const catalog::Catalog &catalog, PointRef ref);
/// "6 of 10, moderate"
[[nodiscard]] QString strength(int strength);
[[nodiscard]] QString reason(const match::Reason &reason);
/// The reasons that say most, in at most three short sentences.
[[nodiscard]] QString reasonLine(const std::vector<match::Reason> &reasons);
/// Labels of areas as a list; left and right of the same place become one: "heel on both sides and nose".
[[nodiscard]] QString areas(const std::vector<std::string> &labels);
/// A muscle's name without what it adds in brackets.
[[nodiscard]] QString shortName(const std::string &english);
/// "Trapezius X4 and X5", "A X1, B X2 and C X3": the points of the smallest explaining set.
[[nodiscard]] QString together(const catalog::Catalog &catalog, const PointRefs &refs);
/// "a, b and c"
[[nodiscard]] QString list(const QStringList &items);
[[nodiscard]] QString percent(double share);

} // namespace knotfinder::gui::words
