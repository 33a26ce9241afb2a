// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "csv_columns.h"
#include "csv_split.h"

#include <knotfinder/base/printable.h>
#include <knotfinder/journal/exchange.h>

#include <QStringDecoder>

#include <algorithm>
#include <charconv>
#include <map>

namespace knotfinder::journal {
namespace {

using csv::at;
using csv::Column;
using csv::columnNames;

/// The columns that say something in a row of each kind, beside kind, id and time.
const std::map<std::string, std::vector<Column>> columnsOfKinds{
    {"entry", {Column::strength, Column::note, Column::sleep, Column::work, Column::drawing}},
    {"area", {Column::what, Column::strength}},
    {"segment", {Column::what, Column::strength, Column::segment, Column::map}},
    {"session",
     {Column::seconds, Column::muscle, Column::plan, Column::before, Column::after, Column::familiar, Column::stopped}},
    {"spot", {Column::what, Column::side, Column::technique, Column::seconds}},
    {"sheet", {Column::what}},
    {"muscle", {Column::muscle}},
};

std::string joinedNames(std::span<const std::string_view> names)
{
    std::string text;
    for (const auto name : names)
        text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

/// Makes values of rows. Parts (area, segment, spot, muscle) belong to the whole that stands above them.
class TableReader
{
public:
    explicit TableReader(const std::string &file) : file_(file) {}

    Result<Contents> read(const std::vector<csv::Record> &records)
    {
        if (records.empty())
            return Problem{file_, "", "is empty", "a table with the columns " + joinedNames(columnNames)};
        readHeader(records.front());
        for (std::size_t i = 1; i < records.size() && !full() && headed_; ++i)
            readRecord(records[i]);
        finish();
        if (!problems_.empty())
            return problems_;
        return std::move(contents_);
    }

private:
    enum class Whole { none, entry, session, sheet };

    [[nodiscard]] bool full() const { return problems_.size() >= mostProblems; }

    void fail(const std::string &what, const std::string &allowed)
    {
        if (!full())
            problems_.push_back({file_, "line " + std::to_string(line_), what, allowed});
    }

    void readHeader(const csv::Record &header)
    {
        line_ = header.line;
        for (const auto &name : header.cells) {
            const auto *const found = std::find(columnNames.begin(), columnNames.end(), name);
            if (found == columnNames.end())
                return fail("has the unknown column " + inQuotes(name), joinedNames(columnNames));
            const auto column = static_cast<std::size_t>(found - columnNames.begin());
            if (std::find(columns_.begin(), columns_.end(), column) != columns_.end())
                return fail("has the column " + inQuotes(name) + " twice", "each column once");
            columns_.push_back(column);
        }
        for (const auto needed : {Column::kind, Column::time})
            if (std::find(columns_.begin(), columns_.end(), static_cast<std::size_t>(needed)) == columns_.end())
                return fail("has no column '" + std::string(columnNames[static_cast<std::size_t>(needed)]) + "'",
                            joinedNames(columnNames));
        headed_ = true;
    }

    void readRecord(const csv::Record &record)
    {
        if (record.cells.size() != columns_.size()) {
            finish();
            line_ = record.line;
            return fail("has " + std::to_string(record.cells.size()) + " cells",
                        std::to_string(columns_.size()) + ", as in the first line");
        }
        csv::Row row;
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const std::string &cell = record.cells[i];
            const bool kept = cell.starts_with('\'') && csv::startsLikeAFormula(std::string_view(cell).substr(1));
            row[columns_[i]] = kept ? cell.substr(1) : cell;
        }
        readRow(row, record.line);
    }

    void readRow(const csv::Row &row, std::size_t line)
    {
        const auto &kind = at(row, Column::kind);
        const bool part = kind == "area" || kind == "segment" || kind == "spot" || kind == "muscle";
        if (!part)
            finish();
        line_ = line;
        const auto columns = columnsOfKinds.find(kind);
        if (columns == columnsOfKinds.end())
            return fail("is of the unknown kind " + inQuotes(kind),
                        "entry, area, segment, session, spot, sheet or muscle");
        for (std::size_t i = static_cast<std::size_t>(Column::strength); i < row.size(); ++i)
            if (!row[i].empty() && std::find(columns->second.begin(), columns->second.end(), static_cast<Column>(i)) ==
                                       columns->second.end())
                fail("says something under '" + std::string(columnNames[i]) + "', which a row of kind '" + kind +
                         "' does not have",
                     "an empty cell");
        if (part)
            return readPart(row, kind);
        if (kind == "entry")
            readEntry(row);
        else if (kind == "session")
            readSession(row);
        else
            readSheet(row);
    }

    void begin(Whole whole, const csv::Row &row)
    {
        whole_ = whole;
        wholeLine_ = line_;
        id_ = at(row, Column::id);
        time_ = at(row, Column::time);
    }

    Moment when(const csv::Row &row)
    {
        const auto moment = momentFrom(at(row, Column::time));
        if (!moment)
            fail(inQuotes(at(row, Column::time)) + " is no time", "such as 2026-03-01T18:05:00+01:00");
        return moment.value_or(Moment());
    }

    std::optional<int> number(const csv::Row &row, Column column)
    {
        const std::string &cell = at(row, column);
        int value = 0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        if (!cell.empty() && error == std::errc() && end == cell.data() + cell.size())
            return value;
        if (!cell.empty())
            fail("has " + inQuotes(cell) + " under '" + std::string(columnNames[static_cast<std::size_t>(column)]) +
                     "'",
                 "a whole number");
        return std::nullopt;
    }

    int neededNumber(const csv::Row &row, Column column)
    {
        if (at(row, column).empty())
            fail("has nothing under '" + std::string(columnNames[static_cast<std::size_t>(column)]) + "'",
                 "a whole number");
        return number(row, column).value_or(0);
    }

    void readEntry(const csv::Row &row)
    {
        begin(Whole::entry, row);
        entry_ = {id_,
                  when(row),
                  neededNumber(row, Column::strength),
                  {},
                  at(row, Column::note),
                  at(row, Column::sleep),
                  at(row, Column::work),
                  at(row, Column::drawing)};
    }

    void readSession(const csv::Row &row)
    {
        begin(Whole::session, row);
        const auto familiar = familiarFrom(at(row, Column::familiar));
        if (!familiar)
            fail(inQuotes(at(row, Column::familiar)) + " does not say whether it was the known pain",
                 "yes, partly, no or nothing");
        session_ = {id_,
                    when(row),
                    number(row, Column::seconds).value_or(0),
                    at(row, Column::muscle),
                    at(row, Column::plan),
                    {},
                    number(row, Column::before),
                    number(row, Column::after),
                    familiar.value_or(Familiar::notAsked),
                    at(row, Column::stopped)};
    }

    void readSheet(const csv::Row &row)
    {
        begin(Whole::sheet, row);
        sheet_ = {id_, when(row), at(row, Column::what), {}};
    }

    void readPart(const csv::Row &row, const std::string &kind)
    {
        const bool ofEntry = kind == "area" || kind == "segment";
        const Whole wanted = ofEntry ? Whole::entry : kind == "spot" ? Whole::session : Whole::sheet;
        const auto fits = [](const std::string &own, const std::string &whole) { return own.empty() || own == whole; };
        if (whole_ != wanted || !fits(at(row, Column::id), id_) || !fits(at(row, Column::time), time_))
            return fail("belongs to nothing above it", ofEntry          ? "a row of kind 'entry' before its parts"
                                                       : kind == "spot" ? "a row of kind 'session' before its spots"
                                                                        : "a row of kind 'sheet' before its muscles");
        if (kind == "segment")
            return; // follows from the drawing
        if (kind == "area") {
            entry_.areas.push_back({at(row, Column::what), neededNumber(row, Column::strength)});
        } else if (kind == "spot") {
            const auto side = sideFrom(at(row, Column::side));
            if (!side)
                fail(inQuotes(at(row, Column::side)) + " is no side", "right, left or midline");
            session_.spots.push_back({at(row, Column::what), side.value_or(body::Side::midline),
                                      number(row, Column::seconds).value_or(0), at(row, Column::technique)});
        } else {
            sheet_.muscles.push_back(at(row, Column::muscle));
        }
    }

    /// Takes in the whole whose parts have all been read.
    void finish()
    {
        line_ = wholeLine_;
        if (whole_ == Whole::entry)
            take(std::move(entry_), contents_.entries);
        else if (whole_ == Whole::session)
            take(std::move(session_), contents_.sessions);
        else if (whole_ == Whole::sheet)
            take(std::move(sheet_), contents_.sheets);
        whole_ = Whole::none;
    }

    template <typename Value>
    void take(Value &&value, std::vector<std::decay_t<Value>> &values)
    {
        for (const auto &problem : check(value))
            fail(problem.pointer + " " + problem.what, problem.allowed);
        values.push_back(std::forward<Value>(value));
    }

    const std::string &file_;
    std::vector<std::size_t> columns_; ///< of the cells, in their order
    bool headed_ = false;
    std::size_t line_ = 0;
    Whole whole_ = Whole::none;
    std::size_t wholeLine_ = 0;
    std::string id_;
    std::string time_;
    Entry entry_;
    Session session_;
    PrintedSheet sheet_;
    Contents contents_;
    Problems problems_;
};

} // namespace

Result<Contents> fromCsv(std::string_view text, const std::string &file)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    [[maybe_unused]] const QString decoded = decoder(QByteArrayView(text));
    if (decoder.hasError())
        return Problem{file, "", "is not in UTF-8", "a table saved with the encoding UTF-8"};
    const auto records = csv::split(text, file);
    if (!records)
        return records.problems();
    return TableReader(file).read(records.value());
}

Result<Contents> fromFile(std::string_view text, const std::string &file)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    const bool json = first != std::string_view::npos && text[first] == '{';
    return json ? fromFhir(text, file) : fromCsv(text, file);
}

} // namespace knotfinder::journal
