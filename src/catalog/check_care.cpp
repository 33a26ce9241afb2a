// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "care_words.h"
#include "checks.h"

#include <knotfinder/base/ids.h>
#include <knotfinder/base/json.h>
#include <knotfinder/base/printable.h>
#include <knotfinder/catalog/pressing.h>

#include <algorithm>

namespace knotfinder::catalog {
namespace {

std::string listed(const Texts &texts)
{
    std::string list;
    for (const auto &text : texts)
        list += (list.empty() ? "" : ", ") + inQuotes(text);
    return list;
}

/// Holds what a muscle offers against the limits of its techniques and of the danger spots.
class CareCheck
{
public:
    CareCheck(const MuscleFile &file, const std::vector<PaintedPoint> &painted, const CareRules &rules,
              const body::Atlas &atlas)
        : file_(file.file), muscle_(file.value), painted_(painted), rules_(rules), painter_(atlas.painter())
    {
    }

    [[nodiscard]] Problems run()
    {
        for (std::size_t i = 0; i < muscle_.selfCare.size(); ++i)
            if (const auto *technique = find(muscle_.selfCare[i].technique))
                checkCare(muscle_.selfCare[i], *technique, pointerTo("/self_care", i));
        for (std::size_t i = 0; i < muscle_.stretches.size(); ++i)
            if (const auto *technique = find(muscle_.stretches[i].technique))
                checkStretch(muscle_.stretches[i], *technique, pointerTo("/stretches", i));
        for (std::size_t i = 0; i < muscle_.strengthening.size(); ++i) {
            const Strengthening &exercise = muscle_.strengthening[i];
            checkThinBones(exercise.name + " " + exercise.how, exercise.notFor, pointerTo("/strengthening", i), "/how");
        }
        for (std::size_t i = 0; i < muscle_.triggerPoints.size(); ++i)
            checkMark(muscle_.triggerPoints[i], pointerTo("/trigger_points", i) + "/where");
        return problems_;
    }

private:
    void fail(const std::string &pointer, const std::string &what, const std::string &allowed)
    {
        problems_.push_back({file_, pointer, what, allowed});
    }

    [[nodiscard]] const Technique *find(const std::string &id) const
    {
        const auto found = rules_.techniques.find(id);
        return found == rules_.techniques.end() ? nullptr : &found->second;
    }

    void checkMost(const std::string &pointer, int high, int most, const std::string &whose)
    {
        if (high > most)
            fail(pointer, std::to_string(high) + " is more than " + whose + " allows",
                 "at most " + std::to_string(most));
    }

    void checkDose(const std::string &pointer, Range range, const std::optional<Range> &limit, const std::string &whose)
    {
        if (!limit)
            return;
        checkMost(pointer, range.high, limit->high, whose);
        if (range.low < limit->low)
            fail(pointer, std::to_string(range.low) + " is less than " + whose + " allows",
                 "at least " + std::to_string(limit->low));
    }

    void checkCare(const SelfCare &care, const Technique &technique, const std::string &at)
    {
        const std::string whose = "technique " + inQuotes(technique.id);
        checkDose(at + "/seconds", care.seconds, technique.seconds, whose);
        checkDose(at + "/repeats", care.repeats, technique.repeats, whose);
        checkDose(at + "/times_a_day", care.timesADay, technique.timesADay, whose);
        checkDose(at + "/feel", care.feel, technique.feel, whose);
        if (!technique.limits.tools.empty() && !isAmong(care.tool, technique.limits.tools))
            fail(at + "/tool", whose + " is not done with " + inQuotes(care.tool), listed(technique.limits.tools));
        checkSteps(care, technique, at);
        if (technique.kind == TechniqueKind::press)
            for (std::size_t i = 0; i < care.points.size(); ++i)
                checkPlace(care, technique, care.points[i], at, pointerTo(at + "/points", i));
    }

    void checkSteps(const SelfCare &care, const Technique &technique, const std::string &at)
    {
        if (hurtsWith("sleeping_on_side") && liesOnSoreSide(care.position))
            fail(at + "/position", "lies on the side that hurts", "a position that spares it");
        const Texts &positions = technique.limits.position;
        if (!positions.empty() && std::none_of(positions.begin(), positions.end(),
                                               [&](const std::string &word) { return holdsWord(care.position, word); }))
            fail(at + "/position", "does not fit technique " + inQuotes(technique.id), "one of " + listed(positions));
        for (std::size_t i = 0; i < care.how.size(); ++i) {
            for (const auto &word : technique.limits.unsaid)
                if (holdsWord(care.how[i], word))
                    fail(pointerTo(at + "/how", i), "says " + inQuotes(word),
                         "steps that fit technique " + inQuotes(technique.id));
            for (const char *ball : {"tennis ball", "soft ball", "golf ball"})
                if (holdsWord(care.how[i], ball) && !holdsWord(care.tool, ball))
                    fail(pointerTo(at + "/how", i), std::string("names a ") + ball, "the tool " + inQuotes(care.tool));
        }
    }

    [[nodiscard]] std::vector<body::CellId> pressedCells(const SelfCare &care, const std::string &point) const
    {
        for (const auto &site : care.sites)
            if (site.point == point)
                if (const auto cell = painter_.locate(site.site))
                    return {cell.value()};
        for (const auto &painted : painted_)
            if (painted.id == point)
                return painted.sites;
        return {};
    }

    void checkPlace(const SelfCare &care, const Technique &technique, const std::string &point, const std::string &at,
                    const std::string &pointer)
    {
        const auto cells = pressedCells(care, point);
        for (const auto &danger : rules_.dangers)
            if (std::any_of(cells.begin(), cells.end(), [&](body::CellId cell) { return danger.cells.contains(cell); }))
                checkDanger(care, technique, danger.spot, at, pointer);
    }

    void checkDanger(const SelfCare &care, const Technique &technique, const DangerSpot &spot, const std::string &at,
                     const std::string &pointer)
    {
        const DangerLimits &limits = *spot.limits;
        const std::string whose = "danger spot " + inQuotes(spot.id);
        const bool keepsOff = isAmong(spot.id, technique.limits.keepOff);
        if (limits.seconds == 0 || keepsOff) {
            fail(pointer, "is pressed inside " + whose,
                 std::string("a place outside it under \"sites\", or ") +
                     (keepsOff ? "another technique" : "care that does not press"));
            return;
        }
        checkMost(at + "/seconds", care.seconds.high, limits.seconds, whose);
        checkMost(at + "/feel", care.feel.high, limits.feel, whose);
        if (!isAmong(care.tool, limits.tools))
            fail(at + "/tool", whose + " does not bear " + inQuotes(care.tool), listed(limits.tools));
    }

    void checkStretch(const Stretch &stretch, const Technique &technique, const std::string &at)
    {
        const std::string whose = "technique " + inQuotes(technique.id);
        checkDose(at + "/seconds", stretch.seconds, technique.seconds, whose);
        checkDose(at + "/repeats", stretch.repeats, technique.repeats, whose);
        for (const auto &activity : technique.limits.notWith)
            if (hurtsWith(activity))
                fail(at + "/technique", whose + " is left out where " + inQuotes(activity) + " hurts",
                     "another stretch, or none");
        Texts notFor = technique.notFor;
        notFor.insert(notFor.end(), stretch.notFor.begin(), stretch.notFor.end());
        std::string text = stretch.name;
        for (const auto *lines : {&stretch.how, &stretch.cautions})
            for (const auto &line : *lines)
                text += " " + line;
        checkThinBones(text, notFor, at, "/cautions");
    }

    [[nodiscard]] bool hurtsWith(const std::string &activity) const
    {
        return isAmong(activity, muscle_.worseWith) ||
               std::any_of(muscle_.triggerPoints.begin(), muscle_.triggerPoints.end(),
                           [&](const TriggerPoint &point) { return isAmong(activity, point.worseWith); });
    }

    void checkThinBones(const std::string &text, const Texts &notFor, const std::string &at, const char *said)
    {
        if (!bendsSpine(text))
            return;
        if (!isAmong("osteoporosis", notFor))
            fail(at + "/not_for", "bends the spine forward", "'osteoporosis' among them");
        if (!holdsWord(text, "thin bones"))
            fail(at + said, "bends the spine forward", "a word about thin bones");
    }

    /// A point is pressed or left alone, and its words agree.
    void checkMark(const TriggerPoint &point, const std::string &pointer)
    {
        bool pressed = false;
        for (const auto &care : muscle_.selfCare) {
            if (!isAmong(point.id, care.points))
                continue;
            const Technique *technique = find(care.technique);
            if (technique == nullptr)
                return; // whether it presses is not known; the technique is named elsewhere
            pressed = pressed || technique->kind == TechniqueKind::press;
        }
        if (pressed && forbidsPressing(point.where))
            fail(pointer, "forbids what the self-care presses", "care that does not press this point");
        if (!pressed && muscle_.selfTreatable && !forbidsPressing(point.where))
            fail(pointer, "no exercise presses this point", "'Do not press here', and why");
    }

    const std::string &file_;
    const Muscle &muscle_;
    const std::vector<PaintedPoint> &painted_;
    const CareRules &rules_;
    body::Painter painter_;
    Problems problems_;
};

} // namespace

Problems checkCare(const MuscleFile &muscle, const std::vector<PaintedPoint> &painted, const CareRules &rules,
                   const body::Atlas &atlas)
{
    return CareCheck(muscle, painted, rules, atlas).run();
}

} // namespace knotfinder::catalog
