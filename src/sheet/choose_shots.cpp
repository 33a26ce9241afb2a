// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "compose_parts.h"

#include <algorithm>

namespace knotfinder::sheet {
namespace {

// About those of the frames on paper.
constexpr double frameAspect = 1.05;
constexpr double frameAspectOfTwo = 0.68;
constexpr double closerOnOneSide = 0.62;
constexpr std::size_t mostShots = 4;

class ShotChooser
{
public:
    ShotChooser(const care::Item &item, const Context &context, double aspect)
        : item_(item), context_(context), atlas_(context.catalog.atlas()), cells_(cellsOf(item, context.catalog)),
          aspect_(aspect)
    {
    }

    /// One picture where one shows all places to press; the most telling ones where it takes more.
    std::vector<render::Shot> choose() const
    {
        constexpr std::size_t views = 5;
        auto shots = framed({cells_.essential.empty() ? cells_.all : cells_.essential, cells_.sites}, views);
        const auto better = [&](const render::Shot &a, const render::Shot &b) { return countIn(a) > countIn(b); };
        std::stable_sort(shots.begin(), shots.end(), better); // where to press comes first
        if (shots.size() > 1)
            shots.resize(missingSites({shots.front()}).empty() ? 1 : 2);
        if (shots.size() == 1)
            zoomIn(shots.front());
        addMissing(shots);
        return shots;
    }

private:
    [[nodiscard]] std::vector<render::Shot> framed(const render::Subject &subject, std::size_t most) const
    {
        return render::framesFor(atlas_, context_.request.figure, subject, aspect_, most, 0.1F);
    }

    [[nodiscard]] bool shows(const render::Shot &shot, body::CellId site) const
    {
        const auto view = atlas_.view(context_.request.figure, shot.view);
        return view && sheet::shows(shot.rect, *view.value(), site);
    }

    [[nodiscard]] std::ptrdiff_t countIn(const render::Shot &shot) const
    {
        return std::count_if(cells_.sites.begin(), cells_.sites.end(),
                             [&](body::CellId site) { return shows(shot, site); });
    }

    /// Pain far from the X's makes them too small to find: then the picture is of where to press.
    void zoomIn(render::Shot &shot) const
    {
        const render::Subject subject{cells_.essential, cells_.sites};
        auto close = render::closeUpOf(atlas_, context_.request.figure, subject, aspect_, shot);
        if (close && missingSites({*close}).size() <= missingSites({shot}).size())
            shot = std::move(*close);
    }

    /// Every point that is to be pressed has an X in some picture.
    void addMissing(std::vector<render::Shot> &shots) const
    {
        while (shots.size() < mostShots) {
            const auto missing = missingSites(shots);
            if (missing.empty())
                return;
            const auto more = framed(render::roundSites(atlas_, {cells_.essential, {}}, missing), 1);
            if (more.empty() || std::none_of(missing.begin(), missing.end(),
                                             [&](body::CellId site) { return shows(more.front(), site); }))
                return;
            shots.insert(shots.end() - (shots.empty() ? 0 : 1), more.front());
        }
    }

    [[nodiscard]] std::vector<body::CellId> missingSites(const std::vector<render::Shot> &shots) const
    {
        std::vector<body::CellId> missing;
        for (const auto &spot : item_.spots)
            for (const auto &sites : sitesBySide(spot, atlas_.surface()))
                if (!sites.empty() && std::none_of(sites.begin(), sites.end(), [&](body::CellId site) {
                        return std::any_of(shots.begin(), shots.end(),
                                           [&](const render::Shot &shot) { return shows(shot, site); });
                    }))
                    missing.push_back(sites.front());
        return missing;
    }

    const care::Item &item_;
    const Context &context_;
    const body::Atlas &atlas_;
    ChosenCells cells_;
    double aspect_;
};

/// Two pictures stand side by side, so that each is narrower.
std::vector<render::Shot> shotsOf(const care::Item &item, const Context &context)
{
    auto shots = ShotChooser(item, context, frameAspect).choose();
    return shots.size() < 2 ? shots : ShotChooser(item, context, frameAspectOfTwo).choose();
}

} // namespace

Shots chooseShots(const care::Item &item, const Context &context)
{
    const auto any = [&](auto is) { return std::any_of(item.spots.begin(), item.spots.end(), is); };
    Shots both{shotsOf(item, context), false};
    if (!any([](const care::Spot &spot) { return spot.right; }) ||
        !any([](const care::Spot &spot) { return spot.left; }) || both.shots.empty())
        return both;
    care::Item rightOnly = item;
    for (auto &spot : rightOnly.spots)
        spot.left = spot.left && !spot.right;
    Shots right{shotsOf(rightOnly, context), true};
    const bool closer =
        !right.shots.empty() && right.shots.front().rect.height() < closerOnOneSide * both.shots.front().rect.height();
    return closer || right.shots.size() < both.shots.size() ? right : both;
}

std::vector<std::vector<body::CellId>> sitesBySide(const care::Spot &spot, const body::Surface &surface)
{
    std::vector<std::vector<body::CellId>> result;
    if (spot.right || spot.midline)
        result.push_back(spot.sites);
    if (spot.left && !spot.midline) {
        auto &left = result.emplace_back();
        for (const auto site : spot.sites)
            left.push_back(surface.mirror(site));
    }
    return result;
}

} // namespace knotfinder::sheet
