// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QAction>
#include <QKeySequence>
#include <QMenu>

namespace knotfinder::gui {

/// The name of an entry whose text changes, as that of undo does, for the list of keys.
inline constexpr const char *lastingName = "knotfinderLastingName";

/// Adds an entry that calls `act` (a member function of `receiver`, or a callable in its context).
template <typename Receiver, typename Act>
QAction *addEntry(QMenu &menu, const QString &text, const QKeySequence &keys, Receiver *receiver, Act act)
{
    auto *action = menu.addAction(text);
    action->setShortcut(keys);
    QObject::connect(action, &QAction::triggered, receiver, act);
    return action;
}

/// Adds an entry that can be on or off.
template <typename Receiver, typename Act>
QAction *addSwitch(QMenu &menu, const QString &text, bool on, Receiver *receiver, Act act)
{
    auto *action = menu.addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    QObject::connect(action, &QAction::triggered, receiver, act);
    return action;
}

} // namespace knotfinder::gui
