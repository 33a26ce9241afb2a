// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "look/paragraph.h"

#include <QCheckBox>

namespace knotfinder::gui {

/// A box to tick whose words wrap where there is no room for one line of them. Never markup.
class WrappedCheck : public QCheckBox
{
    Q_OBJECT

public:
    explicit WrappedCheck(const QString &words, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &pos) const override { return rect().contains(pos); }

private:
    [[nodiscard]] look::Paragraph paragraph() const;
    [[nodiscard]] int boxSide() const;
    [[nodiscard]] int wordsLeft() const;

    QString words_;
    mutable look::KnownHeights heights_;
};

} // namespace knotfinder::gui
