// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QString>

namespace knotfinder::gui {

/// Notes warnings and failures in `folder`/knotfinder.log for whoever looks for a fault: what Qt and the program report
/// as warning or worse. The drawing and the notes are never written there. The file is made with the first warning
/// and, with the one it replaces, holds at most two times 256 KB. Where it cannot be written, warnings go to
/// standard error as ever. One at a time; it ends with its life.
class EventLog
{
public:
    EventLog(QString folder, QString version);
    ~EventLog();
    EventLog(const EventLog &) = delete;
    EventLog &operator=(const EventLog &) = delete;
};

} // namespace knotfinder::gui
