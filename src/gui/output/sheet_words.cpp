// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/sheet_words.h"

#include "look/paint_kit.h"
#include "look/type.h"
#include "output/sheet_desk.h"
#include "output/sheet_tree.h"
#include "session/words.h"
#include "widgets/announcer.h"
#include "widgets/flow_layout.h"
#include "widgets/text.h"

#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

const std::string warningsPart = "warnings"; ///< where a line that is added becomes a warning

template <typename List>
void eraseAt(List &list, std::size_t index)
{
    if (index < static_cast<std::size_t>(list.size()))
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
}

} // namespace

SheetWords::SheetWords(SheetDesk &desk, QWidget *parent)
    : QWidget(parent), desk_(desk), tree_(makeSheetTree(this)), add_(new QPushButton(tr("&Add a line"), this)),
      restore_(new QPushButton(tr("Undo all wor&ds"), this))
{
    auto *hint =
        makeText(tr("Double-click a line, or press F2, to change it. Untick it to leave it out. Warnings stay, "
                    "and you can add to them."),
                 this);
    look::setMuted(hint);
    tree_->setObjectName(u"sheetWords"_s);
    tree_->setAccessibleName(tr("Words of the sheet"));
    add_->setObjectName(u"sheetAddLine"_s);
    add_->setToolTip(tr("Adds a line to the exercise, the muscle or the warnings in which you stand"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    layout->addWidget(hint);
    layout->addWidget(tree_, 1);
    auto *row = new QWidget(this);
    auto *flow = new FlowLayout(row);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(add_);
    flow->addWidget(restore_);
    layout->addWidget(row);
    connect(tree_, &QTreeWidget::itemChanged, this, &SheetWords::takeChange);
    connect(tree_, &QTreeWidget::currentItemChanged, this, &SheetWords::refreshButtons);
    connect(add_, &QPushButton::clicked, this, &SheetWords::addLine);
    connect(restore_, &QPushButton::clicked, this, &SheetWords::restore);
    connect(&desk, &SheetDesk::changed, this, &SheetWords::refresh);
}

QString SheetWords::Line::shape() const
{
    const bool ofData = row.kind == Row::Kind::word || row.kind == Row::Kind::locked;
    return QStringList{heading,
                       group,
                       of,
                       QString::number(static_cast<int>(row.kind)),
                       QString::fromStdString(row.word.part),
                       ofData ? row.word.text : QString(),
                       QString::number(row.index)}
        .join(QChar(0x1f));
}

/// Words are shown in place; the tree is only made anew when it has other lines.
void SheetWords::refresh()
{
    makeRows();
    QStringList shape;
    for (const auto &line : lines_)
        shape << line.shape();
    if (shape == shape_) {
        showWords();
        return;
    }
    shape_ = std::move(shape);
    if (taking_) // an editor of the tree is still open
        QTimer::singleShot(0, this, &SheetWords::rebuild);
    else
        rebuild();
}

void SheetWords::addRow(const QString &heading, const QString &group, const QString &of, Row row)
{
    lines_.push_back({heading, group, of, std::move(row)});
}

void SheetWords::makeRows()
{
    lines_.clear();
    if (!desk_.document())
        return;
    addSheetRows();
    for (const auto &item : desk_.plan().items)
        if (!desk_.plan().needsHelpFirst())
            addItemRows(item);
    addWarningRows();
}

void SheetWords::addSheetRows()
{
    if (desk_.plan().needsHelpFirst())
        return;
    const auto &document = desk_.document().value();
    const auto &changes = desk_.arrangement().changes;
    Row title{Row::Kind::title, {}, {}};
    title.word.text = changes.title.value_or(document.title);
    addRow(tr("The sheet"), {}, tr("title"), title);
    Row subtitle{Row::Kind::subtitle, {}, {}};
    subtitle.word.text = changes.subtitle.value_or(document.subtitle);
    if (subtitle.word.text.isEmpty() && desk_.plan().items.size() == 1)
        subtitle.word.text = words::text(desk_.source().catalog->muscle(desk_.plan().items.front().muscle).summary);
    if (!subtitle.word.text.isEmpty())
        addRow(tr("The sheet"), {}, tr("subtitle"), subtitle);
}

void SheetWords::addItemRows(const care::Item &item)
{
    const auto &catalog = *desk_.source().catalog;
    const auto &changes = desk_.arrangement().changes;
    care::Plan told;
    told.items = {item};
    sheet::chooseParts(told, changes, catalog);
    const auto &own = changes.of(item.muscle).lines;
    const auto heading = words::muscleName(*catalog.findMuscle(item.muscle)).everyday;
    for (const auto &group : sheet::wordsOf(told.items.front(), catalog)) {
        const bool muscle = group.part == "muscle";
        for (const auto &word : group.words)
            if (!muscle || desk_.plan().items.size() > 1) // else they are the title of the sheet
                addRow(heading, muscle ? QString() : group.heading, word.of,
                       {word.locked ? Row::Kind::locked : Row::Kind::word, item.muscle, word, 0,
                        group.part.empty() ? "muscle" : group.part});
        for (std::size_t i = 0; i < own.size() && !muscle; ++i)
            if (own[i].part == group.part)
                addRow(heading, group.heading, tr("your own"), {Row::Kind::ownLine, item.muscle, {}, i, group.part});
    }
    for (std::size_t i = 0; i < own.size(); ++i)
        if (own[i].part == "muscle")
            addRow(heading, tr("For you"), tr("your own"), {Row::Kind::ownLine, item.muscle, {}, i, "muscle"});
}

void SheetWords::addWarningRows()
{
    const auto &document = desk_.document().value();
    const auto &own = desk_.arrangement().changes.warnings;
    const auto addLocked = [&](const QString &text) {
        Row row{Row::Kind::locked, {}, {}, 0, warningsPart};
        row.word.text = text;
        addRow(tr("Warnings"), {}, {}, row);
    };
    for (const auto *warning : {&document.urgent, &document.warning})
        for (const auto &part : warning->parts) {
            if (part.lines == own && part.lead.isEmpty())
                continue;
            if (!part.lead.isEmpty())
                addLocked(part.lead);
            for (const auto &line : part.lines)
                addLocked(line);
        }
    for (qsizetype i = 0; i < own.size() && !desk_.plan().needsHelpFirst(); ++i)
        addRow(tr("Warnings"), {}, tr("your own"),
               {Row::Kind::ownWarning, {}, {}, static_cast<std::size_t>(i), warningsPart});
}

void SheetWords::rebuild()
{
    const QSignalBlocker blocker(tree_);
    const int place = lineOf(tree_, tree_->currentItem());
    tree_->clear();
    QTreeWidgetItem *top = nullptr;
    QTreeWidgetItem *group = nullptr;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const auto &line = lines_[i];
        if (top == nullptr || top->text(0) != line.heading) {
            top = addSheetGroup(tree_, line.heading);
            group = nullptr;
        }
        if (!line.group.isEmpty() && (group == nullptr || group->text(0) != line.group))
            group = addSheetGroup(top, line.group);
        auto *item = new QTreeWidgetItem(line.group.isEmpty() ? top : group);
        item->setText(1, line.row.kind == Row::Kind::locked ? tr("warning") : line.of);
        item->setData(0, Qt::UserRole, static_cast<int>(i));
        showRow(item, line.row);
    }
    tree_->expandAll();
    tree_->setCurrentItem(itemAtLine(tree_, place));
    refreshButtons();
}

void SheetWords::showWords()
{
    const QSignalBlocker blocker(tree_);
    for (QTreeWidgetItemIterator item(tree_); *item != nullptr; ++item)
        if (const auto *row = rowOf(*item))
            showRow(*item, *row);
    tree_->viewport()->update();
    refreshButtons();
}

/// A line that is left out is shown as it was, without its tick.
void SheetWords::showRow(QTreeWidgetItem *item, const Row &row) const
{
    const auto words = shown(row);
    const bool locked = row.kind == Row::Kind::locked;
    const auto text = words.isEmpty() ? row.word.text : words;
    item->setText(0, text);
    item->setToolTip(0, locked ? tr("This is a warning. It stays on every sheet as it is; you can add to it.") : text);
    item->setData(0, Qt::AccessibleDescriptionRole, locked ? tr("A warning: it stays as it is") : QString());
    const bool ticked = !locked && row.kind != Row::Kind::title;
    auto flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    flags.setFlag(Qt::ItemIsEditable, !locked);
    flags.setFlag(Qt::ItemIsUserCheckable, ticked);
    if (item->flags() != flags) // else the tree would measure all of its lines again
        item->setFlags(flags);
    if (ticked)
        item->setCheckState(0, words.isEmpty() ? Qt::Unchecked : Qt::Checked);
}

QString SheetWords::shown(const Row &row) const
{
    const auto &changes = desk_.arrangement().changes;
    const auto &own = changes.of(row.muscle);
    switch (row.kind) {
    case Row::Kind::word: return sheet::shownFor(row.word, own);
    case Row::Kind::ownLine: return own.lines[row.index].text;
    case Row::Kind::ownWarning: return changes.warnings[static_cast<qsizetype>(row.index)];
    case Row::Kind::subtitle: return changes.without.contains("subtitle") ? QString() : row.word.text;
    default: return row.word.text;
    }
}

const SheetWords::Row *SheetWords::rowOf(const QTreeWidgetItem *item) const
{
    const auto index = item == nullptr ? QVariant() : item->data(0, Qt::UserRole);
    return index.isValid() && index.toUInt() < lines_.size() ? &lines_[index.toUInt()].row : nullptr;
}

QTreeWidgetItem *SheetWords::itemOf(Row::Kind kind, const std::string &muscle, std::size_t index) const
{
    for (QTreeWidgetItemIterator item(tree_); *item != nullptr; ++item)
        if (const auto *row = rowOf(*item);
            row != nullptr && row->kind == kind && row->muscle == muscle && row->index == index)
            return *item;
    return nullptr;
}

void SheetWords::takeChange(QTreeWidgetItem *item)
{
    const auto *found = rowOf(item);
    if (found == nullptr || found->kind == Row::Kind::locked)
        return;
    const Row row = *found; // the lines are made anew by the change
    const bool ticked = row.kind == Row::Kind::title || item->checkState(0) == Qt::Checked;
    const auto text = item->text(0).trimmed().left(sheet::mostLettersOfALine);
    taking_ = true;
    if (ticked != !shown(row).isEmpty())
        takeTick(row, ticked);
    else if (ticked)
        takeText(row, text);
    taking_ = false;
}

/// A line of one's own that is unticked is gone; undo brings it back.
void SheetWords::takeTick(const Row &row, bool ticked)
{
    const auto step = ticked ? tr("put a line back") : tr("leave a line out");
    desk_.change(step, [&](sheet::Arrangement &sheet) {
        auto &changes = sheet.changes;
        switch (row.kind) {
        case Row::Kind::word:
            sheet::reword(row.word, ticked ? row.word.text : QString(), changes.of(row.muscle));
            break;
        case Row::Kind::ownLine: eraseAt(changes.of(row.muscle).lines, row.index); break;
        case Row::Kind::ownWarning: eraseAt(changes.warnings, row.index); break;
        case Row::Kind::subtitle:
            if (ticked)
                changes.without.erase("subtitle");
            else
                changes.without.insert("subtitle");
            break;
        default: break;
        }
    });
}

void SheetWords::takeText(const Row &row, const QString &text)
{
    desk_.change(tr("change a line"), [&](sheet::Arrangement &sheet) {
        auto &changes = sheet.changes;
        switch (row.kind) {
        case Row::Kind::title: changes.title = text.isEmpty() ? std::nullopt : std::optional(text); break;
        case Row::Kind::subtitle: changes.subtitle = text; break;
        case Row::Kind::word: sheet::reword(row.word, text, changes.of(row.muscle)); break;
        case Row::Kind::ownLine: changes.of(row.muscle).lines[row.index].text = text; break;
        case Row::Kind::ownWarning: changes.warnings[static_cast<qsizetype>(row.index)] = text; break;
        case Row::Kind::locked: break;
        }
    });
}

/// A line below the one in which the keyboard is, ready to be typed over.
void SheetWords::addLine()
{
    const auto *item = tree_->currentItem();
    while (item != nullptr && item->childCount() > 0)
        item = item->child(0);
    const auto *row = rowOf(item);
    const bool warning = row != nullptr && row->part == warningsPart;
    const auto &items = desk_.plan().items;
    if (items.empty())
        return;
    const auto muscle = row != nullptr && !row->muscle.empty() ? row->muscle : items.front().muscle;
    const auto part = row != nullptr && !row->muscle.empty() ? row->part : std::string("muscle");
    const auto fresh = tr("New line");
    std::size_t index = 0;
    desk_.change(warning ? tr("add a warning") : tr("add a line"), [&](sheet::Arrangement &sheet) {
        auto &lines = sheet.changes.of(muscle).lines;
        auto &warnings = sheet.changes.warnings;
        index = warning ? static_cast<std::size_t>(warnings.size()) : lines.size();
        if (index >= sheet::mostEntries)
            return;
        if (warning)
            warnings << fresh;
        else
            lines.push_back({part, fresh});
    });
    auto *added = warning ? itemOf(Row::Kind::ownWarning, {}, index) : itemOf(Row::Kind::ownLine, muscle, index);
    if (added == nullptr)
        return;
    announce(this, warning ? tr("A line was added to the warnings.") : tr("A line was added."));
    tree_->setCurrentItem(added);
    tree_->scrollToItem(added);
    tree_->setFocus();
    tree_->editItem(added);
}

void SheetWords::restore()
{
    desk_.change(tr("undo all words"), [](sheet::Arrangement &sheet) {
        sheet.changes.title.reset();
        sheet.changes.subtitle.reset();
        sheet.changes.warnings.clear();
        for (auto &[id, changes] : sheet.changes.muscles) {
            changes.words.clear();
            changes.lines.clear();
        }
    });
}

void SheetWords::refreshButtons()
{
    const auto &changes = desk_.arrangement().changes;
    const bool worded = std::ranges::any_of(
        changes.muscles, [](const auto &entry) { return !entry.second.words.empty() || !entry.second.lines.empty(); });
    restore_->setEnabled(worded || changes.title || changes.subtitle || !changes.warnings.isEmpty());
    add_->setEnabled(!desk_.plan().items.empty() && !desk_.plan().needsHelpFirst());
}

} // namespace knotfinder::gui
