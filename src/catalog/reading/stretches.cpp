// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "sentence.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace knotfinder::catalog {
namespace {

constexpr std::size_t longAt = 360;         // bytes from which a comma ends a stretch
constexpr std::size_t longestStretch = 600; // … and any space

bool isLetterOrDigit(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}

/// "Med. sin.": a word cut short.
bool endsShortForm(std::string_view before)
{
    static constexpr std::array<std::string_view, 10> forms{"med",  "lat",  "sin",  "dext", "ant",
                                                            "post", "prox", "dist", "sup",  "inf"};
    return std::any_of(forms.begin(), forms.end(), [&](std::string_view form) {
        return before.ends_with(form) &&
               (before.size() == form.size() || !isLetterOrDigit(before[before.size() - form.size() - 1]));
    });
}

/// A full stop that ends a sentence, unlike those of "3.5" and "e.g.".
bool endsSentence(std::string_view text, std::size_t at)
{
    const char c = text[at];
    if (c == '!' || c == '?' || c == '\n' || c == ';')
        return true;
    const bool spaceFollows = at + 1 == text.size() || std::isspace(static_cast<unsigned char>(text[at + 1])) != 0;
    const bool initial = at < 2 || (isLetterOrDigit(text[at - 1]) && !isLetterOrDigit(text[at - 2]) &&
                                    std::isdigit(static_cast<unsigned char>(text[at - 1])) == 0);
    return c == '.' && spaceFollows && !initial && !endsShortForm(text.substr(0, at));
}

} // namespace

std::vector<Span> stretchesOf(std::string_view text)
{
    std::vector<Span> stretches;
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t length = at + 1 - start;
        const bool ends = endsSentence(text, at) || (length >= longAt && text[at] == ',') ||
                          (length >= longestStretch && text[at] == ' ');
        if (!ends)
            continue;
        stretches.push_back({start, length});
        start = at + 1;
    }
    if (start < text.size())
        stretches.push_back({start, text.size() - start});
    return stretches;
}

} // namespace knotfinder::catalog
