// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QBoxLayout>
#include <QWidget>

namespace knotfinder::gui {

class TechniquePicture;

/// An exercise's picture beside its steps where there is room, else over them.
class ShownSteps : public QWidget
{
    Q_OBJECT

public:
    ShownSteps(TechniquePicture *picture, QWidget *steps, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *layout_;
    TechniquePicture *picture_;
};

} // namespace knotfinder::gui
