// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "csv_columns.h"

#include <knotfinder/journal/exchange.h>

#include <algorithm>

namespace knotfinder::journal {
namespace csv {

bool startsLikeAFormula(std::string_view cell) noexcept
{
    constexpr std::array<std::string_view, 12> starts{"=",  "+", "-",      "@",      "\t",     "\r",
                                                      "\n", "'", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return cell.starts_with(start); });
}

} // namespace csv

namespace {

using csv::at;
using csv::Column;

constexpr std::string_view utf8Mark = "\xEF\xBB\xBF";

std::string cellOf(const std::string &text)
{
    std::string safe = csv::startsLikeAFormula(text) ? "'" + text : text;
    if (safe.find_first_of("\",\r\n") == std::string::npos)
        return safe;
    std::string quoted = "\"";
    for (const char c : safe)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + '"';
}

template <typename Cells>
void addLine(std::string &table, const Cells &cells)
{
    bool first = true;
    for (const auto &cell : cells) {
        table += (first ? "" : ",") + cellOf(std::string(cell));
        first = false;
    }
    table += "\r\n";
}

csv::Row rowOf(const char *kind, const std::string &id, const Moment &when)
{
    csv::Row row;
    at(row, Column::kind) = kind;
    at(row, Column::id) = id;
    at(row, Column::time) = toIso(when);
    return row;
}

std::string orEmpty(const std::optional<int> &value)
{
    return value ? std::to_string(*value) : "";
}

void add(std::string &table, const Entry &entry, const OnBodyMap &mapped)
{
    auto row = rowOf("entry", entry.id, entry.at);
    at(row, Column::strength) = std::to_string(entry.strength);
    at(row, Column::note) = entry.note;
    at(row, Column::sleep) = entry.sleep;
    at(row, Column::work) = entry.work;
    at(row, Column::drawing) = entry.drawing;
    addLine(table, row);
    for (const auto &[area, strength] : entry.areas) {
        auto part = rowOf("area", entry.id, entry.at);
        at(part, Column::what) = area;
        at(part, Column::strength) = std::to_string(strength);
        addLine(table, part);
    }
    const auto pains = mapped.pains.find(entry.id);
    if (pains == mapped.pains.end())
        return;
    for (const auto &[code, label, strength] : pains->second) {
        auto part = rowOf("segment", entry.id, entry.at);
        at(part, Column::what) = label;
        at(part, Column::strength) = std::to_string(strength);
        at(part, Column::segment) = code;
        at(part, Column::map) = mapped.title;
        addLine(table, part);
    }
}

void add(std::string &table, const Session &session)
{
    auto row = rowOf("session", session.id, session.started);
    at(row, Column::seconds) = std::to_string(session.seconds);
    at(row, Column::muscle) = session.muscle;
    at(row, Column::plan) = session.plan;
    at(row, Column::before) = orEmpty(session.before);
    at(row, Column::after) = orEmpty(session.after);
    at(row, Column::familiar) = toString(session.familiar);
    at(row, Column::stopped) = session.stopped;
    addLine(table, row);
    for (const auto &spot : session.spots) {
        auto part = rowOf("spot", session.id, session.started);
        at(part, Column::what) = spot.point;
        at(part, Column::side) = body::toString(spot.side);
        at(part, Column::technique) = spot.technique;
        at(part, Column::seconds) = std::to_string(spot.seconds);
        addLine(table, part);
    }
}

void add(std::string &table, const PrintedSheet &sheet)
{
    auto row = rowOf("sheet", sheet.id, sheet.at);
    at(row, Column::what) = sheet.title;
    addLine(table, row);
    for (const auto &muscle : sheet.muscles) {
        auto part = rowOf("muscle", sheet.id, sheet.at);
        at(part, Column::muscle) = muscle;
        addLine(table, part);
    }
}

} // namespace

std::string toCsv(const Contents &contents, const OnBodyMap &mapped)
{
    std::string table(utf8Mark);
    addLine(table, csv::columnNames);
    for (const auto &entry : contents.entries)
        add(table, entry, mapped);
    for (const auto &session : contents.sessions)
        add(table, session);
    for (const auto &sheet : contents.sheets)
        add(table, sheet);
    return table;
}

} // namespace knotfinder::journal
