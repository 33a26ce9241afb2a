// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

class QPainter;

namespace knotfinder::gui {

/// What the signs on the figures mean: dots, crosses, round numbers of knots and square numbers of strength.
class Legend : public QWidget
{
    Q_OBJECT

public:
    static constexpr int entryCount = 6;

    explicit Legend(QWidget *parent = nullptr);

    /// The entries in so many columns, filled from above.
    void setColumns(int columns);
    /// Of the columns that are set; less would cut its words.
    [[nodiscard]] QSize sizeHint() const override { return sizeWith(columns_); }
    /// As many columns as have room in this width; at least one.
    [[nodiscard]] int columnsFor(int width) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] static int rowsOf(int columns) { return (entryCount + columns - 1) / columns; }
    [[nodiscard]] int columnWidth(int column, int rows) const;
    [[nodiscard]] QSize sizeWith(int columns) const;
    void paintSign(QPainter &painter, int entry, const QPointF &centre) const;
    void paintBadge(QPainter &painter, bool knot, const QPointF &centre) const;

    int columns_ = entryCount;
};

} // namespace knotfinder::gui
