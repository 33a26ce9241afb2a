// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "atoms.h"

#include "words.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace knotfinder::sheet {
namespace {

constexpr double figuresApart = mm(2.5);

class AtomTypesetter
{
public:
    AtomTypesetter(const Typesetter &typesetter, double width) : set_(typesetter), width_(width) {}

    Piece operator()(const HeadingAtom &atom) const
    {
        Piece piece;
        const auto block = set_.set(atom.text, TextRole::heading, width_);
        piece.items.push_back(set_.item(block, {0, 0}, TextRole::heading));
        piece.height = block.height + set_.gap(0.5);
        piece.before = set_.gap(3.6);
        piece.keepWithNext = true;
        return piece;
    }

    Piece operator()(const ItemTitleAtom &atom) const
    {
        Piece piece;
        const auto side = set_.set(atom.side, TextRole::caption, width_ * 0.4, Qt::AlignRight | Qt::AlignAbsolute);
        const double room = atom.side.isEmpty() ? width_ : width_ * 0.6;
        const auto title = set_.set(atom.title, TextRole::itemTitle, room);
        piece.items.push_back(set_.item(title, {0, 0}, TextRole::itemTitle));
        piece.height = title.height;
        if (!atom.side.isEmpty())
            piece.items.push_back(
                set_.item(side, {width_ * 0.6, title.firstAscent - side.firstAscent}, TextRole::caption));
        if (!atom.subtitle.isEmpty()) {
            const auto subtitle = set_.set(atom.subtitle, TextRole::body, width_);
            piece.items.push_back(TextItem{{0, piece.height}, subtitle.text, set_.colours().mutedText});
            piece.height += subtitle.height;
        }
        piece.height += mm(0.8);
        piece.items.push_back(BoxItem{QRectF(0, piece.height, width_, 0), 0, {}, set_.colours().rule, mm(0.35)});
        piece.height += set_.gap(2.5);
        piece.before = set_.gap(6);
        piece.keepWithNext = true;
        return piece;
    }

    Piece operator()(const LineAtom &atom) const
    {
        Piece piece;
        double indent = 0;
        if (!atom.marker.isEmpty()) {
            const auto marker = set_.set(atom.marker, TextRole::strong, mm(40));
            indent = std::max(marker.width, set_.set(QStringLiteral("0."), TextRole::strong, mm(40)).width) + mm(1.8);
            piece.items.push_back(TextItem{{0, 0}, marker.text, set_.colours().accent});
        }
        const auto block = set_.set(atom.text, atom.role, width_ - indent, Qt::AlignLeading, atom.boldPrefix);
        piece.items.push_back(set_.item(block, {indent, 0}, atom.role));
        piece.height = block.height;
        piece.before = set_.gap(0.8);
        return piece;
    }

    Piece operator()(const DosesAtom &atom) const
    {
        Piece piece;
        piece.before = set_.gap(2.6);
        if (atom.doses.empty())
            return piece;
        // All in one row; in two where a word would have to break.
        const std::size_t count = atom.doses.size();
        const bool fits = std::all_of(atom.doses.begin(), atom.doses.end(), [&](const Dose &dose) {
            const double inner = boxWidth(count) - 2 * dosePadding;
            return set_.set(dose.amount, TextRole::amount, inner).lines <= 1 &&
                   set_.set(dose.of, TextRole::caption, inner).lines <= 1;
        });
        const std::size_t perRow = fits ? count : (count + 1) / 2;
        for (std::size_t first = 0; first < count; first += perRow) {
            piece.height += first > 0 ? doseSpace : 0;
            addDoseRow(piece, std::span(atom.doses).subspan(first, std::min(perRow, count - first)), boxWidth(perRow));
        }
        return piece;
    }

    Piece operator()(const FiguresAtom &atom) const
    {
        Piece piece;
        piece.before = set_.gap(2.6);
        if (atom.figures.empty())
            return piece;
        const std::size_t count = atom.figures.size();
        const std::size_t rows = figureRows(count, width_);
        const std::size_t perRow = (count + rows - 1) / rows;
        for (std::size_t first = 0; first < count; first += perRow) {
            piece.height += first > 0 ? figuresApart : 0;
            addFigureRow(piece, atom, first, std::min(count, first + perRow));
        }
        for (const auto &figure : atom.figures)
            if (!figure.caption.isEmpty()) {
                const auto caption = set_.set(figure.caption, TextRole::caption, width_, Qt::AlignHCenter);
                piece.items.push_back(set_.item(caption, {0, piece.height + mm(0.9)}, TextRole::caption));
                piece.height += caption.height + mm(0.9);
            }
        if (atom.legend)
            addLegend(piece, atom.figures.back());
        return piece;
    }

    Piece operator()(const DrawingAtom &atom) const
    {
        constexpr double wide = 1.6; // from this aspect on, a picture may stand over its lines
        Piece piece = drawingBeside(atom);
        if (Piece over = drawingOver(atom);
            piece.items.empty() || (atom.picture.aspect >= wide && over.height <= piece.height))
            piece = std::move(over);
        piece.before = set_.gap(1.2);
        return piece;
    }

    Piece operator()(const CaptionAtom &atom) const
    {
        Piece piece;
        const auto block = set_.set(atom.text, TextRole::caption, width_, Qt::AlignHCenter);
        piece.items.push_back(set_.item(block, {0, 0}, TextRole::caption));
        piece.height = block.height;
        piece.before = mm(0.9);
        return piece;
    }

private:
    void addFigureRow(Piece &piece, const FiguresAtom &atom, std::size_t first, std::size_t last) const
    {
        const auto count = static_cast<double>(last - first);
        const double width = (width_ - figuresApart * (count - 1)) / count;
        double x = 0;
        for (std::size_t i = first; i < last; ++i) {
            const auto &figure = atom.figures[i];
            piece.items.push_back(FigureItem{QRectF(x, piece.height, width, atom.height), mm(1.8), figure});
            if (atom.figures.size() > 1 && !figure.view.isEmpty()) // of one alone it is plain to see
                addViewWord(piece, figure.view, {x + mm(1.2), piece.height + mm(1.2)}, width);
            x += width + figuresApart;
        }
        piece.height += atom.height;
    }

    /// A word in a picture's corner, on a ground of its own.
    void addViewWord(Piece &piece, const QString &word, const QPointF &corner, double width) const
    {
        const auto block = set_.set(word, TextRole::caption, width - mm(4));
        piece.items.push_back(
            BoxItem{QRectF(corner, QSizeF(block.width + mm(2), block.height)), mm(1), Qt::white, {}, 0});
        piece.items.push_back(set_.item(block, corner + QPointF(mm(1), 0), TextRole::caption));
    }

    /// Lines one below the other from `top` on, narrower by `taken` as long as they begin above `below`; returns where
    /// they end.
    double addLines(Piece &piece, const std::vector<LineAtom> &lines, double top, double taken, double below) const
    {
        double y = top;
        for (const auto &line : lines) {
            auto text = AtomTypesetter(set_, y < below ? width_ - taken : width_)(line);
            const double gap = &line == &lines.front() ? 0 : text.before;
            if (y < below && y + gap >= below)
                text = (*this)(line);
            const double height = text.height;
            place(piece.items, std::move(text), {0, y + gap});
            y += gap + height;
        }
        return y;
    }

    Piece drawingOver(const DrawingAtom &atom) const
    {
        Piece piece;
        const double height = std::min(atom.height, width_ / atom.picture.aspect);
        piece.items.push_back(DrawingItem{QRectF(0, 0, width_, height), mm(1.8), atom.picture});
        piece.height = atom.lines.empty() ? height : addLines(piece, atom.lines, height + set_.gap(1.6), 0, 0);
        return piece;
    }

    /// The picture to the right, lines beside and below it. Nothing where too little room would be left for the lines.
    Piece drawingBeside(const DrawingAtom &atom) const
    {
        constexpr double mostOfWidth = 0.48;
        const double leastForLines = mm(set_.style().largePrint ? 54 : 38);
        const double apart = mm(3);
        const double width = std::min({width_ * mostOfWidth, std::max(mm(24), atom.height * atom.picture.aspect * 1.06),
                                       width_ - apart - leastForLines});
        Piece piece;
        if (atom.lines.empty() || width < mm(20))
            return piece;
        const double height = std::min(atom.height, width / atom.picture.aspect);
        piece.items.push_back(DrawingItem{QRectF(width_ - width, 0, width, height), mm(1.8), atom.picture});
        piece.height = std::max(height, addLines(piece, atom.lines, 0, width + apart, height + set_.gap(0.8)));
        return piece;
    }

    static constexpr double doseSpace = mm(2);
    static constexpr double dosePadding = mm(1.8);

    [[nodiscard]] double boxWidth(std::size_t perRow) const
    {
        const auto count = static_cast<double>(perRow);
        return (width_ - doseSpace * (count - 1)) / count;
    }

    void addDoseRow(Piece &piece, std::span<const Dose> doses, double width) const
    {
        std::vector<std::pair<TextBlock, TextBlock>> blocks;
        double amounts = 0;
        double captions = 0;
        for (const auto &dose : doses) {
            blocks.emplace_back(set_.set(dose.amount, TextRole::amount, width - 2 * dosePadding),
                                set_.set(dose.of, TextRole::caption, width - 2 * dosePadding));
            amounts = std::max(amounts, blocks.back().first.height);
            captions = std::max(captions, blocks.back().second.height);
        }
        const double margin = mm(1.1);
        const double top = piece.height;
        const double height = amounts + captions + 2 * margin;
        double x = 0;
        for (const auto &[amount, caption] : blocks) {
            piece.items.push_back(BoxItem{QRectF(x, top, width, height), mm(1.2), set_.colours().panelRaised, {}, 0});
            piece.items.push_back(set_.item(amount, {x + dosePadding, top + margin}, TextRole::amount));
            piece.items.push_back(set_.item(caption, {x + dosePadding, top + margin + amounts}, TextRole::caption));
            x += width + doseSpace;
        }
        piece.height += height;
    }

    void addLegend(Piece &piece, const Figure &figure) const
    {
        using Kind = SymbolItem::Kind;
        struct Entry
        {
            Kind kind;
            TextBlock text;
        };
        std::vector<Entry> entries;
        const auto &zones = figure.scene.zones;
        const auto add = [&](Kind kind, const QString &words) {
            entries.push_back({kind, set_.set(words, TextRole::caption, width_)});
        };
        if (figure.showsPress())
            add(Kind::cross, QStringLiteral("press"));
        if (figure.showsLeaveAlone())
            add(Kind::ring, QStringLiteral("leave alone"));
        add(Kind::essential, QStringLiteral("pain"));
        if (std::any_of(zones.begin(), zones.end(), [](const auto &zone) { return !zone.spillover.empty(); }))
            add(Kind::spillover, QStringLiteral("may spread"));
        if (!figure.scene.muscles.empty())
            add(Kind::muscle, QStringLiteral("muscle"));
        const double line = entries.front().text.height;
        const double symbol = line * 0.8;
        const double apart = mm(2.4);
        double x = 0;
        double y = piece.height + mm(1);
        for (const auto &entry : entries) {
            const double width = symbol + mm(0.8) + entry.text.width;
            if (x > 0 && x + width > width_) {
                x = 0;
                y += line;
            }
            piece.items.push_back(SymbolItem{{x + symbol / 2, y + line * 0.46}, entry.kind, symbol});
            piece.items.push_back(set_.item(entry.text, {x + symbol + mm(0.8), y}, TextRole::caption));
            x += width + apart;
        }
        piece.height = y + line;
    }

    const Typesetter &set_;
    double width_;
};

} // namespace

std::size_t figureRows(std::size_t count, double width)
{
    constexpr double narrowest = mm(30); // less is a stamp: nobody finds a spot on it
    const auto perRow = std::max(1.0, std::floor((width + figuresApart) / (narrowest + figuresApart)));
    return static_cast<std::size_t>(std::ceil(static_cast<double>(count) / perRow));
}

Piece typeset(const Atom &atom, const Typesetter &typesetter, double width)
{
    return std::visit(AtomTypesetter(typesetter, width), atom);
}

double heightOf(const Atoms &atoms, const Typesetter &typesetter, double width)
{
    double height = 0;
    for (const auto &atom : atoms) {
        const Piece piece = typeset(atom, typesetter, width);
        height += piece.height + (height > 0 ? piece.before : 0);
    }
    return height;
}

} // namespace knotfinder::sheet
