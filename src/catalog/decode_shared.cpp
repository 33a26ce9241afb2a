// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "decode_shared.h"

namespace knotfinder::catalog {

using nlohmann::json;

std::string textOf(const json &object, const char *key)
{
    return object.at(key).get<std::string>();
}

Texts textsOf(const json &object, const char *key)
{
    return object.at(key).get<Texts>();
}

Range rangeOf(const json &pair)
{
    return {pair.at(0).get<int>(), pair.at(1).get<int>()};
}

std::vector<Source> sourcesOf(const json &object)
{
    std::vector<Source> sources;
    for (const auto &source : object.at("sources"))
        sources.push_back({textOf(source, "id"), textOf(source, "citation"), textOf(source, "supports"),
                           source.at("read").get<bool>()});
    return sources;
}

body::Place placeOf(const json &value)
{
    const auto shared = [](const json &inner) { return std::make_shared<const body::Place>(placeOf(inner)); };
    if (value.is_string())
        return body::LandmarkPlace{value.get<std::string>()};
    if (value.contains("between")) {
        const json &ends = value.at("between");
        return body::BetweenPlace{shared(ends.at(0)), shared(ends.at(1)), value.at("at").get<float>()};
    }
    if (value.contains("opposite"))
        return body::OppositePlace{shared(value.at("opposite"))};
    return body::NearPlace{shared(value.at("near")), value.value("up", 0.0F), value.value("out", 0.0F),
                           value.value("front", 0.0F)};
}

std::vector<body::Place> placesOf(const json &list)
{
    std::vector<body::Place> places;
    for (const auto &place : list)
        places.push_back(placeOf(place));
    return places;
}

body::Zone zoneOf(const json &object)
{
    body::Zone zone;
    for (const auto &stroke : object.at("strokes"))
        zone.strokes.push_back(
            {placesOf(stroke.at("path")), stroke.at("radius").get<float>(), stroke.value("within", Texts())});
    return zone;
}

} // namespace knotfinder::catalog
