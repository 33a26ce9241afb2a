// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "window/main_window.h"

#include "breaks/break_host.h"
#include "browse/recent_muscles.h"
#include "canvas/body_canvas.h"
#include "canvas/canvas_frame.h"
#include "guide/guide_host.h"
#include "guide/guide_window.h"
#include "journal/journal_host.h"
#include "journal/journal_window.h"
#include "look/icons.h"
#include "look/screen_fit.h"
#include "page/page_panel.h"
#include "pain/pain_bar.h"
#include "search/search_field.h"
#include "services/services.h"
#include "widgets/message_bar.h"
#include "window/barrier.h"
#include "window/memory.h"
#include "window/menus.h"
#include "window/panel_column.h"
#include "window/rest.h"
#include "window/spot_menu.h"
#include "window/status_line.h"
#include "window/top_bar.h"

#include <knotfinder/journal/looking_back.h>
#include <knotfinder/render/plain_text.h>

#include <QApplication>
#include <QEvent>
#include <QMenuBar>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr QSize usualSize(1440, 900);
constexpr QSize smallestSize(720, 520); ///< less on a screen that has less
constexpr look::Share ofLargeScreen{0.8, 0.85};

/// As wide as reads well; wider on a large screen, but not so wide that lines get hard to follow.
int columnWidth(const QWidget *column, int window, double share)
{
    const int hint = column->sizeHint().width();
    return std::clamp(static_cast<int>(window * share), hint, hint * 7 / 4);
}

/// The figures keep so much of the window.
int leastFigures(int window)
{
    return std::max(480, window * 2 / 5);
}

constexpr double listShare = 0.19;
constexpr double pageShare = 0.38;

} // namespace

MainWindow::MainWindow(std::unique_ptr<Services> services)
    : services_(std::move(services)), top_(new TopBar(*services_, this)), messages_(new MessageBar(this)),
      splitter_(new QSplitter(Qt::Horizontal, this)), figures_(new CanvasFrame(*services_, splitter_)),
      panels_(new PanelColumn(*services_, *this, splitter_)),
      page_(new PagePanel(services_->session, services_->bookmarks, splitter_)),
      status_(new StatusLine(*services_, this)), guide_(new GuideHost(*services_, *this)),
      journal_(new JournalHost(*services_, *messages_, *this)), breaks_(std::make_unique<BreakHost>(*services_, *this))
{
    setObjectName(u"mainWindow"_s);
    setAcceptDrops(true);
    setMinimumSize(smallestSize);
    buildCentre();
    buildMenus(*this);
    connectParts();
    connectBreaks();
    showTitle();
    restoreState();
    canvas()->setFocus(Qt::OtherFocusReason);
}

MainWindow::~MainWindow()
{
    delete guide_->window(); // they look at the services
    delete journal_->window();
    delete takeCentralWidget();
}

BodyCanvas *MainWindow::canvas() const noexcept
{
    return figures_->canvas();
}

void MainWindow::buildCentre()
{
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(top_);
    layout->addWidget(messages_);
    layout->addWidget(splitter_, 1);
    layout->addWidget(status_);
    setCentralWidget(centre);
    splitter_->setChildrenCollapsible(false);
    splitter_->setStretchFactor(0, 1);
    for (auto *column : {static_cast<QWidget *>(panels_), static_cast<QWidget *>(page_)}) {
        column->setMinimumWidth(260);
        column->setAutoFillBackground(true);
        column->setBackgroundRole(QPalette::Base);
    }
}

void MainWindow::connectParts()
{
    auto &session = services_->session;
    new RecentMuscles(session.pages(), this); // from the start, for the list that is made when it is first looked at
    connect(canvas(), &BodyCanvas::painted, this, &MainWindow::afterFirstFrame);
    connect(canvas(), &BodyCanvas::menuRequested, this,
            [this](const QPoint &at, std::optional<std::size_t> cell) { showSpotMenu(*this, at, cell); });
    connect(figures_->painBar(), &PainBar::moreRequested, this, [this] { openPanel("pain"); });
    connect(top_, &TopBar::sheetRequested, this, &MainWindow::makeSheet);
    connect(splitter_, &QSplitter::splitterMoved, this, [this] { columnsChosen_ = true; });
    connect(page_, &PagePanel::browseRequested, this, [this] { openPanel("browse"); });
    connect(page_, &PagePanel::sentenceChosen, top_->search(), &SearchField::describe);
    connect(page_, &PagePanel::printRequested, this, &MainWindow::printPage);
    connect(&services_->document, &Document::changed, this, &MainWindow::showTitle);
    connect(&services_->autosave, &Autosave::failing, this, &MainWindow::sayAutosave);
    connect(&services_->autosave, &Autosave::keeping, this, [this] {
        messages_->show(NoteBox::Tone::good, tr("What you mark is kept safe in the background again."));
    });
    connect(&session, &Session::pressWanted, this, &MainWindow::pressNow);
    connect(guide_, &GuideHost::said, messages_,
            [this](NoteBox::Tone tone, const QString &words) { messages_->show(tone, words); });
    connect(journal_, &JournalHost::drawingWanted, this, &MainWindow::showEntry);
    connect(&session, &Session::knowledgeLoaded, this, &MainWindow::reportKnowledge);
    connect(canvas(), &BodyCanvas::painted, this, &MainWindow::reportMuscles, Qt::QueuedConnection);
    connect(&session.pages(), &PageHistory::currentChanged, this, &MainWindow::reportMuscles, Qt::QueuedConnection);
    connect(&session.editor(), &DrawingEditor::refused, this,
            [this](const QString &why) { messages_->show(NoteBox::Tone::caution, why); });
    if (auto *app = qobject_cast<Application *>(QCoreApplication::instance()))
        connect(app, &Application::failed, this, &MainWindow::sayFault);
    connect(new Rest(Rest::usual, this), &Rest::begun, this, &MainWindow::letGoUnseen);
    connect(&session.pages(), &PageHistory::currentChanged, this, &MainWindow::arrangeColumns);
    connect(&session.spotlight(), &Spotlight::comparedChanged, this, &MainWindow::arrangeColumns);
}

/// What only spares time when it is looked at again.
void MainWindow::letGoUnseen()
{
    canvas()->letGo();
    services_->session.figures().letGo();
    giveMemoryBack();
}

void MainWindow::connectBreaks()
{
    breaks_->setHurts([this] {
        auto &journal = services_->journal;
        if (journal.wish() == JournalKeeper::Wish::yes)
            (void)journal.open(); // what keeps it shut is said where it is shown
        return journal::musclesLately(journal.contents(), journal::dayOf(journal.clock()));
    });
    breaks_->setBusy([this] { return guide_->window() != nullptr; });
    connect(breaks_.get(), &BreakHost::said, messages_,
            [this](const QString &words) { messages_->show(NoteBox::Tone::info, words); });
    connect(breaks_.get(), &BreakHost::openWanted, this, &MainWindow::bringToFront);
    connect(breaks_.get(), &BreakHost::settingsWanted, this, [this] {
        bringToFront();
        showSettings();
    });
    connect(breaks_.get(), &BreakHost::quitWanted, this, &MainWindow::quit);
}

void MainWindow::bringToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::quit()
{
    if (close())
        Q_EMIT quitWanted();
}

void MainWindow::afterFirstFrame()
{
    if (started_)
        return;
    started_ = true;
    // Once the frame is on the screen: what it did not need.
    QTimer::singleShot(0, this, [this] {
        Q_EMIT firstFrameShown();
        QTimer::singleShot(0, this, &MainWindow::finishStart);
    });
}

void MainWindow::finishStart()
{
    QApplication::setWindowIcon(look::programIcon()); // drawn only now: the first frame does not wait for it
    services_->session.loadKnowledge();
    if (const auto &problem = services_->cautions.problem(); !problem.isEmpty())
        messages_->show(NoteBox::Tone::caution,
                        tr("Every caution is named until you answer again in the settings.") + u'\n' + problem);
    offerRescue();
}

void MainWindow::showTitle()
{
    const auto name = render::plainText(services_->document.name()).replace(u"[*]"_s, u"[*][*]"_s);
    setWindowTitle(tr("%1[*] – Knotfinder").arg(name));
    setWindowModified(services_->document.isModified());
}

void MainWindow::arrangeColumns()
{
    // Where there is no room for both columns, the page covers the list while it is read.
    const int both = panels_->sizeHint().width() + page_->sizeHint().width();
    const bool room = width() - both >= leastFigures(width());
    const bool reading =
        !services_->session.pages().current().empty() || !services_->session.spotlight().compared().empty();
    panels_->setVisible(panelsWanted_ && (room || !reading));
    page_->setVisible(panelsWanted_ && (room || reading));
}

/// Until the user chooses, the columns are as wide as suits the window.
void MainWindow::sizeColumns()
{
    if (columnsChosen_)
        return;
    const int list = columnWidth(panels_, width(), listShare);
    const int room = width() - list - leastFigures(width());
    const int page = std::max(page_->sizeHint().width(), std::min(columnWidth(page_, width(), pageShare), room));
    splitter_->setSizes({width() - list - page, list, page});
}

void MainWindow::togglePanels(bool shown)
{
    panelsWanted_ = shown;
    arrangeColumns();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    arrangeColumns();
    sizeColumns();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        arrangeColumns();
        sizeColumns();
    }
}

void MainWindow::restoreState()
{
    if (const auto kept = services_->state.value("size"_L1).toSize(); kept.isValid())
        look::openWithSize(*this, kept.expandedTo(minimumSize()));
    else
        look::openWithSize(*this, usualSize, ofLargeScreen);
    arrangeColumns();
    const auto widths = services_->state.value("columns"_L1).toByteArray();
    columnsChosen_ = !widths.isEmpty() && splitter_->restoreState(widths);
    sizeColumns();
    if (services_->state.value("maximized"_L1).toBool())
        setWindowState(windowState() | Qt::WindowMaximized);
}

void MainWindow::keepState()
{
    services_->state.setValue("maximized"_L1, isMaximized());
    if (!isMaximized() && !isFullScreen())
        services_->state.setValue("size"_L1, size());
    if (columnsChosen_)
        services_->state.setValue("columns"_L1, splitter_->saveState());
}

void MainWindow::focusSearch()
{
    top_->search()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::focusCanvas()
{
    canvas()->startKeyboard();
}

void MainWindow::openPanel(const char *id)
{
    if (auto *panel = panels_->open(id)) {
        if (!panels_->isVisible())
            services_->session.pages().close();
        panel->setFocus(Qt::ShortcutFocusReason);
    }
}

} // namespace knotfinder::gui
