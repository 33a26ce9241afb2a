// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page/page_panel.h"

#include "look/icons.h"
#include "look/paint_kit.h"
#include "look/style.h"
#include "look/tab_order.h"
#include "page/compare_menu.h"
#include "page/compare_view.h"
#include "page/find_bar.h"
#include "page/muscle_page.h"
#include "page/welcome.h"
#include "session/session.h"
#include "session/words.h"
#include "settings/bookmarks.h"
#include "widgets/announcer.h"
#include "widgets/flow_layout.h"
#include "widgets/page_reader.h"
#include "widgets/scroll_content.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

namespace knotfinder::gui {
namespace {

enum Shown { nothing, page, comparison };

constexpr std::size_t mostKeptPages = 3; // going back and forth, or opening anew what was closed, is at once

QScrollArea *makeScroll(QWidget *parent)
{
    auto *scroll = new QScrollArea(parent);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

} // namespace

PagePanel::PagePanel(Session &session, Bookmarks &bookmarks, QWidget *parent)
    : QWidget(parent), session_(session), bookmarks_(bookmarks), tools_(nullptr), stack_(new QStackedWidget(this)),
      scroll_(makeScroll(this)), find_(new FindBar(*scroll_, this))
{
    auto *welcome = new Welcome(session, this);
    connect(welcome, &Welcome::browseRequested, this, &PagePanel::browseRequested);
    connect(welcome, &Welcome::sentenceChosen, this, &PagePanel::sentenceChosen);
    auto *first = makeScroll(this); // large text in a small window needs more room than there is
    first->setWidget(welcome);
    stack_->addWidget(first);
    stack_->addWidget(scroll_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(find_);
    layout->addWidget(stack_, 1);
    connect(&session.pages(), &PageHistory::shownChanged, this, &PagePanel::showCurrent);
    connect(&session.spotlight(), &Spotlight::comparedChanged, this, &PagePanel::showCurrent);
    connect(&session, &Session::knowledgeReplaced, this, &PagePanel::showAnew);
    connect(&session, &Session::knowledgeLoaded, this, &PagePanel::showCurrent);
    connect(&bookmarks, &Bookmarks::changed, this, &PagePanel::showTools);
    new PageReader(*scroll_);
    showCurrent();
}

QSize PagePanel::sizeHint() const
{
    return {std::max(340, fontMetrics().averageCharWidth() * 43), 600};
}

QAction *PagePanel::addTool(const QString &icon, const QString &text, void (PagePanel::*slot)())
{
    auto *action = new QAction(look::icon(icon), text, this);
    connect(action, &QAction::triggered, this, slot);
    auto *button = new QToolButton(tools_);
    button->setDefaultAction(action);
    tools_->layout()->addWidget(button);
    return action;
}

QAction *PagePanel::addPageTool(const QString &icon, const QString &text, void (PagePanel::*slot)())
{
    pageTools_.push_back(addTool(icon, text, slot));
    return pageTools_.back();
}

void PagePanel::makeTools()
{
    // In rows as words are, so that none is hidden where the column is narrow.
    tools_ = new QWidget(this);
    tools_->setAccessibleName(tr("Page"));
    auto *flow = new FlowLayout(tools_, look::grid / 2);
    flow->setContentsMargins(look::grid, 4, look::grid, 4);
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, tools_);
    back_ = addTool(QStringLiteral("back"), tr("Back"), &PagePanel::goBack);
    forward_ = addTool(QStringLiteral("forward"), tr("Forward"), &PagePanel::goForward);
    addPageTool(QStringLiteral("previous"), tr("Previous muscle"), &PagePanel::goPrevious);
    addPageTool(QStringLiteral("next"), tr("Next muscle"), &PagePanel::goNext);
    bookmark_ = addPageTool(QStringLiteral("bookmark"), tr("Bookmark"), &PagePanel::toggleBookmark);
    addPageTool(QStringLiteral("copy"), tr("Copy this page"), &PagePanel::copyPage);
    addPageTool(QStringLiteral("print"), tr("Print this page"), &PagePanel::printRequested);
    auto *compare = new QToolButton(tools_);
    compare->setIcon(look::icon(QStringLiteral("compare")));
    compare->setToolTip(tr("Compare with another answer"));
    compare->setAccessibleName(compare->toolTip());
    compare->setPopupMode(QToolButton::InstantPopup);
    compare->setMenu(new CompareMenu(session_, compare));
    flow->addWidget(compare);
    close_ = addTool(QStringLiteral("close"), tr("Close the page"), &PagePanel::closePage);
    for (auto *button : tools_->findChildren<QToolButton *>()) {
        button->setFocusPolicy(Qt::StrongFocus);
        makeQuiet(button);
    }
    fitIcons();
    look::tabAsLaidOut(*this);
}

void PagePanel::fitIcons()
{
    const int side = style()->pixelMetric(QStyle::PM_ToolBarIconSize, nullptr, this);
    for (auto *button : tools_->findChildren<QToolButton *>())
        button->setIconSize({side, side});
}

void PagePanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && tools_ != nullptr)
        fitIcons();
}

void PagePanel::showAnew()
{
    forgetPages();
    replaceContent(*scroll_, nullptr);
    showCurrent();
}

void PagePanel::forgetPages()
{
    for (auto *page : std::exchange(kept_, {}))
        page->deleteLater();
}

void PagePanel::showPage(const std::string &muscle, MuscleHandle known)
{
    const auto name = words::text(muscle);
    const auto read = std::ranges::find(kept_, name, &QWidget::objectName);
    QWidget *fresh = nullptr;
    if (read != kept_.end()) {
        fresh = *read;
        kept_.erase(read);
    } else {
        const Unspoken making;
        fresh = new MusclePage(session_, std::move(known));
        fresh->setObjectName(name);
    }
    keepShown();
    scroll_->setWidget(fresh);
    fresh->show();
    scroll_->setAccessibleName(tr("Page: %1").arg(words::muscleName(*session_.catalog().findMuscle(muscle)).everyday));
    scroll_->verticalScrollBar()->setValue(0);
}

void PagePanel::keepShown()
{
    auto *old = scroll_->takeWidget();
    if (old == nullptr)
        return;
    old->setParent(this);
    old->hide(); // said aloud, or it would show again with the panel
    kept_.push_back(old);
    if (kept_.size() > mostKeptPages) {
        kept_.front()->deleteLater();
        kept_.erase(kept_.begin());
    }
}

bool PagePanel::event(QEvent *event)
{
    // In the page, the key that finds means words on it; elsewhere it goes to the field on top.
    const bool key = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!key || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find) || stack_->currentIndex() != page)
        return QWidget::event(event);
    event->accept();
    if (event->type() == QEvent::KeyPress)
        find_->open();
    return true;
}

void PagePanel::showCurrent()
{
    const auto &muscle = session_.pages().shown();
    auto known = session_.muscle(muscle);
    if (session_.spotlight().compared().size() == 2) {
        if (stack_->count() == comparison)
            stack_->addWidget(new CompareView(session_, this));
        stack_->setCurrentIndex(comparison);
    } else if (!known) {
        find_->hide();
        stack_->setCurrentIndex(nothing);
        keepShown();
    } else {
        if (const auto *shown = scroll_->widget(); shown == nullptr || shown->objectName() != words::text(muscle))
            showPage(muscle, std::move(*known));
        stack_->setCurrentIndex(page);
    }
    showTools();
}

void PagePanel::showTools()
{
    const auto &pages = session_.pages();
    const bool reading = stack_->currentIndex() != nothing;
    if (tools_ == nullptr && reading)
        makeTools();
    if (tools_ == nullptr)
        return;
    tools_->setVisible(reading);
    const bool comparing = stack_->currentIndex() == comparison;
    for (auto *tool : pageTools_)
        tool->setEnabled(!comparing);
    back_->setEnabled(!comparing && pages.canGoBack());
    forward_->setEnabled(!comparing && pages.canGoForward());
    close_->setText(comparing ? tr("Close the comparison") : tr("Close the page"));
    const bool kept = bookmarks_.contains(pages.shown());
    bookmark_->setIcon(look::icon(kept ? QStringLiteral("bookmarked") : QStringLiteral("bookmark")));
    bookmark_->setText(kept ? tr("Remove the bookmark") : tr("Bookmark"));
}

void PagePanel::goBack()
{
    session_.pages().goBack();
}

void PagePanel::goForward()
{
    session_.pages().goForward();
}

void PagePanel::goPrevious()
{
    step(-1);
}

void PagePanel::goNext()
{
    step(1);
}

void PagePanel::step(int by)
{
    if (!session_.hasCatalog())
        return;
    const auto &muscles = session_.catalog().muscles();
    const auto count = static_cast<int>(muscles.size());
    for (int i = 0; i < count; ++i)
        if (muscles[static_cast<std::size_t>(i)].id == session_.pages().shown()) {
            session_.openMuscle(muscles[static_cast<std::size_t>((i + by + count) % count)].id);
            return;
        }
}

void PagePanel::toggleBookmark()
{
    if (!session_.pages().shown().empty())
        bookmarks_.toggle(session_.pages().shown());
}

void PagePanel::copyPage()
{
    const auto shown = session_.muscle(session_.pages().shown());
    if (stack_->currentIndex() == page && shown) {
        const auto plan = planOfPage(*shown, session_.editor().drawing(), session_.profile());
        QApplication::clipboard()->setText(pageAsText(shown->catalog(), plan ? &*plan : nullptr, shown->muscle()));
    }
}

void PagePanel::closePage()
{
    if (stack_->currentIndex() == comparison) {
        session_.spotlight().compare({});
        return;
    }
    session_.closePage();
}

} // namespace knotfinder::gui
