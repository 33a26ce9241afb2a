// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "widgets/message_bar.h"
#include "window/main_window.h"
#include "window/panel_column.h"
#include "window/services.h"

#include <QCloseEvent>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>

// What the window does with files: open, save, rescue, drop, close.
namespace knotfinder::gui {
namespace {

constexpr std::size_t mostLines = 3;

QString drawingFilter()
{
    return MainWindow::tr("Pain drawings (*%1);;All files (*)").arg(QLatin1StringView(Document::suffix));
}

QString withSuffix(const QString &path)
{
    return path.isEmpty() || path.endsWith(QLatin1StringView(".json")) ? path
                                                                       : path + QLatin1StringView(Document::suffix);
}

QString localFile(const QMimeData *data)
{
    return data->hasUrls() && data->urls().size() == 1 ? data->urls().front().toLocalFile() : QString();
}

} // namespace

void MainWindow::say(const QString &lead, const Problems &problems)
{
    QStringList lines{lead};
    for (std::size_t i = 0; i < std::min(problems.size(), mostLines); ++i)
        lines << QString::fromStdString(toLine(problems[i]));
    if (problems.size() > mostLines)
        lines << tr("and %1 more").arg(problems.size() - mostLines);
    messages_->show(NoteBox::Tone::danger, lines.join(u'\n'));
}

void MainWindow::newDrawing()
{
    if (mayLeave())
        services_->document.startNew();
}

void MainWindow::openDrawing()
{
    const auto path = services_->dialogs->askOpen(this, tr("Open a pain drawing"), drawingFilter());
    if (!path.isEmpty())
        openFile(path);
}

void MainWindow::openFile(const QString &path)
{
    if (!mayLeave())
        return;
    const auto opened = services_->document.open(path);
    if (opened)
        messages_->dismiss();
    else
        say(tr("%1 could not be opened. What you marked is unchanged.").arg(QFileInfo(path).fileName()),
            opened.problems());
}

bool MainWindow::saveDrawing()
{
    return services_->document.path().isEmpty() ? saveDrawingAs() : saveTo(services_->document.path());
}

bool MainWindow::saveDrawingAs()
{
    auto proposed = services_->document.path();
    if (proposed.isEmpty())
        proposed = tr("pain drawing") + QLatin1StringView(Document::suffix);
    const auto path = withSuffix(services_->dialogs->askSave(this, tr("Save the drawing"), proposed, drawingFilter()));
    return !path.isEmpty() && saveTo(path);
}

bool MainWindow::saveTo(const QString &path)
{
    const auto saved = services_->document.saveAs(path);
    if (!saved)
        say(tr("The drawing could not be saved there. It is still here: choose another place with Save as."),
            saved.problems());
    else
        messages_->show(NoteBox::Tone::good, tr("Saved: %1").arg(QFileInfo(path).fileName()));
    return saved.ok();
}

bool MainWindow::mayLeave()
{
    auto &document = services_->document;
    if (!document.isModified() || services_->session.editor().drawing().marks.empty())
        return true;
    switch (services_->dialogs->askUnsaved(this, document.name())) {
    case Dialogs::Unsaved::save: return saveDrawing();
    case Dialogs::Unsaved::discard: return true;
    case Dialogs::Unsaved::cancel: return false;
    }
    return false;
}

void MainWindow::showLastDrawing()
{
    auto last = services_->document.last();
    if (!last) {
        messages_->show(NoteBox::Tone::info,
                        tr("Nothing to repeat yet: your drawing is remembered when you close it."));
        return;
    }
    services_->session.editor().replace(std::move(last).value(), tr("same as last time"));
}

void MainWindow::offerRescue()
{
    const auto lost = services_->autosave.findLost();
    if (lost.isEmpty())
        return;
    auto drawing = services_->document.read(lost);
    if (!drawing) {
        services_->autosave.discard(lost);
        return;
    }
    messages_->show(NoteBox::Tone::caution, tr("The program ended before a drawing was saved. Do you want it back?"),
                    {{tr("Bring it back"),
                      [this, lost, rescued = std::move(drawing).value()] {
                          services_->document.restore(rescued, {});
                          services_->autosave.flush();
                          services_->autosave.discard(lost);
                      }},
                     {tr("Throw it away"), [this, lost] { services_->autosave.discard(lost); }}});
}

void MainWindow::reportKnowledge()
{
    const auto &problems = services_->session.problems();
    if (problems.empty())
        return;
    say(services_->session.hasCatalog() ? tr("Some data could not be used and was left out; the rest works.")
                                        : tr("The muscles could not be read, so there are no answers."),
        problems);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!mayLeave()) {
        event->ignore();
        return;
    }
    services_->document.remember();
    keepState();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openFile(localFile(event->mimeData()));
}

} // namespace knotfinder::gui
