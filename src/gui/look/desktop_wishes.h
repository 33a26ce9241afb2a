// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QObject>
#include <QPalette>
#include <QString>
#include <QVariant>

class QDBusVariant;

namespace knotfinder::gui {

/// What the desktop's settings ask of every program. Qt 6.4 tells none of it but a palette.
struct Wishes
{
    bool dark = false;
    bool highContrast = false;
    bool stillness = false; ///< no animations

    bool operator==(const Wishes &) const = default;

    /// Takes one setting of the desktop into account; unknown ones are passed over.
    void take(const QString &group, const QString &key, const QVariant &value);
};

/// True for a palette of nothing but black and white, which desktops use for high contrast only.
[[nodiscard]] bool isHighContrast(const QPalette &palette);

/// Asks the desktop for its wishes, by its settings portal on this machine's session bus, and hears of changes. Where
/// there is no portal nothing is wished.
class DesktopWishes : public QObject
{
    Q_OBJECT

public:
    explicit DesktopWishes(QObject *parent = nullptr);

    [[nodiscard]] const Wishes &current() const noexcept { return current_; }
    /// Does not wait for the answer.
    void ask();

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void settingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void set(const Wishes &wishes);

    Wishes current_;
};

} // namespace knotfinder::gui
