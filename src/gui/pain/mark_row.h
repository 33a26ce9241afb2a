// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/mark_ids.h"

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
    MarkRow(Session &session, MarkId mark, QWidget *parent = nullptr);

    [[nodiscard]] MarkId mark() const noexcept { return mark_; }
    void refresh();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    Session &session_;
    MarkId mark_;
    NameField *name_;
    QSlider *strength_;
    QLabel *number_;
};

} // namespace knotfinder::gui
