// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "typesetter.h"

#include <variant>

namespace knotfinder::sheet {

/// The smallest parts of a column: none of them is ever split over two pages (but a text longer than a page).
struct HeadingAtom
{
    QString text;
};
struct ItemTitleAtom
{
    QString title;
    QString subtitle;
    QString side;
};
/// A line of a list: "1." or a bullet before it, or nothing.
struct LineAtom
{
    QString marker;
    QString text;
    TextRole role = TextRole::body;
    qsizetype boldPrefix = 0;
};
struct DosesAtom
{
    std::vector<Dose> doses;
};
/// Pictures side by side with their captions.
struct FiguresAtom
{
    std::vector<Figure> figures;
    double height = 0; ///< wanted, of each row of pictures
    bool legend = false;
};
/// How many rows of a column's width so many pictures take: none is narrower than can be read.
[[nodiscard]] std::size_t figureRows(std::size_t count, double width);
/// How a technique is done, with its lines below or beside it, whichever takes less room.
struct DrawingAtom
{
    care::Illustration picture;
    double height = 0; ///< wanted; it is never wider than the column
    std::vector<LineAtom> lines;
};
struct CaptionAtom
{
    QString text;
};

using Atom = std::variant<HeadingAtom, ItemTitleAtom, LineAtom, DosesAtom, FiguresAtom, DrawingAtom, CaptionAtom>;
using Atoms = std::vector<Atom>;

[[nodiscard]] Piece typeset(const Atom &atom, const Typesetter &typesetter, double width);

/// Height of atoms one below the other, without the space above the first.
[[nodiscard]] double heightOf(const Atoms &atoms, const Typesetter &typesetter, double width);

} // namespace knotfinder::sheet
