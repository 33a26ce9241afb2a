// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/plan.h>

#include <QDialog>

namespace knotfinder::gui {

class Session;

/// What to do, as large as the screen allows: the picture and its steps, to be read from the floor.
class StepsWindow : public QDialog
{
    Q_OBJECT

public:
    StepsWindow(Session &session, const QString &title, const QStringList &steps,
                const care::Illustration &illustration, QWidget *parent);
};

} // namespace knotfinder::gui
