// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/match/drawing.h>

#include <cstdint>
#include <optional>
#include <vector>

namespace knotfinder::gui {

/// One mark for as long as the drawing is open, wherever in the list it stands. Not part of the file.
enum class MarkId : std::uint64_t {};

/// The ids of a drawing's marks, in their order, and how they are carried from one state of the drawing to the next.
class MarkIds
{
public:
    [[nodiscard]] MarkId at(std::size_t mark) const { return ids_.at(mark); }
    [[nodiscard]] std::optional<std::size_t> find(MarkId id) const;
    [[nodiscard]] std::size_t size() const noexcept { return ids_.size(); }

    /// Ids after a change: a mark keeps its id where it is the same, or lies where it lay; others get fresh ones from
    /// `next` on.
    [[nodiscard]] MarkIds carried(const std::vector<match::Mark> &before, const std::vector<match::Mark> &after,
                                  std::uint64_t &next) const;
    /// Ids after these marks (indices) were taken out.
    [[nodiscard]] MarkIds without(const std::vector<std::size_t> &marks) const;

private:
    std::vector<MarkId> ids_;
};

} // namespace knotfinder::gui
