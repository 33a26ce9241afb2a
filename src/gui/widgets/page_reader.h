// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QObject>

class QScrollArea;
class QWidget;

namespace knotfinder::gui {

/// Text in a scrolled area can be read by keyboard: Down and Up go from one text to the next, H and Shift+H from
/// heading to heading, Home and End to the first and last. Tab goes to what can be pressed, as ever.
class PageReader : public QObject
{
    Q_OBJECT

public:
    /// Lives as long as the area.
    explicit PageReader(QScrollArea &area);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool read(int key, bool backwards);
    bool goTo(QWidget *text);

    QScrollArea &area_;
};

} // namespace knotfinder::gui
