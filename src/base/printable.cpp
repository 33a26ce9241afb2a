// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/printable.h>

#include <array>
#include <utility>

namespace knotfinder {
namespace {

constexpr unsigned continuationMask = 0xC0;
constexpr unsigned continuationMark = 0x80;
constexpr unsigned continuationBits = 6;

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & continuationMask) == continuationMark;
}

struct Letter
{
    char32_t code = 0;
    std::size_t length = 0; ///< in bytes; 0: no UTF-8
};

/// The letter at the start of a text that is not empty.
Letter firstLetter(std::string_view text)
{
    struct Form
    {
        unsigned mask, mark;
        std::size_t length;
        char32_t least; ///< what is smaller must be written shorter
    };
    static constexpr std::array forms{Form{0x80, 0x00, 1, 0}, Form{0xE0, 0xC0, 2, 0x80}, Form{0xF0, 0xE0, 3, 0x800},
                                      Form{0xF8, 0xF0, 4, 0x10000}};
    const auto first = static_cast<unsigned char>(text.front());
    for (const auto &form : forms) {
        if ((first & form.mask) != form.mark)
            continue;
        if (text.size() < form.length)
            return {};
        char32_t code = first & ~form.mask & 0xFFU;
        for (std::size_t i = 1; i < form.length; ++i) {
            if (!isContinuation(text[i]))
                return {};
            code = (code << continuationBits) | (static_cast<unsigned char>(text[i]) & ~continuationMask);
        }
        const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
        return code < form.least || surrogate || code > 0x10FFFF ? Letter{} : Letter{code, form.length};
    }
    return {};
}

bool isControl(char32_t code)
{
    return code < U' ' || (code >= 0x7F && code < 0xA0) || code == 0x2028 || code == 0x2029;
}

/// Marks that change the direction of text or have no width.
bool isHidden(char32_t code)
{
    constexpr std::array<std::pair<char32_t, char32_t>, 6> ranges{
        {{0x00AD, 0x00AD}, {0x061C, 0x061C}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x206F}, {0xFEFF, 0xFEFF}}};
    for (const auto &[first, last] : ranges)
        if (code >= first && code <= last)
            return true;
    return false;
}

} // namespace

std::string printable(std::string_view text)
{
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const Letter letter = firstLetter(text);
        const std::size_t length = letter.length == 0 ? 1 : letter.length;
        if (letter.length == 0)
            clean += '?';
        else if (isControl(letter.code))
            clean += ' ';
        else if (!isHidden(letter.code))
            clean += text.substr(0, length);
        text.remove_prefix(length);
    }
    return clean;
}

std::string shortened(std::string_view text, std::size_t most)
{
    if (text.size() <= most)
        return std::string(text);
    std::size_t end = most;
    while (end > 0 && isContinuation(text[end]))
        --end;
    return std::string(text.substr(0, end)) + "…";
}

std::string inQuotes(std::string_view id)
{
    constexpr std::size_t longest = 60; // bytes
    constexpr std::size_t looked = 4 * longest;
    return "'" + shortened(printable(id.substr(0, looked)), longest) + "'";
}

} // namespace knotfinder
