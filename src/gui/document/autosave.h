// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/match/drawing.h>

#include <QLockFile>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <map>
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

    /// The file of a drawing that was lost, now in the hands of this window; '' when there is no further one.
    [[nodiscard]] QString findLost();
    /// The file is not needed any more: rescued, or not wanted.
    void discard(const QString &file);
    /// Puts a file that cannot be read where it is not found again, untouched. Returns where; '' when it had to stay.
    [[nodiscard]] QString setAside(const QString &file);
    /// Writes now what there is to write. Problem when it could not be kept.
    Outcome flush();

Q_SIGNALS:
    /// Changes cannot be kept, or can again. Once, not with every change.
    void failing(const QString &why);
    void keeping();

private:
    void documentChanged();
    [[nodiscard]] Outcome keep();
    [[nodiscard]] Outcome takePlace();
    void sweep();

    Session &session_;
    Document &document_;
    QString directory_;
    QString file_;
    std::unique_ptr<QLockFile> lock_;
    std::map<QString, std::unique_ptr<QLockFile>> lost_; ///< files in our hands, locked until we end
    bool failing_ = false;
    QTimer wait_;
};

} // namespace knotfinder::gui
