// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/journal_files.h"
#include "journal/journal_keeper.h"
#include "journal/journal_window.h"
#include "journal/report_dialog.h"
#include "output/sheet_style.h"
#include "services/services.h"
#include "widgets/message_bar.h"

using namespace Qt::StringLiterals;

// How the journal leaves the window and comes back.
namespace knotfinder::gui {

void JournalWindow::exportTable()
{
    exportAs(true);
}

void JournalWindow::exportForClinic()
{
    exportAs(false);
}

void JournalWindow::exportAs(bool table)
{
    const auto end = table ? u".csv"_s : u".json"_s;
    const auto path =
        withEnding(services_.dialogs->askSave(
                       this, table ? tr("Save the journal as a table") : tr("Save the journal for a clinic"),
                       tr("pain journal") + end, table ? tr("Table (*.csv)") : tr("FHIR bundle (*.json)")),
                   end);
    if (path.isEmpty())
        return;
    const auto written = exportJournal(keeper_, services_.session, table ? Export::table : Export::clinic, path);
    if (written)
        messages_->show(NoteBox::Tone::good, tr("Saved: %1. Only you can read the file.").arg(path));
    else
        sayProblems(tr("The journal could not be saved there; choose another place."), written.problems());
}

void JournalWindow::exportReport()
{
    const auto &kept = keeper_.contents();
    if (kept.entries.empty() && kept.sessions.empty()) {
        messages_->show(NoteBox::Tone::info, tr("There is nothing to report yet: write something down first."));
        return;
    }
    auto *dialog = new ReportDialog(kept.entries, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ReportDialog::wanted, this, &JournalWindow::saveReport);
    dialog->open();
}

void JournalWindow::saveReport(const QString &person, const std::vector<std::string> &notes)
{
    const auto path = withEnding(
        services_.dialogs->askSave(this, tr("Save the report"), tr("pain report") + u".pdf"_s, tr("PDF (*.pdf)")),
        u".pdf"_s);
    if (path.isEmpty())
        return;
    const auto style = SheetStyle::lastStyle(services_.preferences.store());
    const auto written = gui::exportReport(keeper_, services_.session, person, notes, style, path);
    if (written)
        messages_->show(NoteBox::Tone::good, tr("Saved: %1. Only you can read the file.").arg(path));
    else
        sayProblems(tr("The report could not be saved there; choose another place."), written.problems());
}

void JournalWindow::import()
{
    const auto path =
        services_.dialogs->askOpen(this, tr("Bring in a journal"), tr("Journals (*.csv *.json);;All files (*)"));
    if (path.isEmpty())
        return;
    const auto merged = importJournal(keeper_, path);
    if (!merged)
        return sayProblems(tr("This file was not brought in; the journal is as it was."), merged.problems());
    const auto &[added, already, kept] = merged.value();
    auto said = tr("%1 added, %2 were there already.").arg(added).arg(already);
    if (kept > 0)
        said += u' ' + tr("%1 stay as the journal has them, which differ.").arg(kept);
    messages_->show(NoteBox::Tone::good, said);
}

} // namespace knotfinder::gui
