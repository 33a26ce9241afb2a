// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "care_text.h"

#include "output.h"

#include <knotfinder/catalog/wording.h>
#include <knotfinder/safety/ask_first.h>

namespace knotfinder::cli {
namespace {

using catalog::Range;
using catalog::TechniqueKind;
using catalog::Texts;

std::string bullets(const Texts &texts, std::size_t indent)
{
    std::string page;
    for (const auto &text : texts)
        page += wrapped(text, indent + 2, std::string(indent, ' ') + "* ");
    return page;
}

std::string steps(const Texts &texts)
{
    std::string page;
    for (std::size_t i = 0; i < texts.size(); ++i)
        page += wrapped(texts[i], 6, "   " + std::to_string(i + 1) + ". ");
    return page;
}

std::string rangeOf(Range range)
{
    const std::string low = std::to_string(range.low);
    return range.low == range.high ? low : low + " to " + std::to_string(range.high);
}

std::string minutes(int seconds)
{
    return std::to_string(seconds / 60) + (seconds % 60 == 0 ? "" : ".5");
}

std::string doseOf(const catalog::SelfCare &care, const catalog::Technique *technique)
{
    const std::string often = timesOf(care.timesADay) + " a day";
    if (catalog::isEasy(technique))
        return durationOf(care.seconds) + ", " + often + ". It should feel easy and pleasant.";
    const bool presses = technique == nullptr || technique->kind == TechniqueKind::press;
    return durationOf(care.seconds) + (presses ? " a spot, " : ", ") + timesOf(care.repeats) + ", " + often +
           ". It should feel like " + rangeOf(care.feel) + " out of 10, never sharp.";
}

std::string titles(const std::vector<const safety::Contraindication *> &list)
{
    std::string text;
    for (const auto *one : list)
        text += (text.empty() ? "" : "; ") + catalog::insideSentence(one->title);
    return text + '.';
}

std::string selfCareText(const catalog::Catalog &catalog, const catalog::SelfCare &care)
{
    std::string points;
    for (const auto &point : care.points)
        points += (points.empty() ? "" : ", ") + point;
    const auto *technique = catalog.findTechnique(care.technique);
    std::string page = wrapped((technique == nullptr ? care.technique : technique->name) + " (for " + points + ")", 2);
    page += wrapped("Where: " + care.where, 4, "  ");
    page += wrapped("Position: " + care.position, 4, "  ");
    page += steps(care.how);
    page += wrapped("How long: " + doseOf(care, technique), 4, "  ");
    page += wrapped(care.stopWhen, 4, "  ");
    return technique == nullptr ? page : page + bullets(technique->cautions, 4);
}

std::string stretchText(const catalog::Catalog &catalog, const catalog::Stretch &stretch)
{
    const auto *technique = catalog.findTechnique(stretch.technique);
    std::string page =
        wrapped(stretch.name + " (" + durationOf(stretch.seconds) + ", " + timesOf(stretch.repeats) + ")", 2) +
        steps(stretch.how);
    return technique == nullptr ? page : page + bullets(technique->cautions, 4);
}

} // namespace

std::string heading(const std::string &text)
{
    return '\n' + text + '\n' + std::string(text.size(), '-') + '\n';
}

std::string list(const std::string &title, const Texts &texts)
{
    return texts.empty() ? "" : heading(title) + bullets(texts, 0);
}

std::string durationOf(Range seconds)
{
    if (!catalog::isSaidInMinutes(seconds.high))
        return rangeOf(seconds) + " seconds";
    if (seconds.low == seconds.high)
        return minutes(seconds.high) + " minutes";
    const bool bothMinutes = seconds.low >= 60 && catalog::isHalves(seconds.low);
    return (bothMinutes ? minutes(seconds.low) : std::to_string(seconds.low) + " seconds") + " to " +
           minutes(seconds.high) + " minutes";
}

std::string timesOf(Range times)
{
    if (times == Range{1, 1})
        return "once";
    if (times == Range{1, 2})
        return "once or twice";
    return times == Range{2, 2} ? "twice" : rangeOf(times) + " times";
}

std::string beforeText(const catalog::Catalog &catalog, const catalog::Muscle &muscle,
                       const safety::Knowledge &knowledge)
{
    Texts lines = muscle.cautions;
    const auto before = safety::askFirst(muscle, catalog, knowledge);
    if (!before.ask.empty())
        lines.push_back("Ask a doctor or midwife first if one of these is true for you: " + titles(before.ask));
    if (!before.leaveOut.empty())
        lines.push_back("Leave it out with any of these: " + titles(before.leaveOut));
    if (!before.keepOff.empty())
        lines.push_back("Never press on these: " + titles(before.keepOff));
    std::string page = list("Take care", lines);
    if (!muscle.selfTreatable)
        page += heading("Do not press here yourself") + wrapped(muscle.whoCanHelp);
    return page;
}

std::string careText(const catalog::Catalog &catalog, const catalog::Muscle &muscle)
{
    std::string page;
    if (!muscle.selfCare.empty())
        page += heading("What you can do");
    for (const auto &care : muscle.selfCare)
        page += selfCareText(catalog, care);
    if (!muscle.stretches.empty())
        page += heading("Stretches");
    for (const auto &stretch : muscle.stretches)
        page += stretchText(catalog, stretch);
    if (!muscle.strengthening.empty())
        page += heading("Strengthening");
    for (const auto &exercise : muscle.strengthening)
        page += wrapped(exercise.name + ": " + exercise.how + " " + exercise.dose, 2, "* ");
    return page + list("Posture and habits", muscle.posture);
}

} // namespace knotfinder::cli
