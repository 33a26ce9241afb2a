// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/sheet_words.h"

#include "look/paint_kit.h"
#include "look/type.h"
#include "widgets/text.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace knotfinder::gui {
namespace {

enum Role { muscleRole = Qt::UserRole, originalRole };
enum Column { wordsColumn, ofColumn };

QTreeWidgetItem *addGroup(QTreeWidget *tree, const QString &text)
{
    auto *group = new QTreeWidgetItem(tree, {text});
    auto font = tree->font();
    font.setWeight(QFont::DemiBold);
    group->setFont(wordsColumn, font);
    group->setFirstColumnSpanned(true);
    return group;
}

/// A line that can be changed, and what tells it from others when it is worded longer or shorter.
struct Line
{
    std::string muscle;
    sheet::SectionKind kind = sheet::SectionKind::note;
    QString of; ///< what a dose is of; '' for other lines
    QString text;
};

std::vector<Line> linesOf(const sheet::Document &document)
{
    std::vector<Line> lines;
    for (const auto &item : document.items)
        for (const auto &section : item.sections) {
            for (const auto &line : section.lines)
                lines.push_back({item.muscle, section.kind, {}, line});
            for (const auto &dose : section.doses)
                lines.push_back({item.muscle, section.kind, dose.of, dose.amount});
            if (!section.closing.isEmpty())
                lines.push_back({item.muscle, section.kind, {}, section.closing});
        }
    return lines;
}

qsizetype commonStart(const QString &a, const QString &b)
{
    return std::ranges::mismatch(a, b).in1 - a.begin();
}

/// How surely two lines are the same one in other lengths; 0: they are not.
qsizetype likeness(const Line &a, const Line &b)
{
    constexpr qsizetype surely = 24; ///< letters
    if (a.muscle != b.muscle || a.kind != b.kind || a.of != b.of)
        return 0;
    if (!a.of.isEmpty())
        return surely;
    const auto common = commonStart(a.text, b.text);
    return common >= std::min({surely, a.text.size() * 2 / 3, b.text.size() * 2 / 3}) ? common : 0;
}

} // namespace

SheetWords::SheetWords(QWidget *parent)
    : QWidget(parent), tree_(new QTreeWidget(this)), restore_(new QPushButton(tr("Undo all changes"), this))
{
    auto *hint = makeText(tr("Double-click a line to change it for this sheet. Untick it to leave it out."), this);
    look::setMuted(hint);
    tree_->setObjectName(QStringLiteral("sheetWords"));
    tree_->setAccessibleName(tr("Words of the sheet"));
    tree_->setFrameShape(QFrame::NoFrame);
    tree_->setHeaderHidden(true);
    tree_->setColumnCount(2);
    tree_->setIndentation(look::grid);
    tree_->setWordWrap(true);
    tree_->header()->setSectionResizeMode(wordsColumn, QHeaderView::Stretch);
    tree_->header()->setSectionResizeMode(ofColumn, QHeaderView::ResizeToContents);
    tree_->header()->setStretchLastSection(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->addWidget(hint);
    layout->addWidget(tree_, 1);
    layout->addWidget(restore_);
    connect(tree_, &QTreeWidget::itemChanged, this, &SheetWords::takeChange);
    connect(restore_, &QPushButton::clicked, this, &SheetWords::restore);
}

void SheetWords::setDocument(const sheet::Document &document)
{
    carryEdits(document);
    document_ = document;
    const QSignalBlocker blocker(tree_);
    tree_->clear();
    for (const auto &item : document.items) {
        auto *top = addGroup(tree_, item.title);
        for (const auto &section : item.sections) {
            if (!section.shown)
                continue;
            auto *group = new QTreeWidgetItem(top, {section.heading});
            group->setFirstColumnSpanned(true);
            for (const auto &line : section.lines)
                addLine(group, item.muscle, line, {});
            for (const auto &dose : section.doses)
                addLine(group, item.muscle, dose.amount, dose.of);
            if (!section.closing.isEmpty())
                addLine(group, item.muscle, section.closing, {});
        }
    }
    tree_->expandAll();
    restore_->setEnabled(!edits_.empty());
}

/// In another print size or with another muscle beside it, a line may be worded longer or shorter: what the reader made
/// of it stays.
void SheetWords::carryEdits(const sheet::Document &fresh)
{
    if (edits_.empty())
        return;
    const auto before = linesOf(document_);
    const auto has = [&](const std::vector<Line> &lines, const Line &line) {
        return std::ranges::any_of(
            lines, [&](const Line &other) { return other.muscle == line.muscle && other.text == line.text; });
    };
    const auto after = linesOf(fresh);
    for (const auto &line : after) {
        if (has(before, line))
            continue;
        const Line *same = nullptr;
        for (const auto &old : before)
            if (!has(after, old) && likeness(old, line) > (same != nullptr ? likeness(*same, line) : 0))
                same = &old;
        if (same == nullptr)
            continue;
        const auto shown = edits_.shown(same->muscle, same->text);
        edits_.set(line.muscle, line.text, shown == same->text ? line.text : shown);
    }
}

void SheetWords::addLine(QTreeWidgetItem *parent, const std::string &muscle, const QString &original, const QString &of)
{
    const auto shown = edits_.shown(muscle, original);
    auto *item = new QTreeWidgetItem(parent, {shown.isEmpty() ? original : shown, of});
    item->setFlags(item->flags() | Qt::ItemIsEditable | Qt::ItemIsUserCheckable);
    item->setCheckState(wordsColumn, shown.isEmpty() ? Qt::Unchecked : Qt::Checked);
    item->setData(wordsColumn, muscleRole, QString::fromStdString(muscle));
    item->setData(wordsColumn, originalRole, original);
    item->setToolTip(wordsColumn, shown.isEmpty() ? original : shown);
}

void SheetWords::takeChange(QTreeWidgetItem *item)
{
    const auto muscle = item->data(wordsColumn, muscleRole).toString().toStdString();
    if (muscle.empty())
        return;
    const bool kept = item->checkState(wordsColumn) == Qt::Checked;
    edits_.set(muscle, item->data(wordsColumn, originalRole).toString(), kept ? item->text(wordsColumn) : QString());
    restore_->setEnabled(!edits_.empty());
    Q_EMIT edited();
}

void SheetWords::restore()
{
    edits_.clear();
    setDocument(document_);
    Q_EMIT edited();
}

} // namespace knotfinder::gui
