// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/printable.h>

#include <algorithm>
#include <array>
#include <cstdio>
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
        {{0x00AD, 0x00AD}, {0x061C, 0x061C}, {0x200B, 0x200F}, {0x202A, 0x202E}, {0x2061, 0x206F}, {0xFEFF, 0xFEFF}}};
    for (const auto &[first, last] : ranges)
        if (code >= first && code <= last)
            return true;
    return false;
}

bool isPlain(char byte)
{
    return byte >= ' ' && byte < 0x7F;
}

/// The text with each letter that is not fit to be shown replaced by what `replace` adds instead.
template <typename Replace>
std::string withStrange(std::string_view text, LineBreaks breaks, Replace replace)
{
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const auto plain = static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isPlain) - text.begin());
        clean += text.substr(0, plain);
        text.remove_prefix(plain);
        if (text.empty())
            break;
        const Letter letter = firstLetter(text);
        const bool kept = breaks == LineBreaks::kept && (letter.code == U'\n' || letter.code == U'\t');
        if (kept || (letter.length > 0 && !isControl(letter.code) && !isHidden(letter.code)))
            clean += text.substr(0, letter.length);
        else
            replace(clean, letter);
        text.remove_prefix(std::max<std::size_t>(letter.length, 1));
    }
    return clean;
}

} // namespace

std::string printable(std::string_view text, LineBreaks breaks)
{
    return withStrange(text, breaks, [](std::string &clean, const Letter &letter) {
        if (letter.length == 0)
            clean += '?';
        else if (isControl(letter.code))
            clean += ' ';
    });
}

std::string printableJson(std::string_view json)
{
    return withStrange(json, LineBreaks::kept, [](std::string &clean, const Letter &letter) {
        std::array<char, 8> escape{};
        const auto code = static_cast<unsigned>(letter.length == 0 ? U'?' : letter.code);
        std::snprintf(escape.data(), escape.size(), "\\u%04x", code); // none lies beyond four digits
        clean += escape.data();
    });
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
