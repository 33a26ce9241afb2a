// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/fitting_scroll.h"

#include "look/paint_kit.h"
#include "look/screen_fit.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QVBoxLayout>

#include <utility>

namespace knotfinder::gui {

FittingScroll::FittingScroll(QWidget *content, int width, QWidget *parent) : QScrollArea(parent), width_(width)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // its fields take the keyboard, and bring themselves into sight
    setWidgetResizable(true);
    setWidget(content);
}

QSize FittingScroll::sizeHint() const
{
    const auto *inside = widget()->layout();
    const int width = std::max(width_, inside->minimumSize().width());
    const int height =
        inside->hasHeightForWidth() ? inside->totalHeightForWidth(width) : inside->totalSizeHint().height();
    return {width, height};
}

void FittingScroll::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    fontChanged_ = fontChanged_ || event->type() == QEvent::FontChange;
}

bool FittingScroll::eventFilter(QObject *watched, QEvent *event)
{
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest && std::exchange(fontChanged_, false))
        widen();
    return done;
}

void FittingScroll::widen()
{
    const int more = sizeHint().width() - width();
    if (more > 0)
        window()->resize(QSize(window()->width() + more, window()->height()).boundedTo(look::roomFor(*window())));
}

void fillDialog(QDialog &dialog, QWidget *content, QWidget *foot, int width)
{
    auto *scroll = new FittingScroll(content, width, &dialog);
    auto *layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 1);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(3 * look::grid, look::grid, 3 * look::grid, 2 * look::grid);
    row->addStretch();
    row->addWidget(foot);
    layout->addLayout(row);
    const auto hint = scroll->sizeHint();
    look::openWithSize(dialog, {hint.width(), hint.height() + row->sizeHint().height()});
}

} // namespace knotfinder::gui
