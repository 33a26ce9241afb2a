// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/muscle_thumbs.h"

#include "look/paint_kit.h"
#include "session/session.h"

#include <knotfinder/render/muscle_art.h>
#include <knotfinder/render/paint.h>

#include <QPainter>
#include <QPainterPath>
#include <QTimer>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr int mostKilobytes = 3 * 1024;
constexpr std::size_t mostWaiting = 40; // what was scrolled past is not worth painting
constexpr double roundAbout = 0.35;     ///< of the muscle's longer side: enough of the figure to know the place
constexpr double leastShown = 190;      ///< mm; closer up nobody knows where it is

QString keyOf(const MuscleThumbs::Wanted &wanted, const std::string &figure, render::ThemeId theme)
{
    return QStringLiteral("%1 %2 %3%4 %5x%6@%7 %8")
        .arg(QString::fromStdString(figure), QString::fromStdString(wanted.muscle))
        .arg(wanted.right)
        .arg(wanted.left)
        .arg(wanted.size.width())
        .arg(wanted.size.height())
        .arg(wanted.devicePixelRatio)
        .arg(static_cast<int>(theme));
}

} // namespace

MuscleThumbs::MuscleThumbs(Session &session, QObject *parent) : QObject(parent), session_(session)
{
    painted_.setMaxCost(mostKilobytes);
}

QPixmap MuscleThumbs::of(const Wanted &wanted, const render::Theme &theme)
{
    const auto key = keyOf(wanted, session_.editor().drawing().figure, theme.id);
    if (const auto *found = painted_.object(key))
        return *found;
    const bool known = std::ranges::any_of(waiting_, [&](const Job &job) { return job.key == key; });
    if (!known) {
        if (waiting_.empty())
            QTimer::singleShot(0, this, &MuscleThumbs::paintNext);
        waiting_.push_back({key, wanted, theme.id});
        if (waiting_.size() > mostWaiting)
            waiting_.pop_front();
    }
    return {};
}

void MuscleThumbs::paintNext()
{
    if (waiting_.empty())
        return;
    const auto job = waiting_.front();
    waiting_.pop_front();
    auto *pixmap = new QPixmap(paint(job.wanted, render::theme(job.theme)));
    const int kilobytes = 1 + pixmap->width() * pixmap->height() * 4 / 1024;
    painted_.insert(job.key, pixmap, kilobytes);
    Q_EMIT ready();
    if (!waiting_.empty())
        QTimer::singleShot(0, this, &MuscleThumbs::paintNext);
}

QPixmap MuscleThumbs::paint(const Wanted &wanted, const render::Theme &theme) const
{
    const auto &figure = session_.editor().drawing().figure;
    const auto &views = session_.figures().muscles().views(figure, wanted.muscle);
    QPixmap pixmap(wanted.size * wanted.devicePixelRatio);
    pixmap.setDevicePixelRatio(wanted.devicePixelRatio);
    pixmap.fill(Qt::transparent);
    if (views.empty())
        return pixmap;
    const bool mirrored = !wanted.right;
    render::Scene scene;
    scene.figure = figure;
    scene.view = mirrored && views.front().view == "right" ? "left" : views.front().view;
    render::addMuscle(scene, wanted.muscle, wanted.right, wanted.left);
    QRectF box = views.front().box;
    const auto table = session_.atlas().view(figure, scene.view);
    if (mirrored && table)
        box.moveLeft(static_cast<double>(table.value()->width()) - box.right());
    const double side = std::max({box.width(), box.height(), leastShown / (1 + 2 * roundAbout)}) * (1 + 2 * roundAbout);
    const QRectF source(box.center() - QPointF(side, side) / 2, QSizeF(side, side));
    const QRectF target(QPointF(0, 0), QSizeF(wanted.size));
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(target, look::cardCorner, look::cardCorner);
    painter.setClipPath(card);
    painter.fillRect(target, theme.canvas);
    (void)render::paintScene(painter, scene, session_.figures(), render::Viewport(source, target), {theme.id, 0.5});
    return pixmap;
}

} // namespace knotfinder::gui
