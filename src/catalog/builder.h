// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "contents.h"

#include <memory>

namespace knotfinder::catalog {

/// Puts a catalog together from its contents.
class CatalogBuilder
{
public:
    /// Muscles of `own` add to those of `contents` or take the place of one of the same id.
    [[nodiscard]] static std::shared_ptr<const Catalog>
    build(std::shared_ptr<const body::Atlas> atlas, Contents contents, std::vector<Part> own, Problems skipped);
};

} // namespace knotfinder::catalog
