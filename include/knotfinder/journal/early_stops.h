// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/journal/values.h>

/// Rounds that ended early, and what they ask of the next one.
namespace knotfinder::journal {

/// Why a round ended early, where its words say that the body asked for it.
enum class EarlyStop { numb, dizzy, sharp, tooStrong, other };

/// "numb or tingling": what a session keeps.
[[nodiscard]] std::string_view toString(EarlyStop value) noexcept;
/// Finds the reason in words that a hand may have written: "Numb fingers". Nothing for "the phone rang".
[[nodiscard]] std::optional<EarlyStop> earlyStopIn(std::string_view words);

/// How the last round of a knot ended, where that matters for the next one.
struct LastTime
{
    EarlyStop why = EarlyStop::other;
    bool rests = true; ///< the knot is not to be pressed yet

    bool operator==(const LastTime &) const = default;
};

/// Of one knot on that day. Only the newest round that pressed it counts: one that went well ends the matter. A round
/// that ended early says it of the knot pressed last, but one that made dizzy of every knot, for the rest of its day.
/// Numb rests until then; sharp and other that day; too strong one day more.
[[nodiscard]] std::optional<LastTime> lastTimeOf(const std::vector<Session> &sessions, std::string_view point,
                                                 body::Side side, Day today);

/// The newest session in which the knot was pressed; null without one.
[[nodiscard]] const Session *newestOf(const std::vector<Session> &sessions, std::string_view point, body::Side side);
/// Why the session ended early, if this knot was pressed last in it.
[[nodiscard]] std::optional<EarlyStop> stopOf(const Session &session, std::string_view point, body::Side side);

} // namespace knotfinder::journal
