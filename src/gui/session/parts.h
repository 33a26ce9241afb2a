// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>

#include <QString>

#include <vector>

namespace knotfinder::gui {

/// A part of the body that muscles are grouped by.
struct Part
{
    std::string id;
    QString label;
};

/// The parts that the muscles name, from head to foot.
[[nodiscard]] std::vector<Part> muscleParts(const catalog::Catalog &catalog);
[[nodiscard]] QString partLabel(const std::string &id);

} // namespace knotfinder::gui
