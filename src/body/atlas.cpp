// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/json.h>
#include <knotfinder/body/atlas.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <future>

namespace knotfinder::body {
namespace {

std::vector<NamedId> namedIds(const nlohmann::json &list)
{
    std::vector<NamedId> ids;
    for (const auto &entry : list)
        ids.push_back({entry.at("id"), entry.at("label")});
    return ids;
}

std::vector<Direction> directions(const nlohmann::json &list)
{
    std::vector<Direction> views;
    for (const auto &entry : list) {
        const auto &to = entry.at("toward");
        views.push_back({entry.at("id"),
                         entry.at("label"),
                         entry.at("word"),
                         {to.at(0).get<float>(), to.at(1).get<float>(), to.at(2).get<float>()},
                         entry.at("familiar").get<float>()});
    }
    return views;
}

Rect2 toRect(const nlohmann::json &json)
{
    return {json.at(0).get<float>(), json.at(1).get<float>(), json.at(2).get<float>(), json.at(3).get<float>()};
}

/// Reads a file of the atlas, and what `parse` makes of it.
template <typename Parse>
auto parsed(const CheckedFolder &files, const std::string &name, Parse parse)
{
    const auto bytes = files.read(name);
    return bytes ? parse(bytes.value(), files.path() / name) : decltype(parse("", ""))(bytes.problems());
}

} // namespace

Result<std::shared_ptr<const Atlas>> Atlas::load(const std::filesystem::path &directory)
{
    auto files = CheckedFolder::open(directory);
    if (!files)
        return files.problems();
    std::shared_ptr<Atlas> atlas(new Atlas);
    atlas->files_ = std::move(files).value();
    // Beside the cells, which take about as long; where no thread can be had, when they are asked for.
    auto readLandmarks = std::async(std::launch::async | std::launch::deferred,
                                    [&] { return parsed(atlas->files_, "landmarks.json", Landmarks::parse); });
    auto surface = parsed(atlas->files_, "cells.bin", Surface::parse);
    if (!surface)
        return surface.problems();
    atlas->surface_ = std::move(surface).value();
    auto regions = parsed(atlas->files_, "regions.json", [&](std::string_view text, const auto &file) {
        return Regions::parse(text, file, atlas->surface_);
    });
    if (!regions)
        return regions.problems();
    atlas->regions_ = std::move(regions).value();
    auto landmarks = readLandmarks.get();
    if (!landmarks)
        return landmarks.problems();
    atlas->landmarks_ = std::move(landmarks).value();
    if (auto views = atlas->readViews(); !views)
        return views.problems();
    return std::shared_ptr<const Atlas>(std::move(atlas));
}

Outcome Atlas::readViews()
{
    const auto file = directory() / "views.json";
    const auto text = files_.read("views.json");
    if (!text)
        return text.problems();
    const auto json = parseJson(text.value(), file.string());
    if (!json)
        return json.problems();
    try {
        return takeViews(json.value(), file);
    } catch (const nlohmann::json::exception &) { // a key that is missing or of another kind
        return Problem{file.string(), "", "is incomplete", "views.json of tools/atlas"};
    }
}

Outcome Atlas::takeViews(const nlohmann::json &root, const std::filesystem::path &file)
{
    if (root.at("format") != "knotfinder-atlas" || root.at("version") != 1)
        return Problem{file.string(), "/version", "is of an unknown format", "knotfinder-atlas, version 1"};
    if (root.at("atlas_id") != surface_.atlasId())
        return Problem{file.string(), "/atlas_id", "was made for another atlas than cells.bin", ""};
    credit_ = root.at("credit");
    figures_ = namedIds(root.at("figures"));
    views_ = directions(root.at("views"));
    for (const auto &entry : root.at("groups"))
        groups_.push_back({entry.at("label"), entry.value("views", std::vector<std::string>()),
                           entry.value("closeup", std::string())});
    for (const auto &entry : root.at("pictures"))
        pictures_.push_back({entry.at("figure"), entry.at("view"), directory() / entry.at("svg").get<std::string>(),
                             directory() / entry.at("cells").get<std::string>(), entry.at("size").at(0).get<float>(),
                             entry.at("size").at(1).get<float>()});
    for (const auto &entry : root.at("closeups"))
        closeUps_.push_back(
            {entry.at("id"), entry.at("label"), entry.at("figure"), entry.at("view"), toRect(entry.at("rect"))});
    loaded_.resize(pictures_.size());
    return checkGroups(file);
}

Outcome Atlas::checkGroups(const std::filesystem::path &file) const
{
    const auto shows = [&](const std::string &view) { return direction(view) != nullptr; };
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        const auto &group = groups_[i];
        const bool known = group.closeUp.empty()
                               ? !group.views.empty() && std::ranges::all_of(group.views, shows)
                               : std::ranges::find(closeUps_, group.closeUp, &CloseUp::id) != closeUps_.end();
        if (!known)
            return Problem{file.string(), "/groups/" + std::to_string(i), "shows no picture of this atlas",
                           "ids of views or of a close-up"};
    }
    if (groups_.empty() || !groups_.front().closeUp.empty())
        return Problem{file.string(), "/groups", "does not begin with whole views", "views that a window opens with"};
    return success();
}

const Direction *Atlas::direction(std::string_view view) const
{
    const auto found = std::ranges::find(views_, view, &Direction::id);
    return found == views_.end() ? nullptr : &*found;
}

const Picture *Atlas::picture(std::string_view figure, std::string_view view) const
{
    for (const auto &picture : pictures_)
        if (picture.figure == figure && picture.view == view)
            return &picture;
    return nullptr;
}

Result<const View *> Atlas::view(std::string_view figure, std::string_view view) const
{
    const Picture *wanted = picture(figure, view);
    if (wanted == nullptr)
        return Problem{"", "", "no picture of figure '" + std::string(figure) + "' from '" + std::string(view) + "'",
                       ""};
    auto &slot = loaded_[static_cast<std::size_t>(wanted - pictures_.data())];
    if (!slot) {
        auto table = parsed(files_, wanted->cells.filename().string(), [&](std::string_view bytes, const auto &file) {
            return View::parse(bytes, file, surface_);
        });
        if (!table)
            return table.problems();
        slot = std::make_unique<View>(std::move(table).value());
    }
    return static_cast<const View *>(slot.get());
}

} // namespace knotfinder::body
