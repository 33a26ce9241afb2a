// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/journal/early_stops.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace knotfinder::journal {
namespace {

constexpr std::array<std::string_view, 5> reasons{"numb or tingling", "dizzy or unwell", "sharp pain", "too strong",
                                                  "something else"};

/// How people say it, the gravest first.
constexpr std::array<std::pair<std::string_view, EarlyStop>, 11> stems{{{"numb", EarlyStop::numb},
                                                                        {"tingl", EarlyStop::numb},
                                                                        {"pins and needles", EarlyStop::numb},
                                                                        {"dizz", EarlyStop::dizzy},
                                                                        {"unwell", EarlyStop::dizzy},
                                                                        {"faint", EarlyStop::dizzy},
                                                                        {"sharp", EarlyStop::sharp},
                                                                        {"stabbing", EarlyStop::sharp},
                                                                        {"too strong", EarlyStop::tooStrong},
                                                                        {"too hard", EarlyStop::tooStrong},
                                                                        {"something else", EarlyStop::other}}};

/// "number" is none of being numb.
bool tells(std::string_view text, std::string_view stem)
{
    for (auto at = text.find(stem); at != std::string_view::npos; at = text.find(stem, at + 1))
        if (!text.substr(at).starts_with("number"))
            return true;
    return false;
}

bool holdsKnot(const Session &session, std::string_view point, body::Side side)
{
    return std::ranges::any_of(session.spots,
                               [&](const SpotDone &spot) { return spot.point == point && spot.side == side; });
}

/// Of those that rest for a time only.
bool restsOn(EarlyStop why, Day stopped, Day today)
{
    const std::chrono::days rest(why == EarlyStop::tooStrong ? 2 : 1);
    return stopped <= today && today < stopped + rest;
}

bool madeDizzyOn(const Session &session, Day today)
{
    return dayOf(session.started) == today && earlyStopIn(session.stopped) == EarlyStop::dizzy;
}

} // namespace

std::string_view toString(EarlyStop value) noexcept
{
    return reasons[static_cast<std::size_t>(value)];
}

std::optional<EarlyStop> earlyStopIn(std::string_view words)
{
    std::string text(words);
    std::ranges::transform(text, text.begin(),
                           [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    for (const auto &[stem, reason] : stems)
        if (tells(text, stem))
            return reason;
    return std::nullopt;
}

const Session *newestOf(const std::vector<Session> &sessions, std::string_view point, body::Side side)
{
    const Session *newest = nullptr;
    for (const auto &session : sessions)
        if (holdsKnot(session, point, side) &&
            (newest == nullptr || session.started.seconds >= newest->started.seconds))
            newest = &session;
    return newest;
}

std::optional<EarlyStop> stopOf(const Session &session, std::string_view point, body::Side side)
{
    if (session.spots.empty() || session.spots.back().point != point || session.spots.back().side != side)
        return std::nullopt;
    return earlyStopIn(session.stopped);
}

std::optional<LastTime> lastTimeOf(const std::vector<Session> &sessions, std::string_view point, body::Side side,
                                   Day today)
{
    const auto *newest = newestOf(sessions, point, side);
    const auto why = newest != nullptr ? stopOf(*newest, point, side) : std::nullopt;
    if (why == EarlyStop::numb)
        return LastTime{*why, true};
    if (std::ranges::any_of(sessions, [&](const Session &session) { return madeDizzyOn(session, today); }))
        return LastTime{EarlyStop::dizzy, true};
    if (!why)
        return std::nullopt;
    const LastTime last{*why, restsOn(*why, dayOf(newest->started), today)};
    return last.rests || last.why != EarlyStop::other ? std::optional(last) : std::nullopt;
}

} // namespace knotfinder::journal
