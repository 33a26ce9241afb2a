// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "parts.h"

#include <numeric>

namespace knotfinder::care {
namespace {

std::string withSide(std::string text, bool left)
{
    const auto put = [&](std::string_view argument, std::string_view word) {
        for (auto at = text.find(argument); at != std::string::npos; at = text.find(argument, at + word.size()))
            text.replace(at, argument.size(), word);
    };
    put("{side}", left ? "left" : "right");
    put("{other}", left ? "right" : "left");
    return text;
}

Illustration chosenFor(catalog::Wanted wanted, const std::vector<std::size_t> &spots, const Item &item,
                       const catalog::Pictures &pictures)
{
    wanted.muscle = item.muscle;
    bool right = false;
    bool left = false;
    for (const auto spot : spots) {
        const auto &served = item.spots[spot];
        wanted.points.push_back(served.point);
        wanted.regions.push_back(served.region);
        right |= served.right || served.midline;
        left |= served.left && !served.midline;
    }
    const auto *picture = pictures.choose(wanted);
    return picture == nullptr ? Illustration() : illustrationOf(*picture, right, left);
}

} // namespace

Illustration illustrationOf(const catalog::Picture &picture, bool right, bool left)
{
    const bool mirrored = picture.sided && left && !right;
    auto alt = withSide(picture.alt, mirrored);
    if (picture.sided && right && left)
        alt += " Do the same on the other side.";
    return {picture.id, picture.frames, picture.aspect * picture.frames, mirrored, std::move(alt)};
}

void illustrate(Item &item, const catalog::Pictures &pictures)
{
    std::vector<std::size_t> all(item.spots.size());
    std::iota(all.begin(), all.end(), 0U);
    for (auto &exercise : item.exercises)
        exercise.illustration = chosenFor({exercise.technique, {}, {}, {}, {}}, exercise.spots, item, pictures);
    for (auto &stretch : item.stretches)
        stretch.illustration = chosenFor({stretch.technique, {}, stretch.title, {}, {}}, all, item, pictures);
}

} // namespace knotfinder::care
