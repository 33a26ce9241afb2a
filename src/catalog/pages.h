// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>

#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>

namespace knotfinder::catalog {

/// JSON texts, each parsed when it is first asked for. Guarded by its mutex, for a catalog may be shared by threads.
struct Catalog::Pages
{
    std::mutex mutex;
    std::unordered_map<std::string, std::string> texts;
    std::unordered_map<std::string, std::unique_ptr<const Muscle>> muscles;
    Texts techniqueTexts;
    std::optional<std::vector<Technique>> techniques;
    std::optional<Pictures> pictures;
};

} // namespace knotfinder::catalog
