// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "muscle_page.h"

#include "output.h"

namespace knotfinder::cli {
namespace {

using catalog::Texts;

std::string heading(const std::string &text)
{
    return '\n' + text + '\n' + std::string(text.size(), '-') + '\n';
}

std::string list(const std::string &title, const Texts &texts)
{
    if (texts.empty())
        return "";
    std::string page = heading(title);
    for (const auto &text : texts)
        page += wrapped(text, 2, "* ");
    return page;
}

std::string steps(const Texts &texts)
{
    std::string page;
    for (std::size_t i = 0; i < texts.size(); ++i)
        page += wrapped(texts[i], 6, "   " + std::to_string(i + 1) + ". ");
    return page;
}

std::string rangeOf(catalog::Range range, const std::string &unit)
{
    const std::string low = std::to_string(range.low);
    return (range.low == range.high ? low : low + " to " + std::to_string(range.high)) + unit;
}

std::string pointText(const catalog::TriggerPoint &point)
{
    std::string page = wrapped(point.label, 2, point.id + "  ");
    page += wrapped(point.where, 2);
    page += wrapped("Main pain: " + point.essentialPain, 2);
    if (!point.spilloverPain.empty())
        page += wrapped("May spread: " + point.spilloverPain, 2);
    if (!point.doubt.empty())
        page += wrapped("In doubt: " + point.doubt, 2);
    if (!point.suggest)
        page += wrapped("This point is described only. The program never suggests it.", 2);
    return page;
}

std::string techniqueName(const catalog::Catalog &catalog, const std::string &id)
{
    const auto *technique = catalog.findTechnique(id);
    return technique == nullptr ? id : technique->name;
}

std::string careText(const catalog::Catalog &catalog, const catalog::SelfCare &care)
{
    std::string points;
    for (const auto &point : care.points)
        points += (points.empty() ? "" : ", ") + point;
    std::string page = wrapped(techniqueName(catalog, care.technique) + " (for " + points + ")", 2);
    page += wrapped("Where: " + care.where, 4, "  ");
    page += wrapped("Position: " + care.position, 4, "  ");
    page += steps(care.how);
    page += wrapped("How long: " + rangeOf(care.seconds, " seconds") + ", " + rangeOf(care.repeats, " times") + ", " +
                        rangeOf(care.timesADay, " times a day") + ". It should feel like " +
                        rangeOf(care.feel, " out of 10") + ".",
                    4, "  ");
    return page + wrapped("Stop when: " + care.stopWhen, 4, "  ");
}

std::string helpText(const catalog::Catalog &catalog, const catalog::Muscle &muscle)
{
    std::string page = list("Take care", muscle.cautions);
    if (!muscle.selfTreatable)
        page += heading("Do not press here yourself") + wrapped(muscle.whoCanHelp);
    if (!muscle.selfCare.empty())
        page += heading("What you can do");
    for (const auto &care : muscle.selfCare)
        page += careText(catalog, care);
    if (!muscle.stretches.empty())
        page += heading("Stretches");
    for (const auto &stretch : muscle.stretches)
        page += wrapped(stretch.name + " (" + rangeOf(stretch.seconds, " seconds") + ", " +
                            rangeOf(stretch.repeats, " times") + ")",
                        2) +
                steps(stretch.how);
    if (!muscle.strengthening.empty())
        page += heading("Strengthening");
    for (const auto &exercise : muscle.strengthening)
        page += wrapped(exercise.name + ": " + exercise.how + " " + exercise.dose, 2, "* ");
    return page + list("Posture and habits", muscle.posture);
}

std::string sourceText(const catalog::Muscle &muscle)
{
    std::string page = heading("How sure this is");
    page += wrapped("Confidence: " + std::string(toString(muscle.confidence)) + ". " + muscle.disagreements);
    page += heading("Sources");
    for (const auto &source : muscle.sources)
        page += wrapped(source.citation + " (" + source.supports + ")", 2, "* ");
    return page;
}

} // namespace

std::string musclePage(const catalog::Catalog &catalog, const catalog::Muscle &muscle)
{
    std::string page = muscle.english + " (" + muscle.latin + ")\n" +
                       std::string(muscle.english.size() + muscle.latin.size() + 3, '=') + '\n' +
                       wrapped(muscle.summary);
    page += heading("Trigger points");
    for (const auto &point : muscle.triggerPoints)
        page += pointText(point);
    page += list("What you may notice", muscle.symptoms);
    page += list("Why it may have come", muscle.aggravatedBy);
    page += list("What eases it", muscle.relievedBy);
    page += list("What else can feel like this", muscle.mimics);
    page += helpText(catalog, muscle);
    return page + sourceText(muscle);
}

} // namespace knotfinder::cli
