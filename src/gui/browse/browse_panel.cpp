// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "browse/browse_panel.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "look/tab_order.h"
#include "look/type.h"
#include "session/session.h"
#include "session/words.h"
#include "settings/bookmarks.h"
#include "widgets/muscle_thumbs.h"
#include "widgets/segmented.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr int entryRole = Qt::UserRole;     ///< the Entry of an item; groups have none
constexpr int labelRole = Qt::UserRole + 1; ///< a group's label without its count
constexpr int entryThumb = 44;              ///< wide and high

/// "Neck  17"
QString headOf(const EntryGroup &group)
{
    return group.entries.empty() ? group.label : BrowsePanel::tr("%1  %2").arg(group.label).arg(group.entries.size());
}

/// Puts the muscle's picture before its name.
class EntryDelegate : public QStyledItemDelegate
{
public:
    EntryDelegate(MuscleThumbs &thumbs, QObject *parent) : QStyledItemDelegate(parent), thumbs_(thumbs) {}

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto entry = index.data(entryRole);
        if (!entry.isValid())
            return;
        const auto shown = entry.value<Entry>();
        const auto isOn = [&](body::Side other) {
            return shown.points.empty() ||
                   std::ranges::any_of(shown.points, [&](const PointRef &ref) { return ref.side != other; });
        };
        const QSize size(entryThumb, entryThumb);
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = size;
        option->icon = QIcon(thumbs_.of(
            {shown.muscle, isOn(body::Side::left), isOn(body::Side::right), size, option->widget->devicePixelRatioF()},
            themeOf(option->widget)));
    }

private:
    MuscleThumbs &thumbs_;
};

} // namespace

BrowsePanel::BrowsePanel(Session &session, Bookmarks &bookmarks, QWidget *parent)
    : QWidget(parent), session_(session), bookmarks_(bookmarks), order_(new Segmented(Segmented::Tone::plain, this)),
      filter_(new QLineEdit(this)), tree_(new QTreeWidget(this))
{
    order_->add(tr("Body part"));
    order_->add(tr("A–Z"));
    order_->add(tr("Where it hurts"));
    order_->add(tr("Saved"), tr("Bookmarked muscles"));
    order_->setAccessibleName(tr("Order of the list"));
    order_->setCurrent(byPart);
    filter_->setPlaceholderText(tr("Filter the list"));
    filter_->setAccessibleName(tr("Filter the list"));
    filter_->setClearButtonEnabled(true);
    if (auto *clear = filter_->findChild<QAbstractButton *>()) // Qt leaves its own button without a name
        clear->setAccessibleName(tr("Clear"));
    makeTree();
    setAccessibleName(tr("Browse"));
    setFocusProxy(tree_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 0);
    layout->setSpacing(look::grid);
    layout->addWidget(order_);
    layout->addWidget(filter_);
    layout->addWidget(tree_, 1);
    look::tabAsLaidOut(*this);
    connect(order_, &Segmented::chosen, this, [this] {
        spot_.reset();
        fill();
    });
    connect(filter_, &QLineEdit::textChanged, this, &BrowsePanel::filter);
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
    if (event->type() == QEvent::Leave)
        session_.spotlight().preview({});
    return QWidget::eventFilter(watched, event);
}

void BrowsePanel::fill()
{
    session_.loadKnowledge();
    if (!session_.hasCatalog())
        return;
    filled_ = true;
    const auto &catalog = session_.catalog();
    if (spot_) {
        fillWith(whatLiesAt(catalog, session_.figures(), session_.editor().drawing().figure, *spot_), true);
        return;
    }
    switch (order_->current()) {
    case byPart: fillWith(musclesByPart(catalog), false); break;
    case byName: fillWith(musclesByName(catalog), true); break;
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
            item->setToolTip(0, entry.detail);
            item->setData(0, entryRole, QVariant::fromValue(entry));
        }
        head->setExpanded(open);
    }
    filter(filter_->text());
}

std::vector<EntryGroup> BrowsePanel::bookmarked() const
{
    EntryGroup group{tr("Saved muscles"), {}};
    for (const auto &id : bookmarks_.all())
        if (const auto *muscle = session_.catalog().findMuscle(id))
            group.entries.push_back({words::text(muscle->english), words::text(muscle->latin), id, {}});
    if (group.entries.empty())
        return {{tr("Nothing saved yet: press the bookmark on a page"), {}}};
    return {group};
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
