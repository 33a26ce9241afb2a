// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/sheet_muscles.h"

#include "look/icons.h"
#include "look/paint_kit.h"
#include "look/tab_order.h"
#include "output/sheet_desk.h"
#include "output/sheet_field.h"
#include "session/words.h"
#include "widgets/announcer.h"
#include "widgets/flow_layout.h"

#include <knotfinder/base/ids.h>

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QKeyEvent>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QStandardItemModel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

enum SideChoice { bothSides, rightSide, leftSide };
constexpr int fewestRows = 3;
constexpr int mostRows = 6;

} // namespace

SheetMuscles::SheetMuscles(SheetDesk &desk, QWidget *parent)
    : QWidget(parent), desk_(desk), list_(new QListWidget(this)), side_(new QComboBox(this)),
      search_(new QLineEdit(this)),
      advice_(makeText(tr("People keep up with four things at most. A shorter sheet helps more."), this)),
      person_(new QLineEdit(this)), note_(new QPlainTextEdit(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    makeList(layout);
    makeButtons(layout);
    makeSearch(layout);
    makeTexts(layout);
    layout->addStretch();
    look::tabAsLaidOut(*this);
    connect(&desk, &SheetDesk::changed, this, &SheetMuscles::refresh);
}

void SheetMuscles::makeList(QVBoxLayout *layout)
{
    addSheetHeading(layout, tr("Muscles on this sheet"), this)->setBuddy(list_);
    list_->setObjectName(u"sheetMuscles"_s);
    list_->setAccessibleName(tr("Muscles on this sheet"));
    list_->setAccessibleDescription(
        tr("Alt and the arrow keys move a muscle up or down, Delete takes it off the sheet"));
    list_->setToolTip(tr("Drag a muscle to its place, or move it with Alt and the arrow keys"));
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a long name ends in an ellipsis instead
    list_->installEventFilter(this);
    layout->addWidget(list_);
    look::setMuted(advice_);
    layout->addWidget(advice_);
    // Later: the list is still busy with the drop, and what follows makes it anew.
    connect(list_->model(), &QAbstractItemModel::rowsMoved, this, &SheetMuscles::takeOrder, Qt::QueuedConnection);
    connect(list_, &QListWidget::currentRowChanged, this, &SheetMuscles::refreshSide);
}

void SheetMuscles::makeButtons(QVBoxLayout *layout)
{
    auto *row = new FlowLayout;
    const auto addButton = [&](const QString &icon, const QString &text, const std::function<void()> &act) {
        auto *button = new QToolButton(this);
        button->setIcon(look::icon(icon));
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, act);
        row->addWidget(button);
        buttons_.push_back(button);
    };
    addButton(u"previous"_s, tr("Move up"), [this] { move(-1); });
    addButton(u"next"_s, tr("Move down"), [this] { move(1); });
    addButton(u"delete"_s, tr("Take the muscle off the sheet"), [this] { removeCurrent(); });
    side_->addItems({tr("Both sides"), tr("Right side"), tr("Left side")});
    side_->setObjectName(u"sheetSide"_s);
    side_->setAccessibleName(tr("Side of the muscle"));
    side_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    side_->setMinimumContentsLength(6);
    side_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->addWidget(side_);
    layout->addLayout(row);
    connect(side_, &QComboBox::activated, this, &SheetMuscles::setSide);
}

void SheetMuscles::makeSearch(QVBoxLayout *layout)
{
    search_->setObjectName(u"sheetAddMuscle"_s);
    search_->setPlaceholderText(tr("Add a muscle"));
    search_->setAccessibleName(tr("Add a muscle: type its name"));
    search_->setMaxLength(200);
    search_->addAction(look::icon(u"search"_s), QLineEdit::LeadingPosition);
    for (auto *button : search_->findChildren<QAbstractButton *>())
        button->setAccessibleName(tr("Search"));
    layout->addWidget(search_);
    connect(search_, &QLineEdit::returnPressed, this, &SheetMuscles::addFound);
}

void SheetMuscles::makeTexts(QVBoxLayout *layout)
{
    addSheetHeading(layout, tr("Name"), this)->setBuddy(person_);
    person_->setPlaceholderText(tr("A line to fill in"));
    person_->setAccessibleName(tr("Name"));
    person_->setMaxLength(120);
    layout->addWidget(person_);
    addSheetHeading(layout, tr("Note"), this)->setBuddy(note_);
    note_->setObjectName(u"sheetNote"_s);
    note_->setAccessibleName(tr("Note"));
    note_->setTabChangesFocus(true);
    note_->setFixedHeight(4 * fontMetrics().lineSpacing());
    layout->addWidget(note_);
    connect(person_, &QLineEdit::textChanged, this, [this](const QString &text) {
        desk_.change(
            tr("type the name"), [&](auto &sheet) { sheet.person = text; }, SheetDesk::personField);
    });
    connect(note_, &QPlainTextEdit::textChanged, this, [this] {
        const auto text = note_->toPlainText().left(sheet::mostLettersOfANote);
        desk_.change(
            tr("write the note"), [&](auto &sheet) { sheet.note = text; }, SheetDesk::noteField);
    });
}

/// The names that the field offers while one types.
void SheetMuscles::fillSearch()
{
    const auto &catalog = desk_.source().catalog;
    if (filled_ == catalog.get())
        return;
    filled_ = catalog.get();
    finder_ = nullptr;
    auto *names = new QStandardItemModel(this);
    for (const auto &muscle : catalog->muscles()) {
        auto *item = new QStandardItem(words::bothNames(muscle));
        item->setData(words::text(muscle.id), Qt::UserRole);
        names->appendRow(item);
    }
    names->sort(0);
    auto *completer = new QCompleter(names, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(mostRows + fewestRows);
    completer->popup()->setAccessibleName(tr("Muscles that fit"));
    search_->setCompleter(completer);
    connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &chosen) { add(chosen.data(Qt::UserRole).toString().toStdString()); });
}

/// Enter adds what fits best, also where it is misspelt or in Latin.
void SheetMuscles::addFound()
{
    const auto words = search_->text().trimmed();
    if (words.isEmpty())
        return;
    if (!finder_)
        finder_ = std::make_unique<const catalog::Search>(desk_.source().catalog);
    const auto hits = finder_->find(words.toStdString(), 1);
    if (hits.empty())
        announce(this, tr("No muscle is called that."));
    else
        add(hits.front().id);
}

void SheetMuscles::add(const std::string &muscle)
{
    const auto &catalog = *desk_.source().catalog;
    const auto name = words::muscleName(*catalog.findMuscle(muscle)).everyday;
    wanted_ = muscle;
    const auto before = desk_.arrangement().choices.size();
    desk_.change(tr("add %1").arg(name), [&](sheet::Arrangement &arrangement) {
        const auto known = sheet::musclesOf(arrangement.choices);
        if (std::ranges::find(known, muscle) == known.end())
            for (const auto &choice : care::choicesFor(catalog, muscle, &desk_.source().drawing))
                arrangement.choices.push_back(choice);
    });
    const bool added = desk_.arrangement().choices.size() > before;
    announce(this, added ? tr("Added: %1").arg(name) : tr("%1 is on the sheet already.").arg(name));
    refreshList();
    // The completer writes the chosen name into the field after it has told us.
    QMetaObject::invokeMethod(search_, &QLineEdit::clear, Qt::QueuedConnection);
}

void SheetMuscles::removeCurrent()
{
    const auto muscle = current();
    const int row = list_->currentRow();
    if (muscle.empty())
        return;
    const auto name = list_->currentItem()->text();
    wanted_ = row + 1 < list_->count() ? list_->item(row + 1)->data(Qt::UserRole).toString().toStdString() : "";
    desk_.change(tr("take %1 off").arg(name), [&](sheet::Arrangement &sheet) {
        std::erase_if(sheet.choices, [&](const auto &choice) { return muscleIn(choice.point) == muscle; });
    });
    announce(this, tr("Taken off: %1").arg(name));
}

void SheetMuscles::move(int by)
{
    const int row = list_->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= list_->count())
        return;
    {
        const QSignalBlocker blocker(list_);
        list_->insertItem(to, list_->takeItem(row));
        list_->setCurrentRow(to);
    }
    takeOrder();
    announce(this, tr("%1 is number %2 of %3").arg(list_->currentItem()->text()).arg(to + 1).arg(list_->count()));
}

/// The order of the list becomes that of the sheet.
void SheetMuscles::takeOrder()
{
    wanted_ = current();
    std::vector<std::string> order;
    order.reserve(static_cast<std::size_t>(list_->count()));
    for (int row = 0; row < list_->count(); ++row)
        order.push_back(list_->item(row)->data(Qt::UserRole).toString().toStdString());
    const auto place = [&](const care::Choice &choice) {
        return std::ranges::find(order, muscleIn(choice.point)) - order.begin();
    };
    desk_.change(tr("change the order"),
                 [&](sheet::Arrangement &sheet) { std::ranges::stable_sort(sheet.choices, {}, place); });
}

void SheetMuscles::setSide(int index)
{
    desk_.change(tr("change the side"), [&, muscle = current()](sheet::Arrangement &sheet) {
        for (auto &choice : sheet.choices)
            if (muscleIn(choice.point) == muscle) {
                choice.right = index != leftSide;
                choice.left = index != rightSide;
            }
    });
}

std::string SheetMuscles::current() const
{
    const auto *item = list_->currentItem();
    return item == nullptr ? std::string() : item->data(Qt::UserRole).toString().toStdString();
}

void SheetMuscles::refresh()
{
    fillSearch();
    refreshList();
    showInField(person_, person_->text(), desk_.arrangement().person);
    showInField(note_, note_->toPlainText(), desk_.arrangement().note);
}

void SheetMuscles::refreshList()
{
    const auto muscles = sheet::musclesOf(desk_.arrangement().choices);
    const auto stays = wanted_.empty() ? current() : wanted_;
    {
        const QSignalBlocker blocker(list_);
        list_->clear();
        for (const auto &id : muscles) {
            auto *row = new QListWidgetItem(words::bothNames(*desk_.source().catalog->findMuscle(id)), list_);
            row->setData(Qt::UserRole, words::text(id));
            row->setToolTip(row->text());
        }
        const auto found = std::ranges::find(muscles, stays);
        list_->setCurrentRow(found == muscles.end() ? list_->count() - 1 : static_cast<int>(found - muscles.begin()));
    }
    wanted_.clear();
    const int rows = std::clamp(list_->count(), fewestRows, mostRows);
    const int rowHeight = list_->count() > 0 ? list_->sizeHintForRow(0) : fontMetrics().height();
    list_->setFixedHeight(rows * rowHeight + 2 * list_->frameWidth() + look::grid / 2);
    advice_->setVisible(muscles.size() > sheet::advisedItems);
    refreshSide();
}

void SheetMuscles::refreshSide()
{
    const auto muscle = current();
    const auto &choices = desk_.arrangement().choices;
    const auto of = [&](const care::Choice &choice) { return muscleIn(choice.point) == muscle; };
    const bool right = std::ranges::any_of(choices, [&](const auto &choice) { return of(choice) && choice.right; });
    const bool left = std::ranges::any_of(choices, [&](const auto &choice) { return of(choice) && choice.left; });
    side_->setCurrentIndex(right && left ? bothSides : right ? rightSide : leftSide);
    side_->setEnabled(!muscle.empty());
    buttons_[0]->setEnabled(list_->currentRow() > 0);
    buttons_[1]->setEnabled(list_->currentRow() + 1 < list_->count());
    buttons_[2]->setEnabled(!muscle.empty());
}

bool SheetMuscles::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool alt = key->modifiers().testFlag(Qt::AltModifier);
    if (alt && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down))
        move(key->key() == Qt::Key_Up ? -1 : 1);
    else if (key->key() == Qt::Key_Delete)
        removeCurrent();
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace knotfinder::gui
