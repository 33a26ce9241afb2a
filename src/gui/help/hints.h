// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "look/paragraph.h"

#include <QWidget>

#include <vector>

namespace knotfinder::gui {

/// The three first steps on a card beside the figures, until the first click or key.
class Hints : public QWidget
{
    Q_OBJECT

public:
    /// `beside`: what of the window the card may cover; where that is hidden it stands in the window's middle.
    Hints(QWidget *window, const QWidget *beside);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// A piece of the card, top down.
    struct Line
    {
        look::Paragraph words;
        bool heading = false;
        int gap = 0; ///< above it
    };
    [[nodiscard]] std::vector<Line> lines() const;
    void place();

    const QWidget *beside_;
};

} // namespace knotfinder::gui
