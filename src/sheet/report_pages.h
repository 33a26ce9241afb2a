// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "page_items.h"

#include <knotfinder/sheet/report.h>

namespace knotfinder::sheet {

/// The pages of a report, as loosely set as fits two; more where even the tightest setting needs them.
[[nodiscard]] std::vector<PageItems> reportPages(const Report &report, const Style &style);

} // namespace knotfinder::sheet
