// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/match/drawing.h>

#include <QLockFile>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace knotfinder::gui {

class Document;
class Session;

/// Keeps unsaved changes in a file of their own, so that a crash loses at most a second of them. Each running window
/// has its own; one whose window is gone can be rescued.
class Autosave : public QObject
{
    Q_OBJECT

public:
    /// `directory` is made when it is first needed.
    Autosave(Session &session, Document &document, QString directory, QObject *parent = nullptr);
    ~Autosave() override;

    /// The rescued drawing's file, taken over by this window; '' when nothing was lost.
    [[nodiscard]] QString findLost();
    /// The file is not needed any more: rescued, or not wanted.
    void discard(const QString &file);
    /// Writes now what there is to write.
    void flush();

private:
    void documentChanged();
    [[nodiscard]] bool takePlace();

    Session &session_;
    Document &document_;
    QString directory_;
    QString file_;
    std::unique_ptr<QLockFile> lock_;
    std::vector<std::unique_ptr<QLockFile>> lostLocks_;
    QTimer wait_;
};

} // namespace knotfinder::gui
