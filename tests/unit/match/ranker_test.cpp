// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
//
// The ranking over the real dataset.
#include <knotfinder/base/locations.h>
#include <knotfinder/match/ranking.h>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace knotfinder;
using namespace knotfinder::match;

namespace {

const Ranker &ranker()
{
    static const Ranker theRanker = [] {
        auto atlas = body::Atlas::load(atlasDirectory()).value();
        return Ranker(catalog::Catalog::load(std::move(atlas), dataDirectory()).value());
    }();
    return theRanker;
}

PainDrawing clicked(const std::vector<std::string> &regions)
{
    PainDrawing drawing;
    for (const auto &region : regions)
        drawing.marks.push_back({{region}, {}, 5, {}, ""});
    return drawing;
}

std::vector<std::string> muscles(const Answer &answer)
{
    std::vector<std::string> names;
    for (const auto &suggestion : answer.suggestions) {
        const auto &muscle = ranker().catalog().points()[suggestion.point].muscle;
        if (std::find(names.begin(), names.end(), muscle) == names.end())
            names.push_back(muscle);
    }
    return names;
}

double bestScore(const Answer &answer, const std::string &muscle)
{
    for (const auto &suggestion : answer.suggestions)
        if (ranker().catalog().points()[suggestion.point].muscle == muscle)
            return suggestion.score;
    return 0;
}

const std::vector<std::string> blades{"inner_border_of_scapula.left", "inner_border_of_scapula.right"};

} // namespace

TEST_CASE("Between the shoulder blades: trapezius and rhomboids lead, no muscle of the front neck or chest")
{
    const auto names = muscles(ranker().rank(clicked(blades)));
    REQUIRE(names.size() >= 4);
    const std::vector<std::string> first(names.begin(), names.begin() + 4);
    CHECK(std::count(first.begin(), first.end(), "trapezius") == 1);
    CHECK(std::count(first.begin(), first.end(), "rhomboids") == 1);
    for (const char *front : {"sternocleidomastoid", "pectoralis_major", "longus_colli"})
        CHECK(std::count(first.begin(), first.end(), front) == 0);
}

TEST_CASE("Burning, worse on looking down, lifts the trapezius and says why")
{
    auto drawing = clicked(blades);
    const double before = bestScore(ranker().rank(drawing), "trapezius");
    drawing.worseWith = {"looking_down"};
    for (auto &mark : drawing.marks)
        mark.quality = {"burning"};
    const auto answer = ranker().rank(drawing);
    CHECK(bestScore(answer, "trapezius") > before);
    CHECK(muscles(answer).front() == "trapezius");
    const auto &reasons = answer.suggestions.front().reasons;
    const auto says = [&](Reason::Kind kind) {
        return std::any_of(reasons.begin(), reasons.end(), [&](const Reason &reason) { return reason.kind == kind; });
    };
    CHECK(says(Reason::Kind::worseWith));
    CHECK(says(Reason::Kind::quality));
}

TEST_CASE("An empty drawing has an empty answer")
{
    CHECK(ranker().rank({}).suggestions.empty());
    CHECK(ranker().rank(clicked({})).together.empty());
}

TEST_CASE("Right and left mirror each other and never mix")
{
    const auto right = ranker().rank(clicked({"outer_shoulder.right"}));
    const auto left = ranker().rank(clicked({"outer_shoulder.left"}));
    REQUIRE(right.suggestions.size() == left.suggestions.size());
    REQUIRE_FALSE(right.suggestions.empty());
    for (std::size_t i = 0; i < right.suggestions.size(); ++i) {
        CHECK(right.suggestions[i].point == left.suggestions[i].point);
        CHECK(right.suggestions[i].score == Approx(left.suggestions[i].score));
    }
    CHECK(right.suggestions.front().side == body::Side::right);
    CHECK(left.suggestions.front().side == body::Side::left);
}

TEST_CASE("Scores and shares are shares, best first, the same every time")
{
    const auto drawing = clicked({"temple.right", "back_of_neck.right", "outer_thigh.left"});
    const auto answer = ranker().rank(drawing);
    double last = 1;
    for (const auto &suggestion : answer.suggestions) {
        CHECK((suggestion.score > 0 && suggestion.score <= last));
        CHECK((suggestion.explains >= 0 && suggestion.explains <= 1 + 1e-9));
        CHECK((suggestion.zoneCovered >= 0 && suggestion.zoneCovered <= 1 + 1e-6));
        CHECK(suggestion.areas.size() == 3);
        last = suggestion.score;
    }
    const auto again = ranker().rank(drawing);
    REQUIRE(again.suggestions.size() == answer.suggestions.size());
    for (std::size_t i = 0; i < again.suggestions.size(); ++i)
        CHECK(again.suggestions[i].score == answer.suggestions[i].score);
}

TEST_CASE("Together explains areas far apart with one point each, and adds up")
{
    const auto answer = ranker().rank(clicked({"inner_border_of_scapula.right", "temple.left"}));
    CHECK(answer.together.size() == 2);
    double sum = 0;
    for (const auto &member : answer.together) {
        CHECK(member.adds > 0);
        sum += member.adds;
    }
    CHECK(sum == Approx(answer.togetherExplains));
}

TEST_CASE("An area stays explained when others far from it hurt more, however many points are asked for")
{
    const auto drawing = clicked({"heel.right", "inner_border_of_scapula.left", "inner_border_of_scapula.right"});
    const auto few = ranker().rank(drawing, 10);
    const auto many = ranker().rank(drawing, 1000);
    for (const auto *answer : {&few, &many}) {
        CHECK(answer->unexplained.empty());
        CHECK(answer->togetherExplains > 0.9);
        CHECK(answer->together.size() == 3);
    }
    CHECK(few.suggestions.size() == 10);
    for (std::size_t i = 0; i < few.together.size(); ++i)
        CHECK(few.together[i].point == many.together[i].point);
}

TEST_CASE("Pain everywhere is answered, not refused")
{
    const auto answer = ranker().rank(clicked(ranker().catalog().atlas().regions().ids()));
    CHECK_FALSE(answer.suggestions.empty());
    CHECK(answer.together.size() <= 5);
}

TEST_CASE("A point that is described but never suggested stays out")
{
    for (const auto &suggestion : ranker().rank(clicked(ranker().catalog().atlas().regions().ids()), 1000).suggestions)
        CHECK(ranker().catalog().points()[suggestion.point].suggest);
}

TEST_CASE("Companions of the set are named from the dataset, never its own members")
{
    const auto answer = ranker().rank(clicked({"inner_border_of_scapula.left", "temple.right"}));
    REQUIRE_FALSE(answer.together.empty());
    CHECK_FALSE(answer.companions.empty());
    CHECK(answer.companions.size() <= 4);
    const auto &catalog = ranker().catalog();
    for (const auto &companion : answer.companions) {
        bool named = false;
        for (const auto &member : answer.together) {
            const auto &muscle = catalog.points()[member.point].muscle;
            CHECK(muscle != companion);
            const auto &satellites = catalog.findMuscle(muscle)->satellites;
            named = named || std::find(satellites.begin(), satellites.end(), companion) != satellites.end();
        }
        CHECK(named);
    }
}

TEST_CASE("A muscle whose other knots reach the other areas ranks before one that explains as much alone")
{
    const auto one = ranker().rank(clicked({"inner_border_of_scapula.left"}));
    const auto both = ranker().rank(clicked({"inner_border_of_scapula.left", "inner_border_of_scapula.right"}));
    for (const auto *answer : {&one, &both})
        for (const auto &suggestion : answer->suggestions)
            CHECK(suggestion.muscleExplains >= suggestion.explains - 1e-9);
    const auto &best = both.suggestions.front();
    CHECK(best.explains < 0.7);
    CHECK(best.muscleExplains > 0.9);
    CHECK(best.score > 0.6 * one.suggestions.front().score);
}
