// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "examples.h"
#include "temporary_folder.h"

#include <knotfinder/base/files.h>
#include <knotfinder/journal/journal.h>

#include <catch2/catch.hpp>

#include <sys/stat.h>

using namespace knotfinder;
using namespace knotfinder::journal;
using namespace knotfinder::test;
namespace fs = std::filesystem;

namespace {

struct Place
{
    TemporaryFolder folder;
    fs::path file = folder.path() / "own" / "journal.sqlite";

    [[nodiscard]] Journal open() const { return Journal::open(file, std::chrono::milliseconds(0)).value(); }
};

/// The files of a folder in which a text stands.
std::vector<std::string> filesWith(const fs::path &folder, const std::string &text)
{
    std::vector<std::string> names;
    for (const auto &file : fs::directory_iterator(folder))
        if (readFile(file.path(), std::size_t{1} << 30U).value().find(text) != std::string::npos)
            names.push_back(file.path().filename().string());
    return names;
}

int modeOf(const fs::path &path)
{
    struct stat status = {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return static_cast<int>(status.st_mode & 0777U);
}

} // namespace

TEST_CASE("A journal is for its owner alone, and is not made by being asked for", "[journal][store]")
{
    const Place place;
    CHECK_FALSE(Journal::exists(place.file));
    CHECK_FALSE(fs::exists(place.file.parent_path()));
    auto journal = place.open();
    CHECK(Journal::exists(place.file));
    CHECK(journal.add(anEntry()).ok());
    CHECK(modeOf(place.file.parent_path()) == 0700);
    for (const auto &file : fs::directory_iterator(place.file.parent_path())) {
        INFO(file.path());
        CHECK(modeOf(file.path()) == 0600);
    }
}

TEST_CASE("What is written is read back as it was", "[journal][store]")
{
    const Place place;
    auto entry = anEntry();
    auto session = aSession();
    auto sheet = aSheet();
    {
        auto journal = place.open();
        entry = journal.add(entry).value();
        session = journal.add(session).value();
        sheet = journal.add(sheet).value();
        CHECK(entry.id != session.id);
    }
    const auto journal = place.open();
    CHECK(journal.contents().value() == Contents{{entry}, {session}, {sheet}});
    CHECK(journal.entry(entry.id).value() == entry);
    auto withoutDrawing = entry;
    withoutDrawing.drawing.clear();
    CHECK(journal.entries().value() == std::vector{withoutDrawing});
    CHECK_FALSE(journal.entry("no such id").ok());
}

TEST_CASE("What was not told stays untold", "[journal][store]")
{
    const Place place;
    auto journal = place.open();
    Session bare;
    bare.started = evening();
    Entry plain;
    plain.at = evening();
    CHECK_FALSE(journal.lastEntry().value().has_value());
    bare = journal.add(bare).value();
    plain = journal.add(plain).value();
    CHECK(journal.contents().value() == Contents{{plain}, {bare}, {}});
}

TEST_CASE("The last entry is the newest, whatever came in last", "[journal][store]")
{
    const Place place;
    auto journal = place.open();
    const auto newest = journal.add(anEntry(3, 5)).value();
    REQUIRE(journal.add(anEntry(8, 1)).ok());
    CHECK(journal.lastEntry().value() == newest);
    const auto again = sameAs(newest, evening(9));
    CHECK(again.strength == 3);
    CHECK(again.drawing == newest.drawing);
    CHECK(again.note.empty());
    CHECK(journal.add(again).value().id != newest.id);
    CHECK(journal.lastEntry().value()->at == evening(9));
}

TEST_CASE("An entry is changed in place, and one that is gone is not", "[journal][store]")
{
    const Place place;
    auto journal = place.open();
    auto entry = journal.add(anEntry()).value();
    auto session = journal.add(aSession()).value();
    entry.strength = 2;
    entry.areas = {{"Left foot", 2}};
    entry.drawing.clear();
    session.spots.pop_back();
    session.after.reset();
    CHECK(journal.change(entry).ok());
    CHECK(journal.change(session).ok());
    CHECK(journal.contents().value() == Contents{{entry}, {session}, {}});
    REQUIRE(journal.remove(Kind::entry, entry.id).ok());
    const auto gone = journal.change(entry);
    REQUIRE_FALSE(gone.ok());
    CHECK(gone.problems().front().what == "no longer holds what was to be changed");
    CHECK_FALSE(journal.remove(Kind::entry, entry.id).ok());
}

TEST_CASE("What is deleted is gone from the file, its log and the copy", "[journal][store]")
{
    const Place place;
    const std::string secret = "Zwetschgenkuchen";
    {
        auto journal = place.open();
        auto entry = anEntry();
        entry.drawing = std::string(20'000, 'x') + secret;
        entry.note = std::string(6'000, 'y') + secret;
        REQUIRE(journal.add(entry).ok());
        auto session = aSession();
        session.plan = secret;
        session.spots.front().point = secret;
        REQUIRE(journal.add(session).ok());
        auto sheet = aSheet();
        sheet.muscles = {secret};
        REQUIRE(journal.add(sheet).ok());
    }
    (void)place.open(); // makes the copy
    auto journal = place.open();
    const auto folder = place.file.parent_path();
    REQUIRE(filesWith(folder, secret).size() == 2); // journal and copy
    const auto contents = journal.contents().value();
    auto changed = contents.entries.front();
    changed.note = changed.drawing = "";
    REQUIRE(journal.change(changed).ok());
    REQUIRE(journal.remove(Kind::entry, changed.id).ok());
    REQUIRE(journal.remove(Kind::session, contents.sessions.front().id).ok());
    REQUIRE(journal.remove(Kind::sheet, contents.sheets.front().id).ok());
    CHECK(filesWith(folder, secret).empty());
    CHECK(journal.contents().value() == Contents{});
}

TEST_CASE("Looking for words, muscles and days", "[journal][store]")
{
    const Place place;
    auto journal = place.open();
    for (int day = 0; day < 4; ++day) {
        REQUIRE(journal.add(anEntry(day, 24 * day)).ok());
        REQUIRE(journal.add(aSession(6, 4, 24 * day)).ok());
    }
    REQUIRE(journal.add(aSheet()).ok());
    auto other = aSession();
    other.muscle = "soleus";
    other.plan = "";
    other.spots.clear();
    REQUIRE(journal.add(other).ok());
    CHECK(journal.entries({{}, {}, "GARDEN, ärg", ""}).value().size() == 4);
    CHECK(journal.entries({{}, {}, "BADLY", ""}).value().size() == 4);
    CHECK(journal.entries({{}, {}, "snow", ""}).value().empty());
    CHECK(journal.entries({{}, {}, "%", ""}).value().empty());
    CHECK(journal.entries({dayFrom("2026-03-02"), dayFrom("2026-03-03"), "", ""}).value().size() == 2);
    CHECK(journal.entries({{}, dayFrom("2026-03-01"), "", ""}).value().size() == 1);
    CHECK(journal.entries({{}, dayFrom("2026-03-01"), "", ""}).value().front().areas.size() == 2);
    CHECK(journal.sessions({{}, {}, "", "trapezius"}).value().size() == 4);
    CHECK(journal.sessions({{}, {}, "", "soleus"}).value().size() == 1);
    CHECK(journal.sessions({{}, {}, "shoulders", "soleus"}).value().empty());
    CHECK(journal.sheets({{}, {}, "NECK", "levator_scapulae"}).value().size() == 1);
    CHECK(journal.entries({{}, {}, "", "trapezius"}).value().empty());
}

TEST_CASE("What does not fit is refused by name, and nothing is written", "[journal][store]")
{
    const Place place;
    auto journal = place.open();
    auto wrong = anEntry(11);
    wrong.id = "me";
    const auto refused = journal.add(wrong);
    REQUIRE_FALSE(refused.ok());
    REQUIRE(refused.problems().size() == 3);
    CHECK(refused.problems()[0].pointer == "id");
    CHECK(toLine(refused.problems()[1]) ==
          place.file.string() + ": strength: is no strength of pain; allowed: a whole number from 0 to 10");
    auto session = aSession(-1);
    CHECK_FALSE(journal.add(session).ok());
    auto sheet = aSheet();
    sheet.title = std::string(100'001, 'x');
    CHECK_FALSE(journal.add(sheet).ok());
    CHECK(journal.contents().value() == Contents{});
}

TEST_CASE("What is brought in twice is there once", "[journal][store]")
{
    const Place place;
    auto journal = place.open();
    const auto kept = journal.add(anEntry()).value();
    const auto session = journal.add(aSession()).value();
    Contents more{{kept, anEntry(2, 3), anEntry(2, 3)}, {session, aSession(9, 9)}, {aSheet()}};
    more.entries.front().note = "other words";
    const auto trial = journal.merge(more, true).value();
    CHECK(trial.added == 3);
    CHECK(journal.contents().value() == Contents{{kept}, {session}, {}});
    const auto merged = journal.merge(more).value();
    CHECK(merged.added == 3);
    CHECK(merged.already == 2); // one stands twice in the import itself
    CHECK(merged.kept == 1);
    CHECK(journal.entry(kept.id).value() == kept);
    const auto again = journal.merge(more).value();
    CHECK(again.added == 0);
    CHECK(journal.merge(journal.contents().value()).value().already == 5);
    more.entries.push_back(anEntry(77, 9));
    more.entries.push_back(anEntry(1, 10));
    CHECK_FALSE(journal.merge(more).ok());
    CHECK(journal.entries().value().size() == 2);
}
