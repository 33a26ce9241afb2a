// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "services/dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>

namespace knotfinder::gui {
namespace {

QString tr(const char *source)
{
    return QCoreApplication::translate("Dialogs", source);
}

/// A question of plain words, the safest answer last.
class Question : public QMessageBox
{
public:
    Question(QWidget *parent, const QString &title, const QString &text, const QString &more)
        : QMessageBox(NoIcon, title, text, NoButton, parent)
    {
        setTextFormat(Qt::PlainText);
        setInformativeText(more);
    }
};

} // namespace

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

Dialogs::Changed Dialogs::askChanged(QWidget *parent, const QString &name, bool gone)
{
    Question box(
        parent, tr("The file has changed"),
        gone ? tr("\"%1\" is not there any more.").arg(name)
             : tr("\"%1\" has been changed by another window or program since you opened it.").arg(name),
        gone ? tr("You can save it there again, or choose another place.")
             : tr("Saving over it loses what was changed there. Reading it again loses what you changed here."));
    const auto *overwrite = box.addButton(gone ? tr("&Save it there") : tr("Save &over it"), QMessageBox::AcceptRole);
    auto *other = box.addButton(tr("Save &as…"), QMessageBox::AcceptRole);
    const auto *reload = gone ? nullptr : box.addButton(tr("&Read it again"), QMessageBox::DestructiveRole);
    box.setDefaultButton(other);
    box.setEscapeButton(box.addButton(tr("&Cancel"), QMessageBox::RejectRole));
    box.exec();
    const auto *answer = box.clickedButton();
    return answer == overwrite                     ? Changed::overwrite
           : answer == other                       ? Changed::saveAs
           : reload != nullptr && answer == reload ? Changed::reload
                                                   : Changed::cancel;
}

bool Dialogs::askLose(QWidget *parent, const Loss &loss)
{
    Question box(parent, loss.title, loss.question, loss.more);
    const auto *lose = box.addButton(loss.lose, QMessageBox::DestructiveRole);
    auto *keep = box.addButton(loss.keep, QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == lose;
}

bool Dialogs::askCloseSheet(QWidget *parent)
{
    return askLose(parent,
                   {tr("Close the sheet"), tr("Close the sheet and lose what you changed on it?"),
                    tr("What you typed and left out is for this sheet only. Saved or printed sheets stay as they are."),
                    tr("&Close it"), tr("&Keep it open")});
}

bool Dialogs::askLoseTemplate(QWidget *parent, const QString &name, bool replaced)
{
    return askLose(parent, {replaced ? tr("Replace the template") : tr("Delete the template"),
                            replaced ? tr("Replace the template \"%1\" with this sheet?").arg(name)
                                     : tr("Delete the template \"%1\"?").arg(name),
                            tr("What it holds is then lost. Sheets made with it stay as they are."),
                            replaced ? tr("&Replace it") : tr("&Delete it"), tr("&Keep it")});
}

QString withEnding(const QString &path, const QString &ending)
{
    return path.isEmpty() || !QFileInfo(path).suffix().isEmpty() ? path : path + ending;
}

} // namespace knotfinder::gui
