// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

namespace knotfinder::gui {

/// A share in words, as a number and as a bar.
class ScoreLine : public QWidget
{
    Q_OBJECT

public:
    ScoreLine(const QString &what, double share, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString what_;
    double share_;
};

} // namespace knotfinder::gui
