// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QApplication>

namespace knotfinder::gui {

/// The application, and the one place where an exception of a slot or an event handler ends: it is noted in the log by
/// its kind alone, without a word of what the user drew or wrote, and told to who listens. The program goes on.
class Application : public QApplication
{
    Q_OBJECT

public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override;

Q_SIGNALS:
    /// Once the event that failed is over.
    void failed();

private:
    void caught(const char *receiver, const char *kind);

    bool telling_ = false;
};

} // namespace knotfinder::gui
