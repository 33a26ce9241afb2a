// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QLabel>

namespace knotfinder::gui {

/// A fact in two or three words, in a tinted box.
class Tag : public QLabel
{
    Q_OBJECT

public:
    explicit Tag(const QString &text, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace knotfinder::gui
