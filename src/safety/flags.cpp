// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/safety/safety.h>

#include <algorithm>
#include <map>
#include <set>

namespace knotfinder::safety {
namespace {

constexpr std::size_t coveredCells = 12; // of a region under brush strokes: less is the rim of a neighbour's stroke
constexpr double coveredShare = 0.2;     // … or this share of a small region, such as a finger

/// One mark of a drawing as region indices, with the qualities felt there.
struct Hurt
{
    std::set<std::size_t> regions;
    std::vector<std::string> qualities;
};

class Pain
{
public:
    Pain(std::vector<Hurt> hurts, const body::Regions &regions) : hurts_(std::move(hurts))
    {
        for (const auto &hurt : hurts_)
            for (const auto index : hurt.regions) {
                all_.insert(index);
                ids_.insert(regions[index].id);
                ids_.insert(regions[index].baseId);
                baseIds_.emplace(index, regions[index].baseId);
            }
    }

    [[nodiscard]] bool empty() const { return all_.empty(); }
    [[nodiscard]] std::size_t count() const { return all_.size(); }
    /// True for a region that hurts, named with its side or, on any side, without.
    [[nodiscard]] bool in(const std::string &id) const { return ids_.contains(id); }
    [[nodiscard]] bool inAny(const catalog::Texts &ids) const
    {
        return std::any_of(ids.begin(), ids.end(), [this](const std::string &id) { return in(id); });
    }

    /// True when one and the same mark lies in one of the regions and feels like one of the qualities.
    [[nodiscard]] bool feels(const catalog::Texts &qualities, const catalog::Texts &regions) const
    {
        return std::any_of(hurts_.begin(), hurts_.end(), [&](const Hurt &hurt) {
            const auto felt = [&](const std::string &quality) {
                return std::find(qualities.begin(), qualities.end(), quality) != qualities.end();
            };
            const auto there = [&](std::size_t index) {
                return std::find(regions.begin(), regions.end(), baseIds_.at(index)) != regions.end();
            };
            return std::any_of(hurt.qualities.begin(), hurt.qualities.end(), felt) &&
                   (regions.empty() || std::any_of(hurt.regions.begin(), hurt.regions.end(), there));
        });
    }

private:
    std::vector<Hurt> hurts_;
    std::set<std::size_t> all_;
    std::set<std::string> ids_;
    std::map<std::size_t, std::string> baseIds_;
};

std::set<std::size_t> wholeRegions(const match::Mark &mark, const body::Regions &regions)
{
    std::set<std::size_t> indices;
    for (const auto &id : mark.regions)
        if (const auto index = regions.find(id))
            indices.insert(*index);
    return indices;
}

std::set<std::size_t> coveredRegions(const match::Mark &mark, const body::Atlas &atlas)
{
    const auto &regions = atlas.regions();
    std::set<std::size_t> indices = wholeRegions(mark, regions);
    for (const auto &stroke : mark.strokes) {
        const body::CellSet cells = match::cellsOf(stroke, atlas);
        for (std::size_t i = 0; i < regions.size(); ++i) {
            const body::CellSet common = cells & regions[i].cells;
            const double share =
                static_cast<double>(atlas.surface().area(common)) / static_cast<double>(regions[i].area);
            if (common.count() >= coveredCells || share >= coveredShare)
                indices.insert(i);
        }
    }
    return indices;
}

bool isMet(const Pattern &pattern, const Pain &pain)
{
    return !pattern.empty() &&
           std::all_of(pattern.begin(), pattern.end(), [&](const catalog::Texts &group) { return pain.inAny(group); });
}

bool isDetected(const RedFlag &flag, const Pain &pain)
{
    return std::any_of(flag.detectWhen.begin(), flag.detectWhen.end(),
                       [&](const Pattern &pattern) { return isMet(pattern, pain); }) ||
           pain.feels(flag.qualities, flag.regions);
}

bool isWorthAsking(const RedFlag &flag, const Pain &pain)
{
    const catalog::Texts &where = flag.askRegions.empty() ? flag.regions : flag.askRegions;
    return (where.empty() || pain.inAny(where)) && pain.count() >= static_cast<std::size_t>(flag.askMinRegions);
}

std::vector<Raised> raisedBy(const Pain &pain, const Knowledge &knowledge)
{
    std::vector<Raised> raised;
    if (pain.empty())
        return raised;
    for (const auto &flag : knowledge.redFlags) {
        const bool detected = isDetected(flag, pain);
        if (detected || isWorthAsking(flag, pain))
            raised.push_back({&flag, detected});
    }
    std::stable_sort(raised.begin(), raised.end(), [](const Raised &a, const Raised &b) {
        return a.detected != b.detected ? a.detected : a.flag->advice < b.flag->advice;
    });
    return raised;
}

} // namespace

std::vector<Raised> redFlagsFor(const match::PainDrawing &drawing, const Knowledge &knowledge,
                                const body::Regions &regions)
{
    std::vector<Hurt> hurts;
    for (const auto &mark : drawing.marks)
        hurts.push_back({wholeRegions(mark, regions), mark.quality});
    return raisedBy(Pain(std::move(hurts), regions), knowledge);
}

std::vector<Raised> redFlagsFor(const match::PainDrawing &drawing, const Knowledge &knowledge, const body::Atlas &atlas)
{
    std::vector<Hurt> hurts;
    for (const auto &mark : drawing.marks)
        hurts.push_back({coveredRegions(mark, atlas), mark.quality});
    return raisedBy(Pain(std::move(hurts), atlas.regions()), knowledge);
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
