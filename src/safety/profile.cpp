// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/safety/profile.h>

#include <knotfinder/base/files.h>
#include <knotfinder/base/json.h>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace knotfinder::safety {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

constexpr const char *format = "knotfinder-profile";
constexpr int version = 1;
constexpr std::size_t mostBytes = 64U << 10U;
constexpr std::size_t mostIds = 100;

bool isId(const json &value)
{
    if (!value.is_string())
        return false;
    const auto &id = value.get_ref<const std::string &>();
    return !id.empty() && id.size() <= 60 && std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

bool isProfile(const json &document)
{
    return document.is_object() && document.size() == 3 && document.value("format", json()) == format &&
           document.value("version", json()) == version && document.contains("holds") &&
           document.at("holds").is_array() && document.at("holds").size() <= mostIds &&
           std::all_of(document.at("holds").begin(), document.at("holds").end(), isId);
}

} // namespace

Result<Profile> parseProfile(std::string_view text, const std::string &file)
{
    const auto document = parseJson(text, file);
    if (!document)
        return document.problems();
    if (!isProfile(document.value()))
        return Problem{file, "", "is no caution profile of this program",
                       R"({"format": "knotfinder-profile", "version": 1, "holds": [ids]})"};
    Profile profile;
    profile.asked = true;
    for (const auto &id : document.value().at("holds"))
        profile.holds.insert(id.get<std::string>());
    return profile;
}

std::string toJson(const Profile &profile)
{
    const ordered_json document{{"format", format}, {"version", version}, {"holds", profile.holds}};
    return jsonText(document, 2) + '\n';
}

Result<Profile> loadProfile(const std::filesystem::path &file)
{
    std::error_code error;
    if (!std::filesystem::exists(std::filesystem::symlink_status(file, error)))
        return Profile{};
    const auto bytes = readFile(file, mostBytes);
    return bytes ? parseProfile(bytes.value(), file.string()) : Result<Profile>(bytes.problems());
}

} // namespace knotfinder::safety
