// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

namespace knotfinder::gui {

/// What stands in place of answers before anything is marked: how it works, in one sentence and three steps.
class EmptyAnswer : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyAnswer(QWidget *parent = nullptr);
};

} // namespace knotfinder::gui
