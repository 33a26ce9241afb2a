// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "widgets/note_box.h"

#include <knotfinder/care/choice.h>
#include <knotfinder/guide/script.h>

#include <QObject>
#include <QPointer>

#include <vector>

namespace knotfinder::gui {

class GuideWindow;
struct Services;

/// Opens the guided session of some points, one at a time, and ends it decently when what it rests on changes: another
/// drawing, data read anew, a red flag, other cautions. What was done goes to the session.
class GuideHost : public QObject
{
    Q_OBJECT

public:
    GuideHost(Services &services, QWidget &window);

    void open(std::vector<care::Choice> choices);
    /// Ends what runs; what was done is kept.
    void close();
    [[nodiscard]] GuideWindow *window() const;

Q_SIGNALS:
    /// Why there is nothing to press, and what to do instead.
    void said(knotfinder::gui::NoteBox::Tone tone, const QString &words);

private:
    using Made = std::variant<guide::Script, guide::Instead>;

    /// None without data, or with points that the data no longer holds.
    [[nodiscard]] std::optional<care::Plan> planOf(const std::vector<care::Choice> &choices) const;
    [[nodiscard]] Made scriptOf(const care::Plan &plan) const;
    /// The plan's script without the spots that rest since their last round.
    [[nodiscard]] Made scriptOf(const std::vector<care::Choice> &choices, const care::Plan &plan) const;
    void chooseSides(bool right, bool left);
    void checkAgain();
    void endFor(const QString &why);

    Services &services_;
    QWidget &window_;
    std::vector<care::Choice> choices_;
    QPointer<GuideWindow> open_;
};

} // namespace knotfinder::gui
