// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "look/type.h"
#include "output/sheet_desk.h"
#include "widgets/text.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace knotfinder::gui {

/// Puts a heading over what follows it in a column.
inline QLabel *addSheetHeading(QVBoxLayout *layout, const QString &text, QWidget *parent)
{
    auto *label = makeText(text, parent);
    look::setType(label, look::Type::strong);
    layout->addWidget(label);
    return label;
}

/// Shows what the sheet says, unless that is what was just typed: the cursor stays where it is.
template <typename Field>
void showInField(Field *field, const QString &now, const QString &shown)
{
    if (now == shown)
        return;
    const QSignalBlocker blocker(field);
    if constexpr (std::is_same_v<Field, QLineEdit>)
        field->setText(shown);
    else
        field->setPlainText(shown);
}

} // namespace knotfinder::gui
