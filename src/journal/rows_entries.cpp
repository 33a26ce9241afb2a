// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "rows.h"

#include <QStringMatcher>

using namespace Qt::StringLiterals;

namespace knotfinder::journal {
namespace {

Outcome insertParts(const Database &database, qint64 number, const Entry &entry)
{
    int place = 0;
    for (const auto &[area, strength] : entry.areas)
        if (auto done =
                database.run(u"INSERT INTO entry_areas VALUES (?, ?, ?, ?)"_s, {number, place++, text(area), strength});
            !done)
            return done;
    if (entry.drawing.empty())
        return success();
    return database.run(u"INSERT INTO entry_drawings VALUES (?, ?)"_s, {number, text(entry.drawing)});
}

/// `condition` says which entries; those of `places` are wanted.
Outcome addAreas(const Database &database, const QString &condition, const QVariantList &values, const Places &places,
                 std::vector<Entry> &entries)
{
    auto rows = database.ask(u"SELECT entry, area, strength FROM entry_areas %1 ORDER BY entry, place"_s.arg(
                                 partsOf(u"entries"_s, u"entry"_s, condition)),
                             values);
    if (!rows)
        return rows.problems();
    for (auto &row = rows.value(); row.next();)
        if (const auto found = places.find(row.value(0).toLongLong()); found != places.end())
            entries[found->second].areas.push_back({utf8(row.value(1)), row.value(2).toInt()});
    return success();
}

Outcome addDrawings(const Database &database, const QString &condition, const QVariantList &values,
                    const Places &places, std::vector<Entry> &entries)
{
    auto rows = database.ask(
        u"SELECT entry, drawing FROM entry_drawings %1"_s.arg(partsOf(u"entries"_s, u"entry"_s, condition)), values);
    if (!rows)
        return rows.problems();
    for (auto &row = rows.value(); row.next();)
        if (const auto found = places.find(row.value(0).toLongLong()); found != places.end())
            entries[found->second].drawing = utf8(row.value(1));
    return success();
}

Result<std::vector<Entry>> readWhere(const Database &database, const QString &condition, Drawings drawings,
                                     const QVariantList &values = {})
{
    auto rows = database.ask(u"SELECT number, id, at, zone, strength, note, sleep, work FROM entries WHERE %1"
                             " ORDER BY at, number"_s.arg(condition),
                             values);
    if (!rows)
        return rows.problems();
    std::vector<Entry> entries;
    Places places;
    for (auto &row = rows.value(); row.next();) {
        places.emplace(row.value(0).toLongLong(), entries.size());
        entries.push_back({utf8(row.value(1)),
                           momentOf(row.value(2), row.value(3)),
                           row.value(4).toInt(),
                           {},
                           utf8(row.value(5)),
                           utf8(row.value(6)),
                           utf8(row.value(7)),
                           {}});
    }
    if (const auto added = addAreas(database, condition, values, places, entries); !added)
        return added.problems();
    if (drawings == Drawings::with)
        if (const auto added = addDrawings(database, condition, values, places, entries); !added)
            return added.problems();
    return entries;
}

} // namespace

QString partsOf(const QString &table, const QString &column, const QString &condition)
{
    return condition == QLatin1String(everyRow)
               ? QString()
               : u"WHERE %1 IN (SELECT number FROM %2 WHERE %3)"_s.arg(column, table, condition);
}

QString inDays(const Filter &filter)
{
    const auto dayNumber = [](Day day) { return QString::number(day.time_since_epoch().count()); };
    const auto day = u"((at + zone * 60) / 86400)"_s; // of the reader's clock; no moment is before 1970 but by a day
    auto condition = QString::fromLatin1(everyRow);
    if (filter.from)
        condition += u" AND "_s + day + u" >= "_s + dayNumber(*filter.from);
    if (filter.to)
        condition += u" AND "_s + day + u" <= "_s + dayNumber(*filter.to);
    return condition;
}

Result<QString> conditionFor(const Database &database, const Filter &filter, const QString &table, const QString &words)
{
    const auto days = inDays(filter);
    if (filter.text.empty())
        return days;
    auto rows = database.ask(u"SELECT number, %1 FROM %2 WHERE %3"_s.arg(words, table, days));
    if (!rows)
        return rows.problems();
    const QStringMatcher wanted(text(filter.text), Qt::CaseInsensitive);
    QStringList numbers;
    for (auto &row = rows.value(); row.next();)
        if (wanted.indexIn(row.value(1).toString()) >= 0)
            numbers << row.value(0).toString();
    return u"number IN (%1)"_s.arg(numbers.join(u','));
}

Moment momentOf(const QVariant &at, const QVariant &zone)
{
    return {at.toLongLong(), zone.toInt()};
}

Result<qint64> numberOf(const Database &database, const QString &table, const std::string &id)
{
    const auto number = database.value(u"SELECT number FROM %1 WHERE id = ?"_s.arg(table), {text(id)});
    if (!number)
        return number.problems();
    if (!number.value().isValid())
        return Problem{database.file().string(), "", "no longer holds what was to be changed", "something it holds"};
    return number.value().toLongLong();
}

Outcome insert(const Database &database, const Entry &entry)
{
    const auto row = database.ask(u"INSERT INTO entries (id, at, zone, strength, note, sleep, work)"
                                  " VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                                  {text(entry.id), qint64{entry.at.seconds}, entry.at.zone, entry.strength,
                                   text(entry.note), text(entry.sleep), text(entry.work)});
    return row ? insertParts(database, row.value().lastInsertId().toLongLong(), entry) : row.problems();
}

Outcome update(const Database &database, const Entry &entry)
{
    const auto number = numberOf(database, u"entries"_s, entry.id);
    if (!number)
        return number.problems();
    auto done = database.run(
        u"UPDATE entries SET at = ?, zone = ?, strength = ?, note = ?, sleep = ?, work = ? WHERE number = ?"_s,
        {qint64{entry.at.seconds}, entry.at.zone, entry.strength, text(entry.note), text(entry.sleep), text(entry.work),
         number.value()});
    for (const auto *parts : {"entry_areas", "entry_drawings"})
        if (done)
            done = database.run(u"DELETE FROM %1 WHERE entry = ?"_s.arg(QLatin1String(parts)), {number.value()});
    return done ? insertParts(database, number.value(), entry) : done;
}

Outcome erase(const Database &database, Kind kind, const std::string &id)
{
    const auto table = kind == Kind::entry ? u"entries"_s : kind == Kind::session ? u"sessions"_s : u"sheets"_s;
    const auto number = numberOf(database, table, id);
    if (!number)
        return number.problems();
    return database.run(u"DELETE FROM %1 WHERE number = ?"_s.arg(table), {number.value()});
}

Result<std::vector<Entry>> readEntries(const Database &database, const Filter &filter, Drawings drawings)
{
    if (!filter.muscle.empty())
        return std::vector<Entry>();
    const auto condition =
        conditionFor(database, filter, u"entries"_s, u"note || char(10) || sleep || char(10) || work"_s);
    if (!condition)
        return condition.problems();
    return readWhere(database, condition.value(), drawings);
}

Result<Entry> readEntry(const Database &database, const std::string &id)
{
    auto found = readWhere(database, u"id = ?"_s, Drawings::with, {text(id)});
    if (!found)
        return found.problems();
    if (found.value().empty())
        return Problem{database.file().string(), "", "does not hold that entry", "the id of an entry"};
    return std::move(found.value().front());
}

} // namespace knotfinder::journal
