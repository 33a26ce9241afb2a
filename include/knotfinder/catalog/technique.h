// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/muscle.h>

namespace knotfinder::catalog {

enum class TechniqueKind { press, stretch, move, posture, comfort };

[[nodiscard]] std::string_view toString(TechniqueKind value) noexcept;

/// A way to help oneself, in numbered steps. Dose ranges are missing where they make no sense (posture).
struct Technique
{
    std::string id;
    std::string name;
    std::string summary;
    TechniqueKind kind = TechniqueKind::press;
    Texts tools;
    Texts steps;
    std::optional<Range> seconds;
    std::optional<Range> repeats;
    std::optional<Range> timesADay;
    std::optional<Range> feel;
    std::string stopWhen;
    Texts cautions;
    Texts notFor; ///< contraindication ids
    std::vector<Source> sources;
};

/// One entry of the fixed vocabulary: a pain quality or an activity.
struct Term
{
    std::string id;
    std::string label;
    Texts synonyms;
};

struct Vocabulary
{
    std::vector<Term> qualities;
    std::vector<Term> activities;
};

} // namespace knotfinder::catalog
