// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/journal/moment.h>

#include <catch2/catch.hpp>

using namespace knotfinder::journal;

TEST_CASE("A moment is written as the clock on the wall showed it", "[journal][moment]")
{
    const Moment evening{1772384700, 60};
    CHECK(toIso(evening) == "2026-03-01T18:05:00+01:00");
    CHECK(momentFrom("2026-03-01T18:05:00+01:00") == evening);
    CHECK(momentFrom("2026-03-01T18:05+01:00") == evening);
    CHECK(momentFrom("2026-03-01T17:05:00Z") == Moment{1772384700, 0});
    CHECK(toIso(Moment{1772384700, -210}) == "2026-03-01T13:35:00-03:30");
    CHECK(momentFrom("2026-03-01T13:35:00-03:30") == Moment{1772384700, -210});
}

TEST_CASE("The day is the reader's, not that of UTC", "[journal][moment]")
{
    const auto late = momentFrom("2026-03-01T00:30:00+02:00").value();
    CHECK(toIso(dayOf(late)) == "2026-03-01");
    CHECK(toIso(dayOf(Moment{late.seconds, 0})) == "2026-02-28");
    CHECK(dayFrom("2024-02-29").has_value());
    CHECK(toIso(Moment{-1, 0}) == "1969-12-31T23:59:59+00:00");
}

TEST_CASE("What is no moment is not taken for one", "[journal][moment]")
{
    for (const char *text : {"", "2026-03-01", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z", "2026-03-01T24:00:00Z",
                             "2026-03-01T00:60:00Z", "2026-03-01T00:00:00", "2026-03-01T00:00:00+15:00",
                             "2026-03-01T00:00:00+14:30", "2026-03-01T00:00:00Zx", " 2026-03-01T00:00:00Z",
                             "2026-03-01t00:00:00Z", "-026-03-01T00:00:00Z", "2026-03-01T00:00:+1Z"}) {
        INFO(text);
        CHECK_FALSE(momentFrom(text));
    }
    for (const char *text : {"2026-02-29", "1899-12-31", "3000-01-01", "2026-3-01", "2026-03-01 "}) {
        INFO(text);
        CHECK_FALSE(dayFrom(text));
    }
}
