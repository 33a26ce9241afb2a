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

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Gives the window the width that larger letters need, where the screen has it.
    void widen();

    int width_;
    bool fontChanged_ = false; ///< and the content is not laid out anew yet
};

/// Lays a dialog out: `content` above, which scrolls where it must, `foot` below, which is always in sight; and gives
/// it the size that suits both and the screen.
void fillDialog(QDialog &dialog, QWidget *content, QWidget *foot, int width);

} // namespace knotfinder::gui
