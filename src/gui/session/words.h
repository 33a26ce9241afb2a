// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/point_ref.h"

#include <knotfinder/match/ranking.h>

#include <QString>
#include <QStringList>

/// What the program calls things, in the user's language. Names of muscles and areas come from the data as they are.
namespace knotfinder::gui::words {

/// Text of the data or of a file, to be shown: see printable().
[[nodiscard]] QString text(const std::string &utf8);
/// The same for several.
[[nodiscard]] QStringList lines(const std::vector<std::string> &texts);
/// A name in the text of a menu entry or a button, where an '&' would be taken for an access key.
[[nodiscard]] QString asEntry(QString name);

/// "Right temple", "Nose".
[[nodiscard]] QString region(const body::Region &region);
/// "right", "left", "both sides", "" for the midline alone.
[[nodiscard]] QString sides(const Sides &sides);
/// "1 and 2 right, 4 both sides": the numbers of knots, those of the same sides together.
[[nodiscard]] QString points(const catalog::Catalog &catalog, const PointRefs &refs);
/// What a muscle is called: first as people say it, then as books do: "Neck and shoulder muscle", "Trapezius". Both are
/// the same where the data knows one name alone.
struct MuscleName
{
    QString everyday;
    QString book; ///< without what it adds in brackets
};
[[nodiscard]] MuscleName muscleName(const catalog::MuscleEntry &muscle);
/// "Neck and shoulder muscle (Trapezius)"
[[nodiscard]] QString bothNames(const catalog::MuscleEntry &muscle);

/// "Neck and shoulder muscle, knot 4, right"
[[nodiscard]] QString point(const catalog::Catalog &catalog, PointRef ref);
/// "6 of 10, moderate"
[[nodiscard]] QString strength(int strength);
[[nodiscard]] QString reason(const match::Reason &reason);
/// The reasons that say most, in at most three short sentences.
[[nodiscard]] QString reasonLine(const std::vector<match::Reason> &reasons);
/// Why a muscle may be the one, in one sentence as a person would say it. `own`: labels that are the reader's own.
[[nodiscard]] QString whyItFits(const std::vector<match::Reason> &reasons, const std::vector<std::string> &own = {});
/// How well an answer fits: "strong", "good", "partial".
[[nodiscard]] QString matchWord(double score);
/// Labels of areas as a list; left and right of the same place become one: "heel on both sides and nose".
[[nodiscard]] QString areas(const std::vector<std::string> &labels);
/// A muscle's name without what it adds in brackets.
[[nodiscard]] QString shortName(const std::string &english);
/// The muscles of the smallest explaining set, each with its sides: "Calf muscle (Gastrocnemius), left".
[[nodiscard]] QStringList together(const catalog::Catalog &catalog, const PointRefs &refs);
/// "a, b and c"
[[nodiscard]] QString list(const QStringList &items);
[[nodiscard]] QString percent(double share);

} // namespace knotfinder::gui::words
