// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/match/pain.h>

#include <filesystem>
#include <string>
#include <vector>

/// A body map that clinics use, laid on our skin: data/choir.json.
namespace knotfinder::bodymap {

/// A place on the map.
struct Segment
{
    std::string code;  ///< "208"
    std::string label; ///< "Left upper back"
    body::CellSet cells;
    float area = 0; ///< mm²
};

struct BodyMap
{
    std::string id;        ///< "choir_74_male"
    std::string name;      ///< "CHOIR body map"
    std::string numbering; ///< whose numbers the codes are
    std::vector<Segment> segments;

    [[nodiscard]] std::string title() const { return name + ", " + numbering; }
};

/// Reads a map and holds it against its schema and the skin: each region lies in segments with all its cells, or is
/// left out with a reason. Where several segments have a region, a cell of it belongs to the one on its side whose
/// facing is nearest to the cell's normal.
[[nodiscard]] Result<BodyMap> load(const std::filesystem::path &file, const body::Atlas &atlas);

/// How much it hurts in one segment.
struct SegmentPain
{
    std::string code;
    std::string label;
    int strength = 0; ///< 1–10

    bool operator==(const SegmentPain &) const = default;
};

// A mark hurts in a segment when it covers this much of the segment, …
inline constexpr float shareOfSegment = 0.1F;
// … or when this much of one piece of the mark lies there: a region that hurts whole, or a connected patch. The segment
// with most of a piece always hurts, so that no dot is lost.
inline constexpr float shareOfPiece = 0.2F;

/// The segments that hurt, in the map's order, each as strong as the strongest mark that hurts there.
[[nodiscard]] std::vector<SegmentPain> painIn(const BodyMap &map, const match::Pain &pain, const body::Atlas &atlas);

} // namespace knotfinder::bodymap
