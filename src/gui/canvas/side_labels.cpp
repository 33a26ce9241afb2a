// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/side_labels.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace knotfinder::gui {
namespace {

struct SideTally
{
    double right = 0; ///< cells of the body's right side …
    double left = 0;
    double rightX = 0; ///< … and the sum of where they lie
    double leftX = 0;
};

constexpr double apart = 16; ///< logical pixels between the words of one caption

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QString tr(const char *text)
{
    return QCoreApplication::translate("SideLabels", text);
}

QString titleOf(const body::Atlas &atlas, const std::string &view)
{
    const auto *direction = atlas.direction(view);
    return direction != nullptr ? QString::fromStdString(direction->label) : QString();
}

} // namespace

double SideLabels::width(const QFont &font) const
{
    const QFontMetricsF metrics(font);
    return only.isEmpty() ? metrics.horizontalAdvance(atLeft) + metrics.horizontalAdvance(atRight) + apart
                          : metrics.horizontalAdvance(only);
}

bool SideLabels::hasRoomForTitle(const QFont &font, double width) const
{
    const QFontMetricsF metrics(font);
    const double aside = std::max(metrics.horizontalAdvance(atLeft), metrics.horizontalAdvance(atRight));
    return QFontMetricsF(strong(font)).horizontalAdvance(title) <= width - 2 * (aside + apart);
}

SideLabels sideLabels(const body::Atlas &atlas, const body::View &view, const Pane &pane)
{
    const auto &surface = atlas.surface();
    SideTally tally;
    view.visible().forEach([&](body::CellId cell) {
        const auto at = view.at(cell);
        if (!pane.source.contains(QPointF(at.x, at.y)))
            return;
        const bool right = surface.position(cell).x < 0;
        (right ? tally.right : tally.left) += 1;
        (right ? tally.rightX : tally.leftX) += at.x;
    });
    // A side view shows a little of the far side too.
    constexpr double worthNaming = 0.3;
    const auto named = [&](const QString &side) { return pane.label.isEmpty() ? side : pane.label; };
    if (tally.left < worthNaming * tally.right)
        return {{}, {}, named(tr("Your right side")), {}};
    if (tally.right < worthNaming * tally.left)
        return {{}, {}, named(tr("Your left side")), {}};
    const bool rightAtLeft = tally.rightX / tally.right < tally.leftX / tally.left;
    const auto middle = pane.label.isEmpty() ? titleOf(atlas, pane.view) : pane.label;
    return rightAtLeft ? SideLabels{tr("Your right"), tr("Your left"), {}, middle}
                       : SideLabels{tr("Your left"), tr("Your right"), {}, middle};
}

SideLabels labelsFor(const SideLabels &labels, const QRectF &whole, const QRectF &seen, const QFont &font)
{
    if (seen.width() >= std::min(whole.width(), labels.width(font)))
        return labels;
    const auto &side = !labels.only.isEmpty()                   ? labels.only
                       : seen.center().x() < whole.center().x() ? labels.atLeft
                                                                : labels.atRight;
    const bool fits = QFontMetricsF(font).horizontalAdvance(side) <= seen.width();
    return fits ? SideLabels{{}, {}, side, {}} : SideLabels();
}

void drawSideLabels(QPainter &painter, const SideLabels &labels, const QRectF &place, const QFont &font,
                    const render::Theme &theme, bool withTitle, const QRectF &bounds)
{
    painter.save();
    painter.setFont(font);
    painter.setPen(theme.mutedText);
    const QFontMetricsF metrics(font);
    const double line = metrics.height() + 4;
    // Where a small picture has no room for both, they reach out to its sides.
    const double out = std::max(0.0, (labels.width(font) - place.width()) / 2);
    const auto inside = [&](QRectF box) {
        if (!bounds.isEmpty())
            box.moveLeft(std::clamp(box.left(), bounds.left(), std::max(bounds.left(), bounds.right() - box.width())));
        return box;
    };
    const auto box = inside({place.left() - out, place.top() - line, place.width() + 2 * out, line});
    painter.drawText(box, Qt::AlignTop | Qt::AlignLeft | Qt::AlignAbsolute, labels.atLeft);
    painter.drawText(box, Qt::AlignTop | Qt::AlignRight | Qt::AlignAbsolute, labels.atRight);
    const double wide = std::max(place.width(), metrics.horizontalAdvance(labels.only));
    painter.drawText(inside({place.center().x() - wide / 2, box.top(), wide, line}), Qt::AlignTop | Qt::AlignHCenter,
                     labels.only);
    if (withTitle && labels.hasRoomForTitle(font, box.width())) {
        painter.setFont(strong(font));
        painter.setPen(theme.text);
        painter.drawText(box, Qt::AlignTop | Qt::AlignHCenter, labels.title);
    }
    painter.restore();
}

} // namespace knotfinder::gui
