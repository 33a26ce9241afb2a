// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "numbers.h"
#include "support/test_window.h"

#include <QPointer>
#include <QTimer>

#include <memory>

namespace knotfinder::walk {

/// The window that is walked over, with the folder it keeps its state in. Killing it makes another one.
class Walked
{
public:
    Walked();

    [[nodiscard]] test::TestWindow &window() { return *window_; }
    [[nodiscard]] gui::MainWindow &main() { return *window_->window; }
    [[nodiscard]] gui::Session &session() { return window_->session(); }
    [[nodiscard]] gui::DrawingEditor &editor() { return session().editor(); }
    [[nodiscard]] gui::ViewState &view() { return window_->services().view; }
    [[nodiscard]] gui::BodyCanvas &canvas() { return window_->canvas(); }
    [[nodiscard]] const body::Atlas &atlas() { return *test::atlas(); }

    // The left button on the figures, held over several actions while a stroke is painted.
    void press(const QPoint &at);
    void move(const QPoint &at);
    void release();
    [[nodiscard]] bool isHolding() const { return held_.has_value(); }
    [[nodiscard]] QPoint hand() const { return held_.value_or(QPoint()); }

    /// Does what a menu entry does, if it is enabled; `text` without '&' and '…'.
    bool choose(const QString &text);
    /// The visible widgets of a kind, in all windows, in a fixed order.
    template <typename Widget>
    [[nodiscard]] std::vector<Widget *> shown()
    {
        std::vector<Widget *> found;
        for (auto *top : windows())
            for (auto *widget : top->template findChildren<Widget *>())
                if (widget->isVisible() && widget->isEnabled())
                    found.push_back(widget);
        return found;
    }
    /// The window and what it opened, in the order of opening.
    [[nodiscard]] std::vector<QWidget *> windows();

    /// Ends the program as a crash does and starts it again: true when there was something to bring back.
    bool killAndRestart();
    /// A path for a file of this walk.
    [[nodiscard]] QString file(std::size_t number) const;

    std::vector<std::pair<QPointer<QWidget>, QStringList>> sheets; ///< windows, and the muscles they are for

private:
    void open(const QString &folder);
    void closeWhatWaits();

    QTemporaryDir files_;
    std::vector<std::unique_ptr<QTemporaryDir>> folders_;
    std::unique_ptr<test::TestWindow> window_;
    std::optional<QPoint> held_;
    QTimer impatience_;
};

} // namespace knotfinder::walk
