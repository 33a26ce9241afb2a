// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/row_button.h"

#include "look/icons.h"
#include "look/paint_kit.h"
#include "look/style.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr int rowPadding = look::grid + 2;
constexpr int arrow = 16;
constexpr int leastHeight = 40; ///< easy to hit

int textWidth(int width)
{
    return width - 3 * rowPadding - arrow;
}

} // namespace

RowButton::RowButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setShortcut({}); // an '&' in a name is an '&'
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize RowButton::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 40;
    return {width, heightForWidth(width)};
}

int RowButton::heightForWidth(int width) const
{
    return std::max(leastHeight, heights_.of(paragraph(), textWidth(width)) + 2 * rowPadding);
}

look::Paragraph RowButton::paragraph() const
{
    return {text(), font(), 0, Qt::AlignLeading, layoutDirection()};
}

void RowButton::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    QPainter painter(this);
    const bool over = underMouse() || isDown();
    look::roundedPanel(painter, rect(), look::cardCorner, over ? t.selection : t.panelRaised, look::rim({}, t));
    painter.setPen(t.text);
    const auto inner =
        QStyle::visualRect(layoutDirection(), rect(), QRect(rowPadding, 0, textWidth(width()), height()));
    const int tall = heights_.of(paragraph(), inner.width());
    look::drawParagraph(painter, paragraph(), inner.x(), (height() - tall) / 2, inner.width());
    const auto end = QStyle::visualRect(layoutDirection(), rect(),
                                        QRect(width() - rowPadding - arrow, (height() - arrow) / 2, arrow, arrow));
    look::icon(QStringLiteral("forward")).paint(&painter, end);
    if (hasFocus())
        look::focusRing(painter, rect(), look::cardCorner, t);
}

} // namespace knotfinder::gui
