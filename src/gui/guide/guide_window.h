// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "guide/guide_clock.h"
#include "guide/screen_awake.h"

#include <knotfinder/guide/run.h>

#include <QTimer>
#include <QWidget>

#include <optional>

class QStackedLayout;

namespace knotfinder::gui {

class AskView;
class Preferences;
class RunView;
class Session;

/// Pressing guided step by step in a window of its own, hands free: it asks how strong the pain is, counts in, goes on
/// by itself, and at the end asks again. Any key or click pauses.
class GuideWindow : public QWidget
{
    Q_OBJECT

public:
    GuideWindow(Session &session, Preferences &preferences, guide::Script script, const GuideTools &tools,
                QWidget *parent);
    ~GuideWindow() override;

    enum class Phase { start, running, asking, summary };

    /// Another script, before it has begun; later it is passed over.
    void setScript(guide::Script script);
    [[nodiscard]] const guide::Run &run() const noexcept { return run_; }
    [[nodiscard]] Phase phase() const noexcept { return phase_; }
    [[nodiscard]] const guide::Done &done() const noexcept { return done_; }

    /// Sees what time it is. Its own timer calls it ten times a second while it runs.
    void look();
    /// Ends it for a reason from outside, keeps what was done, and says why.
    void endBecause(const QString &title, const QStringList &lines);

Q_SIGNALS:
    /// Once, when nothing more is asked of what was done; not when nothing was.
    void finished(const guide::Done &done);
    /// Asked for before it begins.
    void sidesChosen(bool right, bool left);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyLook();
    void connectRun();
    void begin(std::optional<int> before);
    void showStart();
    void showHow(AskView *view);
    void toggle();
    void pause();
    void repeat();
    void skip();
    void changeHold(int by);
    void toggleVoice();
    void showVoice();
    void toggleScreen();
    void end();
    [[nodiscard]] bool caughtUp();
    void take(const guide::Happened &happened);
    void stepBegan();
    void flashNow();
    void heard(GuideSounds::Tone tone);
    void told(const QString &words);
    AskView *ask();
    void showAsk(AskView *view);
    void askWhy();
    void askAfter();
    void askFamiliar();
    void showSummary();
    void conclude();

    Session &session_;
    Preferences &preferences_;
    GuideTools tools_;
    std::unique_ptr<GuideSounds> sounds_;
    guide::Run run_;
    guide::Done done_;
    std::string stopWhen_; ///< of the exercise that was ended
    Phase phase_ = Phase::start;
    bool concluded_ = false;
    QStackedLayout *pages_;
    RunView *view_;
    AskView *asking_ = nullptr;
    std::optional<bool> rightOnly_; ///< the side chosen before it began; none: both
    bool bothSides_ = false;        ///< there is a choice
    ScreenAwake awake_;
    QTimer timer_{this};
    QTimer longPause_{this};
    int flash_ = 0; ///< tenths of a second that it still lasts
};

} // namespace knotfinder::gui
