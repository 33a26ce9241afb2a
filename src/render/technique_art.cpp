// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "drawing_store.h"

#include <knotfinder/render/technique_art.h>

namespace knotfinder::render {
namespace {

constexpr std::size_t mostKeptPictures = 12; // each takes about two hundred kilobytes

std::string fileOf(std::string_view id, int frame)
{
    return std::string(id) + (frame == 0 ? "" : "-" + std::to_string(frame + 1)) + ".svg";
}

} // namespace

struct TechniqueArt::Store
{
    explicit Store(std::filesystem::path folder) : drawings(std::move(folder), mostKeptPictures) {}

    void open();

    DrawingStore drawings;
    std::optional<Palette> palette;
};

void TechniqueArt::Store::open()
{
    if (!drawings.open())
        return;
    const auto text = drawings.file("palette.json");
    if (!text)
        return;
    auto parsed = Palette::parse(text.value(), "palette.json");
    if (!parsed)
        return drawings.report(parsed.problems());
    palette = std::move(parsed).value();
}

TechniqueArt::TechniqueArt(std::filesystem::path folder) : store_(std::make_unique<Store>(std::move(folder))) {}

TechniqueArt::~TechniqueArt() = default;

std::shared_ptr<const Artwork> TechniqueArt::picture(std::string_view id, int frame) const
{
    store_->open();
    const std::string name = fileOf(id, frame);
    return store_->drawings.drawing(name, name, store_->palette ? &*store_->palette : nullptr);
}

std::vector<std::shared_ptr<const Artwork>> TechniqueArt::pictures(std::string_view id, int frames) const
{
    std::vector<std::shared_ptr<const Artwork>> all;
    for (int frame = 0; frame < frames; ++frame)
        if (auto drawing = picture(id, frame))
            all.push_back(std::move(drawing));
    return all;
}

void TechniqueArt::letGo()
{
    store_->drawings.letGo();
}

const Problems &TechniqueArt::problems() const noexcept
{
    return store_->drawings.problems();
}

Outcome TechniqueArt::check(const std::vector<std::pair<std::string, int>> &frames) const
{
    store_->open();
    store_->drawings.readAll();
    for (const auto &[id, frame] : frames)
        (void)picture(id, frame);
    return problems().empty() ? success() : Outcome(problems());
}

} // namespace knotfinder::render
