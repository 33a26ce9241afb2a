// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>
#include <knotfinder/journal/values.h>

#include <filesystem>
#include <memory>

namespace knotfinder::journal {

/// Where the reader's own journal lies: journal/journal.sqlite in the user's data folder.
[[nodiscard]] std::filesystem::path ownJournal();

/// Whether entries are read with what was drawn: most of a journal's bytes.
enum class Drawings { with, without };

/// What to look for. Everything that is set must hold; days are those of the reader's clock.
struct Filter
{
    std::optional<Day> from;
    std::optional<Day> to; ///< included
    std::string text;      ///< somewhere in the words that were written, whatever the case of the letters
    std::string muscle;    ///< id; of sessions and sheets: entries know no muscle, so none of them is found
};

enum class Kind { entry, session, sheet };

/// What an import brought, or would bring.
struct Merged
{
    std::size_t added = 0;
    std::size_t already = 0; ///< the same was there
    std::size_t kept = 0;    ///< the journal has it with other words, which stay
};

/// How long a program waits for another one that is writing.
inline constexpr std::chrono::milliseconds usualPatience{2000};

/// The pain journal: one SQLite file that only its owner may read, beside a copy of its last good state. Each change is
/// on the disk when the call returns, or nothing has changed and the problem says why. Needs a QCoreApplication; to be
/// used by the thread that opened it.
class Journal
{
public:
    /// True when there is a journal, or a copy of one that is lost.
    [[nodiscard]] static bool exists(const std::filesystem::path &file);

    /// Opens the journal and makes it where there is none: to be called after the reader's first yes. Checks it, begins
    /// a copy where it has changed since the last one (done at the latest when this object goes), and brings older
    /// versions up to date. Problem when it is damaged (see restore), was made by a newer program, is another program's
    /// database, or cannot be opened or written. Open it once in a process: see database.h.
    [[nodiscard]] static Result<Journal> open(const std::filesystem::path &file,
                                              std::chrono::milliseconds patience = usualPatience);

    Journal(Journal &&) noexcept;
    Journal &operator=(Journal &&) noexcept;
    ~Journal();

    // Adding gives an id where there is none, and returns what was added.
    [[nodiscard]] Result<Entry> add(Entry entry);
    [[nodiscard]] Result<Session> add(Session session);
    [[nodiscard]] Result<PrintedSheet> add(PrintedSheet sheet);
    // Changing finds by id; problem when it is no longer there.
    [[nodiscard]] Outcome change(const Entry &entry);
    [[nodiscard]] Outcome change(const Session &session);
    /// Takes it out of the file, its log and the copy: its bytes are in none of them afterwards.
    [[nodiscard]] Outcome remove(Kind kind, const std::string &id);

    // Oldest first. Entries come without their drawings, which are large.
    [[nodiscard]] Result<std::vector<Entry>> entries(const Filter &filter = {}) const;
    [[nodiscard]] Result<std::vector<Session>> sessions(const Filter &filter = {}) const;
    [[nodiscard]] Result<std::vector<PrintedSheet>> sheets(const Filter &filter = {}) const;
    /// One entry with its drawing; problem when it is not there.
    [[nodiscard]] Result<Entry> entry(const std::string &id) const;
    /// The newest entry, with its drawing; nothing in an empty journal.
    [[nodiscard]] Result<std::optional<Entry>> lastEntry() const;
    /// All three.
    [[nodiscard]] Result<Contents> contents(const Filter &filter = {}, Drawings drawings = Drawings::with) const;

    /// Adds what is not there yet: all of it or, with any problem, nothing. What has an id is known by it, everything
    /// else by its content. `tryOnly`: says what would be added and changes nothing.
    [[nodiscard]] Result<Merged> merge(const Contents &more, bool tryOnly = false);

private:
    struct Store;
    explicit Journal(std::unique_ptr<Store> store);

    std::unique_ptr<Store> store_;
};

/// What came of mending a damaged journal.
struct Restored
{
    std::filesystem::path setAside; ///< where the damaged file lies now, whole; '' when it was lost
    std::optional<Day> copyOf;      ///< the day of the copy that took its place; nothing: there was no sound one
};

/// Whether there is something that restore mends: a file that cannot be read, or a copy whose journal is lost.
[[nodiscard]] bool isDamaged(const std::filesystem::path &file);
/// Moves a damaged journal aside, under a name that says when, and puts the last good copy in its place. Problem when
/// the journal is sound, or a file cannot be moved: then nothing has changed.
[[nodiscard]] Result<Restored> restore(const std::filesystem::path &file, const Moment &at);

/// Erases a journal: the file, its log, the copy, and damaged ones that were set aside. Problem when something is left.
[[nodiscard]] Outcome eraseEverything(const std::filesystem::path &file);

} // namespace knotfinder::journal
