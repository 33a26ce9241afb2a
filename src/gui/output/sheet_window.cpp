// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/sheet_window.h"

#include "look/paint_kit.h"
#include "look/screen_fit.h"
#include "output/sheet_controls.h"
#include "output/sheet_preview.h"
#include "output/sheet_send.h"
#include "output/sheet_words.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/message_bar.h"
#include "window/dialogs.h"

#include <knotfinder/base/files.h>
#include <knotfinder/sheet/output.h>

#include <QFileInfo>
#include <QHBoxLayout>
#include <QPrinter>
#include <QScrollArea>
#include <QSettings>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr int narrowestSide = 320;
constexpr double largestSide = 0.45; ///< of the window

} // namespace

SheetWindow::SheetWindow(Session &session, Dialogs &dialogs, QSettings &store, QWidget *parent)
    : QDialog(parent), session_(session), dialogs_(dialogs), messages_(new MessageBar(this)),
      controls_(new SheetControls(store, this)), words_(new SheetWords(this)),
      preview_(new SheetPreview(session.figures(), this)), send_(new SheetSend(this)), side_(makeSide())
{
    setWindowTitle(tr("Self-care sheet"));
    look::openWithSize(*this, {1020, 860}, {0.55, 0.9});
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(preview_, 1);
    columns->addWidget(side_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(messages_);
    layout->addLayout(columns, 1);
    connect(controls_, &SheetControls::contentChanged, this, &SheetWindow::compose);
    connect(controls_, &SheetControls::styleChanged, this, &SheetWindow::compose);
    connect(controls_, &SheetControls::logoRequested, this, &SheetWindow::chooseLogo);
    connect(send_, &SheetSend::pdfRequested, this, &SheetWindow::savePdf);
    connect(send_, &SheetSend::htmlRequested, this, &SheetWindow::saveHtml);
    connect(send_, &SheetSend::printRequested, this, &SheetWindow::print);
    connect(words_, &SheetWords::edited, this, &SheetWindow::layOut);
    if (const auto logo = store.value("sheet/logo"_L1).toString(); !logo.isEmpty())
        readLogo(logo);
}

QWidget *SheetWindow::makeSide()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(controls_);
    auto *tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    tabs->addTab(scroll, tr("S&heet"));
    tabs->addTab(words_, tr("W&ords"));
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tabs, 1);
    layout->addWidget(send_);
    return side;
}

/// With large text or on a small screen the sheet keeps the larger part of the window.
void SheetWindow::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const int wanted = std::max(narrowestSide, controls_->sizeHint().width() + 2 * look::grid);
    side_->setFixedWidth(std::min(wanted, static_cast<int>(width() * largestSide)));
}

void SheetWindow::chooseLogo()
{
    const auto path = dialogs_.askOpen(this, tr("Logo for the letterhead"), tr("Pictures (*.png *.jpg *.jpeg)"));
    if (!path.isEmpty())
        readLogo(path);
}

void SheetWindow::readLogo(const QString &path)
{
    const auto logo = sheet::loadLogo(path.toStdString());
    if (logo)
        controls_->setLogo(logo.value(), path);
    else
        messages_->show(NoteBox::Tone::danger, tr("This picture cannot be the logo; the sheet is as it was.\n%1")
                                                   .arg(words::text(toLine(logo.problems().front()))));
}

SheetWindow::~SheetWindow() = default;

void SheetWindow::setChoices(std::vector<care::Choice> choices)
{
    choices_ = std::move(choices);
    composed_.reset();
    compose();
}

void SheetWindow::compose()
{
    if (choices_.empty())
        return;
    const bool fresh = !composed_;
    auto composed = composedFor(controls_->style());
    if (!composed)
        return;
    composed_ = std::move(composed);
    if (fresh)
        controls_->setItems(*composed_);
    words_->setDocument(*composed_);
    layOut();
}

/// Says in the window when nothing can be made.
std::optional<sheet::Document> SheetWindow::composedFor(const sheet::Style &style)
{
    const bool fresh = !composed_;
    sheet::Request request;
    for (const auto &choice : choices_)
        if (const auto *point = session_.catalog().findPoint(choice.point);
            fresh || point == nullptr || controls_->isChosen(point->muscle))
            request.choices.push_back(choice);
    if (request.choices.empty()) {
        messages_->show(NoteBox::Tone::info, tr("Tick at least one muscle for the sheet."));
        return std::nullopt;
    }
    if (!session_.editor().drawing().marks.empty())
        request.drawing = session_.editor().drawing();
    request.figure = session_.editor().drawing().figure;
    request.date = QDate::currentDate();
    request.person = controls_->person();
    request.letterhead = controls_->letterhead();
    request.note = controls_->note();
    const safety::Knowledge none;
    auto composed = sheet::composeToFit(request, style, session_.catalog(),
                                        session_.safety() != nullptr ? *session_.safety() : none);
    if (!composed) {
        messages_->show(NoteBox::Tone::danger, words::text(toLine(composed.problems().front())));
        return std::nullopt;
    }
    return std::move(composed).value();
}

void SheetWindow::layOut()
{
    if (!composed_)
        return;
    document_ = asChanged(*composed_);
    sheet::Layout fresh(*document_, controls_->style());
    preview_->setLayout(nullptr);
    layout_ = std::move(fresh);
    preview_->setLayout(&*layout_);
}

QString SheetWindow::proposedName(const QString &suffix) const
{
    return (document_ && !document_->items.empty() ? QString::fromStdString(document_->items.front().muscle)
                                                   : tr("sheet")) +
           suffix;
}

QString SheetWindow::ask(const QString &title, const QString &suffix, const QString &filter)
{
    auto path = dialogs_.askSave(this, title, proposedName(suffix), filter);
    if (!path.isEmpty() && QFileInfo(path).suffix().isEmpty())
        path += suffix;
    return path;
}

void SheetWindow::savePdf()
{
    if (const auto path = ask(tr("Save the sheet as PDF"), u".pdf"_s, tr("PDF (*.pdf)")); !path.isEmpty())
        saveTo(path);
}

void SheetWindow::saveHtml()
{
    if (const auto path = ask(tr("Save the sheet as a web page"), u".html"_s, tr("Web page (*.html)")); !path.isEmpty())
        saveTo(path);
}

bool SheetWindow::saveTo(const QString &path)
{
    if (!document_ || !layout_)
        return false;
    const bool web = path.endsWith(".html"_L1, Qt::CaseInsensitive) || path.endsWith(".htm"_L1, Qt::CaseInsensitive);
    const auto pictures = sheet::checkPictures(*document_, session_.figures());
    const auto bytes = !pictures ? Result<QByteArray>(pictures.problems())
                       : web     ? sheet::toHtml(*document_, controls_->style(), session_.figures())
                                 : Result<QByteArray>(sheet::toPdf(*document_, *layout_, session_.figures()));
    const auto written = bytes ? writeFile(path.toStdString(),
                                           {bytes.value().constData(), static_cast<std::size_t>(bytes.value().size())})
                               : Outcome(bytes.problems());
    if (written)
        messages_->show(NoteBox::Tone::good, tr("Saved: %1").arg(path));
    else
        messages_->show(NoteBox::Tone::danger, tr("The sheet could not be saved there; choose another place.\n%1")
                                                   .arg(words::text(toLine(written.problems().front()))));
    return written.ok();
}

void SheetWindow::print()
{
    if (!document_)
        return;
    QPrinter printer(QPrinter::HighResolution);
    sheet::preparePage(printer, controls_->style());
    printer.setDocName(tr("Knotfinder: %1").arg(document_->title));
    if (!dialogs_.askPrinter(this, printer))
        return;
    // The printer may hold another paper than was chosen here: what is printed is laid out for what it has.
    auto style = controls_->style();
    style.paper = sheet::paperFor(printer);
    sheet::preparePaper(printer);
    const auto composed = composedFor(style);
    if (!composed)
        return;
    const auto printed = sheet::print(printer, sheet::Layout(asChanged(*composed), style), session_.figures());
    if (printed)
        messages_->show(NoteBox::Tone::good, tr("The sheet is on its way to the printer."));
    else
        messages_->show(NoteBox::Tone::danger, tr("The sheet was not printed: the printer cannot be reached. Check "
                                                  "that it is on, or save the sheet as PDF."));
}

/// With what the reader changed for this sheet.
sheet::Document SheetWindow::asChanged(sheet::Document document) const
{
    controls_->applyTo(document);
    words_->edits().applyTo(document);
    return document;
}

} // namespace knotfinder::gui
