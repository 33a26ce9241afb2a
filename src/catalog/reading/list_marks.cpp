// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "list_marks.h"

#include <cctype>
#include <vector>

namespace knotfinder::catalog {
namespace {

bool isSpace(char c)
{
    return std::isspace(static_cast<unsigned char>(c)) != 0;
}

/// True for one figure or letter that stands at `at` as a mark that ends with `end`: "1)", "(a)", "2. ".
bool isMarkAt(std::string_view text, std::size_t at, char end)
{
    const bool opens = at == 0 || isSpace(text[at - 1]) || text[at - 1] == '(';
    const bool closes = at + 1 < text.size() && text[at + 1] == end;
    return opens && closes && (end == ')' || (at + 2 < text.size() && isSpace(text[at + 2])));
}

/// Where the marks stand that count on from `first`.
std::vector<std::size_t> marksFrom(std::string_view text, char first, char end)
{
    std::vector<std::size_t> marks;
    char next = first;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (std::tolower(static_cast<unsigned char>(text[at])) == next && isMarkAt(text, at, end)) {
            marks.push_back(at);
            ++next;
        }
    return marks;
}

} // namespace

std::string withoutListMarks(std::string_view text)
{
    std::string plain(text);
    for (const char first : {'1', 'a'})
        for (const char end : {')', '.'})
            if (const auto marks = marksFrom(text, first, end); marks.size() > 1)
                for (const std::size_t at : marks)
                    plain[at] = ' ';
    return plain;
}

} // namespace knotfinder::catalog
