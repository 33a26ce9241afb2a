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

Kind kindOf(double share, const AreaOverlap &overlap)
{
    if (share < weights::hardlyExplained)
        return Kind::notExplained;
    if (overlap.essential < weights::spillover * overlap.spillover)
        return Kind::spilloverZone;
    return share < weights::explained ? Kind::partly : Kind::mainZone;
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
        const Kind kind = kindOf(suggestion.areas[a], overlaps[a]);
        if (kind != Kind::notExplained || ++free <= weights::mostUnexplainedNamed)
            reasons.push_back({kind, pain.areas[a].label, 0, 0, suggestion.areas[a]});
    }
}

/// What studies of people with such a pain found; said with its number and source, never as a probability.
void addStudy(std::vector<Reason> &reasons, const Finding *finding, const catalog::Catalog &catalog)
{
    if (finding == nullptr)
        return;
    const auto &complaint = catalog.evidence()[finding->complaint];
    const int people = complaint.people > 0 ? complaint.people : 100;
    reasons.push_back({Kind::study, complaint.label,
                       static_cast<int>(std::lround(finding->share * static_cast<float>(people))), people,
                       finding->share, complaint.source, complaint.people == 0});
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
                               const Answers &answers, const Finding *finding, const catalog::Catalog &catalog)
{
    std::vector<Reason> reasons;
    const auto &point = catalog.points()[suggestion.point];
    addAreaReasons(reasons, suggestion, overlaps, pain);
    addFitting(reasons, Kind::worseWith, answers.worseWith, point.worseWith, catalog.vocabulary().activities);
    addFitting(reasons, Kind::quality, answers.qualities, point.qualities, catalog.vocabulary().qualities);
    addFitting(reasons, Kind::easedDespite, answers.easedWith, point.worseWith, catalog.vocabulary().activities);
    if (std::ranges::find(answers.namedMuscles, point.muscle) != answers.namedMuscles.end())
        reasons.push_back({Kind::named, "", 0, 0, 0});
    addStudy(reasons, finding, catalog);
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
    case Kind::partly: return "Part of your " + lowered(reason.label) + " lies in its zone";
    case Kind::notExplained: return "Your " + lowered(reason.label) + " is not explained";
    case Kind::companions: return "With its other knots or its other side, this muscle explains more of your pain";
    case Kind::zoneFree: return "Most of its zone does not hurt";
    case Kind::commonness: return commonnessText(reason.label);
    case Kind::quality: return reason.label + " is typical for it";
    case Kind::worseWith: return reason.label + " makes it worse";
    case Kind::easedDespite: return reason.label + " eases it, which speaks against this muscle";
    case Kind::named: return "You named this muscle";
    case Kind::study:
        return "Found in " + std::string(reason.rounded ? "about " : "") + std::to_string(reason.count) + " of " +
               std::to_string(reason.of) + " people examined for " + reason.label + " (" + reason.source + ")";
    }
    return {};
}

std::string sidedId(const catalog::PaintedPoint &point, body::Side side)
{
    return side == body::Side::midline ? point.id : point.id + '.' + std::string(toString(side));
}

} // namespace knotfinder::match
