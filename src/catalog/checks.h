// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

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

/// Every rule for a muscle file that fits its schema, and its points painted when they could be.
struct CheckedMuscle
{
    Problems problems;
    std::vector<PaintedPoint> points;
};
[[nodiscard]] CheckedMuscle checkMuscle(const MuscleFile &muscle, const KnownIds &known, const body::Atlas &atlas);

/// Readable, honest text: short sentences, sentence case, no promise of a cure, no web addresses, nothing left to fill.
[[nodiscard]] Problems checkTexts(const nlohmann::json &document, const std::string &file);

} // namespace knotfinder::catalog
