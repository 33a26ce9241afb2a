// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/chart/chart.h>

#include <QWidget>

namespace knotfinder::gui {

/// The journal's chart in a window. A screen reader gets it in a sentence; the table beside it says all of it.
class ChartView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);

    void setChart(chart::Chart chart);
    [[nodiscard]] const chart::Chart &chart() const noexcept { return chart_; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    chart::Chart chart_;
};

} // namespace knotfinder::gui
