// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/muscle.h>

/// Every constant of the ranking, each with its reason. docs/matching.md explains them without code.
namespace knotfinder::match::weights {

/// Pain in a spillover zone is felt by some, not all, people with that knot: it counts about half where we say how much
/// a point explains.
inline constexpr double spillover = 0.6;
/// Where points are compared, it counts more: that a zone reaches a place at all tells two points apart better than
/// whether it is the main zone there.
inline constexpr double spilloverFits = 0.8;

/// A clicked region says "somewhere here", so a zone need not fill it: this share of it counts as all of it.
inline constexpr double regionFull = 0.25;

/// The area of one brush-free zone that, lying wholly in a clicked region, explains it even where the region is wide.
inline constexpr double zoneInside = 0.85;

/// Knots seldom come alone: a muscle often has several, and on both sides. Pain that a point does not explain itself,
/// but other points of its muscle do, counts this much for it.
inline constexpr double companions = 0.6;

/// So much more has a muscle to explain than one of its points alone for that to be worth a reason.
inline constexpr double companionsWorthSaying = 0.1;

/// How much of the score hangs on the point's own zone hurting. Low, since people mark too little far more often than
/// too much; higher for painted skin, whose shape says more than a click.
inline constexpr double zoneShare = 0.3;
inline constexpr double zoneSharePainted = 0.45;

/// Spillover counts for little when we ask how much of a point's own zone hurts: by its nature it is often missing.
inline constexpr double zoneSpillover = 0.15;

/// From this share on an area counts as explained by a point, in words and in the list of unexplained areas. More than
/// spillover alone can reach.
inline constexpr double explained = 0.6;

/// Below this share an area counts as not explained at all by a point.
inline constexpr double hardlyExplained = 0.12;

/// A point of a muscle is named beside its others only for an area of which it explains so much, and nearly as much as
/// the best of them.
inline constexpr double worthShowing = 0.15;
inline constexpr double asGood = 0.9;

/// So many areas that a point does not explain are named; of pain all over, that there are more says it all.
inline constexpr std::size_t mostUnexplainedNamed = 5;

/// A zone painted less than this is remarked on: most of it is free of pain.
inline constexpr double zoneMostlyFree = 0.3;

/// A pain quality or an activity that fits lifts the score by this share each; mild, so that place always leads.
inline constexpr double quality = 0.06;
inline constexpr double activity = 0.07;
/// However many answers fit, together they lift it no more than this.
inline constexpr double mostLift = 0.18;

/// Studies that examined people with a complaint tell how often a muscle held a point. Against what the point's label
/// alone would say, twice as often lifts the score by `evidence`, and at most by `mostEvidence`; half as often lowers
/// it as much. Mild, since studies differ in examiner and criteria.
inline constexpr double evidence = 0.08;
inline constexpr double mostEvidence = 0.12;
/// A study's share is drawn toward the label's as if so many more people had been examined and found as the label says.
inline constexpr double labelPeople = 30;

/// The share of sufferers that a label stands for, where studies are set against it.
[[nodiscard]] constexpr double labelShare(catalog::Commonness commonness) noexcept
{
    switch (commonness) {
    case catalog::Commonness::veryCommon: return 0.6;
    case catalog::Commonness::common: return 0.4;
    case catalog::Commonness::occasional: return 0.2;
    case catalog::Commonness::rare: break;
    }
    return 0.05;
}

/// What eases a pain though the muscle should be hurt by it speaks against it, as much as an activity speaks for it.
inline constexpr double easedDespite = 0.07;
/// Who names a muscle has often had it felt by a therapist. Where it explains some of the pain, it comes so much of the
/// way to a full score: among the first answers, but not before one that explains nearly all.
inline constexpr double named = 0.35;

/// A click says "about here": of a point's own zone, what lies just around a clicked region hurts for most of its
/// worth.
inline constexpr float marginWidth = 20;    // mm
inline constexpr float marginShare = 0.33F; ///< of the width of a small region
inline constexpr double margin = 0.75;

/// Of equally small sets that explain as much, one of common knots is likelier than one of rare ones: a whole
/// difference in the prior of all its members is worth this share of the pain.
inline constexpr double togetherPrior = 0.15;

/// Below this share explained by the best muscle, the drawing is told to fit no muscle well.
inline constexpr double fitsNone = 0.45;

/// Common knots are met more often: a prior after the sources' own words.
[[nodiscard]] constexpr double prior(catalog::Commonness commonness) noexcept
{
    switch (commonness) {
    case catalog::Commonness::veryCommon: return 1.0;
    case catalog::Commonness::common: return 0.9;
    case catalog::Commonness::occasional: return 0.75;
    case catalog::Commonness::rare: break;
    }
    return 0.6;
}

/// A click says roughly where, so what is common is likelier. Painted skin says exactly where, and speaks for itself:
/// there only this share of the prior counts.
inline constexpr double priorPainted = 0.3;

/// A set of points explains the drawing when it covers this share of the pain.
inline constexpr double together = 0.9;
inline constexpr std::size_t togetherMost = 5;
/// So many muscles that commonly go with the set are named: more would be a list, not a hint.
inline constexpr std::size_t mostCompanions = 4;
/// Only the best-ranked points, and the best of each area, can be part of that set: an exact search among more would
/// change nothing but time.
inline constexpr std::size_t togetherCandidates = 24;

} // namespace knotfinder::match::weights
