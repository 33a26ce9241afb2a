// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "look/paint_kit.h"
#include "look/style.h"

#include <QAbstractSpinBox>
#include <QPainter>
#include <QStyleOption>

namespace knotfinder::gui {
namespace {

constexpr int fieldPadding = 7; ///< beside what Qt leaves between a field's frame and its words

} // namespace

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        drawScrollBar(option, painter, widget);
    else if (control == CC_Slider)
        drawSlider(option, painter, widget);
    else if (control == CC_ComboBox)
        drawComboBox(option, painter, widget);
    else if (control == CC_SpinBox)
        drawSpinBox(option, painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void Style::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (bar == nullptr || bar->minimum == bar->maximum)
        return;
    auto handle = QRectF(subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
    const bool over = (option->state & State_MouseOver) != 0 || bar->activeSubControls == SC_ScrollBarSlider;
    const double inset = over ? 2 : 3;
    handle = bar->orientation == Qt::Vertical ? handle.adjusted(inset, 1, -inset, -1)
                                              : handle.adjusted(1, inset, -1, -inset);
    look::roundedPanel(*painter, handle, std::min(handle.width(), handle.height()) / 2,
                       look::mix(theme_->mutedText, theme_->panel, over ? 0.8 : 0.45));
}

void Style::drawSlider(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (slider == nullptr || slider->orientation != Qt::Horizontal) {
        QProxyStyle::drawComplexControl(CC_Slider, option, painter, widget);
        return;
    }
    const auto handle = QRectF(subControlRect(CC_Slider, option, SC_SliderHandle, widget));
    QRectF groove(option->rect.left() + 8, handle.center().y() - 2, option->rect.width() - 16, 4);
    look::roundedPanel(*painter, groove, 2, theme_->barTrack);
    auto filled = groove;
    if (slider->upsideDown)
        filled.setLeft(handle.center().x());
    else
        filled.setRight(handle.center().x());
    look::roundedPanel(*painter, filled, 2, theme_->accent);
    const QRectF knob(handle.center().x() - 8, handle.center().y() - 8, 16, 16);
    look::roundedPanel(*painter, knob, 8, theme_->panel, theme_->accent);
    if ((option->state & State_HasFocus) != 0)
        look::focusRing(*painter, knob.adjusted(-3, -3, 3, 3), 11, *theme_);
}

void Style::drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const bool over = (option->state & State_MouseOver) != 0;
    look::roundedPanel(*painter, option->rect, look::corner, over ? theme_->panelRaised : theme_->panel, theme_->rule);
    const auto arrow = QRectF(subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget)).center();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme_->mutedText, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF({arrow + QPointF(-4, -2), arrow + QPointF(0, 2), arrow + QPointF(4, -2)}));
    painter->restore();
    if ((option->state & State_HasFocus) != 0)
        look::focusRing(*painter, option->rect, look::corner, *theme_);
}

void Style::drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const auto *box = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    if (box == nullptr)
        return;
    if (box->frame)
        look::roundedPanel(*painter, option->rect, look::corner, theme_->panel, theme_->rule);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    for (const auto part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
        const auto place = QRectF(subControlRect(CC_SpinBox, option, part, widget));
        const bool up = part == SC_SpinBoxUp;
        const bool can =
            (box->stepEnabled & (up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled)) != 0;
        const bool over = can && (option->state & State_MouseOver) != 0 && (option->activeSubControls & part) != 0;
        const auto colour = over  ? theme_->text
                            : can ? theme_->mutedText
                                  : look::mix(theme_->mutedText, theme_->panel, 0.45);
        painter->setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto c = place.center() + QPointF(0, up ? 1 : -1);
        const double tip = up ? -2 : 2;
        painter->drawPolyline(QPolygonF({c + QPointF(-4, -tip), c + QPointF(0, tip), c + QPointF(4, -tip)}));
    }
    painter->restore();
    if ((option->state & State_HasFocus) != 0)
        look::focusRing(*painter, option->rect, look::corner, *theme_);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    auto rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame != nullptr && frame->lineWidth > 0)
        rect.adjust(fieldPadding, 0, -fieldPadding, 0);
    return rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    auto rect = QProxyStyle::subControlRect(control, option, part, widget);
    const bool words = (control == CC_ComboBox && part == SC_ComboBoxEditField) ||
                       (control == CC_SpinBox && part == SC_SpinBoxEditField);
    if (words && option->direction == Qt::RightToLeft)
        rect.adjust(0, 0, -fieldPadding, 0);
    else if (words)
        rect.adjust(fieldPadding, 0, 0, 0);
    return rect;
}

void Style::drawTab(const QStyleOption *option, QPainter *painter) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
    if (tab == nullptr)
        return;
    const bool selected = (tab->state & State_Selected) != 0;
    const bool over = (tab->state & State_MouseOver) != 0;
    const auto rect = QRectF(tab->rect);
    auto font = painter->font();
    font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
    painter->save();
    painter->setFont(font);
    painter->setPen(selected || over ? theme_->text : theme_->mutedText);
    painter->drawText(rect, Qt::AlignCenter | Qt::TextShowMnemonic, tab->text);
    painter->restore();
    if (selected)
        look::roundedPanel(*painter, QRectF(rect.left() + 8, rect.bottom() - 3, rect.width() - 16, 3), 1.5,
                           theme_->accent);
    if ((tab->state & State_HasFocus) != 0)
        look::focusRing(*painter, rect.adjusted(2, 2, -2, -5), look::corner, *theme_);
}

void Style::drawMenuBarItem(const QStyleOption *option, QPainter *painter) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
    if (item == nullptr)
        return;
    painter->fillRect(option->rect, theme_->panel);
    if ((item->state & State_Selected) != 0)
        look::roundedPanel(*painter, option->rect, look::corner,
                           (item->state & State_Sunken) != 0 ? theme_->selection : theme_->panelRaised);
    const int flags =
        Qt::AlignCenter | Qt::TextSingleLine |
        (styleHint(SH_UnderlineShortcut, option, nullptr, nullptr) != 0 ? Qt::TextShowMnemonic : Qt::TextHideMnemonic);
    painter->setPen(theme_->text);
    painter->drawText(item->rect, flags, item->text);
}

} // namespace knotfinder::gui
