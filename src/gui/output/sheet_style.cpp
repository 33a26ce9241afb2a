// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/sheet_style.h"

#include "look/icons.h"
#include "look/paint_kit.h"
#include "look/tab_order.h"
#include "output/sheet_desk.h"
#include "output/sheet_field.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QSettings>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

int usualPaper()
{
    const bool letter = QLocale::system().measurementSystem() == QLocale::ImperialUSSystem;
    return static_cast<int>(letter ? sheet::Paper::letter : sheet::Paper::a4);
}

sheet::Paper paperAt(int index)
{
    return static_cast<sheet::Paper>(std::clamp(index, 0, 1));
}

} // namespace

SheetStyle::SheetStyle(SheetDesk &desk, QSettings &store, QWidget *parent)
    : QWidget(parent), desk_(desk), store_(store), paper_(new QComboBox(this)),
      large_(new QCheckBox(tr("Large print"), this)), mono_(new QCheckBox(tr("Black and white"), this)),
      practice_(new QLineEdit(this)), address_(new QLineEdit(this)), logoButton_(new QPushButton(this)),
      logoRemove_(new QToolButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    makePaper(layout);
    makeLetterhead(layout);
    layout->addStretch();
    look::tabAsLaidOut(*this);
    connect(&desk, &SheetDesk::changed, this, &SheetStyle::refresh);
}

sheet::Style SheetStyle::lastStyle(const QSettings &store)
{
    return {paperAt(store.value("sheet/paper"_L1, usualPaper()).toInt()), store.value("sheet/large"_L1).toBool(),
            store.value("sheet/mono"_L1).toBool()};
}

sheet::LetterheadWords SheetStyle::lastLetterhead(const QSettings &store)
{
    return {store.value("sheet/practice"_L1).toString(), store.value("sheet/address"_L1).toString(),
            store.value("sheet/logo"_L1).toString()};
}

void SheetStyle::makePaper(QVBoxLayout *layout)
{
    addSheetHeading(layout, tr("Paper"), this)->setBuddy(paper_);
    paper_->addItems({tr("A4"), tr("Letter")});
    paper_->setObjectName(u"sheetPaper"_s);
    paper_->setAccessibleName(tr("Paper"));
    layout->addWidget(paper_);
    layout->addWidget(large_);
    layout->addWidget(mono_);
    connect(paper_, &QComboBox::activated, this, &SheetStyle::takeStyle);
    connect(large_, &QCheckBox::clicked, this, &SheetStyle::takeStyle);
    connect(mono_, &QCheckBox::clicked, this, &SheetStyle::takeStyle);
}

void SheetStyle::makeLetterhead(QVBoxLayout *layout)
{
    const auto addField = [&](QLineEdit *field, const QString &name, const QString &hint) {
        addSheetHeading(layout, name, this)->setBuddy(field);
        field->setPlaceholderText(hint);
        field->setAccessibleName(name);
        field->setMaxLength(120);
        layout->addWidget(field);
        connect(field, &QLineEdit::editingFinished, this, &SheetStyle::keep);
    };
    addField(practice_, tr("Practice"), tr("Top of the sheet"));
    addField(address_, tr("Address"), tr("Below the practice"));
    connect(practice_, &QLineEdit::textChanged, this, [this](const QString &text) {
        desk_.change(
            tr("type the practice"), [&](auto &sheet) { sheet.letterhead.name = text; }, SheetDesk::practiceField);
    });
    connect(address_, &QLineEdit::textChanged, this, [this](const QString &text) {
        desk_.change(
            tr("type the address"), [&](auto &sheet) { sheet.letterhead.address = text; }, SheetDesk::addressField);
    });
    logoButton_->setObjectName(u"sheetLogo"_s);
    logoRemove_->setIcon(look::icon(u"close"_s));
    logoRemove_->setToolTip(tr("Remove the logo"));
    logoRemove_->setAccessibleName(logoRemove_->toolTip());
    auto *row = new QHBoxLayout;
    row->addWidget(logoButton_, 1);
    row->addWidget(logoRemove_);
    layout->addLayout(row);
    connect(logoButton_, &QPushButton::clicked, this, &SheetStyle::logoRequested);
    connect(logoRemove_, &QToolButton::clicked, this, [this] { setLogo({}); });
}

void SheetStyle::setLogo(const QString &path)
{
    desk_.change(path.isEmpty() ? tr("remove the logo") : tr("add a logo"),
                 [&](auto &sheet) { sheet.letterhead.logo = path; });
    keep();
}

void SheetStyle::takeStyle()
{
    const sheet::Style style{paperAt(paper_->currentIndex()), large_->isChecked(), mono_->isChecked()};
    desk_.change(tr("change the paper or print"), [&](auto &sheet) { sheet.style = style; });
    keep();
}

/// For the next sheet.
void SheetStyle::keep()
{
    const auto &[choices, changes, person, note, letterhead, style] = desk_.arrangement();
    store_.setValue("sheet/paper"_L1, static_cast<int>(style.paper));
    store_.setValue("sheet/large"_L1, style.largePrint);
    store_.setValue("sheet/mono"_L1, style.mono);
    store_.setValue("sheet/practice"_L1, letterhead.name.trimmed());
    store_.setValue("sheet/address"_L1, letterhead.address.trimmed());
    store_.setValue("sheet/logo"_L1, letterhead.logo);
}

void SheetStyle::refresh()
{
    const auto &letterhead = desk_.arrangement().letterhead;
    const auto &style = desk_.arrangement().style;
    paper_->setCurrentIndex(static_cast<int>(style.paper));
    large_->setChecked(style.largePrint);
    mono_->setChecked(style.mono);
    showInField(practice_, practice_->text(), letterhead.name);
    showInField(address_, address_->text(), letterhead.address);
    const auto &logo = letterhead.logo;
    logoButton_->setText(logo.isEmpty() ? tr("Add a logo…") : tr("Logo: %1").arg(QFileInfo(logo).fileName()));
    logoRemove_->setVisible(!logo.isEmpty());
}

} // namespace knotfinder::gui
