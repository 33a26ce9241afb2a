// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "fake_atlas.h"
#include "temporary_folder.h"

namespace knotfinder::test {

/// The fake atlas, written and loaded anew for a test.
struct LoadedFakeAtlas
{
    TemporaryFolder folder;
    std::shared_ptr<const body::Atlas> atlas;

    LoadedFakeAtlas()
    {
        writeFakeAtlas(folder.path());
        atlas = body::Atlas::load(folder.path()).value();
    }
};

} // namespace knotfinder::test
