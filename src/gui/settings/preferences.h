// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QSettings;

namespace knotfinder::gui {

enum class ThemeChoice { system, light, dark, highContrast };
enum class Units { metric, imperial };

/// What the user has chosen for good. Each change is kept at once.
class Preferences : public QObject
{
    Q_OBJECT

public:
    static constexpr int smallestText = 80; ///< percent of the system's text size
    static constexpr int largestText = 200;

    /// `file` is made when the first change is kept.
    explicit Preferences(const QString &file, QObject *parent = nullptr);
    ~Preferences() override;

    [[nodiscard]] ThemeChoice theme() const;
    [[nodiscard]] int textPercent() const;
    [[nodiscard]] bool reducedMotion() const;
    [[nodiscard]] Units units() const;
    /// A length of the body in the units chosen: "3.6 cm", "1.4 in".
    [[nodiscard]] QString lengthText(float millimetres) const;
    [[nodiscard]] int guideVolume() const; ///< of pressing step by step, 0–100; 0: silent
    [[nodiscard]] bool guideVoice() const; ///< it speaks, where a voice is installed
    [[nodiscard]] QString figure() const;  ///< of new drawings

    void setTheme(ThemeChoice theme);
    void setTextPercent(int percent); ///< clamped
    void setReducedMotion(bool reduced);
    void setUnits(Units units);
    void setGuideVolume(int volume); ///< clamped
    void setGuideVoice(bool on);
    void setFigure(const QString &figure);

    /// For other parts that keep something of their own.
    [[nodiscard]] QSettings &store() noexcept { return *store_; }

Q_SIGNALS:
    void lookChanged(); ///< theme, text size or motion
    void unitsChanged();

private:
    std::unique_ptr<QSettings> store_;
};

} // namespace knotfinder::gui
