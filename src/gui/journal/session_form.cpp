// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/session_form.h"

#include "journal/form_parts.h"
#include "journal/journal_keeper.h"
#include "journal/journal_words.h"
#include "look/paint_kit.h"
#include "look/style.h"
#include "look/tab_order.h"
#include "look/type.h"
#include "session/words.h"
#include "widgets/segmented.h"
#include "widgets/text.h"

#include <knotfinder/journal/words.h>

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace knotfinder::gui {
namespace {

using journal::Familiar;

constexpr int longestReason = 200;
constexpr std::array answers{Familiar::yes, Familiar::partly, Familiar::no, Familiar::notAsked}; ///< of familiar_

/// The button of a score: the first one says that none was told.
int buttonOf(const std::optional<int> &score)
{
    return score ? *score + 1 : 0;
}

std::optional<int> scoreOf(const Segmented &buttons)
{
    return buttons.current() > 0 ? std::optional(buttons.current() - 1) : std::nullopt;
}

} // namespace

SessionForm::SessionForm(const Session &session, JournalKeeper &keeper, QWidget *parent)
    : QWidget(parent), session_(session), keeper_(keeper), title_(makeText(tr("Correct what you told"), this)),
      pressed_(makeText({}, this)), before_(nullptr), after_(nullptr),
      familiar_(new Segmented(Segmented::Tone::plain, this)), stopped_(new QLineEdit(this))
{
    setObjectName(QStringLiteral("sessionForm"));
    auto *layout = beginForm(this, title_);
    layout->addWidget(pressed_);
    before_ = addScore(layout, tr("How strong was it before?"), "sessionBefore");
    after_ = addScore(layout, tr("How strong was it afterwards?"), "sessionAfter");
    familiar_->setObjectName(QStringLiteral("sessionFamiliar"));
    familiar_->setAccessibleName(tr("Was that your pain?"));
    for (const auto &answer : {tr("Yes"), tr("Partly"), tr("No"), tr("Not told")})
        familiar_->add(answer);
    addFormHeading(layout, tr("While you pressed: was that your pain?"), familiar_->button(0), this);
    layout->addWidget(familiar_, 0, Qt::AlignLeading);
    addFormHeading(layout, tr("Why it ended early"), stopped_, this);
    stopped_->setObjectName(QStringLiteral("sessionStopped"));
    stopped_->setAccessibleName(tr("Why it ended early"));
    stopped_->setPlaceholderText(tr("Empty where it did not"));
    layout->addWidget(stopped_);
    layout->addSpacing(look::grid);
    makeButtons(layout);
    layout->addStretch();
    look::tabAsLaidOut(*this);
}

Segmented *SessionForm::addScore(QVBoxLayout *layout, const QString &question, const char *name)
{
    auto *score = new Segmented(Segmented::Tone::pain, this);
    score->setObjectName(QString::fromLatin1(name));
    score->setAccessibleName(question);
    score->add(QStringLiteral("–"), tr("Not told"));
    for (int strength = 0; strength <= journal::worst; ++strength)
        score->add(QString::number(strength), words::strength(strength));
    addFormHeading(layout, question, score->button(0), this);
    layout->addWidget(score, 0, Qt::AlignLeading);
    return score;
}

void SessionForm::makeButtons(QVBoxLayout *layout)
{
    auto *write = addFormButton(layout, tr("&Keep the change"), "sessionWrite", this);
    makePrimary(write);
    auto *leave = addFormButton(layout, tr("Leave it as it &was"), "sessionLeave", this);
    connect(write, &QPushButton::clicked, this, &SessionForm::write);
    connect(leave, &QPushButton::clicked, this, &SessionForm::leave);
}

void SessionForm::change(const journal::Session &session)
{
    shown_ = session;
    pressed_->setText(
        tr("%1\n%2", "when, what was pressed")
            .arg(words::text(journal::words::moment(session.started)), words::pressed(session_, session)));
    before_->setCurrent(buttonOf(session.before));
    after_->setCurrent(buttonOf(session.after));
    familiar_->setCurrent(static_cast<int>(std::ranges::find(answers, session.familiar) - answers.begin()));
    const auto reason = QString::fromStdString(session.stopped);
    stopped_->setMaxLength(std::max<int>(longestReason, static_cast<int>(reason.size())));
    stopped_->setText(reason);
    after_->button(after_->current())->setFocus();
}

bool SessionForm::hasDraft() const
{
    return !changing().empty() && typed() != shown_;
}

void SessionForm::leave()
{
    shown_ = {};
    Q_EMIT left();
}

/// What the form does not show stays, and so do line breaks of a reason that nobody touched: its field has one line.
journal::Session SessionForm::typed() const
{
    auto session = shown_;
    session.before = scoreOf(*before_);
    session.after = scoreOf(*after_);
    session.familiar = answers.at(static_cast<std::size_t>(familiar_->current()));
    if (stopped_->isModified())
        session.stopped = stopped_->text().trimmed().toStdString();
    return session;
}

void SessionForm::write()
{
    if (const auto changed = keeper_.change(typed()); !changed) {
        Q_EMIT failed(changed.problems());
        return;
    }
    leave();
    Q_EMIT written(tr("Changed."));
}

} // namespace knotfinder::gui
