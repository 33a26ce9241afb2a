// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/sheet_desk.h"
#include "output/sheet_window.h"
#include "services/dialogs.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/message_bar.h"

#include <knotfinder/base/files.h>
#include <knotfinder/sheet/page_files.h>

#include <QFileInfo>
#include <QPrinter>

using namespace Qt::StringLiterals;

// Where a sheet goes: files and the printer.
namespace knotfinder::gui {

QString SheetWindow::proposedName(const QString &suffix) const
{
    const auto &document = desk_->document();
    return (document && !document.value().items.empty() ? words::text(document.value().items.front().muscle)
                                                        : tr("sheet")) +
           suffix;
}

void SheetWindow::saveAs(const QString &title, const QString &suffix, const QString &filter)
{
    const auto path = withEnding(dialogs_.askSave(this, title, proposedName(suffix), filter), suffix);
    if (!path.isEmpty())
        saveTo(path);
}

Outcome SheetWindow::write(const QString &path) const
{
    const auto suffix = QFileInfo(path).suffix().toLower();
    const bool web = suffix == u"html"_s || suffix == u"htm"_s;
    const auto composed = web ? desk_->composedInFull() : desk_->document();
    if (!composed)
        return composed.problems();
    const auto &document = composed.value();
    const auto &figures = session_.figures();
    if (auto pictures = sheet::checkPictures(document, figures); !pictures)
        return pictures;
    if (suffix == u"png"_s)
        return sheet::writePngPages(*layout_, path.toStdString(), figures);
    const auto bytes = web ? sheet::toHtml(document, desk_->arrangement().style, figures)
                           : Result<QByteArray>(sheet::toPdf(document, *layout_, figures));
    if (!bytes)
        return bytes.problems();
    return writeFile(path.toStdString(), bytes.value().toStdString());
}

bool SheetWindow::saveTo(const QString &path)
{
    if (!desk_->document() || !layout_)
        return false;
    const auto written = write(path);
    if (written) {
        messages_->show(NoteBox::Tone::good, tr("Saved: %1").arg(path));
        noteThatItWentOut();
    } else
        messages_->show(NoteBox::Tone::danger, tr("The sheet could not be saved there; choose another place.\n%1")
                                                   .arg(words::text(toLine(written.problems().front()))));
    return written.ok();
}

void SheetWindow::print()
{
    if (!desk_->document())
        return;
    auto style = desk_->arrangement().style;
    QPrinter printer(QPrinter::HighResolution);
    sheet::preparePage(printer, style);
    printer.setDocName(tr("Knotfinder: %1").arg(desk_->document().value().wholeTitle()));
    if (!dialogs_.askPrinter(this, printer))
        return;
    // The printer may hold another paper than was chosen here: what is printed is laid out for what it has.
    style.paper = sheet::paperFor(printer);
    sheet::preparePaper(printer);
    const auto document = desk_->composedFor(style);
    if (!document)
        return;
    const auto printed = sheet::print(printer, sheet::Layout(document.value(), style), session_.figures());
    if (printed) {
        messages_->show(NoteBox::Tone::good, tr("The sheet is on its way to the printer."));
        noteThatItWentOut();
    } else
        messages_->show(NoteBox::Tone::danger, tr("The sheet was not printed: the printer cannot be reached. Check "
                                                  "that it is on, or save the sheet as PDF."));
}

void SheetWindow::noteThatItWentOut()
{
    Q_EMIT wentOut(desk_->document().value().title, sheet::musclesOf(desk_->arrangement().choices));
}

} // namespace knotfinder::gui
