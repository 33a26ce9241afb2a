// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/find_bar.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"
#include "page/muscle_page.h"
#include "widgets/announcer.h"
#include "widgets/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

namespace knotfinder::gui {

FindBar::FindBar(QScrollArea &area, QWidget *parent)
    : QWidget(parent), area_(area), words_(new QLineEdit(this)), answer_(makeText({}, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(look::grid, look::grid / 2, look::grid, look::grid / 2);
    words_->setPlaceholderText(tr("Find on this page"));
    words_->setAccessibleName(tr("Find on this page"));
    words_->setClearButtonEnabled(true);
    auto *next = new QPushButton(tr("Next"), this);
    next->setAutoDefault(false);
    auto *done = new QPushButton(tr("Done"), this);
    done->setAutoDefault(false);
    look::setType(answer_, look::Type::small);
    look::setMuted(answer_);
    layout->addWidget(words_, 1);
    layout->addWidget(next);
    layout->addWidget(done);
    layout->addWidget(answer_);
    answer_->hide();
    connect(words_, &QLineEdit::returnPressed, this, &FindBar::findNext);
    connect(words_, &QLineEdit::textChanged, this, [this] { answer_->hide(); });
    connect(next, &QPushButton::clicked, this, &FindBar::findNext);
    connect(done, &QPushButton::clicked, this, &FindBar::close);
    hide();
}

void FindBar::open()
{
    found_ = nullptr;
    show();
    words_->selectAll();
    words_->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::close()
{
    hide();
    area_.setFocus(Qt::OtherFocusReason);
}

void FindBar::findNext()
{
    auto *page = qobject_cast<MusclePage *>(area_.widget());
    const auto words = words_->text().trimmed();
    if (page == nullptr || words.isEmpty())
        return;
    found_ = page->find(words, found_);
    answer_->setText(found_.isNull() ? tr("Not on this page") : QString());
    answer_->setVisible(found_.isNull());
    if (found_.isNull()) {
        announce(this, answer_->text());
        return;
    }
    page->layout()->activate();
    page->adjustSize();
    area_.ensureWidgetVisible(found_, 0, 4 * look::grid);
    announce(this, static_cast<const Text *>(found_.data())->text());
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace knotfinder::gui
