// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/segmented.h"

#include "look/paint_kit.h"
#include "look/style.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>

namespace knotfinder::gui {
namespace {

/// One button of the row: to those who do not see it, one of many. The row paints the frame round all of them.
class SegmentButton : public QRadioButton
{
public:
    SegmentButton(const QString &text, Segmented::Tone tone, QWidget *parent) : QRadioButton(text, parent), tone_(tone)
    {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int side = fontMetrics().height() + 12;
        const int room = text().size() <= 2 ? 16 : 26;
        return {std::max(24, fontMetrics().horizontalAdvance(text()) + room), std::max(24, side)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {24, sizeHint().height()}; }

protected:
    [[nodiscard]] bool hitButton(const QPoint &pos) const override { return rect().contains(pos); }
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const auto &t = themeOf(this);
        QPainter painter(this);
        // On a black ground the chip's own colour would not stand out.
        const bool pain = tone_ == Segmented::Tone::pain && render::contrastRatio(t.painChip, t.panel) >= 3;
        const bool over = underMouse() && isEnabled();
        QColor ground;
        if (isChecked())
            ground = pain ? t.painChip : t.accent;
        else if (over || isDown())
            ground = t.panelRaised;
        if (ground.isValid())
            look::roundedPanel(painter, rect(), look::corner - 1, ground);
        painter.setPen(isChecked() ? (pain ? t.onPainChip : t.onAccent) : isEnabled() ? t.text : t.mutedText);
        painter.drawText(rect(), Qt::AlignCenter, text());
        if (hasFocus())
            look::focusRing(painter, rect(), look::corner - 1, t);
    }

private:
    Segmented::Tone tone_;
};

} // namespace

Segmented::Segmented(Tone tone, QWidget *parent) : QWidget(parent), tone_(tone), group_(this)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&group_, &QButtonGroup::idClicked, this, &Segmented::chosen);
}

QAbstractButton *Segmented::add(const QString &text, const QString &toolTip)
{
    auto *button = new SegmentButton(text, tone_, this);
    button->setToolTip(toolTip);
    if (!toolTip.isEmpty())
        button->setAccessibleName(toolTip);
    group_.addButton(button, count());
    buttons_.push_back(button);
    layout()->addWidget(button);
    return button;
}

void Segmented::setCurrent(int index)
{
    if (index == current())
        return;
    group_.setExclusive(false);
    for (int i = 0; i < count(); ++i)
        button(i)->setChecked(i == index);
    group_.setExclusive(true);
}

int Segmented::current() const
{
    return group_.checkedId();
}

void Segmented::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    QPainter painter(this);
    look::roundedPanel(painter, rect(), look::corner, t.panel, t.rule);
    painter.setPen(t.rule);
    for (std::size_t i = 1; i < buttons_.size(); ++i) {
        const auto left = buttons_[i]->geometry();
        const int x = layoutDirection() == Qt::RightToLeft ? left.right() + 1 : left.left();
        painter.drawLine(x, 1, x, height() - 2);
    }
}

} // namespace knotfinder::gui
