// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/hero.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"
#include "widgets/chip.h"
#include "widgets/flow_layout.h"
#include "widgets/text.h"

#include <QEvent>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr int roomBesidePicture = 56; // average letters of the whole
constexpr double pictureShareOfHero = 0.64;

} // namespace

Hero::Hero(Session &session, QWidget *parent)
    : QWidget(parent), picture_(new PagePicture(session, this)), beside_(new QWidget(this)),
      why_(makeText({}, beside_)), side_(makeText(tr("Shown on the right. The left is its mirror."), beside_)),
      press_(new QPushButton(tr("Press now"), this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *column = new QVBoxLayout(beside_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::grid);
    auto *chips = new QWidget(beside_);
    switches_ = new FlowLayout(chips);
    muscle_ = addSwitch(tr("Muscle"), true, tr("Show the muscle in the picture"));
    pain_ = addSwitch(tr("Pain"), true, tr("Show where the pain is felt"));
    all_ = addSwitch(tr("All X"), false, tr("Show every knot of the muscle"));
    makePrimary(press_);
    press_->setToolTip(tr("Step by step, large"));
    connect(press_, &QPushButton::clicked, this, &Hero::pressRequested);
    column->addWidget(chips);
    look::setType(why_, look::Type::small);
    why_->hide();
    column->addWidget(why_);
    look::setType(side_, look::Type::small);
    look::setMuted(side_);
    side_->hide();
    column->addWidget(side_);
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
    noteSide();
}

void Hero::noteSide()
{
    side_->setVisible(picture_->showsRightForBoth());
}

void Hero::setPoints(const PointRefs &shown, const PointRefs &all, const care::Plan *plan)
{
    picture_->setPoints(shown, all, plan);
    noteSide();
    all_->setEnabled(shown.size() < all.size());
}

void Hero::setWhy(const QString &why)
{
    why_->setText(why);
    why_->setVisible(!why.isEmpty());
}

void Hero::setPressable(bool pressable)
{
    press_->setVisible(pressable);
}

Hero::Places Hero::placesIn(int width) const
{
    const bool roomy = width >= roomBesidePicture * fontMetrics().averageCharWidth();
    const int wide = roomy ? static_cast<int>(width * pictureShareOfHero) : width;
    const int usual = picture_->heightForWidth(wide);
    const int rest = roomy ? width - wide - look::grid : width;
    const int words = beside_->layout()->totalHeightForWidth(rest);
    // Beside words that take more, the picture is as tall as they are, and shows more of the body.
    const QRect picture(0, 0, wide, roomy ? std::clamp(words, usual, std::max(usual, wide)) : usual);
    const QPoint corner = roomy ? QPoint(wide + look::grid, 0) : QPoint(0, picture.height() + look::grid);
    return {picture, QRect(corner, QSize(rest, words))};
}

QSize Hero::sizeHint() const
{
    constexpr int usual = 420;
    return {usual, heightForWidth(usual)};
}

int Hero::heightForWidth(int width) const
{
    const auto places = placesIn(width);
    return std::max(places.picture.bottom(), places.beside.bottom()) + 1;
}

void Hero::place()
{
    const auto places = placesIn(width());
    picture_->setGeometry(QStyle::visualRect(layoutDirection(), rect(), places.picture));
    beside_->setGeometry(QStyle::visualRect(layoutDirection(), rect(), places.beside));
}

void Hero::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

bool Hero::event(QEvent *event)
{
    // Words of another size or a button less: the place they take changes.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::LayoutDirectionChange) {
        place();
        updateGeometry();
    }
    return QWidget::event(event);
}

} // namespace knotfinder::gui
