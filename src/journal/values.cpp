// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/journal/values.h>

#include "ids.h"

#include <knotfinder/match/drawing_limits.h>

#include <algorithm>
#include <array>

namespace knotfinder::journal {
namespace {

constexpr int secondsOfADay = 86'400;

/// Gathers what does not fit, each with the name of its member.
class Checker
{
public:
    void id(const std::string &id)
    {
        if (!id.empty() && !isId(id))
            fail("id", "is no id of a journal", "a UUID, or none");
    }

    void moment(const Moment &at)
    {
        if (momentFrom(toIso(at)) != at)
            fail("at", "is no moment", "a day from 1900 to 2999");
    }

    void strength(const char *name, int value)
    {
        if (value < 0 || value > worst)
            fail(name, "is no strength of pain", "a whole number from 0 to 10");
    }

    void strength(const char *name, const std::optional<int> &value) { strength(name, value.value_or(0)); }

    void seconds(int value)
    {
        if (value < 0 || value > secondsOfADay)
            fail("seconds", "is no time of pressing", "0 to 86400 seconds");
    }

    void text(const char *name, const std::string &value, std::size_t most = match::maxTextBytes)
    {
        if (value.size() > most)
            fail(name, "is too long", "at most " + std::to_string(most) + " bytes");
    }

    void list(const char *name, std::size_t size)
    {
        if (size > match::maxListed)
            fail(name, "is too long a list", "at most " + std::to_string(match::maxListed));
    }

    [[nodiscard]] Problems take() { return std::move(problems_); }

private:
    void fail(const char *name, const char *what, std::string allowed)
    {
        problems_.push_back({"", name, what, std::move(allowed)});
    }

    Problems problems_;
};

constexpr std::array<std::string_view, 4> familiarWords{"", "yes", "partly", "no"};

} // namespace

std::string_view toString(Familiar value) noexcept
{
    return familiarWords[static_cast<std::size_t>(value)];
}

std::optional<Familiar> familiarFrom(std::string_view word) noexcept
{
    const auto *const found = std::find(familiarWords.begin(), familiarWords.end(), word);
    if (found == familiarWords.end())
        return std::nullopt;
    return static_cast<Familiar>(found - familiarWords.begin());
}

std::optional<body::Side> sideFrom(std::string_view word) noexcept
{
    for (const auto side : {body::Side::right, body::Side::left, body::Side::midline})
        if (body::toString(side) == word)
            return side;
    return std::nullopt;
}

Problems check(const Entry &entry)
{
    Checker checker;
    checker.id(entry.id);
    checker.moment(entry.at);
    checker.strength("strength", entry.strength);
    checker.list("areas", entry.areas.size());
    for (const auto &[area, strength] : entry.areas) {
        checker.text("area", area);
        checker.strength("area", strength);
    }
    checker.text("note", entry.note);
    checker.text("sleep", entry.sleep);
    checker.text("work", entry.work);
    checker.text("drawing", entry.drawing, match::maxDrawingBytes);
    return checker.take();
}

Problems check(const Session &session)
{
    Checker checker;
    checker.id(session.id);
    checker.moment(session.started);
    checker.seconds(session.seconds);
    checker.text("muscle", session.muscle);
    checker.text("plan", session.plan);
    checker.list("spots", session.spots.size());
    for (const auto &spot : session.spots) {
        checker.text("point", spot.point);
        checker.text("technique", spot.technique);
        checker.seconds(spot.seconds);
    }
    checker.strength("before", session.before);
    checker.strength("after", session.after);
    checker.text("stopped", session.stopped);
    return checker.take();
}

Problems check(const PrintedSheet &sheet)
{
    Checker checker;
    checker.id(sheet.id);
    checker.moment(sheet.at);
    checker.text("title", sheet.title);
    checker.list("muscles", sheet.muscles.size());
    for (const auto &muscle : sheet.muscles)
        checker.text("muscles", muscle);
    return checker.take();
}

Entry sameAs(const Entry &last, const Moment &at)
{
    Entry entry = last;
    entry.id.clear();
    entry.note.clear();
    entry.at = at;
    return entry;
}

} // namespace knotfinder::journal
