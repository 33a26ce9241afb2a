// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/render/artwork.h>

#include <QByteArray>

#include <string>
#include <vector>

namespace knotfinder::sheet {

struct AtlasPage
{
    std::string file; ///< "upper_back.html"
    QByteArray html;
};

/// The whole dataset to proof-read: a page for each part of the body and an index. Every trigger point with the views
/// that show it, beside the claims of its zones, their sources and what is doubtful. Plain HTML without script.
[[nodiscard]] Result<std::vector<AtlasPage>> atlasPages(const catalog::Catalog &catalog,
                                                        const render::Figures &figures);

} // namespace knotfinder::sheet
