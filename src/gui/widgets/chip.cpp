// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/chip.h"

#include "look/paint_kit.h"
#include "look/style.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace knotfinder::gui {
namespace {

constexpr int padding = 10;
constexpr int crossSide = 24; ///< large enough for a finger or an unsteady hand

struct Colours
{
    QColor ground;
    QColor edge;
    QColor text;
};

Colours coloursOf(Chip::Tone tone, const render::Theme &t, bool checked)
{
    if (checked)
        return {t.accent, t.accent, t.onAccent};
    switch (tone) {
    case Chip::Tone::pain: return {look::mix(t.painStrong, t.panel, 0.16), t.painEdge, t.text};
    case Chip::Tone::info: return {t.selection, look::mix(t.accent, t.selection, 0.35), t.text};
    case Chip::Tone::plain: return {t.panel, t.rule, t.text};
    }
    return {};
}

} // namespace

Chip::Chip(const QString &text, Tone tone, QWidget *parent) : QAbstractButton(parent), tone_(tone)
{
    setText(text);
    setShortcut({}); // an '&' in a name is an '&'
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Chip::setNumber(int number)
{
    number_ = number;
    updateGeometry();
    update();
}

void Chip::setRemovable(bool removable)
{
    removable_ = removable;
    setMouseTracking(removable);
    updateGeometry();
    update();
}

int Chip::numberWidth() const
{
    if (number_ < 0)
        return 0;
    return QFontMetrics(look::font(this, look::Type::strong)).horizontalAdvance(QString::number(number_)) + 6;
}

/// The width of all but the text.
int Chip::surroundings() const
{
    return numberWidth() + 2 * padding + (removable_ ? crossSide - 4 : 0);
}

QSize Chip::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(text()) + surroundings();
    return {width, std::max(26, fontMetrics().height() + look::grid)};
}

int Chip::readableWidth(int letters) const
{
    return std::min(sizeHint().width(), letters * fontMetrics().averageCharWidth() + surroundings());
}

QSize Chip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 8 * look::grid), sizeHint().height()};
}

QRect Chip::crossRect() const
{
    if (!removable_)
        return {};
    const QRect right(width() - crossSide - 2, (height() - crossSide) / 2, crossSide, crossSide);
    return QStyle::visualRect(layoutDirection(), rect(), right);
}

void Chip::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    auto colours = coloursOf(tone_, t, isChecked());
    if (underMouse() && isEnabled() && !isChecked())
        colours.ground = look::mix(t.text, colours.ground, 0.06);
    QPainter painter(this);
    look::roundedPanel(painter, rect(), height() / 2.0, colours.ground, look::rim(colours.edge, t));
    painter.setPen(isEnabled() ? colours.text : t.mutedText);
    const int taken = numberWidth() + (removable_ ? crossSide - 4 : 0);
    const QRect textBox =
        QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(padding, 0, -padding - taken, 0));
    // In the middle: an area begins or ends with its side.
    const auto shown = fontMetrics().elidedText(text(), Qt::ElideMiddle, textBox.width() + 2);
    look::drawWords(painter, textBox, Qt::AlignVCenter | Qt::AlignLeading, shown, layoutDirection());
    if (number_ >= 0) {
        QRect box(textBox.right() + 1, 0, numberWidth(), height());
        if (layoutDirection() == Qt::RightToLeft)
            box.moveRight(textBox.left() - 1);
        painter.setFont(look::font(this, look::Type::strong));
        painter.drawText(box, Qt::AlignVCenter | Qt::AlignRight, QString::number(number_));
    }
    if (removable_) {
        const auto c = QRectF(crossRect()).center();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colours.text, 1.5, Qt::SolidLine, Qt::RoundCap));
        const double arm = std::max(3.5, fontMetrics().height() * 0.2);
        painter.drawLine(QPointF(c.x() - arm, c.y() - arm), QPointF(c.x() + arm, c.y() + arm));
        painter.drawLine(QPointF(c.x() - arm, c.y() + arm), QPointF(c.x() + arm, c.y() - arm));
    }
    if (hasFocus())
        look::focusRing(painter, rect(), height() / 2.0, t);
}

void Chip::mouseReleaseEvent(QMouseEvent *event)
{
    if (removable_ && event->button() == Qt::LeftButton && crossRect().contains(event->position().toPoint())) {
        setDown(false);
        Q_EMIT removed();
        return;
    }
    QAbstractButton::mouseReleaseEvent(event);
}

void Chip::mouseMoveEvent(QMouseEvent *event)
{
    QAbstractButton::mouseMoveEvent(event);
    update();
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (removable_ && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        Q_EMIT removed();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace knotfinder::gui
