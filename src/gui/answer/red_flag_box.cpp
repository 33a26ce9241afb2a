// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "answer/red_flag_box.h"

#include "answer/question_card.h"
#include "look/tab_order.h"
#include "look/type.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/announcer.h"
#include "widgets/text.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace knotfinder::gui {
namespace {

QString reasonOf(const safety::Because &because)
{
    auto what = words::text(because.text);
    switch (because.kind) {
    case safety::Because::Kind::said: return RedFlagBox::tr("You said: %1").arg(what);
    case safety::Because::Kind::answered: return RedFlagBox::tr("You said yes to: %1").arg(what);
    case safety::Because::Kind::drawn: return RedFlagBox::tr("Because of where and how it hurts: %1").arg(what);
    }
    return what;
}

/// What to do comes first, where no other warning said it; then what it may be, in full for the warning that leads.
QStringList warningTexts(const std::vector<safety::Raised> &flags)
{
    QStringList texts;
    QStringList done;
    for (const auto &raised : flags) {
        if (!raised.detected)
            continue;
        const auto &flag = *raised.flag;
        const auto action = words::text(flag.action);
        auto what = words::text(safety::titleSentence(flag));
        if (texts.empty())
            what += u' ' + words::text(flag.text);
        texts << (done.contains(action) ? QString() : action + u'\n') + what + u'\n' + reasonOf(raised.because);
        done << action;
    }
    return texts;
}

QString answerText(const safety::Question &question)
{
    QStringList ticked;
    for (const auto &sign : question.signs)
        if (sign.answer.value_or(false))
            ticked << words::text(sign.text);
    if (!ticked.empty())
        return ticked.join(u'\n');
    if (!question.signs.empty())
        return RedFlagBox::tr("None of the signs that fit any place");
    const auto text = words::text(question.text);
    return question.answer.value_or(false) ? RedFlagBox::tr("Yes: %1").arg(text) : RedFlagBox::tr("No: %1").arg(text);
}

} // namespace

RedFlagBox::RedFlagBox(Session &session, QWidget *parent)
    : QWidget(parent), session_(session), warning_(new NoteBox(NoteBox::Tone::danger, this)),
      question_(new QuestionCard(this)), summary_(new QWidget(this)), sum_(makeText({}, summary_)),
      change_(new QPushButton(tr("Change"), summary_)), answered_(new QWidget(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(warning_);
    layout->addWidget(question_);
    layout->addWidget(summary_);
    layout->addWidget(answered_);
    auto *row = new QHBoxLayout(summary_);
    row->setContentsMargins(0, 0, 0, 0);
    look::setType(sum_, look::Type::small);
    look::setMuted(sum_);
    row->addWidget(sum_, 1);
    row->addWidget(change_);
    connect(change_, &QPushButton::clicked, this, &RedFlagBox::changeAny);
    (new QVBoxLayout(answered_))->setContentsMargins(0, 0, 0, 0);
    for (auto *box : {warning_, static_cast<NoteBox *>(question_)})
        box->setFocusPolicy(Qt::TabFocus);
    connect(question_, &QuestionCard::answered, this, &RedFlagBox::answer);
    connect(question_, &QuestionCard::signTicked, this, [this](const QString &flag, bool yes) {
        session_.editor().setAnswer(flag.toStdString(), yes ? std::optional(true) : std::nullopt);
    });
    connect(&session.answers(), &AnswerFinder::changed, this, &RedFlagBox::refresh);
    refresh();
}

void RedFlagBox::refresh()
{
    const auto &safety = session_.answers().safety();
    showWarnings(safety.flags);
    showQuestions(safety.questions);
    auto answered = safety.questions;
    answered.insert(answered.end(), safety.earlier.begin(), safety.earlier.end());
    showAnswered(answered);
    setVisible(!warning_->isHidden() || !answered.empty());
    look::tabAsLaidOut(*this);
    speak();
    Q_EMIT changed();
}

void RedFlagBox::showWarnings(const std::vector<safety::Raised> &flags)
{
    const auto texts = warningTexts(flags);
    warning_->setVisible(!texts.empty());
    if (texts.empty())
        return;
    const bool emergency = flags.front().flag->advice == safety::Advice::emergency;
    warning_->setTone(emergency ? NoteBox::Tone::danger : NoteBox::Tone::caution);
    warning_->setTitle(emergency ? tr("Get help first") : tr("Have this looked at before you press anything"));
    warning_->setText(texts.join(QStringLiteral("\n\n")));
}

void RedFlagBox::showQuestions(const std::vector<safety::Question> &questions)
{
    const auto shown =
        std::find_if(questions.begin(), questions.end(), [&](const auto &one) { return one.id == open_; });
    const auto next = shown != questions.end() ? shown
                                               : std::find_if(questions.begin(), questions.end(),
                                                              [](const auto &one) { return !one.answered(); });
    open_ = next != questions.end() ? next->id : std::string();
    question_->setVisible(next != questions.end());
    if (next != questions.end())
        question_->setQuestion(*next, static_cast<int>(next - questions.begin()) + 1,
                               static_cast<int>(questions.size()));
}

void RedFlagBox::showAnswered(const std::vector<safety::Question> &questions)
{
    qDeleteAll(answered_->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    ids_.clear();
    int yes = 0;
    for (const auto &question : questions) {
        if (!question.answered() || question.id == open_)
            continue;
        ids_.push_back(question.id);
        const bool fits = std::any_of(question.signs.begin(), question.signs.end(),
                                      [](const auto &sign) { return sign.answer.value_or(false); });
        yes += fits || question.answer.value_or(false) ? 1 : 0;
        if (listed_)
            addAnswered(question);
    }
    listed_ = listed_ && !ids_.empty();
    const auto count = ids_.size();
    sum_->setText(count == 1 ? (yes > 0 ? tr("You said yes to one question") : tr("You said no to one question"))
                  : yes > 0  ? tr("You answered %1 questions, with yes to %2").arg(count).arg(yes)
                             : tr("You said no to %1 questions").arg(count));
    change_->setText(listed_ ? tr("Fold") : tr("Change"));
    change_->setAccessibleName(listed_ ? tr("Fold your answers") : tr("Change your answers"));
    summary_->setVisible(count > 0);
    answered_->setVisible(listed_);
}

void RedFlagBox::addAnswered(const safety::Question &question)
{
    auto *line = new QWidget(answered_);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto *text = makeText(answerText(question), line);
    look::setType(text, look::Type::small);
    look::setMuted(text);
    auto *again = new QPushButton(tr("Change"), line);
    again->setAccessibleName(tr("Change: %1").arg(words::text(question.text)));
    // Queued: the button goes with its line.
    connect(
        again, &QPushButton::clicked, this, [this, id = question.id] { change(id); }, Qt::QueuedConnection);
    row->addWidget(text, 1);
    row->addWidget(again, 0, Qt::AlignTop);
    answered_->layout()->addWidget(line);
    line->show();
}

/// The one answer there is, or one of those that are then listed.
void RedFlagBox::changeAny()
{
    if (ids_.size() == 1)
        return change(std::string(ids_.front()));
    listed_ = !listed_;
    refresh();
}

/// What is new is spoken, without taking the keyboard there.
void RedFlagBox::speak()
{
    QStringList boxes;
    for (const auto *box : {warning_, static_cast<NoteBox *>(question_)})
        if (!isHidden() && !box->isHidden())
            boxes << box->accessibleName();
    const auto said = boxes.join(u' ');
    if (said != said_)
        announce(this, said);
    said_ = said;
}

QWidget *RedFlagBox::firstBox() const
{
    for (auto *box : {warning_, static_cast<NoteBox *>(question_)})
        if (!isHidden() && !box->isHidden())
            return box;
    return nullptr;
}

/// A question that is still asked is opened again; of one that is not, the answer is taken back.
void RedFlagBox::change(const std::string &id)
{
    listed_ = false;
    const auto &questions = session_.answers().safety().questions;
    if (std::none_of(questions.begin(), questions.end(), [&](const auto &one) { return one.id == id; }))
        return session_.editor().setAnswer(id, std::nullopt);
    open_ = id;
    refresh();
    question_->setFocus(Qt::OtherFocusReason);
}

void RedFlagBox::answer(bool yes)
{
    if (open_.empty())
        return;
    const auto question = std::exchange(open_, {});
    session_.editor().setAnswer(question, yes);
    refresh(); // also where the answer is the same as before
    // What comes next is read first, and a second press of the same key answers nothing unseen.
    if (auto *next = firstBox())
        next->setFocus(Qt::OtherFocusReason);
}

} // namespace knotfinder::gui
