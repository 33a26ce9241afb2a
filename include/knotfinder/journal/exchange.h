// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>
#include <knotfinder/bodymap/body_map.h>
#include <knotfinder/journal/values.h>

#include <map>

/// How a journal leaves and comes back: see docs/journal.md for the formats. The same journal gives the same bytes.
/// Reading takes all of a file or nothing of it: problems name the lines (CSV) or places (FHIR) that are wrong, the
/// first `mostProblems` of them. `file` is only named in problems.
namespace knotfinder::journal {

inline constexpr std::size_t mostProblems = 20;
inline constexpr std::size_t mostBytesToImport = std::size_t{512} << 20U;

/// The drawings of a journal on a body map: told beside them, and made of them anew rather than read back.
struct OnBodyMap
{
    std::string id;                                                 ///< of the map
    std::string title;                                              ///< its name and numbering
    std::map<std::string, std::vector<bodymap::SegmentPain>> pains; ///< by entry id; only where it hurts somewhere
};

/// Drawings that can no longer be read are passed over.
[[nodiscard]] OnBodyMap onBodyMap(const Contents &contents, const bodymap::BodyMap &map, const body::Atlas &atlas,
                                  const catalog::Vocabulary &vocabulary);
/// The same on the program's own body map, data/choir.json.
[[nodiscard]] Result<OnBodyMap> onBodyMap(const Contents &contents, const body::Atlas &atlas,
                                          const catalog::Vocabulary &vocabulary);

/// One table for spreadsheets, RFC 4180, with UTF-8's mark in front, so that they read its letters. No cell can be
/// taken for a formula: where one begins like it, an apostrophe stands before it, and fromCsv takes that away again.
[[nodiscard]] std::string toCsv(const Contents &contents, const OnBodyMap &mapped = {});
[[nodiscard]] Result<Contents> fromCsv(std::string_view text, const std::string &file);

/// A FHIR R4 bundle (collection): an Observation for each strength (LOINC 72514-3), a BodyStructure for each area, a
/// QuestionnaireResponse for each session and sheet and for what else an entry holds, an Observation with a component
/// for each segment of the body map.
[[nodiscard]] std::string toFhir(const Contents &contents, const OnBodyMap &mapped = {});
[[nodiscard]] Result<Contents> fromFhir(std::string_view text, const std::string &file);

/// Reads whichever of the two it is.
[[nodiscard]] Result<Contents> fromFile(std::string_view text, const std::string &file);

} // namespace knotfinder::journal
