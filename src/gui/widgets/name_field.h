// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QLineEdit>

namespace knotfinder::gui {

/// A field that shows with an ellipsis, while nobody types in it, that its text is longer than itself.
class NameField : public QLineEdit
{
    Q_OBJECT

public:
    using QLineEdit::QLineEdit;

protected:
    /// Selected by the keyboard, its start stays in sight: the start of a long name says more than its end.
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace knotfinder::gui
