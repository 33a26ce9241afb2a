// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "drawing_store.h"

#include <algorithm>

namespace knotfinder::render {

DrawingStore::DrawingStore(std::filesystem::path folder, std::size_t mostKept)
    : folder_(std::move(folder)), mostKept_(mostKept)
{
}

bool DrawingStore::open()
{
    if (std::exchange(opened_, true))
        return false;
    auto checked = CheckedFolder::open(folder_);
    if (!checked) {
        report(checked.problems());
        return false;
    }
    files_ = std::move(checked).value();
    return true;
}

Result<std::string> DrawingStore::file(const std::string &name)
{
    auto text = files_.read(name);
    if (!text)
        report(text.problems());
    return text;
}

std::shared_ptr<const Artwork> DrawingStore::drawing(const std::string &name, const std::string &key,
                                                     const Palette *palette)
{
    const auto found = std::ranges::find(kept_, key, &Kept::key);
    if (found != kept_.end()) {
        kept_.splice(kept_.begin(), kept_, found);
        return kept_.front().artwork;
    }
    kept_.push_front({key, read(name, palette)});
    if (kept_.size() > mostKept_)
        kept_.pop_back();
    return kept_.front().artwork;
}

std::shared_ptr<const Artwork> DrawingStore::read(const std::string &name, const Palette *palette)
{
    if (palette == nullptr)
        return {};
    const auto svg = file(name);
    if (!svg)
        return {};
    auto artwork = Artwork::parseDrawing(svg.value(), name, *palette);
    if (!artwork) {
        report(artwork.problems());
        return {};
    }
    return std::make_shared<const Artwork>(std::move(artwork).value());
}

void DrawingStore::letGo()
{
    kept_.remove_if([](const Kept &kept) { return kept.artwork.use_count() == 1; });
}

void DrawingStore::readAll()
{
    if (const auto whole = files_.checkAll(); !whole)
        report(whole.problems());
}

void DrawingStore::report(const Problems &found)
{
    for (const auto &problem : found)
        if (std::ranges::find(problems_, problem) == problems_.end())
            problems_.push_back(problem);
}

} // namespace knotfinder::render
