// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "page/page_picture.h"

#include <QWidget>

class QPushButton;

namespace knotfinder::gui {

class Chip;
class Text;

/// The head of a page: the muscle with its pain and X's, switches for each of them, and the way to what to do.
class Hero : public QWidget
{
    Q_OBJECT

public:
    explicit Hero(Session &session, QWidget *parent = nullptr);

    /// `shown`: the points of the subject; `all`: those of the muscle.
    void setPoints(const PointRefs &shown, const PointRefs &all, const care::Plan *plan);
    /// Why this muscle may be the one; '' where nothing speaks for it.
    void setWhy(const QString &why);
    /// Without anything to do there is no way to it.
    void setPressable(bool pressable);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    void pressRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// Where the picture and what belongs to it lie in a width; side by side where there is room.
    struct Places
    {
        QRect picture;
        QRect beside;
    };
    [[nodiscard]] Places placesIn(int width) const;
    void place();
    Chip *addSwitch(const QString &text, bool on, const QString &what);
    void apply();
    void noteSide();

    PagePicture *picture_;
    QWidget *beside_;
    Text *why_;
    Text *side_; ///< that one side stands for both
    QLayout *switches_ = nullptr;
    Chip *muscle_ = nullptr;
    Chip *pain_ = nullptr;
    Chip *all_ = nullptr;
    QPushButton *press_;
};

} // namespace knotfinder::gui
