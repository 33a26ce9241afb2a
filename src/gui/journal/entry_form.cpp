// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/entry_form.h"

#include "journal/entry_drawing.h"
#include "journal/form_parts.h"
#include "journal/journal_keeper.h"
#include "look/paint_kit.h"
#include "look/style.h"
#include "look/tab_order.h"
#include "look/type.h"
#include "session/session.h"
#include "session/words.h"
#include "widgets/announcer.h"
#include "widgets/segmented.h"
#include "widgets/text.h"

#include <knotfinder/journal/words.h>

#include <QDateTimeEdit>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr int followDrawingAfter = 200; ///< ms without a change of the drawing until the form has its areas
constexpr int noteLines = 3;
constexpr int longestWords = 200; ///< of the night and the day
constexpr int secondsOfAMinute = 60;

/// As the clock on the wall showed it, wherever that was.
QDateTime toClock(const journal::Moment &at)
{
    return QDateTime::fromSecsSinceEpoch(at.seconds + std::int64_t{at.zone} * secondsOfAMinute, Qt::UTC);
}

/// Its seconds stay where the field shows the same minute.
journal::Moment fromClock(const QDateTime &shown, const journal::Moment &before)
{
    const QDateTime clock(shown.date(), shown.time(), Qt::UTC);
    if (clock.toSecsSinceEpoch() / secondsOfAMinute == toClock(before).toSecsSinceEpoch() / secondsOfAMinute)
        return before;
    return {clock.toSecsSinceEpoch() - std::int64_t{before.zone} * secondsOfAMinute, before.zone};
}

} // namespace

EntryForm::EntryForm(Session &session, JournalKeeper &keeper, QWidget *parent)
    : QWidget(parent), session_(session), keeper_(keeper), title_(makeText({}, this)),
      whenLabel_(makeText(tr("When"), this)), when_(new QDateTimeEdit(this)),
      strength_(new Segmented(Segmented::Tone::pain, this)), areas_(new QWidget(this)), note_(new QPlainTextEdit(this)),
      sleep_(new QLineEdit(this)), work_(new QLineEdit(this)), write_(nullptr), last_(nullptr), leave_(nullptr)
{
    setObjectName(QStringLiteral("entryForm"));
    auto *layout = beginForm(this, title_);
    makeFields(layout);
    write_ = addFormButton(layout, {}, "entryWrite", this);
    makePrimary(write_);
    last_ = addFormButton(layout, tr("Same as &last time"), "entryLast", this);
    leave_ = addFormButton(layout, tr("Leave it as it &was"), "entryLeave", this);
    layout->addStretch();
    look::tabAsLaidOut(*this);
    connect(write_, &QPushButton::clicked, this, &EntryForm::write);
    connect(last_, &QPushButton::clicked, this, &EntryForm::sameAsLast);
    connect(leave_, &QPushButton::clicked, this, &EntryForm::startNew);
    wait_.setSingleShot(true);
    wait_.setInterval(followDrawingAfter);
    connect(&wait_, &QTimer::timeout, this, &EntryForm::takePresentDrawing);
    connect(&session_.editor(), &DrawingEditor::changed, this, [this] { wait_.start(); });
    connect(&keeper_, &JournalKeeper::changed, this, &EntryForm::journalChanged);
    startNew();
}

void EntryForm::makeFields(QVBoxLayout *layout)
{
    look::setType(whenLabel_, look::Type::strong);
    whenLabel_->setBuddy(when_);
    when_->setObjectName(QStringLiteral("entryWhen"));
    when_->setAccessibleName(whenLabel_->text());
    when_->setDisplayFormat(tr("d MMMM yyyy, HH:mm", "date and time"));
    when_->setCalendarPopup(true);
    when_->setTimeSpec(Qt::UTC);
    layout->addWidget(whenLabel_);
    layout->addWidget(when_);
    strength_->setObjectName(QStringLiteral("entryStrength"));
    strength_->setAccessibleName(tr("How strong the pain is in all"));
    for (int strength = 0; strength <= journal::worst; ++strength)
        strength_->add(QString::number(strength), words::strength(strength));
    connect(strength_, &Segmented::chosen, this, [this] {
        chosen_ = true;
        refreshButtons();
    });
    addFormHeading(layout, tr("How strong, in all?"), strength_->button(0), this);
    layout->addWidget(strength_, 0, Qt::AlignLeading);
    layout->addWidget(areas_);
    addFormHeading(layout, tr("Note"), note_, this);
    note_->setObjectName(QStringLiteral("entryNote"));
    note_->setAccessibleName(tr("Note"));
    note_->setPlaceholderText(tr("What you did, what helped, what did not"));
    note_->setTabChangesFocus(true);
    note_->setFixedHeight(noteLines * note_->fontMetrics().lineSpacing() + 2 * look::grid);
    layout->addWidget(note_);
    const auto addLine = [&](QLineEdit *field, const char *name, const QString &heading) {
        addFormHeading(layout, heading, field, this);
        field->setObjectName(QString::fromLatin1(name));
        field->setAccessibleName(heading);
        field->setPlaceholderText(tr("In a few words, if you like"));
        field->setMaxLength(longestWords);
        layout->addWidget(field);
    };
    addLine(sleep_, "entrySleep", tr("How was the night?"));
    addLine(work_, "entryWork", tr("How was the day?"));
    layout->addSpacing(look::grid);
}

void EntryForm::startNew()
{
    shown_ = {};
    strengths_.clear(); // of the areas that are gone
    follows_ = true;
    chosen_ = false;
    note_->clear();
    sleep_->clear();
    work_->clear();
    takePresentDrawing();
}

/// Whoever changes an entry, or takes that of last time, does not want what is drawn now.
void EntryForm::takePresentDrawing()
{
    if (!follows_)
        return;
    auto entry = typed();
    drawing_ = session_.editor().drawing();
    entry.areas = areasIn(drawing_, session_.atlas());
    const auto strongest = std::ranges::max_element(entry.areas, {}, &journal::AreaStrength::strength);
    const int inAll = strongest == entry.areas.end() ? -1 : strongest->strength;
    if (!chosen_)
        entry.strength = inAll;
    show(entry);
}

void EntryForm::sameAsLast()
{
    const auto last = keeper_.lastEntry();
    if (!last) {
        Q_EMIT failed(last.problems());
        return;
    }
    if (!last.value())
        return;
    const auto note = note_->toPlainText();
    auto entry = journal::sameAs(*last.value(), keeper_.clock());
    entry.note = note.toStdString();
    const auto drawn = drawingOf(entry, session_);
    drawing_ = drawn ? drawn.value() : match::PainDrawing();
    follows_ = false;
    chosen_ = true;
    show(entry);
    announce(this, tr("As on %1. Change what is different, then write it down.")
                       .arg(words::text(journal::words::moment(last.value()->at))));
    write_->setFocus();
}

void EntryForm::change(const journal::Entry &entry)
{
    const auto drawn = drawingOf(entry, session_);
    drawing_ = drawn ? drawn.value() : match::PainDrawing();
    follows_ = false;
    chosen_ = true;
    show(entry);
    takeKeyboard();
}

void EntryForm::takeKeyboard()
{
    strength_->button(std::max(0, strength_->current()))->setFocus();
}

void EntryForm::show(const journal::Entry &entry)
{
    shown_ = entry;
    title_->setText(isChanging() ? tr("Change what you wrote") : tr("How is it now?"));
    whenLabel_->setVisible(isChanging());
    when_->setVisible(isChanging());
    if (isChanging())
        when_->setDateTime(toClock(entry.at));
    strength_->setCurrent(entry.strength);
    showAreas();
    const auto put = [](auto *field, const QString &now, const std::string &text) {
        const auto wanted = QString::fromStdString(text);
        if (now == wanted)
            return;
        if constexpr (std::is_same_v<decltype(field), QLineEdit *>)
            field->setText(wanted);
        else
            field->setPlainText(wanted);
    };
    put(note_, note_->toPlainText(), entry.note);
    put(sleep_, sleep_->text(), entry.sleep);
    put(work_, work_->text(), entry.work);
    refreshButtons();
}

void EntryForm::showAreas()
{
    auto *fresh = new QWidget(this);
    auto *grid = new QGridLayout(fresh);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(look::grid / 2);
    grid->setColumnStretch(0, 1);
    strengths_.clear();
    if (shown_.areas.empty()) {
        auto *hint = makeText(isChanging() ? tr("No area was marked.")
                                           : tr("Mark in the main window where it hurts: each area gets a line here."),
                              fresh);
        look::setMuted(hint);
        grid->addWidget(hint, 0, 0);
    }
    int row = 0;
    for (const auto &[area, strength] : shown_.areas) {
        const auto name = words::text(area);
        auto *number = new QSpinBox(fresh);
        number->setRange(0, journal::worst);
        number->setValue(strength);
        number->setAccessibleName(tr("Strength of %1").arg(name));
        auto *label = makeText(name, fresh);
        label->setBuddy(number);
        grid->addWidget(label, row, 0, Qt::AlignVCenter);
        grid->addWidget(number, row++, 1);
        strengths_.push_back(number);
    }
    if (auto *before = layout()->replaceWidget(areas_, fresh)) {
        areas_->hide();
        areas_->deleteLater();
        delete before;
    }
    areas_ = fresh;
    fresh->show();
    look::tabAsLaidOut(*this);
}

/// What was deleted meanwhile cannot be changed any more: what was typed becomes a new entry.
void EntryForm::journalChanged()
{
    const auto &entries = keeper_.contents().entries;
    if (isChanging() && std::ranges::find(entries, shown_.id, &journal::Entry::id) == entries.end()) {
        auto entry = typed();
        entry.id.clear();
        show(entry);
    }
    refreshButtons();
}

void EntryForm::refreshButtons()
{
    write_->setText(isChanging() ? tr("&Keep the change") : tr("&Write it down"));
    write_->setEnabled(strength_->current() >= 0);
    write_->setToolTip(write_->isEnabled() ? QString() : tr("First say how strong the pain is, in all."));
    last_->setVisible(!isChanging() && !keeper_.contents().entries.empty());
    leave_->setVisible(isChanging());
}

journal::Entry EntryForm::typed() const
{
    auto entry = shown_;
    if (isChanging())
        entry.at = fromClock(when_->dateTime(), shown_.at);
    entry.strength = strength_->current();
    for (std::size_t i = 0; i < strengths_.size(); ++i)
        entry.areas[i].strength = strengths_[i]->value();
    entry.note = note_->toPlainText().trimmed().toStdString();
    entry.sleep = sleep_->text().trimmed().toStdString();
    entry.work = work_->text().trimmed().toStdString();
    return entry;
}

bool EntryForm::hasDraft() const
{
    const auto now = typed();
    if (isChanging())
        return now != shown_;
    return !now.note.empty() || !now.sleep.empty() || !now.work.empty();
}

void EntryForm::write()
{
    if (wait_.isActive() && follows_)
        takePresentDrawing();
    wait_.stop();
    auto entry = typed();
    if (auto kept = keptDrawing(drawing_, entry.areas, session_.atlas()); !kept.empty())
        entry.drawing = std::move(kept);
    if (isChanging()) {
        const auto changed = keeper_.change(entry);
        if (!changed) {
            Q_EMIT failed(changed.problems());
            return;
        }
        startNew();
        Q_EMIT written(tr("Changed."));
        return;
    }
    entry.at = keeper_.clock();
    const auto added = keeper_.add(entry);
    if (!added) {
        Q_EMIT failed(added.problems());
        return;
    }
    startNew();
    Q_EMIT written(tr("Written down: %1.").arg(words::strength(added.value().strength)));
}

} // namespace knotfinder::gui
