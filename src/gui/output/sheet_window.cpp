// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/sheet_window.h"

#include "look/paint_kit.h"
#include "look/screen_fit.h"
#include "output/sheet_desk.h"
#include "output/sheet_exercises.h"
#include "output/sheet_muscles.h"
#include "output/sheet_preview.h"
#include "output/sheet_send.h"
#include "output/sheet_style.h"
#include "output/sheet_templates.h"
#include "output/sheet_tools.h"
#include "output/sheet_words.h"
#include "services/dialogs.h"
#include "session/session.h"
#include "session/words.h"
#include "settings/profile_form.h"
#include "widgets/announcer.h"
#include "widgets/message_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr int followTime = 200; ///< ms without a change of the drawing until the sheet is made anew
constexpr int narrowestSide = 340;
constexpr double largestSide = 0.4; ///< of the window: the sheet keeps the larger part

bool areOf(const std::vector<care::Choice> &some, const std::vector<care::Choice> &others,
           const catalog::Catalog &catalog)
{
    const auto muscleOf = [&](const care::Choice &choice) {
        const auto *point = catalog.findPoint(choice.point);
        return point == nullptr ? std::string() : point->muscle;
    };
    return std::ranges::all_of(some, [&](const auto &choice) {
        return std::ranges::any_of(others, [&](const auto &other) { return muscleOf(other) == muscleOf(choice); });
    });
}

} // namespace

SheetWindow::SheetWindow(Session &session, Dialogs &dialogs, QSettings &store, CautionProfile &cautions,
                         const TemplateStore &templates, QWidget *parent)
    : QDialog(parent), session_(session), dialogs_(dialogs), store_(store), templates_(templates),
      desk_(new SheetDesk(this)), messages_(new MessageBar(this)), preview_(new SheetPreview(session.figures(), this)),
      tabs_(new QTabWidget(this)), side_(makeSide(cautions))
{
    setWindowTitle(tr("Self-care sheet"));
    look::openWithSize(*this, {1160, 880}, {0.66, 0.92});
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(preview_, 1);
    columns->addWidget(side_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(messages_);
    layout->addLayout(columns, 1);
    connectParts();
    follow();
    tabs_->setFocus();
}

SheetWindow::~SheetWindow() = default;

QWidget *SheetWindow::makeSide(CautionProfile &cautions)
{
    // Each scrolls, so that the window can be as low as the lowest screen.
    const auto addTab = [this](QWidget *content, const QString &name) {
        auto *scroll = new QScrollArea(this);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(content);
        tabs_->addTab(scroll, name);
    };
    style_ = new SheetStyle(*desk_, store_, this);
    send_ = new SheetSend(this);
    tabs_->setDocumentMode(true);
    tabs_->setElideMode(Qt::ElideNone);
    tabs_->tabBar()->setAccessibleName(tr("What to decide about the sheet"));
    addTab(new SheetMuscles(*desk_, this), tr("&Muscles"));
    addTab(new SheetExercises(*desk_, this), tr("&Exercises"));
    addTab(new SheetWords(*desk_, this), tr("W&ords"));
    addTab(style_, tr("Sty&le"));
    addTab(new ProfileForm(cautions, session_, this), tr("Yo&u"));
    auto *tools = new SheetTools(desk_->undoStack(), templates_, this);
    connect(tools, &SheetTools::templateChosen, this, &SheetWindow::applyTemplate);
    connect(tools, &SheetTools::templateFileRequested, this, &SheetWindow::chooseTemplate);
    connect(tools, &SheetTools::templatesRequested, this, &SheetWindow::openTemplates);
    connect(tools, &SheetTools::moved, this, [this](const QString &words) { announce(this, words); });
    auto *side = new QWidget(this);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(tools);
    layout->addWidget(tabs_, 1);
    layout->addWidget(send_);
    for (auto *field : side->findChildren<QWidget *>())
        if (qobject_cast<QLineEdit *>(field) != nullptr || qobject_cast<QPlainTextEdit *>(field) != nullptr)
            field->installEventFilter(this);
    return side;
}

void SheetWindow::connectParts()
{
    connect(desk_, &SheetDesk::changed, this, &SheetWindow::layOut);
    connect(desk_, &SheetDesk::changed, this, &SheetWindow::keepWithDrawing);
    connect(desk_, &SheetDesk::logoFailed, this, [this](const QString &why) {
        messages_->show(NoteBox::Tone::danger,
                        tr("The picture of the letterhead cannot be used; the sheet is made without it.\n%1").arg(why));
    });
    connect(style_, &SheetStyle::logoRequested, this, &SheetWindow::chooseLogo);
    connect(send_, &SheetSend::pdfRequested, this,
            [this] { saveAs(tr("Save the sheet as PDF"), u".pdf"_s, tr("PDF (*.pdf)")); });
    connect(send_, &SheetSend::htmlRequested, this,
            [this] { saveAs(tr("Save the sheet as a web page"), u".html"_s, tr("Web page (*.html)")); });
    connect(send_, &SheetSend::pictureRequested, this,
            [this] { saveAs(tr("Save the sheet as pictures"), u".png"_s, tr("PNG picture (*.png)")); });
    connect(send_, &SheetSend::printRequested, this, &SheetWindow::print);
    connect(&session_, &Session::profileChanged, this, [this] { desk_->setProfile(session_.profile()); });
}

/// With large text or on a small screen the sheet keeps the larger part of the window.
void SheetWindow::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const int wanted = std::max(narrowestSide, tabs_->tabBar()->sizeHint().width() + look::grid);
    side_->setFixedWidth(std::min(wanted, static_cast<int>(width() * largestSide)));
}

/// Undo takes whole decisions back, also while a field has the keyboard.
bool SheetWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void SheetWindow::setChoices(const std::vector<care::Choice> &choices)
{
    const auto &drawing = session_.editor().drawing();
    sheet::Arrangement fresh;
    fresh.choices = sheet::byMuscle(choices);
    fresh.style = SheetStyle::lastStyle(store_);
    fresh.letterhead = SheetStyle::lastLetterhead(store_);
    keptBefore_ = drawing.sheet;
    const SheetDesk::Source source{session_.sharedCatalog(), session_.sharedSafety(), drawing, session_.profile()};
    desk_->begin(source, drawing.marks.empty() || drawing.sheet.empty() ? fresh : kept(fresh));
    offerProfile();
}

/// The arrangement that the drawing keeps. What was decided about a muscle holds whenever it is on the sheet; the
/// muscles themselves are those of the kept sheet when it has all that were asked for.
sheet::Arrangement SheetWindow::kept(const sheet::Arrangement &fresh)
{
    const auto read = sheet::readArrangement(session_.editor().drawing().sheet, {}, fresh);
    if (!read) {
        messages_->show(NoteBox::Tone::danger, tr("The sheet that was kept with the drawing cannot be read."));
        return fresh;
    }
    auto arrangement = read.value().arrangement;
    auto problems = read.value().problems;
    append(problems, sheet::dropUnknown(arrangement, *session_.sharedCatalog()));
    if (!problems.empty())
        messages_->show(NoteBox::Tone::info, tr("Some of the sheet that was kept with the drawing was left out.\n%1")
                                                 .arg(words::text(toLine(problems.front()))));
    if (!areOf(fresh.choices, arrangement.choices, *session_.sharedCatalog()))
        arrangement.choices = fresh.choices;
    return arrangement;
}

/// Asked once, and never required.
void SheetWindow::offerProfile()
{
    if (!desk_->document() || session_.profile().asked || store_.value("cautions/offered"_L1).toBool())
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
    desk_->setDrawing(session_.editor().drawing());
}

/// The sheet is a part of its drawing, and saved with it.
void SheetWindow::keepWithDrawing()
{
    auto &editor = session_.editor();
    if (follows_ && !editor.drawing().marks.empty())
        editor.setSheet(desk_->isEdited() ? sheet::toJson(desk_->arrangement()) : keptBefore_);
}

/// A sheet without marks, or of a drawing that is closed by now, is kept nowhere.
bool SheetWindow::wouldLose() const
{
    const auto &drawing = session_.editor().drawing();
    const bool isKept = follows_ && !drawing.marks.empty() && drawing.sheet == sheet::toJson(desk_->arrangement());
    return desk_->isEdited(true) && !isKept;
}

void SheetWindow::reject()
{
    if (!wouldLose() || dialogs_.askCloseSheet(this))
        QDialog::reject();
}

void SheetWindow::layOut()
{
    const auto &document = desk_->document();
    if (!document) {
        preview_->setLayout(nullptr);
        layout_.reset();
        if (desk_->arrangement().choices.empty())
            messages_->show(NoteBox::Tone::info, tr("Add at least one muscle to the sheet."));
        else
            messages_->show(NoteBox::Tone::danger, words::text(toLine(document.problems().front())));
        return;
    }
    const auto before = layout_ ? layout_->pageCount() : 0;
    sheet::Layout fresh(document.value(), desk_->arrangement().style, desk_->texts());
    preview_->setLayout(nullptr);
    layout_ = std::move(fresh);
    preview_->setLayout(&*layout_);
    if (before > 0 && layout_->pageCount() != before)
        announce(this, tr("The sheet has %n page(s).", nullptr, static_cast<int>(layout_->pageCount())));
}

void SheetWindow::chooseLogo()
{
    const auto path = dialogs_.askOpen(this, tr("Logo for the letterhead"), tr("Pictures (*.png *.jpg *.jpeg)"));
    if (path.isEmpty())
        return;
    if (const auto logo = sheet::loadLogo(path.toStdString()); logo)
        style_->setLogo(path);
    else
        messages_->show(NoteBox::Tone::danger, tr("This picture cannot be the logo; the sheet is as it was.\n%1")
                                                   .arg(words::text(toLine(logo.problems().front()))));
}

void SheetWindow::chooseTemplate()
{
    const auto path = dialogs_.askOpen(this, tr("Open a template"), tr("Templates (*.json)"));
    if (!path.isEmpty())
        applyTemplate(path);
}

void SheetWindow::openTemplates()
{
    auto *dialog = new SheetTemplates(*desk_, templates_, dialogs_, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SheetTemplates::applyRequested, this, [this, dialog](const QString &file) {
        if (applyTemplate(file))
            dialog->close();
    });
    dialog->open();
}

bool SheetWindow::applyTemplate(const QString &file)
{
    auto base = desk_->arrangement();
    base.changes = {};
    auto read = templates_.read(file, std::move(base));
    if (!read) {
        messages_->show(NoteBox::Tone::danger, tr("This template cannot be used; the sheet is as it was.\n%1")
                                                   .arg(words::text(toLine(read.problems().front()))));
        return false;
    }
    auto arrangement = std::move(read.value().arrangement);
    arrangement.person = desk_->arrangement().person; // a template is nobody's
    auto problems = read.value().problems;
    append(problems, sheet::dropUnknown(arrangement, *desk_->source().catalog));
    if (arrangement.choices.empty())
        arrangement.choices = desk_->arrangement().choices;
    messages_->dismiss();
    desk_->change(tr("use a template"), [&](sheet::Arrangement &sheet) { sheet = std::move(arrangement); });
    QStringList said;
    for (const auto &problem : problems)
        said << words::text(toLine(problem));
    if (!said.isEmpty())
        messages_->show(NoteBox::Tone::info,
                        tr("Some of the template was left out:\n%1").arg(said.mid(0, 5).join(u'\n')));
    else
        announce(this, tr("The sheet follows the template."));
    return true;
}

} // namespace knotfinder::gui
