// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/json.h>
#include <knotfinder/body/landmarks.h>

#include <nlohmann/json.hpp>

namespace knotfinder::body {
namespace {

Vec3 toVec3(const nlohmann::json &json)
{
    return {json.at(0).get<float>(), json.at(1).get<float>(), json.at(2).get<float>()};
}

} // namespace

Result<Landmarks> Landmarks::parse(std::string_view text, const std::filesystem::path &file)
{
    auto json = parseJson(text, file.string());
    if (!json)
        return json.problems();
    Landmarks landmarks;
    try {
        for (const auto &entry : json.value().at("landmarks")) {
            Landmark landmark{entry.at("id"), entry.at("definition"), entry.at("sided"), toVec3(entry.at("position")),
                              toVec3(entry.at("normal"))};
            if (!landmarks.index_.emplace(landmark.id, landmarks.landmarks_.size()).second)
                return Problem{file.string(), "", "names the landmark '" + landmark.id + "' twice", ""};
            landmarks.landmarks_.push_back(std::move(landmark));
        }
    } catch (const nlohmann::json::exception &) {
        return Problem{file.string(), pointerTo("/landmarks", landmarks.landmarks_.size()), "is no landmark",
                       "id, definition, sided, position [x, y, z], normal [x, y, z]"};
    }
    return landmarks;
}

const Landmark *Landmarks::find(std::string_view id) const
{
    const auto found = index_.find(std::string(id));
    return found == index_.end() ? nullptr : &landmarks_[found->second];
}

std::vector<std::string> Landmarks::ids() const
{
    std::vector<std::string> ids;
    for (const auto &landmark : landmarks_)
        ids.push_back(landmark.id);
    return ids;
}

} // namespace knotfinder::body
