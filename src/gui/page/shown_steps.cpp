// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/shown_steps.h"

#include "look/paint_kit.h"
#include "widgets/technique_picture.h"

namespace knotfinder::gui {
namespace {

constexpr int roomBeside = 46; // average letters; in less, the steps would break after every other word
constexpr double pictureShare = 0.45;

} // namespace

ShownSteps::ShownSteps(TechniquePicture *picture, QWidget *steps, QWidget *parent)
    : QWidget(parent), layout_(new QBoxLayout(QBoxLayout::TopToBottom, this)), picture_(picture)
{
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(look::grid);
    layout_->addWidget(picture);
    layout_->addWidget(steps, 1);
}

void ShownSteps::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int steps = static_cast<int>(width() * (1 - pictureShare));
    const bool beside = steps >= roomBeside * fontMetrics().averageCharWidth();
    picture_->setMaximumWidth(beside ? static_cast<int>(width() * pictureShare) : QWIDGETSIZE_MAX);
    layout_->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    layout_->setAlignment(picture_, beside ? Qt::AlignTop : Qt::Alignment());
}

} // namespace knotfinder::gui
