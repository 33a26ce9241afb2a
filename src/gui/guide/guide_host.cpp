// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "guide/guide_host.h"

#include "guide/guide_window.h"
#include "guide/guide_words.h"
#include "journal/last_times.h"
#include "services/services.h"
#include "session/words.h"

#include <algorithm>
#include <iterator>

namespace knotfinder::gui {
GuideHost::GuideHost(Services &services, QWidget &window) : QObject(&window), services_(services), window_(window)
{
    auto &session = services.session;
    connect(&session.editor(), &DrawingEditor::opened, this, [this] { endFor(tr("Another drawing was opened.")); });
    connect(&session, &Session::knowledgeReplaced, this, [this] { endFor(tr("The data was read again.")); });
    connect(&session.answers(), &AnswerFinder::changed, this, &GuideHost::checkAgain);
    connect(&session, &Session::profileChanged, this, &GuideHost::checkAgain);
}

std::optional<care::Plan> GuideHost::planOf(const std::vector<care::Choice> &choices) const
{
    auto &session = services_.session;
    if (!session.hasCatalog() || session.safety() == nullptr)
        return std::nullopt;
    care::Request request;
    request.choices = choices;
    request.drawing = session.editor().drawing();
    request.profile = session.profile();
    auto plan = care::planFor(request, session.catalog(), *session.safety());
    return plan ? std::optional(std::move(plan).value()) : std::nullopt;
}

GuideHost::Made GuideHost::scriptOf(const care::Plan &plan) const
{
    return guide::scriptFor(plan, services_.session.catalog());
}

GuideHost::Made GuideHost::scriptOf(const std::vector<care::Choice> &choices, const care::Plan &plan) const
{
    auto &keeper = services_.journal;
    if (keeper.wish() == JournalKeeper::Wish::yes) [[maybe_unused]]
        const auto read = keeper.readAgain(); // what cannot be read holds nobody back
    const auto last = lastTimes(choices, keeper.rounds(), services_.session, dayOf(keeper.clock()));
    if (!plan.stop.empty() || last.lines.empty())
        return scriptOf(plan);
    if (last.choices.empty())
        return guide::Instead{tr("Nothing here is to be pressed now").toStdString(), last.lines, false};
    const auto rest = planOf(last.choices);
    auto made = scriptOf(rest ? *rest : plan);
    if (auto *script = std::get_if<guide::Script>(&made))
        script->lastTime = last.lines;
    else
        std::ranges::copy(last.lines, std::back_inserter(std::get<guide::Instead>(made).lines));
    return made;
}

void GuideHost::open(std::vector<care::Choice> choices)
{
    if (open_) {
        open_->raise();
        open_->activateWindow();
        return;
    }
    services_.session.loadKnowledge();
    const auto plan = planOf(choices);
    if (!plan) {
        Q_EMIT said(NoteBox::Tone::danger, tr("Nothing is shown to press: the rules that say when to get help first "
                                              "could not be read."));
        return;
    }
    auto made = scriptOf(choices, *plan);
    if (const auto *instead = std::get_if<guide::Instead>(&made)) {
        // Not as a failure, which the log would keep: what was answered is nobody else's business.
        Q_EMIT said(NoteBox::Tone::caution,
                    (QStringList{words::text(instead->title)} + words::lines(instead->lines)).join(u'\n'));
        return;
    }
    choices_ = std::move(choices);
    open_ = new GuideWindow(services_.session, services_.preferences, std::get<guide::Script>(std::move(made)),
                            services_.guideTools, &window_);
    connect(open_, &GuideWindow::finished, &services_.session, &Session::keepDone);
    connect(open_, &GuideWindow::sidesChosen, this, &GuideHost::chooseSides);
    open_->show();
}

void GuideHost::chooseSides(bool right, bool left)
{
    auto some = choices_;
    for (auto &choice : some) {
        choice.right = choice.right && right;
        choice.left = choice.left && left;
    }
    // A point of the other side alone has no side left; one on the midline stays.
    std::erase_if(some, [](const care::Choice &choice) { return !choice.right && !choice.left; });
    const auto plan = planOf(some);
    if (!open_ || !plan)
        return;
    auto made = scriptOf(some, *plan);
    if (auto *script = std::get_if<guide::Script>(&made))
        open_->setScript(std::move(*script));
}

void GuideHost::checkAgain()
{
    if (!open_ || open_->phase() == GuideWindow::Phase::summary)
        return;
    const auto plan = planOf(choices_);
    if (!plan || guide::isWithin(open_->run().script(), *plan))
        return; // without a plan its data is being replaced, which ends it by itself
    const auto made = scriptOf(*plan);
    if (const auto *instead = std::get_if<guide::Instead>(&made))
        open_->endBecause(words::text(instead->title), words::lines(instead->lines));
    else
        endFor(tr("What holds for you has changed."));
}

void GuideHost::endFor(const QString &why)
{
    if (open_ && open_->phase() != GuideWindow::Phase::summary)
        open_->endBecause(tr("Pressing has ended."), {why});
}

void GuideHost::close()
{
    if (open_)
        open_->close();
}

GuideWindow *GuideHost::window() const
{
    return open_;
}

} // namespace knotfinder::gui
