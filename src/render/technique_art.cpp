// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/checked_folder.h>
#include <knotfinder/render/technique_art.h>

#include <algorithm>
#include <list>

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
    struct Kept
    {
        std::string name;
        std::shared_ptr<const Artwork> artwork; ///< empty where it could not be read
    };

    explicit Store(std::filesystem::path inFolder) : folder(std::move(inFolder)) {}

    void open();
    [[nodiscard]] std::shared_ptr<const Artwork> read(const std::string &name);
    void report(const Problems &found);

    std::filesystem::path folder;
    bool opened = false;
    CheckedFolder files;
    std::optional<Palette> palette;
    std::list<Kept> kept; ///< most recently used first
    Problems problems;
};

void TechniqueArt::Store::report(const Problems &found)
{
    for (const auto &problem : found)
        if (std::ranges::find(problems, problem) == problems.end())
            problems.push_back(problem);
}

void TechniqueArt::Store::open()
{
    if (opened)
        return;
    opened = true;
    auto checked = CheckedFolder::open(folder);
    if (!checked)
        return report(checked.problems());
    files = std::move(checked).value();
    const auto text = files.read("palette.json");
    if (!text)
        return report(text.problems());
    auto parsed = Palette::parse(text.value(), "palette.json");
    if (!parsed)
        return report(parsed.problems());
    palette = std::move(parsed).value();
}

std::shared_ptr<const Artwork> TechniqueArt::Store::read(const std::string &name)
{
    open();
    if (!palette)
        return {};
    const auto svg = files.read(name);
    if (!svg) {
        report(svg.problems());
        return {};
    }
    auto artwork = Artwork::parseDrawing(svg.value(), name, *palette);
    if (!artwork) {
        report(artwork.problems());
        return {};
    }
    return std::make_shared<const Artwork>(std::move(artwork).value());
}

TechniqueArt::TechniqueArt(std::filesystem::path folder) : store_(std::make_unique<Store>(std::move(folder))) {}

TechniqueArt::~TechniqueArt() = default;

std::shared_ptr<const Artwork> TechniqueArt::picture(std::string_view id, int frame) const
{
    const std::string name = fileOf(id, frame);
    auto &kept = store_->kept;
    const auto found = std::ranges::find(kept, name, &Store::Kept::name);
    if (found != kept.end()) {
        kept.splice(kept.begin(), kept, found);
        return kept.front().artwork;
    }
    kept.push_front({name, store_->read(name)});
    if (kept.size() > mostKeptPictures)
        kept.pop_back();
    return kept.front().artwork;
}

const Problems &TechniqueArt::problems() const noexcept
{
    return store_->problems;
}

Outcome TechniqueArt::check(const std::vector<std::pair<std::string, int>> &frames) const
{
    store_->open();
    if (const auto whole = store_->files.checkAll(); !whole)
        store_->report(whole.problems());
    for (const auto &[id, frame] : frames)
        (void)picture(id, frame);
    return store_->problems.empty() ? success() : Outcome(store_->problems);
}

} // namespace knotfinder::render
