// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "checks.h"

#include <knotfinder/base/json.h>
#include <knotfinder/base/printable.h>

#include <algorithm>
#include <cctype>
#include <map>

namespace knotfinder::catalog {
namespace {

bool isDigit(char c)
{
    return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

/// A citation without the part of the work it names: ", ch. 21", ", p. 511 (older drawing)".
std::string workOf(const std::string &citation)
{
    std::size_t end = citation.size();
    for (const char *part : {", ch. ", ", chapter ", ", p. ", ", pp. "})
        end = std::min(end, citation.find(part));
    return citation.substr(0, end);
}

/// Whose work it is and when it came out, "hou 2002"; '' where no year is told.
std::string authorAndYear(const std::string &work)
{
    constexpr std::size_t digits = 4;
    for (std::size_t i = 1; i + digits <= work.size(); ++i) {
        const bool year = (work.compare(i, 2, "19") == 0 || work.compare(i, 2, "20") == 0) && isDigit(work[i + 2]) &&
                          isDigit(work[i + 3]) && work[i - 1] == ' ';
        const std::size_t after = i + digits;
        if (!year || (after < work.size() && work[after] != ',' && work[after] != ' '))
            continue;
        const std::size_t first = std::min(work.find(' '), work.find(','));
        return work.substr(0, first) + " " + work.substr(i, digits);
    }
    return {};
}

/// Volume and first page, "83:1406"; '' where the work has none.
std::string pagesOf(const std::string &work)
{
    for (std::size_t colon = work.find(':'); colon != std::string::npos; colon = work.find(':', colon + 1)) {
        std::size_t from = colon;
        while (from > 0 && (isDigit(work[from - 1]) || work[from - 1] == '(' || work[from - 1] == ')'))
            --from;
        std::size_t to = colon + 1;
        while (to < work.size() && std::isalnum(static_cast<unsigned char>(work[to])) != 0)
            ++to;
        if (from < colon && to > colon + 1)
            return work.substr(from, to - from);
    }
    return {};
}

/// The first word after the year.
std::string titleOf(const std::string &work)
{
    constexpr std::size_t yearAndComma = 6;
    const std::string author = authorAndYear(work);
    const std::size_t after = work.find(author.substr(author.find(' ') + 1)) + yearAndComma;
    return after < work.size() ? work.substr(after, work.find(' ', after) - after) : std::string();
}

bool isSameWork(const std::string &a, const std::string &b)
{
    if (a == b)
        return true;
    const std::string author = authorAndYear(a);
    if (author.empty() || author != authorAndYear(b))
        return false;
    const std::string pagesA = pagesOf(a);
    const std::string pagesB = pagesOf(b);
    return pagesA.empty() || pagesB.empty() ? titleOf(a) == titleOf(b) : pagesA == pagesB;
}

} // namespace

Problems checkCitations(const std::vector<CitedSource> &sources)
{
    std::vector<std::pair<std::string, const CitedSource *>> works; // each with where it stands first
    std::map<std::string, const CitedSource *> citations;           // whole ones, with the chapter
    Problems problems;
    for (const auto &source : sources) {
        const std::string text = workOf(source.citation);
        const auto known =
            std::find_if(works.begin(), works.end(), [&](const auto &work) { return isSameWork(work.first, text); });
        const CitedSource *first = citations.emplace(source.citation, &source).first->second;
        if (known == works.end())
            works.emplace_back(text, &source);
        else if (known->first != text)
            problems.push_back({source.file, source.pointer + "/citation", "one work is cited in two ways",
                                "as in " + known->second->file + ": " + inQuotes(known->first)});
        else if (first->id != source.id)
            problems.push_back({source.file, source.pointer + "/id", "one work has two ids",
                                "as in " + first->file + ": " + inQuotes(first->id)});
    }
    return problems;
}

} // namespace knotfinder::catalog
