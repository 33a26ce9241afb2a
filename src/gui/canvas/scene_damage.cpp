// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/scene_damage.h"

#include <algorithm>

namespace knotfinder::gui {
namespace {

class Comparison
{
public:
    Comparison(const body::Atlas &atlas, const body::View &view) : atlas_(atlas), view_(view) {}

    void add(const body::CellSet &cells)
    {
        if (cells.universe() == 0)
            return;
        if (const auto bounds = view_.bounds(cells))
            damage_.places.emplace_back(bounds->x, bounds->y, bounds->width, bounds->height);
    }
    void add(const render::PainMark &mark)
    {
        for (const auto region : mark.regions)
            add(atlas_.regions()[region].cells);
        add(mark.painted);
    }
    void add(const render::PainZone &zone)
    {
        add(zone.essential);
        add(zone.spillover);
    }
    void add(const std::optional<std::size_t> &region)
    {
        if (region)
            add(atlas_.regions()[*region].cells);
    }
    void add(const render::Link &link)
    {
        auto ends = atlas_.surface().emptySet();
        ends.insert(link.from);
        ends.insert(link.to);
        add(ends);
    }
    /// Labels make room for each other, so one X more may move all of them.
    void addSites(const std::vector<render::KnotSite> &sites)
    {
        auto cells = atlas_.surface().emptySet();
        for (const auto &site : sites)
            cells.insert(site.cell);
        add(cells);
        damage_.labels = true;
    }

    /// The numbers of marks make room for each other and for X's.
    void addNumbers(const std::vector<render::PainMark> &marks)
    {
        for (const auto &mark : marks)
            add(mark);
        damage_.labels = true;
    }

    template <typename Item>
    void compare(const std::vector<Item> &before, const std::vector<Item> &after)
    {
        for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
            const bool same = i < before.size() && i < after.size() && before[i] == after[i];
            if (!same && i < before.size())
                add(before[i]);
            if (!same && i < after.size())
                add(after[i]);
        }
    }

    Damage take() { return std::move(damage_); }

private:
    const body::Atlas &atlas_;
    const body::View &view_;
    Damage damage_;
};

} // namespace

Damage damageBetween(const render::Scene &before, const render::Scene &after, const body::Atlas &atlas,
                     const body::View &view)
{
    if (before.figure != after.figure || before.muscles != after.muscles ||
        before.showRegionEdges != after.showRegionEdges || before.showRegionNames != after.showRegionNames)
        return {true, {}, true};
    // Names of areas make room for everything else.
    if (after.showRegionNames && (before.marks != after.marks || before.sites != after.sites))
        return {true, {}, true};
    Comparison comparison(atlas, view);
    comparison.compare(before.marks, after.marks);
    comparison.compare(before.zones, after.zones);
    comparison.compare(before.links, after.links);
    const bool numbersMove =
        before.marks != after.marks && (before.marks.size() > 1 || after.marks.size() > 1 || !after.sites.empty());
    if (numbersMove)
        for (const auto &marks : {before.marks, after.marks})
            comparison.addNumbers(marks);
    if (before.sites != after.sites) {
        comparison.addSites(before.sites);
        comparison.addSites(after.sites);
        for (const auto &mark : after.marks) // their numbers make room for X's
            comparison.add(mark);
    }
    for (const auto &[old, fresh] :
         {std::pair(before.hoveredRegion, after.hoveredRegion), std::pair(before.focusedRegion, after.focusedRegion)})
        if (old != fresh) {
            comparison.add(old);
            comparison.add(fresh);
        }
    return comparison.take();
}

} // namespace knotfinder::gui
