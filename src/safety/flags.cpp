// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/safety/safety.h>

#include <algorithm>
#include <map>
#include <set>

namespace knotfinder::safety {
namespace {

/// Where it hurts and how it feels there, as the rules of the flags ask. Only the skin that hurts counts, not how it
/// came to be marked: clicked, with one wide stroke or with many dabs.
class Hurting
{
public:
    Hurting(const match::Pain &pain, const body::Atlas &atlas) : atlas_(atlas)
    {
        auto all = atlas.surface().emptySet();
        std::map<std::string, body::CellSet> byQuality;
        for (const auto &mark : pain.marks) {
            all |= mark.cells;
            for (const auto &quality : mark.quality)
                byQuality.try_emplace(quality, atlas.surface().emptySet()).first->second |= mark.cells;
        }
        all_ = regionsOf(all);
        for (const auto &[quality, cells] : byQuality)
            felt_.emplace(quality, cells == all ? all_ : regionsOf(cells));
    }

    [[nodiscard]] bool empty() const { return all_.count == 0; }
    [[nodiscard]] std::size_t count() const { return all_.count; }
    [[nodiscard]] bool inAny(const catalog::Texts &ids) const { return all_.any(ids); }

    /// True when it feels like one of the qualities in one of the regions, or anywhere when there are none.
    [[nodiscard]] bool feels(const catalog::Texts &qualities, const catalog::Texts &regions) const
    {
        return std::any_of(qualities.begin(), qualities.end(), [&](const std::string &quality) {
            const auto felt = felt_.find(quality);
            return felt != felt_.end() && felt->second.count > 0 && (regions.empty() || felt->second.any(regions));
        });
    }

private:
    struct Place
    {
        std::set<std::string> ids; ///< of the regions, each with its side and without
        std::size_t count = 0;     ///< of the regions

        [[nodiscard]] bool any(const catalog::Texts &wanted) const
        {
            return std::any_of(wanted.begin(), wanted.end(), [this](const auto &id) { return ids.contains(id); });
        }
    };

    [[nodiscard]] Place regionsOf(const body::CellSet &cells) const
    {
        Place place;
        for (const auto index : match::regionsUnder(cells, atlas_)) {
            const auto &region = atlas_.regions()[index];
            place.ids.insert(region.id);
            place.ids.insert(region.baseId);
            ++place.count;
        }
        return place;
    }

    const body::Atlas &atlas_;
    Place all_;
    std::map<std::string, Place> felt_;
};

bool isMet(const Pattern &pattern, const Hurting &hurting)
{
    return !pattern.empty() && std::all_of(pattern.begin(), pattern.end(),
                                           [&](const catalog::Texts &group) { return hurting.inAny(group); });
}

bool isDetected(const RedFlag &flag, const Hurting &hurting)
{
    return std::any_of(flag.detectWhen.begin(), flag.detectWhen.end(),
                       [&](const Pattern &pattern) { return isMet(pattern, hurting); }) ||
           hurting.feels(flag.qualities, flag.regions);
}

bool isWorthAsking(const RedFlag &flag, const Hurting &hurting)
{
    const catalog::Texts &where = flag.askRegions.empty() ? flag.regions : flag.askRegions;
    return (where.empty() || hurting.inAny(where)) && hurting.count() >= static_cast<std::size_t>(flag.askMinRegions);
}

} // namespace

std::vector<Raised> redFlagsFor(const match::Pain &pain, const Knowledge &knowledge, const body::Atlas &atlas)
{
    const Hurting hurting(pain, atlas);
    std::vector<Raised> raised;
    if (hurting.empty())
        return raised;
    for (const auto &flag : knowledge.redFlags) {
        const bool detected = isDetected(flag, hurting);
        if (detected || isWorthAsking(flag, hurting))
            raised.push_back({&flag, detected});
    }
    std::stable_sort(raised.begin(), raised.end(), [](const Raised &a, const Raised &b) {
        return a.detected != b.detected ? a.detected : a.flag->advice < b.flag->advice;
    });
    return raised;
}

std::vector<const DangerSpot *> dangerSpotsFor(const body::CellSet &where, const Knowledge &knowledge,
                                               const body::Regions &regions)
{
    std::set<std::string> near;
    for (const auto &region : regions)
        if (region.cells.intersects(where)) {
            near.insert(region.baseId);
            for (const auto neighbour : region.neighbours)
                near.insert(regions[neighbour].baseId);
        }
    std::vector<const DangerSpot *> spots;
    for (const auto &spot : knowledge.dangerSpots)
        if (near.contains(spot.region))
            spots.push_back(&spot);
    return spots;
}

} // namespace knotfinder::safety
