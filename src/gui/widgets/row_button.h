// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "look/paragraph.h"

#include <QAbstractButton>

namespace knotfinder::gui {

/// A row of a list that leads somewhere: wrapped text, an arrow at its end.
class RowButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RowButton(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] look::Paragraph paragraph() const;

    mutable look::KnownHeights heights_;
};

} // namespace knotfinder::gui
