// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/problem.h>
#include <knotfinder/body/regions.h>
#include <knotfinder/journal/moment.h>

#include <vector>

/// What a reader writes down over weeks, as plain values. Texts are UTF-8.
namespace knotfinder::journal {

inline constexpr int worst = 10; ///< strengths go from 0 to this

/// How much one area of the drawing hurt.
struct AreaStrength
{
    std::string area; ///< as the reader sees it: "Right temple", or an own name
    int strength = 0; ///< 0–10

    bool operator==(const AreaStrength &) const = default;
};

/// How it was at one moment.
struct Entry
{
    std::string id; ///< a UUID, given when it is added
    Moment at;
    int strength = 0; ///< overall, 0–10
    std::vector<AreaStrength> areas;
    std::string note;
    std::string sleep;   ///< a few words on the night, or ''
    std::string work;    ///< a few words on the day, or ''
    std::string drawing; ///< as match::toJson writes it, or ''

    bool operator==(const Entry &) const = default;
};

/// Whether pressing brought the pain that the reader knows.
enum class Familiar { notAsked, yes, partly, no };

[[nodiscard]] std::string_view toString(Familiar value) noexcept; ///< "", "yes", "partly", "no"
[[nodiscard]] std::optional<Familiar> familiarFrom(std::string_view word) noexcept;
[[nodiscard]] std::optional<body::Side> sideFrom(std::string_view word) noexcept; ///< what body::toString writes

/// One knot that was pressed.
struct SpotDone
{
    std::string point; ///< "trapezius.1"
    body::Side side = body::Side::right;
    int seconds = 0;
    std::string technique; ///< id

    bool operator==(const SpotDone &) const = default;
};

/// One round of pressing.
struct Session
{
    std::string id; ///< a UUID, given when it is added
    Moment started;
    int seconds = 0;
    std::string muscle; ///< id, or '' when the plan had several
    std::string plan;   ///< what it was made for, in words, or ''
    std::vector<SpotDone> spots;
    std::optional<int> before; ///< 0–10, when it was told
    std::optional<int> after;
    Familiar familiar = Familiar::notAsked;
    std::string stopped; ///< why it ended early, or ''

    bool operator==(const Session &) const = default;
};

/// A sheet that was printed or saved.
struct PrintedSheet
{
    std::string id; ///< a UUID, given when it is added
    Moment at;
    std::string title;
    std::vector<std::string> muscles; ///< ids

    bool operator==(const PrintedSheet &) const = default;
};

/// A whole journal, oldest first.
struct Contents
{
    std::vector<Entry> entries;
    std::vector<Session> sessions;
    std::vector<PrintedSheet> sheets;

    bool operator==(const Contents &) const = default;
};

// What does not fit into a journal: a strength beyond 0–10, an id that is no UUID, a text or list beyond the limits of
// a drawing. The pointer of a problem names the member.
[[nodiscard]] Problems check(const Entry &entry);
[[nodiscard]] Problems check(const Session &session);
[[nodiscard]] Problems check(const PrintedSheet &sheet);

/// 'The same as last time': the last entry as a new one, at another moment and without its note.
[[nodiscard]] Entry sameAs(const Entry &last, const Moment &at);

} // namespace knotfinder::journal
