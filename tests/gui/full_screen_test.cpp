// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "breaks/full_screen.h"

#include <QGuiApplication>
#include <QTest>
#include <QWidget>

#include <catch2/catch.hpp>

#include <xcb/xcb.h>

#include <cstdlib>
#include <cstring>

namespace gui = knotfinder::gui;

namespace {

/// What a window manager writes; there is none on the test's own screen.
void write(xcb_connection_t *server, xcb_window_t window, const char *property, xcb_atom_t type, std::uint32_t value)
{
    const auto asked = xcb_intern_atom(server, 0, static_cast<std::uint16_t>(std::strlen(property)), property);
    auto *reply = xcb_intern_atom_reply(server, asked, nullptr);
    xcb_change_property(server, XCB_PROP_MODE_REPLACE, window, reply->atom, type, 32, 1, &value);
    std::free(reply);
    xcb_flush(server);
}

xcb_atom_t atomOf(xcb_connection_t *server, const char *name)
{
    auto *reply = xcb_intern_atom_reply(
        server, xcb_intern_atom(server, 0, static_cast<std::uint16_t>(std::strlen(name)), name), nullptr);
    const auto atom = reply->atom;
    std::free(reply);
    return atom;
}

} // namespace

TEST_CASE("Where the platform does not tell, no screen is full", "[breaks]")
{
    if (QGuiApplication::platformName() != QLatin1StringView("xcb"))
        CHECK_FALSE(gui::isScreenFull());
}

// Needs an X server of its own: ctest starts one for it.
TEST_CASE("A window that fills the screen is seen, and no longer than it does", "[.][fullscreen]")
{
    auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    REQUIRE(x11 != nullptr);
    auto *server = x11->connection();
    const auto root = xcb_setup_roots_iterator(xcb_get_setup(server)).data->root;
    QWidget film;
    film.show();
    REQUIRE(QTest::qWaitForWindowExposed(&film));
    const auto window = static_cast<xcb_window_t>(film.winId());
    CHECK_FALSE(gui::isScreenFull());
    write(server, root, "_NET_ACTIVE_WINDOW", XCB_ATOM_WINDOW, window);
    CHECK_FALSE(gui::isScreenFull());
    write(server, window, "_NET_WM_STATE", XCB_ATOM_ATOM, atomOf(server, "_NET_WM_STATE_FULLSCREEN"));
    CHECK(gui::isScreenFull());
    write(server, window, "_NET_WM_STATE", XCB_ATOM_ATOM, atomOf(server, "_NET_WM_STATE_ABOVE"));
    CHECK_FALSE(gui::isScreenFull());
    write(server, root, "_NET_ACTIVE_WINDOW", XCB_ATOM_WINDOW, 0x7ffffff); // closed meanwhile
    CHECK_FALSE(gui::isScreenFull());
}
