// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "browse/browse_panel.h"

#include "browse/entry_delegate.h"
#include "browse/recent_muscles.h"
#include "look/paint_kit.h"
#include "look/tab_order.h"
#include "look/type.h"
#include "session/session.h"
#include "session/words.h"
#include "settings/bookmarks.h"
#include "widgets/muscle_thumbs.h"
#include "widgets/segmented.h"
#include "widgets/text.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace knotfinder::gui {
namespace {

constexpr int entryRole = EntryDelegate::entryRole;
constexpr int labelRole = Qt::UserRole + 1; ///< a group's label without its count

/// The first entry of a list that shows; null when there is none.
QTreeWidgetItem *firstShown(const QTreeWidget &tree)
{
    for (int i = 0; i < tree.topLevelItemCount(); ++i)
        for (int j = 0; j < tree.topLevelItem(i)->childCount(); ++j)
            if (auto *item = tree.topLevelItem(i)->child(j); !tree.topLevelItem(i)->isHidden() && !item->isHidden())
                return item;
    return nullptr;
}

/// A key that writes, rather than does something.
bool isTyping(const QKeyEvent &key)
{
    const auto text = key.text();
    return !text.isEmpty() && text.front().isPrint() && text.front() != u' ' &&
           (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == 0;
}

/// "Neck  17"
QString headOf(const EntryGroup &group)
{
    return group.entries.empty() ? group.label : BrowsePanel::tr("%1  %2").arg(group.label).arg(group.entries.size());
}

} // namespace

BrowsePanel::BrowsePanel(Session &session, Bookmarks &bookmarks, const RecentMuscles &recent, QWidget *parent)
    : QWidget(parent), session_(session), bookmarks_(bookmarks), recent_(recent),
      order_(new Segmented(Segmented::Tone::plain, this)), names_(new Segmented(Segmented::Tone::plain, this)),
      filter_(new QLineEdit(this)), here_(makeText({}, this)), tree_(new QTreeWidget(this))
{
    order_->add(tr("Body part"));
    order_->add(tr("A–Z"));
    order_->add(tr("Where it hurts"));
    order_->add(tr("Saved"), tr("Bookmarked muscles, and those seen lately"));
    order_->setAccessibleName(tr("Order of the list"));
    order_->setCurrent(byPart);
    names_->add(tr("Everyday names"), tr("Sorted by the names that people say"));
    names_->add(tr("Book names"), tr("Sorted by the names that books have"));
    names_->setAccessibleName(tr("Names of the list"));
    names_->setCurrent(static_cast<int>(NamedBy::people));
    look::setMuted(here_);
    filter_->setPlaceholderText(tr("Filter the list"));
    filter_->setAccessibleName(tr("Filter the list"));
    filter_->installEventFilter(this);
    filter_->setClearButtonEnabled(true);
    if (auto *clear = filter_->findChild<QAbstractButton *>()) // Qt leaves its own button without a name
        clear->setAccessibleName(tr("Clear"));
    makeTree();
    setAccessibleName(tr("Browse"));
    setFocusPolicy(Qt::ClickFocus); // a click beside the list is meant for it
    setFocusProxy(tree_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 0);
    layout->setSpacing(look::grid);
    layout->addWidget(order_);
    layout->addWidget(names_);
    layout->addWidget(here_);
    layout->addWidget(filter_);
    layout->addWidget(tree_, 1);
    look::tabAsLaidOut(*this);
    connect(order_, &Segmented::chosen, this, [this] {
        spot_.reset();
        fill();
    });
    connect(names_, &Segmented::chosen, this, &BrowsePanel::fill);
    connect(filter_, &QLineEdit::textChanged, this, &BrowsePanel::filter);
    connect(filter_, &QLineEdit::returnPressed, this, [this] {
        if (auto *item = firstShown(*tree_))
            open(item);
    });
    connect(&recent, &RecentMuscles::changed, this, [this] {
        if (order_->current() == marked && !isVisible())
            filled_ = false; // while it is looked at, rows do not move away from under the hand
    });
    connect(&session, &Session::knowledgeLoaded, this, &BrowsePanel::fill);
    connect(&bookmarks, &Bookmarks::changed, this, [this] {
        if (order_->current() == marked)
            fill();
    });
}

void BrowsePanel::makeTree()
{
    tree_->setObjectName(QStringLiteral("browse"));
    tree_->setAccessibleName(tr("Muscles"));
    tree_->setFrameShape(QFrame::NoFrame);
    tree_->setHeaderHidden(true);
    tree_->setColumnCount(1);
    tree_->setIndentation(2 * look::grid);
    tree_->setMouseTracking(true);
    auto *thumbs = new MuscleThumbs(session_, tree_);
    connect(thumbs, &MuscleThumbs::ready, tree_->viewport(), qOverload<>(&QWidget::update));
    tree_->setItemDelegate(new EntryDelegate(*thumbs, tree_));
    tree_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    tree_->viewport()->installEventFilter(this);
    tree_->installEventFilter(this);
    connect(tree_, &QTreeWidget::itemClicked, this, &BrowsePanel::open);
    connect(tree_, &QTreeWidget::itemActivated, this, &BrowsePanel::open);
    connect(tree_, &QTreeWidget::itemEntered, this, &BrowsePanel::preview);
}

void BrowsePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!filled_)
        fill();
}

void BrowsePanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    session_.spotlight().preview({});
}

bool BrowsePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Leave && watched == tree_->viewport())
        session_.spotlight().preview({});
    if (event->type() == QEvent::KeyPress && useKey(watched, *static_cast<QKeyEvent *>(event)))
        return true;
    return QWidget::eventFilter(watched, event);
}

/// Whoever types in the list finds; from what is typed, Down leads to what was found and Escape back to all.
bool BrowsePanel::useKey(const QObject *typedIn, QKeyEvent &key)
{
    if (typedIn == tree_ && isTyping(key)) {
        filter_->setFocus(Qt::OtherFocusReason);
        filter_->setText(filter_->text() + key.text());
        return true;
    }
    if (typedIn != filter_)
        return false;
    if (key.key() == Qt::Key_Down) {
        if (auto *item = firstShown(*tree_)) {
            item->parent()->setExpanded(true);
            tree_->setCurrentItem(item);
        }
        tree_->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (key.key() == Qt::Key_Escape && !filter_->text().isEmpty()) {
        filter_->clear();
        tree_->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

void BrowsePanel::fill()
{
    session_.loadKnowledge();
    if (!session_.hasCatalog())
        return;
    filled_ = true;
    const auto &catalog = session_.catalog();
    names_->setVisible(!spot_ && order_->current() == byName);
    here_->setVisible(spot_.has_value());
    if (spot_) {
        const auto &surface = session_.atlas().surface();
        here_->setText(
            tr("What lies here: %1").arg(words::region(session_.atlas().regions()[surface.regionIndex(*spot_)])));
        fillWith(whatLiesAt(catalog, session_.figures(), session_.editor().drawing().figure, *spot_), true);
        return;
    }
    switch (order_->current()) {
    case byPart: fillWith(musclesByPart(catalog), false); break;
    case byName: fillWith(musclesByName(catalog, static_cast<NamedBy>(names_->current())), true); break;
    case byArea: fillWith(pointsByArea(catalog), false); break;
    case marked: fillWith(bookmarked(), true); break;
    default: break;
    }
}

void BrowsePanel::fillWith(const std::vector<EntryGroup> &groups, bool open)
{
    tree_->clear();
    for (const auto &group : groups) {
        auto *head = new QTreeWidgetItem(tree_, {headOf(group)});
        head->setData(0, labelRole, group.label);
        head->setFont(0, look::font(tree_, look::Type::strong));
        head->setFlags(Qt::ItemIsEnabled);
        for (const auto &entry : group.entries) {
            auto *item = new QTreeWidgetItem(head, {entry.label});
            item->setToolTip(0, entry.names);
            item->setData(0, Qt::AccessibleTextRole,
                          entry.detail.isEmpty() ? entry.label : tr("%1, %2").arg(entry.label, entry.detail));
            item->setData(0, entryRole, QVariant::fromValue(entry));
        }
        head->setExpanded(open);
    }
    filter(filter_->text());
}

std::vector<EntryGroup> BrowsePanel::bookmarked() const
{
    const auto groupOf = [&](const QString &label, const std::vector<std::string> &ids) {
        EntryGroup group{label, {}};
        for (const auto &id : ids)
            if (const auto *muscle = session_.catalog().findMuscle(id))
                group.entries.push_back(entryOf(*muscle));
        return group;
    };
    auto saved = groupOf(tr("Saved muscles"), bookmarks_.all());
    if (saved.entries.empty())
        saved.label = tr("Nothing saved yet: press the bookmark on a page");
    std::vector<EntryGroup> groups{std::move(saved)};
    if (auto seen = groupOf(tr("Seen lately"), recent_.all()); !seen.entries.empty())
        groups.push_back(std::move(seen));
    return groups;
}

void BrowsePanel::showWhatLiesAt(body::CellId cell)
{
    session_.loadKnowledge();
    if (!session_.hasCatalog())
        return;
    order_->setCurrent(-1);
    filter_->clear();
    spot_ = cell;
    fill();
    tree_->setFocus();
}

void BrowsePanel::filter(const QString &words)
{
    const auto wanted = words.trimmed();
    for (int i = 0; i < tree_->topLevelItemCount(); ++i) {
        auto *head = tree_->topLevelItem(i);
        const bool whole = head->data(0, labelRole).toString().contains(wanted, Qt::CaseInsensitive);
        bool any = false;
        for (int j = 0; j < head->childCount(); ++j) {
            auto *item = head->child(j);
            const bool fits = whole || item->text(0).contains(wanted, Qt::CaseInsensitive) ||
                              item->data(0, Qt::AccessibleTextRole).toString().contains(wanted, Qt::CaseInsensitive) ||
                              item->toolTip(0).contains(wanted, Qt::CaseInsensitive);
            item->setHidden(!fits);
            any = any || fits;
        }
        head->setHidden(!any && !whole);
        if (!wanted.isEmpty() && any)
            head->setExpanded(true);
    }
}

void BrowsePanel::open(QTreeWidgetItem *item)
{
    const auto held = item->data(0, entryRole);
    if (!held.isValid()) {
        item->setExpanded(!item->isExpanded());
        return;
    }
    const auto entry = held.value<Entry>();
    session_.openMuscle(entry.muscle, entry.points);
}

void BrowsePanel::preview(QTreeWidgetItem *item)
{
    const auto held = item->data(0, entryRole);
    session_.spotlight().preview(held.isValid() ? held.value<Entry>().points : PointRefs{});
}

} // namespace knotfinder::gui
