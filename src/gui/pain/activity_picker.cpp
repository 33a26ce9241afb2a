// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "pain/activity_picker.h"

#include "look/paint_kit.h"
#include "pain/terms.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/chip.h"
#include "widgets/flow_layout.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace knotfinder::gui {

ActivityPicker::ActivityPicker(Session &session, QWidget *parent)
    : QWidget(parent), session_(session), chosen_(nullptr), box_(new QComboBox(this))
{
    auto *chips = new QWidget(this);
    chosen_ = new FlowLayout(chips);
    box_->setEditable(true);
    box_->setInsertPolicy(QComboBox::NoInsert);
    box_->setMinimumContentsLength(12);
    box_->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box_->completer()->setFilterMode(Qt::MatchContains);
    box_->lineEdit()->setPlaceholderText(tr("Add an activity or posture"));
    box_->setAccessibleName(tr("Add what makes it worse"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::grid);
    layout->addWidget(chips);
    layout->addWidget(box_);
    connect(box_, &QComboBox::activated, this, &ActivityPicker::add);
    connect(&session.editor(), &DrawingEditor::changed, this, &ActivityPicker::refresh);
    connect(&session, &Session::knowledgeLoaded, this, &ActivityPicker::fill);
    fill();
}

void ActivityPicker::fill()
{
    if (!session_.hasCatalog())
        return;
    box_->clear();
    for (const auto &term : session_.catalog().vocabulary().activities)
        box_->addItem(words::text(term.label), words::text(term.id));
    box_->setCurrentIndex(-1);
    refresh();
}

void ActivityPicker::add(int index)
{
    const auto id = box_->itemData(index).toString().toStdString();
    const auto &chosen = session_.editor().drawing().worseWith;
    if (!id.empty() && std::ranges::find(chosen, id) == chosen.end())
        session_.editor().toggleWorseWith(id);
    box_->setCurrentIndex(-1);
}

void ActivityPicker::refresh()
{
    while (chosen_->count() > 0) {
        auto *item = chosen_->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto &ids = session_.editor().drawing().worseWith;
    if (session_.hasCatalog())
        for (const auto &id : ids) {
            auto *chip = new Chip(termLabel(session_.catalog().vocabulary().activities, id), Chip::Tone::info,
                                  chosen_->parentWidget());
            chip->setRemovable(true);
            connect(chip, &Chip::removed, &session_.editor(), [this, id] { session_.editor().toggleWorseWith(id); });
            chosen_->addWidget(chip);
            chip->show();
        }
    chosen_->parentWidget()->setVisible(!ids.empty());
}

} // namespace knotfinder::gui
