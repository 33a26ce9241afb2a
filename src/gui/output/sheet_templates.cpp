// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/sheet_templates.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"
#include "output/sheet_desk.h"
#include "output/sheet_field.h"
#include "services/dialogs.h"
#include "session/words.h"
#include "widgets/fitting_scroll.h"
#include "widgets/flow_layout.h"
#include "widgets/message_bar.h"

#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr int contentWidth = 440;

} // namespace

SheetTemplates::SheetTemplates(SheetDesk &desk, const TemplateStore &store, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent), desk_(desk), store_(store), dialogs_(dialogs), messages_(new MessageBar(this)),
      name_(new QLineEdit(this)), list_(new QListWidget(this))
{
    setWindowTitle(tr("Templates of sheets"));
    setObjectName(u"sheetTemplates"_s);
    auto *foot = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(foot, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fillDialog(*this, makeContent(), foot, contentWidth);
    refresh();
    name_->setFocus();
}

QWidget *SheetTemplates::makeContent()
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(3 * look::grid, 2 * look::grid, 3 * look::grid, look::grid);
    layout->setSpacing(look::grid);
    layout->addWidget(messages_);
    addSheetHeading(layout, tr("Keep this sheet as a template"), content)->setBuddy(name_);
    auto *what =
        makeText(tr("It holds muscles, exercises, words, note, letterhead and paper. The name of the person and "
                    "the drawing are not in it."),
                 content);
    look::setMuted(what);
    layout->addWidget(what);
    name_->setObjectName(u"templateName"_s);
    name_->setAccessibleName(tr("Name of the template"));
    name_->setPlaceholderText(tr("Name, such as: stiff neck, first visit"));
    name_->setMaxLength(TemplateStore::longestName);
    layout->addWidget(name_);
    auto *save = new QPushButton(tr("&Keep"), content);
    save->setObjectName(u"templateSave"_s);
    makePrimary(save);
    save->setEnabled(false);
    auto *row = new QHBoxLayout;
    row->addWidget(save);
    row->addStretch();
    layout->addLayout(row);
    connect(name_, &QLineEdit::textChanged, save,
            [save](const QString &text) { save->setEnabled(!text.trimmed().isEmpty()); });
    connect(name_, &QLineEdit::returnPressed, this, &SheetTemplates::save);
    connect(save, &QPushButton::clicked, this, &SheetTemplates::save);
    addSheetHeading(layout, tr("Your templates"), content)->setBuddy(list_);
    list_->setObjectName(u"templateList"_s);
    list_->setAccessibleName(tr("Your templates"));
    list_->setMinimumHeight(5 * fontMetrics().lineSpacing());
    list_->setEditTriggers(QAbstractItemView::EditKeyPressed);
    layout->addWidget(list_, 1);
    auto *buttons = new QWidget(content);
    auto *flow = new FlowLayout(buttons);
    flow->setContentsMargins(0, 0, 0, 0);
    const auto addButton = [&](const QString &text, const char *name, bool ofCurrent, auto act) {
        auto *button = new QPushButton(text, buttons);
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, act);
        flow->addWidget(button);
        if (ofCurrent)
            ofCurrent_.push_back(button);
    };
    addButton(tr("&Use it"), "templateApply", true, [this] {
        if (const auto *kept = current())
            Q_EMIT applyRequested(kept->file);
    });
    addButton(tr("&Rename"), "templateRename", true, [this] { list_->editItem(list_->currentItem()); });
    addButton(tr("&Delete"), "templateDelete", true, [this] { remove(); });
    addButton(tr("E&xport…"), "templateExport", true, [this] { exportCurrent(); });
    addButton(tr("&Import…"), "templateImport", false, [this] { import(); });
    layout->addWidget(buttons);
    connect(list_, &QListWidget::itemChanged, this, &SheetTemplates::rename);
    connect(list_, &QListWidget::currentRowChanged, this, [this](int at) {
        for (auto *button : ofCurrent_)
            button->setEnabled(at >= 0);
    });
    return content;
}

const TemplateStore::Kept *SheetTemplates::current() const
{
    const int row = list_->currentRow();
    return row < 0 || row >= static_cast<int>(kept_.size()) ? nullptr : &kept_[static_cast<std::size_t>(row)];
}

void SheetTemplates::refresh(const QString &select)
{
    const QSignalBlocker blocker(list_);
    kept_ = store_.all();
    list_->clear();
    int row = -1;
    for (const auto &kept : kept_) {
        auto *item = new QListWidgetItem(words::text(kept.name.toStdString()), list_);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        if (kept.name == select)
            row = list_->count() - 1;
    }
    list_->setCurrentRow(row < 0 && list_->count() > 0 ? 0 : row);
    for (auto *button : ofCurrent_)
        button->setEnabled(current() != nullptr);
    Q_EMIT storeChanged();
}

void SheetTemplates::tell(const Outcome &outcome, const QString &done)
{
    if (outcome)
        messages_->show(NoteBox::Tone::good, done);
    else
        messages_->show(NoteBox::Tone::danger, words::text(toLine(outcome.problems().front())));
}

void SheetTemplates::save()
{
    const auto name = name_->text().trimmed();
    const bool known = std::ranges::find(kept_, name, &TemplateStore::Kept::name) != kept_.end();
    if (name.isEmpty() || (known && !dialogs_.askLoseTemplate(this, name, true)))
        return;
    tell(store_.save(name, desk_.arrangement()), tr("Kept: %1").arg(name));
    name_->clear();
    refresh(name);
}

void SheetTemplates::rename()
{
    const auto *kept = current();
    const auto name = list_->currentItem()->text().trimmed().left(TemplateStore::longestName);
    if (kept == nullptr || name == kept->name)
        return;
    const auto renamed =
        name.isEmpty() ? Outcome(Problem{"", "", "a template needs a name", ""}) : store_.rename(*kept, name);
    tell(renamed, tr("It is now called %1.").arg(name));
    const auto select = renamed ? name : kept->name;
    // Later: the list still has its editor open.
    QMetaObject::invokeMethod(
        this, [this, select] { refresh(select); }, Qt::QueuedConnection);
}

void SheetTemplates::remove()
{
    const auto *kept = current();
    if (kept == nullptr || !dialogs_.askLoseTemplate(this, kept->name, false))
        return;
    const auto name = kept->name;
    tell(store_.remove(*kept), tr("Deleted: %1").arg(name));
    refresh();
}

void SheetTemplates::import()
{
    const auto path = dialogs_.askOpen(this, tr("Import a template"), tr("Templates (*.json)"));
    if (path.isEmpty())
        return;
    const auto read = store_.import(path);
    if (!read) {
        tell(read.problems(), {});
        return;
    }
    QStringList said;
    for (const auto &problem : read.value().problems)
        said << words::text(toLine(problem));
    refresh(read.value().name);
    if (said.isEmpty())
        tell(success(), tr("Imported: %1").arg(read.value().name));
    else
        messages_->show(
            NoteBox::Tone::info,
            tr("Imported: %1. Some of it was left out:\n%2").arg(read.value().name, said.mid(0, 5).join(u'\n')));
}

void SheetTemplates::exportCurrent()
{
    const auto *kept = current();
    if (kept == nullptr)
        return;
    auto path = dialogs_.askSave(this, tr("Export the template"), kept->name + u".json"_s, tr("Templates (*.json)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(".json"_L1, Qt::CaseInsensitive))
        path += u".json"_s;
    tell(store_.exportTo(path, *kept), tr("Saved: %1").arg(path));
}

} // namespace knotfinder::gui
