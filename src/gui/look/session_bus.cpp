// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "look/session_bus.h"

#include <QDBusConnection>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {

bool hasSessionBus()
{
    const bool told = qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") ||
                      QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + "/bus"_L1);
    return told && QDBusConnection::sessionBus().isConnected();
}

} // namespace knotfinder::gui
