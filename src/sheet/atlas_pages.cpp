// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/sheet/atlas_pages.h>

#include "atlas_page_writer.h"

namespace knotfinder::sheet {
namespace {

struct Area
{
    const char *id;
    const char *title;
};

constexpr Area areas[] = {
    {"head", "Head"},       {"neck", "Neck"},     {"shoulder", "Shoulder"}, {"upper_arm", "Upper arm"},
    {"forearm", "Forearm"}, {"hand", "Hand"},     {"chest", "Chest"},       {"upper_back", "Upper back"},
    {"back", "Back"},       {"abdomen", "Belly"}, {"pelvis", "Pelvis"},     {"thigh", "Thigh"},
    {"leg", "Leg"},         {"foot", "Foot"},
};

} // namespace

Result<std::vector<AtlasPage>> atlasPages(const catalog::Catalog &catalog, const render::Figures &figures)
{
    std::vector<AtlasPage> pages;
    QByteArray list;
    for (const auto &area : areas) {
        AtlasPageWriter writer(catalog, figures);
        for (const auto &entry : catalog.muscles())
            if (entry.group == area.id)
                writer.add(entry);
        if (writer.empty())
            continue;
        list +=
            "<li><a href=\"" + QByteArray(area.id) + ".html\">" + area.title + "</a> (" + writer.counts() + ")</li>\n";
        auto html = writer.finish(QString::fromLatin1(area.title));
        if (!html)
            return html.problems();
        pages.push_back({std::string(area.id) + ".html", std::move(html).value()});
    }
    pages.push_back({"index.html", atlasIndex(list, catalog.atlas().credit())});
    return pages;
}

} // namespace knotfinder::sheet
