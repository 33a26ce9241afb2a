// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/safety/ask_first.h>

#include <algorithm>
#include <array>
#include <set>

namespace knotfinder::safety {
namespace {

/// These tell of a place, not of a person. For the last two, the cautions of the techniques say how to treat it.
constexpr std::array<std::string_view, 5> dangerPlaces{"pulses", "nerves", "bones_organs", "neck_side",
                                                       "pelvic_internal"};

bool isPlace(const std::string &id)
{
    return std::find(dangerPlaces.begin(), dangerPlaces.end(), id) != dangerPlaces.end();
}

} // namespace

AskFirst askFirst(const catalog::Texts &techniques, const catalog::Catalog &catalog, const Knowledge &knowledge)
{
    std::set<std::string> named;
    for (const auto &id : techniques)
        if (const auto *technique = catalog.findTechnique(id))
            named.insert(technique->notFor.begin(), technique->notFor.end());
    AskFirst result;
    for (const auto &contraindication : knowledge.contraindications) {
        if (!named.contains(contraindication.id))
            continue;
        if (!isPlace(contraindication.id))
            (contraindication.doNotPress ? result.leaveOut : result.ask).push_back(&contraindication);
        else if (contraindication.doNotPress)
            result.keepOff.push_back(&contraindication);
    }
    return result;
}

} // namespace knotfinder::safety
