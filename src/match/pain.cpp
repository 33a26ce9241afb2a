// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/match/pain.h>

#include <knotfinder/catalog/wording.h>

#include <algorithm>
#include <utility>

namespace knotfinder::match {
namespace {

/// The areas of a drawing as the ranking weighs them, from its marks as they lie on the skin.
class AreaMaker
{
public:
    AreaMaker(Pain &pain, const body::Atlas &atlas) : pain_(pain), atlas_(atlas), areaOf_(atlas.regions().size(), none)
    {
        pain_.all = atlas.surface().emptySet();
    }

    void addMark(const Mark &mark, std::size_t index, const body::CellSet &painted, const body::CellSet &erased)
    {
        if (mark.intensity <= 0)
            return;
        const auto isWhole = [&](std::size_t region) {
            const auto &whole = pain_.marks[index].whole;
            return std::find(whole.begin(), whole.end(), region) != whole.end();
        };
        for (const auto &id : mark.regions)
            if (const auto region = atlas_.regions().find(id)) {
                auto cells = atlas_.regions()[*region].cells;
                if (!isWhole(*region))
                    cells -= erased;
                addRegion(mark, index, *region, std::move(cells));
            }
        if (painted.universe() == 0)
            return;
        auto left = erased.universe() == 0 ? painted : painted - erased;
        if (left.empty())
            return;
        const std::string label =
            mark.name.empty() ? body::sidedLabel(atlas_.regions()[regionsUnder(left, atlas_).front()]) : mark.name;
        add({index, "", label, mark.intensity, 0, ""}, std::move(left), false);
    }

    void weigh()
    {
        double total = 0;
        for (const auto &area : pain_.cells)
            total += area.weight;
        for (auto &area : pain_.cells) {
            area.weight /= total;
            pain_.clicked += area.region ? area.weight : 0;
        }
        pain_.side = mainSide();
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

    // The same region marked twice is one area with the stronger pain.
    void addRegion(const Mark &mark, std::size_t index, std::size_t number, body::CellSet cells)
    {
        if (cells.empty())
            return;
        const auto &region = atlas_.regions()[number];
        if (areaOf_[number] == none) {
            areaOf_[number] = pain_.areas.size();
            return add({index, region.id, body::sidedLabel(region), mark.intensity, 0, ""}, std::move(cells), true);
        }
        auto &told = pain_.areas[areaOf_[number]];
        auto &area = pain_.cells[areaOf_[number]];
        told.intensity = std::max(told.intensity, mark.intensity);
        area.weight = told.intensity;
        area.cells |= cells;
        area.area = atlas_.surface().area(area.cells);
        pain_.all |= cells;
    }

    void add(Area area, body::CellSet cells, bool region)
    {
        pain_.all |= cells;
        const float size = atlas_.surface().area(cells);
        pain_.cells.push_back({std::move(cells), size, static_cast<double>(area.intensity), region});
        pain_.areas.push_back(std::move(area));
    }

    static constexpr std::size_t none = ~std::size_t{0};

    Pain &pain_;
    const body::Atlas &atlas_;
    std::vector<std::size_t> areaOf_; ///< by region: its place in the pain's areas
};

/// How many strokes two lists share from their beginnings.
std::size_t commonStrokes(const std::vector<BrushStroke> &a, const std::vector<BrushStroke> &b)
{
    return static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
}

/// True when the strokes differ from those known in the last one at most, or go on after it.
bool goesOn(const std::vector<BrushStroke> &known, const std::vector<BrushStroke> &strokes)
{
    return commonStrokes(known, strokes) + 1 >= known.size();
}

} // namespace

Pain PainMaker::make(const PainDrawing &drawing)
{
    std::vector<Known> known;
    known.reserve(drawing.marks.size());
    Pain pain;
    pain.marks.reserve(drawing.marks.size());
    AreaMaker areas(pain, atlas_);
    std::size_t from = 0; // of those known; marks keep their order
    for (std::size_t i = 0; i < drawing.marks.size(); ++i) {
        const auto &mark = drawing.marks[i];
        const auto same =
            std::find_if(known_.begin() + static_cast<std::ptrdiff_t>(from), known_.end(), [&](const Known &candidate) {
                return candidate.regions == mark.regions && goesOn(candidate.painted.strokes, mark.strokes) &&
                       goesOn(candidate.erased.strokes, mark.erased);
            });
        if (same != known_.end())
            from = static_cast<std::size_t>(same - known_.begin()) + 1;
        known.push_back(refreshed(same != known_.end() ? std::move(*same) : Known(), mark));
        auto &skin = pain.marks.emplace_back(known.back().skin);
        skin.intensity = mark.intensity;
        skin.quality = mark.quality;
        if (!mark.name.empty())
            skin.label = mark.name;
        areas.addMark(mark, i, known.back().painted.cells, known.back().erased.cells);
    }
    areas.weigh();
    known_ = std::move(known);
    return pain;
}

void PainMaker::update(Layer &layer, const std::vector<BrushStroke> &strokes)
{
    std::size_t done = commonStrokes(layer.strokes, strokes);
    if (done == layer.strokes.size() && done == strokes.size())
        return;
    if (done == layer.strokes.size() && done > 0) {
        layer.before.reset();
    } else if (done > 0 && done + 1 == layer.strokes.size() && layer.before) {
        layer.cells = *std::exchange(layer.before, std::nullopt);
    } else {
        layer = {};
        done = 0;
    }
    if (layer.cells.universe() == 0 && !strokes.empty())
        layer.cells = atlas_.surface().emptySet();
    for (; done < strokes.size(); ++done) {
        if (done + 1 == strokes.size())
            layer.before = layer.cells;
        layer.cells |= cellsOfStroke(strokes[done]);
    }
    layer.strokes = strokes;
}

PainMaker::Known PainMaker::refreshed(Known known, const Mark &mark)
{
    const bool isNew = known.skin.cells.universe() == 0;
    if (!isNew && known.painted.strokes == mark.strokes && known.erased.strokes == mark.erased)
        return known;
    known.regions = mark.regions;
    update(known.painted, mark.strokes);
    update(known.erased, mark.erased);
    const auto &painted = known.painted.cells;
    const auto &erased = known.erased.cells;
    PainfulMark skin;
    skin.cells = painted.universe() != 0 ? painted : atlas_.surface().emptySet();
    auto rest = skin.cells;
    for (const auto &id : mark.regions)
        if (const auto region = atlas_.regions().find(id)) {
            const auto &cells = atlas_.regions()[*region].cells;
            const bool whole = erased.universe() == 0 || !cells.intersects(erased);
            skin.cells |= cells;
            if (whole)
                skin.whole.push_back(*region);
            else
                rest |= cells;
        }
    if (erased.universe() != 0) {
        skin.cells -= erased;
        rest -= erased;
    }
    if (!rest.empty())
        skin.rest = std::move(rest);
    skin.regions = regionsUnder(skin.cells, atlas_);
    std::stable_partition(skin.regions.begin(), skin.regions.end(), [&](std::size_t region) {
        return std::find(mark.regions.begin(), mark.regions.end(), atlas_.regions()[region].id) != mark.regions.end();
    });
    skin.label = labelOf(skin);
    known.skin = std::move(skin);
    return known;
}

const body::CellSet &PainMaker::cellsOfStroke(const BrushStroke &stroke)
{
    if (lastCells_.universe() == 0 || stroke != last_) {
        lastCells_ = cellsOf(stroke, atlas_);
        last_ = stroke;
    }
    return lastCells_;
}

namespace {

/// Painted skin by the two ends of its longer way, from the top or from the right: "Left low back to left calf".
std::string stripLabel(const PainfulMark &skin, const body::Atlas &atlas)
{
    const auto &surface = atlas.surface();
    const auto centre = [&](std::size_t region) {
        body::CellSet own = skin.cells;
        own &= atlas.regions()[region].cells;
        body::Vec3 sum{};
        float count = 0;
        own.forEach([&](body::CellId cell) {
            sum.x += surface.position(cell).x;
            sum.y += surface.position(cell).y;
            ++count;
        });
        return std::pair(sum.x / std::max(1.0F, count), sum.y / std::max(1.0F, count));
    };
    std::vector<std::pair<float, float>> centres;
    for (const auto region : skin.regions)
        centres.push_back(centre(region));
    const auto [rightmost, leftmost] = std::minmax_element(centres.begin(), centres.end());
    const auto [low, high] = std::minmax_element(centres.begin(), centres.end(),
                                                 [](const auto &a, const auto &b) { return a.second < b.second; });
    const bool upright = high->second - low->second >= leftmost->first - rightmost->first;
    const auto name = [&](auto place) {
        return body::sidedLabel(atlas.regions()[skin.regions[static_cast<std::size_t>(place - centres.begin())]]);
    };
    return upright ? name(high) + " to " + catalog::insideSentence(name(low))
                   : name(rightmost) + " to " + catalog::insideSentence(name(leftmost));
}

} // namespace

std::string PainMaker::labelOf(const PainfulMark &skin) const
{
    if (skin.regions.empty())
        return "Painted area";
    const auto &region = atlas_.regions()[skin.regions.front()];
    const auto twin = atlas_.regions().find(region.baseId, body::opposite(region.side));
    const bool both = region.side != body::Side::midline && twin &&
                      std::find(skin.regions.begin(), skin.regions.end(), *twin) != skin.regions.end();
    auto label = both ? region.label + ", both sides" : body::sidedLabel(region);
    const auto more = skin.regions.size() - (both ? 2 : 1);
    if (more == 0)
        return label;
    if (skin.whole.empty()) // painted: where the strip begins and ends says more than where most of it lies
        return stripLabel(skin, atlas_);
    return more == 1 && !both
               ? label + " and " + catalog::insideSentence(body::sidedLabel(atlas_.regions()[skin.regions[1]]))
               : label + " and " + std::to_string(more) + " more";
}

Pain makePain(const PainDrawing &drawing, const body::Atlas &atlas)
{
    return PainMaker(atlas).make(drawing);
}

Outcome hasPain(const Pain &pain, const std::string &file)
{
    if (!pain.areas.empty())
        return success();
    return Problem{file, "/marks", "marks no pain", "at least one region or stroke with an intensity above 0"};
}

} // namespace knotfinder::match
