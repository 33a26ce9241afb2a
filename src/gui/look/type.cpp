// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "look/type.h"

#include "look/style.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPalette>
#include <QVariant>
#include <QWidget>

namespace knotfinder::gui::look {
namespace {

constexpr const char *typeProperty = "knotfinderType";
constexpr const char *toneProperty = "knotfinderTone";

enum Tone { muted = 1, accent = 2 };

void applyTone(QWidget *widget, int tone)
{
    auto palette = widget->palette();
    const auto &theme = themeOf(widget);
    palette.setColor(QPalette::WindowText, tone == muted ? theme.mutedText : theme.accent);
    widget->setPalette(palette);
}

} // namespace

void setType(QWidget *widget, Type type)
{
    widget->setProperty(typeProperty, static_cast<int>(type));
    widget->setFont(font(widget, type));
}

bool isHeading(const QWidget *widget)
{
    const auto type = widget->property(typeProperty);
    return type.isValid() &&
           (type.toInt() == static_cast<int>(Type::heading) || type.toInt() == static_cast<int>(Type::title));
}

void setMuted(QWidget *widget)
{
    widget->setProperty(toneProperty, static_cast<int>(muted));
    applyTone(widget, muted);
}

void setAccent(QWidget *widget)
{
    widget->setProperty(toneProperty, static_cast<int>(accent));
    applyTone(widget, accent);
}

void readFont()
{
    static_cast<void>(QFontMetrics(QApplication::font()).horizontalAdvance(u'x'));
}

void renewTypes()
{
    for (auto *widget : QApplication::allWidgets()) {
        if (const auto type = widget->property(typeProperty); type.isValid())
            widget->setFont(font(widget, static_cast<Type>(type.toInt())));
        if (const auto tone = widget->property(toneProperty); tone.isValid())
            applyTone(widget, tone.toInt());
    }
}

} // namespace knotfinder::gui::look
