// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/render/framing.h>

#include <algorithm>
#include <cmath>

namespace knotfinder::render {
namespace {

constexpr float siteWeight = 0.5F;      // of the score: sites against zone
constexpr double leastFrame = 300;      // mm: enough to recognise the part of the trunk or limb …
constexpr double leastFineFrame = 170;  // … and on the head, a hand or a foot
constexpr double leastOfPicture = 0.65; // of a picture of a part alone, such as the soles: that tells what it is
constexpr double roomAround = 0.16;     // of the larger side
constexpr float nearby = 130;           // mm round an X
constexpr double muchCloser = 0.6;      // of the wide frame's height

struct Score
{
    std::string view;
    std::vector<float> sites; ///< per site: how well it is seen, 0–1
    body::CellSet seen;
    float total = 0;
    float share = 0;
};

class Framer
{
public:
    Framer(const body::Atlas &atlas, const std::string &figure, const Subject &subject, double aspect)
        : atlas_(atlas), figure_(figure), subject_(subject), aspect_(aspect)
    {
    }

    std::vector<Shot> shots(std::size_t most, float worth) const
    {
        std::vector<Score> scores;
        for (const auto &view : atlas_.views())
            if (auto score = scoreOf(view.id, {}, {}); score.total > 0)
                scores.push_back(std::move(score));
        std::vector<Shot> result;
        body::CellSet covered = atlas_.surface().emptySet();
        std::vector<bool> sitesCovered(subject_.sites.size(), false);
        while (!scores.empty() && result.size() < most) {
            for (auto &score : scores)
                score = scoreOf(score.view, covered, sitesCovered);
            const auto best = std::max_element(scores.begin(), scores.end(),
                                               [](const Score &a, const Score &b) { return a.total < b.total; });
            if (!result.empty() && best->total < worth)
                break;
            covered |= best->seen;
            for (std::size_t i = 0; i < sitesCovered.size(); ++i)
                sitesCovered[i] = sitesCovered[i] || best->sites[i] > 0.4F;
            result.push_back(shotIn(best->view, best->share));
            scores.erase(best);
        }
        return result;
    }

private:
    /// How well a cell shows: cells that face the viewer show best, those at the edge of the figure hardly.
    [[nodiscard]] float clarity(body::CellId cell, const body::Vec3 &viewer) const
    {
        const float facing = std::max(0.0F, dot(atlas_.surface().normal(cell), viewer));
        return 0.15F + 0.85F * std::min(1.0F, facing * 1.4F);
    }

    /// What the view adds to what others have shown already.
    [[nodiscard]] Score scoreOf(const std::string &viewId, const body::CellSet &covered,
                                const std::vector<bool> &sitesCovered) const
    {
        Score score{viewId, std::vector<float>(subject_.sites.size(), 0.0F), atlas_.surface().emptySet()};
        const auto view = atlas_.view(figure_, viewId);
        const auto *direction = atlas_.direction(viewId);
        if (!view || direction == nullptr)
            return score;
        const body::Vec3 viewer = direction->toward;
        float zone = 0;
        float seen = 0;
        float all = 0;
        subject_.cells.forEach([&](body::CellId cell) {
            const float area = atlas_.surface().area(cell);
            all += area;
            if (!view.value()->sees(cell))
                return;
            seen += area;
            const float clear = clarity(cell, viewer);
            if (clear > 0.4F)
                score.seen.insert(cell);
            if (covered.universe() == 0 || !covered.contains(cell))
                zone += area * clear;
        });
        float sites = 0;
        for (std::size_t i = 0; i < subject_.sites.size(); ++i) {
            if (!view.value()->sees(subject_.sites[i]))
                continue;
            score.sites[i] = clarity(subject_.sites[i], viewer);
            if (sitesCovered.empty() || !sitesCovered[i])
                sites += score.sites[i];
        }
        score.share = all > 0 ? seen / all : 0;
        const float zonePart = all > 0 ? zone / all : 0;
        const float sitePart = subject_.sites.empty() ? zonePart : sites / static_cast<float>(subject_.sites.size());
        score.total = direction->familiar * (siteWeight * sitePart + (1 - siteWeight) * zonePart);
        return score;
    }

    [[nodiscard]] bool isFine(const body::CellSet &cells) const
    {
        float sum = 0;
        float count = 0;
        cells.forEach([&](body::CellId cell) {
            sum += std::sqrt(atlas_.surface().area(cell));
            ++count;
        });
        return count > 0 && sum / count < 5.5F; // cells lie closer there
    }

    [[nodiscard]] Shot shotIn(const std::string &viewId, float share) const
    {
        const auto *view = atlas_.view(figure_, viewId).value();
        body::CellSet wanted = subject_.cells;
        if (wanted.universe() == 0)
            wanted = atlas_.surface().emptySet();
        for (const auto site : subject_.sites)
            wanted.insert(site);
        const auto bounds = view->bounds(wanted).value_or(body::Rect2{0, 0, view->width(), view->height()});
        QRectF rect(static_cast<double>(bounds.x), static_cast<double>(bounds.y), static_cast<double>(bounds.width),
                    static_cast<double>(bounds.height));
        const double room = std::max(25.0, roomAround * std::max(rect.width(), rect.height()));
        rect.adjust(-room, -room, room, room);
        const QSizeF picture(static_cast<double>(view->width()), static_cast<double>(view->height()));
        const double least = std::min(isFine(wanted) ? leastFineFrame : leastFrame,
                                      leastOfPicture * std::min(picture.width(), picture.height()));
        return {viewId, fitted(rect, least, picture), share, atLeast(rect, least) & QRectF(QPointF(), picture)};
    }

    /// Grown about its centre to be recognised in a wide room as in a narrow one.
    [[nodiscard]] static QRectF atLeast(const QRectF &rect, double least)
    {
        constexpr double narrow = 0.7;
        const QSizeF size(std::max(rect.width(), narrow * least), std::max(rect.height(), least));
        return {rect.center() - QPointF(size.width() / 2, size.height() / 2), size};
    }

    /// Grown to the least size and the aspect ratio about its centre, then moved into the picture.
    [[nodiscard]] QRectF fitted(const QRectF &rect, double least, const QSizeF &picture) const
    {
        double height = std::max({rect.height(), rect.width() / aspect_, least / std::max(1.0, aspect_)});
        height = std::min(height, std::max(picture.height(), picture.width() / aspect_));
        const double width = height * aspect_;
        QRectF result(rect.center() - QPointF(width / 2, height / 2), QSizeF(width, height));
        const auto inside = [](double from, double size, double room) {
            return size >= room ? (room - size) / 2 : std::clamp(from, 0.0, room - size);
        };
        result.moveTo(inside(result.left(), width, picture.width()), inside(result.top(), height, picture.height()));
        return result;
    }

    const body::Atlas &atlas_;
    const std::string &figure_;
    const Subject &subject_;
    double aspect_;
};

} // namespace

std::vector<Shot> framesFor(const body::Atlas &atlas, const std::string &figure, const Subject &subject, double aspect,
                            std::size_t most, float worth)
{
    return Framer(atlas, figure, subject, aspect).shots(most, worth);
}

Subject roundSites(const body::Atlas &atlas, const Subject &subject, const std::vector<body::CellId> &sites)
{
    auto round = roundSites(atlas, sites);
    round.cells &= subject.cells;
    return round;
}

Subject roundSites(const body::Atlas &atlas, const std::vector<body::CellId> &sites)
{
    Subject round{atlas.surface().emptySet(), sites};
    for (const auto site : sites)
        atlas.surface().forEachWithin(atlas.surface().position(site), nearby,
                                      [&](body::CellId cell, float) { round.cells.insert(cell); });
    return round;
}

std::optional<Shot> closeUpOf(const body::Atlas &atlas, const std::string &figure, const Subject &subject,
                              double aspect, const Shot &wide)
{
    if (subject.sites.empty())
        return std::nullopt;
    auto close = framesFor(atlas, figure, roundSites(atlas, subject, subject.sites), aspect, 1);
    if (close.empty() || close.front().rect.height() >= muchCloser * wide.rect.height())
        return std::nullopt;
    return std::move(close.front());
}

} // namespace knotfinder::render
