// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

class QPainter;

namespace knotfinder::gui {

/// What the dots and crosses on the figures mean.
class Legend : public QWidget
{
    Q_OBJECT

public:
    explicit Legend(QWidget *parent = nullptr);

    /// The entries below each other instead of in a row.
    void setColumn(bool column);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintSign(QPainter &painter, int entry, const QPointF &centre) const;

    bool column_ = false;
};

} // namespace knotfinder::gui
