// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "answer/question_card.h"

#include "look/type.h"
#include "session/words.h"
#include "widgets/flow_layout.h"
#include "widgets/text_list.h"
#include "widgets/wrapped_check.h"

#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

QStringList linesOf(const std::vector<safety::Question::Sign> &signs)
{
    QStringList lines;
    for (const auto &sign : signs)
        lines << words::text(sign.text);
    return lines;
}

} // namespace

QuestionCard::QuestionCard(QWidget *parent)
    : NoteBox(Tone::info, parent), lines_(new QWidget(this)), signs_(new QWidget(this)),
      yes_(new QPushButton(tr("&Yes"), this)), one_(new QPushButton(tr("&Yes, one does"), this)),
      no_(new QPushButton(tr("&No"), this))
{
    for (auto *part : {lines_, signs_}) {
        auto *list = new QVBoxLayout(part);
        list->setContentsMargins(0, 4, 0, 0);
        addWidget(part);
    }
    auto *buttons = new QWidget(this);
    auto *row = new FlowLayout(buttons);
    row->setContentsMargins(0, 4, 0, 0);
    for (auto *button : {yes_, one_, no_})
        row->addWidget(button);
    addWidget(buttons);
    yes_->setObjectName(u"flagYes"_s);
    one_->setObjectName(u"flagOne"_s);
    no_->setObjectName(u"flagNo"_s);
    listSigns(false); // a first question may have none
    connect(yes_, &QPushButton::clicked, this, [this] { Q_EMIT answered(true); });
    connect(one_, &QPushButton::clicked, this, [this] {
        listSigns(true);
        ticks_.front()->setFocus(Qt::OtherFocusReason);
    });
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
    if (!question.signs.empty()) // in one sentence
        setAccessibleName(accessibleName() + u' ' + linesOf(question.signs).join(u"; "_s) + u'.');
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
    delete std::exchange(list_, nullptr);
    lines_->layout()->addWidget(list_ = makeList(linesOf(signs), ListMarks::bullets, lines_, look::Type::small));
    listSigns(false);
}

void QuestionCard::showTicks(const std::vector<safety::Question::Sign> &signs)
{
    bool some = false;
    for (std::size_t i = 0; i < signs.size(); ++i) {
        const QSignalBlocker quiet(ticks_[i]);
        ticks_[i]->setChecked(signs[i].answer.value_or(false));
        some = some || ticks_[i]->isChecked();
    }
    yes_->setVisible(signs.empty());
    no_->setText(signs.empty() ? tr("&No") : some ? tr("&Done") : tr("&None of these"));
    if (some)
        listSigns(true);
}

void QuestionCard::listSigns(bool listed)
{
    signs_->setVisible(listed && !ticks_.empty());
    lines_->setVisible(!listed && !ticks_.empty());
    one_->setVisible(!listed && !ticks_.empty());
}

} // namespace knotfinder::gui
