// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "checks.h"

#include <knotfinder/base/json.h>

#include <nlohmann/json.hpp>

namespace knotfinder::catalog {
namespace {

} // namespace

CheckedMuscle checkMuscle(const MuscleFile &muscle, const KnownIds &known, const CareRules &rules,
                          const body::Atlas &atlas)
{
    CheckedMuscle checked;
    const Problems broken = checkReferences(muscle, known);
    checked.problems = broken;
    append(checked.problems, checkLinks(muscle, known));
    append(checked.problems, checkWarnings(muscle, rules));
    if (const auto document = parseJson(muscle.text, muscle.file))
        append(checked.problems, checkTexts(document.value(), muscle.file));
    if (!broken.empty())
        return checked; // what it names cannot be painted
    auto painted = paintPoints(muscle.value, atlas, muscle.file);
    append(checked.problems, painted ? checkPaint(muscle, painted.value(), atlas) : painted.problems());
    if (painted)
        append(checked.problems, checkCare(muscle, painted.value(), rules, atlas));
    if (painted)
        checked.points = std::move(painted).value();
    return checked;
}

} // namespace knotfinder::catalog
