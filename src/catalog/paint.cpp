// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "paint.h"

#include <knotfinder/base/json.h>

#include <algorithm>
#include <cmath>

namespace knotfinder::catalog {
namespace {

constexpr float servesBothReach = 8; // mm; a site this close to the midline serves both sides

class PointPainter
{
public:
    PointPainter(const Muscle &muscle, const body::Atlas &atlas, const std::string &file)
        : muscle_(muscle), surface_(atlas.surface()), painter_(atlas.painter()), file_(file)
    {
    }

    [[nodiscard]] PaintedPoint paint(const TriggerPoint &point, std::size_t index)
    {
        const std::string at = pointerTo("/trigger_points", index);
        PaintedPoint painted;
        painted.id = point.id;
        painted.muscle = muscle_.id;
        painted.label = point.label;
        painted.commonness = point.commonness;
        painted.suggest = point.suggest;
        painted.crossesMidline = point.crossesMidline;
        painted.qualities = point.qualities.empty() ? muscle_.qualities : point.qualities;
        painted.worseWith = point.worseWith.empty() ? muscle_.worseWith : point.worseWith;
        addSite(painted, point.site, at + "/site");
        for (std::size_t i = 0; i < point.moreSites.size(); ++i)
            addSite(painted, point.moreSites[i], pointerTo(at + "/more_sites", i));
        painted.midline = std::all_of(painted.sites.begin(), painted.sites.end(), [this](body::CellId cell) {
            return std::abs(surface_.position(cell).x) <= servesBothReach;
        });
        painted.essential = zone(point.essential, at + "/essential");
        painted.spillover = zone(point.spillover, at + "/spillover");
        painted.spillover -= painted.essential;
        return painted;
    }

    [[nodiscard]] const Problems &problems() const { return problems_; }

private:
    void addSite(PaintedPoint &painted, const body::Place &place, const std::string &pointer)
    {
        if (const auto cell = painter_.locate(place))
            painted.sites.push_back(cell.value());
        else
            fail(cell.problems(), pointer);
    }

    [[nodiscard]] body::CellSet zone(const body::Zone &zone, const std::string &pointer)
    {
        auto cells = painter_.paint(zone);
        if (cells)
            return std::move(cells).value();
        fail(cells.problems(), pointer);
        return surface_.emptySet();
    }

    void fail(const Problems &inside, const std::string &pointer)
    {
        for (const auto &problem : inside)
            problems_.push_back({file_, pointer + problem.pointer, problem.what, problem.allowed});
    }

    const Muscle &muscle_;
    const body::Surface &surface_;
    body::Painter painter_;
    const std::string &file_;
    Problems problems_;
};

} // namespace

Result<std::vector<PaintedPoint>> paintPoints(const Muscle &muscle, const body::Atlas &atlas, const std::string &file)
{
    PointPainter painter(muscle, atlas, file);
    std::vector<PaintedPoint> points;
    for (std::size_t i = 0; i < muscle.triggerPoints.size(); ++i)
        points.push_back(painter.paint(muscle.triggerPoints[i], i));
    if (!painter.problems().empty())
        return painter.problems();
    return points;
}

Result<std::vector<std::vector<body::CellId>>> traceFibres(const Muscle &muscle, const body::Atlas &atlas)
{
    const body::Painter painter = atlas.painter();
    std::vector<std::vector<body::CellId>> lines;
    for (const auto &fibres : muscle.fibres)
        for (const auto &path : fibres.paths) {
            auto line = painter.trace(path);
            if (!line)
                return line.problems();
            lines.push_back(std::move(line).value());
        }
    return lines;
}

} // namespace knotfinder::catalog
