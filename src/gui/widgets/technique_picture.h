// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/plan.h>
#include <knotfinder/render/theme.h>

#include <QAbstractButton>
#include <QPixmap>
#include <QVariantAnimation>

#include <vector>

namespace knotfinder::gui {

class Session;

/// How an exercise is done, as a picture on a card. Two frames fade slowly into each other; where the reader wants
/// things to stand still, they stand side by side.
class TechniquePicture : public QAbstractButton
{
    Q_OBJECT

public:
    /// `tallest`: the height it takes at most, at the usual size of text.
    TechniquePicture(Session &session, care::Illustration illustration, int tallest, QWidget *parent = nullptr);

    /// Frames stand side by side whatever the reader's wish: for a large picture, which is looked at in peace.
    void setStill(bool still);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    [[nodiscard]] bool sideBySide() const;
    [[nodiscard]] double aspect() const; ///< of what is shown at once
    [[nodiscard]] QPixmap paintedFrame(int frame, const QSizeF &size) const;
    void paintFrames();
    void fade(double progress);

    Session &session_;
    care::Illustration illustration_;
    int tallest_;
    bool still_ = false;
    QVariantAnimation turn_;
    double second_ = 0; ///< how much of the second frame shows, 0–1
    std::vector<QPixmap> frames_;
    QSize paintedSize_;
    render::ThemeId paintedTheme_ = render::ThemeId::light;
    double paintedRatio_ = 0;
};

} // namespace knotfinder::gui
