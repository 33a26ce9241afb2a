// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "csv_split.h"

namespace knotfinder::journal::csv {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF";

class Splitter
{
public:
    Splitter(std::string_view text, const std::string &file) : rest_(text), file_(file)
    {
        if (rest_.starts_with(mark))
            rest_.remove_prefix(mark.size());
    }

    Result<std::vector<Record>> split()
    {
        while (!rest_.empty()) {
            Record record{line_, {}};
            do
                record.cells.push_back(cell());
            while (problem_.what.empty() && take(','));
            if (problem_.what.empty() && !endOfLine())
                fail("has text after a closing quote", "a comma or the end of the line");
            if (!problem_.what.empty())
                return problem_;
            if (record.cells.size() > 1 || !record.cells.front().empty())
                records_.push_back(std::move(record));
        }
        return std::move(records_);
    }

private:
    bool take(char sign)
    {
        const bool there = rest_.starts_with(sign);
        rest_.remove_prefix(there ? 1 : 0);
        return there;
    }

    bool endOfLine()
    {
        if (rest_.empty())
            return true;
        const bool carriage = take('\r');
        const bool ended = take('\n') || carriage;
        line_ += ended ? 1 : 0;
        return ended;
    }

    std::string cell()
    {
        if (take('"'))
            return quoted();
        const auto end = std::min(rest_.find_first_of(",\r\n"), rest_.size());
        std::string plain(rest_.substr(0, end));
        rest_.remove_prefix(end);
        return plain;
    }

    std::string quoted()
    {
        std::string text;
        for (;;) {
            const auto end = rest_.find('"');
            if (end == std::string_view::npos) {
                fail("opens a quote that is never closed", "a closing quote");
                return text;
            }
            const auto part = rest_.substr(0, end);
            for (const char c : part)
                inside_ += c == '\n' ? 1 : 0;
            text += part;
            rest_.remove_prefix(end + 1);
            if (!take('"'))
                break;
            text += '"';
        }
        line_ += inside_;
        inside_ = 0;
        return text;
    }

    void fail(const char *what, const char *allowed)
    {
        problem_ = {file_, "line " + std::to_string(line_), what, allowed};
    }

    std::string_view rest_;
    const std::string &file_;
    std::size_t line_ = 1;
    std::size_t inside_ = 0; ///< line breaks of the cell that is being read
    std::vector<Record> records_;
    Problem problem_;
};

} // namespace

Result<std::vector<Record>> split(std::string_view text, const std::string &file)
{
    return Splitter(text, file).split();
}

} // namespace knotfinder::journal::csv
