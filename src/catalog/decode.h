// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>
#include <knotfinder/catalog/evidence.h>
#include <knotfinder/catalog/lexicon.h>
#include <knotfinder/catalog/technique.h>

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace knotfinder::catalog {

// Each function turns a document of its kind into values. The document must fit its schema; where it does not after
// all, the answer is a problem, never an exception.
[[nodiscard]] Result<Muscle> decodeMuscle(const nlohmann::json &document, const std::string &file);
[[nodiscard]] Result<Technique> decodeTechnique(const nlohmann::json &document, const std::string &file);
[[nodiscard]] Result<Vocabulary> decodeVocabulary(const nlohmann::json &document, const std::string &file);
[[nodiscard]] Result<Lexicon> decodeLexicon(const nlohmann::json &document, const std::string &file);
[[nodiscard]] Result<Complaints> decodeEvidence(const nlohmann::json &document, const std::string &file);

} // namespace knotfinder::catalog
