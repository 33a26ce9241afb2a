// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/guide/done.h>

#include <knotfinder/care/words.h>
#include <knotfinder/catalog/wording.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace knotfinder::guide {
namespace {

using care::say;

std::string counted(int count, std::string_view one, std::string_view more)
{
    return say("%1 %2", {std::to_string(count), std::string(count == 1 ? one : more)});
}

/// "less than a minute", "1 minute", "4 minutes": as one would tell somebody.
std::string roughly(int seconds)
{
    constexpr int minute = 60;
    if (seconds < minute / 2)
        return "less than half a minute";
    const int minutes = std::max(1, (seconds + minute / 2) / minute);
    return counted(minutes, "minute", "minutes");
}

/// The reason's own advice, without what the exercise already says.
Texts adviceOn(StopReason reason)
{
    switch (reason) {
    case StopReason::sharp:
        return {"Leave this spot alone today. A clear ache is right, sharp pain is not.",
                "See a doctor if it stays sharp without pressing, or comes back each time."};
    case StopReason::numb:
        return {"Call emergency services (112, 999 or 911) if your face droops, an arm goes weak or speech fails.",
                "Leave this spot alone: a nerve may lie there. Move the part gently.",
                "See a doctor the same day if it is still numb or tingling in an hour, or if it is weak."};
    case StopReason::tooStrong:
        return {"Rest this spot until it no longer feels sore. That may take a day or two.",
                "Next time press half as hard and half as long, or use a softer ball."};
    case StopReason::dizzy:
        return {"Call emergency services (112, 999 or 911) if it comes with chest pain, a sudden strong headache, "
                "or trouble to speak, see or walk.",
                "Lie or sit down until it passes. Press no more today.",
                "See a doctor the same day if it does not pass, or if you fainted."};
    case StopReason::other: break;
    }
    return {"Let it rest for today.", "Ask a doctor if something worries you."};
}

} // namespace

std::string_view toString(Familiar value) noexcept
{
    static constexpr std::array<std::string_view, 3> words{"yes", "partly", "no"};
    return words[static_cast<std::size_t>(value)];
}

std::string_view toString(StopReason value) noexcept
{
    static constexpr std::array<std::string_view, 5> words{"sharp", "numb", "too_strong", "dizzy", "other"};
    return words[static_cast<std::size_t>(value)];
}

int Done::spots() const noexcept
{
    return static_cast<int>(
        std::count_if(worked.begin(), worked.end(), [](const Worked &one) { return !one.point.empty(); }));
}

int Done::stretches() const noexcept
{
    return static_cast<int>(worked.size()) - spots();
}

int Done::seconds() const noexcept
{
    return std::accumulate(worked.begin(), worked.end(), 0,
                           [](int sum, const Worked &one) { return sum + one.seconds; });
}

Texts adviceFor(StopReason reason, const std::string &stopWhen)
{
    auto lines = adviceOn(reason);
    const bool bodily = reason == StopReason::sharp || reason == StopReason::numb || reason == StopReason::dizzy;
    for (const auto &sentence : care::sentencesOf(stopWhen))
        if (bodily && sentence.starts_with("Stop at"))
            lines.push_back(say("For this exercise: %1", {catalog::insideSentence(sentence)}));
    return lines;
}

Texts summaryOf(const Done &done)
{
    Texts lines;
    if (done.empty())
        lines.emplace_back("Nothing was pressed.");
    else if (done.stretches() == 0)
        lines.push_back(say("%1, %2.", {counted(done.spots(), "spot", "spots"), roughly(done.seconds())}));
    else
        lines.push_back(
            say("%1 and %2, %3.", {counted(done.spots(), "spot", "spots"),
                                   counted(done.stretches(), "stretch", "stretches"), roughly(done.seconds())}));
    if (done.before && done.after)
        lines.push_back(say("Pain %1 before, %2 after.", {std::to_string(*done.before), std::to_string(*done.after)}));
    else if (done.before)
        lines.push_back(say("Pain %1 before.", {std::to_string(*done.before)}));
    else if (done.after)
        lines.push_back(say("Pain %1 after.", {std::to_string(*done.after)}));
    if (done.familiar == Familiar::yes)
        lines.emplace_back("Pressing brought your pain.");
    else if (done.familiar == Familiar::partly)
        lines.emplace_back("Pressing brought part of your pain.");
    else if (done.familiar == Familiar::no)
        lines.emplace_back("Pressing did not bring your pain.");
    return lines;
}

std::string aboutTime(int seconds)
{
    constexpr int half = 30;
    return seconds < half ? roughly(seconds) : say("about %1", {roughly(seconds)});
}

std::string minutesAndSeconds(int seconds)
{
    constexpr int minute = 60;
    const auto rest = std::to_string(seconds % minute);
    if (seconds < minute)
        return say("%1 s", {rest});
    const auto minutes = std::to_string(seconds / minute);
    return seconds % minute == 0 ? say("%1 min", {minutes}) : say("%1 min %2 s", {minutes, rest});
}

} // namespace knotfinder::guide
