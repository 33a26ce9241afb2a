// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/journal/journal.h>

#include "ids.h"
#include "keeping.h"
#include "known.h"
#include "rows.h"
#include "schema.h"

#include <thread>

using namespace Qt::StringLiterals;

namespace knotfinder::journal {
namespace {

Outcome forgetOldBytes(const Database &database)
{
    const auto held = database.value(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    if (!held)
        return held.problems();
    if (held.value().toInt() != 0)
        return Problem{database.file().string(), "",
                       "was changed, but its log still holds the old words while another program reads it",
                       "end that program"};
    if (renewCopy(database))
        return success();
    std::error_code error; // rather no copy, until the next start, than one that holds what was to go
    std::filesystem::remove(copyOf(database.file()), error);
    if (error)
        return Problem{copyOf(database.file()).string(), "", "still holds the old words: " + error.message(), ""};
    return success();
}

Problems inFile(Problems problems, const std::filesystem::path &file)
{
    for (auto &problem : problems)
        problem.file = file.string();
    return problems;
}

template <typename Value>
Result<Value> addTo(const Database &database, Value value)
{
    if (auto wrong = check(value); !wrong.empty())
        return inFile(std::move(wrong), database.file());
    if (value.id.empty())
        value.id = newId();
    Transaction transaction(database);
    auto done = transaction.begun();
    if (done)
        done = insert(database, value);
    if (done)
        done = transaction.commit();
    if (!done)
        return done.problems();
    return value;
}

template <typename Value>
Outcome changeIn(const Database &database, const Value &value)
{
    if (auto wrong = check(value); !wrong.empty())
        return inFile(std::move(wrong), database.file());
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    auto done = update(database, value);
    return done ? transaction.commit() : done;
}

Outcome eraseFrom(const Database &database, Kind kind, const std::string &id)
{
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    auto done = erase(database, kind, id);
    return done ? transaction.commit() : done;
}

/// Adds those of a kind that are not known; the first problem ends it.
template <typename Value>
Outcome mergeInto(const Database &database, const std::vector<Value> &there, const std::vector<Value> &more,
                  bool tryOnly, Merged &merged)
{
    Known<Value> known(there);
    for (const auto &value : more) {
        if (auto wrong = check(value); !wrong.empty())
            return wrong;
        switch (known.look(value)) {
        case Seen::same: ++merged.already; continue;
        case Seen::other: ++merged.kept; continue;
        case Seen::never: ++merged.added; break;
        }
        known.add(value);
        auto fresh = value;
        if (fresh.id.empty())
            fresh.id = newId();
        if (auto done = tryOnly ? success() : insert(database, fresh); !done)
            return done;
    }
    return success();
}

} // namespace

/// The copy is made beside the reader's work, by a connection of its own.
struct Journal::Store
{
    Database database;
    std::thread copying{};

    explicit Store(Database opened) : database(std::move(opened)) {}
    ~Store() { finishCopy(); }
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    void startCopy(std::chrono::milliseconds patience)
    {
        copying = std::thread([file = database.file(), patience] {
            if (const auto own = Database::open(file, patience)) [[maybe_unused]]
                const auto copied = renewCopy(own.value()); // one that cannot be made keeps nobody from writing
        });
    }

    void finishCopy()
    {
        if (copying.joinable())
            copying.join();
    }

    /// What was taken out or written over must not lie on in the log or the copy.
    Outcome forgetOldBytes()
    {
        finishCopy();
        return journal::forgetOldBytes(database);
    }
};

Journal::Journal(std::unique_ptr<Store> store) : store_(std::move(store)) {}
Journal::Journal(Journal &&) noexcept = default;
Journal &Journal::operator=(Journal &&) noexcept = default;
Journal::~Journal() = default;

bool Journal::exists(const std::filesystem::path &file)
{
    const auto holds = [](const std::filesystem::path &path) {
        std::error_code error;
        return std::filesystem::is_regular_file(path, error) && std::filesystem::file_size(path, error) > 0;
    };
    return holds(file) || holds(copyOf(file));
}

Result<Journal> Journal::open(const std::filesystem::path &file, std::chrono::milliseconds patience)
{
    if (const auto place = makePlace(file); !place)
        return place.problems();
    auto opened = openSound(file, patience);
    if (!opened)
        return opened.problems();
    const auto &database = opened.value();
    const auto version = database.value(u"PRAGMA user_version"_s);
    if (!version)
        return version.problems();
    const int found = version.value().toInt();
    const bool current = found == static_cast<int>(schemaSteps().size());
    const bool wanted = found > 0 && copyIsOld(file);
    if (wanted && !current) // before anything is changed
        if (const auto copied = renewCopy(database); !copied)
            return copied.problems();
    if (const auto ready = bringUpToDate(database, schemaSteps()); !ready)
        return ready.problems();
    auto store = std::make_unique<Store>(std::move(opened).value());
    if (wanted && current)
        store->startCopy(patience);
    return Journal(std::move(store));
}

Result<Entry> Journal::add(Entry entry)
{
    return addTo(store_->database, std::move(entry));
}

Result<Session> Journal::add(Session session)
{
    return addTo(store_->database, std::move(session));
}

Result<PrintedSheet> Journal::add(PrintedSheet sheet)
{
    return addTo(store_->database, std::move(sheet));
}

Outcome Journal::change(const Entry &entry)
{
    auto done = changeIn(store_->database, entry);
    return done ? store_->forgetOldBytes() : done;
}

Outcome Journal::change(const Session &session)
{
    auto done = changeIn(store_->database, session);
    return done ? store_->forgetOldBytes() : done;
}

Outcome Journal::remove(Kind kind, const std::string &id)
{
    auto done = eraseFrom(store_->database, kind, id);
    return done ? store_->forgetOldBytes() : done;
}

Result<std::vector<Entry>> Journal::entries(const Filter &filter) const
{
    return readEntries(store_->database, filter, Drawings::without);
}

Result<std::vector<Session>> Journal::sessions(const Filter &filter) const
{
    return readSessions(store_->database, filter);
}

Result<std::vector<PrintedSheet>> Journal::sheets(const Filter &filter) const
{
    return readSheets(store_->database, filter);
}

Result<Entry> Journal::entry(const std::string &id) const
{
    return readEntry(store_->database, id);
}

Result<std::optional<Entry>> Journal::lastEntry() const
{
    const auto id = store_->database.value(u"SELECT id FROM entries ORDER BY at DESC, number DESC LIMIT 1"_s);
    if (!id)
        return id.problems();
    if (!id.value().isValid())
        return std::optional<Entry>();
    auto last = entry(utf8(id.value()));
    if (!last)
        return last.problems();
    return std::optional<Entry>(std::move(last).value());
}

Result<Contents> Journal::contents(const Filter &filter, Drawings drawings) const
{
    auto entries = readEntries(store_->database, filter, drawings);
    auto sessions = readSessions(store_->database, filter);
    auto sheets = readSheets(store_->database, filter);
    if (!entries || !sessions || !sheets)
        return (!entries ? entries.problems() : !sessions ? sessions.problems() : sheets.problems());
    return Contents{std::move(entries).value(), std::move(sessions).value(), std::move(sheets).value()};
}

Result<Merged> Journal::merge(const Contents &more, bool tryOnly)
{
    const Database &database = store_->database;
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun().problems();
    const auto there = contents();
    if (!there)
        return there.problems();
    Merged merged;
    const auto &[entries, sessions, sheets] = there.value();
    auto done = mergeInto(database, entries, more.entries, tryOnly, merged);
    if (done)
        done = mergeInto(database, sessions, more.sessions, tryOnly, merged);
    if (done)
        done = mergeInto(database, sheets, more.sheets, tryOnly, merged);
    if (done && !tryOnly)
        done = transaction.commit();
    if (!done)
        return done.problems();
    return merged;
}

} // namespace knotfinder::journal
