// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "breaks/desk_watch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QTest>

#include <catch2/catch.hpp>

#include <atomic>

namespace breaks = knotfinder::breaks;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A desktop that tells how long nobody touched it and whether it may be disturbed. Called from its connection's
/// thread.
class Desktop : public QDBusVirtualObject
{
public:
    std::atomic<uint> idle = 0;
    std::atomic<bool> inhibited = false;

    [[nodiscard]] QString introspect(const QString & /*path*/) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() == u"GetSessionIdleTime")
            return connection.send(message.createReply(idle.load()));
        if (message.member() == u"GetIdletime")
            return connection.send(message.createReply(QVariant::fromValue<qulonglong>(idle.load())));
        if (message.member() == u"Get" && message.arguments().value(1).toString() == u"Inhibited")
            return connection.send(message.createReply(QVariant::fromValue(QDBusVariant(QVariant(inhibited.load())))));
        return connection.send(message.createErrorReply(QDBusError::UnknownMethod, u"no"_s));
    }
};

std::optional<breaks::Desk> answerOf(gui::DeskWatch &watch)
{
    std::optional<breaks::Desk> told;
    watch.ask([&](const breaks::Desk &desk) { told = desk; });
    if (!QTest::qWaitFor([&] { return told.has_value(); }))
        throw std::runtime_error("the desk was never told of");
    return told;
}

} // namespace

TEST_CASE("The unit of an idle time shows by how fast it grows", "[breaks]")
{
    gui::IdleUnit milliseconds;
    CHECK(milliseconds.read(1'000, 10s) == 1s);
    CHECK(milliseconds.read(21'000, 30s) == 21s);
    CHECK(milliseconds.read(200, 50s) == 200ms);
    gui::IdleUnit seconds;
    (void)seconds.read(100, 10s);
    CHECK(seconds.read(120, 30s) == 120s);
    CHECK(seconds.read(0, 50s) == 0s);
    CHECK(seconds.read(19, 70s) == 19s);
    CHECK(seconds.read(310, 361s) == 310s);
}

TEST_CASE("Without a bus the desk is unknown, and that is told at once", "[breaks]")
{
    const auto address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    const auto runtime = qgetenv("XDG_RUNTIME_DIR");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/nowhere");
    gui::DeskWatch watch;
    std::optional<breaks::Desk> told;
    watch.ask([&](const breaks::Desk &desk) { told = desk; });
    REQUIRE(told);
    CHECK_FALSE(told->idle);
    CHECK_FALSE(told->doNotDisturb);
    if (!address.isNull())
        qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    if (!runtime.isNull())
        qputenv("XDG_RUNTIME_DIR", runtime);
}

// Needs a session bus of its own: ctest starts one for it.
TEST_CASE("The desktop is asked how long nobody touched it and whether it may be disturbed", "[.][desk]")
{
    auto bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop of breaks"_s);
    REQUIRE(bus.isConnected());
    gui::DeskWatch watch;
    CHECK_FALSE(answerOf(watch)->idle); // nobody answers yet
    Desktop desktop;
    desktop.idle = 42'000;
    for (const auto *path : {"/org/freedesktop/ScreenSaver", "/org/freedesktop/Notifications"})
        REQUIRE(bus.registerVirtualObject(QString::fromLatin1(path), &desktop));
    REQUIRE(bus.registerService(u"org.freedesktop.ScreenSaver"_s));
    auto desk = answerOf(watch);
    CHECK(desk->idle == breaks::Milliseconds(42'000));
    CHECK_FALSE(desk->doNotDisturb);
    REQUIRE(bus.registerService(u"org.freedesktop.Notifications"_s));
    desktop.inhibited = true;
    CHECK(answerOf(watch)->doNotDisturb);
    desktop.inhibited = false;
    CHECK_FALSE(answerOf(watch)->doNotDisturb);
    REQUIRE(bus.registerVirtualObject(u"/org/gnome/Mutter/IdleMonitor/Core"_s, &desktop));
    REQUIRE(bus.registerService(u"org.gnome.Mutter.IdleMonitor"_s));
    desktop.idle = 7'000;
    CHECK(answerOf(watch)->idle == breaks::Milliseconds(7'000));
}
