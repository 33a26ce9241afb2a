// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QStringList>

#include <optional>

class QWidget;

namespace knotfinder::gui {

namespace look {
enum class Type;
}

enum class ListMarks { bullets, numbers };

/// Texts one below the other, each with a mark before it that its further lines do not run under. Numbered ones are
/// steps to a screen reader.
[[nodiscard]] QWidget *makeList(const QStringList &items, ListMarks marks, QWidget *parent,
                                std::optional<look::Type> type = std::nullopt);

} // namespace knotfinder::gui
