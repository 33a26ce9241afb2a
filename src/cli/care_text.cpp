// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "care_text.h"

#include "output.h"

#include <knotfinder/care/words.h>

namespace knotfinder::cli {
namespace {

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

std::string line(const std::string &label, const std::string &text)
{
    return text.empty() ? std::string() : wrapped(label + text, 4, "  ");
}

std::string spotText(const care::Spot &spot)
{
    const auto side = care::sideOf(spot);
    const std::string mark = spot.mark == care::SpotMark::press ? "x" : "o";
    return wrapped(spot.label + (side.empty() ? "" : " (" + side + ")"), 4, mark + ' ' + std::to_string(spot.number)) +
           wrapped(care::placeOf(spot), 4);
}

std::string spotsText(const care::Item &item)
{
    std::string page = heading(item.presses() ? "Where to press" : "Where it lies: do not press here");
    for (const auto &spot : item.spots)
        page += spotText(spot);
    const auto presses = item.presses() ? care::say("x %1; ", {care::meaningOf(care::SpotMark::press)}) : "";
    return page + wrapped(presses + "o " + care::meaningOf(care::SpotMark::leaveAlone));
}

std::string exerciseText(const care::Exercise &exercise, const care::Item &item)
{
    return wrapped(care::titleOf(exercise, item), 2) + line("Where: ", exercise.where) +
           line("Position: ", exercise.position) + steps(exercise.steps) + line("How long: ", care::doseOf(exercise)) +
           line("You need: ", care::listed(exercise.tools)) + line("", exercise.stopWhen) +
           bullets(exercise.cautions, 4);
}

std::string stretchText(const care::Stretch &stretch)
{
    return wrapped(stretch.title, 2) + bullets(stretch.before, 2) + steps(stretch.steps) +
           line("How long: ", care::doseOf(stretch)) + bullets(stretch.cautions, 4);
}

std::string leftOutText(const care::Item &item)
{
    std::string page = item.leftOut.empty() ? "" : heading("Left out for you");
    for (const auto &one : item.leftOut)
        page += wrapped(one.title + ". " + one.reason, 2, "* ");
    return page;
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

std::string stopText(const care::Plan &plan)
{
    std::string page;
    for (const auto &stop : plan.stop)
        page += heading(stop.title) + wrapped(stop.text) + wrapped(stop.action);
    if (const auto why = care::whyWithheld(plan); !why.empty())
        page += '\n' + wrapped(why);
    return page;
}

std::string firstWarning(const care::Plan &plan)
{
    if (!plan.first)
        return {};
    return '\n' + wrapped(care::sentenceOf(*plan.first)) +
           (plan.warnings.size() > 1 ? "More under 'Take care' below.\n" : "");
}

std::string itemText(const care::Item &item)
{
    std::string page = spotsText(item);
    if (!item.whoCanHelp.empty())
        page += heading("Who can help") + wrapped(item.whoCanHelp);
    if (!item.exercises.empty())
        page += heading("What you can do");
    for (const auto &exercise : item.exercises)
        page += exerciseText(exercise, item);
    if (!item.stretches.empty())
        page += heading("Stretches");
    for (const auto &stretch : item.stretches)
        page += stretchText(stretch);
    if (!item.strengthening.empty())
        page += heading("Strengthening");
    for (const auto &exercise : item.strengthening)
        page += wrapped(exercise.name + ": " + exercise.how + " " + exercise.dose, 2, "* ");
    return page + leftOutText(item) + list("Why it may have come", item.causes) +
           list("Posture and habits", item.change);
}

std::string warningsText(const care::Plan &plan)
{
    Texts lines;
    for (const auto &warning : plan.warnings)
        lines.push_back(care::sentenceOf(warning));
    for (const auto &ask : care::askFirstLines(plan))
        lines.push_back(ask);
    return list("Take care", lines);
}

std::string planText(const care::Plan &plan)
{
    std::string page = stopText(plan);
    if (!plan.needsHelpFirst())
        for (const auto &item : plan.items)
            page += '\n' + item.title + '\n' + std::string(item.title.size(), '=') + '\n' + itemText(item);
    if (!plan.need.empty())
        page += heading("You need") + wrapped(care::listed(plan.need) + ".");
    page += warningsText(plan) + "\nThis informs and does not diagnose.\n";
    return page.substr(page.find_first_not_of('\n'));
}

} // namespace knotfinder::cli
