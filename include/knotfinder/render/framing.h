// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/atlas.h>

#include <QRectF>

#include <optional>
#include <string>
#include <vector>

namespace knotfinder::render {

/// A view and the piece of it worth showing.
struct Shot
{
    std::string view;
    QRectF rect;     ///< picture units, inside the picture
    float share = 0; ///< part of the wanted cells' area that the view sees, 0–1
    QRectF core;     ///< the subject in it with room to recognise the body part, whatever the aspect ratio
};

/// What a picture should show: zones and X's.
struct Subject
{
    body::CellSet cells;
    std::vector<body::CellId> sites;
};

/// Views that show the subject, best first: the first sees most of the sites and zone; further ones only when what they
/// add is worth it (0–1: share of zone and sites). Each rectangle frames the subject with room to recognise the body
/// part, in about the given aspect ratio (width / height). Empty when nothing of it can be seen.
[[nodiscard]] std::vector<Shot> framesFor(const body::Atlas &atlas, const std::string &figure, const Subject &subject,
                                          double aspect, std::size_t most = 2, float worth = 0.2F);

/// Some X's with the part of the subject that lies round them, a hand's breadth and more.
[[nodiscard]] Subject roundSites(const body::Atlas &atlas, const Subject &subject,
                                 const std::vector<body::CellId> &sites);
/// Some X's with all skin round them.
[[nodiscard]] Subject roundSites(const body::Atlas &atlas, const std::vector<body::CellId> &sites);
/// Where the pain lies far from the X's, a frame round both is too wide to see where to press: a frame round the X's
/// alone; nothing when it is not much closer than `wide`.
[[nodiscard]] std::optional<Shot> closeUpOf(const body::Atlas &atlas, const std::string &figure, const Subject &subject,
                                            double aspect, const Shot &wide);

} // namespace knotfinder::render
