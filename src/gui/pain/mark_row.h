// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

class QLabel;
class QSlider;

namespace knotfinder::gui {

class NameField;
class Session;

/// One mark of the drawing: its name to edit, its strength to slide, mirror and delete.
class MarkRow : public QWidget
{
    Q_OBJECT

public:
    MarkRow(Session &session, std::size_t mark, QWidget *parent = nullptr);

    void refresh();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    Session &session_;
    std::size_t mark_;
    NameField *name_;
    QSlider *strength_;
    QLabel *number_;
};

} // namespace knotfinder::gui
