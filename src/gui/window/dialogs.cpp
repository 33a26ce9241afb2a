// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "window/dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>

namespace knotfinder::gui {

QString Dialogs::askOpen(QWidget *parent, const QString &title, const QString &filter)
{
    return QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QString Dialogs::askSave(QWidget *parent, const QString &title, const QString &proposed, const QString &filter)
{
    return QFileDialog::getSaveFileName(parent, title, proposed, filter);
}

bool Dialogs::askPrinter(QWidget *parent, QPrinter &printer)
{
    QPrintDialog dialog(&printer, parent);
    return dialog.exec() == QDialog::Accepted;
}

Dialogs::Unsaved Dialogs::askUnsaved(QWidget *parent, const QString &name)
{
    QMessageBox box(QMessageBox::NoIcon, QCoreApplication::translate("Dialogs", "Unsaved changes"),
                    QCoreApplication::translate("Dialogs", "Save the changes to \"%1\"?").arg(name),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(QCoreApplication::translate("Dialogs", "Without saving, what you marked is lost."));
    box.button(QMessageBox::Save)->setText(QCoreApplication::translate("Dialogs", "&Save"));
    box.button(QMessageBox::Discard)->setText(QCoreApplication::translate("Dialogs", "&Discard"));
    box.button(QMessageBox::Cancel)->setText(QCoreApplication::translate("Dialogs", "&Cancel"));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save: return Unsaved::save;
    case QMessageBox::Discard: return Unsaved::discard;
    default: return Unsaved::cancel;
    }
}

} // namespace knotfinder::gui
