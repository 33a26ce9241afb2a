// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QScrollArea;

namespace knotfinder::gui {

class Text;

/// Finds words on the page that a scrolled area shows, also in folded parts, and goes there. Enter: the next place;
/// Escape: away.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QScrollArea &area, QWidget *parent = nullptr);

    void open();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void close();
    void findNext();

    QScrollArea &area_;
    QLineEdit *words_;
    Text *answer_;
    QPointer<QWidget> found_; ///< on the page, which may be gone by now
};

} // namespace knotfinder::gui
