// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "care_words.h"

#include <knotfinder/catalog/pressing.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace knotfinder::catalog {
namespace {

char lower(char c)
{
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

bool isLetter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80;
}

template <std::size_t count>
bool holdsAny(std::string_view text, const std::array<const char *, count> &phrases)
{
    return std::any_of(phrases.begin(), phrases.end(), [&](const char *phrase) { return holdsWord(text, phrase); });
}

} // namespace

bool holdsWord(std::string_view text, std::string_view word)
{
    const auto same = [](char a, char b) { return lower(a) == lower(b); };
    for (auto from = text.begin();;) {
        const auto at = std::search(from, text.end(), word.begin(), word.end(), same);
        if (at == text.end())
            return false;
        auto after = at + static_cast<std::ptrdiff_t>(word.size());
        if (after != text.end() && lower(*after) == 's')
            ++after;
        if ((at == text.begin() || !isLetter(*(at - 1))) && (after == text.end() || !isLetter(*after)))
            return true;
        from = at + 1;
    }
}

bool bendsSpine(std::string_view text)
{
    constexpr std::array phrases{"curl-up",          "curl up",        "sit-up",
                                 "crunch",           "curl forward",   "seated curl",
                                 "round your back",  "round the back", "round the upper back",
                                 "upper back round", "child's pose",   "knees to chest",
                                 "knee to chest",    "roll forward",   "knees toward your chest"};
    return holdsAny(text, phrases);
}

bool forbidsPressing(std::string_view text)
{
    constexpr std::array phrases{"do not press",          "do not try to press", "leave it alone",
                                 "leave this spot alone", "never press here",    "never press it here"};
    return holdsAny(text, phrases);
}

bool liesOnSoreSide(std::string_view position)
{
    constexpr std::array phrases{"lie on your side", "lie half on your side", "lie on the sore side",
                                 "toward the sore side"};
    return holdsWord(position, "lie") && holdsAny(position, phrases);
}

std::string_view statedUrgency(std::string_view sentence)
{
    constexpr std::array emergency{"emergency"};
    constexpr std::array sameDay{"same day", "today"};
    constexpr std::array soon{"soon"};
    if (holdsAny(sentence, emergency))
        return "emergency";
    if (holdsAny(sentence, sameDay))
        return "same_day";
    return holdsAny(sentence, soon) ? "soon" : std::string_view();
}

std::vector<std::string_view> sentencesOf(std::string_view text)
{
    std::vector<std::string_view> sentences;
    std::size_t from = 0;
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        if ((text[i] == '.' || text[i] == '?') && text[i + 1] == ' ') {
            sentences.push_back(text.substr(from, i + 1 - from));
            from = i + 2;
        }
    if (from < text.size())
        sentences.push_back(text.substr(from));
    return sentences;
}

} // namespace knotfinder::catalog
