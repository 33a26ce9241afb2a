// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "compose.h"

#include "hatch.h"
#include "label_room.h"
#include "middle.h"
#include "zone_dots.h"

#include <algorithm>
#include <cmath>

namespace knotfinder::render {
namespace {

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto channel = [&](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
    return {channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue())};
}

QPainterPath rounded(const QRectF &rect, double radius)
{
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    return path;
}

/// The eye tells strong colours apart less well than weak ones: more of the change lies between 5 and 10.
double shareOfStrong(double strength)
{
    return strength * strength;
}

/// How much larger than usual numbers on the figure are: as the letters, but never so large that one hides the place it
/// stands for.
double numberScale(const Viewport &viewport, const PaintOptions &options)
{
    constexpr double usual = 17; // logical pixels high
    constexpr double most = 55;  // mm of the body
    const double fitting = most * viewport.scale() / (usual * options.unit);
    return std::min(options.lettering, std::max(1.0, fitting));
}

class Composer
{
public:
    Composer(const Scene &scene, const Figures &figures, const Artwork &artwork, const body::View &view,
             const Viewport &viewport, const PaintOptions &options)
        : scene_(scene), figures_(figures), artwork_(artwork), view_(view), viewport_(viewport), options_(options),
          colours_(theme(options.theme)), toDevice_(viewport.transform()), numberScale_(numberScale(viewport, options)),
          room_(scene, view, viewport, {options.unit, numberScale_})
    {
    }

    Drawing compose()
    {
        if (scene_.hoveredRegion)
            addRegion(*scene_.hoveredRegion, colours_.hoverFill, {}, 0);
        for (const auto &mark : scene_.marks)
            addMark(mark);
        if (scene_.showRegionEdges)
            addRegionEdges();
        for (const bool faint : {true, false})
            for (const auto &zone : scene_.zones)
                if (zone.faint == faint)
                    addZone(drawing_, zone, figures_.atlas().surface(), view_, viewport_, options_);
        addMarkEdges();
        if (scene_.hoveredRegion)
            addRegion(*scene_.hoveredRegion, {}, colours_.hover, 1.5);
        if (scene_.focusedRegion)
            addFocus(*scene_.focusedRegion);
        for (const auto &link : scene_.links)
            addLink(link);
        for (const auto &site : scene_.sites)
            addMarkOf(site);
        for (const auto &site : scene_.sites)
            addSiteLabel(site);
        if (scene_.showIntensity)
            for (const auto &mark : scene_.marks)
                addIntensity(mark);
        if (scene_.showRegionNames)
            addRegionNames();
        return std::move(drawing_);
    }

private:
    [[nodiscard]] double px(double logical) const { return logical * options_.unit; }
    /// Sizes of names and what surrounds them.
    [[nodiscard]] double lettering(double logical) const { return px(logical) * options_.lettering; }
    /// The same of numbers.
    [[nodiscard]] double numbering(double logical) const { return px(logical) * numberScale_; }

    void addRegion(std::size_t region, const QColor &fill, const QColor &stroke, double width)
    {
        drawing_.push_back(PathItem{toDevice_.map(artwork_.region(region)), fill, stroke, px(width), {}});
    }

    void addFocus(std::size_t region)
    {
        addRegion(region, {}, colours_.crossHalo, 4.5);
        addRegion(region, {}, colours_.focus, 2.5);
    }

    /// Regions that do not touch keep their own outlines; anything else is outlined as one area.
    [[nodiscard]] QPainterPath outlineOf(const PainMark &mark) const
    {
        const auto &regions = figures_.atlas().regions();
        const bool painted = mark.painted.universe() != 0 && !mark.painted.empty();
        const auto touches = [&](std::size_t region) {
            const auto &near = regions[region].neighbours;
            return std::any_of(mark.regions.begin(), mark.regions.end(), [&](std::size_t other) {
                return std::find(near.begin(), near.end(), other) != near.end();
            });
        };
        QPainterPath path;
        path.setFillRule(Qt::WindingFill);
        if (!painted && std::none_of(mark.regions.begin(), mark.regions.end(), touches)) {
            for (const std::size_t region : mark.regions)
                path.addPath(artwork_.region(region));
            return path;
        }
        return figures_.outline(scene_.figure, scene_.view, cellsOf(mark));
    }

    [[nodiscard]] body::CellSet cellsOf(const PainMark &mark) const
    {
        auto cells = mark.painted.universe() != 0 ? mark.painted : figures_.atlas().surface().emptySet();
        for (const std::size_t region : mark.regions)
            cells |= figures_.atlas().regions()[region].cells;
        return cells;
    }

    void addMark(const PainMark &mark)
    {
        const QPainterPath outline = toDevice_.map(outlineOf(mark));
        if (outline.isEmpty())
            return;
        const double strength = std::clamp(mark.intensity, 0, 10) / 10.0;
        QColor fill = mixed(colours_.painWeak, colours_.painStrong, shareOfStrong(strength));
        if (!options_.opaque)
            fill.setAlphaF(0.88F);
        drawing_.push_back(PathItem{outline, fill, {}, 0, {}});
        if (colours_.patterns)
            drawing_.push_back(PathItem{
                hatched(outline, px(7.5 - 4 * strength)), {}, mixed(colours_.painEdge, Qt::white, 0.35), px(0.8), {}});
        edges_.push_back({outline, px(mark.selected ? 2.6 : 0.9 + strength)});
    }

    /// Over the zones: what hurts stays in sight however much the answers cover.
    void addMarkEdges()
    {
        for (const auto &[outline, width] : edges_) {
            if (!scene_.zones.empty())
                drawing_.push_back(PathItem{outline, {}, colours_.crossHalo, width + px(1.8), {}});
            drawing_.push_back(PathItem{outline, {}, colours_.painEdge, width, {}});
        }
    }

    void addRegionEdges()
    {
        QPainterPath all;
        for (std::size_t i = 0; i < figures_.atlas().regions().size(); ++i)
            all.addPath(artwork_.region(i));
        drawing_.push_back(PathItem{toDevice_.map(all), {}, colours_.regionEdge, px(0.7), {}});
    }

    /// Names that have room and cover nothing, once for both sides.
    void addRegionNames()
    {
        const double height = lettering(11);
        const auto &regions = figures_.atlas().regions();
        for (std::size_t i = 0; i < regions.size(); ++i) {
            const auto &region = regions[i];
            const auto middle = figures_.regionMiddle(scene_.figure, scene_.view, i);
            if (!middle)
                continue;
            const QPointF spot = viewport_.toDevice(view_.at(*middle));
            if (!viewport_.target().contains(spot))
                continue;
            const QString name = QString::fromStdString(region.label);
            const double width = static_cast<double>(name.size()) * height * 0.56 + height;
            const auto bounds = view_.bounds(region.cells);
            if (bounds->width * viewport_.scale() < width * 0.6 || bounds->height * viewport_.scale() < height)
                continue; // a name must not be much wider than the place it names
            const QRectF box =
                room_.inside(QRectF(spot.x() - width / 2, spot.y() - height * 0.75, width, height * 1.5));
            if (room_.isTaken(box) || !viewport_.target().contains(box))
                continue;
            room_.take(box);
            QColor ground = colours_.labelHalo;
            ground.setAlpha(215);
            drawing_.push_back(PathItem{rounded(box, height * 0.5), ground, {}, 0, {}});
            drawing_.push_back(TextItem{box.center(), name, height, colours_.label, false});
        }
    }

    /// A number, or a line, whose X lies beyond the edge would only mislead.
    [[nodiscard]] bool isInPicture(body::CellId cell) const
    {
        return view_.sees(cell) && viewport_.target().contains(viewport_.toDevice(view_.at(cell)));
    }

    void addLink(const Link &link)
    {
        if (!isInPicture(link.from) || !view_.sees(link.to))
            return;
        QPainterPath path(viewport_.toDevice(view_.at(link.from)));
        const QPointF end = viewport_.toDevice(view_.at(link.to));
        path.lineTo(end);
        drawing_.push_back(PathItem{path, {}, colours_.crossHalo, px(4), {}});
        drawing_.push_back(PathItem{path, {}, colours_.link, px(1.8), {2.5, 2.5}});
        QPainterPath dot;
        dot.addEllipse(end, px(4), px(4));
        drawing_.push_back(PathItem{dot, colours_.link, colours_.crossHalo, px(1.5), {}});
    }

    /// An X to press, a ring to leave alone: told apart by shape, not by colour.
    void addMarkOf(const KnotSite &site)
    {
        if (!view_.sees(site.cell))
            return;
        const QPointF centre = viewport_.toDevice(view_.at(site.cell));
        const double arm = room_.armOf(site);
        QPainterPath path;
        if (site.leaveAlone) {
            path.addEllipse(centre, arm * 0.9, arm * 0.9);
        } else {
            path.moveTo(centre - QPointF(arm, arm));
            path.lineTo(centre + QPointF(arm, arm));
            path.moveTo(centre + QPointF(-arm, arm));
            path.lineTo(centre + QPointF(arm, -arm));
        }
        const double width = std::max(px(site.selected ? 2.6 : 2.0), arm * (site.leaveAlone ? 0.28 : 0.34));
        drawing_.push_back(PathItem{path, {}, colours_.crossHalo, width + px(2.4), {}});
        drawing_.push_back(PathItem{
            path, {}, site.faint ? mixed(colours_.cross, colours_.crossHalo, 0.45) : colours_.cross, width, {}});
    }

    void addSiteLabel(const KnotSite &site)
    {
        if (!isInPicture(site.cell) || site.label.isEmpty())
            return;
        const QPointF centre = viewport_.toDevice(view_.at(site.cell));
        const double height = numbering(12);
        const double width =
            std::max(1.0, static_cast<double>(site.label.size()) * 0.62) * height * 0.72 + numbering(8);
        const QSizeF size(std::max(width, numbering(17)), numbering(17));
        const QRectF box = room_.besideX(centre, room_.armOf(site) + px(2), size);
        room_.take(box);
        if (QLineF(centre, box.center()).length() > room_.armOf(site) + numbering(16))
            addLeader(centre, box.center(), colours_.crossHalo, colours_.cross);
        drawing_.push_back(PathItem{rounded(box, size.height() / 2), colours_.crossHalo, colours_.cross, px(1.1), {}});
        drawing_.push_back(TextItem{box.center(), site.label, height, colours_.cross, true});
    }

    /// From what a label belongs to, to the label.
    void addLeader(const QPointF &from, const QPointF &to, const QColor &halo, const QColor &line)
    {
        QPainterPath leader(from);
        leader.lineTo(to);
        drawing_.push_back(PathItem{leader, {}, halo, px(2.6), {}});
        drawing_.push_back(PathItem{leader, {}, line, px(0.9), {}});
    }

    void addIntensity(const PainMark &mark)
    {
        const auto cells = cellsOf(mark);
        const auto middle = middleOf(cells);
        if (!middle)
            return;
        const double height = numbering(11.5);
        const QSizeF size(numbering(mark.intensity > 9 ? 22 : 18), numbering(18));
        const auto bounds = view_.bounds(cells);
        const auto [spot, away] = room_.inOrBeside(
            *middle, toDevice_.mapRect(QRectF(bounds->x, bounds->y, bounds->width, bounds->height)), size);
        const QRectF box(spot - QPointF(size.width() / 2, size.height() / 2), size);
        room_.take(box);
        if (away)
            addLeader(*middle, spot, colours_.onPainChip, colours_.painChip);
        // Square where a knot's number is round: a 5 of strength is never taken for knot 5.
        drawing_.push_back(PathItem{rounded(box, size.height() / 6),
                                    colours_.painChip,
                                    mark.selected ? colours_.focus : colours_.onPainChip,
                                    px(mark.selected ? 2 : 1.2),
                                    {}});
        drawing_.push_back(TextItem{spot, QString::number(mark.intensity), height, colours_.onPainChip, true});
    }

    [[nodiscard]] std::optional<QPointF> middleOf(const body::CellSet &set) const
    {
        const auto cell = render::middleOf(set, view_, figures_.atlas().surface());
        return cell ? std::optional(viewport_.toDevice(view_.at(*cell))) : std::nullopt;
    }

    const Scene &scene_;
    const Figures &figures_;
    const Artwork &artwork_;
    const body::View &view_;
    const Viewport &viewport_;
    const PaintOptions &options_;
    const Theme &colours_;
    QTransform toDevice_;
    double numberScale_;
    Drawing drawing_;
    std::vector<std::pair<QPainterPath, double>> edges_; ///< of the marks, with their widths
    LabelRoom room_;
};

} // namespace

Drawing compose(const Scene &scene, const Figures &figures, const Artwork &artwork, const body::View &view,
                const Viewport &viewport, const PaintOptions &options)
{
    return Composer(scene, figures, artwork, view, viewport, options).compose();
}

} // namespace knotfinder::render
