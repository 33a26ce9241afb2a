// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "window/asked.h"

#include <QDBusAbstractAdaptor>
#include <QObject>
#include <QTimer>
#include <QVariantMap>

#include <deque>

namespace knotfinder::gui {

/// There is one window a desktop session: a program that starts later hands to it what it was asked for, over D-Bus
/// (org.freedesktop.Application), and ends. Without a bus each program has its own window.
class RunningWindow : public QObject
{
    Q_OBJECT

public:
    explicit RunningWindow(QObject *parent = nullptr);

    /// True when a running window took what was asked: then this program has nothing left to do.
    [[nodiscard]] static bool take(const Asked &asked);
    /// From now on this program is the one that others find.
    void listen();

    /// What another program hands over. Told by `asked` when no dialog waits for an answer.
    void queue(const Asked &asked);

Q_SIGNALS:
    void asked(const knotfinder::gui::Asked &asked);

private:
    void tell();

    QTimer wait_; ///< while a dialog is open
    std::deque<Asked> waiting_;
};

/// What the bus sees of it.
class RunningWindowOnBus : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")

public:
    explicit RunningWindowOnBus(RunningWindow &window) : QDBusAbstractAdaptor(&window), window_(window) {}

public Q_SLOTS:
    void Activate(const QVariantMap &platformData);
    void Open(const QStringList &uris, const QVariantMap &platformData);
    void ActivateAction(const QString &name, const QVariantList &parameters, const QVariantMap &platformData);

private:
    RunningWindow &window_;
};

} // namespace knotfinder::gui
