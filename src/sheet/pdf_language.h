// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QByteArray>

namespace knotfinder::sheet {

/// The PDF with its language and 'show the title, not the file name' set, for screen readers. Qt writes neither, so
/// this appends a revision of the document catalog, as the PDF format provides for. Unchanged when it cannot be read.
[[nodiscard]] QByteArray withLanguage(const QByteArray &pdf, const QByteArray &language);

} // namespace knotfinder::sheet
