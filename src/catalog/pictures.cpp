// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "decode_shared.h"
#include "known_ids.h"

#include <knotfinder/base/checked_folder.h>
#include <knotfinder/base/ids.h>
#include <knotfinder/base/json.h>
#include <knotfinder/catalog/catalog.h>

#include <algorithm>

namespace knotfinder::catalog {
namespace {

using nlohmann::json;

Texts textsIfAny(const json &object, const char *key)
{
    return object.contains(key) ? textsOf(object, key) : Texts();
}

Serves servesOf(const json &object)
{
    return {textOf(object, "technique"),   textsIfAny(object, "points"), textsIfAny(object, "muscles"),
            textsIfAny(object, "regions"), textsIfAny(object, "names"),  object.value("any", false)};
}

Picture pictureOf(const json &object)
{
    Picture picture;
    picture.id = textOf(object, "id");
    picture.frames = static_cast<int>(object.at("files").size());
    picture.aspect = object.at("width").get<double>() / object.at("height").get<double>();
    picture.sided = textOf(object, "side") == "right";
    picture.alt = textOf(object, "alt");
    for (const auto &place : object.value("presses", json::array()))
        picture.presses.push_back({place.at(0).get<float>(), place.at(1).get<float>(), place.at(2).get<float>()});
    for (const auto &item : object.at("serves"))
        picture.serves.push_back(servesOf(item));
    return picture;
}

Texts baseIds(const body::Regions &regions)
{
    Texts ids;
    for (const auto &region : regions)
        if (!isAmong(region.baseId, ids))
            ids.push_back(region.baseId);
    return ids;
}

} // namespace

Result<Pictures> Pictures::parse(std::string_view text, const std::string &file)
{
    const auto document = parseJson(text, file);
    if (!document)
        return document.problems();
    return decoded<Pictures>(file, [&] {
        Pictures pictures;
        pictures.file_ = file;
        for (const auto &item : document.value().at("pictures"))
            pictures.pictures_.push_back(pictureOf(item));
        return pictures;
    });
}

Result<Pictures> Pictures::load(const body::Atlas &atlas)
{
    const auto files = CheckedFolder::open(atlas.directory().parent_path() / "techniques");
    if (!files)
        return files.problems();
    const auto text = files.value().read("index.json");
    return text ? parse(text.value(), (files.value().path() / "index.json").string())
                : Result<Pictures>(text.problems());
}

const Picture *Pictures::find(std::string_view id) const
{
    const auto found = std::ranges::find(pictures_, id, &Picture::id);
    return found == pictures_.end() ? nullptr : &*found;
}

const Picture *Pictures::choose(const Wanted &wanted) const
{
    const auto first = [&](const auto &fits) -> const Picture * {
        for (const auto &picture : pictures_)
            for (const auto &serves : picture.serves)
                if (serves.technique == wanted.technique && fits(serves))
                    return &picture;
        return nullptr;
    };
    const auto forMuscle = [&](const Serves &serves) { return isAmong(wanted.muscle, serves.muscles); };
    if (const auto *picture = first([&](const Serves &serves) {
            return isAmong(wanted.name, serves.names) && (serves.muscles.empty() || forMuscle(serves));
        }))
        return picture;
    for (const auto &point : wanted.points)
        if (const auto *picture = first([&](const Serves &serves) { return isAmong(point, serves.points); }))
            return picture;
    if (const auto *picture = first([&](const Serves &serves) { return serves.names.empty() && forMuscle(serves); }))
        return picture;
    for (const auto &region : wanted.regions)
        if (const auto *picture = first([&](const Serves &serves) { return isAmong(region, serves.regions); }))
            return picture;
    return first([](const Serves &serves) { return serves.anywhere; });
}

Problems Pictures::check(const Catalog &catalog) const
{
    Problems problems;
    const auto known = [&](const Texts &ids, const Texts &all, const std::string &at, const std::string &kind) {
        for (const auto &id : ids)
            if (!isAmong(id, all))
                problems.push_back(unknownId(file_, at, kind, id, all, {}));
    };
    const auto techniques = knotfinder::idsOf(catalog.techniques());
    const auto muscles = catalog.muscleIds();
    const auto points = catalog.pointIds();
    const auto regions = baseIds(catalog.atlas().regions());
    for (std::size_t p = 0; p < pictures_.size(); ++p)
        for (std::size_t s = 0; s < pictures_[p].serves.size(); ++s) {
            const auto &serves = pictures_[p].serves[s];
            const std::string at = pointerTo(pointerTo(pointerTo("/pictures", p) + "/serves", s), pictures_[p].id);
            known({serves.technique}, techniques, at, "technique");
            known(serves.muscles, muscles, at, "muscle");
            known(serves.points, points, at, "trigger point");
            known(serves.regions, regions, at, "region");
        }
    return problems;
}

} // namespace knotfinder::catalog
