// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QIcon>
#include <QString>

namespace knotfinder::gui::look {

/// A line drawing of assets/icons in the theme's text colour, drawn when and as large as it is shown.
[[nodiscard]] QIcon icon(const QString &name);

/// The program's own picture, for windows that no desktop file names.
[[nodiscard]] QIcon programIcon();

} // namespace knotfinder::gui::look
