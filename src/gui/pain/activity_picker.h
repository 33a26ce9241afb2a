// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

class QComboBox;

namespace knotfinder::gui {

class FlowLayout;
class Session;

/// What makes the pain worse: chosen activities as chips, and a box to choose more from by typing.
class ActivityPicker : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPicker(Session &session, QWidget *parent = nullptr);

private:
    void fill();
    void refresh();
    void add(int index);

    Session &session_;
    FlowLayout *chosen_;
    QComboBox *box_;
};

} // namespace knotfinder::gui
