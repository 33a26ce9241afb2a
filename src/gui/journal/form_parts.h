// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

class QPushButton;
class QString;
class QVBoxLayout;
class QWidget;

namespace knotfinder::gui {

class Text;

// What the journal's forms have in common.

/// The layout of a form that begins with its title.
[[nodiscard]] QVBoxLayout *beginForm(QWidget *form, Text *title);
/// The heading of a field.
Text *addFormHeading(QVBoxLayout *layout, const QString &text, QWidget *buddy, QWidget *parent);
/// A button below the fields; no return key presses it from another place.
QPushButton *addFormButton(QVBoxLayout *layout, const QString &text, const char *name, QWidget *parent);

} // namespace knotfinder::gui
