// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

class QString;
class QVBoxLayout;
class QWidget;

namespace knotfinder::gui {

class Text;

/// The heading of a field of one of the journal's forms.
Text *addFormHeading(QVBoxLayout *layout, const QString &text, QWidget *buddy, QWidget *parent);

} // namespace knotfinder::gui
