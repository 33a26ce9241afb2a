// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/technique_picture.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "session/session.h"
#include "session/words.h"

#include <knotfinder/render/paint.h>
#include <knotfinder/render/technique_art.h>

#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace knotfinder::gui {
namespace {

constexpr int turnMilliseconds = 6000; // there and back, each held for two seconds
constexpr double fadeShare = 1.0 / 6;  // of a turn
constexpr double smallestStep = 0.04;  // of a fade; less is not worth painting

/// How much of the second frame shows at a point of the turn: held, faded in, held, faded out.
double shareAt(double progress)
{
    const double half = progress < 0.5 ? progress * 2 : 2 - progress * 2;
    const double begin = 0.5 - fadeShare;
    return std::clamp((half - begin) / (2 * fadeShare), 0.0, 1.0);
}

} // namespace

TechniquePicture::TechniquePicture(Session &session, care::Illustration illustration, int tallest, QWidget *parent)
    : QAbstractButton(parent), session_(session), illustration_(std::move(illustration)), tallest_(tallest)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumWidth(80);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Picture: %1").arg(words::text(illustration_.alt)));
    setAccessibleDescription(tr("Shows it large"));
    setToolTip(words::text(illustration_.alt));
    turn_.setDuration(turnMilliseconds);
    turn_.setStartValue(0.0);
    turn_.setEndValue(1.0);
    turn_.setLoopCount(-1);
    connect(&turn_, &QVariantAnimation::valueChanged, this, [this](const QVariant &value) { fade(value.toDouble()); });
}

void TechniquePicture::setStill(bool still)
{
    still_ = still;
    updateGeometry();
}

bool TechniquePicture::sideBySide() const
{
    return illustration_.frames > 1 && (still_ || isStill(this));
}

double TechniquePicture::aspect() const
{
    return sideBySide() ? illustration_.aspect : illustration_.aspect / std::max(1, illustration_.frames);
}

QSize TechniquePicture::sizeHint() const
{
    const int height = std::min(tallest_, heightForWidth(320));
    return {static_cast<int>(height * aspect()), height};
}

int TechniquePicture::heightForWidth(int width) const
{
    return std::min(tallest_, static_cast<int>(std::ceil(width / aspect())));
}

void TechniquePicture::fade(double progress)
{
    const double share = shareAt(progress);
    if (std::abs(share - second_) < smallestStep && share != 0 && share != 1)
        return;
    if (share == second_)
        return;
    second_ = share;
    update();
}

void TechniquePicture::showEvent(QShowEvent *event)
{
    QAbstractButton::showEvent(event);
    if (illustration_.frames > 1 && !sideBySide())
        turn_.start();
}

void TechniquePicture::hideEvent(QHideEvent *event)
{
    turn_.stop();
    QAbstractButton::hideEvent(event);
}

QPixmap TechniquePicture::paintedFrame(int frame, const QSizeF &size) const
{
    QPixmap pixmap((size * devicePixelRatioF()).toSize());
    pixmap.setDevicePixelRatio(devicePixelRatioF());
    pixmap.fill(Qt::transparent);
    if (const auto drawing = session_.figures().techniques().picture(illustration_.picture, frame)) {
        QPainter painter(&pixmap);
        render::paintDrawing(painter, *drawing, QRectF(QPointF(), size), themeOf(this).art, illustration_.mirrored);
    }
    return pixmap;
}

void TechniquePicture::paintFrames()
{
    const auto theme = themeOf(this).id;
    if (size() == paintedSize_ && theme == paintedTheme_ && devicePixelRatioF() == paintedRatio_)
        return;
    paintedSize_ = size();
    paintedTheme_ = theme;
    paintedRatio_ = devicePixelRatioF();
    frames_.clear();
    const int columns = sideBySide() ? illustration_.frames : 1;
    const QSizeF one(static_cast<double>(width()) / columns - 2, height() - 2);
    for (int frame = 0; frame < illustration_.frames; ++frame)
        frames_.push_back(paintedFrame(frame, one));
}

void TechniquePicture::paintEvent(QPaintEvent * /*event*/)
{
    paintFrames();
    const auto &theme = themeOf(this);
    QPainter painter(this);
    look::roundedPanel(painter, rect(), look::cardCorner, theme.canvas, look::rim(theme.rule, theme));
    look::clipToCard(painter, rect());
    const bool beside = sideBySide();
    for (std::size_t frame = 0; frame < frames_.size(); ++frame) {
        const double left =
            beside ? static_cast<double>(width()) * static_cast<double>(frame) / illustration_.frames : 0;
        if (!beside && frames_.size() > 1)
            painter.setOpacity(frame == 0 ? 1 - second_ : second_);
        painter.drawPixmap(QPointF(left + 1, 1), frames_[frame]);
    }
    painter.setClipping(false);
    painter.setOpacity(1);
    if (hasFocus())
        look::focusRing(painter, rect(), look::cardCorner, theme);
}

} // namespace knotfinder::gui
