// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QObject>

class QDBusPendingCallWatcher;

namespace knotfinder::gui {

/// Asks the desktop not to blank the screen, over this machine's session bus. Without a bus or a desktop that listens
/// nothing happens. The desktop itself forgets the wish when the program ends, however it ends.
class ScreenAwake : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~ScreenAwake() override;

    /// Does not wait for the answer.
    void keep();
    void release();

private:
    void take(QDBusPendingCallWatcher *answer);

    bool wanted_ = false;
    bool asking_ = false;
    uint cookie_ = 0; ///< 0: none is held
};

} // namespace knotfinder::gui
