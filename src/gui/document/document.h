// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/files.h>
#include <knotfinder/match/drawing.h>

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

class QLockFile;

namespace knotfinder::gui {

class Autosave;
class Session;

/// The drawing as a file: new, open, save. Knows no dialogs; what goes wrong comes back as problems.
class Document : public QObject
{
    Q_OBJECT

public:
    static constexpr const char *suffix = ".knotfinder.json";

    /// What lies at path() compared with what was read from it or saved there.
    enum class OnDisk { asKnown, changed, gone };

    /// `lastDrawing` is the file that keeps the drawing of the time before, for 'same as last time'; `stateDirectory`
    /// the folder where windows tell each other which files they have open.
    Document(Session &session, QString lastDrawing, QString stateDirectory, QObject *parent = nullptr);
    ~Document() override;

    [[nodiscard]] const QString &path() const noexcept { return path_; } ///< '' for a drawing never saved
    [[nodiscard]] QString name() const;                                  ///< for the title bar
    /// Whether the drawing may differ from what lies on the disk.
    [[nodiscard]] bool isModified() const;
    /// Whether leaving it now would lose something: changes, unless nothing was ever put on a drawing without a file.
    [[nodiscard]] bool hasWork() const;

    /// Before writing over it: whether somebody else has changed the file meanwhile. Precondition: path() is not empty.
    [[nodiscard]] OnDisk onDisk() const;
    /// Whether another window has the same file open.
    [[nodiscard]] bool isOpenElsewhere() const noexcept { return openElsewhere_; }

    void startNew();
    /// The first drawing of a window, for this figure.
    void startWith(const std::string &figure);
    [[nodiscard]] Outcome open(const QString &path);
    [[nodiscard]] Outcome save(); ///< precondition: path() is not empty
    [[nodiscard]] Outcome saveAs(const QString &path);
    /// Shows a drawing that was rescued: it has no file, or lost its changes to `path`, and counts as changed.
    void restore(match::PainDrawing drawing, const QString &path);

    /// Remembers the drawing as that of last time, unless it is empty.
    void remember();
    /// The drawing of last time. Problem when there is none.
    [[nodiscard]] Result<match::PainDrawing> last() const;

    [[nodiscard]] Result<match::PainDrawing> read(const QString &path) const;

Q_SIGNALS:
    void changed(); ///< path or modified state
    void opened(const QString &path);

private:
    void setPath(const QString &path);
    void tellOthers();

    Session &session_;
    QString lastDrawing_;
    QString stateDirectory_;
    QString path_;
    std::optional<Fingerprint> known_;    ///< of the file at path_, when it was read or saved
    std::unique_ptr<QLockFile> openHere_; ///< says to other windows that path_ is open
    bool openElsewhere_ = false;
    std::string keptSheet_; ///< the drawing's sheet when it was read or saved
    bool restored_ = false;
};

} // namespace knotfinder::gui
