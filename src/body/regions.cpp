// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/json.h>
#include <knotfinder/base/similar.h>
#include <knotfinder/body/regions.h>

#include <nlohmann/json.hpp>

#include <cctype>
#include <set>

namespace knotfinder::body {
namespace {

Region makeRegion(const nlohmann::json &entry, Side side, const Surface &surface)
{
    Region region;
    region.baseId = entry.at("id");
    region.id = side == Side::midline ? region.baseId : region.baseId + '.' + std::string(toString(side));
    region.label = entry.at("label");
    region.part = entry.at("part");
    region.where = entry.at("where");
    region.side = side;
    region.cells = surface.emptySet();
    return region;
}

// The atlas gives the centre of the right side; the left one is its mirror, seen by the mirrored view.
void setCentre(Region &region, const nlohmann::json &entry, const Surface &surface)
{
    const auto &centre = entry.at("centre");
    region.centreView = centre.at("view");
    region.centreCell = centre.at("cell").get<CellId>();
    if (region.centreCell >= surface.size())
        throw std::out_of_range(region.id);
    if (region.side != Side::left)
        return;
    region.centreCell = surface.mirror(region.centreCell);
    if (region.centreView == "right")
        region.centreView = "left";
    else if (region.centreView == "left")
        region.centreView = "right";
}

} // namespace

std::string_view toString(Side side) noexcept
{
    switch (side) {
    case Side::right: return "right";
    case Side::left: return "left";
    case Side::midline: break;
    }
    return "midline";
}

Result<Regions> Regions::parse(std::string_view text, const std::filesystem::path &file, const Surface &surface)
{
    auto json = parseJson(text, file.string());
    if (!json)
        return json.problems();
    Regions regions;
    std::size_t row = 0;
    try {
        for (const auto &entry : json.value().at("regions")) {
            const bool sided = entry.at("sided");
            for (const Side side : sided ? std::vector{Side::right, Side::left} : std::vector{Side::midline}) {
                Region region = makeRegion(entry, side, surface);
                setCentre(region, entry, surface);
                if (!regions.index_.emplace(region.id, regions.regions_.size()).second)
                    return Problem{file.string(), pointerTo("/regions", row), "names '" + region.id + "' twice", ""};
                regions.regions_.push_back(std::move(region));
            }
            ++row;
        }
    } catch (const std::exception &) { // of the JSON library, or a cell out of range
        return Problem{file.string(), pointerTo("/regions", row), "is no region of this atlas",
                       "id, label, sided, part, where, centre {view, cell}"};
    }

    std::vector<std::set<std::uint16_t>> touching(regions.size());
    for (std::size_t i = 0; i < surface.size(); ++i) {
        const auto cell = static_cast<CellId>(i);
        const auto own = surface.regionIndex(cell);
        if (own >= regions.size())
            return Problem{file.string(), "", "does not fit the cell table: a cell lies in an unknown region", ""};
        regions.regions_[own].cells.insert(cell);
        regions.regions_[own].area += surface.area(cell);
        for (const CellId next : surface.neighbours(cell))
            if (surface.regionIndex(next) != own)
                touching[own].insert(surface.regionIndex(next));
    }
    for (std::size_t i = 0; i < regions.size(); ++i) {
        if (regions.regions_[i].cells.empty())
            return Problem{file.string(), "", "has no cell for the region '" + regions.regions_[i].id + "'", ""};
        regions.regions_[i].neighbours.assign(touching[i].begin(), touching[i].end());
    }
    return regions;
}

std::optional<std::size_t> Regions::find(std::string_view id) const
{
    const auto found = index_.find(std::string(id));
    return found == index_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::size_t> Regions::find(std::string_view baseId, Side side) const
{
    if (const auto midline = find(baseId))
        return midline;
    return find(std::string(baseId) + '.' + std::string(toString(side)));
}

bool Regions::needsSide(std::string_view id) const
{
    return !find(id) && find(id, Side::right);
}

std::vector<std::string> Regions::ids() const
{
    std::vector<std::string> ids;
    for (const auto &region : regions_)
        ids.push_back(region.id);
    return ids;
}

Result<std::size_t> Regions::require(std::string_view id) const
{
    if (const auto index = find(id))
        return *index;
    const std::string name(id);
    if (needsSide(id))
        return Problem{"", "", "region '" + name + "' needs a side", "'" + name + ".right' or '" + name + ".left'"};
    const std::string guess = didYouMean(id, ids());
    return Problem{"", "", "unknown region '" + name + "'" + (guess.empty() ? "" : ", " + guess),
                   "an id listed by 'knotfinder-cli regions'"};
}

std::string sidedLabel(const Region &region)
{
    if (region.side == Side::midline)
        return region.label;
    const std::string side(toString(region.side));
    // "Right below the shoulder blade" would be read as just below it.
    const std::string article = " the ";
    for (const std::string_view place : {"Behind", "Below", "Over"})
        if (const auto at = region.label.find(article); region.label.starts_with(place) && at != std::string::npos)
            return std::string(region.label).insert(at + article.size(), side + ' ');
    std::string label = region.label;
    label[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(label[0])));
    return (region.side == Side::right ? "Right " : "Left ") + label;
}

} // namespace knotfinder::body
