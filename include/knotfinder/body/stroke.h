// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/landmarks.h>
#include <knotfinder/body/regions.h>

#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace knotfinder::body {

struct Place;

struct LandmarkPlace
{
    std::string landmark;
};
/// A point on the way from one place to another: `at` 0 is `from`, 1 is `to`.
struct BetweenPlace
{
    std::shared_ptr<const Place> from;
    std::shared_ptr<const Place> to;
    float at = 0.5F;
};
/// A place shifted in the body's frame, in mm: up, out (away from the midline), front; then snapped to the skin.
struct NearPlace
{
    std::shared_ptr<const Place> base;
    float up = 0;
    float out = 0;
    float front = 0;
};
/// The same place on the other side of the body.
struct OppositePlace
{
    std::shared_ptr<const Place> place;
};
/// A point in the frame of the reference body, as a drawing's brush stroke gives it.
struct PointPlace
{
    Vec3 point;
};

/// A spot on the skin in an anatomist's words. Written for the right side and the midline.
struct Place : std::variant<LandmarkPlace, BetweenPlace, NearPlace, OppositePlace, PointPlace>
{
    using variant::variant;
};

/// A path over the skin with a radius in mm; `within` clips it to regions (base ids; "opposite:…" for the other side).
struct Stroke
{
    std::vector<Place> path;
    float radius = 0;
    std::vector<std::string> within;
};

struct Zone
{
    std::vector<Stroke> strokes;
};

/// Turns places, strokes and zones into cells. Holds references: surface, landmarks and regions must outlive it.
class Painter
{
public:
    Painter(const Surface &surface, const Landmarks &landmarks, const Regions &regions);

    /// The cell of a place on the right side. Problem (with `pointer`) on an unknown landmark.
    [[nodiscard]] Result<CellId> locate(const Place &place) const;
    /// All cells of the stroke, right side: within the radius of the path, facing as the path does (no bleeding through
    /// a hand), and connected to it along the skin (no bleeding across to the other leg).
    [[nodiscard]] Result<CellSet> paint(const Stroke &stroke) const;
    [[nodiscard]] Result<CellSet> paint(const Zone &zone) const;
    /// The cells along a path, each once, in order: for fibre lines.
    [[nodiscard]] Result<std::vector<CellId>> trace(const std::vector<Place> &path) const;

private:
    struct Spot
    {
        Vec3 position;
        Vec3 normal;
    };
    [[nodiscard]] Result<Spot> spot(const Place &place) const;
    [[nodiscard]] Spot snapped(Vec3 position, Vec3 facing) const;
    [[nodiscard]] Result<CellSet> clipTo(const std::vector<std::string> &within) const;

    const Surface &surface_;
    const Landmarks &landmarks_;
    const Regions &regions_;
};

} // namespace knotfinder::body
