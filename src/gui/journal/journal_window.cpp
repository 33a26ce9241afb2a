// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/journal_window.h"

#include "journal/course_panel.h"
#include "journal/diary_panel.h"
#include "journal/entry_drawing.h"
#include "journal/entry_form.h"
#include "journal/helped_panel.h"
#include "journal/journal_gate.h"
#include "journal/journal_keeper.h"
#include "journal/places_panel.h"
#include "journal/session_form.h"
#include "journal/today.h"
#include "journal/week_view.h"
#include "look/paint_kit.h"
#include "look/screen_fit.h"
#include "look/style.h"
#include "services/services.h"
#include "session/words.h"
#include "widgets/announcer.h"
#include "widgets/flow_layout.h"
#include "widgets/message_bar.h"
#include "widgets/text.h"

#include <knotfinder/journal/words.h>

#include <QEvent>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr double largestFormShare = 0.5; ///< of the window

/// A page that scrolls where the window is too small for it.
void addScrolled(QTabWidget &tabs, QWidget *page, const QString &name)
{
    auto *scroll = new QScrollArea(&tabs);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(page);
    for (auto *ground : {scroll->viewport(), page})
        ground->setBackgroundRole(QPalette::Base);
    tabs.addTab(scroll, name);
}

} // namespace

JournalWindow::JournalWindow(Services &services, QWidget *parent)
    : QDialog(parent), services_(services), keeper_(services.journal), messages_(new MessageBar(this)),
      pages_(new QStackedLayout), gate_(new JournalGate(keeper_, this))
{
    setObjectName(QStringLiteral("journalWindow"));
    setWindowTitle(tr("Pain journal"));
    look::openWithSize(*this, {1120, 820}, {0.62, 0.86});
    book_ = makeBook();
    pages_->addWidget(gate_);
    pages_->addWidget(book_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(messages_);
    layout->addLayout(pages_, 1);
    connectParts();
    showState();
}

QWidget *JournalWindow::makeBook()
{
    auto *book = new QWidget(this);
    form_ = new EntryForm(services_.session, keeper_, book);
    side_ = new QScrollArea(book);
    side_->setFrameShape(QFrame::NoFrame);
    side_->setWidgetResizable(true);
    side_->setFocusPolicy(Qt::NoFocus);
    sessionForm_ = new SessionForm(services_.session, keeper_, book);
    auto *forms = new QWidget(side_);
    auto *column = new QVBoxLayout(forms);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(form_);
    column->addWidget(sessionForm_);
    side_->setWidget(forms);
    showForm(false);
    tabs_ = new QTabWidget(book);
    tabs_->setObjectName(QStringLiteral("journalTabs"));
    tabs_->setDocumentMode(true);
    tabs_->setElideMode(Qt::ElideNone);
    tabs_->setAutoFillBackground(true);
    tabs_->setBackgroundRole(QPalette::Base);
    tabs_->setAccessibleName(tr("Ways to look back"));
    tabs_->tabBar()->setAccessibleName(tabs_->accessibleName());
    diary_ = new DiaryPanel(services_.session, keeper_, tabs_);
    auto *course = new CoursePanel(keeper_, tabs_);
    auto *places = new PlacesPanel(services_.session, keeper_, tabs_);
    auto *helped = new HelpedPanel(services_.session, keeper_, tabs_);
    addScrolled(*tabs_, diary_, tr("Diar&y"));
    addScrolled(*tabs_, course, tr("Over &time"));
    addScrolled(*tabs_, places, tr("W&here"));
    tabs_->addTab(helped, tr("What hel&ped"));
    looks_ = {{[this] { diary_->refresh(); }},
              {[course] { course->refresh(); }},
              {[places] { places->refresh(); }},
              {[helped] { helped->refresh(); }}};
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(side_);
    columns->addWidget(tabs_, 1);
    auto *layout = new QVBoxLayout(book);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead(book));
    layout->addLayout(columns, 1);
    return book;
}

QWidget *JournalWindow::makeHead(QWidget *book)
{
    auto *head = new QWidget(book);
    week_ = new WeekView(head);
    today_ = makeText({}, head);
    press_ = new QPushButton(tr("Press n&ow"), head);
    press_->setObjectName(QStringLiteral("journalPress"));
    press_->setAutoDefault(false);
    auto *out = new QPushButton(tr("Report and &files"), head);
    out->setObjectName(QStringLiteral("journalOut"));
    out->setAutoDefault(false);
    auto *menu = new QMenu(out);
    menu->setObjectName(QStringLiteral("journalOutMenu"));
    const auto add = [&](const QString &text, auto act) {
        connect(menu->addAction(text), &QAction::triggered, this, act);
    };
    add(tr("&Report for whoever treats you (PDF)…"), &JournalWindow::exportReport);
    add(tr("As a &table for a spreadsheet (CSV)…"), &JournalWindow::exportTable);
    add(tr("For a &clinic's computer (FHIR)…"), &JournalWindow::exportForClinic);
    menu->addSeparator();
    add(tr("&Bring in a table or clinic's file…"), &JournalWindow::import);
    out->setMenu(menu);
    connect(press_, &QPushButton::clicked, this, [this] {
        services_.session.pressNow(todayOf(keeper_.contents(), services_.session, dayOf(keeper_.clock())).choices);
    });
    auto *flow = new FlowLayout(head, 2 * look::grid);
    flow->setContentsMargins(2 * look::grid, look::grid, 2 * look::grid, look::grid);
    for (auto *each : std::initializer_list<QWidget *>{week_, today_, press_, out})
        flow->addWidget(each);
    auto policy = head->sizePolicy();
    policy.setHeightForWidth(true);
    policy.setVerticalPolicy(QSizePolicy::Minimum);
    head->setSizePolicy(policy);
    return head;
}

void JournalWindow::connectParts()
{
    connect(gate_, &JournalGate::passed, this, [this] {
        keeper_.setWish(true);
        showState();
    });
    connect(gate_, &JournalGate::left, this, [this] { close(); });
    connect(gate_, &JournalGate::mendingWanted, this, &JournalWindow::mend);
    connect(gate_, &JournalGate::deletionWanted, this, &JournalWindow::eraseEverything);
    connect(&keeper_, &JournalKeeper::changed, this, &JournalWindow::showContents);
    connect(&keeper_, &JournalKeeper::wishChanged, this, &JournalWindow::showState);
    connect(&services_.session, &Session::knowledgeLoaded, this, &JournalWindow::showWeek);
    connect(form_, &EntryForm::written, this,
            [this](const QString &said) { messages_->show(NoteBox::Tone::good, said); });
    const auto failed = [this](const Problems &why) {
        sayProblems(tr("This could not be done, and nothing in the journal has changed."), why);
    };
    connect(form_, &EntryForm::failed, this, failed);
    connect(sessionForm_, &SessionForm::written, this,
            [this](const QString &said) { messages_->show(NoteBox::Tone::good, said); });
    connect(sessionForm_, &SessionForm::failed, this, failed);
    connect(sessionForm_, &SessionForm::left, this, [this] {
        const bool had = sessionForm_->isAncestorOf(focusWidget());
        showForm(false);
        if (had)
            diary_->takeKeyboard();
    });
    connect(tabs_, &QTabWidget::currentChanged, this, &JournalWindow::refreshPage);
    connect(diary_, &DiaryPanel::failed, this, failed);
    connect(diary_, &DiaryPanel::changeWanted, this, &JournalWindow::change);
    connect(diary_, &DiaryPanel::drawingWanted, this, &JournalWindow::showDrawing);
    connect(diary_, &DiaryPanel::deletionWanted, this, &JournalWindow::erase);
}

/// Gate or book, as it stands.
void JournalWindow::showState()
{
    if (keeper_.wish() != JournalKeeper::Wish::yes) {
        gate_->ask();
        pages_->setCurrentWidget(gate_);
        return;
    }
    auto opened = keeper_.open();
    if (opened)
        opened = keeper_.writeWaiting();
    if (!opened && keeper_.contents() == journal::Contents()) {
        gate_->sayTrouble(words::text(toLine(opened.problems().front())));
        pages_->setCurrentWidget(gate_);
        return;
    }
    if (!opened)
        sayProblems(tr("What you did cannot be written into the journal yet; it is kept until you close the program."),
                    opened.problems());
    const bool fresh = pages_->currentWidget() != book_;
    pages_->setCurrentWidget(book_);
    if (fresh)
        form_->takeKeyboard();
    showContents();
}

void JournalWindow::readAgain()
{
    if (keeper_.wish() != JournalKeeper::Wish::yes || pages_->currentWidget() != book_) {
        showState();
        return;
    }
    if (const auto read = keeper_.readAgain(); !read)
        sayProblems(tr("The journal cannot be read again."), read.problems());
    showWeek(); // a day may have passed
}

void JournalWindow::showContents()
{
    if (pages_->currentWidget() != book_)
        return;
    showWeek();
    for (auto &page : looks_)
        page.stale = true;
    refreshPage();
}

/// The page that shows; the others when they are looked at.
void JournalWindow::refreshPage()
{
    auto &[refresh, stale] = looks_.at(static_cast<std::size_t>(tabs_->currentIndex()));
    if (!stale || !tabs_->isVisible())
        return;
    stale = false;
    refresh();
}

/// The last days at a glance, and what there is to do today.
void JournalWindow::showWeek()
{
    const auto day = dayOf(keeper_.clock());
    week_->show(keeper_.contents(), day);
    const auto today = todayOf(keeper_.contents(), services_.session, day);
    today_->setText(today.words.isEmpty() ? tr("Say each day how it is, and you will see how it goes.") : today.words);
    press_->setVisible(!today.choices.empty());
}

void JournalWindow::sayProblems(const QString &lead, const Problems &problems)
{
    messages_->show(NoteBox::Tone::danger, lead + u'\n' + words::text(toLine(problems.front())));
}

void JournalWindow::showDrawing(const std::string &id)
{
    const auto entry = keeper_.entry(id);
    if (!entry)
        return sayProblems(tr("This entry cannot be read."), entry.problems());
    if (entry.value().drawing.empty()) {
        messages_->show(NoteBox::Tone::info, tr("Nothing was drawn with this entry."));
        return;
    }
    const auto drawing = drawingOf(entry.value(), services_.session);
    if (!drawing)
        return sayProblems(tr("The drawing of this entry cannot be shown."), drawing.problems());
    Q_EMIT drawingWanted(drawing.value(), words::text(journal::words::shortDay(dayOf(entry.value().at))));
}

bool JournalWindow::mayClose()
{
    return !(form_->hasDraft() || sessionForm_->hasDraft()) ||
           services_.dialogs->askLose(this, {tr("Not written down yet"), tr("Leave what you typed unwritten?"),
                                             tr("What is in the journal stays as it is."), tr("&Leave it"),
                                             tr("&Go on writing")});
}

void JournalWindow::reject()
{
    if (!mayClose())
        return;
    form_->startNew();
    sessionForm_->leave();
    QDialog::reject();
}

void JournalWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && isVisible())
        readAgain();
}

void JournalWindow::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    refreshPage();
}

void JournalWindow::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const int form = std::max(form_->sizeHint().width(), sessionForm_->sizeHint().width());
    const int wanted = form + style()->pixelMetric(QStyle::PM_ScrollBarExtent) + look::grid;
    side_->setFixedWidth(std::min(wanted, static_cast<int>(width() * largestFormShare)));
}

} // namespace knotfinder::gui
