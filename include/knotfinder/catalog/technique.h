// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/muscle.h>

namespace knotfinder::catalog {

enum class TechniqueKind { press, stretch, move, posture, comfort };

[[nodiscard]] std::string_view toString(TechniqueKind value) noexcept;

/// What a technique's own cautions forbid, in ids. Each self-care entry of a muscle keeps to it.
struct TechniqueLimits
{
    Texts tools;    ///< what SelfCare::tool may name
    Texts keepOff;  ///< ids of danger spots that the technique never presses
    Texts notWith;  ///< activity ids; pain with one of them leaves it out
    Texts position; ///< words of which one stands in SelfCare::position
    Texts unsaid;   ///< words that SelfCare::how does not hold
};

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
    TechniqueLimits limits;
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
