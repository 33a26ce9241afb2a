// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/page_section.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"
#include "widgets/text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace knotfinder::gui {

PageSection::PageSection(const QString &title, bool folds, QWidget *parent)
    : QWidget(parent), heading_(makeText(title, this)), body_(new QWidget(this)), content_(new QVBoxLayout(body_))
{
    look::setType(heading_, look::Type::heading);
    look::setAccent(heading_);
    auto *head = new QHBoxLayout;
    head->setSpacing(look::grid / 2);
    if (folds) {
        open_ = false;
        arrow_ = new QToolButton(this);
        arrow_->setAutoRaise(true);
        makeQuiet(arrow_);
        connect(arrow_, &QToolButton::clicked, this, [this] { setOpen(!open_); });
        head->addWidget(arrow_, 0, Qt::AlignTop);
        heading_->setCursor(Qt::PointingHandCursor);
        heading_->installEventFilter(this);
    }
    head->addWidget(heading_, 1);
    content_->setContentsMargins(0, 0, 0, 0);
    content_->setSpacing(look::grid);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    layout->addLayout(head);
    layout->addWidget(body_);
    showState();
}

QString PageSection::title() const
{
    return heading_->text();
}

void PageSection::setOpen(bool open)
{
    open_ = open || arrow_ == nullptr;
    if (open_)
        fill();
    showState();
}

void PageSection::fill()
{
    if (const auto fill = std::exchange(fill_, {}))
        fill();
}

void PageSection::showState()
{
    body_->setVisible(open_);
    if (arrow_ == nullptr)
        return;
    arrow_->setArrowType(open_ ? Qt::DownArrow : layoutDirection() == Qt::RightToLeft ? Qt::LeftArrow : Qt::RightArrow);
    arrow_->setAccessibleName(open_ ? tr("Fold: %1").arg(title()) : tr("Open: %1").arg(title()));
    arrow_->setToolTip(arrow_->accessibleName());
    heading_->setAccessibleDescription(open_ ? tr("Space folds it") : tr("Space opens it"));
}

bool PageSection::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease &&
        static_cast<const QMouseEvent *>(event)->button() == Qt::LeftButton) {
        setOpen(!open_);
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent *>(event)->key();
        if (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter) {
            setOpen(!open_);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void openSectionsAround(QWidget *inside)
{
    for (auto *around = inside; around != nullptr; around = around->parentWidget())
        if (auto *section = qobject_cast<PageSection *>(around); section != nullptr && inside != section->heading())
            section->setOpen(true);
}

} // namespace knotfinder::gui
