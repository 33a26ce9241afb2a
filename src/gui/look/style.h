// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "look/keyboard_focus.h"

#include <knotfinder/render/theme.h>

#include <QProxyStyle>

namespace knotfinder::gui {

/// How every widget looks: calm, flat, rounded, in the colours of one theme. Roles that a palette has no name for are
/// asked with `themeOf`.
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    [[nodiscard]] const render::Theme &theme() const noexcept { return *theme_; }
    /// Takes effect with the palette: call QApplication::setPalette(palette()) afterwards.
    void setTheme(render::ThemeId id);
    [[nodiscard]] QPalette palette() const;
    /// How much larger than usual the user wants text: 1 as the system has it.
    [[nodiscard]] double textScale() const noexcept { return textScale_; }
    void setTextScale(double scale) noexcept { textScale_ = scale; }

    /// No transitions: the user or the desktop wants things to stand still.
    void setCalm(bool calm) noexcept { calm_ = calm; }

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap icon, const QStyleOption *option,
                                     const QWidget *widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                                QStyleHintReturn *data) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption *option,
                                       const QWidget *widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                       const QWidget *widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                         const QWidget *widget) const override;

private:
    void drawButtonPanel(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawCheck(PrimitiveElement element, const QStyleOption *option, QPainter *painter) const;
    void drawRadio(const QStyleOption *option, QPainter *painter) const;
    void drawField(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawSlider(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawTab(const QStyleOption *option, QPainter *painter) const;
    void drawMenuBarItem(const QStyleOption *option, QPainter *painter) const;

    const render::Theme *theme_;
    double textScale_ = 1;
    bool calm_ = false;
    KeyboardFocus keyboard_;
};

/// The theme that a widget is drawn in.
[[nodiscard]] const render::Theme &themeOf(const QWidget *widget);

/// Whether nothing may move: the reader or the desktop wishes it.
[[nodiscard]] bool isStill(const QWidget *widget);

/// How much larger than usual the widget's text is wanted: 1 … 2.
[[nodiscard]] double textScaleOf(const QWidget *widget);

/// Marks a button as the main one of its place: filled with the accent colour.
void makePrimary(QWidget *button);
[[nodiscard]] bool isPrimary(const QWidget *button);
/// Marks a button as one that shows no ground until it is hovered.
void makeQuiet(QWidget *button);

} // namespace knotfinder::gui
