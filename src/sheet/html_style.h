// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/sheet/document.h>

#include <QByteArray>

namespace knotfinder::sheet {

/// The style sheet of an HTML sheet, in the colours of its paper.
[[nodiscard]] QByteArray htmlStyle(const Style &style);

} // namespace knotfinder::sheet
