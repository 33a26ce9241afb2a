// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "ranking_output.h"

#include "output.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace knotfinder::cli {
namespace {

using nlohmann::ordered_json;

ordered_json suggestionJson(const match::Suggestion &suggestion, const catalog::Catalog &catalog)
{
    const auto &point = catalog.points()[suggestion.point];
    auto reasons = ordered_json::array();
    for (const auto &reason : suggestion.reasons)
        reasons.push_back(describe(reason));
    return {{"muscle", point.muscle},
            {"trigger_point", point.id},
            {"side", toString(suggestion.side)},
            {"score", rounded(suggestion.score)},
            {"explains", rounded(suggestion.explains)},
            {"muscle_explains", rounded(suggestion.muscleExplains)},
            {"zone_covered", rounded(suggestion.zoneCovered)},
            {"reasons", reasons}};
}

std::string percent(double share)
{
    return std::to_string(static_cast<int>(std::lround(share * 100))) + " %";
}

std::string nameOf(const catalog::PaintedPoint &point, body::Side side, const catalog::Catalog &catalog)
{
    const auto *muscle = catalog.findMuscle(point.muscle);
    std::string name = (muscle == nullptr ? point.muscle : muscle->english) + ", " + std::string(toString(side));
    return name + ": " + point.label;
}

std::string headingFor(safety::Advice advice)
{
    switch (advice) {
    case safety::Advice::emergency:
        return "Call emergency services (112, 999 or 911) if you answer yes to one of these";
    case safety::Advice::sameDay: return "See a doctor today if you answer yes to one of these";
    case safety::Advice::soon: return "See a doctor in the next days if you answer yes to one of these";
    }
    return "";
}

std::string flagsText(const std::vector<safety::Raised> &flags)
{
    std::string text;
    for (const auto &raised : flags)
        if (raised.detected)
            text += wrapped(raised.flag->title + ". " + raised.flag->text + " " + raised.flag->action, 2, "! ");
    for (const auto advice : {safety::Advice::emergency, safety::Advice::sameDay, safety::Advice::soon}) {
        std::string questions;
        for (const auto &raised : flags)
            if (!raised.detected && raised.flag->advice == advice)
                questions += wrapped(raised.flag->question, 4, "  ? ");
        if (!questions.empty())
            text += headingFor(advice) + '\n' + questions;
    }
    return text.empty() ? text : text + '\n';
}

} // namespace

ordered_json rankingJson(const match::Answer &answer, const std::vector<safety::Raised> &flags,
                         const catalog::Catalog &catalog)
{
    auto suggestions = ordered_json::array();
    for (const auto &suggestion : answer.suggestions)
        suggestions.push_back(suggestionJson(suggestion, catalog));
    auto together = ordered_json::array();
    auto adds = ordered_json::array();
    for (const auto &member : answer.together) {
        together.push_back(match::sidedId(catalog.points()[member.point], member.side));
        adds.push_back(rounded(member.adds));
    }
    auto unexplained = ordered_json::array();
    for (const auto index : answer.unexplained) {
        const auto &area = answer.areas[index];
        unexplained.push_back(area.region.empty() ? area.label : area.region);
    }
    auto redFlags = ordered_json::array();
    for (const auto &raised : flags)
        redFlags.push_back({{"id", raised.flag->id},
                            {"advice", toString(raised.flag->advice)},
                            {"text", raised.flag->text},
                            {"detected", raised.detected},
                            {"question", raised.flag->question},
                            {"action", raised.flag->action}});
    return {{"suggestions", suggestions}, {"together", together},
            {"together_adds", adds},      {"together_explains", rounded(answer.togetherExplains)},
            {"unexplained", unexplained}, {"red_flags", redFlags}};
}

std::string rankingText(const match::Answer &answer, const std::vector<safety::Raised> &flags,
                        const catalog::Catalog &catalog)
{
    std::string text = flagsText(flags);
    if (answer.suggestions.empty())
        return text + "No muscle in the dataset sends pain there. Not every pain comes from a muscle.\n";
    text += "Worth checking, best first\n";
    std::size_t rank = 0;
    for (const auto &suggestion : answer.suggestions) {
        const auto &point = catalog.points()[suggestion.point];
        const std::string number = std::to_string(++rank) + ". ";
        text += wrapped(nameOf(point, suggestion.side, catalog) + " (" + match::sidedId(point, suggestion.side) +
                            ", score " + percent(suggestion.score) + ")",
                        4, number);
        for (const auto &reason : suggestion.reasons)
            text += wrapped(describe(reason), 6, "    - ");
    }
    if (!answer.together.empty())
        text += "\nTogether these explain " + percent(answer.togetherExplains) + " of your pain\n";
    for (const auto &member : answer.together)
        text += wrapped(nameOf(catalog.points()[member.point], member.side, catalog) + ", adds " + percent(member.adds),
                        2, "* ");
    for (const auto index : answer.unexplained)
        text +=
            wrapped(answer.areas[index].label + ": no knot here explains it well. Not every pain comes from a muscle.",
                    2, "* ");
    return text + "\nThis informs and does not diagnose.\n";
}

} // namespace knotfinder::cli
