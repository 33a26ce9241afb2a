// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/text_list.h"

#include "look/paint_kit.h"
#include "look/type.h"
#include "widgets/text.h"

#include <QCoreApplication>
#include <QGridLayout>

namespace knotfinder::gui {

QWidget *makeList(const QStringList &items, ListMarks marks, QWidget *parent, std::optional<look::Type> type)
{
    const bool numbered = marks == ListMarks::numbers;
    const auto tr = [](const char *words) { return QCoreApplication::translate("TextList", words); };
    auto *list = new QWidget(parent);
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(4, 0, 0, 0);
    grid->setHorizontalSpacing(look::grid);
    grid->setVerticalSpacing(type == look::Type::small ? 0 : 4);
    for (int i = 0; i < items.size(); ++i) {
        auto *mark = makeText(numbered ? tr("%1.").arg(i + 1) : QStringLiteral("•"), list);
        auto *text = makeText(items[i], list);
        if (type)
            for (auto *part : {mark, text})
                look::setType(part, *type);
        look::setMuted(mark);
        grid->addWidget(mark, i, 0, Qt::AlignTop | Qt::AlignRight);
        if (numbered)
            text->setAccessibleName(tr("Step %1: %2").arg(i + 1).arg(items[i]));
        grid->addWidget(text, i, 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(static_cast<int>(items.size()), 1); // beside a taller picture they stay together
    return list;
}

} // namespace knotfinder::gui
