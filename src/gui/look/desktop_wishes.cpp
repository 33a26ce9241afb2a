// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "look/desktop_wishes.h"

#include "look/session_bus.h"

#include <knotfinder/render/theme.h>

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr auto service = "org.freedesktop.portal.Desktop"_L1;
constexpr auto path = "/org/freedesktop/portal/desktop"_L1;
constexpr auto interface = "org.freedesktop.portal.Settings"_L1;
constexpr auto appearance = "org.freedesktop.appearance"_L1;
constexpr auto gnome = "org.gnome.desktop.interface"_L1;
constexpr auto gnomeAccess = "org.gnome.desktop.a11y.interface"_L1;

using Groups = QMap<QString, QVariantMap>;

/// What can be told without asking anybody.
Wishes fromEnvironment()
{
    Wishes wishes;
    wishes.highContrast = qEnvironmentVariable("GTK_THEME").startsWith("HighContrast"_L1);
    return wishes;
}

} // namespace

void Wishes::take(const QString &group, const QString &key, const QVariant &value)
{
    if (group == appearance && key == "color-scheme"_L1)
        dark = value.toUInt() == 1;
    else if (group == appearance && key == "contrast"_L1)
        highContrast = highContrast || value.toUInt() == 1;
    else if (group == gnomeAccess && key == "high-contrast"_L1)
        highContrast = highContrast || value.toBool();
    else if (group == gnome && key == "gtk-theme"_L1)
        highContrast = highContrast || value.toString().startsWith("HighContrast"_L1);
    else if (group == gnome && key == "enable-animations"_L1)
        stillness = !value.toBool();
}

bool isHighContrast(const QPalette &palette)
{
    constexpr double blackOnWhite = 20.5;
    return render::contrastRatio(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) >= blackOnWhite;
}

DesktopWishes::DesktopWishes(QObject *parent) : QObject(parent), current_(fromEnvironment())
{
    qDBusRegisterMetaType<Groups>();
}

void DesktopWishes::ask()
{
    if (!hasSessionBus())
        return;
    auto bus = QDBusConnection::sessionBus();
    bus.connect(service, path, interface, u"SettingChanged"_s, this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    auto question = QDBusMessage::createMethodCall(service, path, interface, u"ReadAll"_s);
    question << QStringList{appearance, gnome, gnomeAccess};
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<Groups> reply = *answer;
        if (reply.isError())
            return;
        auto wishes = fromEnvironment();
        const auto groups = reply.value();
        for (auto group = groups.begin(); group != groups.end(); ++group)
            for (auto setting = group->begin(); setting != group->end(); ++setting)
                wishes.take(group.key(), setting.key(), setting.value());
        set(wishes);
    });
}

void DesktopWishes::settingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    auto wishes = current_;
    // Several settings wish for contrast: the one that changed is the one that was meant.
    if ((group == appearance && key == "contrast"_L1) || group == gnomeAccess || key == "gtk-theme"_L1)
        wishes.highContrast = false;
    wishes.take(group, key, value.variant());
    set(wishes);
}

void DesktopWishes::set(const Wishes &wishes)
{
    if (wishes == current_)
        return;
    current_ = wishes;
    Q_EMIT changed();
}

} // namespace knotfinder::gui
