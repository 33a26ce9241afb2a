// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
// What may befall the file.
#include "database.h"
#include "examples.h"
#include "schema.h"
#include "temporary_folder.h"

#include <knotfinder/base/files.h>
#include <knotfinder/journal/journal.h>

#include <catch2/catch.hpp>

#include <array>
#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;
using namespace knotfinder;
using namespace knotfinder::journal;
using knotfinder::test::anEntry;
using knotfinder::test::aSession;
using knotfinder::test::evening;
using knotfinder::test::TemporaryFolder;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds atOnce{0};

Journal opened(const fs::path &file)
{
    return Journal::open(file, atOnce).value();
}

std::string problemOf(const fs::path &file)
{
    const auto journal = Journal::open(file, atOnce);
    REQUIRE_FALSE(journal.ok());
    REQUIRE(journal.problems().size() == 1);
    return journal.problems().front().what;
}

void spoil(const fs::path &file, std::size_t from)
{
    auto bytes = readFile(file).value();
    for (std::size_t i = from; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i * 7);
    REQUIRE(writeFile(file, bytes).ok());
}

/// A limit on the size of files, as on a full disk, for as long as this lives.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        handler_ = std::signal(SIGXFSZ, SIG_IGN); // the write then fails
        const rlimit limit{bytes, before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;

private:
    rlimit before_ = {};
    void (*handler_)(int) = SIG_DFL;
};

} // namespace

TEST_CASE("An older file is brought up to date, and what it holds stays", "[journal][schema]")
{
    const TemporaryFolder folder;
    const auto file = folder.write("old.sqlite", "");
    const std::array<Step, 2> steps{
        Step{"CREATE TABLE pains (note TEXT) STRICT"},
        Step{"ALTER TABLE pains ADD COLUMN strength INTEGER", "UPDATE pains SET strength = 5"}};
    const auto database = Database::open(file, atOnce).value();
    REQUIRE(bringUpToDate(database, std::span(steps).first(1)).ok());
    REQUIRE(database.run(u"INSERT INTO pains VALUES ('neck')"_s).ok());
    REQUIRE(bringUpToDate(database, steps).ok());
    CHECK(database.value(u"SELECT note || strength FROM pains"_s).value() == u"neck5"_s);
    CHECK(database.value(u"PRAGMA user_version"_s).value() == 2);
    REQUIRE(bringUpToDate(database, steps).ok());
    CHECK(database.value(u"SELECT count(*) FROM pains"_s).value() == 1);
}

TEST_CASE("A step that fails leaves the file as it was", "[journal][schema]")
{
    const TemporaryFolder folder;
    const auto database = Database::open(folder.write("old.sqlite", ""), atOnce).value();
    const std::array<Step, 2> steps{Step{"CREATE TABLE pains (note TEXT) STRICT"},
                                    Step{"CREATE TABLE more (note TEXT) STRICT", "no statement"}};
    REQUIRE(bringUpToDate(database, std::span(steps).first(1)).ok());
    CHECK_FALSE(bringUpToDate(database, steps).ok());
    CHECK(database.value(u"PRAGMA user_version"_s).value() == 1);
    CHECK(database.value(u"SELECT count(*) FROM sqlite_schema"_s).value() == 1);
}

TEST_CASE("An empty file of version 0 becomes a journal", "[journal][schema]")
{
    const TemporaryFolder folder;
    const auto file = folder.write("journal.sqlite", "");
    CHECK_FALSE(Journal::exists(file));
    CHECK(opened(file).add(anEntry()).ok());
    CHECK(Journal::exists(file));
}

TEST_CASE("A newer journal and another program's database are left alone", "[journal][schema]")
{
    const TemporaryFolder folder;
    const auto newer = folder.path() / "newer.sqlite";
    REQUIRE(opened(newer).add(anEntry()).ok());
    REQUIRE(Database::open(newer, atOnce).value().run(u"PRAGMA user_version = 2"_s).ok());
    CHECK(problemOf(newer) == "was made by a newer Knotfinder (version 2 of the journal)");
    const auto foreign = folder.path() / "foreign.sqlite";
    folder.write("foreign.sqlite", "");
    REQUIRE(Database::open(foreign, atOnce).value().run(u"CREATE TABLE songs (title TEXT)"_s).ok());
    CHECK(problemOf(foreign) == "is a database of another program");
    CHECK(problemOf(folder.write("notes.txt", "I am no database, but a long enough text to be taken for one.")) ==
          "is no pain journal");
    CHECK(readFile(folder.path() / "notes.txt").value().starts_with("I am no"));
    CHECK_FALSE(Journal::open(folder.path(), atOnce).ok());
}

TEST_CASE("A damaged journal is set aside whole, and its last good copy takes its place", "[journal][damage]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "journal.sqlite";
    const auto first = opened(file).add(anEntry()).value();
    (void)opened(file); // keeps a copy, which is whole when the journal is shut
    REQUIRE(opened(file).add(anEntry(4, 3)).ok());
    CHECK_FALSE(isDamaged(file));
    CHECK_FALSE(restore(file, evening()).ok());
    const std::size_t from = GENERATE(0, 4096);
    spoil(file, from);
    const auto damaged = readFile(file).value();
    CHECK(problemOf(file) == "is damaged");
    CHECK(isDamaged(file));
    CHECK(readFile(file).value() == damaged);
    const auto restored = restore(file, evening()).value();
    CHECK(restored.setAside.filename() == "journal-damaged-2026-03-01T180500.sqlite");
    CHECK(readFile(restored.setAside).value() == damaged);
    CHECK(restored.copyOf.has_value());
    CHECK(opened(file).contents().value().entries == std::vector{first});
    spoil(file, 0);
    CHECK(restore(file, evening()).value().setAside.filename() == "journal-damaged-2026-03-01T180500-2.sqlite");
}

TEST_CASE("Without a sound copy a damaged journal is set aside all the same", "[journal][damage]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "journal.sqlite";
    REQUIRE(opened(file).add(anEntry()).ok());
    spoil(file, 4096);
    folder.write("journal-copy.sqlite", "rubbish");
    const auto restored = restore(file, evening()).value();
    CHECK_FALSE(restored.copyOf);
    CHECK(fs::exists(restored.setAside));
}

TEST_CASE("A journal that is lost is not begun anew over its copy", "[journal][damage]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "journal.sqlite";
    const auto entry = opened(file).add(anEntry()).value();
    REQUIRE(opened(file).entries().ok());
    fs::remove(file);
    CHECK(Journal::exists(file));
    CHECK(problemOf(file) == "is missing, and a copy of it is there");
    REQUIRE(restore(file, evening()).ok());
    CHECK(opened(file).contents().value().entries == std::vector{entry});
}

TEST_CASE("Another program that writes is waited for and then named", "[journal][trouble]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "journal.sqlite";
    auto journal = opened(file);
    const auto entry = journal.add(anEntry()).value();
    const auto other = Database::open(file, atOnce).value();
    {
        const Transaction writing(other);
        REQUIRE(writing.begun().ok());
        const auto refused = journal.add(anEntry(1, 2));
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.problems().front().what == "is in use by another program");
        CHECK_FALSE(journal.remove(Kind::entry, entry.id).ok());
        CHECK(journal.contents().value().entries == std::vector{entry}); // reading goes on
    }
    CHECK(journal.add(anEntry(1, 2)).ok());
}

TEST_CASE("While another program reads old words, deleting says that they still lie there", "[journal][trouble]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "journal.sqlite";
    auto journal = opened(file);
    const auto entry = journal.add(anEntry()).value();
    const auto other = Database::open(file, atOnce).value();
    auto reading = other.ask(u"SELECT * FROM entries"_s).value();
    REQUIRE(reading.next());
    const auto removed = journal.remove(Kind::entry, entry.id);
    REQUIRE_FALSE(removed.ok());
    CHECK(removed.problems().front().allowed == "end that program");
    CHECK(journal.entries().value().empty());
}

TEST_CASE("A disk that is full loses nothing that was there", "[journal][trouble]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "journal.sqlite";
    auto journal = opened(file);
    const auto entry = journal.add(anEntry()).value();
    auto large = anEntry(3, 5);
    large.drawing = std::string(2'000'000, 'x');
    {
        const SmallDisk disk(400'000);
        const auto refused = journal.add(large);
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.problems().size() == 1);
        CHECK(refused.problems().front().file == file.string());
    }
    CHECK(journal.contents().value().entries == std::vector{entry});
    CHECK(journal.add(large).ok());
}

TEST_CASE("Where the copy cannot be made anew, the old one goes with what was deleted", "[journal][trouble]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "journal.sqlite";
    const auto entry = opened(file).add(anEntry()).value();
    (void)opened(file); // makes the copy
    auto journal = opened(file);
    const auto copy = folder.path() / "journal-copy.sqlite";
    REQUIRE(fs::exists(copy));
    fs::create_directory(folder.path() / "journal-copy-new.sqlite"); // where the new one would be written
    REQUIRE(journal.remove(Kind::entry, entry.id).ok());
    CHECK_FALSE(fs::exists(copy));
}

TEST_CASE("A write-protected journal says so", "[journal][trouble]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "journal.sqlite";
    REQUIRE(opened(file).add(anEntry()).ok());
    const auto database = Database::open(file, atOnce).value();
    REQUIRE(database.run(u"PRAGMA query_only = ON"_s).ok());
    const auto refused = database.run(u"DELETE FROM entries"_s);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.problems().front().what == "is write-protected");
    CHECK(database.trouble() == Trouble::readOnly);
}

TEST_CASE("Erasing everything leaves none of the journal's files", "[journal][store]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "journal.sqlite";
    REQUIRE(opened(file).add(anEntry()).ok());
    REQUIRE(opened(file).add(aSession()).ok());
    spoil(file, 4096);
    REQUIRE(restore(file, evening()).ok());
    REQUIRE(opened(file).add(aSession()).ok());
    const auto other = folder.write("journal.txt", "mine");
    REQUIRE(eraseEverything(file).ok());
    CHECK_FALSE(Journal::exists(file));
    CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
    CHECK(fs::exists(other));
    CHECK(eraseEverything(file).ok());
}
