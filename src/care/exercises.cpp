// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "parts.h"

#include <knotfinder/care/words.h>
#include <knotfinder/catalog/wording.h>

#include <algorithm>

namespace knotfinder::care {
namespace {

/// Both ends brought within what the technique allows.
Range within(Range range, const std::optional<Range> &allowed)
{
    if (!allowed)
        return range;
    return {std::clamp(range.low, allowed->low, allowed->high), std::clamp(range.high, allowed->low, allowed->high)};
}

Dose doseWithin(const Dose &dose, const catalog::Technique &technique)
{
    return {within(dose.seconds, technique.seconds), within(dose.repeats, technique.repeats),
            within(dose.timesADay, technique.timesADay), within(dose.feel, technique.feel)};
}

/// Hands, knees and the like are always at hand.
bool isOwnBody(std::string_view tool)
{
    static constexpr std::string_view parts[] = {"finger", "thumb", "hand", "knuckle", "elbow",
                                                 "knee",   "heel",  "foot", "none"};
    return std::any_of(std::begin(parts), std::end(parts),
                       [&](std::string_view part) { return tool.find(part) != std::string_view::npos; });
}

/// The tool that the exercise names stands for the technique's own first one; what else that needs stays.
Texts toolsOf(const std::string &named, const Texts &ofTechnique)
{
    Texts tools;
    const auto add = [&](const std::string &tool) {
        const bool known = std::any_of(tools.begin(), tools.end(),
                                       [&](const std::string &other) { return other.find(tool) != std::string::npos; });
        if (!tool.empty() && !isOwnBody(tool) && !known)
            tools.push_back(tool);
    };
    add(named);
    for (std::size_t i = named.empty() ? 0 : 1; i < ofTechnique.size(); ++i)
        add(ofTechnique[i]);
    return tools;
}

bool leavesOut(Item &item, const std::string &title, const Texts &notFor, const Context &context)
{
    const auto *reason = context.ruledOutBy(notFor);
    if (reason != nullptr)
        item.leftOut.push_back({title, reason->title + ": " + reason->rule});
    return reason != nullptr;
}

Texts both(Texts some, const Texts &more)
{
    some.insert(some.end(), more.begin(), more.end());
    return some;
}

/// The reader said that what the exercise asks for makes the pain worse.
bool hurts(Item &item, const std::string &title, const Texts &activities, const Context &context)
{
    if (!context.request.drawing)
        return false;
    const auto &worse = context.request.drawing->worseWith;
    for (const auto &term : context.catalog.vocabulary().activities) {
        const auto names = [&](const Texts &list) {
            return std::find(list.begin(), list.end(), term.id) != list.end();
        };
        if (names(activities) && names(worse)) {
            item.leftOut.push_back(
                {title, say("You said that this makes it worse: %1.", {catalog::insideSentence(term.label)})});
            return true;
        }
    }
    return false;
}

std::vector<std::size_t> spotsServed(const catalog::SelfCare &care, const Item &item)
{
    std::vector<std::size_t> served;
    for (std::size_t i = 0; i < item.spots.size(); ++i)
        if (care.points.empty() ||
            std::find(care.points.begin(), care.points.end(), item.spots[i].point) != care.points.end())
            served.push_back(i);
    return served;
}

} // namespace

const safety::Contraindication *Context::ruledOutBy(const Texts &ids) const
{
    for (const auto &one : knowledge.contraindications)
        if (request.profile.has(one.id) && std::find(ids.begin(), ids.end(), one.id) != ids.end())
            return &one;
    return nullptr;
}

void addExercises(Item &item, const MuscleChoice &choice, const Context &context)
{
    if (!choice.muscle->selfTreatable)
        return;
    for (const auto &care : choice.muscle->selfCare) {
        const auto *technique = context.catalog.findTechnique(care.technique);
        auto served = spotsServed(care, item);
        if (technique == nullptr || served.empty() || leavesOut(item, technique->name, technique->notFor, context) ||
            hurts(item, technique->name, technique->limits.notWith, context))
            continue;
        Exercise exercise;
        exercise.technique = technique->id;
        exercise.kind = technique->kind;
        exercise.title = technique->name;
        exercise.spots = std::move(served);
        exercise.where = care.where;
        exercise.position = care.position;
        exercise.steps = care.how;
        exercise.dose = doseWithin({care.seconds, care.repeats, care.timesADay, care.feel}, *technique);
        exercise.tools = toolsOf(care.tool, technique->tools);
        exercise.stopWhen = care.stopWhen.empty() ? technique->stopWhen : care.stopWhen;
        exercise.cautions = technique->cautions;
        item.exercises.push_back(std::move(exercise));
    }
}

void addStretches(Item &item, const MuscleChoice &choice, const Context &context)
{
    for (const auto &own : choice.muscle->stretches) {
        const auto *technique = context.catalog.findTechnique(own.technique);
        if (technique == nullptr || leavesOut(item, own.name, both(technique->notFor, own.notFor), context) ||
            hurts(item, own.name, technique->limits.notWith, context))
            continue;
        Stretch stretch;
        stretch.technique = technique->id;
        stretch.kind = technique->kind;
        stretch.title = own.name;
        stretch.before = own.cautions;
        stretch.steps = own.how;
        stretch.dose.seconds = within(own.seconds, technique->seconds);
        stretch.dose.repeats = within(own.repeats, technique->repeats);
        stretch.dose.timesADay = technique->timesADay.value_or(Range{});
        stretch.tools = toolsOf({}, technique->tools);
        stretch.cautions = technique->cautions;
        item.stretches.push_back(std::move(stretch));
    }
}

void addStrengthening(Item &item, const MuscleChoice &choice, const Context &context)
{
    for (const auto &own : choice.muscle->strengthening)
        if (!leavesOut(item, own.name, own.notFor, context))
            item.strengthening.push_back(own);
}

} // namespace knotfinder::care
