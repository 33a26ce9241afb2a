// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "guide/screen_awake.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QTest>

#include <catch2/catch.hpp>

#include <atomic>

namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

namespace {

/// A desktop that keeps its screen on when asked. Called from the thread of its connection.
class Saver : public QDBusVirtualObject
{
public:
    static constexpr uint cookie = 41;
    std::atomic<int> held = 0;
    std::atomic<int> asked = 0;

    [[nodiscard]] QString introspect(const QString & /*path*/) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override
    {
        if (message.member() == u"Inhibit" && message.arguments().size() == 2) {
            ++asked;
            ++held;
            return connection.send(message.createReply(cookie));
        }
        if (message.member() == u"UnInhibit" && message.arguments().value(0).toUInt() == cookie)
            --held;
        return connection.send(message.createReply());
    }
};

} // namespace

// Needs a session bus of its own: ctest starts one for it.
TEST_CASE("The screen is kept on while it is wanted, and let go of however it ends", "[.][awake]")
{
    auto desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
    REQUIRE(desktop.isConnected());
    Saver saver;
    REQUIRE(desktop.registerVirtualObject(u"/org/freedesktop/ScreenSaver"_s, &saver));
    REQUIRE(desktop.registerService(u"org.freedesktop.ScreenSaver"_s));
    {
        gui::ScreenAwake awake;
        awake.keep();
        awake.keep(); // once is enough
        CHECK(QTest::qWaitFor([&] { return saver.held == 1; }));
        QTest::qWait(50); // until its answer is here
        awake.release();
        CHECK(QTest::qWaitFor([&] { return saver.held == 0; }));
        awake.keep();
        awake.release(); // before the answer
        CHECK(QTest::qWaitFor([&] { return saver.asked == 2 && saver.held == 0; }));
        awake.keep();
        CHECK(QTest::qWaitFor([&] { return saver.held == 1; }));
        QTest::qWait(50);
    }
    CHECK(QTest::qWaitFor([&] { return saver.held == 0; }));
    CHECK(saver.asked == 3);
}
