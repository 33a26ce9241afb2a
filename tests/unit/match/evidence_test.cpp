// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
//
// What studies, margins and the gathering by muscle add to the ranking, over the real dataset.
#include "evidence.h"
#include "margins.h"
#include "weights.h"

#include <knotfinder/base/locations.h>
#include <knotfinder/match/muscle_rows.h>

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

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

const catalog::Catalog &dataset()
{
    return ranker().catalog();
}

PainDrawing clicked(const std::vector<std::string> &regions)
{
    PainDrawing drawing;
    for (const auto &region : regions)
        drawing.marks.push_back({{region}, {}, 5, {}, ""});
    return drawing;
}

/// Ids of the complaints that pain in these regions is like.
std::vector<std::string> complaintsOf(const std::vector<std::string> &regions)
{
    const EvidenceIndex index(dataset());
    const auto fitting = index.fitting(makePain(clicked(regions), dataset().atlas()), dataset().atlas().surface());
    std::vector<std::string> ids;
    for (std::size_t c = 0; c < dataset().evidence().size(); ++c)
        if ((fitting >> c & 1U) != 0)
            ids.push_back(dataset().evidence()[c].id);
    return ids;
}

/// What studies of low back pain say of a muscle's first point.
const Finding *inLowBackPain(const EvidenceIndex &index, const std::string &muscle)
{
    const auto fitting =
        index.fitting(makePain(clicked({"low_back.left"}), dataset().atlas()), dataset().atlas().surface());
    return index.of(dataset().findMuscle(muscle)->points.front(), fitting);
}

const Reason *study(const std::vector<Reason> &reasons)
{
    const auto found = std::ranges::find(reasons, Reason::Kind::study, &Reason::kind);
    return found == reasons.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("A complaint fits where pain lies in each of its places, and mostly there")
{
    using Ids = std::vector<std::string>;
    CHECK(complaintsOf({"low_back.left"}) == Ids{"low_back_pain"});
    CHECK(complaintsOf({"back_of_neck.left"}) == Ids{"neck_pain"});
    CHECK(complaintsOf({"back_of_neck.left", "outer_upper_arm.left"}) == Ids{"neck_and_arm_pain"});
    CHECK(complaintsOf({"outer_upper_arm.left"}).empty());
    CHECK(complaintsOf({"low_back.left", "temple.left", "shin.left", "palm.left"}).empty());
}

TEST_CASE("Studies lift what was found often, lower what was found seldom, and are silent on what was not examined")
{
    const EvidenceIndex index(dataset());
    REQUIRE(inLowBackPain(index, "quadratus_lumborum") != nullptr);
    CHECK(inLowBackPain(index, "quadratus_lumborum")->lift > inLowBackPain(index, "iliopsoas")->lift);
    CHECK(inLowBackPain(index, "iliopsoas")->lift < 0);
    CHECK(inLowBackPain(index, "rectus_abdominis") == nullptr);
    for (std::size_t point = 0; point < dataset().points().size(); ++point)
        if (const auto *finding = index.of(point, ~std::uint64_t{0}))
            CHECK(std::abs(finding->lift) <= static_cast<float>(weights::mostEvidence));
}

TEST_CASE("A study is a reason with its number and its source")
{
    const auto answer = ranker().rank(clicked({"back_of_neck.left"}), 200);
    bool said = false;
    for (const auto &suggestion : answer.suggestions)
        if (dataset().points()[suggestion.point].muscle == "levator_scapulae")
            if (const auto *reason = study(suggestion.reasons)) {
                said = true;
                CHECK(reason->count == 184);
                CHECK(reason->of == 224);
                CHECK(reason->source.find("2016") != std::string::npos);
            }
    CHECK(said);
}

TEST_CASE("What eases a pain though it should hurt a muscle speaks against it; a named muscle gains a little")
{
    auto drawing = clicked({"outer_hip.left"});
    const auto scoreOf = [&](const std::string &muscle) {
        for (const auto &suggestion : ranker().rank(drawing, 200).suggestions)
            if (dataset().points()[suggestion.point].muscle == muscle)
                return suggestion.score;
        return 0.0;
    };
    const std::string muscle = "gluteus_minimus";
    const double plain = scoreOf(muscle);
    drawing.namedMuscles = {muscle};
    CHECK(scoreOf(muscle) > plain);
    drawing.namedMuscles.clear();
    const auto worse = dataset().points()[dataset().findMuscle(muscle)->points.front()].worseWith;
    REQUIRE_FALSE(worse.empty());
    drawing.easedWith = {worse.front()};
    CHECK(scoreOf(muscle) < plain);
}

TEST_CASE("A margin lies around its region, near it, and never on the other side")
{
    const auto &atlas = dataset().atlas();
    const auto &surface = atlas.surface();
    const Margins margins(atlas);
    for (std::size_t r = 0; r < atlas.regions().size(); ++r) {
        const auto &region = atlas.regions()[r];
        INFO(region.id);
        const auto &around = margins.around(r);
        CHECK_FALSE(around.intersects(region.cells));
        around.forEach([&](body::CellId cell) {
            const auto side = atlas.regions()[surface.regionIndex(cell)].side;
            CHECK((side == region.side || side == body::Side::midline || region.side == body::Side::midline));
            bool near = false;
            region.cells.forEach([&](body::CellId own) {
                near = near || length(surface.position(own) - surface.position(cell)) <= weights::marginWidth;
            });
            CHECK(near);
        });
    }
}

TEST_CASE("A muscle is one row with both its sides, and names as explained what it counts as explained")
{
    const auto answer =
        ranker().rank(clicked({"inner_border_of_scapula.left", "inner_border_of_scapula.right", "temple.left"}), 200);
    const auto rows = muscleRows(answer, dataset(), 200);
    REQUIRE_FALSE(rows.empty());
    CHECK(rows.front().muscle == dataset().points()[answer.suggestions.front().point].muscle);
    std::vector<std::string> seen;
    for (const auto &row : rows) {
        INFO(row.muscle);
        CHECK(std::ranges::find(seen, row.muscle) == seen.end());
        seen.push_back(row.muscle);
        REQUIRE(row.reasons.front().kind == Reason::Kind::explainsAreas);
        const auto main = std::ranges::count(row.reasons, Reason::Kind::mainZone, &Reason::kind);
        const auto wide = std::ranges::count(row.reasons, Reason::Kind::spilloverZone, &Reason::kind);
        CHECK(main <= row.reasons.front().count);
        CHECK(row.reasons.front().count <= main + wide);
    }
    const auto rhomboids = std::ranges::find(rows, "rhomboids", &MuscleRow::muscle);
    REQUIRE(rhomboids != rows.end());
    CHECK(rhomboids->hasSide(body::Side::left));
    CHECK(rhomboids->hasSide(body::Side::right));
    CHECK(rhomboids->score >= rows.back().score);
}

TEST_CASE("Alone in a set stands no rare knot where a common one explains as much")
{
    for (const auto &region : dataset().atlas().regions()) {
        INFO(region.id);
        const auto answer = ranker().rank(clicked({region.id}), 24);
        if (answer.together.size() != 1)
            continue;
        const auto &member = answer.together.front();
        const double prior = weights::prior(dataset().points()[member.point].commonness);
        for (const auto &suggestion : answer.suggestions)
            if (suggestion.explains >= answer.togetherExplains)
                CHECK(weights::prior(dataset().points()[suggestion.point].commonness) <= prior);
    }
}

TEST_CASE("Pain all over is told to fit no muscle well")
{
    CHECK(ranker().rank(clicked(dataset().atlas().regions().ids())).fitsNone);
    CHECK_FALSE(ranker().rank(clicked({"inner_border_of_scapula.left"})).fitsNone);
}
