// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/care/words.h>

#include <knotfinder/catalog/wording.h>

namespace knotfinder::care {
namespace {

/// "1½"; the seconds are halves of a minute.
std::string minutes(int seconds)
{
    const auto whole = seconds >= 60 ? std::to_string(seconds / 60) : std::string();
    return seconds % 60 == 0 ? whole : whole + "½";
}

bool isEasy(catalog::TechniqueKind kind)
{
    return kind == catalog::TechniqueKind::comfort || kind == catalog::TechniqueKind::posture;
}

} // namespace

std::string rangeOf(Range range)
{
    const auto low = std::to_string(range.low);
    return range.low == range.high ? low : say("%1 to %2", {low, std::to_string(range.high)});
}

std::string durationOf(Range seconds)
{
    if (!catalog::isSaidInMinutes(seconds.high))
        return say("%1 seconds", {rangeOf(seconds)});
    if (seconds.low == seconds.high)
        return say("%1 minutes", {minutes(seconds.high)});
    if (seconds.low >= 60 && catalog::isHalves(seconds.low))
        return say("%1 to %2 minutes", {minutes(seconds.low), minutes(seconds.high)});
    return say("%1 seconds to %2 minutes", {std::to_string(seconds.low), minutes(seconds.high)});
}

std::string timesOf(Range times)
{
    if (times == Range{1, 1})
        return "once";
    if (times == Range{1, 2})
        return "once or twice";
    return times == Range{2, 2} ? "twice" : say("%1 times", {rangeOf(times)});
}

std::string briefRange(Range range)
{
    const auto low = std::to_string(range.low);
    return range.low == range.high ? low : say("%1–%2", {low, std::to_string(range.high)});
}

std::string briefDuration(Range seconds)
{
    if (seconds.low >= 60 && seconds.low % 60 == 0 && seconds.high % 60 == 0)
        return say("%1 min", {briefRange({seconds.low / 60, seconds.high / 60})});
    return say("%1 s", {briefRange(seconds)});
}

std::string doseOf(const Exercise &exercise)
{
    const auto &dose = exercise.dose;
    if (dose.seconds.high == 0)
        return {};
    const auto time = durationOf(dose.seconds);
    if (isEasy(exercise.kind))
        return say("%1, %2 a day. It should feel easy and pleasant.", {time, timesOf(dose.timesADay)});
    return say(exercise.presses() ? "%1 a spot, %2, %3 a day. It should feel like %4 of 10, never sharp."
                                  : "%1, %2, %3 a day. It should feel like %4 of 10, never sharp.",
               {time, timesOf(dose.repeats), timesOf(dose.timesADay), rangeOf(dose.feel)});
}

std::string doseOf(const Stretch &stretch)
{
    if (stretch.dose.seconds.high == 0)
        return {};
    const auto times = timesOf(stretch.dose.repeats);
    const auto daily = timesOf(stretch.dose.timesADay);
    const auto often = stretch.dose.timesADay.high > 0 ? say("%1, %2 a day", {times, daily}) : times;
    return say(isEasy(stretch.kind) ? "Take %1, %2." : "Hold %1, %2.", {durationOf(stretch.dose.seconds), often});
}

std::vector<DosePart> dosePartsOf(const Exercise &exercise)
{
    constexpr int longHold = 120; // seconds
    const auto &dose = exercise.dose;
    const bool press = exercise.presses();
    std::vector<DosePart> parts;
    if (dose.seconds.high >= longHold && dose.seconds.low < 60)
        parts.push_back({briefDuration({dose.seconds.high, dose.seconds.high}), "at most"});
    else if (dose.seconds.high > 0)
        parts.push_back({briefDuration(dose.seconds), press ? "hold" : "each time"});
    if (dose.repeats.high > 1 || (press && dose.repeats.high > 0))
        parts.push_back({say("%1 ×", {briefRange(dose.repeats)}), press ? "each spot" : "in a row"});
    if (dose.timesADay.high > 0)
        parts.push_back({say("%1 ×", {briefRange(dose.timesADay)}), "a day"});
    if (dose.feel.high > 1)
        parts.push_back({briefRange(dose.feel), "ache, of 10"});
    for (auto &part : parts)
        if (const auto other = exercise.doseWords.find(part.of); other != exercise.doseWords.end())
            part.amount = other->second;
    std::erase_if(parts, [](const DosePart &part) { return part.amount.empty(); });
    return parts;
}

std::vector<DosePart> dosePartsOf(const Stretch &stretch)
{
    const auto &dose = stretch.dose;
    std::vector<DosePart> parts;
    if (stretch.doseWords)
        return stretch.doseWords->empty() ? parts : std::vector<DosePart>{{*stretch.doseWords, {}}};
    if (dose.seconds.high == 0)
        return parts;
    parts.push_back({briefDuration(dose.seconds), isEasy(stretch.kind) ? "each time" : "hold"});
    if (dose.repeats.high > 0)
        parts.push_back({say("%1 ×", {briefRange(dose.repeats)}), "in a row"});
    if (dose.timesADay.high > 0)
        parts.push_back({say("%1 ×", {briefRange(dose.timesADay)}), "a day"});
    return parts;
}

} // namespace knotfinder::care
