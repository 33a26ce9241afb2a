// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "window/asked.h"

namespace knotfinder::gui {

std::optional<Asked> askedIn(const QStringList &arguments)
{
    Asked asked;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments[i] == u"--in-tray" && !asked.inTray) {
            asked.inTray = true;
            continue;
        }
        const bool press = arguments[i] == u"--press";
        auto &wanted = press ? asked.press : asked.file;
        if (press && ++i == arguments.size())
            return std::nullopt;
        if (!wanted.isEmpty() || arguments[i].isEmpty() || arguments[i].startsWith(u'-'))
            return std::nullopt;
        wanted = arguments[i];
    }
    if (asked.inTray && (!asked.file.isEmpty() || !asked.press.isEmpty()))
        return std::nullopt;
    return asked;
}

} // namespace knotfinder::gui
