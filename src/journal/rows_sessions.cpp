// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "rows.h"

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace knotfinder::journal {
namespace {

using Places = std::unordered_map<qint64, std::size_t>;

QVariant orNull(const std::optional<int> &value)
{
    return value ? QVariant(*value) : QVariant(QMetaType::fromType<int>());
}

std::optional<int> optionalOf(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(value.toInt());
}

Outcome insertSpots(const Database &database, qint64 number, const Session &session)
{
    int place = 0;
    for (const auto &spot : session.spots)
        if (auto done = database.run(u"INSERT INTO session_spots VALUES (?, ?, ?, ?, ?, ?)"_s,
                                     {number, place++, text(spot.point), text(std::string(body::toString(spot.side))),
                                      spot.seconds, text(spot.technique)});
            !done)
            return done;
    return success();
}

Outcome addSpots(const Database &database, const Places &places, std::vector<Session> &sessions)
{
    auto rows =
        database.ask(u"SELECT session, point, side, seconds, technique FROM session_spots ORDER BY session, place"_s);
    if (!rows)
        return rows.problems();
    for (auto &row = rows.value(); row.next();)
        if (const auto found = places.find(row.value(0).toLongLong()); found != places.end())
            sessions[found->second].spots.push_back({utf8(row.value(1)),
                                                     sideFrom(utf8(row.value(2))).value_or(body::Side::midline),
                                                     row.value(3).toInt(), utf8(row.value(4))});
    return success();
}

Outcome addMuscles(const Database &database, const Places &places, std::vector<PrintedSheet> &sheets)
{
    auto rows = database.ask(u"SELECT sheet, muscle FROM sheet_muscles ORDER BY sheet, place"_s);
    if (!rows)
        return rows.problems();
    for (auto &row = rows.value(); row.next();)
        if (const auto found = places.find(row.value(0).toLongLong()); found != places.end())
            sheets[found->second].muscles.push_back(utf8(row.value(1)));
    return success();
}

bool isOf(const Session &session, const std::string &muscle)
{
    const auto of = [&](const SpotDone &spot) { return spot.point.starts_with(muscle + '.'); };
    return muscle.empty() || session.muscle == muscle || std::any_of(session.spots.begin(), session.spots.end(), of);
}

bool isOf(const PrintedSheet &sheet, const std::string &muscle)
{
    return muscle.empty() || std::find(sheet.muscles.begin(), sheet.muscles.end(), muscle) != sheet.muscles.end();
}

QVariantList columnsOf(const Session &session)
{
    return {qint64{session.started.seconds},
            session.started.zone,
            session.seconds,
            text(session.muscle),
            text(session.plan),
            orNull(session.before),
            orNull(session.after),
            text(std::string(toString(session.familiar))),
            text(session.stopped)};
}

} // namespace

Outcome insert(const Database &database, const Session &session)
{
    const auto row =
        database.ask(u"INSERT INTO sessions (at, zone, seconds, muscle, plan, before, after, familiar, stopped,"
                     " id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                     columnsOf(session) << text(session.id));
    return row ? insertSpots(database, row.value().lastInsertId().toLongLong(), session) : row.problems();
}

Outcome update(const Database &database, const Session &session)
{
    const auto number = numberOf(database, u"sessions"_s, session.id);
    if (!number)
        return number.problems();
    auto done = database.run(u"UPDATE sessions SET at = ?, zone = ?, seconds = ?, muscle = ?, plan = ?, before = ?,"
                             " after = ?, familiar = ?, stopped = ? WHERE number = ?"_s,
                             columnsOf(session) << number.value());
    if (done)
        done = database.run(u"DELETE FROM session_spots WHERE session = ?"_s, {number.value()});
    return done ? insertSpots(database, number.value(), session) : done;
}

Outcome insert(const Database &database, const PrintedSheet &sheet)
{
    const auto row = database.ask(u"INSERT INTO sheets (id, at, zone, title) VALUES (?, ?, ?, ?)"_s,
                                  {text(sheet.id), qint64{sheet.at.seconds}, sheet.at.zone, text(sheet.title)});
    if (!row)
        return row.problems();
    const auto number = row.value().lastInsertId();
    int place = 0;
    for (const auto &muscle : sheet.muscles)
        if (auto done = database.run(u"INSERT INTO sheet_muscles VALUES (?, ?, ?)"_s, {number, place++, text(muscle)});
            !done)
            return done;
    return success();
}

Result<std::vector<Session>> readSessions(const Database &database, const Filter &filter)
{
    auto rows = database.ask(u"SELECT number, id, at, zone, seconds, muscle, plan, before, after, familiar, stopped"
                             " FROM sessions WHERE %1 ORDER BY at, number"_s.arg(inDays(filter)));
    if (!rows)
        return rows.problems();
    const Wanted wanted(filter.text);
    std::vector<Session> sessions;
    Places places;
    for (auto &row = rows.value(); row.next();) {
        const auto plan = row.value(6).toString();
        const auto stopped = row.value(10).toString();
        if (!wanted.in(plan) && !wanted.in(stopped))
            continue;
        places.emplace(row.value(0).toLongLong(), sessions.size());
        sessions.push_back({utf8(row.value(1)),
                            momentOf(row.value(2), row.value(3)),
                            row.value(4).toInt(),
                            utf8(row.value(5)),
                            plan.toStdString(),
                            {},
                            optionalOf(row.value(7)),
                            optionalOf(row.value(8)),
                            familiarFrom(utf8(row.value(9))).value_or(Familiar::notAsked),
                            stopped.toStdString()});
    }
    if (const auto added = addSpots(database, places, sessions); !added)
        return added.problems();
    std::erase_if(sessions, [&](const Session &session) { return !isOf(session, filter.muscle); });
    return sessions;
}

Result<std::vector<PrintedSheet>> readSheets(const Database &database, const Filter &filter)
{
    auto rows = database.ask(
        u"SELECT number, id, at, zone, title FROM sheets WHERE %1 ORDER BY at, number"_s.arg(inDays(filter)));
    if (!rows)
        return rows.problems();
    const Wanted wanted(filter.text);
    std::vector<PrintedSheet> sheets;
    Places places;
    for (auto &row = rows.value(); row.next();) {
        const auto title = row.value(4).toString();
        if (!wanted.in(title))
            continue;
        places.emplace(row.value(0).toLongLong(), sheets.size());
        sheets.push_back({utf8(row.value(1)), momentOf(row.value(2), row.value(3)), title.toStdString(), {}});
    }
    if (const auto added = addMuscles(database, places, sheets); !added)
        return added.problems();
    std::erase_if(sheets, [&](const PrintedSheet &sheet) { return !isOf(sheet, filter.muscle); });
    return sheets;
}

} // namespace knotfinder::journal
