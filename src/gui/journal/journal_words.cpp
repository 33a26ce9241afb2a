// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/journal_words.h"

#include "session/session.h"
#include "session/words.h"

#include <knotfinder/journal/early_stops.h>
#include <knotfinder/journal/words.h>

#include <QCoreApplication>

namespace knotfinder::gui {
namespace {

QString trJournal(const char *source, const char *comment = nullptr, int number = -1)
{
    return QCoreApplication::translate("JournalWords", source, comment, number);
}

journal::EarlyStop toJournal(guide::StopReason reason)
{
    switch (reason) {
    case guide::StopReason::sharp: return journal::EarlyStop::sharp;
    case guide::StopReason::numb: return journal::EarlyStop::numb;
    case guide::StopReason::tooStrong: return journal::EarlyStop::tooStrong;
    case guide::StopReason::dizzy: return journal::EarlyStop::dizzy;
    case guide::StopReason::other: break;
    }
    return journal::EarlyStop::other;
}

journal::Familiar toJournal(guide::Familiar value)
{
    switch (value) {
    case guide::Familiar::yes: return journal::Familiar::yes;
    case guide::Familiar::partly: return journal::Familiar::partly;
    case guide::Familiar::no: break;
    }
    return journal::Familiar::no;
}

using Naming = QString words::MuscleName::*;

QString named(const Session &session, const std::vector<std::string> &ids, Naming which)
{
    QStringList names;
    for (const auto &id : ids) {
        const auto *muscle = session.hasCatalog() ? session.catalog().findMuscle(id) : nullptr;
        const auto name = muscle != nullptr ? words::muscleName(*muscle).*which : words::text(id);
        if (!names.contains(name))
            names << name;
    }
    return words::list(names);
}

/// What was pressed, by names of today; what it was called then where it holds no knot that is known.
QString musclesOf(const journal::Session &done, const Session &session)
{
    std::vector<std::string> ids;
    for (const auto &spot : done.spots)
        if (session.hasCatalog() && session.catalog().findPoint(spot.point) != nullptr)
            ids.push_back(session.catalog().findPoint(spot.point)->muscle);
    return ids.empty() ? words::text(done.plan) : named(session, ids, &words::MuscleName::everyday);
}

} // namespace

journal::Session recordOf(const guide::Done &done, const Session &session, const journal::Moment &now)
{
    journal::Session record;
    record.started = now;
    if (done.began)
        record.started.seconds = done.began->time_since_epoch().count();
    record.seconds = done.seconds();
    const bool one = std::ranges::all_of(
        done.worked, [&](const guide::Worked &worked) { return worked.item == done.worked.front().item; });
    if (one && !done.worked.empty())
        record.muscle = done.worked.front().item;
    std::vector<std::string> items;
    items.reserve(done.worked.size());
    for (const auto &worked : done.worked)
        items.push_back(worked.item);
    record.plan = words::muscles(session, items).toStdString();
    for (const auto &worked : done.worked)
        if (!worked.point.empty())
            record.spots.push_back(
                {worked.point, worked.side.value_or(body::Side::midline), worked.seconds, worked.technique});
    record.before = done.before;
    record.after = done.after;
    if (done.familiar)
        record.familiar = toJournal(*done.familiar);
    if (done.stopped)
        record.stopped = journal::toString(toJournal(*done.stopped));
    return record;
}

namespace words {

QString knot(const Session &session, const std::string &point, body::Side side)
{
    const auto *known = session.hasCatalog() ? session.catalog().findPoint(point) : nullptr;
    if (known == nullptr) {
        const auto sided = sides({side, false});
        return sided.isEmpty() ? text(point) : trJournal("%1, %2").arg(text(point), sided);
    }
    return words::point(session.catalog(), {static_cast<std::size_t>(known - session.catalog().points().data()), side});
}

QString areasOf(const journal::Entry &entry)
{
    QStringList areas;
    for (const auto &[area, strength] : entry.areas)
        areas << trJournal("%1 %2", "an area and its strength").arg(text(area)).arg(strength);
    return areas.join(QStringLiteral(", "));
}

QString muscles(const Session &session, const std::vector<std::string> &ids)
{
    return named(session, ids, &MuscleName::everyday);
}

QString bookNames(const Session &session, const std::vector<std::string> &ids)
{
    return named(session, ids, &MuscleName::book);
}

QString pressed(const Session &session, const journal::Session &done)
{
    const auto knots = static_cast<int>(done.spots.size());
    const auto how = trJournal("%1, %2").arg(knots == 1 ? trJournal("1 knot") : trJournal("%1 knots").arg(knots),
                                             text(journal::words::duration(done.seconds)));
    const auto what = musclesOf(done, session);
    return what.isEmpty() ? how : trJournal("%1; %2").arg(what, how);
}

} // namespace words
} // namespace knotfinder::gui
