// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "reasons.h"

#include "weights.h"

#include <algorithm>
#include <cmath>

namespace knotfinder::match {
namespace {

using Kind = Reason::Kind;

const std::string &labelOf(const std::vector<catalog::Term> &terms, const std::string &id)
{
    const auto found =
        std::find_if(terms.begin(), terms.end(), [&](const catalog::Term &term) { return term.id == id; });
    return found == terms.end() ? id : found->label;
}

void addFitting(std::vector<Reason> &reasons, Kind kind, const std::vector<std::string> &given,
                const catalog::Texts &known, const std::vector<catalog::Term> &terms)
{
    for (const auto &id : given)
        if (std::find(known.begin(), known.end(), id) != known.end())
            reasons.push_back({kind, labelOf(terms, id), 0, 0, 0});
}

std::size_t strongest(const Pain &pain)
{
    const auto weaker = [](const Area &a, const Area &b) { return a.intensity < b.intensity; };
    return static_cast<std::size_t>(std::max_element(pain.areas.begin(), pain.areas.end(), weaker) -
                                    pain.areas.begin());
}

void addAreaReasons(std::vector<Reason> &reasons, const Suggestion &suggestion,
                    const std::vector<AreaOverlap> &overlaps, const Pain &pain)
{
    const std::size_t count = pain.areas.size();
    const auto explained = [&](std::size_t a) { return suggestion.areas[a] >= weights::explained; };
    if (count > 1) {
        int total = 0;
        for (std::size_t a = 0; a < count; ++a)
            total += explained(a) ? 1 : 0;
        reasons.push_back({Kind::explainsAreas, "", total, static_cast<int>(count), suggestion.explains});
        const std::size_t worst = strongest(pain);
        const bool standsOut = std::any_of(pain.areas.begin(), pain.areas.end(), [&](const Area &area) {
            return area.intensity < pain.areas[worst].intensity;
        });
        if (standsOut && explained(worst))
            reasons.push_back({Kind::strongest, pain.areas[worst].label, 0, 0, suggestion.areas[worst]});
    }
    std::size_t free = 0;
    for (std::size_t a = 0; a < count; ++a) {
        const auto &label = pain.areas[a].label;
        if (suggestion.areas[a] < weights::hardlyExplained) {
            if (++free <= weights::mostUnexplainedNamed)
                reasons.push_back({Kind::notExplained, label, 0, 0, suggestion.areas[a]});
        } else if (overlaps[a].essential >= weights::spillover * overlaps[a].spillover)
            reasons.push_back({Kind::mainZone, label, 0, 0, suggestion.areas[a]});
        else
            reasons.push_back({Kind::spilloverZone, label, 0, 0, suggestion.areas[a]});
    }
}

std::string percent(double share)
{
    return std::to_string(std::lround(share * 100)) + " %";
}

std::string commonnessText(const std::string &id)
{
    if (id == toString(catalog::Commonness::veryCommon))
        return "A very common knot";
    if (id == toString(catalog::Commonness::common))
        return "A common knot";
    if (id == toString(catalog::Commonness::occasional))
        return "A less common knot";
    return "A rare knot";
}

std::string lowered(std::string text)
{
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z')
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

} // namespace

std::vector<Reason> reasonsFor(const Suggestion &suggestion, const std::vector<AreaOverlap> &overlaps, const Pain &pain,
                               const Answers &answers, const catalog::Catalog &catalog)
{
    std::vector<Reason> reasons;
    const auto &point = catalog.points()[suggestion.point];
    addAreaReasons(reasons, suggestion, overlaps, pain);
    addFitting(reasons, Kind::worseWith, answers.worseWith, point.worseWith, catalog.vocabulary().activities);
    addFitting(reasons, Kind::quality, answers.qualities, point.qualities, catalog.vocabulary().qualities);
    if (suggestion.muscleExplains >= suggestion.explains + weights::companionsWorthSaying)
        reasons.push_back({Kind::companions, "", 0, 0, suggestion.muscleExplains});
    if (suggestion.zoneCovered < weights::zoneMostlyFree)
        reasons.push_back({Kind::zoneFree, "", 0, 0, suggestion.zoneCovered});
    reasons.push_back({Kind::commonness, std::string(toString(point.commonness)), 0, 0, 0});
    return reasons;
}

void fillExplained(Answer &answer, const catalog::Catalog &catalog)
{
    for (std::size_t a = 0; a < answer.areas.size(); ++a) {
        auto &area = answer.areas[a];
        for (const auto &suggestion : answer.suggestions)
            if (suggestion.areas[a] > area.explained) {
                area.explained = suggestion.areas[a];
                area.explainedBy = sidedId(catalog.points()[suggestion.point], suggestion.side);
            }
        if (area.explained < weights::explained)
            answer.unexplained.push_back(a);
    }
}

std::string describe(const Reason &reason)
{
    switch (reason.kind) {
    case Kind::explainsAreas:
        if (reason.count == reason.of)
            return "Explains " + std::string(reason.of == 2 ? "both" : "all " + std::to_string(reason.of)) +
                   " of your areas";
        return "Explains " + std::to_string(reason.count) + " of your " + std::to_string(reason.of) + " areas";
    case Kind::strongest: return "Explains your strongest pain, the " + lowered(reason.label);
    case Kind::mainZone: return "Your " + lowered(reason.label) + " lies in its main zone";
    case Kind::spilloverZone: return "Your " + lowered(reason.label) + " lies where its pain may spread";
    case Kind::notExplained: return "Your " + lowered(reason.label) + " is not explained";
    case Kind::companions: return "With its other knots the muscle explains " + percent(reason.share);
    case Kind::zoneFree: return "Only " + percent(reason.share) + " of its zone hurts";
    case Kind::commonness: return commonnessText(reason.label);
    case Kind::quality: return reason.label + " fits";
    case Kind::worseWith: return reason.label + " makes it worse";
    }
    return {};
}

std::string sidedId(const catalog::PaintedPoint &point, body::Side side)
{
    return side == body::Side::midline ? point.id : point.id + '.' + std::string(toString(side));
}

} // namespace knotfinder::match
