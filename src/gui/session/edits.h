// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/match/pain.h>

#include <optional>
#include <string>
#include <vector>

/// What a hand can do to a pain drawing, as plain functions: the drawing before in, the drawing after out.
namespace knotfinder::gui::edits {

/// How the next mark will be made.
struct Pen
{
    int strength = 5;
    std::vector<std::string> quality; ///< vocabulary ids

    bool operator==(const Pen &) const = default;
};

/// The mark that holds a whole region, if one does.
[[nodiscard]] std::optional<std::size_t> markOf(const match::PainDrawing &drawing, const std::string &region);

/// True when a region is marked and nothing was erased from it. `pain` is that of the drawing, here and below.
[[nodiscard]] bool isMarkedWhole(const match::PainDrawing &drawing, const match::Pain &pain,
                                 const body::Region &region);

/// Takes the region out when it is marked whole, makes it whole when a part was erased, else adds it as a mark of its
/// own.
[[nodiscard]] match::PainDrawing toggleRegion(match::PainDrawing drawing, const match::Pain &pain,
                                              const body::Region &region, const Pen &pen, const body::Atlas &atlas);

/// Adds a brush stroke: to the newest painted mark of the same strength that it touches, else as a mark of its own.
/// What was erased there before hurts again.
[[nodiscard]] match::PainDrawing addStroke(match::PainDrawing drawing, const match::Pain &pain,
                                           const match::BrushStroke &stroke, const Pen &pen, const body::Atlas &atlas);

/// Takes what lies under a stroke out of every mark; marks with nothing left go.
[[nodiscard]] match::PainDrawing erase(match::PainDrawing drawing, const match::Pain &pain,
                                       const match::BrushStroke &stroke, const body::Atlas &atlas);

/// The same skin with as few strokes as it takes.
[[nodiscard]] match::PainDrawing simplified(match::PainDrawing drawing, const body::Atlas &atlas);

[[nodiscard]] match::PainDrawing remove(match::PainDrawing drawing, const std::vector<std::size_t> &marks);

/// Adds the mirror image of a mark, where it differs from what is marked already.
[[nodiscard]] match::PainDrawing mirror(match::PainDrawing drawing, std::size_t mark, const body::Atlas &atlas);

/// Adds the id when it is missing, else takes it out.
void toggle(std::vector<std::string> &ids, const std::string &id);

/// Marks that a reader takes as one line: a mark with its mirror image of the same strength, or a mark alone.
struct Group
{
    std::vector<std::size_t> marks;
    std::string label; ///< "Inner border of the shoulder blade, both sides"
    int strength = 0;
};
[[nodiscard]] std::vector<Group> groups(const match::PainDrawing &drawing, const match::Pain &pain,
                                        const body::Regions &regions);

} // namespace knotfinder::gui::edits
