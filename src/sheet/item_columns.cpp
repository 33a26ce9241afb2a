// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "item_columns.h"

#include "words.h"

#include <algorithm>
#include <limits>

namespace knotfinder::sheet {
namespace {

/// Heights of the pictures of an item, in millimetres: they grow and shrink within these to be as long as the text
/// beside.
struct FigureHeights
{
    double least;
    double most;
};

constexpr qsizetype longestLabel = 40; // characters before a colon that are set bold

/// Rows of pictures.
std::size_t rowsOf(const Item &item)
{
    return item.compact ? std::min<std::size_t>(item.figures.size(), 1) : item.figures.size();
}

FigureHeights figureHeights(const Item &item, bool alone)
{
    const std::size_t rows = rowsOf(item);
    if (item.compact)
        return {38, 84};
    if (rows <= 1)
        return alone ? FigureHeights{58, 112} : FigureHeights{46, 84};
    return alone ? FigureHeights{46, 82} : FigureHeights{38, 60};
}

/// Pictures of how to do it: millimetres.
constexpr double drawingHeight = 36;
constexpr double tallDrawingHeight = 52;
constexpr double wide = 1.25; ///< from this aspect on, a picture stands over its lines

/// The picture of a section with its lines, or over them.
void addDrawing(Atoms &atoms, const Section &section, std::vector<LineAtom> lines, const Typesetter &set)
{
    const bool above = section.picture.aspect >= wide;
    const double height = set.figureHeight(above ? drawingHeight : tallDrawingHeight);
    DrawingAtom drawing{section.picture, height, {}};
    if (!above)
        drawing.lines = std::move(lines);
    atoms.push_back(std::move(drawing));
    if (above)
        atoms.insert(atoms.end(), lines.begin(), lines.end());
}

Atoms atomsOf(const Section &section, const Typesetter &set)
{
    Atoms atoms;
    if (!section.shown || (section.lines.isEmpty() && section.doses.empty() && section.closing.isEmpty()))
        return atoms;
    if (!section.heading.isEmpty())
        atoms.push_back(HeadingAtom{section.heading});
    const bool steps = section.kind == SectionKind::steps;
    const bool bullets = !steps && section.numbers.isEmpty() && section.lines.size() > 1 &&
                         !section.heading.isEmpty() && section.kind != SectionKind::note;
    std::vector<LineAtom> lines;
    for (qsizetype i = 0; i < section.lines.size(); ++i) {
        const auto &line = section.lines[i];
        const bool labelled = section.kind == SectionKind::spots || section.kind == SectionKind::change;
        qsizetype colon = labelled ? line.indexOf(u':') : -1;
        if (colon > longestLabel || line.left(std::max<qsizetype>(0, colon)).contains(u'.'))
            colon = -1; // a colon inside a sentence
        QString marker = bullets ? QStringLiteral("•") : QString();
        if (steps)
            marker = QStringLiteral("%1.").arg(i + 1);
        else if (const auto number = section.numbers.value(i); !number.isEmpty())
            marker = number;
        lines.push_back({marker, line, TextRole::body, std::max<qsizetype>(0, colon)});
    }
    if (section.picture.picture.empty())
        atoms.insert(atoms.end(), lines.begin(), lines.end());
    else
        addDrawing(atoms, section, std::move(lines), set);
    if (!section.doses.empty() && section.dosesInLine)
        atoms.push_back(LineAtom{{}, doseLine(section.doses), TextRole::strong, 0});
    else if (!section.doses.empty())
        atoms.push_back(DosesAtom{section.doses});
    if (!section.closing.isEmpty())
        atoms.push_back(LineAtom{{}, section.closing});
    return atoms;
}

void append(Atoms &atoms, const Atoms &more)
{
    atoms.insert(atoms.end(), more.begin(), more.end());
}

/// A part that may stand at its place in the right column or at the foot of the left one.
struct Movable
{
    Atoms atoms;
    std::size_t at = 0; ///< index in the right column
};

/// Puts each of the movable parts into the column where it makes the item shorter. `comfort` is what the left column
/// is charged for its pictures, which would rather be larger.
void spread(ItemColumns &columns, const std::vector<Movable> &movable, const Typesetter &set, double comfort)
{
    double shortest = std::numeric_limits<double>::max();
    const ItemColumns bare = columns;
    for (unsigned choice = 0; choice < 1U << movable.size(); ++choice) {
        ItemColumns tried = bare;
        for (std::size_t i = 0; i < movable.size(); ++i)
            if ((choice >> i & 1U) != 0)
                append(tried.leftTail, movable[i].atoms);
        for (std::size_t i = movable.size(); i-- > 0;)
            if ((choice >> i & 1U) == 0)
                tried.right.insert(tried.right.begin() + static_cast<std::ptrdiff_t>(movable[i].at),
                                   movable[i].atoms.begin(), movable[i].atoms.end());
        Atoms left = tried.left;
        append(left, tried.leftTail);
        tried.leftHeight = heightOf(left, set, tried.leftWidth);
        tried.rightHeight = heightOf(tried.right, set, tried.rightWidth);
        if (const double height = std::max(tried.leftHeight + comfort, tried.rightHeight); height < shortest) {
            shortest = height;
            columns = std::move(tried);
        }
    }
}

/// Pictures one below the other or side by side, all of one height, the last one with the legend.
std::vector<FiguresAtom> picturesOf(const Item &item, double height)
{
    if (item.compact && !item.figures.empty())
        return {{item.figures, height, item.figures.back().legend}};
    std::vector<FiguresAtom> pictures;
    for (std::size_t i = 0; i < item.figures.size(); ++i)
        pictures.push_back({{item.figures[i]}, height, i + 1 == item.figures.size() && item.figures[i].legend});
    return pictures;
}

/// The pictures take what room the text beside them leaves.
void growPictures(ItemColumns &columns, const Item &item, const Typesetter &set, const FigureHeights &limits,
                  double room)
{
    const double count = static_cast<double>(rowsOf(item));
    const double spare = (std::min(columns.rightHeight, room) - columns.leftHeight) / count;
    const double height =
        std::clamp(set.figureHeight(limits.least) + spare, set.figureHeight(limits.least), mm(limits.most));
    const auto pictures = picturesOf(item, height);
    std::copy(pictures.begin(), pictures.end(), columns.left.begin());
    columns.leftHeight += (height - set.figureHeight(limits.least)) * count;
}

} // namespace

ItemColumns itemColumns(const Item &item, bool alone, const Document *pain, const Typesetter &set, double width,
                        double room)
{
    ItemColumns columns;
    columns.leftWidth = width * (item.compact ? 0.31 : alone ? 0.395 : 0.36);
    columns.rightWidth = width - columns.leftWidth - mm(6);
    if (!alone)
        columns.title = ItemTitleAtom{item.title, item.subtitle, item.side};

    const auto limits = figureHeights(item, alone);
    const auto pictures = picturesOf(item, set.figureHeight(limits.least));
    columns.left.assign(pictures.begin(), pictures.end());
    // What may stand in either column: what to change, and a second way of pressing.
    std::vector<Movable> movable;
    int ways = 0;
    for (const auto &section : item.sections) {
        ways += section.kind == SectionKind::steps && section.shown ? 1 : 0;
        const bool second = section.kind == SectionKind::steps && ways == 2;
        const bool change = section.kind == SectionKind::change && !section.heading.isEmpty();
        if (section.kind == SectionKind::spots)
            append(columns.left, atomsOf(section, set));
        else if (second || change)
            movable.push_back({atomsOf(section, set), columns.right.size()});
        else
            append(columns.right, atomsOf(section, set));
    }
    if (pain != nullptr && !pain->pain.empty()) {
        columns.left.push_back(FiguresAtom{pain->pain, set.figureHeight(alone ? 46 : 38), false});
        columns.left.push_back(CaptionAtom{pain->painCaption});
    }
    spread(columns, movable, set, set.spread(0.4) * set.figureHeight(limits.least) * static_cast<double>(rowsOf(item)));
    if (!item.figures.empty())
        growPictures(columns, item, set, limits, room);
    return columns;
}

} // namespace knotfinder::sheet
