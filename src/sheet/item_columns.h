// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "atoms.h"

#include <optional>

namespace knotfinder::sheet {

/// One item: pictures on the left, what to do on the right.
struct ItemColumns
{
    std::optional<ItemTitleAtom> title; ///< over both columns; none when the sheet has only this item
    Atoms left;                         ///< pictures, where to press
    Atoms right;                        ///< what to do
    Atoms leftTail;                     ///< under `left`, read after `right`
    double leftWidth = 0;
    double rightWidth = 0;
    double leftHeight = 0;
    double rightHeight = 0;

    [[nodiscard]] double height() const { return std::max(leftHeight, rightHeight); }
};

/// `alone`: the sheet has no other item, so that its title is the item's. `pain`: where the user's pain is shown under
/// the item's pictures, the document that has it. Pictures do not make the left column higher than `room`.
[[nodiscard]] ItemColumns itemColumns(const Item &item, bool alone, const Document *pain, const Typesetter &typesetter,
                                      double width, double room);

} // namespace knotfinder::sheet
