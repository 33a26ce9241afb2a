// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "schema.h"

#include <array>

using namespace Qt::StringLiterals;

namespace knotfinder::journal {
namespace {

constexpr int applicationId = 0x4B4E4F54; // "KNOT"

// Drawings lie apart: they are large, and lists do without them.
const std::array<Step, 1> steps{Step{
    "CREATE TABLE entries (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL,"
    " zone INTEGER NOT NULL, strength INTEGER NOT NULL CHECK (strength BETWEEN 0 AND 10), note TEXT NOT NULL,"
    " sleep TEXT NOT NULL, work TEXT NOT NULL) STRICT",
    "CREATE TABLE entry_areas (entry INTEGER NOT NULL REFERENCES entries ON DELETE CASCADE, place INTEGER NOT NULL,"
    " area TEXT NOT NULL, strength INTEGER NOT NULL CHECK (strength BETWEEN 0 AND 10), PRIMARY KEY (entry, place))"
    " STRICT, WITHOUT ROWID",
    "CREATE TABLE entry_drawings (entry INTEGER PRIMARY KEY REFERENCES entries ON DELETE CASCADE,"
    " drawing TEXT NOT NULL) STRICT",
    "CREATE TABLE sessions (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL,"
    " zone INTEGER NOT NULL, seconds INTEGER NOT NULL, muscle TEXT NOT NULL, plan TEXT NOT NULL,"
    " before INTEGER CHECK (before BETWEEN 0 AND 10), after INTEGER CHECK (after BETWEEN 0 AND 10),"
    " familiar TEXT NOT NULL, stopped TEXT NOT NULL) STRICT",
    "CREATE TABLE session_spots (session INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,"
    " place INTEGER NOT NULL, point TEXT NOT NULL, side TEXT NOT NULL, seconds INTEGER NOT NULL,"
    " technique TEXT NOT NULL, PRIMARY KEY (session, place)) STRICT, WITHOUT ROWID",
    "CREATE TABLE sheets (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL,"
    " zone INTEGER NOT NULL, title TEXT NOT NULL) STRICT",
    "CREATE TABLE sheet_muscles (sheet INTEGER NOT NULL REFERENCES sheets ON DELETE CASCADE, place INTEGER NOT NULL,"
    " muscle TEXT NOT NULL, PRIMARY KEY (sheet, place)) STRICT, WITHOUT ROWID",
}};

/// The version of a file that is ours or empty.
Result<int> versionOf(const Database &database)
{
    const auto version = database.value(u"PRAGMA user_version"_s);
    if (!version)
        return version.problems();
    const int found = version.value().toInt();
    const auto owner = database.value(u"PRAGMA application_id"_s);
    const auto tables = database.value(u"SELECT count(*) FROM sqlite_schema"_s);
    if (!owner || !tables)
        return (owner ? tables : owner).problems();
    const bool fresh = found == 0 && tables.value().toInt() == 0;
    if (!fresh && owner.value().toInt() != applicationId)
        return Problem{database.file().string(), "", "is a database of another program",
                       "a pain journal of Knotfinder"};
    return found;
}

Outcome take(const Step &step, const Database &database)
{
    for (const char *statement : step)
        if (auto done = database.run(QString::fromLatin1(statement)); !done)
            return done;
    return success();
}

} // namespace

std::span<const Step> schemaSteps()
{
    return steps;
}

Outcome bringUpToDate(const Database &database, std::span<const Step> wanted)
{
    const auto newest = static_cast<int>(wanted.size());
    const auto found = versionOf(database);
    if (!found || found.value() == newest)
        return found ? success() : found.problems();
    if (found.value() < 0 || found.value() > newest)
        return Problem{database.file().string(), "",
                       "was made by a newer Knotfinder (version " + std::to_string(found.value()) + " of the journal)",
                       "version " + std::to_string(newest) + " or older"};
    Transaction transaction(database);
    if (!transaction.begun())
        return transaction.begun();
    const auto version = versionOf(database); // another program may have been faster
    if (!version)
        return version.problems();
    for (auto step = static_cast<std::size_t>(version.value()); step < wanted.size(); ++step)
        if (auto done = take(wanted[step], database); !done)
            return done;
    for (const auto &mark :
         {u"PRAGMA application_id = %1"_s.arg(applicationId), u"PRAGMA user_version = %1"_s.arg(newest)})
        if (auto done = database.run(mark); !done)
            return done;
    return transaction.commit();
}

} // namespace knotfinder::journal
