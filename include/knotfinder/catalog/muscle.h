// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/stroke.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace knotfinder::catalog {

enum class Commonness { veryCommon, common, occasional, rare };
enum class Confidence { high, medium, low };
enum class Depth { superficial, intermediate, deep };

[[nodiscard]] std::string_view toString(Commonness value) noexcept; ///< "very_common" …, as in the data
[[nodiscard]] std::string_view toString(Confidence value) noexcept; ///< "high" …
[[nodiscard]] std::string_view toString(Depth value) noexcept;      ///< "superficial" …

using Texts = std::vector<std::string>;

/// A published work and what it supports. `read` tells whether an excerpt was read, or the work is cited as recalled.
struct Source
{
    std::string id; ///< unique within its file, "tpm1"
    std::string citation;
    std::string supports;
    bool read = false;
};

/// A whole-number range "low to high", inclusive.
struct Range
{
    int low = 0;
    int high = 0;

    bool operator==(const Range &) const = default;
};

/// A region that the literature names for a zone, and the ids of the sources that do.
struct Claim
{
    std::string region;    ///< without side: "temple"
    bool opposite = false; ///< lies on the other side than the point
    Texts sources;
};

struct Claims
{
    std::vector<Claim> essential;
    std::vector<Claim> spillover;
};

/// A knot, marked X, with the zones it sends pain to. Authored for the right side.
struct TriggerPoint
{
    std::string id; ///< "trapezius.1"
    std::string label;
    std::string part;
    std::string where; ///< how to find it
    std::string brief; ///< the same in a line, for paper; '' where `where` is short enough
    body::Place site;
    std::vector<body::Place> moreSites;
    Depth depth = Depth::superficial;
    Commonness commonness = Commonness::common;
    bool suggest = true;                ///< false: described, never suggested
    std::optional<body::Side> onlySide; ///< where only one side has it
    std::string essentialPain;
    std::string spilloverPain;
    body::Zone essential;
    body::Zone spillover;
    Claims claims;
    bool crossesMidline = false;
    Texts otherEffects;
    Texts qualities; ///< vocabulary ids
    Texts worseWith; ///< vocabulary ids
    Confidence confidence = Confidence::medium;
    std::string doubt;
};

struct Fibres
{
    std::string part;
    std::vector<std::vector<body::Place>> paths; ///< each from origin to insertion
};

struct Anatomy
{
    std::string origin;
    Texts originRegions;
    std::string insertion;
    Texts insertionRegions;
    std::string action;
    std::string nerve;
};

/// Where to press for a point that is not pressed at its X.
struct PressSite
{
    std::string point; ///< trigger point id
    body::Place site;
};

struct SelfCare
{
    std::string technique; ///< id
    Texts points;          ///< trigger point ids
    std::string where;
    std::vector<PressSite> sites; ///< points that are missing here are pressed at their X
    std::string position;
    Texts how; ///< numbered steps
    std::string tool;
    Range seconds;
    Range repeats;
    Range timesADay;
    Range feel; ///< 0–10
    std::string stopWhen;
    Texts sources;
};

struct Stretch
{
    std::string technique; ///< id
    std::string name;
    Texts how;
    Range seconds;
    Range repeats;
    Texts notFor;   ///< contraindication ids beyond the technique's own
    Texts cautions; ///< to know before it, beyond the technique's own
};

struct Strengthening
{
    std::string name;
    std::string how;
    std::string dose;
    Texts notFor; ///< contraindication ids
};

/// One muscle with all that the program says about it. Texts are plain English, never markup.
struct Muscle
{
    std::string id;
    std::string english;
    std::string latin;
    Texts everyday;
    Texts searchWords;
    std::string fma; ///< '' when unknown
    std::string group;
    Depth depth = Depth::superficial;
    std::string summary;
    Anatomy anatomy;
    std::vector<Fibres> fibres;
    std::vector<TriggerPoint> triggerPoints;
    Texts symptoms;
    Texts qualities;
    Texts worseWith;
    Texts aggravatedBy;
    Texts relievedBy;
    bool selfTreatable = true;
    std::string whoCanHelp;
    std::vector<SelfCare> selfCare;
    std::vector<Stretch> stretches;
    std::vector<Strengthening> strengthening;
    Texts posture;
    Texts cautions;
    Texts mimics;
    Texts satellites;
    std::vector<Source> sources;
    Confidence confidence = Confidence::medium;
    std::string disagreements;
};

} // namespace knotfinder::catalog
