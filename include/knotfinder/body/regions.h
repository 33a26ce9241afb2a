// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/surface.h>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace knotfinder::body {

enum class Side { right, left, midline };

[[nodiscard]] std::string_view toString(Side side) noexcept; ///< "right", "left", "midline"
[[nodiscard]] constexpr Side opposite(Side side) noexcept
{
    return side == Side::right ? Side::left : side == Side::left ? Side::right : Side::midline;
}

/// A clickable area of the skin on one side: "temple.right". The 180 of them partition the surface.
struct Region
{
    std::string id;     ///< "temple.right"; a midline region has no suffix: "nose"
    std::string baseId; ///< "temple"
    std::string label;  ///< "Temple", without the side
    std::string part;   ///< "head"
    std::string where;  ///< one line that says where it lies
    Side side = Side::midline;
    std::string centreView; ///< a view that shows it well, e.g. "right"
    CellId centreCell = 0;  ///< a cell well inside it, seen by centreView
    CellSet cells;
    float area = 0;                        ///< mm²
    std::vector<std::uint16_t> neighbours; ///< indices of the regions that touch it
};

/// All regions, in the order of the atlas; index = Surface::regionIndex.
class Regions
{
public:
    /// Reads the text of regions.json and gathers each region's cells. Problem when ids repeat or a region has no cell;
    /// `file` is only named in it.
    [[nodiscard]] static Result<Regions> parse(std::string_view text, const std::filesystem::path &file,
                                               const Surface &surface);

    [[nodiscard]] std::size_t size() const noexcept { return regions_.size(); }
    [[nodiscard]] const Region &operator[](std::size_t index) const { return regions_[index]; }
    [[nodiscard]] auto begin() const { return regions_.begin(); }
    [[nodiscard]] auto end() const { return regions_.end(); }

    /// Index of a full id ("temple.right", "nose").
    [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;
    /// Index from an id without side and a side; a midline region is found with any side.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view baseId, Side side) const;
    /// True for "temple" (which needs a side), false for "nose" and unknown ids.
    [[nodiscard]] bool needsSide(std::string_view id) const;
    [[nodiscard]] std::vector<std::string> ids() const;
    /// One region by id, or a problem that names near ids, or that a side is missing.
    [[nodiscard]] Result<std::size_t> require(std::string_view id) const;

private:
    std::vector<Region> regions_;
    std::unordered_map<std::string, std::size_t> index_;
};

/// "Right temple", "Nose": the label as a reader sees it, English.
[[nodiscard]] std::string sidedLabel(const Region &region);

} // namespace knotfinder::body
