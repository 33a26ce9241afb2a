// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

namespace knotfinder::gui {

/// How much of a countdown is over, as a bar. The seconds beside it tell the same in words.
class CountBar : public QWidget
{
    Q_OBJECT

public:
    explicit CountBar(QWidget *parent = nullptr);

    void setShare(double share); ///< 0–1

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double share_ = 0;
};

} // namespace knotfinder::gui
