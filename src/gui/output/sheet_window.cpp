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
#include "settings/profile_form.h"
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

constexpr int followTime = 200; ///< ms without a change of the drawing until the sheet is made anew
constexpr int narrowestSide = 320;
constexpr double largestSide = 0.45; ///< of the window

} // namespace

SheetWindow::SheetWindow(Session &session, Dialogs &dialogs, QSettings &store, CautionProfile &cautions,
                         QWidget *parent)
    : QDialog(parent), session_(session), dialogs_(dialogs), store_(store), messages_(new MessageBar(this)),
      controls_(new SheetControls(store, this)), words_(new SheetWords(this)),
      preview_(new SheetPreview(session.figures(), this)), send_(new SheetSend(this)), tabs_(new QTabWidget(this)),
      side_(makeSide(cautions))
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
    follow();
    connect(&session, &Session::profileChanged, this, &SheetWindow::compose);
    if (const auto logo = store.value("sheet/logo"_L1).toString(); !logo.isEmpty())
        readLogo(logo);
}

QWidget *SheetWindow::makeSide(CautionProfile &cautions)
{
    // Each scrolls, so that the window can be as low as the lowest screen.
    const auto scrolled = [this](QWidget *content) {
        auto *scroll = new QScrollArea(this);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(content);
        return scroll;
    };
    tabs_->setDocumentMode(true);
    tabs_->addTab(scrolled(controls_), tr("S&heet"));
    tabs_->addTab(scrolled(words_), tr("W&ords"));
    tabs_->addTab(scrolled(new ProfileForm(cautions, session_, this)), tr("Yo&u"));
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tabs_, 1);
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
    drawing_ = session_.editor().drawing();
    catalog_ = session_.sharedCatalog();
    safety_ = session_.sharedSafety();
    composed_.reset();
    compose();
    offerProfile();
}

/// Asked once, and never required.
void SheetWindow::offerProfile()
{
    if (!composed_ || session_.profile().asked || store_.value("cautions/offered"_L1).toBool())
        return;
    store_.setValue("cautions/offered"_L1, true);
    const int you = tabs_->count() - 1;
    messages_->show(
        NoteBox::Tone::info,
        tr("Are you pregnant, do you take blood thinners, or does something else hold for you? Then the sheet "
           "leaves out what does not suit you."),
        {{tr("Tell"), [this, you] { tabs_->setCurrentIndex(you); }}, {tr("Not now"), [] {}}});
}

void SheetWindow::follow()
{
    auto &editor = session_.editor();
    wait_.setSingleShot(true);
    wait_.setInterval(followTime);
    connect(&wait_, &QTimer::timeout, this, &SheetWindow::takeDrawing);
    connect(&editor, &DrawingEditor::changed, this, [this] {
        if (follows_)
            wait_.start();
    });
    connect(&editor, &DrawingEditor::opened, this, [this] { // the drawing is still the old one
        if (wait_.isActive())
            takeDrawing();
        wait_.stop();
        follows_ = false;
    });
}

void SheetWindow::takeDrawing()
{
    drawing_ = session_.editor().drawing();
    compose();
}

void SheetWindow::reject()
{
    if (words_->edits().empty() && !controls_->isEdited())
        QDialog::reject();
    else if (dialogs_.askCloseSheet(this))
        QDialog::reject();
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
    const bool all = !composed_ || composed_->items.empty(); // in an emergency there was nothing to choose from
    sheet::Request request;
    for (const auto &choice : choices_)
        if (const auto *point = catalog_->findPoint(choice.point);
            all || point == nullptr || controls_->isChosen(point->muscle))
            request.choices.push_back(choice);
    if (request.choices.empty()) {
        messages_->show(NoteBox::Tone::info, tr("Tick at least one muscle for the sheet."));
        return std::nullopt;
    }
    request.drawing = drawing_;
    request.profile = session_.profile();
    request.figure = drawing_.figure;
    request.date = QDate::currentDate();
    request.person = controls_->person();
    request.letterhead = controls_->letterhead();
    request.note = controls_->note();
    auto composed = sheet::composeToFit(request, style, *catalog_, *safety_);
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
