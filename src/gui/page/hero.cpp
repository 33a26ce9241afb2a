// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/hero.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "widgets/chip.h"
#include "widgets/flow_layout.h"
#include "widgets/tag.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace knotfinder::gui {
namespace {

constexpr int roomBesidePicture = 56; // average letters of the whole
constexpr double pictureShareOfHero = 0.66;

} // namespace

Hero::Hero(Session &session, const QStringList &tags, QWidget *parent)
    : QWidget(parent), picture_(new PagePicture(session, this)), beside_(new QWidget(this)),
      layout_(new QBoxLayout(QBoxLayout::TopToBottom, this)),
      press_(new QPushButton(tr("Press now, step by step"), this))
{
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(look::grid);
    layout_->addWidget(picture_);
    layout_->addWidget(beside_);
    auto *column = new QVBoxLayout(beside_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::grid);
    auto *chips = new QWidget(beside_);
    switches_ = new FlowLayout(chips);
    muscle_ = addSwitch(tr("Muscle"), true, tr("Show the muscle in the picture"));
    pain_ = addSwitch(tr("Pain"), true, tr("Show where the pain is felt"));
    all_ = addSwitch(tr("All X"), false, tr("Show every knot of the muscle"));
    auto *words = new QWidget(beside_);
    auto *flow = new FlowLayout(words);
    for (const auto &tag : tags)
        flow->addWidget(new Tag(tag, words));
    makePrimary(press_);
    press_->setToolTip(tr("Opens the steps large"));
    connect(press_, &QPushButton::clicked, this, &Hero::pressRequested);
    column->addWidget(chips);
    column->addWidget(words);
    column->addWidget(press_, 0, Qt::AlignLeading);
    column->addStretch();
}

Chip *Hero::addSwitch(const QString &text, bool on, const QString &what)
{
    auto *chip = new Chip(text, Chip::Tone::plain, beside_);
    chip->setCheckable(true);
    chip->setChecked(on);
    chip->setToolTip(what);
    chip->setAccessibleName(what);
    switches_->addWidget(chip);
    connect(chip, &Chip::toggled, this, &Hero::apply);
    return chip;
}

void Hero::apply()
{
    picture_->setLayers({muscle_->isChecked(), pain_->isChecked(), all_->isChecked()});
}

void Hero::setPoints(const PointRefs &shown, const PointRefs &all, const care::Plan *plan)
{
    picture_->setPoints(shown, all, plan);
    all_->setEnabled(shown.size() < all.size());
}

void Hero::setPressable(bool pressable)
{
    press_->setVisible(pressable);
}

void Hero::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool beside = width() >= roomBesidePicture * fontMetrics().averageCharWidth();
    picture_->setMaximumWidth(beside ? static_cast<int>(width() * pictureShareOfHero) : QWIDGETSIZE_MAX);
    layout_->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    layout_->setAlignment(picture_, beside ? Qt::AlignTop : Qt::Alignment());
}

} // namespace knotfinder::gui
