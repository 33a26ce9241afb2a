// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/journal_keeper.h"

#include <knotfinder/journal/early_stops.h>

#include <QDir>
#include <QSettings>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr auto wishKey = "journal/keep"_L1;
constexpr auto askedKey = "journal/asked"_L1;

bool warns(const journal::Session &session)
{
    return journal::earlyStopIn(session.stopped).has_value();
}

/// A window must not stand still for long because another program writes.
constexpr std::chrono::milliseconds writersPatience{400};

} // namespace

JournalKeeper::JournalKeeper(QSettings &store, std::filesystem::path file, QObject *parent)
    : QObject(parent), store_(store), file_(std::move(file))
{
}

JournalKeeper::~JournalKeeper()
{
    if (hasWaiting() && wish() == Wish::yes) [[maybe_unused]]
        const auto last = writeWaiting();
}

JournalKeeper::Wish JournalKeeper::wish() const
{
    const auto kept = store_.value(wishKey);
    return !kept.isValid() ? Wish::notAsked : kept.toBool() ? Wish::yes : Wish::no;
}

void JournalKeeper::setWish(bool yes)
{
    const auto before = wish();
    store_.setValue(wishKey, yes);
    if (!yes) {
        std::ranges::copy_if(waiting_.sessions, std::back_inserter(unwritten_), warns);
        waiting_ = {};
        journal_.reset();
        contents_ = {};
    }
    if (before != wish())
        Q_EMIT wishChanged();
}

bool JournalKeeper::mayAsk()
{
    if (wish() != Wish::notAsked || store_.value(askedKey).toBool())
        return false;
    store_.setValue(askedKey, true);
    return true;
}

bool JournalKeeper::exists() const
{
    return journal_ || journal::Journal::exists(file_);
}

QString JournalKeeper::folder() const
{
    return QDir::toNativeSeparators(QString::fromStdString(file_.parent_path().string()));
}

Outcome JournalKeeper::open()
{
    if (journal_)
        return success();
    if (wish() != Wish::yes)
        return Problem{"", "", tr("the journal is switched off").toStdString(), ""};
    auto opened = journal::Journal::open(file_, writersPatience);
    if (!opened)
        return opened.problems();
    journal_.emplace(std::move(opened).value());
    return refresh();
}

bool JournalKeeper::isDamaged() const
{
    return !journal_ && journal::isDamaged(file_);
}

Result<journal::Restored> JournalKeeper::restore()
{
    journal_.reset();
    auto restored = journal::restore(file_, clock());
    if (restored)
        Q_EMIT changed();
    return restored;
}

Outcome JournalKeeper::eraseEverything()
{
    journal_.reset();
    contents_ = {};
    waiting_ = {};
    unwritten_.clear();
    auto erased = journal::eraseEverything(file_);
    Q_EMIT changed();
    return erased;
}

Outcome JournalKeeper::refresh()
{
    auto read = journal_->contents({}, journal::Drawings::without);
    if (!read)
        return read.problems();
    if (read.value() == contents_)
        return success();
    contents_ = std::move(read).value();
    Q_EMIT changed();
    return success();
}

std::vector<journal::Session> JournalKeeper::rounds() const
{
    auto rounds = contents_.sessions;
    rounds.insert(rounds.end(), waiting_.sessions.begin(), waiting_.sessions.end());
    rounds.insert(rounds.end(), unwritten_.begin(), unwritten_.end());
    return rounds;
}

Outcome JournalKeeper::readAgain()
{
    auto opened = open();
    return opened ? refresh() : opened;
}

template <typename Act>
auto JournalKeeper::withJournal(Act act) -> decltype(act(std::declval<journal::Journal &>()))
{
    if (const auto opened = open(); !opened)
        return opened.problems();
    return act(*journal_);
}

Result<journal::Contents> JournalKeeper::find(const QString &text)
{
    if (text.trimmed().isEmpty())
        return contents_;
    journal::Filter filter;
    filter.text = text.trimmed().toStdString();
    return withJournal([&](journal::Journal &kept) { return kept.contents(filter, journal::Drawings::without); });
}

Result<journal::Entry> JournalKeeper::entry(const std::string &id)
{
    return withJournal([&](journal::Journal &kept) { return kept.entry(id); });
}

Result<std::optional<journal::Entry>> JournalKeeper::lastEntry()
{
    return withJournal([](journal::Journal &kept) { return kept.lastEntry(); });
}

Result<journal::Contents> JournalKeeper::everything()
{
    return withJournal([](journal::Journal &kept) { return kept.contents(); });
}

Result<journal::Entry> JournalKeeper::add(const journal::Entry &entry)
{
    auto added = withJournal([&](journal::Journal &kept) { return kept.add(entry); });
    if (added) [[maybe_unused]]
        const auto read = refresh(); // it is on the disk; the next look shows it
    return added;
}

Outcome JournalKeeper::change(const journal::Entry &entry)
{
    auto changed = withJournal([&](journal::Journal &kept) { return kept.change(entry); });
    return changed ? refresh() : changed;
}

Outcome JournalKeeper::change(const journal::Session &session)
{
    auto changed = withJournal([&](journal::Journal &kept) { return kept.change(session); });
    return changed ? refresh() : changed;
}

Outcome JournalKeeper::remove(journal::Kind kind, const std::string &id)
{
    auto removed = withJournal([&](journal::Journal &kept) { return kept.remove(kind, id); });
    return removed ? refresh() : removed;
}

Result<journal::Merged> JournalKeeper::merge(const journal::Contents &more)
{
    auto merged = withJournal([&](journal::Journal &kept) { return kept.merge(more); });
    if (merged) [[maybe_unused]]
        const auto read = refresh();
    return merged;
}

Outcome JournalKeeper::keep(journal::Session session)
{
    if (wish() == Wish::no) {
        if (warns(session))
            unwritten_.push_back(std::move(session));
        return success();
    }
    waiting_.sessions.push_back(std::move(session));
    return wish() == Wish::yes ? writeWaiting() : success();
}

Outcome JournalKeeper::keep(journal::PrintedSheet sheet)
{
    if (wish() != Wish::yes)
        return success();
    waiting_.sheets.push_back(std::move(sheet));
    return writeWaiting();
}

Outcome JournalKeeper::writeWaiting()
{
    if (!hasWaiting())
        return success();
    const auto written = merge(waiting_);
    if (!written)
        return written.problems();
    waiting_ = {};
    return success();
}

} // namespace knotfinder::gui
