// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/plan.h>

#include <QDialog>

namespace knotfinder::gui {

class Session;

/// How an exercise is done, as large as the screen allows, with what it shows in words.
class LargePicture : public QDialog
{
    Q_OBJECT

public:
    LargePicture(Session &session, const QString &title, const care::Illustration &illustration, QWidget *parent);
};

} // namespace knotfinder::gui
