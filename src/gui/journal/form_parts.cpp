// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/form_parts.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"
#include "widgets/text.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace knotfinder::gui {

QVBoxLayout *beginForm(QWidget *form, Text *title)
{
    auto *layout = new QVBoxLayout(form);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    look::setType(title, look::Type::heading);
    look::setAccent(title);
    layout->addWidget(title);
    return layout;
}

Text *addFormHeading(QVBoxLayout *layout, const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *heading = makeText(text, parent);
    look::setType(heading, look::Type::strong);
    heading->setBuddy(buddy);
    layout->addSpacing(look::grid / 2);
    layout->addWidget(heading);
    return heading;
}

QPushButton *addFormButton(QVBoxLayout *layout, const QString &text, const char *name, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setAutoDefault(false);
    layout->addWidget(button);
    return button;
}

} // namespace knotfinder::gui
