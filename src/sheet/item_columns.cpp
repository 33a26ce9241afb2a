// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "item_columns.h"

#include <algorithm>

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

FigureHeights figureHeights(std::size_t count, bool alone)
{
    if (count <= 1)
        return alone ? FigureHeights{58, 112} : FigureHeights{46, 84};
    return alone ? FigureHeights{46, 82} : FigureHeights{38, 60};
}

Atoms atomsOf(const Section &section)
{
    Atoms atoms;
    if (!section.shown || (section.lines.isEmpty() && section.doses.empty() && section.closing.isEmpty()))
        return atoms;
    if (!section.heading.isEmpty())
        atoms.push_back(HeadingAtom{section.heading});
    const bool numbered =
        section.kind == SectionKind::steps || (section.kind == SectionKind::spots && section.lines.size() > 1);
    const bool bullets =
        !numbered && section.lines.size() > 1 && !section.heading.isEmpty() && section.kind != SectionKind::note;
    int number = 0;
    for (const auto &line : section.lines) {
        ++number;
        const bool labelled = section.kind == SectionKind::spots || section.kind == SectionKind::change;
        qsizetype colon = labelled ? line.indexOf(u':') : -1;
        if (colon > longestLabel)
            colon = -1; // a colon inside the sentence
        QString marker = bullets ? QStringLiteral("•") : QString();
        if (numbered)
            marker = QString::number(number) + (section.kind == SectionKind::steps ? QStringLiteral(".") : QString());
        atoms.push_back(LineAtom{marker, line, TextRole::body, std::max<qsizetype>(0, colon)});
    }
    if (!section.doses.empty())
        atoms.push_back(DosesAtom{section.doses});
    if (!section.closing.isEmpty())
        atoms.push_back(LineAtom{{}, section.closing});
    return atoms;
}

void append(Atoms &atoms, const Atoms &more)
{
    atoms.insert(atoms.end(), more.begin(), more.end());
}

/// The height that both columns come to.
double columnHeight(double left, double right)
{
    return std::max(left, right);
}

/// Pictures one below the other, all of one height, the last one with the legend.
std::vector<FiguresAtom> picturesOf(const Item &item, double height)
{
    std::vector<FiguresAtom> pictures;
    for (std::size_t i = 0; i < item.figures.size(); ++i)
        pictures.push_back({{item.figures[i]}, height, i + 1 == item.figures.size() && item.figures[i].legend});
    return pictures;
}

/// The pictures take what room the text beside them leaves.
void growPictures(ItemColumns &columns, const Item &item, const Typesetter &set, const FigureHeights &limits,
                  double room)
{
    const double count = static_cast<double>(item.figures.size());
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
    columns.leftWidth = width * (alone ? 0.395 : 0.36);
    columns.rightWidth = width - columns.leftWidth - mm(6);
    if (!alone)
        columns.title = ItemTitleAtom{item.title, item.subtitle, item.side};

    const auto limits = figureHeights(item.figures.size(), alone);
    const auto pictures = picturesOf(item, set.figureHeight(limits.least));
    columns.left.assign(pictures.begin(), pictures.end());
    Atoms change;
    for (const auto &section : item.sections) {
        if (section.kind == SectionKind::spots)
            append(columns.left, atomsOf(section));
        else
            append(section.kind == SectionKind::change && !section.heading.isEmpty() ? change : columns.right,
                   atomsOf(section));
    }
    if (pain != nullptr && !pain->pain.empty()) {
        columns.left.push_back(FiguresAtom{pain->pain, set.figureHeight(alone ? 46 : 38), false});
        columns.left.push_back(CaptionAtom{pain->painCaption});
    }

    // What to change goes where it makes the item shorter.
    const auto heights = [&](const Atoms &tail) {
        Atoms left = columns.left;
        append(left, tail);
        return heightOf(left, set, columns.leftWidth);
    };
    Atoms longRight = columns.right;
    append(longRight, change);
    const double right = heightOf(columns.right, set, columns.rightWidth);
    const double rightWithChange = heightOf(longRight, set, columns.rightWidth);
    const double comfort = set.spread(0.4) * set.figureHeight(limits.least) * static_cast<double>(item.figures.size());
    const double left = heights({});
    const double leftWithChange = heights(change);
    if (columnHeight(leftWithChange + comfort, right) < columnHeight(left + comfort, rightWithChange)) {
        columns.leftTail = change;
        columns.leftHeight = leftWithChange;
        columns.rightHeight = right;
    } else {
        columns.right = std::move(longRight);
        columns.leftHeight = left;
        columns.rightHeight = rightWithChange;
    }
    if (!item.figures.empty())
        growPictures(columns, item, set, limits, room);
    return columns;
}

} // namespace knotfinder::sheet
