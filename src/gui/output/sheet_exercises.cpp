// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/sheet_exercises.h"

#include "look/paint_kit.h"
#include "look/type.h"
#include "output/own_exercise_form.h"
#include "output/sheet_desk.h"
#include "output/sheet_tree.h"
#include "session/words.h"
#include "widgets/announcer.h"
#include "widgets/flow_layout.h"
#include "widgets/text.h"

#include <knotfinder/care/words.h>

#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

QString kindText(sheet::PartKind kind)
{
    switch (kind) {
    case sheet::PartKind::exercise: return SheetExercises::tr("exercise");
    case sheet::PartKind::stretch: return SheetExercises::tr("stretch");
    case sheet::PartKind::strengthen: return SheetExercises::tr("strengthen");
    }
    return {};
}

QString wholeText(const std::string &part)
{
    if (part == "stretch")
        return SheetExercises::tr("Stretches");
    if (part == "strengthen")
        return SheetExercises::tr("Strengthening that is ticked");
    if (part == "change")
        return SheetExercises::tr("What to change");
    if (part == "log")
        return SheetExercises::tr("Two weeks to tick");
    if (part == "subtitle")
        return SheetExercises::tr("The line below the title");
    return SheetExercises::tr("The picture of where it hurts");
}

} // namespace

SheetExercises::SheetExercises(SheetDesk &desk, QWidget *parent)
    : QWidget(parent), desk_(desk), tree_(makeSheetTree(this)), add_(new QPushButton(tr("Ow&n exercise…"), this)),
      change_(new QPushButton(tr("C&hange…"), this)), remove_(new QPushButton(tr("&Remove"), this)),
      form_(new OwnExerciseForm(this))
{
    auto *hint = makeText(tr("Tick what the sheet tells. What you take out stays out."), this);
    look::setMuted(hint);
    tree_->setObjectName(u"sheetExercises"_s);
    tree_->setAccessibleName(tr("Exercises, stretches and strengthening"));
    add_->setObjectName(u"sheetOwnExercise"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    layout->addWidget(hint);
    layout->addWidget(tree_, 1);
    layout->addWidget(form_);
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row);
    flow->setContentsMargins(0, 0, 0, 0);
    for (auto *button : {add_, change_, remove_})
        flow->addWidget(button);
    layout->addWidget(row);
    connect(tree_, &QTreeWidget::itemChanged, this, &SheetExercises::takeTick);
    connect(tree_, &QTreeWidget::currentItemChanged, this, &SheetExercises::refreshButtons);
    connect(add_, &QPushButton::clicked, this, [this] { openForm(false); });
    connect(change_, &QPushButton::clicked, this, [this] { openForm(true); });
    connect(remove_, &QPushButton::clicked, this, &SheetExercises::removeOwn);
    connect(form_, &OwnExerciseForm::kept, this, &SheetExercises::keepOwn);
    connect(form_, &OwnExerciseForm::closed, tree_, qOverload<>(&QWidget::setFocus));
    connect(&desk, &SheetDesk::changed, this, &SheetExercises::refresh);
}

/// Ticks are shown in place; the tree is only made anew when it has other lines.
void SheetExercises::refresh()
{
    if (shape() == shape_)
        showTicks();
    else
        rebuild();
    add_->setEnabled(!currentMuscle().empty() && !desk_.plan().needsHelpFirst());
}

std::vector<std::string> SheetExercises::shape() const
{
    std::vector<std::string> shape{desk_.source().drawing.marks.empty() ? "" : "pain"};
    for (const auto &item : desk_.plan().items) {
        shape.push_back(item.muscle);
        for (const auto &part : sheet::partsOf(item, *desk_.source().catalog))
            shape.push_back(part.id + (part.usual ? "+" : "-"));
        for (const auto &left : item.leftOut)
            shape.push_back(left.title + left.reason);
        for (const auto &own : desk_.arrangement().changes.of(item.muscle).exercises)
            shape.push_back(own.title.toStdString());
    }
    return shape;
}

void SheetExercises::rebuild()
{
    const QSignalBlocker blocker(tree_);
    const int place = lineOf(tree_, tree_->currentItem());
    shape_ = shape();
    rows_.clear();
    tree_->clear();
    for (const auto &item : desk_.plan().items)
        addMuscle(item);
    if (!desk_.plan().items.empty() && !desk_.plan().needsHelpFirst())
        addWhole();
    if (desk_.plan().needsHelpFirst())
        addSheetGroup(tree_, words::text(care::whyWithheld(desk_.plan())));
    tree_->expandAll();
    tree_->setCurrentItem(itemAtLine(tree_, place));
    refreshButtons();
}

void SheetExercises::addMuscle(const care::Item &item)
{
    auto *group = addSheetGroup(tree_, words::muscleName(*desk_.source().catalog->findMuscle(item.muscle)).everyday);
    if (desk_.plan().needsHelpFirst())
        return;
    for (const auto &part : sheet::partsOf(item, *desk_.source().catalog))
        addRow(group, part.title, kindText(part.kind), {item.muscle, part});
    const auto &own = desk_.arrangement().changes.of(item.muscle).exercises;
    for (std::size_t i = 0; i < own.size(); ++i)
        addRow(group, own[i].title, tr("your own"), {item.muscle, {}, static_cast<int>(i)});
    for (const auto &left : item.leftOut) {
        auto *line = new QTreeWidgetItem(group, {words::text(left.title), tr("left out for you")});
        line->setCheckState(0, Qt::Unchecked);
        line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        line->setToolTip(0, words::text(left.reason));
        line->setData(0, Qt::AccessibleDescriptionRole, words::text(left.reason));
    }
}

void SheetExercises::addWhole()
{
    auto *group = addSheetGroup(tree_, tr("The whole sheet"));
    for (const auto &part : sheet::sheetParts())
        if (part != "pain" || !desk_.source().drawing.marks.empty())
            addRow(group, wholeText(part), {}, {{}, {part, {}, {}, true}});
}

void SheetExercises::addRow(QTreeWidgetItem *parent, const QString &text, const QString &kind, Row row)
{
    auto *item = new QTreeWidgetItem(parent, {text, kind});
    item->setToolTip(0, text);
    item->setData(0, Qt::UserRole, static_cast<int>(rows_.size()));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    if (row.own < 0) {
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(0, isTicked(row) ? Qt::Checked : Qt::Unchecked);
    }
    rows_.push_back(std::move(row));
}

bool SheetExercises::isTicked(const Row &row) const
{
    const auto &changes = desk_.arrangement().changes;
    return row.muscle.empty() ? !changes.without.contains(row.part.id)
                              : sheet::isTold(row.part, changes.of(row.muscle));
}

void SheetExercises::showTicks()
{
    const QSignalBlocker blocker(tree_);
    for (QTreeWidgetItemIterator item(tree_); *item != nullptr; ++item)
        if (const auto *row = rowOf(*item); row != nullptr && row->own < 0)
            (*item)->setCheckState(0, isTicked(*row) ? Qt::Checked : Qt::Unchecked);
    tree_->viewport()->update();
}

const SheetExercises::Row *SheetExercises::rowOf(const QTreeWidgetItem *item) const
{
    const auto index = item == nullptr ? QVariant() : item->data(0, Qt::UserRole);
    return index.isValid() ? &rows_[index.toUInt()] : nullptr;
}

void SheetExercises::takeTick(QTreeWidgetItem *item)
{
    const auto *row = rowOf(item);
    if (row == nullptr || row->own >= 0)
        return;
    const bool told = item->checkState(0) == Qt::Checked;
    const auto name = item->text(0);
    desk_.change(told ? tr("tell: %1").arg(name) : tr("leave out: %1").arg(name), [&](sheet::Arrangement &sheet) {
        if (!row->muscle.empty())
            sheet::tell(row->part, told, sheet.changes.of(row->muscle));
        else if (told)
            sheet.changes.without.erase(row->part.id);
        else
            sheet.changes.without.insert(row->part.id);
    });
}

/// The muscle on whose lines the keyboard is, or the first.
std::string SheetExercises::currentMuscle() const
{
    const auto *item = tree_->currentItem();
    if (item != nullptr && item->parent() == nullptr && item->childCount() > 0)
        item = item->child(0);
    if (const auto *row = rowOf(item); row != nullptr && !row->muscle.empty())
        return row->muscle;
    const auto &items = desk_.plan().items;
    return items.empty() ? std::string() : items.front().muscle;
}

void SheetExercises::openForm(bool ofCurrent)
{
    const auto *row = rowOf(tree_->currentItem());
    if (ofCurrent && row != nullptr && row->own >= 0) {
        edited_ = *row;
        form_->open(desk_.arrangement().changes.of(row->muscle).exercises[static_cast<std::size_t>(row->own)]);
    } else if (!ofCurrent) {
        edited_ = {currentMuscle(), {}, -1};
        form_->open({});
    }
}

void SheetExercises::keepOwn(const sheet::OwnExercise &exercise)
{
    desk_.change(tr("your exercise: %1").arg(exercise.title), [&](sheet::Arrangement &sheet) {
        auto &own = sheet.changes.of(edited_.muscle).exercises;
        const auto index = static_cast<std::size_t>(edited_.own);
        if (edited_.own >= 0 && index < own.size())
            own[index] = exercise;
        else if (own.size() < sheet::mostEntries)
            own.push_back(exercise);
    });
    announce(this, tr("On the sheet: %1").arg(exercise.title));
}

void SheetExercises::removeOwn()
{
    const auto *row = rowOf(tree_->currentItem());
    if (row == nullptr || row->own < 0)
        return;
    const auto name = tree_->currentItem()->text(0);
    desk_.change(tr("remove: %1").arg(name), [&, gone = *row](sheet::Arrangement &sheet) {
        auto &own = sheet.changes.of(gone.muscle).exercises;
        own.erase(own.begin() + gone.own);
    });
    announce(this, tr("Taken off: %1").arg(name));
}

void SheetExercises::refreshButtons()
{
    const auto *row = rowOf(tree_->currentItem());
    const bool own = row != nullptr && row->own >= 0;
    change_->setVisible(own);
    remove_->setVisible(own);
}

} // namespace knotfinder::gui
