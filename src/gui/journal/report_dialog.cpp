// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/report_dialog.h"

#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"
#include "session/words.h"
#include "widgets/fitting_scroll.h"
#include "widgets/text.h"
#include "widgets/wrapped_check.h"

#include <knotfinder/journal/words.h>

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace knotfinder::gui {
namespace {

constexpr int reportWidth = 480;
constexpr std::size_t newestNotes = 12;
constexpr qsizetype mostLetters = 120;

} // namespace

ReportDialog::ReportDialog(const std::vector<journal::Entry> &entries, QWidget *parent)
    : QDialog(parent), person_(new QLineEdit(this))
{
    setObjectName(QStringLiteral("reportDialog"));
    setWindowTitle(tr("Report for whoever treats you"));
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(3 * look::grid, 2 * look::grid, 3 * look::grid, look::grid);
    layout->setSpacing(look::grid);
    layout->addWidget(
        makeText(tr("One or two pages: your drawing then and now, the chart, and what you pressed."), content));
    auto *whose = makeText(tr("Name, if it is to be on it"), content);
    look::setType(whose, look::Type::strong);
    whose->setBuddy(person_);
    person_->setObjectName(QStringLiteral("reportPerson"));
    person_->setAccessibleName(whose->text());
    person_->setMaxLength(mostLetters);
    layout->addWidget(whose);
    layout->addWidget(person_);
    addNotes(entries, content);
    auto *foot = new QDialogButtonBox(this);
    auto *make = foot->addButton(tr("&Save the report…"), QDialogButtonBox::AcceptRole);
    foot->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    make->setObjectName(QStringLiteral("reportSave"));
    makePrimary(make);
    connect(foot, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(foot, &QDialogButtonBox::accepted, this, [this] {
        std::vector<std::string> chosen;
        for (const auto &[id, tick] : notes_)
            if (tick->isChecked())
                chosen.push_back(id);
        accept();
        Q_EMIT wanted(person_->text().trimmed(), chosen);
    });
    fillDialog(*this, content, foot, reportWidth);
    person_->setFocus();
}

/// None is ticked by itself: what was written for oneself is not read by others unasked.
void ReportDialog::addNotes(const std::vector<journal::Entry> &entries, QWidget *content)
{
    auto *layout = content->layout();
    for (auto entry = entries.rbegin(); entry != entries.rend() && notes_.size() < newestNotes; ++entry) {
        if (entry->note.empty())
            continue;
        if (notes_.empty()) {
            auto *heading = makeText(tr("What you wrote that may be read"), content);
            look::setType(heading, look::Type::strong);
            layout->addWidget(heading);
        }
        auto note = words::text(entry->note).simplified();
        if (note.size() > mostLetters)
            note = note.left(mostLetters) + u'…';
        auto *tick = new WrappedCheck(
            tr("%1: %2", "day and note").arg(words::text(journal::words::shortDay(dayOf(entry->at))), note), content);
        layout->addWidget(tick);
        notes_.emplace_back(entry->id, tick);
    }
}

} // namespace knotfinder::gui
