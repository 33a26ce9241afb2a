// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "breaks/full_screen.h"

#include <QGuiApplication>

#include <xcb/xcb.h>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace knotfinder::gui {
namespace {

struct Free
{
    void operator()(void *memory) const { std::free(memory); }
};
template <typename Reply>
using Owned = std::unique_ptr<Reply, Free>;

xcb_atom_t atomOf(xcb_connection_t *server, std::string_view name)
{
    const auto asked = xcb_intern_atom(server, 1, static_cast<std::uint16_t>(name.size()), name.data());
    const Owned<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(server, asked, nullptr));
    return reply ? reply->atom : xcb_atom_t{XCB_ATOM_NONE};
}

/// The 32-bit values of a window's property; none where there is no such window or property.
std::vector<std::uint32_t> valuesOf(xcb_connection_t *server, xcb_window_t window, xcb_atom_t property)
{
    constexpr std::uint32_t most = 64;
    const auto asked = xcb_get_property(server, 0, window, property, XCB_GET_PROPERTY_TYPE_ANY, 0, most);
    xcb_generic_error_t *error = nullptr;
    const Owned<xcb_get_property_reply_t> reply(xcb_get_property_reply(server, asked, &error));
    const Owned<xcb_generic_error_t> gone(error); // the window may just have closed
    constexpr int bits = 32;
    if (!reply || reply->format != bits)
        return {};
    std::vector<std::uint32_t> values(static_cast<std::size_t>(xcb_get_property_value_length(reply.get())) /
                                      sizeof(std::uint32_t));
    if (!values.empty())
        std::memcpy(values.data(), xcb_get_property_value(reply.get()), values.size() * sizeof(std::uint32_t));
    return values;
}

} // namespace

bool isScreenFull()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    auto *server = x11 != nullptr ? x11->connection() : nullptr;
    if (server == nullptr)
        return false;
    const auto active = atomOf(server, "_NET_ACTIVE_WINDOW");
    const auto state = atomOf(server, "_NET_WM_STATE");
    const auto full = atomOf(server, "_NET_WM_STATE_FULLSCREEN");
    if (active == XCB_ATOM_NONE || state == XCB_ATOM_NONE || full == XCB_ATOM_NONE)
        return false;
    const auto root = xcb_setup_roots_iterator(xcb_get_setup(server)).data->root;
    for (const auto window : valuesOf(server, root, active))
        for (const auto one : valuesOf(server, window, state))
            if (one == full)
                return true;
    return false;
}

} // namespace knotfinder::gui
