// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "checks.h"

#include <knotfinder/base/json.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

namespace knotfinder::catalog {
namespace {

constexpr std::size_t fewestCells = 12; // a smaller zone is a slip of the pen
constexpr double essentialShare = 0.85; // of the main zone's area, in or beside its claimed regions
constexpr double spilloverShare = 0.75; // spillover is vaguer by nature
constexpr double regionShare = 0.10;    // of a claimed region's own area, or …
constexpr std::size_t regionCells = 12; // … this many cells of it
constexpr float midlineReach = 20;      // mm past the midline that a zone of one side may go
constexpr float siteReach = 20;         // mm from a site to the nearest fibre

using Regions = std::set<std::size_t>;

std::string percent(double share)
{
    return std::to_string(static_cast<int>(std::lround(share * 100))) + " %";
}

std::string millimetres(float length)
{
    constexpr float tenths = 10;
    const auto rounded = static_cast<int>(std::lround(length * tenths));
    const std::string whole = std::to_string(rounded / 10);
    return rounded % 10 == 0 ? whole + " mm" : whole + "." + std::to_string(rounded % 10) + " mm";
}

class PaintCheck
{
public:
    PaintCheck(const MuscleFile &file, const std::vector<PaintedPoint> &painted, const body::Atlas &atlas)
        : file_(file.file), muscle_(file.value), painted_(painted), atlas_(atlas), surface_(atlas.surface()),
          regions_(atlas.regions())
    {
    }

    [[nodiscard]] Problems run()
    {
        const auto lines = traceFibres(muscle_, atlas_);
        if (!lines)
            return lines.problems();
        checkFibres(lines.value());
        for (std::size_t i = 0; i < painted_.size(); ++i) {
            const TriggerPoint &point = muscle_.triggerPoints[i];
            const std::string at = pointerTo("/trigger_points", i);
            checkSites(painted_[i], at, lines.value());
            checkZones(point, painted_[i], at);
            checkSide(point, painted_[i], at);
        }
        return problems_;
    }

private:
    void fail(const std::string &pointer, const std::string &what, const std::string &allowed)
    {
        problems_.push_back({file_, pointer, what, allowed});
    }

    /// The base ids of the named regions and of all that touch them.
    [[nodiscard]] std::set<std::string> around(const Texts &names) const
    {
        std::set<std::string> ids;
        for (const auto &name : names)
            if (const auto index = regions_.find(name, body::Side::right)) {
                ids.insert(name);
                for (const auto neighbour : regions_[*index].neighbours)
                    ids.insert(regions_[neighbour].baseId);
            }
        return ids;
    }

    void checkEnd(const std::string &pointer, body::CellId cell, const Texts &named, const char *verb, const char *key)
    {
        const std::string &region = regions_[surface_.regionIndex(cell)].baseId;
        if (around(named).contains(region))
            return;
        std::string list;
        for (const auto &name : named)
            list += (list.empty() ? "" : ", ") + name;
        fail(pointer, std::string("the fibre ") + verb + " in '" + region + "'",
             std::string(key) + " (" + list + ") or beside them");
    }

    void checkFibres(const std::vector<std::vector<body::CellId>> &lines)
    {
        std::size_t line = 0;
        for (std::size_t i = 0; i < muscle_.fibres.size(); ++i)
            for (std::size_t j = 0; j < muscle_.fibres[i].paths.size(); ++j, ++line) {
                const std::string at = pointerTo(pointerTo("/fibres", i) + "/paths", j);
                const std::size_t last = muscle_.fibres[i].paths[j].size() - 1;
                checkEnd(pointerTo(at, std::size_t{0}), lines[line].front(), muscle_.anatomy.originRegions, "starts",
                         "origin_regions");
                checkEnd(pointerTo(at, last), lines[line].back(), muscle_.anatomy.insertionRegions, "ends",
                         "insertion_regions");
            }
    }

    void checkSites(const PaintedPoint &painted, const std::string &at,
                    const std::vector<std::vector<body::CellId>> &lines)
    {
        for (std::size_t i = 0; i < painted.sites.size(); ++i) {
            float nearest = std::numeric_limits<float>::max();
            for (const auto &line : lines)
                for (const auto cell : line)
                    nearest =
                        std::min(nearest, body::distance(surface_.position(cell), surface_.position(painted.sites[i])));
            if (nearest > siteReach)
                fail(i == 0 ? at + "/site" : pointerTo(at + "/more_sites", i - 1),
                     "the X lies " + millimetres(nearest) + " from the fibres", "at most " + millimetres(siteReach));
        }
    }

    [[nodiscard]] Regions claimed(const std::vector<Claim> &claims) const
    {
        Regions indices;
        for (const auto &claim : claims)
            if (const auto index = regions_.find(claim.region, claim.opposite ? body::Side::left : body::Side::right))
                indices.insert(*index);
        return indices;
    }

    [[nodiscard]] Regions withNeighbours(const Regions &regions) const
    {
        Regions all = regions;
        for (const auto index : regions)
            all.insert(regions_[index].neighbours.begin(), regions_[index].neighbours.end());
        return all;
    }

    void checkZones(const TriggerPoint &point, const PaintedPoint &painted, const std::string &at)
    {
        const Regions essential = claimed(point.claims.essential);
        Regions both = claimed(point.claims.spillover);
        both.insert(essential.begin(), essential.end());
        checkZone(at + "/essential", painted.essential, essential, essentialShare, "main zone");
        checkZone(at + "/spillover", painted.spillover, both, spilloverShare, "spillover zone");
        checkClaims(at + "/claims/essential", point.claims.essential, painted.essential, "main zone");
        checkClaims(at + "/claims/spillover", point.claims.spillover, painted.spillover, "spillover zone");
    }

    void checkZone(const std::string &pointer, const body::CellSet &zone, const Regions &claims, double needed,
                   const std::string &name)
    {
        if (zone.empty())
            return;
        if (zone.count() < fewestCells)
            fail(pointer, "the " + name + " has " + std::to_string(zone.count()) + " cells",
                 "at least " + std::to_string(fewestCells));
        const Regions allowed = withNeighbours(claims);
        std::vector<double> areas(regions_.size());
        double inside = 0;
        double total = 0;
        zone.forEach([&](body::CellId cell) {
            const std::size_t region = surface_.regionIndex(cell);
            areas[region] += static_cast<double>(surface_.area(cell));
            total += static_cast<double>(surface_.area(cell));
            if (allowed.contains(region))
                inside += static_cast<double>(surface_.area(cell));
        });
        if (inside < needed * total)
            fail(pointer,
                 percent(inside / total) + " of the " + name +
                     " lies in claimed regions or beside them; outside: " + outside(areas, allowed, total),
                 "at least " + percent(needed));
    }

    /// "outer_elbow.right 20 %, back_of_forearm.right 12 %": where the paint lies that no claim supports.
    [[nodiscard]] std::string outside(const std::vector<double> &areas, const Regions &allowed, double total) const
    {
        std::vector<std::pair<double, std::size_t>> found;
        for (std::size_t region = 0; region < areas.size(); ++region)
            if (areas[region] > 0 && !allowed.contains(region))
                found.emplace_back(areas[region], region);
        std::sort(found.rbegin(), found.rend());
        constexpr std::size_t most = 4;
        found.resize(std::min(found.size(), most));
        std::string text;
        for (const auto &[area, region] : found)
            text += (text.empty() ? "" : ", ") + regions_[region].id + " " + percent(area / total);
        return text;
    }

    void checkClaims(const std::string &pointer, const std::vector<Claim> &claims, const body::CellSet &zone,
                     const std::string &name)
    {
        for (std::size_t i = 0; i < claims.size(); ++i) {
            const auto index =
                regions_.find(claims[i].region, claims[i].opposite ? body::Side::left : body::Side::right);
            if (!index)
                continue;
            const body::Region &region = regions_[*index];
            const body::CellSet common = zone & region.cells;
            const double share = static_cast<double>(surface_.area(common)) / static_cast<double>(region.area);
            if (common.count() < regionCells && share < regionShare)
                fail(pointerTo(pointer, i),
                     "the " + name + " covers " + percent(share) + " (" + std::to_string(common.count()) +
                         " cells) of the claimed '" + region.id + "'",
                     "at least " + percent(regionShare) + " or " + std::to_string(regionCells) + " cells");
        }
    }

    void checkSide(const TriggerPoint &point, const PaintedPoint &painted, const std::string &at)
    {
        if (point.crossesMidline)
            return;
        float across = 0;
        const auto look = [&](body::CellId cell) { across = std::max(across, surface_.position(cell).x); };
        painted.essential.forEach(look);
        painted.spillover.forEach(look);
        if (across > midlineReach)
            fail(at + "/crosses_midline", "the zones reach " + millimetres(across) + " past the midline",
                 "at most " + millimetres(midlineReach) + ", or \"crosses_midline\": true");
    }

    const std::string &file_;
    const Muscle &muscle_;
    const std::vector<PaintedPoint> &painted_;
    const body::Atlas &atlas_;
    const body::Surface &surface_;
    const body::Regions &regions_;
    Problems problems_;
};

} // namespace

Problems checkPaint(const MuscleFile &muscle, const std::vector<PaintedPoint> &painted, const body::Atlas &atlas)
{
    return PaintCheck(muscle, painted, atlas).run();
}

} // namespace knotfinder::catalog
