// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_atlas.h"

namespace knotfinder::test {

const std::shared_ptr<const body::Atlas> &realAtlas()
{
    static const auto atlas = body::Atlas::load(KNOTFINDER_SOURCE_SHARE "/assets/atlas").value();
    return atlas;
}

const render::Figures &realFigures()
{
    static const render::Figures figures(realAtlas());
    return figures;
}

} // namespace knotfinder::test
