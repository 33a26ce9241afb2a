// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/safety/safety.h>

#include <QStringList>

/// How the page words a dose and what to know before one starts.
namespace knotfinder::gui {

/// "20 to 60 seconds", "10 to 20 minutes", "30 seconds to 1½ minutes".
[[nodiscard]] QString durationOf(const catalog::Range &seconds);
/// "once", "once or twice", "1 to 3 times".
[[nodiscard]] QString timesOf(const catalog::Range &times);
/// How long, how often, how it should feel and when to stop. `technique` may be null.
[[nodiscard]] QString doseOf(const catalog::SelfCare &care, const catalog::Technique *technique);
[[nodiscard]] QString doseOf(const catalog::Stretch &stretch, const catalog::Technique *technique);

/// Who asks first, who leaves it out, where never to press; empty without self-care and stretches. `knowledge` may be
/// null.
[[nodiscard]] QStringList askFirstLines(const catalog::Catalog &catalog, const catalog::Muscle &muscle,
                                        const safety::Knowledge *knowledge);

} // namespace knotfinder::gui
