// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "builder.h"

#include "pages.h"

#include <algorithm>

namespace knotfinder::catalog {

std::shared_ptr<const Catalog> CatalogBuilder::build(std::shared_ptr<const body::Atlas> atlas, Contents contents,
                                                     std::vector<Part> own, Problems skipped)
{
    auto &parts = contents.parts;
    for (auto &part : own) {
        const auto same = std::find_if(parts.begin(), parts.end(),
                                       [&](const Part &other) { return other.entry.id == part.entry.id; });
        if (same != parts.end())
            *same = std::move(part);
        else
            parts.push_back(std::move(part));
    }
    const std::shared_ptr<Catalog> catalog(new Catalog);
    catalog->pages_ = std::make_shared<Catalog::Pages>();
    catalog->pages_->techniqueTexts = std::move(contents.techniques);
    for (auto &part : parts) {
        for (auto &point : part.points) {
            part.entry.points.push_back(catalog->points_.size());
            catalog->pointIndex_.emplace(point.id, catalog->points_.size());
            catalog->points_.push_back(std::move(point));
        }
        catalog->pages_->texts.emplace(part.entry.id, std::move(part.text));
        catalog->muscleIndex_.emplace(part.entry.id, catalog->muscles_.size());
        catalog->muscles_.push_back(std::move(part.entry));
    }
    catalog->atlas_ = std::move(atlas);
    catalog->vocabulary_ = std::move(contents.vocabulary);
    catalog->lexicon_ = std::move(contents.lexicon);
    catalog->evidence_ = std::move(contents.evidence);
    catalog->packProblems_ = std::move(skipped);
    return catalog;
}

} // namespace knotfinder::catalog
