// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/bodymap/body_map.h>

#include <real_catalog.h>

namespace knotfinder::test {

inline const std::filesystem::path choirFile = std::filesystem::path(KNOTFINDER_SOURCE_SHARE) / "data" / "choir.json";

inline const body::Atlas &realAtlas()
{
    return realCatalog()->atlas();
}

/// The project's own map on its own skin.
inline const bodymap::BodyMap &realMap()
{
    static const auto map = bodymap::load(choirFile, realAtlas()).value();
    return map;
}

} // namespace knotfinder::test
