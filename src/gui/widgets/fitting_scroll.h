// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QScrollArea>

class QDialog;

namespace knotfinder::gui {

/// What a dialog holds, in a frame that scrolls where the screen is too small for it.
class FittingScroll : public QScrollArea
{
    Q_OBJECT

public:
    /// `width` of the content where there is room for it, logical pixels.
    FittingScroll(QWidget *content, int width, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

private:
    int width_;
};

/// Lays a dialog out: `content` above, which scrolls where it must, `foot` below, which is always in sight; and gives
/// it the size that suits both and the screen.
void fillDialog(QDialog &dialog, QWidget *content, QWidget *foot, int width);

} // namespace knotfinder::gui
