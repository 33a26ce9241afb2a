// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "json_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace knotfinder::cli {
namespace {

constexpr double stepsOfOne = 10'000; ///< four decimals

/// '' for a character that stands for itself.
std::string_view escapeOf(char c)
{
    switch (c) {
    case '"': return "\\\"";
    case '\\': return "\\\\";
    case '\b': return "\\b";
    case '\f': return "\\f";
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: return {};
    }
}

} // namespace

void JsonText::separate()
{
    if (!first_)
        text_ += ',';
    first_ = false;
}

JsonText &JsonText::beginObject()
{
    separate();
    text_ += '{';
    first_ = true;
    return *this;
}

JsonText &JsonText::endObject()
{
    text_ += '}';
    first_ = false;
    return *this;
}

JsonText &JsonText::beginArray()
{
    separate();
    text_ += '[';
    first_ = true;
    return *this;
}

JsonText &JsonText::endArray()
{
    text_ += ']';
    first_ = false;
    return *this;
}

JsonText &JsonText::key(std::string_view name)
{
    separate();
    text_ += '"';
    text_ += name;
    text_ += "\":";
    first_ = true;
    return *this;
}

JsonText &JsonText::value(std::string_view text)
{
    separate();
    text_ += '"';
    std::size_t plain = 0; // start of a run of characters that stand for themselves
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto escape = escapeOf(text[i]);
        const bool control = static_cast<unsigned char>(text[i]) < 0x20;
        if (escape.empty() && !control)
            continue;
        text_ += text.substr(plain, i - plain);
        plain = i + 1;
        constexpr std::string_view hex = "0123456789abcdef";
        const auto code = static_cast<unsigned char>(text[i]);
        if (escape.empty())
            (text_ += "\\u00") += {hex[code >> 4U], hex[code & 15U]};
        else
            text_ += escape;
    }
    text_ += text.substr(plain);
    text_ += '"';
    return *this;
}

JsonText &JsonText::value(double number)
{
    separate();
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.begin(), digits.end(), std::round(number * stepsOfOne) / stepsOfOne).ptr;
    text_.append(digits.begin(), end);
    return *this;
}

JsonText &JsonText::value(std::size_t number)
{
    separate();
    text_ += std::to_string(number);
    return *this;
}

JsonText &JsonText::value(bool truth)
{
    separate();
    text_ += truth ? "true" : "false";
    return *this;
}

} // namespace knotfinder::cli
