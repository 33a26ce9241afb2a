// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "answer/red_flag_box.h"

#include "session/session.h"
#include "session/words.h"
#include "widgets/announcer.h"
#include "widgets/note_box.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace knotfinder::gui {
namespace {

/// More than two warnings at once are not read.
constexpr std::size_t mostWarnings = 2;

} // namespace

RedFlagBox::RedFlagBox(Session &session, QWidget *parent)
    : QWidget(parent), session_(session), warning_(new NoteBox(NoteBox::Tone::danger, this)),
      question_(new NoteBox(NoteBox::Tone::caution, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(warning_);
    layout->addWidget(question_);

    for (auto *box : {warning_, question_})
        box->setFocusPolicy(Qt::TabFocus);
    auto *buttons = new QWidget(question_);
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 4, 0, 0);
    auto *yes = new QPushButton(tr("&Yes"), buttons);
    auto *no = new QPushButton(tr("&No"), buttons);
    yes->setObjectName(QStringLiteral("flagYes"));
    no->setObjectName(QStringLiteral("flagNo"));
    row->addWidget(yes);
    row->addWidget(no);
    row->addStretch();
    question_->addWidget(buttons);
    connect(yes, &QPushButton::clicked, this, [this] { answer(true); });
    connect(no, &QPushButton::clicked, this, [this] { answer(false); });

    connect(&session.answers(), &AnswerFinder::changed, this, &RedFlagBox::refresh);
    connect(&session.flagAnswers(), &FlagAnswers::changed, this, &RedFlagBox::refresh);
    refresh();
}

void RedFlagBox::refresh()
{
    showWarnings();
    showQuestion();
    setVisible(!warning_->isHidden() || !question_->isHidden());
    const auto *shown = !warning_->isHidden() ? warning_ : question_;
    const auto said = isHidden() ? QString() : shown->accessibleName();
    if (said != said_)
        announce(this, said);
    said_ = said;
}

void RedFlagBox::showWarnings()
{
    const auto flags = session_.flagAnswers().warnings(session_.answers().safety().flags);
    warning_->setVisible(!flags.empty());
    if (flags.empty())
        return;
    const bool emergency = flags.front()->advice == safety::Advice::emergency;
    warning_->setTone(emergency ? NoteBox::Tone::danger : NoteBox::Tone::caution);
    warning_->setTitle(emergency ? tr("Get help first") : tr("Have this looked at before you press anything"));
    QStringList lines;
    for (std::size_t i = 0; i < flags.size() && i < mostWarnings; ++i)
        lines << words::text(flags[i]->text) + QStringLiteral(" ") + words::text(flags[i]->action);
    warning_->setText(lines.join(QStringLiteral("\n\n")));
}

void RedFlagBox::showQuestion()
{
    const auto *question = session_.flagAnswers().question(session_.answers().safety());
    question_->setVisible(question != nullptr && warning_->isHidden());
    asked_ = question != nullptr ? question->id : std::string();
    if (question == nullptr)
        return;
    question_->setTitle(tr("One question first"));
    question_->setText(words::text(question->text));
}

bool RedFlagBox::focusFirstBox()
{
    for (auto *box : {warning_, question_})
        if (box->isVisible()) {
            box->setFocus(Qt::OtherFocusReason);
            return true;
        }
    return false;
}

void RedFlagBox::answer(bool yes)
{
    if (asked_.empty())
        return;
    session_.flagAnswers().setAnswer(asked_, yes);
    // What comes next is read first, and a second press of the same key answers nothing unseen.
    focusFirstBox();
}

} // namespace knotfinder::gui
