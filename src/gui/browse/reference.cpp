// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "browse/reference.h"

#include "session/parts.h"
#include "session/words.h"

#include <knotfinder/render/muscle_art.h>

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr float nearKnot = 30;      ///< mm from an X that still count as 'here'
constexpr double reachesArea = 0.1; ///< of an area's cells

QString tr(const char *source)
{
    return QCoreApplication::translate("Reference", source);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(u" · "_s);
}

Entry pointEntry(const catalog::Catalog &catalog, PointRef ref)
{
    const auto &point = catalog.points()[ref.point];
    const auto *muscle = catalog.findMuscle(point.muscle);
    const auto whole = muscle != nullptr ? entryOf(*muscle) : Entry();
    return {
        words::point(catalog, ref), joined({whole.detail, words::text(point.label)}), whole.names, point.muscle, {ref}};
}

/// As a dictionary has them: capitals and small letters alike.
std::vector<Entry> sortedEntries(const catalog::Catalog &catalog, NamedBy by, const std::string &part = {})
{
    std::vector<Entry> entries;
    for (const auto &muscle : catalog.muscles())
        if (part.empty() || muscle.group == part)
            entries.push_back(entryOf(muscle, by));
    std::ranges::sort(entries,
                      [](const Entry &a, const Entry &b) { return a.label.compare(b.label, Qt::CaseInsensitive) < 0; });
    return entries;
}

body::Side sideOf(const catalog::PaintedPoint &point, bool left)
{
    return point.midline ? body::Side::midline : left ? body::Side::left : body::Side::right;
}

void addPointsAt(std::vector<EntryGroup> &groups, const catalog::Catalog &catalog, body::CellId cell)
{
    const auto &surface = catalog.atlas().surface();
    EntryGroup knots{tr("Knots here"), {}};
    EntryGroup main{tr("Main pain zone of"), {}};
    EntryGroup spread{tr("Pain may spread here from"), {}};
    for (std::size_t i = 0; i < catalog.points().size(); ++i) {
        const auto &point = catalog.points()[i];
        for (const bool left : {false, true}) {
            const auto own = left ? surface.mirror(cell) : cell; // zones are painted for the right side
            const PointRef ref{i, sideOf(point, left)};
            const bool here = std::ranges::any_of(point.sites, [&](body::CellId site) {
                return distance(surface.position(site), surface.position(own)) <= nearKnot;
            });
            if (here)
                knots.entries.push_back(pointEntry(catalog, ref));
            if (point.essential.contains(own))
                main.entries.push_back(pointEntry(catalog, ref));
            else if (point.spillover.contains(own))
                spread.entries.push_back(pointEntry(catalog, ref));
            if (point.midline)
                break;
        }
    }
    for (auto *group : {&knots, &main, &spread})
        groups.push_back(std::move(*group));
}

/// The view that looks at a spot of the skin most squarely, of those that see it.
std::string viewOnto(const body::Atlas &atlas, const std::string &figure, body::CellId cell)
{
    const auto normal = atlas.surface().normal(cell);
    const std::pair<float, const char *> looks[] = {
        {normal.z, "front"}, {-normal.z, "back"}, {-normal.x, "right"}, {normal.x, "left"}, {-normal.y, "soles"}};
    std::string best;
    float most = -1;
    for (const auto &[facing, view] : looks) {
        const auto table = atlas.view(figure, view);
        if (facing > most && table && table.value()->sees(cell)) {
            best = view;
            most = facing;
        }
    }
    return best;
}

/// By depth under the skin.
EntryGroup musclesUnder(const catalog::Catalog &catalog, const render::Figures &figures, const std::string &figure,
                        body::CellId cell)
{
    EntryGroup group{tr("Muscles under it, from the skin inward"), {}};
    const auto view = viewOnto(catalog.atlas(), figure, cell);
    const auto table = catalog.atlas().view(figure, view);
    if (!table)
        return group;
    const auto spot = table.value()->at(cell);
    for (const auto &id : figures.muscles().musclesAt(figure, view, QPointF(spot.x, spot.y), table.value()->width()))
        if (const auto *muscle = catalog.findMuscle(id))
            group.entries.push_back(entryOf(*muscle));
    return group;
}

} // namespace

Entry entryOf(const catalog::MuscleEntry &muscle, NamedBy by)
{
    const auto name = words::muscleName(muscle);
    QStringList names{words::text(muscle.english), words::text(muscle.latin)};
    for (const auto &everyday : muscle.everyday)
        names << words::text(everyday);
    const bool people = by == NamedBy::people;
    const auto label = people ? name.everyday : name.book;
    const auto detail = name.everyday == name.book ? QString() : people ? name.book : name.everyday;
    return {label, detail, joined(names), muscle.id, {}};
}

std::vector<EntryGroup> musclesByPart(const catalog::Catalog &catalog)
{
    std::vector<EntryGroup> groups;
    for (const auto &part : muscleParts(catalog))
        groups.push_back({part.label, sortedEntries(catalog, NamedBy::people, part.id)});
    return groups;
}

std::vector<EntryGroup> musclesByName(const catalog::Catalog &catalog, NamedBy by)
{
    std::vector<EntryGroup> groups;
    for (const auto &entry : sortedEntries(catalog, by)) {
        const auto letter = entry.label.left(1).toUpper();
        if (groups.empty() || groups.back().label != letter)
            groups.push_back({letter, {}});
        groups.back().entries.push_back(entry);
    }
    return groups;
}

std::vector<EntryGroup> pointsByArea(const catalog::Catalog &catalog)
{
    std::vector<EntryGroup> groups;
    for (const auto &region : catalog.atlas().regions()) {
        if (region.side == body::Side::left)
            continue;
        std::vector<std::pair<double, std::size_t>> found;
        const auto all = static_cast<double>(region.cells.count());
        for (std::size_t i = 0; i < catalog.points().size(); ++i) {
            const double share = static_cast<double>(catalog.points()[i].essential.countCommon(region.cells)) / all;
            if (share >= reachesArea && catalog.points()[i].suggest)
                found.emplace_back(share, i);
        }
        std::ranges::stable_sort(found, [](const auto &a, const auto &b) { return a.first > b.first; });
        EntryGroup group{words::text(region.label), {}};
        for (const auto &[share, point] : found)
            group.entries.push_back(pointEntry(catalog, {point, body::Side::midline}));
        for (auto &entry : group.entries)
            for (auto &ref : entry.points)
                ref.side = sideOf(catalog.points()[ref.point], false);
        if (!group.entries.empty())
            groups.push_back(std::move(group));
    }
    return groups;
}

std::vector<EntryGroup> whatLiesAt(const catalog::Catalog &catalog, const render::Figures &figures,
                                   const std::string &figure, body::CellId cell)
{
    std::vector<EntryGroup> groups;
    addPointsAt(groups, catalog, cell);
    groups.push_back(musclesUnder(catalog, figures, figure, cell));
    std::erase_if(groups, [](const EntryGroup &group) { return group.entries.empty(); });
    return groups;
}

} // namespace knotfinder::gui
