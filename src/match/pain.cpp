// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "pain.h"

#include <algorithm>

namespace knotfinder::match {
namespace {

// The region that holds most of a painted area names it.
std::string mainRegion(const body::CellSet &cells, const body::Atlas &atlas)
{
    const auto &surface = atlas.surface();
    std::vector<float> held(atlas.regions().size());
    cells.forEach([&](body::CellId cell) { held[surface.regionIndex(cell)] += surface.area(cell); });
    const auto most = std::max_element(held.begin(), held.end()) - held.begin();
    return body::sidedLabel(atlas.regions()[static_cast<std::size_t>(most)]);
}

class PainMaker
{
public:
    PainMaker(const PainDrawing &drawing, const body::Atlas &atlas) : atlas_(atlas)
    {
        pain_.all = atlas.surface().emptySet();
        for (std::size_t m = 0; m < drawing.marks.size(); ++m)
            addMark(drawing.marks[m], m);
    }

    [[nodiscard]] Pain take()
    {
        double total = 0;
        for (const auto &area : pain_.cells)
            total += area.weight;
        for (auto &area : pain_.cells) {
            area.weight /= total;
            pain_.clicked += area.region ? area.weight : 0;
        }
        pain_.side = mainSide();
        return std::move(pain_);
    }

private:
    [[nodiscard]] body::Side mainSide() const
    {
        constexpr double same = 1e-3; // the two sides' cells are mirrored, not summed in the same order
        const auto &surface = atlas_.surface();
        double right = 0;
        for (const auto &area : pain_.cells)
            area.cells.forEach([&](body::CellId cell) {
                const float x = surface.position(cell).x;
                const double share = area.weight * static_cast<double>(surface.area(cell) / area.area);
                right += x < 0 ? share : x > 0 ? -share : 0;
            });
        return right > same ? body::Side::right : right < -same ? body::Side::left : body::Side::midline;
    }

    void addMark(const Mark &mark, std::size_t index)
    {
        if (mark.intensity <= 0)
            return;
        for (const auto &id : mark.regions)
            if (const auto region = atlas_.regions().find(id))
                addRegion(mark, index, atlas_.regions()[*region]);
        body::CellSet painted = atlas_.surface().emptySet();
        for (const auto &stroke : mark.strokes)
            painted |= cellsOf(stroke, atlas_);
        if (painted.empty())
            return;
        const std::string label = mark.name.empty() ? mainRegion(painted, atlas_) : mark.name;
        add({index, "", label, mark.intensity, 0, ""}, std::move(painted), false);
    }

    // The same region marked twice is one area with the stronger pain.
    void addRegion(const Mark &mark, std::size_t index, const body::Region &region)
    {
        const auto again = std::find_if(pain_.areas.begin(), pain_.areas.end(),
                                        [&](const Area &area) { return area.region == region.id; });
        if (again == pain_.areas.end())
            return add({index, region.id, body::sidedLabel(region), mark.intensity, 0, ""}, region.cells, true);
        again->intensity = std::max(again->intensity, mark.intensity);
        pain_.cells[static_cast<std::size_t>(again - pain_.areas.begin())].weight = again->intensity;
    }

    void add(Area area, body::CellSet cells, bool region)
    {
        pain_.all |= cells;
        const float size = atlas_.surface().area(cells);
        pain_.cells.push_back({std::move(cells), size, static_cast<double>(area.intensity), region});
        pain_.areas.push_back(std::move(area));
    }

    const body::Atlas &atlas_;
    Pain pain_;
};

} // namespace

Pain makePain(const PainDrawing &drawing, const body::Atlas &atlas)
{
    return PainMaker(drawing, atlas).take();
}

} // namespace knotfinder::match
