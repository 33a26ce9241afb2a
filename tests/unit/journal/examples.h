// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/journal/values.h>

namespace knotfinder::test {

/// A moment of a fixed evening in Europe and so many hours later.
[[nodiscard]] inline journal::Moment evening(int hoursLater = 0)
{
    constexpr std::int64_t sixOClock = 1772384700; // 2026-03-01T18:05:00+01:00
    return {sixOClock + hoursLater * 3600, 60};
}

[[nodiscard]] inline journal::Entry anEntry(int strength = 6, int hoursLater = 0)
{
    journal::Entry entry;
    entry.at = evening(hoursLater);
    entry.strength = strength;
    entry.areas = {{"Right temple", strength}, {"Nape, \"deep\"", 3}};
    entry.note = "after the garden, Ärger";
    entry.sleep = "badly";
    entry.work = "desk";
    entry.drawing = R"({"format": "knotfinder-drawing", "version": 1, "marks": []})";
    return entry;
}

[[nodiscard]] inline journal::Session aSession(std::optional<int> before = 6, std::optional<int> after = 4,
                                               int hoursLater = 1)
{
    journal::Session session;
    session.started = evening(hoursLater);
    session.seconds = 240;
    session.muscle = "trapezius";
    session.plan = "Neck and shoulders";
    session.spots = {{"trapezius.1", body::Side::right, 60, "ball_wall"},
                     {"trapezius.4", body::Side::left, 45, "ball_wall"}};
    session.before = before;
    session.after = after;
    session.familiar = journal::Familiar::partly;
    session.stopped = "the phone rang";
    return session;
}

[[nodiscard]] inline journal::PrintedSheet aSheet()
{
    return {"", evening(2), "Self-care for the neck", {"trapezius", "levator_scapulae"}};
}

} // namespace knotfinder::test
