// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/catalog/catalog.h>

#include "builder.h"
#include "decode.h"
#include "pages.h"
#include "paint.h"

#include <knotfinder/base/files.h>
#include <knotfinder/base/json.h>
#include <knotfinder/base/locations.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cassert>
#include <system_error>

namespace knotfinder::catalog {
namespace {

namespace fs = std::filesystem;

template <typename Value>
using Decoder = Result<Value> (*)(const nlohmann::json &, const std::string &);

/// Reads a text that passed its checks when the catalog was made, so that only an empty value could go wrong here.
template <typename Value>
Value parsed(const std::string &text, const std::string &name, Decoder<Value> decode)
{
    const auto document = parseJson(text, name);
    auto value = document ? decode(document.value(), name) : Result<Value>(document.problems());
    assert(value.ok());
    return value ? std::move(value).value() : Value();
}

template <typename Item>
std::vector<std::string> idList(const std::vector<Item> &items)
{
    std::vector<std::string> ids;
    ids.reserve(items.size());
    for (const auto &item : items)
        ids.push_back(item.id);
    return ids;
}

/// True when the pack was made of the landmarks and the folder as they are now, or when there is no folder to compare
/// with. (The cells are sure to be the same: a pack names its atlas.)
bool isCurrent(const fs::path &pack, std::uint64_t fingerprint, const fs::path &folder, const fs::path &atlas)
{
    std::error_code error;
    if (!fs::is_directory(folder / "muscles", error))
        return true;
    const auto packed = fs::last_write_time(pack, error);
    if (error || fingerprint != fingerprintOf(folder) || fs::last_write_time(atlas / "landmarks.json", error) > packed)
        return false;
    for (const char *part : {"", "muscles", "techniques", "evidence"})
        for (fs::directory_iterator at(folder / part, error), end; !error && at != end; at.increment(error))
            if (at->path().extension() == ".json" && at->last_write_time(error) > packed)
                return false;
    return true;
}

} // namespace

Result<std::shared_ptr<const Catalog>> Catalog::load(std::shared_ptr<const body::Atlas> atlas, const fs::path &data,
                                                     const fs::path &userData)
{
    Problems skipped;
    std::error_code ignored;
    Result<Contents> contents = Problem{};
    if (fs::is_regular_file(data, ignored)) {
        auto pack = unpacked(data, *atlas);
        contents = pack ? Result<Contents>(std::move(pack.value().contents)) : pack.problems();
    } else {
        contents = readFolderContents(*atlas, data, skipped);
    }
    if (!contents)
        return contents.problems();
    auto own = userData.empty() ? std::vector<Part>() : readUserParts(*atlas, userData, contents.value(), skipped);
    return CatalogBuilder::build(std::move(atlas), std::move(contents).value(), std::move(own), std::move(skipped));
}

Result<std::shared_ptr<const Catalog>> Catalog::loadBuiltIn(std::shared_ptr<const body::Atlas> atlas)
{
    const fs::path file = dataPack();
    std::error_code ignored;
    if (fs::is_regular_file(file, ignored)) {
        auto pack = unpacked(file, *atlas);
        if (pack && isCurrent(file, pack.value().fingerprint, dataDirectory(), atlas->directory())) {
            Problems skipped;
            Contents &contents = pack.value().contents;
            auto own = readUserParts(*atlas, userDataDirectory(), contents, skipped);
            return CatalogBuilder::build(std::move(atlas), std::move(contents), std::move(own), std::move(skipped));
        }
    }
    return load(std::move(atlas), dataDirectory(), userDataDirectory());
}

const MuscleEntry *Catalog::findMuscle(std::string_view id) const
{
    const auto found = muscleIndex_.find(std::string(id));
    return found == muscleIndex_.end() ? nullptr : &muscles_[found->second];
}

const PaintedPoint *Catalog::findPoint(std::string_view id) const
{
    const auto found = pointIndex_.find(std::string(id));
    return found == pointIndex_.end() ? nullptr : &points_[found->second];
}

std::vector<std::string> Catalog::muscleIds() const
{
    return idList(muscles_);
}

std::vector<std::string> Catalog::pointIds() const
{
    return idList(points_);
}

const Muscle &Catalog::muscle(std::string_view id) const
{
    static const Muscle none;
    const std::string key(id);
    const auto text = pages_->texts.find(key);
    assert(text != pages_->texts.end());
    if (text == pages_->texts.end())
        return none;
    const std::lock_guard lock(pages_->mutex);
    auto &page = pages_->muscles[key];
    if (!page)
        page = std::make_unique<const Muscle>(parsed<Muscle>(text->second, key, decodeMuscle));
    return *page;
}

std::string_view Catalog::muscleJson(std::string_view id) const
{
    const auto found = pages_->texts.find(std::string(id));
    return found == pages_->texts.end() ? std::string_view() : std::string_view(found->second);
}

const TriggerPoint &Catalog::triggerPoint(std::string_view pointId) const
{
    static const TriggerPoint none;
    const PaintedPoint *painted = findPoint(pointId);
    assert(painted != nullptr);
    if (painted != nullptr)
        for (const auto &point : muscle(painted->muscle).triggerPoints)
            if (point.id == pointId)
                return point;
    return none;
}

const std::vector<Technique> &Catalog::techniques() const
{
    const std::lock_guard lock(pages_->mutex);
    if (!pages_->techniques) {
        pages_->techniques.emplace();
        for (const auto &text : pages_->techniqueTexts)
            pages_->techniques->push_back(parsed<Technique>(text, "technique", decodeTechnique));
    }
    return *pages_->techniques;
}

const Technique *Catalog::findTechnique(std::string_view id) const
{
    const auto &all = techniques();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Technique &technique) { return technique.id == id; });
    return found == all.end() ? nullptr : &*found;
}

const Pictures &Catalog::pictures() const
{
    const std::lock_guard lock(pages_->mutex);
    if (!pages_->pictures) {
        auto read = Pictures::load(*atlas_);
        pages_->pictures = read ? std::move(read).value() : Pictures();
    }
    return *pages_->pictures;
}

Outcome pack(const body::Atlas &atlas, const fs::path &data, const fs::path &file)
{
    Problems skipped;
    const auto contents = readFolderContents(atlas, data, skipped);
    if (!contents)
        return contents.problems();
    if (!skipped.empty())
        return skipped;
    return writeFile(file, packed(contents.value(), atlas, fingerprintOf(data)));
}

body::CellSet onSide(const body::Surface &surface, const body::CellSet &right, body::Side side)
{
    return side == body::Side::left ? surface.mirrored(right) : right;
}

} // namespace knotfinder::catalog
