// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "output/template_store.h"

#include <QWidget>

class QMenu;
class QUndoStack;

namespace knotfinder::gui {

/// Undo, redo and templates: over the panels of a sheet, always in sight.
class SheetTools : public QWidget
{
    Q_OBJECT

public:
    SheetTools(QUndoStack &undo, const TemplateStore &store, QWidget *parent = nullptr);

Q_SIGNALS:
    void templateChosen(const QString &file);
    void templateFileRequested();     ///< one that lies anywhere
    void templatesRequested();        ///< to keep, rename, delete …
    void moved(const QString &words); ///< undone or redone, to be spoken

private:
    void makeStepButton(QUndoStack &undo, bool back);
    void fillMenu();

    const TemplateStore &store_;
    QMenu *menu_;
};

} // namespace knotfinder::gui
