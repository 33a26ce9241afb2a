// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/journal/looking_back.h>

/// The one place where a journal is put into words.
namespace knotfinder::journal::words {

[[nodiscard]] std::string day(Day day);           ///< "Sunday 1 March 2026"
[[nodiscard]] std::string shortDay(Day day);      ///< "1 March 2026"
[[nodiscard]] std::string clock(const Moment &);  ///< "18:05"
[[nodiscard]] std::string moment(const Moment &); ///< "1 March 2026, 18:05"
[[nodiscard]] std::string score(double value);    ///< "4.5", "6": one decimal where it says something
[[nodiscard]] std::string duration(int seconds);  ///< "45 seconds", "4 minutes"

[[nodiscard]] std::string change(Change value); ///< "a little less pain", "about the same"
/// "from 6 to 4: much less pain"
[[nodiscard]] std::string change(double before, double after);
/// What a session that tells both did at once; the figures alone where it ended early: "from 5 to 3".
[[nodiscard]] std::string change(const Session &session);
[[nodiscard]] std::string familiar(Familiar value); ///< "pressing brought the known pain"; '' when it was not asked
/// "Pain from the first to the last week, from 7 to 5: much less pain."; days where less than two weeks lie between,
/// "Pain of the day: 4 of 10." where there is one. Precondition: at least one, in the order of the calendar.
[[nodiscard]] std::string course(const std::vector<DayScore> &scores);
/// "5 of 7 days"
[[nodiscard]] std::string days(int with, int of);
/// "5 sessions, from 6 to 4.2 on average (much less pain); fairly sure". The figures alone, without a verdict, where
/// sessions are too few, "1 session, from 5 to 3", and where the newest one ended early at this knot: "5 sessions, from
/// 6 to 4.2 on average; the last one ended early: sharp pain".
[[nodiscard]] std::string helped(const Helped &knot);
/// What the last round asks of the next one: "You stopped because it went numb or tingled. Leave this spot alone."
[[nodiscard]] std::string lastTime(const LastTime &last);
/// "unsure, as it varied", "fairly sure"; '' where sessions are too few.
[[nodiscard]] std::string sureness(Sureness value);

/// How a mark of a chart and its line in the table say the same.
[[nodiscard]] std::string dayScore(const DayScore &score); ///< "4.5 (2 entries, highest 6)"
[[nodiscard]] std::string relief(const Relief &relief);    ///< "6 → 4 at 18:05"

} // namespace knotfinder::journal::words
