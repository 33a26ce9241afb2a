// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "breaks/break_host.h"

#include "breaks/break_window.h"
#include "services/services.h"

#include <knotfinder/base/locations.h>

#include <QApplication>
#include <QEvent>

namespace knotfinder::gui {
namespace {

constexpr int lookAtDeskEvery = 20'000; ///< ms while nothing shows
constexpr int lookWhileShowing = 200;   ///< ms
constexpr std::size_t mostBefore = 20;

QString minutesOf(breaks::Milliseconds time)
{
    const auto minutes = static_cast<int>(std::chrono::ceil<std::chrono::minutes>(time).count());
    return minutes == 1 ? BreakHost::tr("1 minute") : BreakHost::tr("%1 minutes").arg(minutes);
}

} // namespace

BreakHost::BreakHost(Services &services, QWidget &window)
    : services_(services), main_(window), reminder_(services.breaks.rhythm())
{
    timer_.setTimerType(Qt::CoarseTimer);
    connect(&timer_, &QTimer::timeout, this, &BreakHost::look);
    connect(&services.breaks, &BreakSettings::changed, this, &BreakHost::apply);
    connect(&services.session, &Session::knowledgeReplaced, this, [this] { library_.reset(); });
    connect(&services.session, &Session::pressed, this, &BreakHost::rested);
    connect(&services.session, &Session::profileChanged, this, &BreakHost::checkAgain);
    connect(&services.session.answers(), &AnswerFinder::changed, this, &BreakHost::checkAgain);
    connect(&presence_, &BreakPresence::aboutToShow, this, &BreakHost::tellPresence);
    connect(&presence_, &BreakPresence::breakWanted, this, &BreakHost::breakNow);
    connect(&presence_, &BreakPresence::pauseWanted, this, &BreakHost::pause);
    connect(&presence_, &BreakPresence::goOnWanted, this, &BreakHost::goOn);
    connect(&presence_, &BreakPresence::openWanted, this, &BreakHost::openWanted);
    connect(&presence_, &BreakPresence::settingsWanted, this, &BreakHost::settingsWanted);
    connect(&presence_, &BreakPresence::quitWanted, this, &BreakHost::quitWanted);
    window.installEventFilter(this);
    apply();
}

BreakHost::~BreakHost()
{
    QGuiApplication::setQuitOnLastWindowClosed(true);
    delete open_;
}

BreakWindow *BreakHost::window() const
{
    return open_;
}

bool BreakHost::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &main_ && (event->type() == QEvent::Show || event->type() == QEvent::Hide)) {
        begun_ = true;
        QMetaObject::invokeMethod(this, &BreakHost::tellPresence, Qt::QueuedConnection); // no frame waits for it
    }
    return QObject::eventFilter(watched, event);
}

void BreakHost::beginHidden()
{
    begun_ = true;
    tellPresence();
}

void BreakHost::apply()
{
    const auto &settings = services_.breaks;
    reminder_.setRhythm(settings.rhythm());
    if (settings.on())
        reminder_.switchOn(services_.breakTools.clock());
    else
        reminder_.switchOff();
    QGuiApplication::setQuitOnLastWindowClosed(!settings.on()); // else nothing would be left to remind
    follow();
}

void BreakHost::look()
{
    const auto now = services_.breakTools.clock().sinceBoot;
    if (open_) {
        open_->look();
        if (now >= asked_ && now - asked_ < breaks::Milliseconds(lookAtDeskEvery))
            return;
    }
    asked_ = now;
    services_.breakTools.askDesk([self = QPointer(this)](const breaks::Desk &desk) {
        if (self)
            self->take(desk);
    });
}

void BreakHost::take(breaks::Desk desk)
{
    desk.busy = desk.busy || isBusy();
    reminder_.advance(services_.breakTools.clock(), desk);
    follow();
}

bool BreakHost::isBusy() const
{
    const auto *modal = QApplication::activeModalWidget();
    return (busy_ && busy_()) || QApplication::activePopupWidget() != nullptr ||
           (modal != nullptr && modal->windowModality() == Qt::ApplicationModal);
}

/// Shows what the reminder says.
void BreakHost::follow()
{
    const bool showing = reminder_.state() == breaks::State::showing;
    if (showing && !open_)
        openBreak();
    else if (!showing && open_)
        closeBreak();
    if (reminder_.state() == breaks::State::off)
        timer_.stop();
    else if (const int every = open_ ? lookWhileShowing : lookAtDeskEvery;
             !timer_.isActive() || timer_.interval() != every)
        timer_.start(every);
    tellPresence();
}

void BreakHost::tellPresence()
{
    presence_.tell(nextWords(), reminder_.state() == breaks::State::paused);
    if (!begun_)
        return;
    if (services_.breaks.on())
        presence_.show(services_.breakTools.hasTray(), !main_.isVisible());
    else
        presence_.hide();
}

/// Nothing where it cannot be read. Precondition: the session has its muscles and its safety rules.
const breaks::Library *BreakHost::library()
{
    if (!library_) {
        const auto &session = services_.session;
        auto read = breaks::loadLibrary(dataDirectory() / "breaks.json", session.catalog(), *session.safety());
        if (!read) {
            qWarning("%s", toLine(read.problems().front()).c_str());
            return nullptr;
        }
        library_ = std::move(read).value();
    }
    return &*library_;
}

std::vector<breaks::Movement> BreakHost::chosen()
{
    auto &session = services_.session;
    session.loadKnowledge();
    if (!session.hasCatalog() || session.safety() == nullptr || library() == nullptr)
        return {};
    breaks::Wish wish;
    wish.hurts = hurts_ ? hurts_() : catalog::Texts();
    wish.drawing = session.editor().drawing();
    wish.profile = session.profile();
    wish.before = before_;
    return breaks::choose(wish, *library(), session.catalog(), *session.safety());
}

void BreakHost::openBreak()
{
    auto movements = chosen();
    if (movements.empty()) {
        reminder_.taken(services_.breakTools.clock());
        return;
    }
    const auto clock = services_.breakTools.clock;
    open_ = new BreakWindow(services_.session, std::move(movements), [clock] { return clock().sinceBoot; });
    connect(open_, &BreakWindow::taken, this, [this] {
        reminder_.taken(services_.breakTools.clock());
        follow();
    });
    connect(open_, &BreakWindow::postponed, this, [this](int minutes) {
        reminder_.postpone(minutes, services_.breakTools.clock());
        follow();
    });
    open_->show();
}

void BreakHost::closeBreak()
{
    catalog::Texts ids;
    for (const auto &movement : open_->movements())
        ids.push_back(movement.id);
    before_.insert(before_.begin(), std::move(ids));
    before_.resize(std::min(before_.size(), mostBefore));
    putAway();
}

void BreakHost::putAway()
{
    open_->hide();
    open_->deleteLater(); // one of its buttons may be what asked for it
    open_ = nullptr;
}

/// Another drawing, answer or caution may rule out what is shown.
void BreakHost::checkAgain()
{
    if (!open_)
        return;
    auto fresh = chosen();
    if (fresh == open_->movements())
        return;
    putAway();
    follow();
}

void BreakHost::breakNow()
{
    reminder_.breakNow();
    follow();
    if (open_)
        open_->raise();
    else
        Q_EMIT said(tr("There is no break now: a warning sign or the data speaks against it."));
}

void BreakHost::pause()
{
    reminder_.pauseFor(pauseMinutes, services_.breakTools.clock());
    follow();
}

void BreakHost::goOn()
{
    reminder_.goOn(services_.breakTools.clock());
    follow();
}

void BreakHost::rested()
{
    reminder_.taken(services_.breakTools.clock());
    follow();
}

QString BreakHost::nextWords() const
{
    switch (reminder_.state()) {
    case breaks::State::off: return tr("Breaks are off");
    case breaks::State::offHours: return tr("No breaks outside your hours");
    case breaks::State::paused: return tr("Breaks go on in %1").arg(minutesOf(reminder_.left()));
    case breaks::State::waiting: return tr("Next break in %1").arg(minutesOf(reminder_.left()));
    case breaks::State::showing: return tr("Time for a short break");
    case breaks::State::held: break;
    }
    switch (reminder_.holding()) {
    case breaks::Holding::doNotDisturb: return tr("A break waits: 'do not disturb' is on");
    case breaks::Holding::fullScreen: return tr("A break waits: the whole screen is in use");
    case breaks::Holding::busy:
    case breaks::Holding::nothing: break;
    }
    return tr("A break waits until you are done here");
}

} // namespace knotfinder::gui
