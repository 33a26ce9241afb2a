// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/page_reader.h"

#include "look/paint_kit.h"
#include "look/type.h"
#include "widgets/text.h"

#include <QApplication>
#include <QKeyEvent>
#include <QScrollArea>

#include <algorithm>
#include <vector>

namespace knotfinder::gui {
namespace {

using Texts = std::vector<Text *>;

/// As they are read: line by line.
Texts textsOf(const QScrollArea &area)
{
    Texts texts;
    if (area.widget() == nullptr)
        return texts;
    for (auto *text : area.widget()->findChildren<Text *>())
        if (text->isVisible() && !text->text().isEmpty())
            texts.push_back(text);
    const auto place = [&](const Text *text) {
        const auto corner = text->mapTo(area.widget(), QPoint());
        return std::pair(corner.y(), corner.x());
    };
    std::ranges::stable_sort(texts, {}, place);
    return texts;
}

bool isHeading(const Text *text)
{
    return look::isHeading(text);
}

} // namespace

PageReader::PageReader(QScrollArea &area) : QObject(&area), area_(area)
{
    area.setFocusPolicy(Qt::StrongFocus);
    area.setAccessibleDescription(tr("Down and Up read on and back, H goes from heading to heading."));
    area.installEventFilter(this);
}

bool PageReader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    const bool plain = (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
    return plain && read(key.key(), (key.modifiers() & Qt::ShiftModifier) != 0);
}

bool PageReader::read(int key, bool backwards)
{
    const auto texts = textsOf(area_);
    if (texts.empty())
        return false;
    const auto at = std::ranges::find(texts, QApplication::focusWidget());
    const bool reading = at != texts.end();
    switch (key) {
    case Qt::Key_Down: return goTo(!reading ? texts.front() : at + 1 != texts.end() ? *(at + 1) : *at);
    case Qt::Key_Up: return goTo(!reading ? texts.front() : at != texts.begin() ? *(at - 1) : *at);
    case Qt::Key_Home: return goTo(texts.front());
    case Qt::Key_End: return goTo(texts.back());
    case Qt::Key_H: break;
    default: return false;
    }
    if (backwards) {
        const auto before = std::find_if(std::make_reverse_iterator(at), texts.rend(), isHeading);
        return before != texts.rend() && goTo(*before);
    }
    const auto after = std::find_if(reading ? at + 1 : texts.begin(), texts.end(), isHeading);
    return after != texts.end() && goTo(*after);
}

bool PageReader::goTo(QWidget *text)
{
    text->setFocus(Qt::TabFocusReason);
    area_.ensureWidgetVisible(text, 0, 2 * look::grid);
    return true;
}

} // namespace knotfinder::gui
