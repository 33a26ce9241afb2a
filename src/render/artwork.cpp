// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/render/artwork.h>
#include <knotfinder/render/muscle_art.h>
#include <knotfinder/render/technique_art.h>

#include "field_outline.h"
#include "middle.h"

#include <algorithm>
#include <future>
#include <list>
#include <optional>

namespace knotfinder::render {
namespace {

std::string keyOf(std::string_view figure, std::string_view view)
{
    return std::string(figure) + '-' + std::string(view);
}

Result<Palette> readPalette(const CheckedFolder &files)
{
    const auto text = files.read("palette.json");
    return text ? Palette::parse(text.value(), "palette.json") : Result<Palette>(text.problems());
}

} // namespace

struct Figures::Store
{
    struct Sheet
    {
        std::shared_ptr<const Artwork> artwork;
        std::unique_ptr<const BodyMask> mask;             ///< made when the first outline is asked for
        std::vector<std::optional<body::CellId>> middles; ///< of the regions, likewise
    };
    struct Outline
    {
        std::string sheet;
        body::CellSet cells;
        QPainterPath path;
    };
    static constexpr std::size_t mostOutlines = 48;
    static constexpr std::size_t mostSheets = 10; ///< all views of a figure; each takes one to two megabytes

    explicit Store(const body::Atlas &ofAtlas) : atlas(ofAtlas) {}

    /// Notes that a sheet is used now, and lets go of the one that was not for longest when there are too many.
    void touch(const std::string &key);

    /// A picture read: what another thread has begun, else begun and done here.
    Result<Artwork> take(const body::Picture &picture);
    std::future<Result<Artwork>> read(const body::Picture &picture, std::launch when);

    const body::Atlas &atlas;
    std::optional<Result<Palette>> palette;
    std::unordered_map<std::string, Sheet> sheets;
    std::list<std::string> order; ///< their keys, most recently used first
    std::unordered_map<std::string, std::future<Result<Artwork>>> coming;
    std::list<Outline> outlines; ///< most recently used first
};

void Figures::Store::touch(const std::string &key)
{
    order.remove(key);
    order.push_front(key);
    if (order.size() > mostSheets) {
        sheets.erase(order.back());
        order.pop_back();
    }
}

Result<Artwork> Figures::Store::take(const body::Picture &picture)
{
    if (auto begun = coming.extract(keyOf(picture.figure, picture.view)); !begun.empty())
        return begun.mapped().get();
    return read(picture, std::launch::deferred).get();
}

std::future<Result<Artwork>> Figures::Store::read(const body::Picture &picture, std::launch when)
{
    if (!palette)
        palette = readPalette(atlas.files());
    return std::async(when, [this, &picture]() -> Result<Artwork> {
        if (!*palette)
            return palette->problems();
        const std::string name = picture.svg.filename().string();
        const auto svg = atlas.files().read(name);
        return svg ? Artwork::parse(svg.value(), name, palette->value(), atlas.regions())
                   : Result<Artwork>(svg.problems());
    });
}

Figures::Figures(std::shared_ptr<const body::Atlas> atlas)
    : atlas_(std::move(atlas)), store_(std::make_unique<Store>(*atlas_)),
      muscles_(std::make_unique<MuscleArt>(atlas_->directory().parent_path() / "muscles")),
      techniques_(std::make_unique<TechniqueArt>(atlas_->directory().parent_path() / "techniques"))
{
}

Figures::~Figures() = default;

Result<std::shared_ptr<const Artwork>> Figures::artwork(std::string_view figure, std::string_view view) const
{
    const std::string key = keyOf(figure, view);
    if (const auto found = store_->sheets.find(key); found != store_->sheets.end()) {
        store_->touch(key);
        return found->second.artwork;
    }
    const body::Picture *picture = atlas_->picture(figure, view);
    if (picture == nullptr)
        return Problem{"", "", "no picture of figure '" + std::string(figure) + "' in view '" + std::string(view) + "'",
                       ""};
    auto artwork = store_->take(*picture);
    if (!artwork)
        return artwork.problems();
    auto kept = std::make_shared<const Artwork>(std::move(artwork).value());
    store_->sheets.emplace(key, Store::Sheet{kept, nullptr, {}});
    store_->touch(key);
    return kept;
}

void Figures::expect(std::string_view figure, const std::vector<std::string> &views)
{
    for (const auto &view : views)
        if (const auto *picture = atlas_->picture(figure, view);
            picture != nullptr && !store_->sheets.contains(keyOf(figure, view)))
            store_->coming.emplace(keyOf(figure, view),
                                   store_->read(*picture, std::launch::async | std::launch::deferred));
}

void Figures::letGo()
{
    std::erase_if(store_->sheets, [this](const auto &kept) {
        const bool unheld = kept.second.artwork.use_count() == 1;
        if (unheld)
            store_->order.remove(kept.first);
        return unheld;
    });
    store_->outlines.remove_if([this](const auto &outline) { return !store_->sheets.contains(outline.sheet); });
    muscles_->letGo();
    techniques_->letGo();
}

QPainterPath Figures::outline(const std::string &figure, const std::string &view, const body::CellSet &cells) const
{
    const std::string key = keyOf(figure, view);
    auto &outlines = store_->outlines;
    const auto found = std::find_if(outlines.begin(), outlines.end(), [&](const Store::Outline &outline) {
        return outline.sheet == key && outline.cells == cells;
    });
    if (found != outlines.end()) {
        outlines.splice(outlines.begin(), outlines, found);
        return found->path;
    }
    const auto table = atlas_->view(figure, view);
    if (!table || !artwork(figure, view))
        return {};
    auto &sheet = store_->sheets.at(key);
    if (!sheet.mask)
        sheet.mask = std::make_unique<const BodyMask>(sheet.artwork->silhouette(), sheet.artwork->size());
    outlines.push_front({key, cells, outlineOf(cells, *table.value(), atlas_->surface(), *sheet.mask)});
    if (outlines.size() > Store::mostOutlines)
        outlines.pop_back();
    return outlines.front().path;
}

std::optional<body::CellId> Figures::regionMiddle(const std::string &figure, const std::string &view,
                                                  std::size_t region) const
{
    const auto table = atlas_->view(figure, view);
    if (!table || !artwork(figure, view))
        return std::nullopt;
    auto &middles = store_->sheets.at(keyOf(figure, view)).middles;
    if (middles.empty())
        for (const auto &one : atlas_->regions())
            middles.push_back(middleOf(one.cells, *table.value(), atlas_->surface()));
    return middles[region];
}

} // namespace knotfinder::render
