// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
//
// Paints each trigger point's own zone, whole and in parts, and sees whether its muscle comes back.
// Usage: self_retrieval [--ties] [--demand]
//   --ties    lists the points whose whole zone brings another muscle first
//   --demand  exit 1 unless whole zones reach 97 % first and parts 95 % in the first five
#include <knotfinder/base/locations.h>
#include <knotfinder/match/ranking.h>

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <random>

using namespace knotfinder;

namespace {

using body::CellId;
using body::CellSet;
using Random = std::mt19937;

constexpr int partsPerPoint = 4;
constexpr double partShare = 0.3;
constexpr double strayShare = 0.1;

match::PainDrawing drawingOf(const CellSet &cells, const body::Surface &surface)
{
    match::Mark mark;
    cells.forEach([&](CellId cell) { mark.strokes.push_back({{surface.position(cell)}, 1}); });
    match::PainDrawing drawing;
    drawing.marks.push_back(std::move(mark));
    return drawing;
}

CellId pickFrom(const CellSet &set, Random &random)
{
    std::size_t skip = random() % set.count();
    CellId picked = 0;
    set.forEach([&](CellId cell) {
        if (skip-- == 0)
            picked = cell;
    });
    return picked;
}

// A random connected part of `set` of about `area` mm².
CellSet partOf(const CellSet &set, double area, const body::Surface &surface, Random &random)
{
    CellSet part = surface.emptySet();
    std::vector<CellId> edge{pickFrom(set, random)};
    double taken = 0;
    while (taken < area && !edge.empty()) {
        const std::size_t i = random() % edge.size();
        const CellId cell = edge[i];
        edge[i] = edge.back();
        edge.pop_back();
        if (part.contains(cell))
            continue;
        part.insert(cell);
        taken += surface.area(cell);
        for (const CellId next : surface.neighbours(cell))
            if (set.contains(next) && !part.contains(next))
                edge.push_back(next);
    }
    return part;
}

std::vector<std::string> muscles(const match::Ranker &ranker, const CellSet &pain)
{
    const auto &catalog = ranker.catalog();
    std::vector<std::string> names;
    for (const auto &suggestion : ranker.rank(drawingOf(pain, catalog.atlas().surface()), 60).suggestions) {
        const auto &muscle = catalog.points()[suggestion.point].muscle;
        if (std::find(names.begin(), names.end(), muscle) == names.end())
            names.push_back(muscle);
    }
    return names;
}

std::size_t placeOf(const std::string &muscle, const std::vector<std::string> &names)
{
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), muscle) - names.begin());
}

struct Count
{
    int all = 0;
    int good = 0;

    void add(bool isGood)
    {
        ++all;
        good += isGood ? 1 : 0;
    }
    [[nodiscard]] double percent() const { return all == 0 ? 0 : 100.0 * good / all; }
};

} // namespace

int main(int argc, char **argv)
{
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const auto asked = [&](const char *name) {
        return std::find(arguments.begin(), arguments.end(), name) != arguments.end();
    };
    const auto atlas = body::Atlas::load(atlasDirectory());
    const auto catalog = atlas ? catalog::Catalog::load(atlas.value(), dataDirectory()) : atlas.problems();
    if (!catalog) {
        std::cerr << toLine(catalog.problems().front()) << '\n';
        return 1;
    }
    const match::Ranker ranker(catalog.value());
    const auto &surface = ranker.catalog().atlas().surface();
    const CellSet everything = [&] {
        CellSet all = surface.emptySet();
        for (std::size_t i = 0; i < surface.size(); ++i)
            all.insert(static_cast<CellId>(i));
        return all;
    }();

    Random random(1); // the same parts every time
    Count whole;
    Count parts;
    Count strayed;
    for (const auto &point : ranker.catalog().points()) {
        const CellSet zone = point.essential | point.spillover;
        if (!point.suggest || zone.empty())
            continue;
        const auto answer = muscles(ranker, zone);
        whole.add(placeOf(point.muscle, answer) == 0);
        if (asked("--ties") && placeOf(point.muscle, answer) != 0)
            std::printf("%s: first comes %s\n", point.id.c_str(), answer.empty() ? "nothing" : answer.front().c_str());
        for (int i = 0; i < partsPerPoint; ++i) {
            const CellSet part = partOf(zone, partShare * surface.area(zone), surface, random);
            parts.add(placeOf(point.muscle, muscles(ranker, part)) < 5);
            const CellSet stray = partOf(everything, strayShare * surface.area(part), surface, random);
            strayed.add(placeOf(point.muscle, muscles(ranker, part | stray)) < 5);
        }
    }
    std::printf("whole zone: muscle first in %.1f %% of %d\n", whole.percent(), whole.all);
    std::printf("30 %% part: muscle in the first five in %.1f %% of %d\n", parts.percent(), parts.all);
    std::printf("30 %% part and 10 %% stray: in the first five in %.1f %% of %d\n", strayed.percent(), strayed.all);
    const bool reached = whole.percent() >= 97 && parts.percent() >= 95 && strayed.percent() >= 95;
    return asked("--demand") && !reached ? 1 : 0;
}
