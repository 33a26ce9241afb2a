// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "parts.h"

#include <knotfinder/base/similar.h>
#include <knotfinder/care/words.h>
#include <knotfinder/safety/ask_first.h>

#include <algorithm>
#include <array>

namespace knotfinder::care {
namespace {

/// Without the side that has no such point.
Choice onItsSide(Choice choice, const catalog::Catalog &catalog)
{
    if (const auto &only = catalog.triggerPoint(choice.point).onlySide) {
        choice.right = *only == body::Side::right;
        choice.left = !choice.right;
    }
    return choice;
}

/// Choices gathered by muscle, in order of first mention; the same point twice becomes one on both sides.
Result<std::vector<MuscleChoice>> gathered(const std::vector<Choice> &choices, const catalog::Catalog &catalog)
{
    std::vector<MuscleChoice> result;
    Problems problems;
    for (const auto &choice : choices) {
        const auto *point = catalog.findPoint(choice.point);
        if (point == nullptr) {
            problems.push_back(
                {"", "", "unknown trigger point '" + choice.point + "'", didYouMean(choice.point, catalog.pointIds())});
            continue;
        }
        auto item = std::find_if(result.begin(), result.end(),
                                 [&](const MuscleChoice &m) { return m.muscle->id == point->muscle; });
        if (item == result.end())
            item = result.insert(result.end(), MuscleChoice{&catalog.muscle(point->muscle), {}});
        const auto same = std::find_if(item->choices.begin(), item->choices.end(),
                                       [&](const Choice &c) { return c.point == choice.point; });
        if (same == item->choices.end()) {
            item->choices.push_back(onItsSide(choice, catalog));
        } else {
            same->right |= choice.right;
            same->left |= choice.left;
            *same = onItsSide(*same, catalog);
        }
    }
    if (!problems.empty())
        return problems;
    if (result.empty())
        return Problem{"", "", "nothing is chosen", "at least one muscle or trigger point"};
    return result;
}

void addOnce(Texts &list, const Texts &more)
{
    for (const auto &text : more)
        if (std::find(list.begin(), list.end(), text) == list.end())
            list.push_back(text);
}

void addNeeds(Plan &plan)
{
    for (const auto &item : plan.items) {
        for (const auto &exercise : item.exercises)
            addOnce(plan.need, exercise.tools);
        for (const auto &stretch : item.stretches)
            addOnce(plan.need, stretch.tools);
    }
    plan.need = toolsNeeded(plan.need);
}

/// What to know about oneself before the exercises of the plan, each once, in the order of the knowledge.
void addAskFirst(Plan &plan, const Context &context)
{
    Texts techniques;
    for (const auto &item : plan.items) {
        for (const auto &exercise : item.exercises)
            addOnce(techniques, {exercise.technique});
        for (const auto &stretch : item.stretches)
            addOnce(techniques, {stretch.technique});
    }
    const auto before = safety::askFirst(techniques, context.catalog, context.knowledge);
    const auto applies = [&](const safety::Contraindication &one) { return context.request.profile.mayApply(one.id); };
    for (const auto *one : before.ask)
        if (applies(*one))
            plan.askFirst.push_back({one->id, one->title, one->rule, false, one->brief});
    for (const auto *one : before.leaveOut)
        if (applies(*one))
            plan.askFirst.push_back({one->id, one->title, one->rule, true, one->brief});
    for (const auto *one : before.keepOff)
        plan.keepOff.push_back(one->title);
}

/// What presses where the drawn pain may come from stands first.
void putFittingFirst(Item &item, const body::CellSet &pain, const Context &context)
{
    const auto &surface = context.catalog.atlas().surface();
    const auto fits = [&](const Spot &spot) {
        const auto &zone = context.catalog.findPoint(spot.point)->essential;
        const auto hurts = [&](body::Side side) {
            return isMeant(catalog::onSide(surface, zone, side), pain, surface);
        };
        return ((spot.right || spot.midline) && hurts(body::Side::right)) ||
               ((spot.left || spot.midline) && hurts(body::Side::left));
    };
    std::stable_partition(item.exercises.begin(), item.exercises.end(), [&](const Exercise &exercise) {
        return std::any_of(exercise.spots.begin(), exercise.spots.end(),
                           [&](std::size_t spot) { return fits(item.spots[spot]); });
    });
}

/// Takes out of the technique's cautions what the muscle's own words say there.
void sayOnce(Exercise &exercise)
{
    constexpr double most = 0.9; // of its words
    Texts said = sentencesOf(exercise.stopWhen);
    for (const auto *texts : {&exercise.steps, &exercise.dangers})
        said.insert(said.end(), texts->begin(), texts->end());
    for (auto &caution : exercise.cautions) {
        auto sentences = sentencesOf(caution);
        std::erase_if(sentences, [&](const std::string &sentence) {
            return std::any_of(said.begin(), said.end(),
                               [&](const std::string &other) { return isSaidBy(sentence, other, most); });
        });
        caution.clear();
        for (const auto &sentence : sentences)
            caution += (caution.empty() ? "" : " ") + sentence;
    }
    std::erase(exercise.cautions, std::string());
}

} // namespace

std::string_view toString(SpotMark value) noexcept
{
    return value == SpotMark::press ? "press" : "leave_alone";
}

std::string_view toString(Level value) noexcept
{
    static constexpr std::array<std::string_view, 4> words{"emergency", "same_day", "soon", "care"};
    return words[static_cast<std::size_t>(value)];
}

Result<Plan> planFor(const Request &request, const catalog::Catalog &catalog, const safety::Knowledge &knowledge)
{
    const auto muscles = gathered(request.choices, catalog);
    if (!muscles)
        return muscles.problems();
    const Context context{catalog, knowledge, request,
                          request.drawing ? safety::assess(*request.drawing, knowledge, catalog.atlas())
                                          : safety::Assessment()};
    Plan plan;
    plan.stop = stopsOf(context);
    plan.withheld = context.assessment.withheld();
    for (const auto &choice : muscles.value())
        plan.items.push_back(itemOf(choice, context));
    if (request.drawing) {
        const auto pain = match::makePain(*request.drawing, catalog.atlas()).all;
        for (auto &item : plan.items)
            putFittingFirst(item, pain, context);
    }
    DangerZones zones;
    for (auto &item : plan.items)
        for (auto &exercise : item.exercises)
            if (exercise.presses()) {
                exercise.dangers = dangersOf(exercise, item, context, zones);
                sayOnce(exercise);
            }
    const auto signs = signsOf(plan.items, context);
    plan.warnings = warningsOf(plan.items, signs, context);
    plan.first = firstOf(plan.warnings, signs);
    addNeeds(plan);
    addAskFirst(plan, context);
    return plan;
}

} // namespace knotfinder::care
