// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

/// The words by which the bundle's writer and its reader know each other.
namespace knotfinder::journal::fhir {

inline constexpr const char *loinc = "http://loinc.org";
inline constexpr const char *painCode = "72514-3";
inline constexpr const char *painName = "Pain severity - 0-10 verbal numeric rating [Score] - Reported";
inline constexpr const char *reader = "The person who keeps this journal";
inline constexpr const char *reference = "urn:uuid:";
inline constexpr const char *jsonType = "application/json";

// Our own codes: of what an observation is of, and of the segments of a body map, by the map's id.
inline constexpr const char *observations = "urn:x-knotfinder:observation";
inline constexpr const char *painOnMap = "pain-on-body-map";
inline constexpr const char *bodyMaps = "urn:x-knotfinder:body-map:";

// Which set of questions a response answers.
inline constexpr const char *entryForm = "urn:x-knotfinder:questionnaire:journal-entry";
inline constexpr const char *sessionForm = "urn:x-knotfinder:questionnaire:pressing-session";
inline constexpr const char *sheetForm = "urn:x-knotfinder:questionnaire:printed-sheet";

} // namespace knotfinder::journal::fhir
