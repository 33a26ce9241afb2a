// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "lines.h"

#include <knotfinder/care/words.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace knotfinder::guide {
namespace {

using care::say;

constexpr std::size_t mostWords = 14; // of a line that is read from the floor

std::string lowered(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text;
}

bool holdsAny(const std::string &text, std::initializer_list<std::string_view> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

/// It tells of what comes after the hold, or counts seconds beside the clock.
bool isForLater(const std::string &step)
{
    return holdsAny(step, {"let go", "then ", "next", "move ", "second", "start again", "repeat", "other side"});
}

} // namespace

std::string holdLine(const Texts &steps)
{
    static constexpr std::array<std::string_view, 6> telling{"breathe", "sink", "hold", "wait", "rest on", "lean in"};
    for (const auto word : telling)
        for (const auto &step : steps) {
            const auto text = lowered(step);
            if (text.find(word) != std::string::npos && !isForLater(text) && care::countWords(step) <= mostWords)
                return step;
        }
    return "Breathe slowly. Keep the pressure easy.";
}

std::string feelLine(Range feel)
{
    if (feel.high <= 1)
        return "It should feel easy and pleasant.";
    return say("%1 of 10 is right. Ease off if it is more.", {care::rangeOf(feel)});
}

std::string leadInLine(StepKind kind, const Step &work)
{
    const auto number = std::to_string(work.number);
    const auto side = work.side ? std::string(body::toString(*work.side)) : std::string();
    switch (kind) {
    case StepKind::again: return say("Once more ✕ %1. Press in slowly.", {number});
    case StepKind::nextSpot: return say("Move to ✕ %1. Press in slowly.", {number});
    case StepKind::otherSide: return say("Change to the %1 side, ✕ %2.", {side, number});
    default: return {};
    }
}

} // namespace knotfinder::guide
