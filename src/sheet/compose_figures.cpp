// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "compose_parts.h"
#include "words.h"

#include <knotfinder/base/ids.h>
#include <knotfinder/sheet/scenes.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>

namespace knotfinder::sheet {
namespace {

/// As a word in a picture's corner: "Right side".
QString viewWord(const body::Atlas &atlas, const std::string &view)
{
    const auto *direction = atlas.direction(view);
    return direction != nullptr ? text(direction->word) : QString();
}

/// At the start of a sentence: "The right side".
QString viewName(const body::Atlas &atlas, const std::string &view)
{
    return QStringLiteral("The ") + viewWord(atlas, view).toLower();
}

QString zoneWords(const care::Item &item, const catalog::Catalog &catalog)
{
    QStringList words;
    for (const auto &spot : item.spots) {
        const QString sentence = text(catalog.triggerPoint(spot.point).essentialPain);
        if (!sentence.isEmpty() && !words.contains(sentence))
            words << sentence;
    }
    return words.mid(0, 4).join(u' ');
}

/// Marks at the very rim of a piece would be cut there, and their numbers with them.
void dropAtRim(Figure &figure, const body::View &view)
{
    constexpr double rim = 0.035; // of the piece's shorter side
    const double margin = rim * std::min(figure.source.width(), figure.source.height());
    const QRectF inside = figure.source.adjusted(margin, margin, -margin, -margin);
    std::erase_if(figure.scene.sites, [&](const render::KnotSite &site) {
        if (!view.sees(site.cell))
            return false;
        return !inside.contains(pointOf(view.at(site.cell)));
    });
}

/// What of the piece must be seen: what the shot is of, with each mark that lies in the piece.
QRectF coreOf(const Figure &figure, const render::Shot &shot, const body::View &view)
{
    constexpr double round = 25; // mm
    QRectF core = shot.core;
    for (const auto &site : figure.scene.sites)
        if (shows(figure.source, view, site.cell))
            core |= QRectF(pointOf(view.at(site.cell)) - QPointF(round, round), QSizeF(2 * round, 2 * round));
    return core & figure.source;
}

/// What the marks that this view shows mean.
QString markWords(const render::Scene &scene, const body::View *view)
{
    const auto shows = [&](bool leaveAlone) {
        return std::any_of(scene.sites.begin(), scene.sites.end(), [&](const render::KnotSite &site) {
            return site.leaveAlone == leaveAlone && view != nullptr && view->sees(site.cell);
        });
    };
    QString words;
    if (shows(false))
        words += QStringLiteral("An X marks each place to press. ");
    if (shows(true))
        words += QStringLiteral("A ring marks a knot. Do not press there yourself. ");
    return words;
}

/// Zones and marks of the item's spots, numbered as everywhere when there are several.
render::Scene sceneOf(const care::Item &item, const Context &context, bool rightForBoth)
{
    const auto &atlas = context.catalog.atlas();
    render::Scene scene;
    scene.figure = context.request.figure;
    scene.showIntensity = false;
    scene.marks = painMarks(context.pain);
    for (const auto &spot : item.spots) {
        const bool left = spot.midline || (spot.left && !(spot.right && rightForBoth));
        render::addMuscle(scene, item.muscle, spot.right || spot.midline, left);
        const QString label = item.spots.size() > 1 ? QString::number(spot.number) : QString();
        auto point = *context.catalog.findPoint(spot.point);
        point.sites = spot.sites; // the mark lies where one presses
        addPoint(scene, point, spot.right, spot.left && !(spot.right && rightForBoth), label, atlas.surface(),
                 spot.mark == care::SpotMark::leaveAlone);
    }
    mergeZones(scene, atlas.surface());
    return scene;
}

} // namespace

std::vector<Figure> itemFigures(const care::Item &item, const Context &context)
{
    const auto chosen = chooseShots(item, context);
    const auto scene = sceneOf(item, context, chosen.rightForBoth);
    std::vector<Figure> figures;
    for (const auto &shot : chosen.shots) {
        Figure figure;
        figure.scene = scene;
        figure.scene.view = shot.view;
        figure.source = shot.rect;
        figure.view = viewWord(context.catalog.atlas(), shot.view);
        const auto view = context.catalog.atlas().view(scene.figure, shot.view);
        if (view && chosen.shots.size() > 1)
            dropAtRim(figure, *view.value());
        if (view)
            figure.core = coreOf(figure, shot, *view.value());
        figure.alt = QStringLiteral("%1 of the body. %2Dots show where the pain is felt: %3")
                         .arg(viewName(context.catalog.atlas(), shot.view),
                              markWords(scene, view ? view.value() : nullptr), zoneWords(item, context.catalog));
        figures.push_back(std::move(figure));
    }
    if (figures.empty())
        return figures;
    figures.back().legend = true;
    if (chosen.rightForBoth)
        figures.back().caption = QStringLiteral("Shown on the right. The left is its mirror.");
    return figures;
}

QPointF pointOf(body::Point2 spot)
{
    return {static_cast<double>(spot.x), static_cast<double>(spot.y)};
}

bool shows(const QRectF &piece, const body::View &view, body::CellId cell)
{
    return view.sees(cell) && piece.contains(pointOf(view.at(cell)));
}

std::vector<bool> shownSpots(const care::Item &item, const std::vector<Figure> &figures, const body::Atlas &atlas)
{
    std::vector<bool> shown;
    for (const auto &spot : item.spots) {
        const QString label = item.spots.size() > 1 ? QString::number(spot.number) : QString();
        shown.push_back(std::any_of(figures.begin(), figures.end(), [&](const Figure &figure) {
            const auto view = atlas.view(figure.scene.figure, figure.scene.view);
            return view && std::any_of(figure.scene.sites.begin(), figure.scene.sites.end(), [&](const auto &site) {
                       return site.label == label && shows(figure.source, *view.value(), site.cell);
                   });
        }));
    }
    return shown;
}

namespace {

/// The whole body, from where it hurts.
std::vector<render::Shot> wholeBody(const match::Pain &pain, const body::Atlas &atlas, const std::string &figure)
{
    std::vector<render::Shot> shots;
    for (const auto &view : atlas.viewGroups().front().views) {
        const auto table = atlas.view(figure, view);
        if (!table || !(table.value()->bounds(pain.all) || pain.all.empty()))
            continue; // nothing hurts there
        const QRectF all(0, 0, static_cast<double>(table.value()->width()),
                         static_cast<double>(table.value()->height()));
        shots.push_back({view, all, 1, all});
    }
    return shots;
}

/// Over more than a part of the body, from head to foot.
bool isWidespread(const body::CellSet &cells, const body::Surface &surface)
{
    constexpr float part = 700; // mm
    float lowest = std::numeric_limits<float>::max();
    float highest = std::numeric_limits<float>::lowest();
    cells.forEach([&](body::CellId cell) {
        lowest = std::min(lowest, surface.position(cell).y);
        highest = std::max(highest, surface.position(cell).y);
    });
    return highest - lowest > part;
}

std::vector<render::Shot> painShots(const match::Pain &pain, const body::Atlas &atlas, const std::string &figure)
{
    constexpr double portrait = 0.8;
    constexpr double moreAround = 0.15; // of the piece: here nobody looks for a spot, but for the part of the body
    if (pain.all.empty() || isWidespread(pain.all, atlas.surface()))
        return wholeBody(pain, atlas, figure);
    auto shots = render::framesFor(atlas, figure, {pain.all, {}}, portrait, 2, 0.1F);
    for (auto &shot : shots) {
        const double more = moreAround * shot.rect.height();
        shot.core = shot.rect.adjusted(-more, -more, more, more);
        shot.rect = shot.core;
    }
    return shots;
}

} // namespace

std::vector<Figure> painFigures(const match::Pain &pain, const body::Atlas &atlas, const std::string &figureId)
{
    render::Scene scene;
    scene.figure = figureId;
    scene.marks = painMarks(pain);
    scene.showIntensity = false;
    QStringList places;
    for (const auto &mark : pain.marks)
        for (const auto region : mark.regions)
            if (const auto label = text(body::sidedLabel(atlas.regions()[region])).toLower(); !places.contains(label))
                places << label;
    std::vector<Figure> figures;
    for (const auto &shot : painShots(pain, atlas, figureId)) {
        Figure figure;
        figure.scene = scene;
        figure.scene.view = shot.view;
        figure.source = shot.rect;
        figure.core = shot.core;
        figure.view = viewWord(atlas, shot.view);
        figure.alt = viewName(atlas, shot.view) + QStringLiteral(" of the body with the places that hurt") +
                     (places.isEmpty() ? QStringLiteral(", as painted.")
                                       : QStringLiteral(": ") + joined(places.mid(0, 12)) + u'.');
        figures.push_back(std::move(figure));
    }
    return figures;
}

namespace {

using Marks = std::vector<const match::PainfulMark *>;

/// The one region that a mark is named after; null where it is several or has a name of its own.
const body::Region *namesake(const match::PainfulMark &mark, const body::Regions &regions)
{
    const auto *region = mark.regions.size() == 1 ? &regions[mark.regions.front()] : nullptr;
    return region != nullptr && mark.label == body::sidedLabel(*region) ? region : nullptr;
}

/// A place each; left and right of the same place are one: "temple on both sides".
QStringList placesOf(const Marks &marks, const body::Regions &regions)
{
    QStringList places;
    for (const auto *mark : marks) {
        const auto *region = namesake(*mark, regions);
        const bool both = region != nullptr && std::any_of(marks.begin(), marks.end(), [&](const auto *other) {
                              const auto *twin = namesake(*other, regions);
                              return twin != nullptr && twin->baseId == region->baseId && twin->side != region->side;
                          });
        const auto place = both ? QStringLiteral("%1 on both sides").arg(text(region->label)) : text(mark->label);
        if (!both || !places.contains(asPhrase(place)))
            places << asPhrase(place);
    }
    return places;
}

} // namespace

QString painCaption(const match::Pain &pain, const catalog::Catalog &catalog, bool strengthSaid)
{
    std::map<std::pair<int, QStringList>, Marks, std::greater<>> alike; // by how they feel
    for (const auto &mark : pain.marks) {
        QStringList qualities;
        for (const auto &term : catalog.vocabulary().qualities)
            if (isAmong(term.id, mark.quality))
                qualities << asPhrase(text(term.label));
        alike[{mark.intensity, qualities}].push_back(&mark);
    }
    constexpr qsizetype mostPlaces = 3; // of those that feel alike
    constexpr qsizetype mostParts = 4;
    QStringList parts;
    for (const auto &[feel, marks] : alike) {
        const auto names = placesOf(marks, catalog.atlas().regions());
        auto named = names.mid(0, mostPlaces);
        if (names.size() > mostPlaces)
            named << QStringLiteral("%1 more").arg(names.size() - mostPlaces);
        QStringList said{joined(named)};
        if (strengthSaid)
            said << QStringLiteral("%1 out of 10").arg(feel.first);
        parts << (said + feel.second).join(QStringLiteral(", "));
    }
    if (parts.size() > mostParts)
        parts = parts.mid(0, mostParts) << QStringLiteral("and other places");
    return QStringLiteral("Where you said it hurts: ") + parts.join(QStringLiteral("; "));
}

} // namespace knotfinder::sheet
