// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "guide/guide_window.h"

#include "guide/ask_view.h"
#include "guide/guide_look.h"
#include "guide/guide_words.h"
#include "guide/run_view.h"
#include "look/screen_fit.h"
#include "look/style.h"
#include "session/words.h"
#include "settings/preferences.h"
#include "widgets/announcer.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr int lookEvery = 100;             // ms
constexpr int screenSleepsAfter = 300'000; // ms of pause
constexpr int flashLasts = 5;              // tenths of a second
constexpr int ticked = 3;                  // last seconds of getting ready that are heard
constexpr QSize smallestGuide{480, 320};

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr ||
           key == Qt::Key_Meta || key == Qt::Key_CapsLock || key == Qt::Key_NumLock;
}

/// Keys of the machine that are no answer: louder, brighter.
bool isOfMachine(int key)
{
    return key == Qt::Key_VolumeUp || key == Qt::Key_VolumeDown || key == Qt::Key_VolumeMute ||
           key == Qt::Key_MonBrightnessUp || key == Qt::Key_MonBrightnessDown;
}

bool isWorkAt(const guide::Run &run, std::size_t step)
{
    const auto &steps = run.script().steps;
    return step < steps.size() && guide::isWork(steps[step].kind);
}

bool workIsNext(const guide::Run &run)
{
    return !isWorkAt(run, run.index()) && isWorkAt(run, run.index() + 1);
}

/// The first of the steps that lead out of it.
bool comesOutOfStretch(const guide::Run &run)
{
    return run.step().kind == guide::StepKind::outOfStretch && isWorkAt(run, run.index() - 1);
}

} // namespace

GuideWindow::GuideWindow(Session &session, Preferences &preferences, guide::Script script, const GuideTools &tools,
                         QWidget *parent)
    : QWidget(parent, Qt::Window), session_(session), preferences_(preferences), tools_(tools), sounds_(tools.sounds()),
      run_(std::move(script)), pages_(new QStackedLayout(this)), view_(new RunView(session, this))
{
    setObjectName(u"guideWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumSize(smallestGuide);
    look::openWithSize(*this, smallestGuide, {1, 1});
    setWindowState(windowState() | Qt::WindowMaximized);
    applyLook();
    pages_->setContentsMargins(0, 0, 0, 0);
    pages_->addWidget(view_);
    connectRun();
    timer_.setInterval(lookEvery);
    timer_.setTimerType(Qt::CoarseTimer);
    connect(&timer_, &QTimer::timeout, this, &GuideWindow::look);
    longPause_.setSingleShot(true);
    longPause_.setInterval(screenSleepsAfter);
    connect(&longPause_, &QTimer::timeout, &awake_, &ScreenAwake::release);
    const auto &steps = run_.script().steps;
    const auto onSide = [&](body::Side side) {
        return std::ranges::any_of(steps, [side](const guide::Step &step) { return step.side == side; });
    };
    bothSides_ = onSide(body::Side::right) && onSide(body::Side::left);
    showStart();
}

GuideWindow::~GuideWindow() = default;

void GuideWindow::applyLook()
{
    setPalette(guidePalette(guideColours(this)));
    setWindowTitle(tr("Press now: %1").arg(words::titleOf(session_, run_.script())));
}

void GuideWindow::connectRun()
{
    connect(view_, &RunView::pauseRequested, this, &GuideWindow::toggle);
    connect(view_, &RunView::repeatRequested, this, &GuideWindow::repeat);
    connect(view_, &RunView::skipRequested, this, &GuideWindow::skip);
    connect(view_, &RunView::shorterRequested, this, [this] { changeHold(-guide::holdStep); });
    connect(view_, &RunView::longerRequested, this, [this] { changeHold(guide::holdStep); });
    connect(view_, &RunView::voiceRequested, this, &GuideWindow::toggleVoice);
    connect(view_, &RunView::screenRequested, this, &GuideWindow::toggleScreen);
    connect(view_, &RunView::endRequested, this, &GuideWindow::end);
}

void GuideWindow::setScript(guide::Script script)
{
    if (phase_ != Phase::start)
        return;
    run_ = guide::Run(std::move(script));
    applyLook();
    showStart();
}

void GuideWindow::begin(std::optional<int> before)
{
    if (phase_ != Phase::start)
        return;
    phase_ = Phase::running;
    done_.before = before;
    done_.began = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    pages_->setCurrentWidget(view_);
    view_->setFocus(Qt::OtherFocusReason);
    showVoice();
    run_.start(tools_.clock());
    awake_.keep();
    timer_.start();
    stepBegan();
}

void GuideWindow::look()
{
    if (phase_ != Phase::running)
        return;
    if (flash_ > 0)
        view_->setFlash(static_cast<double>(--flash_) / flashLasts);
    take(run_.advance(tools_.clock()));
}

/// Takes what has happened until now, before what was asked for changes it. False when the session does not go on.
bool GuideWindow::caughtUp()
{
    if (phase_ == Phase::running)
        take(run_.advance(tools_.clock()));
    return phase_ == Phase::running;
}

void GuideWindow::take(const guide::Happened &happened)
{
    if (happened.finished) {
        heard(GuideSounds::Tone::finish);
        told(tr("That was the last. You can get up slowly."));
        askAfter();
    } else if (happened.slept) {
        pause();
    } else if (happened.began) {
        stepBegan();
    } else if (run_.state() == guide::State::running) {
        view_->showTime(run_);
        if (happened.second && workIsNext(run_) && run_.secondsLeft() <= ticked)
            heard(GuideSounds::Tone::tick);
    }
}

void GuideWindow::stepBegan()
{
    view_->showStep(run_);
    flashNow();
    const auto kind = run_.step().kind;
    if (run_.state() == guide::State::paused)
        return told(words::headOf(session_, run_.step(), run_.script().spots));
    if (guide::isWork(kind))
        heard(GuideSounds::Tone::begin);
    else if (kind == guide::StepKind::easeOff || kind == guide::StepKind::getStretch || comesOutOfStretch(run_))
        heard(GuideSounds::Tone::end);
    told(words::spoken(run_.step(), run_.script()));
}

/// Where nothing is to move or blink, the steady change of colours between the steps stands for it.
void GuideWindow::flashNow()
{
    const bool still = isStill(this);
    if (still || run_.state() != guide::State::running)
        return;
    flash_ = flashLasts;
    view_->setFlash(1);
}

void GuideWindow::heard(GuideSounds::Tone tone)
{
    if (!tools_.screenReader() && preferences_.guideVolume() > 0)
        sounds_->play(tone, preferences_.guideVolume());
}

/// A screen reader says it itself; a second voice would talk over it.
void GuideWindow::told(const QString &words)
{
    announce(this, words);
    if (!tools_.screenReader() && preferences_.guideVoice() && preferences_.guideVolume() > 0)
        sounds_->say(words, preferences_.guideVolume());
}

void GuideWindow::toggle()
{
    if (phase_ != Phase::running)
        return;
    if (run_.state() == guide::State::running) {
        if (caughtUp() && run_.state() == guide::State::running)
            pause();
        return;
    }
    run_.resume(tools_.clock());
    longPause_.stop();
    awake_.keep();
    timer_.start();
    view_->showStep(run_);
    told(tr("Going on. %1 seconds left.").arg(run_.secondsLeft()));
}

void GuideWindow::pause()
{
    run_.pause(tools_.clock());
    timer_.stop();
    longPause_.start();
    flash_ = 0;
    view_->setFlash(0);
    view_->showStep(run_);
    told(tr("Paused. Any key goes on."));
}

void GuideWindow::repeat()
{
    if (!caughtUp())
        return;
    if (run_.repeat(tools_.clock()))
        stepBegan();
    else
        view_->showNote(tr("That is enough for this spot in one session."));
}

void GuideWindow::skip()
{
    if (phase_ == Phase::running)
        take(run_.skip(tools_.clock()));
}

void GuideWindow::changeHold(int by)
{
    if (!caughtUp())
        return;
    const bool changed = run_.changeHold(by, tools_.clock());
    view_->showTime(run_);
    const auto *work = run_.work();
    if (work == nullptr || work->kind != guide::StepKind::hold)
        return;
    const auto note = changed  ? tr("Each spot is held for %1 seconds.").arg(work->seconds)
                      : by > 0 ? tr("%1 seconds is the longest for this spot.").arg(work->seconds)
                               : tr("%1 seconds is the shortest for this spot.").arg(work->seconds);
    view_->showNote(note);
    announce(this, note);
}

void GuideWindow::toggleVoice()
{
    if (!sounds_->canSpeak()) {
        view_->showNote(tr("No voice is installed on this computer."));
        return;
    }
    preferences_.setGuideVoice(!preferences_.guideVoice());
    showVoice();
    announce(this, preferences_.guideVoice() ? tr("Voice on") : tr("Voice off"));
}

void GuideWindow::showVoice()
{
    view_->setVoice(preferences_.guideVoice(), sounds_->canSpeak());
}

void GuideWindow::toggleScreen()
{
    setWindowState(windowState() ^ Qt::WindowFullScreen);
}

void GuideWindow::end()
{
    if (phase_ != Phase::running)
        return;
    stopWhen_ = run_.step().stopWhen;
    run_.end(tools_.clock());
    const auto worked = run_.done();
    if (worked.empty()) {
        close();
        return;
    }
    if (worked.complete)
        askAfter();
    else
        askWhy();
}

void GuideWindow::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (event->isAutoRepeat() || isModifier(key) || isOfMachine(key) ||
        (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) != 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (key == Qt::Key_F11) {
        toggleScreen();
        return;
    }
    if (phase_ != Phase::running) {
        if (key != Qt::Key_Escape)
            QWidget::keyPressEvent(event);
        else if (phase_ == Phase::asking)
            Q_EMIT asking_->passed();
        else
            close();
        return;
    }
    switch (key) {
    case Qt::Key_Escape: end(); break;
    case Qt::Key_Left: repeat(); break;
    case Qt::Key_Right: skip(); break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: changeHold(guide::holdStep); break;
    case Qt::Key_Minus: changeHold(-guide::holdStep); break;
    case Qt::Key_V: toggleVoice(); break;
    default: toggle();
    }
}

void GuideWindow::mousePressEvent(QMouseEvent * /*event*/)
{
    toggle();
}

/// The second click of an unsteady hand is not meant.
void GuideWindow::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
}

/// A wheel sends many events for one turn: it pauses, and only a key or a click goes on.
void GuideWindow::wheelEvent(QWheelEvent *event)
{
    if (phase_ == Phase::running && run_.state() == guide::State::running)
        toggle();
    event->accept();
}

void GuideWindow::closeEvent(QCloseEvent *event)
{
    if (phase_ == Phase::running)
        run_.end(tools_.clock());
    conclude();
    event->accept();
}

void GuideWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyLook();
}

} // namespace knotfinder::gui
