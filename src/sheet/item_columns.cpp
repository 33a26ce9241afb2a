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

constexpr FigureHeights oneFigure{58, 118};
constexpr FigureHeights twoFigures{50, 92};
constexpr double ofSeveralItems = 0.8; // their pictures are smaller

constexpr qsizetype longestLabel = 40; // characters before a colon that are set bold
constexpr double columnsApart = mm(5);

/// Pictures of how to do it: millimetres.
constexpr double drawingHeight = 38;
constexpr double tallDrawingHeight = 50;
constexpr double tall = 0.8; ///< up to this aspect
constexpr double mostDrawing = 62;

FigureHeights figureHeights(const Item &item, bool alone)
{
    auto heights = item.figures.size() > 1 ? twoFigures : oneFigure;
    if (!alone)
        heights = {heights.least * ofSeveralItems, heights.most * ofSeveralItems};
    return heights;
}

std::vector<LineAtom> linesOf(const Section &section)
{
    const bool steps = section.kind == SectionKind::steps || section.kind == SectionKind::stretch;
    const bool bullets = !steps && section.numbers.isEmpty() && section.lines.size() > 1 &&
                         !section.heading.isEmpty() && section.kind != SectionKind::note;
    const bool labelled = section.kind == SectionKind::spots || section.kind == SectionKind::change;
    std::vector<LineAtom> lines;
    for (qsizetype i = 0; i < section.lines.size(); ++i) {
        const auto &line = section.lines[i];
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
    return lines;
}

Atoms atomsOf(const Section &section, const Typesetter &set)
{
    Atoms atoms;
    if (section.lines.isEmpty() && section.doses.empty() && section.closing.isEmpty())
        return atoms;
    if (!section.heading.isEmpty())
        atoms.push_back(HeadingAtom{section.heading});
    if (!section.opening.isEmpty())
        atoms.push_back(LineAtom{{}, section.opening});
    auto lines = linesOf(section);
    const auto &picture = section.picture;
    if (picture.picture.empty())
        atoms.insert(atoms.end(), lines.begin(), lines.end());
    else
        atoms.push_back(DrawingAtom{
            picture, set.drawingHeight(picture.aspect <= tall ? tallDrawingHeight : drawingHeight), std::move(lines)});
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

/// Pictures side by side, the last one with the legend.
FiguresAtom picturesOf(const Item &item, double height)
{
    return {item.figures, height, item.figures.back().legend};
}

class ColumnMaker
{
public:
    ColumnMaker(const Item &item, const ItemRoom &room, const Typesetter &set)
        : item_(item), room_(room), set_(set), limits_(figureHeights(item, room.alone))
    {
        sort();
    }

    [[nodiscard]] ItemColumns make() const
    {
        ItemColumns best;
        double lowest = std::numeric_limits<double>::max();
        for (const double share : {0.36, 0.385, 0.41, 0.44, 0.47, 0.5})
            if (auto columns = columnsOf(share); charged(columns) < lowest) {
                lowest = charged(columns);
                best = std::move(columns);
            }
        if (!room_.alone)
            best.title = ItemTitleAtom{item_.title, belowTitle(item_.book, item_.subtitle), item_.side};
        growDrawing(best);
        growFigures(best);
        return best;
    }

private:
    /// What always stands in one column, and what may stand in either.
    void sort()
    {
        if (!item_.figures.empty())
            left_.push_back(picturesOf(item_, set_.figureHeight(limits_.least)));
        int inOrder = 2; // exercises that stand one below the other; more of them would be too much for a column
        for (const auto &section : item_.sections) {
            auto atoms = atomsOf(section, set_);
            if (atoms.empty())
                continue;
            if (section.kind == SectionKind::spots)
                append(left_, atoms);
            else if (section.kind == SectionKind::steps && inOrder-- > 0)
                append(right_, atoms);
            else
                movable_.push_back(std::move(atoms));
        }
        if (room_.pain != nullptr && !room_.pain->pain.empty())
            left_.push_back(FiguresAtom{room_.pain->pain, set_.figureHeight(room_.alone ? 46 : 38), false});
        if (room_.pain != nullptr && !room_.pain->painCaption.isEmpty())
            left_.push_back(CaptionAtom{room_.pain->painCaption});
    }

    /// Pictures would rather be larger: the left column is charged for that when set loosely.
    [[nodiscard]] double charged(const ItemColumns &columns) const
    {
        const double comfort = item_.figures.empty() ? 0 : set_.spread(0.35) * set_.figureHeight(limits_.least);
        return std::max(columns.leftHeight + comfort, columns.rightHeight);
    }

    /// Room that a movable part takes in a column.
    struct Room
    {
        double before = 0; ///< to what is above it
        double height = 0;

        void addTo(double &column) const { column += height + (column > 0 ? before : 0); }
    };
    /// The same in each column.
    struct Rooms
    {
        Room left;
        Room right;
    };

    [[nodiscard]] Room roomOf(const Atoms &atoms, double width) const
    {
        return {typeset(atoms.front(), set_, width).before, heightOf(atoms, set_, width)};
    }

    [[nodiscard]] ItemColumns columnsOf(double share) const
    {
        ItemColumns columns;
        columns.leftWidth = room_.width * share;
        columns.rightWidth = room_.width - columns.leftWidth - columnsApart;
        columns.leftHeight = heightOf(left_, set_, columns.leftWidth);
        columns.rightHeight = heightOf(right_, set_, columns.rightWidth);
        std::vector<Rooms> rooms; // of the movable parts
        for (const auto &part : movable_)
            rooms.push_back({roomOf(part, columns.leftWidth), roomOf(part, columns.rightWidth)});
        const unsigned best = bestSplit(columns, rooms);
        columns.left = left_;
        columns.right = right_;
        for (std::size_t i = 0; i < movable_.size(); ++i)
            append((best >> i & 1U) != 0 ? columns.leftTail : columns.right, movable_[i]);
        return columns;
    }

    /// The bits of the parts that go left. The columns' heights are then those with their parts.
    [[nodiscard]] unsigned bestSplit(ItemColumns &columns, const std::vector<Rooms> &rooms) const
    {
        constexpr std::size_t most = 10; // parts that are tried in both columns; further ones stay right
        const unsigned choices = 1U << std::min(rooms.size(), most);
        unsigned best = 0;
        ItemColumns filled; // only its heights
        double lowest = std::numeric_limits<double>::max();
        for (unsigned choice = 0; choice < choices; ++choice) {
            ItemColumns tried;
            tried.leftHeight = columns.leftHeight;
            tried.rightHeight = columns.rightHeight;
            for (std::size_t i = 0; i < rooms.size(); ++i)
                if ((choice >> i & 1U) != 0)
                    rooms[i].left.addTo(tried.leftHeight);
                else
                    rooms[i].right.addTo(tried.rightHeight);
            if (charged(tried) < lowest) {
                lowest = charged(tried);
                best = choice;
                filled = tried;
            }
        }
        columns.leftHeight = filled.leftHeight;
        columns.rightHeight = filled.rightHeight;
        return best;
    }

    /// The figures take what room the text beside them, and the page, leave.
    void growFigures(ItemColumns &columns) const
    {
        if (item_.figures.empty())
            return;
        const double least = set_.figureHeight(limits_.least);
        const auto rows = static_cast<double>(figureRows(item_.figures.size(), columns.leftWidth));
        const double spare = std::min(columns.rightHeight + room_.spare, room_.height) - columns.leftHeight;
        const double height = std::clamp(least + spare / rows, least, std::max(least, mm(limits_.most)));
        columns.left.front() = picturesOf(item_, height);
        columns.leftHeight += rows * (height - least);
    }

    /// So does the picture of the first exercise.
    void growDrawing(ItemColumns &columns) const
    {
        const double spare = columns.leftHeight - columns.rightHeight + room_.spare;
        for (auto &atom : columns.right)
            if (auto *drawing = std::get_if<DrawingAtom>(&atom)) {
                if (spare <= 0)
                    return;
                drawing->height = std::min(drawing->height + spare, std::max(drawing->height, mm(mostDrawing)));
                const double height = heightOf(columns.right, set_, columns.rightWidth);
                if (height > std::max(columns.rightHeight, columns.leftHeight) + room_.spare)
                    drawing->height = std::max(set_.drawingHeight(drawingHeight), drawing->height - spare);
                columns.rightHeight = heightOf(columns.right, set_, columns.rightWidth);
                return;
            }
    }

    const Item &item_;
    const ItemRoom &room_;
    const Typesetter &set_;
    FigureHeights limits_;
    Atoms left_;
    Atoms right_;
    std::vector<Atoms> movable_;
};

} // namespace

ItemColumns itemColumns(const Item &item, const ItemRoom &room, const Typesetter &set)
{
    return ColumnMaker(item, room, set).make();
}

} // namespace knotfinder::sheet
