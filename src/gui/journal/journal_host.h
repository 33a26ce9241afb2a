// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/problem.h>
#include <knotfinder/guide/done.h>
#include <knotfinder/match/drawing.h>

#include <QObject>
#include <QPointer>

#include <string>
#include <vector>

namespace knotfinder::gui {

class JournalWindow;
class MessageBar;
struct Services;

/// The journal in the main window: takes what was pressed and the sheets that went out, asks once whether a journal is
/// to be kept, says what goes wrong, and opens the journal's window.
class JournalHost : public QObject
{
    Q_OBJECT

public:
    JournalHost(Services &services, MessageBar &messages, QWidget &window);

    void open();
    [[nodiscard]] JournalWindow *window() const;
    /// Whether the main window may close: nothing typed would be lost, or the reader says so.
    [[nodiscard]] bool mayClose();
    void keepSheet(const QString &title, const std::vector<std::string> &muscles);

Q_SIGNALS:
    void drawingWanted(const knotfinder::match::PainDrawing &drawing, const QString &of);

private:
    void keepSession(const guide::Done &done);
    void ask();
    void writeWaiting();
    void sayTrouble(const Problems &problems);

    Services &services_;
    MessageBar &messages_;
    QWidget &main_;
    QPointer<JournalWindow> open_;
};

} // namespace knotfinder::gui
