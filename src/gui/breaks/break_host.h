// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "breaks/break_presence.h"

#include <knotfinder/breaks/movements.h>
#include <knotfinder/breaks/reminder.h>

#include <QPointer>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace knotfinder::gui {

class BreakWindow;
struct Services;

/// Breaks of one program: asks clock and desk every 20 seconds while reminders are on, shows a break when it is due,
/// and keeps an icon in the tray or a small window. Off, it costs nothing.
class BreakHost : public QObject
{
    Q_OBJECT

public:
    static constexpr int pauseMinutes = 60;

    /// `window`: while it shows, no small window is needed.
    BreakHost(Services &services, QWidget &window);
    ~BreakHost() override;

    /// What hurts, ids of muscles, what hurt last first. Without it breaks hold movements for everybody.
    void setHurts(std::function<catalog::Texts()> hurts) { hurts_ = std::move(hurts); }
    /// True while a break would come between the user and something else of this program.
    void setBusy(std::function<bool()> busy) { busy_ = std::move(busy); }

    [[nodiscard]] const breaks::Reminder &reminder() const noexcept { return reminder_; }
    [[nodiscard]] BreakWindow *window() const; ///< null while no break shows
    [[nodiscard]] BreakPresence &presence() noexcept { return presence_; }
    [[nodiscard]] QString nextWords() const; ///< "Next break in 12 minutes"

    /// Looks at the clock, and at the desk when that is due. The timer calls it.
    void look();
    /// Milliseconds between two looks; 0: nobody looks.
    [[nodiscard]] int lookInterval() const { return timer_.isActive() ? timer_.interval() : 0; }
    /// The program starts without its window.
    void beginHidden();
    void breakNow();
    void pause();
    void goOn();
    /// Time spent pressing or otherwise away from work: as good as a break.
    void rested();

Q_SIGNALS:
    void said(const QString &words); ///< why no break came that was asked for
    void openWanted();
    void settingsWanted();
    void quitWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; ///< the window shows or hides

private:
    void apply();
    void take(breaks::Desk desk);
    void follow();
    void openBreak();
    void closeBreak();
    void checkAgain();
    void tellPresence();
    void putAway();
    [[nodiscard]] const breaks::Library *library();
    [[nodiscard]] std::vector<breaks::Movement> chosen();
    [[nodiscard]] bool isBusy() const;

    Services &services_;
    QWidget &main_;
    breaks::Reminder reminder_;
    BreakPresence presence_;
    QTimer timer_;
    bool begun_ = false;            ///< the window has shown, or is not to show for now
    breaks::Milliseconds asked_{0}; ///< when the desk was asked last
    std::function<catalog::Texts()> hurts_;
    std::function<bool()> busy_;
    std::optional<breaks::Library> library_; ///< as read for the data that the session has
    std::vector<catalog::Texts> before_;     ///< what earlier breaks held, the last first
    QPointer<BreakWindow> open_;
};

} // namespace knotfinder::gui
