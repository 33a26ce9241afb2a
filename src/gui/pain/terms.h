// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/technique.h>
#include <knotfinder/match/drawing.h>

#include <QString>

#include <string>
#include <vector>

namespace knotfinder::gui {

/// The label of a vocabulary id; the id in words where it is unknown.
[[nodiscard]] QString termLabel(const std::vector<catalog::Term> &terms, const std::string &id);

/// All qualities that any mark has, each once, in the order they were given.
[[nodiscard]] std::vector<std::string> qualitiesOf(const match::PainDrawing &drawing);

} // namespace knotfinder::gui
