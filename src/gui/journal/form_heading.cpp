// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/form_heading.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"
#include "widgets/text.h"

#include <QVBoxLayout>

namespace knotfinder::gui {

Text *addFormHeading(QVBoxLayout *layout, const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *heading = makeText(text, parent);
    look::setType(heading, look::Type::strong);
    heading->setBuddy(buddy);
    layout->addSpacing(look::grid / 2);
    layout->addWidget(heading);
    return heading;
}

} // namespace knotfinder::gui
