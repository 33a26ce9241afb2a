// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/sheet_controls.h"

#include "look/icons.h"
#include "look/paint_kit.h"
#include "look/tab_order.h"
#include "look/type.h"
#include "widgets/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

QLabel *addHeading(QVBoxLayout *layout, const QString &text, QWidget *parent)
{
    auto *label = makeText(text, parent);
    look::setType(label, look::Type::strong);
    layout->addWidget(label);
    return label;
}

int usualPaper()
{
    const bool letter = QLocale::system().measurementSystem() == QLocale::ImperialUSSystem;
    return static_cast<int>(letter ? sheet::Paper::letter : sheet::Paper::a4);
}

} // namespace

SheetControls::SheetControls(QSettings &store, QWidget *parent)
    : QWidget(parent), store_(store), items_(new QListWidget(this)), paper_(new QComboBox(this)),
      large_(new QCheckBox(tr("Large print"), this)), mono_(new QCheckBox(tr("Black and white"), this)),
      person_(new QLineEdit(this)), practice_(new QLineEdit(this)), address_(new QLineEdit(this)),
      note_(new QPlainTextEdit(this)),
      advice_(makeText(tr("People keep up with four things at most. A shorter sheet helps more."), this)),
      logoButton_(new QPushButton(this)), logoRemove_(new QToolButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    makeItems(layout);
    makeStyle(layout);
    makeTexts(layout);
    layout->addStretch();
    look::tabAsLaidOut(*this);
}

void SheetControls::makeItems(QVBoxLayout *layout)
{
    addHeading(layout, tr("On this sheet"), this);
    items_->setAccessibleName(tr("On this sheet"));
    items_->setDragDropMode(QAbstractItemView::InternalMove);
    items_->setMaximumHeight(140);
    items_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // a long name ends in an ellipsis instead
    layout->addWidget(items_);
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &icon, const QString &text, int by) {
        auto *button = new QToolButton(this);
        button->setIcon(look::icon(icon));
        button->setToolTip(text);
        button->setAccessibleName(text);
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this, [this, by] { moveItem(by); });
        row->addWidget(button);
    };
    add(u"previous"_s, tr("Move up"), -1);
    add(u"next"_s, tr("Move down"), 1);
    row->addStretch();
    layout->addLayout(row);
    look::setMuted(advice_);
    layout->addWidget(advice_);
    connect(items_, &QListWidget::itemChanged, this, &SheetControls::showAdvice);
    connect(items_, &QListWidget::itemChanged, this, &SheetControls::contentChanged);
    connect(items_->model(), &QAbstractItemModel::rowsMoved, this, &SheetControls::contentChanged);
}

void SheetControls::makeStyle(QVBoxLayout *layout)
{
    addHeading(layout, tr("Paper"), this)->setBuddy(paper_);
    paper_->addItems({tr("A4"), tr("Letter")});
    paper_->setAccessibleName(tr("Paper"));
    paper_->setCurrentIndex(store_.value("sheet/paper"_L1, usualPaper()).toInt());
    large_->setChecked(store_.value("sheet/large"_L1).toBool());
    mono_->setChecked(store_.value("sheet/mono"_L1).toBool());
    layout->addWidget(paper_);
    layout->addWidget(large_);
    layout->addWidget(mono_);
    connect(paper_, &QComboBox::activated, this, &SheetControls::keepStyle);
    connect(large_, &QCheckBox::clicked, this, &SheetControls::keepStyle);
    connect(mono_, &QCheckBox::clicked, this, &SheetControls::keepStyle);
}

void SheetControls::makeTexts(QVBoxLayout *layout)
{
    const auto addField = [&](QLineEdit *field, const QString &name, const QString &hint) {
        addHeading(layout, name, this)->setBuddy(field);
        field->setPlaceholderText(hint);
        field->setAccessibleName(name);
        field->setMaxLength(120);
        layout->addWidget(field);
        connect(field, &QLineEdit::textChanged, this, &SheetControls::contentChanged);
    };
    addField(person_, tr("Name"), tr("A line to fill in"));
    addField(practice_, tr("Practice"), tr("Top of the sheet"));
    addField(address_, tr("Address"), tr("Below the practice"));
    makeLogo(layout);
    practice_->setText(store_.value("sheet/practice"_L1).toString());
    address_->setText(store_.value("sheet/address"_L1).toString());
    const auto keep = [this] {
        store_.setValue("sheet/practice"_L1, practice_->text());
        store_.setValue("sheet/address"_L1, address_->text());
    };
    connect(practice_, &QLineEdit::editingFinished, this, keep);
    connect(address_, &QLineEdit::editingFinished, this, keep);
    addHeading(layout, tr("Note"), this)->setBuddy(note_);
    note_->setAccessibleName(tr("Note"));
    note_->setTabChangesFocus(true);
    note_->setFixedHeight(4 * fontMetrics().lineSpacing());
    layout->addWidget(note_);
    connect(note_, &QPlainTextEdit::textChanged, this, &SheetControls::contentChanged);
}

void SheetControls::makeLogo(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    logoButton_->setObjectName(u"sheetLogo"_s);
    logoRemove_->setIcon(look::icon(u"close"_s));
    logoRemove_->setToolTip(tr("Remove the logo"));
    logoRemove_->setAccessibleName(logoRemove_->toolTip());
    row->addWidget(logoButton_, 1);
    row->addWidget(logoRemove_);
    layout->addLayout(row);
    connect(logoButton_, &QPushButton::clicked, this, &SheetControls::logoRequested);
    connect(logoRemove_, &QToolButton::clicked, this, [this] { setLogo({}, {}); });
    setLogo({}, store_.value("sheet/logo"_L1).toString());
}

void SheetControls::setLogo(const QImage &logo, const QString &path)
{
    logo_ = logo;
    store_.setValue("sheet/logo"_L1, path);
    logoButton_->setText(path.isEmpty() ? tr("Add a logo…") : tr("Logo: %1").arg(QFileInfo(path).fileName()));
    logoRemove_->setVisible(!path.isEmpty());
    Q_EMIT contentChanged();
}

void SheetControls::showAdvice()
{
    int shown = 0;
    for (int i = 0; i < items_->count(); ++i)
        shown += items_->item(i)->checkState() == Qt::Checked ? 1 : 0;
    advice_->setVisible(shown > static_cast<int>(sheet::advisedItems));
}

void SheetControls::keepStyle()
{
    store_.setValue("sheet/paper"_L1, paper_->currentIndex());
    store_.setValue("sheet/large"_L1, large_->isChecked());
    store_.setValue("sheet/mono"_L1, mono_->isChecked());
    Q_EMIT styleChanged();
}

sheet::Style SheetControls::style() const
{
    return {static_cast<sheet::Paper>(std::clamp(paper_->currentIndex(), 0, 1)), large_->isChecked(),
            mono_->isChecked()};
}

QString SheetControls::person() const
{
    return person_->text().trimmed();
}

QString SheetControls::note() const
{
    return note_->toPlainText().trimmed();
}

sheet::Letterhead SheetControls::letterhead() const
{
    return {practice_->text().trimmed(), address_->text().trimmed(), logo_};
}

void SheetControls::setItems(const sheet::Document &document)
{
    const QSignalBlocker blocker(items_);
    items_->clear();
    for (const auto &item : document.items) {
        auto *row = new QListWidgetItem(item.title, items_);
        row->setData(Qt::UserRole, QString::fromStdString(item.muscle));
        row->setFlags(row->flags() | Qt::ItemIsUserCheckable);
        row->setCheckState(item.shown ? Qt::Checked : Qt::Unchecked);
    }
    items_->setCurrentRow(0);
    showAdvice();
}

bool SheetControls::isEdited() const
{
    bool all = true;
    for (int i = 0; i < items_->count(); ++i)
        all = all && items_->item(i)->checkState() == Qt::Checked;
    return !all || !person().isEmpty() || !note().isEmpty();
}

bool SheetControls::isChosen(const std::string &muscle) const
{
    for (int i = 0; i < items_->count(); ++i)
        if (items_->item(i)->data(Qt::UserRole).toString().toStdString() == muscle)
            return items_->item(i)->checkState() == Qt::Checked;
    return true;
}

void SheetControls::applyTo(sheet::Document &document) const
{
    std::vector<sheet::Item> ordered;
    for (int i = 0; i < items_->count(); ++i) {
        const auto muscle = items_->item(i)->data(Qt::UserRole).toString().toStdString();
        const auto found = std::ranges::find(document.items, muscle, &sheet::Item::muscle);
        if (found == document.items.end())
            continue;
        ordered.push_back(*found);
    }
    document.items = std::move(ordered);
}

void SheetControls::moveItem(int by)
{
    const int row = items_->currentRow();
    const int to = row + by;
    if (row < 0 || to < 0 || to >= items_->count())
        return;
    {
        const QSignalBlocker blocker(items_);
        items_->insertItem(to, items_->takeItem(row));
        items_->setCurrentRow(to);
    }
    Q_EMIT contentChanged();
}

} // namespace knotfinder::gui
