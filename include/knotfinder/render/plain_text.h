// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QString>

namespace knotfinder::render {

/// A text as it may leave the program, on paper, in a picture or a page: printable() for Qt, line breaks kept.
[[nodiscard]] QString plainText(const QString &text);
/// The same, with what a picture or page would take for markup written out, in UTF-8.
[[nodiscard]] QByteArray escapedText(const QString &text);

} // namespace knotfinder::render
