// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "breaks/break_tools.h"

#include <QObject>
#include <QVariant>

class QDBusConnection;
class QDBusMessage;

namespace knotfinder::gui {

/// The unit of an idle time that is told without one: desktops do not agree. It shows by how fast it grows.
class IdleUnit
{
public:
    /// What was answered at a moment, as a time.
    [[nodiscard]] breaks::Milliseconds read(quint64 answer, breaks::Milliseconds now);

private:
    bool seconds_ = false;
    quint64 answer_ = 0;
    breaks::Milliseconds at_{0};
};

/// Asks the desktop over its bus for how long nobody has touched the machine, and whether notifications are held back.
/// Without a bus, or where nobody answers, both stay unknown.
class DeskWatch : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void ask(BreakTools::Answer answer);

private:
    struct Round;
    using Take = void (DeskWatch::*)(Round &, const QVariant &);

    void call(const std::shared_ptr<Round> &round, const QDBusConnection &bus, const QDBusMessage &message, Take take);
    void takeMutter(Round &round, const QVariant &answer);
    void takeSaver(Round &round, const QVariant &answer);
    void takeHint(Round &round, const QVariant &answer);
    void takeHintSince(Round &round, const QVariant &answer);
    void takeInhibited(Round &round, const QVariant &answer);

    IdleUnit unit_;
};

} // namespace knotfinder::gui
