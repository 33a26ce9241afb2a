// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "care_text.h"

#include <knotfinder/care/words.h>

#include <nlohmann/json.hpp>

namespace knotfinder::cli {
namespace {

using nlohmann::ordered_json;

ordered_json rangeJson(const catalog::Range &range)
{
    return range.high == 0 ? ordered_json() : ordered_json{range.low, range.high};
}

ordered_json doseJson(const care::Dose &dose)
{
    return {{"seconds", rangeJson(dose.seconds)},
            {"repeats", rangeJson(dose.repeats)},
            {"times_a_day", rangeJson(dose.timesADay)},
            {"feel", rangeJson(dose.feel)}};
}

std::string sideId(const care::Spot &spot)
{
    if (spot.midline)
        return "midline";
    return spot.right && spot.left ? "both" : spot.right ? "right" : "left";
}

ordered_json spotJson(const care::Spot &spot, const body::Atlas &atlas)
{
    auto sites = ordered_json::array();
    for (const auto site : spot.sites) {
        const auto at = atlas.surface().position(site);
        sites.push_back({at.x, at.y, at.z});
    }
    return {{"point", spot.point},
            {"number", spot.number},
            {"label", spot.label},
            {"side", sideId(spot)},
            {"mark", toString(spot.mark)},
            {"place", care::placeOf(spot)},
            {"safe_places", spot.safePlaces},
            {"where", spot.where},
            {"instead", spot.instead},
            {"region", spot.region},
            {"sites", sites}};
}

ordered_json illustrationJson(const care::Illustration &illustration)
{
    if (illustration.picture.empty())
        return {};
    return {{"id", illustration.picture},
            {"frames", illustration.frames},
            {"mirrored", illustration.mirrored},
            {"alt", illustration.alt}};
}

ordered_json exerciseJson(const care::Exercise &exercise, const care::Item &item)
{
    auto spots = ordered_json::array();
    for (const auto spot : exercise.spots)
        spots.push_back(item.spots[spot].point);
    return {{"technique", exercise.technique},
            {"kind", catalog::toString(exercise.kind)},
            {"title", exercise.title},
            {"spots", spots},
            {"where", exercise.where},
            {"position", exercise.position},
            {"steps", exercise.steps},
            {"dose", doseJson(exercise.dose)},
            {"dose_text", care::doseOf(exercise)},
            {"tools", exercise.tools},
            {"stop_when", exercise.stopWhen},
            {"cautions", exercise.cautions},
            {"dangers", exercise.dangers},
            {"picture", illustrationJson(exercise.illustration)}};
}

ordered_json stretchJson(const care::Stretch &stretch)
{
    return {{"technique", stretch.technique},
            {"title", stretch.title},
            {"steps", stretch.steps},
            {"dose", doseJson(stretch.dose)},
            {"dose_text", care::doseOf(stretch)},
            {"tools", stretch.tools},
            {"cautions", stretch.cautions},
            {"picture", illustrationJson(stretch.illustration)}};
}

ordered_json itemJson(const care::Item &item, const body::Atlas &atlas)
{
    ordered_json json{{"muscle", item.muscle}, {"title", item.title}};
    for (const char *key : {"spots", "exercises", "stretches", "strengthening"})
        json[key] = ordered_json::array();
    for (const auto &spot : item.spots)
        json["spots"].push_back(spotJson(spot, atlas));
    for (const auto &exercise : item.exercises)
        json["exercises"].push_back(exerciseJson(exercise, item));
    for (const auto &stretch : item.stretches)
        json["stretches"].push_back(stretchJson(stretch));
    for (const auto &exercise : item.strengthening)
        json["strengthening"].push_back({{"title", exercise.name}, {"how", exercise.how}, {"dose", exercise.dose}});
    json["causes"] = item.causes;
    json["change"] = item.change;
    json["who_can_help"] = item.whoCanHelp;
    json["left_out"] = ordered_json::array();
    for (const auto &one : item.leftOut)
        json["left_out"].push_back({{"title", one.title}, {"reason", one.reason}});
    return json;
}

ordered_json stopJson(const care::Plan &plan)
{
    ordered_json first;
    for (const auto &stop : plan.stop) {
        ordered_json one{{"id", stop.id},         {"advice", safety::toString(stop.advice)},
                         {"title", stop.title},   {"text", stop.text},
                         {"action", stop.action}, {"answered", stop.answered}};
        if (first.is_null()) {
            first = std::move(one);
            first["also"] = ordered_json::array();
        } else {
            first["also"].push_back(std::move(one));
        }
    }
    return first;
}

std::string kindId(care::Warning::Kind kind)
{
    switch (kind) {
    case care::Warning::Kind::sign: return "sign";
    case care::Warning::Kind::caution: return "caution";
    case care::Warning::Kind::danger: break;
    }
    return "danger";
}

} // namespace

ordered_json planJson(const care::Plan &plan, const body::Atlas &atlas)
{
    ordered_json json{{"stop", stopJson(plan)}, {"withheld", safety::toString(plan.withheld)}};
    for (const char *key : {"warnings", "items"})
        json[key] = ordered_json::array();
    for (const auto &warning : plan.warnings) {
        const auto lead = warning.kind == care::Warning::Kind::sign ? care::leadOf(warning.level) : std::string();
        json["warnings"].push_back({{"level", toString(warning.level)},
                                    {"kind", kindId(warning.kind)},
                                    {"muscle", warning.muscle},
                                    {"lead", lead},
                                    {"text", warning.text}});
    }
    for (const auto &item : plan.items)
        json["items"].push_back(itemJson(item, atlas));
    json["need"] = plan.need;
    json["ask_first"] = ordered_json::array();
    for (const auto &one : plan.askFirst)
        json["ask_first"].push_back(
            {{"id", one.id}, {"title", one.title}, {"rule", one.rule}, {"leave_out", one.leaveOut}});
    json["keep_off"] = plan.keepOff;
    return json;
}

} // namespace knotfinder::cli
