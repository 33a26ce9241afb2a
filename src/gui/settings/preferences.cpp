// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "settings/preferences.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr auto themeKey = "theme"_L1;
constexpr auto textKey = "textPercent"_L1;
constexpr auto motionKey = "reducedMotion"_L1;
constexpr auto unitsKey = "units"_L1;
constexpr auto figureKey = "figure"_L1;
constexpr auto volumeKey = "guideVolume"_L1;
constexpr auto voiceKey = "guideVoice"_L1;

constexpr int usualVolume = 60;
constexpr int fullVolume = 100;

constexpr QLatin1StringView themeNames[] = {"system"_L1, "light"_L1, "dark"_L1, "high-contrast"_L1};

} // namespace

Preferences::Preferences(const QString &file, QObject *parent)
    : QObject(parent), store_(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
}

Preferences::~Preferences() = default;

ThemeChoice Preferences::theme() const
{
    const auto name = store_->value(themeKey).toString();
    const auto found = std::ranges::find_if(themeNames, [&](auto known) { return name == known; });
    return found != std::end(themeNames) ? static_cast<ThemeChoice>(found - std::begin(themeNames))
                                         : ThemeChoice::system;
}

int Preferences::textPercent() const
{
    return std::clamp(store_->value(textKey, 100).toInt(), smallestText, largestText);
}

bool Preferences::reducedMotion() const
{
    return store_->value(motionKey, false).toBool();
}

Units Preferences::units() const
{
    return store_->value(unitsKey).toString() == "imperial"_L1 ? Units::imperial : Units::metric;
}

QString Preferences::lengthText(float millimetres) const
{
    constexpr double perInch = 25.4;
    constexpr double perCentimetre = 10;
    const double length = static_cast<double>(millimetres);
    return units() == Units::metric ? tr("%1 cm").arg(length / perCentimetre, 0, 'f', 1)
                                    : tr("%1 in").arg(length / perInch, 0, 'f', 1);
}

int Preferences::guideVolume() const
{
    return std::clamp(store_->value(volumeKey, usualVolume).toInt(), 0, fullVolume);
}

bool Preferences::guideVoice() const
{
    return store_->value(voiceKey, true).toBool();
}

QString Preferences::figure() const
{
    return store_->value(figureKey, u"neutral"_s).toString();
}

void Preferences::setTheme(ThemeChoice theme)
{
    if (theme == this->theme())
        return;
    store_->setValue(themeKey, QString(themeNames[static_cast<std::size_t>(theme)]));
    Q_EMIT lookChanged();
}

void Preferences::setTextPercent(int percent)
{
    percent = std::clamp(percent, smallestText, largestText);
    if (percent == textPercent())
        return;
    store_->setValue(textKey, percent);
    Q_EMIT lookChanged();
}

void Preferences::setReducedMotion(bool reduced)
{
    store_->setValue(motionKey, reduced);
    Q_EMIT lookChanged();
}

void Preferences::setUnits(Units units)
{
    store_->setValue(unitsKey, units == Units::imperial ? u"imperial"_s : u"metric"_s);
    Q_EMIT unitsChanged();
}

void Preferences::setGuideVolume(int volume)
{
    store_->setValue(volumeKey, std::clamp(volume, 0, fullVolume));
}

void Preferences::setGuideVoice(bool on)
{
    store_->setValue(voiceKey, on);
}

void Preferences::setFigure(const QString &figure)
{
    store_->setValue(figureKey, figure);
}

} // namespace knotfinder::gui
