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

/// What there is beside an item.
struct ItemRoom
{
    double width = 0;
    double height = 0;              ///< pictures do not make the left column higher than this
    double spare = 0;               ///< of the page, for larger pictures
    bool alone = false;             ///< the sheet has no other item, so that its title is the item's
    const Document *pain = nullptr; ///< where the user's pain is shown under the item's pictures, the document with it
};

/// The columns as wide, and their parts in the one or the other, as makes the item lowest.
[[nodiscard]] ItemColumns itemColumns(const Item &item, const ItemRoom &room, const Typesetter &typesetter);

} // namespace knotfinder::sheet
