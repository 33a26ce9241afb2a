// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QString>

class QPrinter;
class QWidget;

namespace knotfinder::gui {

/// The few questions that need a dialog. Tests answer them themselves.
class Dialogs
{
public:
    enum class Unsaved { save, discard, cancel };
    enum class Changed { overwrite, saveAs, reload, cancel };

    /// Something that goes for good.
    struct Loss
    {
        QString title;
        QString question;
        QString more; ///< what is lost, and what is not
        QString lose; ///< the button that goes on
        QString keep; ///< the one that does not
    };

    Dialogs() = default;
    virtual ~Dialogs() = default;
    Dialogs(const Dialogs &) = delete;
    Dialogs &operator=(const Dialogs &) = delete;

    /// '' when the user cancels.
    [[nodiscard]] virtual QString askOpen(QWidget *parent, const QString &title, const QString &filter);
    /// `proposed` is a file name or path.
    [[nodiscard]] virtual QString askSave(QWidget *parent, const QString &title, const QString &proposed,
                                          const QString &filter);
    /// Which printer, and how; false when the user cancels.
    [[nodiscard]] virtual bool askPrinter(QWidget *parent, QPrinter &printer);
    [[nodiscard]] virtual Unsaved askUnsaved(QWidget *parent, const QString &name);
    /// Before saving over a file that someone else has changed meanwhile, or deleted (`gone`).
    [[nodiscard]] virtual Changed askChanged(QWidget *parent, const QString &name, bool gone);
    /// Before a sheet closes whose changes nothing keeps. True: close it.
    [[nodiscard]] virtual bool askCloseSheet(QWidget *parent);
    /// Before a template is deleted, or `replaced` by another of its name. True: go on.
    [[nodiscard]] virtual bool askLoseTemplate(QWidget *parent, const QString &name, bool replaced);
    /// True: go on and lose it.
    [[nodiscard]] virtual bool askLose(QWidget *parent, const Loss &loss);
};

/// A path that a dialog gave, with `ending` (".pdf") where it has none; '' stays ''.
[[nodiscard]] QString withEnding(const QString &path, const QString &ending);

} // namespace knotfinder::gui
