// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "page/page_picture.h"

#include <QBoxLayout>
#include <QWidget>

class QPushButton;

namespace knotfinder::gui {

class Chip;

/// The head of a page: the muscle with its pain and X's, switches for each of them, and the way to what to do.
class Hero : public QWidget
{
    Q_OBJECT

public:
    Hero(Session &session, const QStringList &tags, QWidget *parent = nullptr);

    /// `shown`: the points of the subject; `all`: those of the muscle.
    void setPoints(const PointRefs &shown, const PointRefs &all, const care::Plan *plan);
    /// Without anything to do there is no way to it.
    void setPressable(bool pressable);

Q_SIGNALS:
    void pressRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Chip *addSwitch(const QString &text, bool on, const QString &what);
    void apply();

    PagePicture *picture_;
    QWidget *beside_;
    QBoxLayout *layout_;
    QLayout *switches_ = nullptr;
    Chip *muscle_ = nullptr;
    Chip *pain_ = nullptr;
    Chip *all_ = nullptr;
    QPushButton *press_;
};

} // namespace knotfinder::gui
