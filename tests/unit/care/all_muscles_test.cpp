// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "real_knowledge.h"

#include <knotfinder/care/words.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace knotfinder;
using namespace knotfinder::care;
using namespace knotfinder::test;

namespace {

template <typename Check>
void forEachMuscle(Check check)
{
    for (const auto &entry : realCatalog()->muscles()) {
        INFO(entry.id);
        check(realCatalog()->muscle(entry.id), planOf(requestFor(entry.id)));
    }
}

bool isIn(const Range &range, const std::optional<Range> &allowed)
{
    return !allowed || range == Range{0, 0} ||
           (allowed->low <= range.low && range.low <= range.high && range.high <= allowed->high);
}

} // namespace

TEST_CASE("Every dose lies within that of its technique", "[care]")
{
    forEachMuscle([](const catalog::Muscle &, const Plan &plan) {
        const auto check = [](const std::string &id, const Dose &dose) {
            const auto *technique = realCatalog()->findTechnique(id);
            REQUIRE(technique != nullptr);
            INFO(id);
            CHECK(isIn(dose.seconds, technique->seconds));
            CHECK(isIn(dose.repeats, technique->repeats));
            CHECK(isIn(dose.timesADay, technique->timesADay));
            CHECK(isIn(dose.feel, technique->feel));
        };
        for (const auto &exercise : plan.items.front().exercises)
            check(exercise.technique, exercise.dose);
        for (const auto &stretch : plan.items.front().stretches)
            check(stretch.technique, stretch.dose);
    });
}

TEST_CASE("A spot is to be pressed only where an exercise of the plan presses it and no words forbid it", "[care]")
{
    std::size_t pressed = 0;
    std::size_t alone = 0;
    forEachMuscle([&](const catalog::Muscle &muscle, const Plan &plan) {
        const auto &item = plan.items.front();
        REQUIRE(item.spots.size() == muscle.triggerPoints.size());
        for (std::size_t i = 0; i < item.spots.size(); ++i) {
            const auto &spot = item.spots[i];
            INFO(spot.point);
            const bool served = std::any_of(item.exercises.begin(), item.exercises.end(), [&](const Exercise &one) {
                return one.presses() && std::find(one.spots.begin(), one.spots.end(), i) != one.spots.end();
            });
            CHECK((spot.mark == SpotMark::press) == served);
            CHECK(spot.instead.empty() == served);
            CHECK(spot.safePlaces.empty() != served);
            CHECK_FALSE(
                (served && (!muscle.selfTreatable || spot.where.find("o not press here") != std::string::npos)));
            ++(served ? pressed : alone);
        }
    });
    CHECK(pressed > 100);
    CHECK(alone > 20);
}

TEST_CASE("Knots in hollows and over organs are left alone", "[care]")
{
    for (const std::string point :
         {"gastrocnemius.3", "gastrocnemius.4", "iliopsoas.1", "iliopsoas.3", "scalenes.4", "quadratus_lumborum.1",
          "gluteus_maximus.3", "multifidi_lumborum.2", "multifidi_lumborum.3", "piriformis.2", "intercostals.3",
          "subscapularis.2", "transversus_abdominis.2"}) {
        INFO(point);
        Request request;
        request.choices = {{point}};
        const auto plan = planOf(request);
        CHECK(plan.items.front().spots.front().mark == SpotMark::leaveAlone);
        CHECK_FALSE(plan.items.front().presses());
    }
}

TEST_CASE("Every warning is short, said once, and the most urgent comes first", "[care]")
{
    forEachMuscle([](const catalog::Muscle &, const Plan &plan) {
        CHECK_FALSE(plan.warnings.empty());
        std::set<std::string> said;
        auto level = Level::emergency;
        for (const auto &warning : plan.warnings) {
            INFO(warning.text);
            CHECK(countWords(warning.text) <= mostWarningWords);
            CHECK(said.insert(warning.text).second);
            CHECK(warning.level >= level);
            level = warning.level;
        }
    });
}

TEST_CASE("The plan loses no step, no stretch, no strengthening and no way to change", "[care]")
{
    forEachMuscle([](const catalog::Muscle &muscle, const Plan &plan) {
        const auto &item = plan.items.front();
        CHECK(item.stretches.size() == muscle.stretches.size());
        CHECK(item.strengthening.size() == muscle.strengthening.size());
        CHECK(item.change == muscle.posture);
        CHECK(item.causes == muscle.aggravatedBy);
        CHECK(item.whoCanHelp.empty() == (muscle.selfTreatable && !muscle.selfCare.empty()));
        if (muscle.selfTreatable) {
            REQUIRE(item.exercises.size() == muscle.selfCare.size());
            for (std::size_t i = 0; i < item.exercises.size(); ++i) {
                CHECK(item.exercises[i].steps == muscle.selfCare[i].how);
                CHECK(item.exercises[i].position == muscle.selfCare[i].position);
                CHECK_FALSE(item.exercises[i].stopWhen.empty());
            }
        }
    });
}

TEST_CASE("A stretch says first who leaves it out, and says it once", "[care]")
{
    std::size_t told = 0;
    forEachMuscle([&](const catalog::Muscle &, const Plan &plan) {
        for (const auto &stretch : plan.items.front().stretches) {
            INFO(stretch.title);
            const auto tells = [](const std::string &text) { return text.find("thin bones") != std::string::npos; };
            CHECK(std::none_of(stretch.steps.begin(), stretch.steps.end(), tells));
            CHECK(std::none_of(stretch.cautions.begin(), stretch.cautions.end(), tells));
            told += std::any_of(stretch.before.begin(), stretch.before.end(), tells) ? 1 : 0;
        }
    });
    CHECK(told > 10);
}

TEST_CASE("A kneeling stretch alone says what to do where kneeling hurts", "[care]")
{
    const auto stretches = planOf(requestFor("iliopsoas")).items.front().stretches;
    REQUIRE(stretches.size() == 2);
    CHECK_FALSE(stretches.front().before.empty());
    CHECK(stretches.back().before.empty());
}

TEST_CASE("An exercise says once when to let go of a pulse", "[care]")
{
    for (const auto *id : {"scalenes", "sternocleidomastoid"}) {
        const auto plan = planOf(requestFor(id));
        for (const auto &exercise : plan.items.front().exercises) {
            INFO(id << ": " << exercise.title);
            std::string said = exercise.stopWhen;
            for (const auto *texts : {&exercise.cautions, &exercise.dangers})
                for (const auto &line : *texts)
                    said += ' ' + line;
            std::size_t pulses = 0;
            for (auto at = said.find("feel a pulse"); at != std::string::npos; at = said.find("feel a pulse", at + 1))
                ++pulses;
            CHECK(pulses <= 1);
        }
    }
}

TEST_CASE("Where to press says the safe place before how to find the knot", "[care]")
{
    const auto place = placeOf(planOf(requestFor("rectus_femoris")).items.front().spots.front());
    const auto &muscle = realCatalog()->muscle("rectus_femoris");
    const auto safe = place.find(muscle.selfCare.front().where);
    REQUIRE(safe != std::string::npos);
    CHECK(safe < place.find(muscle.triggerPoints.front().where));
}

TEST_CASE("Whoever needs help now or today is told nothing to press and no exercise, whatever the muscle", "[care]")
{
    for (const auto &entry : realCatalog()->muscles()) {
        INFO(entry.id);
        const bool now = entry.id.size() % 2 == 0;
        auto request = requestFor(entry.id);
        request.drawing.emplace().answers[now ? "cardiac_chest_pain" : "dvt_calf"] = true;
        const auto plan = planOf(request);
        REQUIRE(plan.needsHelpFirst());
        const auto &item = plan.items.front();
        CHECK_FALSE(item.presses());
        CHECK(item.exercises.empty());
        CHECK(item.stretches.empty());
        CHECK(item.strengthening.empty());
        CHECK(item.change.empty());
        CHECK(plan.need.empty());
        CHECK(plan.askFirst.empty());
    }
}
