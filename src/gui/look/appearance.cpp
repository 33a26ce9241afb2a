// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "look/appearance.h"

#include "look/style.h"
#include "look/type.h"
#include "settings/preferences.h"

#include <QApplication>
#include <QEvent>

namespace knotfinder::gui {
namespace {

// Until Qt 6.5 a system's wish for dark shows in its palette only.
bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

render::ThemeId themeFor(ThemeChoice choice, const QPalette &system, const Wishes &wishes)
{
    switch (choice) {
    case ThemeChoice::system:
        if (wishes.highContrast || isHighContrast(system))
            return render::ThemeId::highContrast;
        return wishes.dark || isDark(system) ? render::ThemeId::dark : render::ThemeId::light;
    case ThemeChoice::light: return render::ThemeId::light;
    case ThemeChoice::dark: return render::ThemeId::dark;
    case ThemeChoice::highContrast: return render::ThemeId::highContrast;
    }
    return render::ThemeId::light;
}

} // namespace

Appearance::Appearance(const Preferences &preferences, QObject *parent)
    : QObject(parent), preferences_(preferences), style_(new Style), systemFont_(QApplication::font()),
      systemPalette_(QApplication::palette()), cursorFlash_(QApplication::cursorFlashTime())
{
    QApplication::setStyle(style_);
    apply();
    qApp->installEventFilter(this);
    connect(&preferences, &Preferences::lookChanged, this, &Appearance::apply);
    connect(&wishes_, &DesktopWishes::changed, this, &Appearance::apply);
}

void Appearance::apply()
{
    applying_ = true;
    style_->setTheme(themeFor(preferences_.theme(), systemPalette_, wishes_.current()));
    QApplication::setPalette(style_->palette());
    style_->setTextScale(preferences_.textPercent() / 100.0);
    const bool calm = preferences_.reducedMotion() || wishes_.current().stillness;
    style_->setCalm(calm);
    QApplication::setCursorFlashTime(calm ? 0 : cursorFlash_);
    auto font = systemFont_;
    font.setPointSizeF(systemFont_.pointSizeF() * preferences_.textPercent() / 100.0);
    if (font != QApplication::font())
        QApplication::setFont(font);
    look::renewTypes();
    applying_ = false;
}

void Appearance::systemChanged()
{
    if (QApplication::palette() == style_->palette())
        return;
    systemPalette_ = QApplication::palette();
    apply();
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    const bool telling = event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ThemeChange;
    if (!telling || applying_)
        return QObject::eventFilter(watched, event);
    if (event->type() == QEvent::ThemeChange && watched->isWindowType()) {
        // Our own palette hides the system's: ask for it anew.
        applying_ = true;
        QApplication::setPalette(QPalette());
        applying_ = false;
    }
    systemChanged();
    return QObject::eventFilter(watched, event);
}

} // namespace knotfinder::gui
