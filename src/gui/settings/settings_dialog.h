// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QDialog>

class QGridLayout;
class QPushButton;

namespace knotfinder::gui {

struct Services;

/// Everything that can be chosen for good. Takes effect at once; there is nothing to confirm.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(Services &services, QWidget *parent = nullptr);

private:
    void addLook(QGridLayout &form);
    void addFigure(QGridLayout &form);
    void addBrush(QGridLayout &form);
    void addPressing(QGridLayout &form);
    void addCautions(QGridLayout &form);
    void addData(QGridLayout &form);

    Services &services_;
    QPushButton *reload_ = nullptr;
};

} // namespace knotfinder::gui
