// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "pain/pain_panel.h"

#include <knotfinder/base/ids.h>

#include "look/paint_kit.h"
#include "look/style.h"
#include "look/tab_order.h"
#include "look/type.h"
#include "pain/activity_picker.h"
#include "pain/mark_row.h"
#include "pain/note_field.h"
#include "pain/terms.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/chip.h"
#include "widgets/flow_layout.h"
#include "widgets/text.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr const char *termProperty = "knotfinderTerm";

QLabel *makeHeading(const QString &text, QWidget *parent)
{
    auto *label = makeText(text, parent);
    look::setType(label, look::Type::heading);
    return label;
}

} // namespace

PainPanel::PainPanel(Session &session, QWidget *parent)
    : QWidget(parent), session_(session), marks_(new QVBoxLayout), empty_(nullptr), qualities_(nullptr)
{
    setAccessibleName(tr("Your pain"));
    auto *scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    auto *body = new QWidget(scroll);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    layout->addWidget(makeHeading(tr("Where it hurts"), body));
    empty_ = makeText(tr("Nothing is marked yet. Click on the figure where it hurts."), body);
    look::setMuted(empty_);
    layout->addWidget(empty_);
    layout->addLayout(marks_);
    addTools(layout);
    layout->addWidget(makeHeading(tr("How it feels"), body));
    auto *chips = new QWidget(body);
    qualities_ = new FlowLayout(chips);
    layout->addWidget(chips);
    layout->addWidget(makeHeading(tr("What makes it worse"), body));
    layout->addWidget(new ActivityPicker(session, body));
    layout->addWidget(makeHeading(tr("Note"), body));
    layout->addWidget(new NoteField(session, body));
    layout->addStretch();
    scroll->setWidget(body);

    connect(&session.editor(), &DrawingEditor::changed, this, &PainPanel::refresh);
    connect(&session.editor(), &DrawingEditor::penChanged, this, &PainPanel::refresh);
    connect(&session, &Session::knowledgeLoaded, this, &PainPanel::fillQualities);
    fillQualities();
}

void PainPanel::addTools(QVBoxLayout *layout)
{
    auto *tools = new QWidget(this);
    auto *flow = new FlowLayout(tools);
    auto *last = new QPushButton(tr("Same as last time"), tools);
    last->setToolTip(tr("Mark what was marked when you last used the program"));
    auto *clear = new QPushButton(tr("Clear all"), tools);
    flow->addWidget(last);
    flow->addWidget(clear);
    layout->addWidget(tools);
    connect(last, &QPushButton::clicked, this, &PainPanel::lastDrawingRequested);
    connect(clear, &QPushButton::clicked, &session_.editor(), &DrawingEditor::clear);
}

void PainPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (stale_)
        refresh();
}

void PainPanel::refresh()
{
    stale_ = !isVisible();
    if (stale_)
        return; // while painting, a hidden list costs nothing
    refreshMarks();
    refreshQualities();
}

MarkRow *PainPanel::rowAt(int place) const
{
    auto *item = marks_->itemAt(place);
    return item != nullptr ? static_cast<MarkRow *>(item->widget()) : nullptr;
}

void PainPanel::dropRow(int place)
{
    auto *item = marks_->takeAt(place);
    item->widget()->hide();
    item->widget()->deleteLater(); // one of its buttons may be what asked for it
    delete item;
}

/// A row stays with its mark: whoever types in it goes on with that mark, wherever it stands now.
void PainPanel::refreshMarks()
{
    const auto &editor = session_.editor();
    const auto count = static_cast<int>(editor.drawing().marks.size());
    for (int i = marks_->count() - 1; i >= 0; --i)
        if (!editor.markWith(rowAt(i)->mark()))
            dropRow(i);
    for (int i = 0; i < count; ++i) {
        const auto id = editor.idOf(static_cast<std::size_t>(i));
        if (const auto *row = rowAt(i); row == nullptr || row->mark() != id)
            marks_->insertWidget(i, new MarkRow(session_, id, this));
        else
            rowAt(i)->refresh();
    }
    while (marks_->count() > count)
        dropRow(marks_->count() - 1);
    empty_->setVisible(count == 0);
    look::tabAsLaidOut(*marks_->parentWidget());
    setFocusProxy(look::firstStop(*marks_->parentWidget()));
}

void PainPanel::fillQualities()
{
    if (!session_.hasCatalog())
        return;
    while (qualities_->count() > 0) {
        auto *item = qualities_->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const auto &term : session_.catalog().vocabulary().qualities) {
        auto *chip = new Chip(words::text(term.label), Chip::Tone::plain, qualities_->parentWidget());
        chip->setCheckable(true);
        chip->setProperty(termProperty, words::text(term.id));
        connect(chip, &Chip::clicked, this, [this, id = term.id] { session_.editor().toggleQuality(id); });
        qualities_->addWidget(chip);
    }
    refreshQualities();
}

void PainPanel::refreshQualities()
{
    const auto &chosen = session_.editor().pen().quality;
    for (int i = 0; i < qualities_->count(); ++i) {
        auto *chip = static_cast<Chip *>(qualities_->itemAt(i)->widget());
        const auto id = chip->property(termProperty).toString().toStdString();
        chip->setChecked(isAmong(id, chosen));
    }
}

} // namespace knotfinder::gui
