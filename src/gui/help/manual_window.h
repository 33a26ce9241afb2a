// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QDialog>

namespace knotfinder::gui {

/// The manual (docs/manual) in a window of its own.
class ManualWindow : public QDialog
{
    Q_OBJECT

public:
    explicit ManualWindow(QWidget *parent = nullptr);
};

} // namespace knotfinder::gui
