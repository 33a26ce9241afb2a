// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "lines.h"

#include <knotfinder/care/words.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

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

/// What to do while it is held: "Hold without force.", "Keep the ribs down and breathe."
bool tellsToHold(const std::string &step)
{
    static constexpr std::array<std::string_view, 4> begins{"breathe ", "hold without ", "hold near ", "hold for "};
    return !holdsAny(step, {"then ", "let go", "repeat"}) &&
           (step.ends_with("hold.") || holdsAny(step, {"and breathe", "hold and "}) ||
            std::any_of(begins.begin(), begins.end(), [&](std::string_view word) { return step.starts_with(word); }));
}

bool warns(const std::string &step)
{
    return step.starts_with("stop ") || holdsAny(step, {" if "});
}

bool leadsOut(const std::string &step)
{
    return holdsAny(step, {"then ", "let go", "repeat", "come up", "come back", "change sides"}) && !warns(step);
}

/// How many steps lead into a stretch, and at which one those begin that lead out; between them lies the one that says
/// to hold, where one does. The first step always leads in.
std::pair<std::size_t, std::size_t> partsOf(const Texts &steps)
{
    for (auto i = steps.size(); i > 1; --i)
        if (tellsToHold(lowered(steps[i - 1])))
            return {i - 1, i};
    auto end = steps.size();
    while (end > 1 && leadsOut(lowered(steps[end - 1])))
        --end;
    return {end, end};
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

StretchLines stretchLines(const Texts &before, const Texts &steps, const std::string &title)
{
    const auto [in, out] = partsOf(steps);
    StretchLines lines{before, {}, {}};
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (i < in || (i >= out && warns(lowered(steps[i]))))
            lines.before.push_back(steps[i]);
        else if (i < out)
            lines.hold = steps[i];
        else
            lines.after.push_back(steps[i]);
    if (lines.before.empty())
        lines.before.push_back(title);
    if (lines.hold.empty())
        lines.hold = "Breathe slowly. Keep the pull easy.";
    return lines;
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
