// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "answer/question_card.h"

#include "session/words.h"
#include "widgets/wrapped_check.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace knotfinder::gui {

QuestionCard::QuestionCard(QWidget *parent)
    : NoteBox(Tone::caution, parent), signs_(new QWidget(this)), yes_(new QPushButton(tr("&Yes"), this)),
      no_(new QPushButton(tr("&No"), this))
{
    auto *list = new QVBoxLayout(signs_);
    list->setContentsMargins(0, 4, 0, 0);
    addWidget(signs_);
    auto *buttons = new QWidget(this);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 4, 0, 0);
    row->addWidget(yes_);
    row->addWidget(no_);
    row->addStretch();
    addWidget(buttons);
    yes_->setObjectName(QStringLiteral("flagYes"));
    no_->setObjectName(QStringLiteral("flagNo"));
    connect(yes_, &QPushButton::clicked, this, [this] { Q_EMIT answered(true); });
    connect(no_, &QPushButton::clicked, this, [this] {
        const bool some = std::any_of(ticks_.begin(), ticks_.end(), [](const auto *tick) { return tick->isChecked(); });
        Q_EMIT answered(some);
    });
}

void QuestionCard::setQuestion(const safety::Question &question, int number, int count)
{
    setTitle(count > 1 ? tr("Before you press: question %1 of %2").arg(number).arg(count)
                       : tr("Before you press: one question"));
    setText(words::text(question.text));
    const bool same = flags_.size() == question.signs.size() &&
                      std::equal(flags_.begin(), flags_.end(), question.signs.begin(),
                                 [](const std::string &id, const auto &sign) { return id == sign.flag; });
    if (!same)
        makeSigns(question.signs);
    showTicks(question.signs);
}

void QuestionCard::makeSigns(const std::vector<safety::Question::Sign> &signs)
{
    for (auto *tick : ticks_)
        delete tick;
    ticks_.clear();
    flags_.clear();
    for (const auto &sign : signs) {
        auto *tick = new WrappedCheck(words::text(sign.text), signs_);
        connect(tick, &QCheckBox::toggled, this,
                [this, flag = words::text(sign.flag)](bool on) { Q_EMIT signTicked(flag, on); });
        signs_->layout()->addWidget(tick);
        ticks_.push_back(tick);
        flags_.push_back(sign.flag);
    }
}

void QuestionCard::showTicks(const std::vector<safety::Question::Sign> &signs)
{
    bool some = false;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const QSignalBlocker quiet(ticks_[i]);
        ticks_[i]->setChecked(signs[i].answer.value_or(false));
        some = some || ticks_[i]->isChecked();
    }
    signs_->setVisible(!signs.empty());
    yes_->setVisible(signs.empty());
    no_->setText(signs.empty() ? tr("&No") : some ? tr("&Done") : tr("&None of these"));
}

} // namespace knotfinder::gui
