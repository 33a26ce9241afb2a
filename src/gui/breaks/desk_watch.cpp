// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "breaks/desk_watch.h"

#include "breaks/full_screen.h"
#include "look/session_bus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QFileInfo>

#include <memory>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

using breaks::Milliseconds;
using std::chrono::steady_clock;

constexpr int longestReply = 2'000; ///< ms
constexpr auto systemBusSocket = "/run/dbus/system_bus_socket"_L1;

/// The clock that login services count in: it stands still while the machine sleeps.
Milliseconds steadyNow()
{
    return std::chrono::duration_cast<Milliseconds>(steady_clock::now().time_since_epoch());
}

QDBusMessage questionTo(QLatin1StringView service, QLatin1StringView path, QLatin1StringView interface,
                        QLatin1StringView method)
{
    auto message = QDBusMessage::createMethodCall(service, path, interface, method);
    message.setAutoStartService(false);
    return message;
}

QDBusMessage propertyOf(QLatin1StringView service, QLatin1StringView path, QLatin1StringView interface,
                        QLatin1StringView property)
{
    auto message = questionTo(service, path, "org.freedesktop.DBus.Properties"_L1, "Get"_L1);
    message << QString(interface) << QString(property);
    return message;
}

QDBusMessage sessionProperty(QLatin1StringView property)
{
    return propertyOf("org.freedesktop.login1"_L1, "/org/freedesktop/login1/session/auto"_L1,
                      "org.freedesktop.login1.Session"_L1, property);
}

} // namespace

Milliseconds IdleUnit::read(quint64 answer, Milliseconds now)
{
    constexpr double secondsGrow = 2; // in a second, at most
    constexpr double millisecondsGrow = 500;
    const double passed = static_cast<double>((now - at_).count()) / 1000;
    if (passed > 1 && answer > answer_ && answer_ > 0) {
        const double growth = static_cast<double>(answer - answer_) / passed;
        if (growth <= secondsGrow && growth >= 1 / secondsGrow)
            seconds_ = true;
        else if (growth >= millisecondsGrow)
            seconds_ = false;
    }
    answer_ = answer;
    at_ = now;
    const auto count = static_cast<qint64>(answer);
    return seconds_ ? Milliseconds(std::chrono::seconds(count)) : Milliseconds(count);
}

/// The questions that are open, and what was answered.
struct DeskWatch::Round
{
    std::optional<Milliseconds> mutter;
    std::optional<Milliseconds> saver;
    std::optional<Milliseconds> hint;
    bool hinted = false;
    bool inhibited = false;
    BreakTools::Answer answer;

    ~Round()
    {
        breaks::Desk desk;
        desk.idle = mutter ? mutter : saver ? saver : hinted ? hint : std::nullopt;
        desk.doNotDisturb = inhibited;
        desk.fullScreen = isScreenFull();
        answer(desk);
    }
};

void DeskWatch::ask(BreakTools::Answer answer)
{
    // Each question keeps the round alive; with the last answer it ends, and tells.
    const auto round = std::make_shared<Round>();
    round->answer = std::move(answer);
    if (!hasSessionBus())
        return;
    const auto bus = QDBusConnection::sessionBus();
    call(round, bus,
         questionTo("org.gnome.Mutter.IdleMonitor"_L1, "/org/gnome/Mutter/IdleMonitor/Core"_L1,
                    "org.gnome.Mutter.IdleMonitor"_L1, "GetIdletime"_L1),
         &DeskWatch::takeMutter);
    call(round, bus,
         questionTo("org.freedesktop.ScreenSaver"_L1, "/org/freedesktop/ScreenSaver"_L1,
                    "org.freedesktop.ScreenSaver"_L1, "GetSessionIdleTime"_L1),
         &DeskWatch::takeSaver);
    call(round, bus,
         propertyOf("org.freedesktop.Notifications"_L1, "/org/freedesktop/Notifications"_L1,
                    "org.freedesktop.Notifications"_L1, "Inhibited"_L1),
         &DeskWatch::takeInhibited);
    if (!QFileInfo::exists(systemBusSocket))
        return;
    const auto system = QDBusConnection::systemBus();
    call(round, system, sessionProperty("IdleHint"_L1), &DeskWatch::takeHint);
    call(round, system, sessionProperty("IdleSinceHintMonotonic"_L1), &DeskWatch::takeHintSince);
}

void DeskWatch::call(const std::shared_ptr<Round> &round, const QDBusConnection &bus, const QDBusMessage &message,
                     Take take)
{
    if (!bus.isConnected())
        return;
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(message, longestReply), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, round, take] {
        watcher->deleteLater();
        if (const auto arguments = watcher->reply().arguments(); !watcher->isError() && !arguments.isEmpty())
            (this->*take)(*round, arguments.front());
    });
}

void DeskWatch::takeMutter(Round &round, const QVariant &answer)
{
    round.mutter = Milliseconds(answer.toLongLong());
}

void DeskWatch::takeSaver(Round &round, const QVariant &answer)
{
    round.saver = unit_.read(answer.toULongLong(), steadyNow());
}

void DeskWatch::takeHint(Round &round, const QVariant &answer)
{
    round.hinted = answer.value<QDBusVariant>().variant().toBool();
}

void DeskWatch::takeHintSince(Round &round, const QVariant &answer)
{
    const std::chrono::microseconds since(answer.value<QDBusVariant>().variant().toLongLong());
    round.hint = steadyNow() - std::chrono::duration_cast<Milliseconds>(since);
}

void DeskWatch::takeInhibited(Round &round, const QVariant &answer)
{
    round.inhibited = answer.value<QDBusVariant>().variant().toBool();
}

} // namespace knotfinder::gui
