// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "guide/screen_awake.h"

#include "look/session_bus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

QDBusMessage callOf(const QString &method)
{
    auto call = QDBusMessage::createMethodCall(u"org.freedesktop.ScreenSaver"_s, u"/org/freedesktop/ScreenSaver"_s,
                                               u"org.freedesktop.ScreenSaver"_s, method);
    call.setAutoStartService(false);
    return call;
}

} // namespace

ScreenAwake::~ScreenAwake()
{
    release();
}

void ScreenAwake::keep()
{
    wanted_ = true;
    if (asking_ || cookie_ != 0 || !hasSessionBus())
        return;
    auto bus = QDBusConnection::sessionBus();
    asking_ = true;
    auto call = callOf(u"Inhibit"_s);
    call << u"org.knotfinder.Knotfinder"_s << tr("Pressing step by step");
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, &ScreenAwake::take);
}

void ScreenAwake::take(QDBusPendingCallWatcher *answer)
{
    const QDBusPendingReply<uint> reply = *answer;
    answer->deleteLater();
    asking_ = false;
    if (reply.isError())
        return;
    cookie_ = reply.value();
    if (!wanted_)
        release(); // no longer wanted when the answer came
}

void ScreenAwake::release()
{
    wanted_ = false;
    if (cookie_ == 0)
        return;
    auto call = callOf(u"UnInhibit"_s);
    call << std::exchange(cookie_, 0);
    QDBusConnection::sessionBus().send(call);
}

} // namespace knotfinder::gui
