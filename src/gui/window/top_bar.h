// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace knotfinder::gui {

class SearchField;
class Segmented;
struct Services;

/// Tools, strength, undo, the search box and the sheet, always at hand.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(Services &services, QWidget *parent = nullptr);

    [[nodiscard]] SearchField *search() const noexcept { return search_; }

Q_SIGNALS:
    void sheetRequested();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void makeTools();
    QWidget *makeStrength();
    QWidget *makeUndo();
    void showState();
    void fitLabel();

    Services &services_;
    Segmented *tools_;
    QLabel *howStrong_; ///< left out where the bar would need a second row for it
    Segmented *strength_;
    SearchField *search_;
    QPushButton *sheet_;
};

} // namespace knotfinder::gui
