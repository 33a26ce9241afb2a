// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "look/paint_kit.h"
#include "look/style.h"

#include <QPainter>
#include <QStyleOption>
#include <QWidget>

// Buttons, and the boxes and circles that are ticked.
namespace knotfinder::gui {
namespace {

constexpr const char *primaryProperty = "knotfinderPrimary";
constexpr const char *quietProperty = "knotfinderQuiet";
constexpr int ringGap = 3; ///< pixels between a filled button and its ring

bool has(const QWidget *widget, const char *property)
{
    return widget != nullptr && widget->property(property).toBool();
}

bool isQuiet(const QWidget *widget)
{
    return has(widget, quietProperty);
}

/// The square of an indicator, on whole pixels.
QRectF squareIn(const QRect &rect)
{
    const int side = std::min(rect.width(), rect.height()) - 1;
    QRect square(0, 0, side, side);
    square.moveCenter(rect.center());
    return square;
}

struct Mark
{
    QColor edge;
    QColor ground;
    QColor sign;
};

Mark markOf(const QStyleOption &option, const render::Theme &t)
{
    const bool on = (option.state & (QStyle::State_On | QStyle::State_NoChange)) != 0;
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    const auto strong = enabled ? t.accent : look::mix(t.mutedText, t.panel, 0.6);
    return {on ? strong : enabled ? t.mutedText : strong, on ? strong : t.panel, t.onAccent};
}

} // namespace

bool isPrimary(const QWidget *widget)
{
    return has(widget, primaryProperty);
}

void makePrimary(QWidget *button)
{
    button->setProperty(primaryProperty, true);
}

void makeQuiet(QWidget *button)
{
    button->setProperty(quietProperty, true);
}

void Style::drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto &t = *theme_;
    const bool down = (option->state & (State_Sunken | State_On)) != 0;
    const bool over = (option->state & State_MouseOver) != 0 && (option->state & State_Enabled) != 0;
    const bool focused = (option->state & State_HasFocus) != 0;
    if (isPrimary(widget)) {
        auto ground = over ? look::mix(t.text, t.accent, 0.12) : t.accent;
        if ((option->state & State_Enabled) == 0)
            ground = look::mix(t.accent, t.panel, 0.35);
        // The ring would not stand out from the accent: a gap between them.
        const int gap = focused ? ringGap : 0;
        look::roundedPanel(*painter, option->rect.adjusted(gap, gap, -gap, -gap), look::corner - gap / 2.0, ground);
        if (focused)
            look::focusRing(*painter, option->rect, look::corner, t);
        return;
    }
    QColor ground = isQuiet(widget) ? QColor() : t.panel;
    if (down)
        ground = t.selection;
    else if (over)
        ground = t.panelRaised;
    const bool edge = !isQuiet(widget) || down;
    look::roundedPanel(*painter, option->rect, look::corner, ground, edge ? t.rule : QColor());
    if (focused)
        look::focusRing(*painter, option->rect, look::corner, t);
}

void Style::drawCheck(PrimitiveElement element, const QStyleOption *option, QPainter *painter) const
{
    const auto box = squareIn(option->rect).adjusted(1, 1, -1, -1);
    const auto mark = markOf(*option, *theme_);
    look::roundedPanel(*painter, box, 3, mark.ground, mark.edge);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(mark.sign, std::max(1.8, box.width() / 8), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](double x, double y) { return box.topLeft() + QPointF(x * box.width(), y * box.height()); };
    if ((option->state & State_On) != 0)
        painter->drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.30)}));
    else if ((option->state & State_NoChange) != 0)
        painter->drawLine(at(0.25, 0.5), at(0.75, 0.5));
    painter->restore();
    if (element == PE_IndicatorCheckBox && (option->state & State_HasFocus) != 0)
        look::focusRing(*painter, option->rect, 4, *theme_);
}

void Style::drawRadio(const QStyleOption *option, QPainter *painter) const
{
    const auto circle = squareIn(option->rect).adjusted(1, 1, -1, -1);
    const auto mark = markOf(*option, *theme_);
    look::roundedPanel(*painter, circle, circle.width() / 2, theme_->panel, mark.edge);
    const double inset = circle.width() * 0.25;
    if ((option->state & State_On) != 0)
        look::roundedPanel(*painter, circle.adjusted(inset, inset, -inset, -inset), circle.width(), mark.ground);
    if ((option->state & State_HasFocus) != 0)
        look::focusRing(*painter, option->rect, circle.width() / 2, *theme_);
}

} // namespace knotfinder::gui
