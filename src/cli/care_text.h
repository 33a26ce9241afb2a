// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/safety/safety.h>

#include <string>

namespace knotfinder::cli {

/// A heading of the page with the line below it.
[[nodiscard]] std::string heading(const std::string &text);
/// A heading and a line for each text; nothing without texts.
[[nodiscard]] std::string list(const std::string &title, const catalog::Texts &texts);

/// "20 to 60 seconds", "10 to 20 minutes", "30 seconds to 1.5 minutes".
[[nodiscard]] std::string durationOf(catalog::Range seconds);
/// "once", "once or twice", "1 to 3 times".
[[nodiscard]] std::string timesOf(catalog::Range times);

/// What to know before one starts: cautions, who asks first, where never to press.
[[nodiscard]] std::string beforeText(const catalog::Catalog &catalog, const catalog::Muscle &muscle,
                                     const safety::Knowledge &knowledge);
/// What one can do: self-care, stretches, strengthening, posture.
[[nodiscard]] std::string careText(const catalog::Catalog &catalog, const catalog::Muscle &muscle);

} // namespace knotfinder::cli
