// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "output/template_store.h"

#include <QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;

namespace knotfinder::gui {

class Dialogs;
class MessageBar;
class SheetDesk;

/// Keeps the sheet on the desk as a template, and renames, deletes, imports and exports those that are kept.
class SheetTemplates : public QDialog
{
    Q_OBJECT

public:
    SheetTemplates(SheetDesk &desk, const TemplateStore &store, Dialogs &dialogs, QWidget *parent = nullptr);

Q_SIGNALS:
    void applyRequested(const QString &file);
    void storeChanged();

private:
    QWidget *makeContent();
    void refresh(const QString &select = {});
    void save();
    void rename();
    void remove();
    void import();
    void exportCurrent();
    void tell(const Outcome &outcome, const QString &done);
    [[nodiscard]] const TemplateStore::Kept *current() const;

    SheetDesk &desk_;
    const TemplateStore &store_;
    Dialogs &dialogs_;
    std::vector<TemplateStore::Kept> kept_;
    MessageBar *messages_;
    QLineEdit *name_;
    QListWidget *list_;
    std::vector<QPushButton *> ofCurrent_; ///< buttons that act on the template in the list
};

} // namespace knotfinder::gui
