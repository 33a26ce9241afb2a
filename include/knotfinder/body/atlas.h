// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/checked_folder.h>
#include <knotfinder/body/landmarks.h>
#include <knotfinder/body/regions.h>
#include <knotfinder/body/stroke.h>
#include <knotfinder/body/surface.h>
#include <knotfinder/body/view.h>

#include <nlohmann/json_fwd.hpp>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace knotfinder::body {

struct NamedId
{
    std::string id;
    std::string label;
};

/// A direction that the body is looked at from.
struct Direction
{
    std::string id;    ///< "right"
    std::string label; ///< "Right side", "Soles of the feet"
    std::string word;  ///< for a picture's corner and within a sentence: "Right side", "Soles"
    Vec3 toward;       ///< the viewer, a unit vector in the frame of the body
    float familiar;    ///< 0–1: how readily people find their way on it
};

/// Pictures to be seen together: whole views, or the close-ups of one part of the body.
struct ViewGroup
{
    std::string label; ///< "Front and back", "Head"
    std::vector<std::string> views;
    std::string closeUp; ///< id of close-ups, or ''
};

/// One drawing of one figure: an SVG file and the table that ties it to the cells.
struct Picture
{
    std::string figure; ///< "neutral"
    std::string view;   ///< "front"
    std::filesystem::path svg;
    std::filesystem::path cells;
    float width = 0;
    float height = 0;
};

/// A part of a picture worth seeing large: head, hands, feet.
struct CloseUp
{
    std::string id;
    std::string label;
    std::string figure;
    std::string view;
    Rect2 rect;
};

/// Everything in assets/atlas. Surface, regions and landmarks are read at once, view tables when first asked for. Every
/// file is held against its checksum when it is read.
class Atlas
{
public:
    [[nodiscard]] static Result<std::shared_ptr<const Atlas>> load(const std::filesystem::path &directory);

    [[nodiscard]] const std::filesystem::path &directory() const noexcept { return files_.path(); }
    [[nodiscard]] const CheckedFolder &files() const noexcept { return files_; }
    [[nodiscard]] const Surface &surface() const noexcept { return surface_; }
    [[nodiscard]] const Regions &regions() const noexcept { return regions_; }
    [[nodiscard]] const Landmarks &landmarks() const noexcept { return landmarks_; }
    [[nodiscard]] Painter painter() const { return {surface_, landmarks_, regions_}; }

    [[nodiscard]] const std::vector<NamedId> &figures() const noexcept { return figures_; }
    [[nodiscard]] const std::vector<Direction> &views() const noexcept { return views_; }
    [[nodiscard]] const Direction *direction(std::string_view view) const;
    /// Whole views first; never empty. The first is what a window opens with.
    [[nodiscard]] const std::vector<ViewGroup> &viewGroups() const noexcept { return groups_; }
    [[nodiscard]] const std::vector<Picture> &pictures() const noexcept { return pictures_; }
    [[nodiscard]] const std::vector<CloseUp> &closeUps() const noexcept { return closeUps_; }
    [[nodiscard]] const std::string &credit() const noexcept { return credit_; }
    [[nodiscard]] const Picture *picture(std::string_view figure, std::string_view view) const;

    /// The table of one picture; loaded once, then shared. Not safe to call from several threads at once.
    [[nodiscard]] Result<const View *> view(std::string_view figure, std::string_view view) const;

private:
    Atlas() = default;
    [[nodiscard]] Outcome readViews();
    [[nodiscard]] Outcome takeViews(const nlohmann::json &root, const std::filesystem::path &file);
    [[nodiscard]] Outcome checkGroups(const std::filesystem::path &file) const;

    CheckedFolder files_;
    Surface surface_;
    Regions regions_;
    Landmarks landmarks_;
    std::vector<NamedId> figures_;
    std::vector<Direction> views_;
    std::vector<ViewGroup> groups_;
    std::vector<Picture> pictures_;
    std::vector<CloseUp> closeUps_;
    std::string credit_;
    mutable std::vector<std::unique_ptr<View>> loaded_; ///< by index of pictures_
};

} // namespace knotfinder::body
