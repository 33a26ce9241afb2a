// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>

#include <stdexcept>

namespace knotfinder::test {

/// The project's own dataset on its own atlas, loaded once. Words are understood with its lexicon and vocabulary.
inline std::shared_ptr<const catalog::Catalog> realCatalog()
{
    static const auto catalog = [] {
        const std::filesystem::path share = KNOTFINDER_SOURCE_SHARE;
        const auto atlas = body::Atlas::load(share / "assets" / "atlas");
        if (!atlas)
            throw std::runtime_error(toLine(atlas.problems().front()));
        auto loaded = catalog::Catalog::load(atlas.value(), share / "data");
        if (!loaded)
            throw std::runtime_error(toLine(loaded.problems().front()));
        return std::move(loaded).value();
    }();
    return catalog;
}

} // namespace knotfinder::test
