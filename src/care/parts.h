// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/plan.h>
#include <knotfinder/safety/assess.h>

#include <unordered_map>

/// The steps in which a plan is made.
namespace knotfinder::care {

/// The skin over each danger spot, painted when first asked for and kept for the rest of a plan.
class DangerZones
{
public:
    [[nodiscard]] const body::CellSet &of(const safety::DangerSpot &spot, const body::Atlas &atlas);

private:
    std::unordered_map<const safety::DangerSpot *, body::CellSet> zones_;
};

struct Context
{
    const catalog::Catalog &catalog;
    const safety::Knowledge &knowledge;
    const Request &request;
    safety::Assessment assessment; ///< of the request's drawing

    /// The contraindication of `ids` that is true of the reader; null when none is, or the reader was not asked.
    [[nodiscard]] const safety::Contraindication *ruledOutBy(const Texts &ids) const;
};

/// The chosen points of one muscle, in order of choice.
struct MuscleChoice
{
    const catalog::Muscle *muscle = nullptr;
    std::vector<Choice> choices;
};

/// The item without what the reader's profile rules out and what a raised flag withholds. Where that is all, only the
/// names and places of its knots.
[[nodiscard]] Item itemOf(const MuscleChoice &choice, const Context &context);

/// Exercises and stretches of the muscle that the plan may offer. What the profile rules out goes to `item.leftOut`.
void addExercises(Item &item, const MuscleChoice &choice, const Context &context);
void addStretches(Item &item, const MuscleChoice &choice, const Context &context);
void addStrengthening(Item &item, const MuscleChoice &choice, const Context &context);

[[nodiscard]] std::vector<Stop> stopsOf(const Context &context);
/// A muscle's own caution in few words, as Warning::brief has it: reasons are left out, and rules that are `said` where
/// one presses; no sign is.
[[nodiscard]] std::string briefCaution(const std::string &caution, const Texts &said);
/// The signs that belong to the muscles: what fits where they lie and where they hurt best, then the more urgent one.
[[nodiscard]] std::vector<safety::Raised> signsOf(const std::vector<Item> &items, const Context &context);
[[nodiscard]] std::vector<Warning> warningsOf(const std::vector<Item> &items, const std::vector<safety::Raised> &signs,
                                              const Context &context);
/// The one of these warnings that belongs most to the muscles' own places: the first of the signs that is among them.
[[nodiscard]] std::optional<Warning> firstOf(const std::vector<Warning> &warnings,
                                             const std::vector<safety::Raised> &signs);
/// Danger spots near the X's that the exercise presses, nearest first.
[[nodiscard]] Texts dangersOf(const Exercise &exercise, const Item &item, const Context &context, DangerZones &zones);

/// Chooses the picture of each exercise and stretch.
void illustrate(Item &item, const catalog::Pictures &pictures);

/// True when a good part of the zone hurts, or the zone explains a good part of the pain: not a mere touch of edges.
[[nodiscard]] bool isMeant(const body::CellSet &zone, const body::CellSet &pain, const body::Surface &surface);

/// The X's of a spot on the sides that were chosen.
[[nodiscard]] std::vector<body::CellId> sitesOf(const Spot &spot, const body::Surface &surface);

} // namespace knotfinder::care
