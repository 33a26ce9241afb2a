// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "lines.h"

#include <knotfinder/care/words.h>

#include <algorithm>
#include <numeric>
#include <set>

namespace knotfinder::guide {
namespace {

using body::Side;

/// The middle of a dose, a whole number of `holdStep`s where the dose has one.
int middleOf(Range dose)
{
    const int middle = (dose.low + dose.high) / 2;
    return std::clamp(middle - middle % holdStep, dose.low, dose.high);
}

/// How it is done on one side.
care::Illustration onSide(const care::Illustration &shown, const std::optional<Side> &side,
                          const catalog::Pictures &pictures)
{
    const auto *picture = pictures.find(shown.picture);
    if (picture == nullptr || !side)
        return shown;
    return care::illustrationOf(*picture, *side == Side::right, *side == Side::left);
}

std::vector<std::optional<Side>> sidesOf(const care::Spot &spot)
{
    if (spot.midline)
        return {std::nullopt};
    std::vector<std::optional<Side>> sides;
    if (spot.right)
        sides.emplace_back(Side::right);
    if (spot.left)
        sides.emplace_back(Side::left);
    return sides;
}

class Writer
{
public:
    Writer(const care::Plan &plan, const catalog::Catalog &catalog)
        : plan_(plan), catalog_(catalog), pictures_(catalog.pictures())
    {
    }

    Script write()
    {
        for (const auto &item : plan_.items)
            if (item.presses())
                writeItem(item);
        return std::move(script_);
    }

private:
    void writeItem(const care::Item &item)
    {
        std::set<std::size_t> pressed;
        std::set<Side> sides;
        for (const auto &exercise : item.exercises) {
            if (!exercise.presses() || exercise.dose.seconds.high <= 0)
                continue;
            std::vector<std::size_t> spots;
            for (const auto spot : exercise.spots)
                if (item.spots[spot].mark == care::SpotMark::press && pressed.insert(spot).second)
                    spots.push_back(spot);
            if (!spots.empty())
                writeExercise(item, exercise, spots, sides);
        }
        if (const auto *best = care::bestStretch(item, catalog_); best != nullptr && !pressed.empty())
            writeStretch(item, *best, sides);
    }

    void writeExercise(const care::Item &item, const care::Exercise &exercise, const std::vector<std::size_t> &spots,
                       std::set<Side> &sides)
    {
        auto kind = StepKind::countIn;
        std::optional<Side> before;
        for (const std::optional<Side> side :
             {std::optional<Side>(), std::optional(Side::right), std::optional(Side::left)})
            for (const auto index : spots) {
                const auto &spot = item.spots[index];
                const auto its = sidesOf(spot);
                if (std::find(its.begin(), its.end(), side) == its.end())
                    continue;
                if (kind != StepKind::countIn)
                    kind = before && before != side ? StepKind::otherSide : StepKind::nextSpot;
                writeSpot(kind, holdOf(item, exercise, spot, side), exercise);
                kind = StepKind::nextSpot;
                before = side;
                if (side)
                    sides.insert(*side);
            }
    }

    Step holdOf(const care::Item &item, const care::Exercise &exercise, const care::Spot &spot,
                std::optional<Side> side)
    {
        Step hold;
        hold.kind = StepKind::hold;
        hold.limits = exercise.dose.seconds;
        hold.seconds = middleOf(hold.limits);
        hold.most = hold.limits.high * std::max(1, exercise.dose.repeats.high);
        hold.item = item.muscle;
        hold.technique = exercise.technique;
        hold.point = spot.point;
        hold.number = spot.number;
        hold.side = side;
        hold.sites = spot.sites;
        hold.nth = ++script_.spots;
        hold.doThis = holdLine(exercise.steps);
        hold.feel = feelLine(exercise.dose.feel);
        hold.where = exercise.where;
        hold.stopWhen = exercise.stopWhen;
        hold.illustration = onSide(exercise.illustration, side, pictures_);
        return hold;
    }

    void writeSpot(StepKind leadIn, const Step &hold, const care::Exercise &exercise)
    {
        const int times = std::max(1, exercise.dose.repeats.low);
        for (int time = 0; time < times; ++time) {
            const auto kind = time == 0 ? leadIn : StepKind::again;
            const auto said =
                kind == StepKind::countIn && !exercise.position.empty() ? exercise.position : leadInLine(kind, hold);
            add(hold, kind, secondsOf(kind), said);
            script_.steps.push_back(hold);
            add(hold, StepKind::easeOff, easeOffSeconds, "Let go slowly.");
        }
    }

    void writeStretch(const care::Item &item, const care::Stretch &stretch, const std::set<Side> &sides)
    {
        if (stretch.dose.seconds.high <= 0 || stretch.kind != catalog::TechniqueKind::stretch)
            return;
        const auto *picture = pictures_.find(stretch.illustration.picture);
        std::vector<std::optional<Side>> each;
        if (picture != nullptr && picture->sided)
            for (const auto side : sides)
                each.emplace_back(side);
        if (each.empty())
            each.emplace_back(std::nullopt);
        const auto told = stretchLines(stretch.before, stretch.steps, stretch.title);
        for (const auto side : each) {
            Step step;
            step.kind = StepKind::stretch;
            step.limits = stretch.dose.seconds;
            step.seconds = middleOf(step.limits);
            step.most = step.limits.high * std::max(1, stretch.dose.repeats.high);
            step.item = item.muscle;
            step.technique = stretch.technique;
            step.side = side;
            step.doThis = told.hold;
            step.feel = "A mild pull is right, never pain.";
            step.where = stretch.title;
            step.illustration = onSide(stretch.illustration, side, pictures_);
            for (const auto &line : told.before)
                if (&line == &told.before.front())
                    add(step, StepKind::getStretch, countInSeconds, line);
                else
                    add(step, StepKind::intoStretch, stretchStepSeconds, line);
            script_.steps.push_back(step);
            for (const auto &line : told.after)
                add(step, StepKind::outOfStretch, stretchStepSeconds, line);
        }
    }

    void add(const Step &work, StepKind kind, int seconds, std::string said)
    {
        auto step = work;
        step.kind = kind;
        step.seconds = seconds;
        step.doThis = std::move(said);
        step.feel.clear();
        script_.steps.push_back(std::move(step));
    }

    static int secondsOf(StepKind leadIn)
    {
        if (leadIn == StepKind::countIn)
            return countInSeconds;
        return leadIn == StepKind::otherSide ? otherSideSeconds : moveSeconds;
    }

    const care::Plan &plan_;
    const catalog::Catalog &catalog_;
    const catalog::Pictures &pictures_;
    Script script_;
};

void holdShorter(Script &script)
{
    if (script.seconds() <= longSession)
        return;
    for (auto &step : script.steps)
        if (step.kind == StepKind::hold)
            step.seconds = step.limits.low;
}

/// The session's tools and what is easily hurt where it presses.
void describe(Script &script, const care::Plan &plan)
{
    Texts dangers;
    const auto addOnce = [](Texts &list, const std::string &text) {
        if (!text.empty() && std::find(list.begin(), list.end(), text) == list.end())
            list.push_back(text);
    };
    std::set<std::string> used;
    for (const auto &step : script.steps)
        used.insert(step.item + '/' + step.technique);
    for (const auto &item : plan.items) {
        const auto isUsed = [&](const std::string &technique) { return used.contains(item.muscle + '/' + technique); };
        for (const auto &exercise : item.exercises)
            if (isUsed(exercise.technique)) {
                for (const auto &tool : exercise.tools)
                    addOnce(script.need, tool);
                if (exercise.presses() && !exercise.dangers.empty())
                    addOnce(dangers, exercise.dangers.front());
            }
    }
    script.first = std::move(dangers);
    const auto ask = care::briefAskFirst(plan);
    script.first.insert(script.first.end(), ask.begin(), ask.end());
}

Instead afterRedFlag(const care::Plan &plan)
{
    const auto &stop = plan.stop.front();
    return {stop.title, {stop.text, stop.action}, true};
}

Instead nothingToPress(const care::Plan &plan)
{
    Instead instead{"Nothing here is to be pressed", {}, false};
    const auto add = [&](const std::string &line) {
        if (!line.empty() && std::find(instead.lines.begin(), instead.lines.end(), line) == instead.lines.end())
            instead.lines.push_back(line);
    };
    for (const auto &item : plan.items) {
        for (const auto &spot : item.spots)
            add(spot.instead);
        add(item.whoCanHelp);
        for (const auto &out : item.leftOut)
            add(out.reason);
    }
    return instead;
}

bool holds(const care::Item &item, const Step &step)
{
    if (step.point.empty())
        return std::any_of(item.stretches.begin(), item.stretches.end(), [&](const care::Stretch &stretch) {
            return stretch.technique == step.technique && stretch.title == step.where;
        });
    return std::any_of(item.exercises.begin(), item.exercises.end(), [&](const care::Exercise &exercise) {
        return exercise.technique == step.technique && exercise.presses() &&
               std::any_of(exercise.spots.begin(), exercise.spots.end(), [&](std::size_t spot) {
                   return item.spots[spot].point == step.point && item.spots[spot].mark == care::SpotMark::press;
               });
    });
}

} // namespace

int Script::seconds() const noexcept
{
    return std::accumulate(steps.begin(), steps.end(), 0, [](int sum, const Step &step) { return sum + step.seconds; });
}

std::variant<Script, Instead> scriptFor(const care::Plan &plan, const catalog::Catalog &catalog)
{
    if (!plan.stop.empty())
        return afterRedFlag(plan);
    auto script = Writer(plan, catalog).write();
    if (script.spots == 0)
        return nothingToPress(plan);
    holdShorter(script);
    describe(script, plan);
    return script;
}

bool isWithin(const Script &script, const care::Plan &plan)
{
    if (!plan.stop.empty())
        return false;
    return std::all_of(script.steps.begin(), script.steps.end(), [&](const Step &step) {
        const auto item = std::find_if(plan.items.begin(), plan.items.end(),
                                       [&](const care::Item &one) { return one.muscle == step.item; });
        return item != plan.items.end() && holds(*item, step);
    });
}

} // namespace knotfinder::guide
