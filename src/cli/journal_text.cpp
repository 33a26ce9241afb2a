// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal_text.h"

#include <knotfinder/base/printable.h>
#include <knotfinder/journal/words.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace knotfinder::cli {
namespace {

using nlohmann::ordered_json;
namespace words = journal::words;

constexpr std::size_t longestNote = 60; // bytes

/// One line of the table and when it was.
struct TableLine
{
    journal::Moment at;
    std::string text;
};

std::string filled(std::string text, std::size_t width)
{
    text.resize(std::max(text.size(), width), ' ');
    return text;
}

TableLine lineOf(const journal::Moment &at, const char *kind, const std::string &score, const std::string &rest)
{
    constexpr std::size_t kinds = 9;
    constexpr std::size_t scores = 9;
    const auto day = journal::toIso(journal::dayOf(at)) + " " + words::clock(at) + "  ";
    return {at, day + filled(kind, kinds) + filled(score, scores) + rest};
}

/// Adds a part of a sentence after what is there.
void join(std::string &text, const std::string &part, const char *between)
{
    if (!part.empty())
        text += (text.empty() ? "" : between) + part;
}

TableLine lineOf(const journal::Entry &entry)
{
    std::string areas;
    for (const auto &[area, strength] : entry.areas)
        join(areas, area + " " + std::to_string(strength), ", ");
    join(areas, shortened(entry.note, longestNote), "; ");
    return lineOf(entry.at, "entry", std::to_string(entry.strength), areas);
}

TableLine lineOf(const journal::Session &session)
{
    const auto known = [](const std::optional<int> &strength) { return strength ? std::to_string(*strength) : "?"; };
    const std::string score =
        session.before || session.after ? known(session.before) + " -> " + known(session.after) : std::string();
    std::string text = session.plan.empty() ? session.muscle : session.plan;
    join(text,
         std::to_string(session.spots.size()) + (session.spots.size() == 1 ? " knot, " : " knots, ") +
             words::duration(session.seconds),
         "; ");
    join(text, words::familiar(session.familiar), "; ");
    join(text, shortened(session.stopped, longestNote), "; ended early: ");
    return lineOf(session.started, "session", score, text);
}

TableLine lineOf(const journal::PrintedSheet &sheet)
{
    return lineOf(sheet.at, "sheet", "", sheet.title);
}

ordered_json jsonOf(const std::optional<int> &value)
{
    return value ? ordered_json(*value) : ordered_json(nullptr);
}

ordered_json jsonOf(const journal::Entry &entry)
{
    auto areas = ordered_json::array();
    for (const auto &[area, strength] : entry.areas)
        areas.push_back({{"area", area}, {"strength", strength}});
    return {{"id", entry.id},     {"time", toIso(entry.at)}, {"strength", entry.strength}, {"areas", areas},
            {"note", entry.note}, {"sleep", entry.sleep},    {"work", entry.work}};
}

ordered_json jsonOf(const journal::Session &session)
{
    auto spots = ordered_json::array();
    for (const auto &spot : session.spots)
        spots.push_back({{"point", spot.point},
                         {"side", body::toString(spot.side)},
                         {"seconds", spot.seconds},
                         {"technique", spot.technique}});
    return {{"id", session.id},
            {"time", toIso(session.started)},
            {"seconds", session.seconds},
            {"muscle", session.muscle},
            {"plan", session.plan},
            {"spots", spots},
            {"before", jsonOf(session.before)},
            {"after", jsonOf(session.after)},
            {"familiar", toString(session.familiar)},
            {"stopped", session.stopped}};
}

ordered_json jsonOf(const journal::PrintedSheet &sheet)
{
    return {{"id", sheet.id}, {"time", toIso(sheet.at)}, {"title", sheet.title}, {"muscles", sheet.muscles}};
}

template <typename Values>
ordered_json listOf(const Values &values)
{
    auto list = ordered_json::array();
    for (const auto &value : values)
        list.push_back(jsonOf(value));
    return list;
}

} // namespace

std::string journalText(const journal::Contents &contents)
{
    std::vector<TableLine> lines;
    const auto add = [&](const auto &values) {
        for (const auto &value : values)
            lines.push_back(lineOf(value));
    };
    add(contents.entries);
    add(contents.sessions);
    add(contents.sheets);
    std::stable_sort(lines.begin(), lines.end(),
                     [](const TableLine &a, const TableLine &b) { return a.at.seconds < b.at.seconds; });
    std::string text;
    for (const auto &line : lines) {
        text += printable(line.text);
        text.erase(text.find_last_not_of(' ') + 1);
        text += '\n';
    }
    return text;
}

ordered_json journalJson(const journal::Contents &contents)
{
    return {{"entries", listOf(contents.entries)},
            {"sessions", listOf(contents.sessions)},
            {"sheets", listOf(contents.sheets)}};
}

} // namespace knotfinder::cli
