// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QDialog>

namespace knotfinder::gui {

class Session;

/// What the program is, how much it knows, whose work it stands on.
class AboutBox : public QDialog
{
    Q_OBJECT

public:
    explicit AboutBox(Session &session, QWidget *parent = nullptr);
};

} // namespace knotfinder::gui
