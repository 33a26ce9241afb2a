// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace knotfinder::gui {

/// What the command line asks the window for.
struct Asked
{
    QString file;        ///< a pain drawing to open; empty: none
    QString press;       ///< the id of a trigger point or muscle to press step by step; empty: none
    bool inTray = false; ///< no window yet, only reminders of breaks
};

/// Nothing where it cannot be understood. The first word is the program's name.
[[nodiscard]] std::optional<Asked> askedIn(const QStringList &arguments);

} // namespace knotfinder::gui
