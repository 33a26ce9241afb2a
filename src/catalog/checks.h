// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "care_rules.h"
#include "known_ids.h"
#include "paint.h"

#include <nlohmann/json_fwd.hpp>

namespace knotfinder::catalog {

// The rules of the dataset beyond its schemas, one file of code for each kind. All report every problem they see.

/// Ids of a file and what it needs to be painted and shown: file name, point numbers, landmarks, regions, vocabulary,
/// sources, zones without a source. A muscle that breaks one of these is not loaded.
[[nodiscard]] Problems checkReferences(const MuscleFile &muscle, const KnownIds &known);
/// Ids of other files that a muscle names: techniques and satellites.
[[nodiscard]] Problems checkLinks(const MuscleFile &muscle, const KnownIds &known);
[[nodiscard]] Problems checkTechnique(const TechniqueFile &technique, const KnownIds &known);
/// Ids that two files share.
[[nodiscard]] Problems checkDuplicates(const std::vector<MuscleFile> &muscles);
[[nodiscard]] Problems checkVocabulary(const Vocabulary &vocabulary, const std::string &file);
[[nodiscard]] Problems checkLexicon(const Lexicon &lexicon, const Texts &regions, const std::string &file);
/// Regions and muscles that a study names, each complaint and muscle once.
[[nodiscard]] Problems checkEvidence(const Complaints &complaints, const KnownIds &known, const std::string &file);

/// Paint against words: zones lie where the claims say, sites lie on fibres, fibres run between the named regions.
[[nodiscard]] Problems checkPaint(const MuscleFile &muscle, const std::vector<PaintedPoint> &painted,
                                  const body::Atlas &atlas);

/// What a muscle offers against the limits of its techniques and of the danger spots: doses, tools, places, positions,
/// thin bones, and that a point's words agree with whether anything presses it.
[[nodiscard]] Problems checkCare(const MuscleFile &muscle, const std::vector<PaintedPoint> &painted,
                                 const CareRules &rules, const body::Atlas &atlas);
/// Warnings: short sentences, as urgent as their red flags; and no text but the sources tells what was recalled.
[[nodiscard]] Problems checkWarnings(const MuscleFile &muscle, const CareRules &rules);

/// A source where it stands.
struct CitedSource
{
    std::string file;
    std::string pointer; ///< "/sources/2"
    std::string id;
    std::string citation;
};
/// One work is cited in one way in all files, and under one id where the whole citation is the same.
[[nodiscard]] Problems checkCitations(const std::vector<CitedSource> &sources);

/// Every rule for a muscle file that fits its schema, and its points painted when they could be.
struct CheckedMuscle
{
    Problems problems;
    std::vector<PaintedPoint> points;
};
[[nodiscard]] CheckedMuscle checkMuscle(const MuscleFile &muscle, const KnownIds &known, const CareRules &rules,
                                        const body::Atlas &atlas);

/// Readable, honest text: short sentences, sentence case, no promise of a cure, no web addresses, nothing left to fill.
[[nodiscard]] Problems checkTexts(const nlohmann::json &document, const std::string &file);

} // namespace knotfinder::catalog
