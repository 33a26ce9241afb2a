// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/point_ref.h"

#include <QScrollArea>

class QGridLayout;

namespace knotfinder::gui {

class Session;

/// Two points side by side: picture, how much each explains, what speaks for and against it.
class CompareView : public QScrollArea
{
    Q_OBJECT

public:
    explicit CompareView(Session &session, QWidget *parent = nullptr);

private:
    void refresh();
    void addColumn(QGridLayout *grid, int column, PointRef ref, QWidget *parent);

    Session &session_;
};

} // namespace knotfinder::gui
