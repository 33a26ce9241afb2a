// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/wrapped_check.h"

#include "look/paint_kit.h"
#include "look/style.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr int widestWords = 44; ///< letters in a line
constexpr int leastTarget = 24;

} // namespace

WrappedCheck::WrappedCheck(const QString &words, QWidget *parent)
    : QCheckBox(QString(words).replace(u'&', QStringLiteral("&&")), parent), words_(words)
{
    setAccessibleName(words);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WrappedCheck::boxSide() const
{
    return style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this);
}

int WrappedCheck::wordsLeft() const
{
    return boxSide() + look::grid;
}

look::Paragraph WrappedCheck::paragraph() const
{
    return {words_, font(), 0, Qt::AlignLeading, layoutDirection()};
}

QSize WrappedCheck::sizeHint() const
{
    const int natural = fontMetrics().horizontalAdvance(words_) + 2;
    const int width = wordsLeft() + std::min(natural, fontMetrics().averageCharWidth() * widestWords);
    return {width, heightForWidth(width)};
}

QSize WrappedCheck::minimumSizeHint() const
{
    return {wordsLeft() + 8 * look::grid, std::max(leastTarget, boxSide())};
}

int WrappedCheck::heightForWidth(int width) const
{
    return std::max({leastTarget, boxSide(), heights_.of(paragraph(), width - wordsLeft())});
}

void WrappedCheck::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const int line = fontMetrics().height();
    const int top = std::max(0, (line - boxSide()) / 2);
    option.rect = QStyle::visualRect(layoutDirection(), rect(), QRect(0, top, boxSide(), boxSide()));
    option.state.setFlag(QStyle::State_HasFocus, false); // the ring goes round all of it
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &option, &painter, this);
    const auto inner =
        QStyle::visualRect(layoutDirection(), rect(), QRect(wordsLeft(), 0, width() - wordsLeft(), height()));
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    look::drawParagraph(painter, paragraph(), inner.x(), inner.y(), inner.width());
    if (hasFocus())
        look::focusRing(painter, rect(), look::corner / 2, themeOf(this));
}

} // namespace knotfinder::gui
