// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "guide/ask_view.h"
#include "guide/guide_window.h"
#include "guide/guide_words.h"
#include "session/words.h"
#include "widgets/announcer.h"
#include "widgets/technique_picture.h"

#include <QStackedLayout>

#include <knotfinder/care/words.h>

using namespace Qt::StringLiterals;

// What a session asks before and after it runs, and what it says at the end.
namespace knotfinder::gui {
namespace {

constexpr double tallestAtStart = 0.26; // of the height
constexpr qsizetype mostFirstLines = 4;

QStringList spokenScores()
{
    QStringList all;
    for (const auto &score : scores())
        all << GuideWindow::tr("%1 of 10").arg(score);
    return all;
}

} // namespace

AskView *GuideWindow::ask()
{
    auto *view = new AskView(this);
    pages_->addWidget(view);
    return view;
}

void GuideWindow::showAsk(AskView *view)
{
    if (auto *old = std::exchange(asking_, view)) {
        pages_->removeWidget(old);
        old->hide();
        old->deleteLater();
    }
    pages_->setCurrentWidget(view);
    view->focusFirst();
}

void GuideWindow::showStart()
{
    const auto &script = run_.script();
    auto *view = ask();
    view->addTitle(words::titleOf(session_, script));
    if (const auto book = words::bookNamesOf(session_, script); !book.isEmpty())
        view->addSmall({book});
    QStringList lines{words::sizeOf(script)};
    if (!script.need.empty())
        lines << tr("You need: %1.").arg(words::text(care::listed(script.need)));
    lines << words::text(script.steps.front().doThis);
    view->addLines(lines + words::lines(script.lastTime));
    view->addSmall(words::lines(script.first).mid(0, mostFirstLines));
    if (bothSides_) {
        view->addChoice(tr("Which side"), {tr("Both sides"), tr("Right side"), tr("Left side")},
                        !rightOnly_   ? 0
                        : *rightOnly_ ? 1
                                      : 2);
        connect(view, &AskView::chosen, this, [this](int chosen) {
            rightOnly_ = chosen == 0 ? std::nullopt : std::optional(chosen == 1);
            Q_EMIT sidesChosen(chosen != 2, chosen != 1);
        });
    }
    view->addAnswers(tr("How strong is the pain now?"), scores(), spokenScores());
    view->addWayOn(tr("Start without a number"));
    showHow(view); // last: what to know and to answer is seen first, and the picture stands beside the count-in again
    connect(view, &AskView::answered, this, [this](int score) { begin(score); });
    connect(view, &AskView::passed, this, [this] { begin(std::nullopt); });
    showAsk(view);
}

/// How the first exercise is done.
void GuideWindow::showHow(AskView *view)
{
    const auto &shown = run_.script().steps.front().illustration;
    if (shown.picture.empty())
        return;
    auto *picture = new TechniquePicture(session_, shown, static_cast<int>(height() * tallestAtStart), view);
    picture->setStill(true);
    picture->setFocusPolicy(Qt::NoFocus);
    picture->setAttribute(Qt::WA_TransparentForMouseEvents);
    view->addPart(picture);
}

void GuideWindow::askWhy()
{
    phase_ = Phase::asking;
    timer_.stop();
    awake_.release();
    auto *view = ask();
    view->addTitle(tr("You ended it early. What you did is kept."));
    using guide::StopReason;
    view->addAnswers(tr("Why did you stop?"), {tr("Sharp pain"), tr("Numb or tingling"), tr("Too strong"),
                                               tr("Dizzy or unwell"), tr("Something else")});
    view->addWayOn(tr("It was enough"));
    connect(view, &AskView::answered, this, [this](int reason) {
        done_.stopped = static_cast<StopReason>(reason);
        askAfter();
    });
    connect(view, &AskView::passed, this, &GuideWindow::askAfter);
    showAsk(view);
    announce(this, tr("You ended it early. Why did you stop?"));
}

void GuideWindow::askAfter()
{
    phase_ = Phase::asking;
    timer_.stop();
    longPause_.stop();
    awake_.release();
    auto *view = ask();
    view->addTitle(done_.stopped ? tr("Let it rest now.") : tr("Breathe, and get up slowly."));
    if (done_.stopped)
        view->addLines(words::lines(guide::adviceFor(*done_.stopped, stopWhen_)));
    view->addAnswers(tr("How strong is the pain now?"), scores(), spokenScores());
    view->addWayOn(tr("Skip"));
    connect(view, &AskView::answered, this, [this](int score) {
        done_.after = score;
        askFamiliar();
    });
    connect(view, &AskView::passed, this, &GuideWindow::askFamiliar);
    showAsk(view);
    announce(this, tr("How strong is the pain now, from 0 to 10?"));
}

void GuideWindow::askFamiliar()
{
    auto *view = ask();
    view->addAnswers(tr("While you pressed: was that your pain, the one you know?"),
                     {tr("Yes"), tr("Partly"), tr("No")});
    view->addWayOn(tr("Skip"));
    connect(view, &AskView::answered, this, [this](int answer) {
        done_.familiar = static_cast<guide::Familiar>(answer);
        showSummary();
    });
    connect(view, &AskView::passed, this, &GuideWindow::showSummary);
    showAsk(view);
    announce(this, tr("While you pressed: was that your pain, the one you know?"));
}

void GuideWindow::showSummary()
{
    conclude();
    phase_ = Phase::summary;
    auto *view = ask();
    view->addTitle(tr("What you did"));
    const auto summary = words::lines(guide::summaryOf(done_));
    view->addLines(summary);
    if (done_.stopped)
        view->addLines(words::lines(guide::adviceFor(*done_.stopped, stopWhen_)));
    else
        view->addSmall({tr("A little soreness until tomorrow is usual. Sore for longer? Press half as hard and half as "
                           "long next time.")});
    view->addWayOn(tr("Close"));
    connect(view, &AskView::passed, this, &QWidget::close);
    showAsk(view);
    announce(this, summary.join(u' '));
}

void GuideWindow::endBecause(const QString &title, const QStringList &lines)
{
    if (phase_ == Phase::running)
        run_.end(tools_.clock());
    timer_.stop();
    longPause_.stop();
    awake_.release();
    conclude();
    phase_ = Phase::summary;
    auto *view = ask();
    view->addTitle(title);
    view->addLines(lines);
    if (!done_.empty())
        view->addSmall(QStringList{tr("What you did is kept.")} + words::lines(guide::summaryOf(done_)));
    view->addWayOn(tr("Close"));
    connect(view, &AskView::passed, this, &QWidget::close);
    showAsk(view);
    announce(this, title + u' ' + lines.join(u' '));
}

/// Hands on what was done, once.
void GuideWindow::conclude()
{
    if (std::exchange(concluded_, true))
        return;
    auto worked = run_.done();
    done_.worked = std::move(worked.worked);
    done_.complete = worked.complete;
    if (!done_.empty())
        Q_EMIT finished(done_);
}

} // namespace knotfinder::gui
