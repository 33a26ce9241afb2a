// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "rows.h"

using namespace Qt::StringLiterals;

namespace knotfinder::journal {
namespace {

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

Outcome addSpots(const Database &database, const QString &condition, const QVariantList &values, const Places &places,
                 std::vector<Session> &sessions)
{
    auto rows = database.ask(
        u"SELECT session, point, side, seconds, technique FROM session_spots %1 ORDER BY session, place"_s.arg(
            partsOf(u"sessions"_s, u"session"_s, condition)),
        values);
    if (!rows)
        return rows.problems();
    for (auto &row = rows.value(); row.next();)
        if (const auto found = places.find(row.value(0).toLongLong()); found != places.end())
            sessions[found->second].spots.push_back({utf8(row.value(1)),
                                                     sideFrom(utf8(row.value(2))).value_or(body::Side::midline),
                                                     row.value(3).toInt(), utf8(row.value(4))});
    return success();
}

Outcome addMuscles(const Database &database, const QString &condition, const QVariantList &values, const Places &places,
                   std::vector<PrintedSheet> &sheets)
{
    auto rows = database.ask(u"SELECT sheet, muscle FROM sheet_muscles %1 ORDER BY sheet, place"_s.arg(
                                 partsOf(u"sheets"_s, u"sheet"_s, condition)),
                             values);
    if (!rows)
        return rows.problems();
    for (auto &row = rows.value(); row.next();)
        if (const auto found = places.find(row.value(0).toLongLong()); found != places.end())
            sheets[found->second].muscles.push_back(utf8(row.value(1)));
    return success();
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
    const auto found = conditionFor(database, filter, u"sessions"_s, u"plan || char(10) || stopped"_s);
    if (!found)
        return found.problems();
    auto condition = found.value();
    QVariantList values;
    if (!filter.muscle.empty()) {
        condition += u" AND (muscle = ? OR number IN (SELECT session FROM session_spots"
                     " WHERE substr(point, 1, length(?) + 1) = ? || '.'))"_s;
        values = QVariantList(3, text(filter.muscle));
    }
    auto rows = database.ask(u"SELECT number, id, at, zone, seconds, muscle, plan, before, after, familiar, stopped"
                             " FROM sessions WHERE %1 ORDER BY at, number"_s.arg(condition),
                             values);
    if (!rows)
        return rows.problems();
    std::vector<Session> sessions;
    Places places;
    for (auto &row = rows.value(); row.next();) {
        places.emplace(row.value(0).toLongLong(), sessions.size());
        sessions.push_back({utf8(row.value(1)),
                            momentOf(row.value(2), row.value(3)),
                            row.value(4).toInt(),
                            utf8(row.value(5)),
                            utf8(row.value(6)),
                            {},
                            optionalOf(row.value(7)),
                            optionalOf(row.value(8)),
                            familiarFrom(utf8(row.value(9))).value_or(Familiar::notAsked),
                            utf8(row.value(10))});
    }
    if (const auto added = addSpots(database, condition, values, places, sessions); !added)
        return added.problems();
    return sessions;
}

Result<std::vector<PrintedSheet>> readSheets(const Database &database, const Filter &filter)
{
    const auto found = conditionFor(database, filter, u"sheets"_s, u"title"_s);
    if (!found)
        return found.problems();
    auto condition = found.value();
    QVariantList values;
    if (!filter.muscle.empty()) {
        condition += u" AND number IN (SELECT sheet FROM sheet_muscles WHERE muscle = ?)"_s;
        values = {text(filter.muscle)};
    }
    auto rows = database.ask(
        u"SELECT number, id, at, zone, title FROM sheets WHERE %1 ORDER BY at, number"_s.arg(condition), values);
    if (!rows)
        return rows.problems();
    std::vector<PrintedSheet> sheets;
    Places places;
    for (auto &row = rows.value(); row.next();) {
        places.emplace(row.value(0).toLongLong(), sheets.size());
        sheets.push_back({utf8(row.value(1)), momentOf(row.value(2), row.value(3)), utf8(row.value(4)), {}});
    }
    if (const auto added = addMuscles(database, condition, values, places, sheets); !added)
        return added.problems();
    return sheets;
}

} // namespace knotfinder::journal
