// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/cell_set.h>
#include <knotfinder/body/view.h>

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace knotfinder::render {

/// One painful place of the user: whole regions, painted cells, or both.
struct PainMark
{
    std::vector<std::size_t> regions; ///< indices in Regions
    body::CellSet painted;            ///< cells of brush strokes; may be default-constructed when there are none
    int intensity = 5;                ///< 0–10, shown as strength of the fill and as a number
    bool selected = false;

    bool operator==(const PainMark &) const = default;
};

/// Where a trigger point sends pain. Cells as seen on one side of the body.
struct PainZone
{
    body::CellSet essential;
    body::CellSet spillover;
    bool faint = false; ///< stands back behind others

    bool operator==(const PainZone &) const = default;
};

/// The mark of a knot: an X, or a ring where it is not to be pressed.
struct KnotSite
{
    body::CellId cell = 0;
    QString label; ///< a number or short text beside the X, or ''
    bool selected = false;
    bool faint = false;
    bool leaveAlone = false;

    bool operator==(const KnotSite &) const = default;
};

/// A line from an X to the pain it may send. Drawn where the view sees both ends.
struct Link
{
    body::CellId from = 0;
    body::CellId to = 0;

    bool operator==(const Link &) const = default;
};

/// A muscle, drawn between the skin and what lies on it; pale where zones are shown.
struct DrawnMuscle
{
    std::string id;
    bool right = true;
    bool left = true;

    bool operator==(const DrawnMuscle &) const = default;
};

/// All that one picture shows. A plain value: the same scene gives the same picture on every device.
struct Scene
{
    std::string figure = "neutral";
    std::string view = "front";
    std::vector<PainMark> marks;
    std::vector<PainZone> zones;
    std::vector<KnotSite> sites;
    std::vector<DrawnMuscle> muscles;
    std::vector<Link> links;
    std::optional<std::size_t> hoveredRegion;
    std::optional<std::size_t> focusedRegion; ///< has the keyboard
    bool showRegionEdges = false;
    bool showRegionNames = false;
    bool showIntensity = true; ///< the numbers on the marks

    bool operator==(const Scene &) const = default;
};

/// Adds a muscle to a scene; one that is there already gets the sides it lacks.
void addMuscle(Scene &scene, const std::string &id, bool right, bool left);

/// Index of the site of `scene` nearest to a spot (picture units), at most `reach` units away and seen by `view`.
[[nodiscard]] std::optional<std::size_t> siteAt(const Scene &scene, const body::View &view, body::Point2 spot,
                                                float reach);

} // namespace knotfinder::render
