// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page_setter.h"

#include "blocks.h"
#include "item_columns.h"

#include <algorithm>

namespace knotfinder::sheet {
namespace {

constexpr double sideMargin = 12; // mm; home printers leave out less than 10
constexpr double topMargin = 10.5;
constexpr double bottomMargin = 10.5;
constexpr double mostHeader = 0.4;   ///< of the page
constexpr double leastToSplit = 0.6; ///< of the page, to begin an item that goes on overleaf
constexpr double leastToBegin = 0.3; ///< the same where that saves a page

/// What of a column goes overleaf, again under the heading of the part that is cut: else a dose would seem to be that
/// of what stands before it there.
Atoms overleaf(const Atoms &atoms, std::ptrdiff_t from)
{
    const auto cut = atoms.begin() + from;
    Atoms rest(cut, atoms.end());
    if (rest.empty() || std::holds_alternative<HeadingAtom>(rest.front()))
        return rest;
    for (auto at = cut; at != atoms.begin();)
        if (const auto *heading = std::get_if<HeadingAtom>(&*--at)) {
            rest.insert(rest.begin(), HeadingAtom{QStringLiteral("%1 (continued)").arg(heading->text)});
            break;
        }
    return rest;
}

class PageSetter
{
public:
    PageSetter(const Document &document, Typesetter typesetter, const Options &options)
        : document_(document), set_(std::move(typesetter)), options_(options)
    {
        const QSizeF paper = paperSize(set_.style().paper);
        left_ = mm(sideMargin);
        width_ = mm(paper.width()) - 2 * left_;
        top_ = mm(topMargin);
        bottom_ = mm(paper.height()) - mm(bottomMargin);
        if (options_.numbered)
            bottom_ -= set_.lineHeight(TextRole::small) + mm(1.5);
        pages_.emplace_back();
        y_ = top_;
    }

    /// The pages, and how well the items went onto them. Once only.
    Setting set()
    {
        add(headerPiece(document_, set_, width_, pageHeight() * mostHeader));
        if (!document_.urgent.empty()) {
            add(warningPiece(document_.urgent, true, set_, width_));
            y_ += set_.gap(3);
        }
        const auto &items = document_.items;
        if (items.empty())
            flow(painAtoms());
        addWarning();
        if (document_.log)
            tail_.push_back(logPiece(document_, set_, width_));
        if (options_.numbered && !warning().empty())
            reserved_ = tail_.front().before + tail_.front().height;
        for (const auto &item : items) {
            const bool first = &item == &items.front();
            addItem(itemColumns(item,
                                {width_, first ? room() : pageHeight() - mm(20), options_.spare, items.size() == 1,
                                 first ? &document_ : nullptr},
                                set_));
        }
        flow(noteAtoms());
        while (!tail_.empty())
            addFromTail();
        const Piece sources = sourcesPiece(document_, set_, width_);
        const double left = room() - sources.before - sources.height;
        addAtBottom(sources);
        if (options_.numbered)
            numberPages();
        const Fit fit{pages_.size(), untidy_};
        return {std::move(pages_), fit, std::max(0.0, left)};
    }

private:
    /// On several pages the signs of illness stand on the first one; what is to be minded while pressing may follow.
    void addWarning()
    {
        Warning first;
        Warning later;
        for (const auto &part : warning().parts)
            (options_.numbered && part.whilePressing ? later : first).parts.push_back(part);
        for (const auto &warning : {first, later})
            if (!warning.empty())
                tail_.push_back(warningPiece(warning, false, set_, width_));
    }

    [[nodiscard]] const Warning &warning() const
    {
        return options_.fullWarning || document_.briefWarning.empty() ? document_.warning : document_.briefWarning;
    }

    [[nodiscard]] double room() const { return bottom_ - y_ - reserved_; }
    [[nodiscard]] double pageHeight() const { return bottom_ - top_; }
    [[nodiscard]] bool atTop() const { return y_ <= top_ + 1; }

    /// The warning never goes to the back: whoever pins up the first page has it.
    void newPage()
    {
        if (reserved_ > 0)
            addFromTail();
        ends_.push_back(y_);
        pages_.emplace_back();
        y_ = top_;
    }

    void add(Piece piece)
    {
        const double before = atTop() ? 0 : piece.before;
        if (before + piece.height > room() && !atTop()) {
            newPage();
            add(std::move(piece));
            return;
        }
        y_ += before;
        const double height = piece.height;
        place(pages_.back(), std::move(piece), {left_, y_});
        y_ += height;
    }

    void addFromTail()
    {
        reserved_ = 0;
        add(std::move(tail_.front()));
        tail_.erase(tail_.begin());
    }

    /// Before a page is left half empty, what would come last fills it.
    void fillPage()
    {
        if (reserved_ > 0)
            addFromTail();
        while (!tail_.empty() && !atTop() && tail_.front().before + tail_.front().height <= room())
            addFromTail();
    }

    /// The last piece stands at the foot of the last page, or of one before it rather than alone on another.
    void addAtBottom(Piece piece)
    {
        const bool fits = piece.before + piece.height <= room() || atTop();
        for (std::size_t i = 0; i < ends_.size() && !fits; ++i)
            if (ends_[i] + piece.before + piece.height <= bottom_) {
                const double top = bottom_ - piece.height;
                place(pages_[i], std::move(piece), {left_, top});
                return;
            }
        if (piece.before + piece.height > room() && !atTop())
            newPage();
        y_ = std::max(y_, bottom_ - piece.height);
        place(pages_.back(), std::move(piece), {left_, y_});
        y_ = bottom_;
    }

    void addItem(ItemColumns columns)
    {
        Piece title;
        if (columns.title)
            title = typeset(*columns.title, set_, width_);
        const double titleHeight = columns.title ? title.height : 0;
        const double total = titleHeight + columns.height();
        const double before = atTop() ? 0 : title.before;
        if (before + total <= room()) {
            placeItem(std::move(title), columns, before);
            return;
        }
        if (options_.begins ? room() < pageHeight() * leastToBegin
                            : total <= pageHeight() || room() < pageHeight() * leastToSplit) {
            untidy_ += columns.title ? 0 : 2; // the only item should at least begin below its title
            fillPage();
            if (!atTop())
                newPage();
            if (total <= pageHeight()) {
                placeItem(std::move(title), columns, 0);
                return;
            }
        }
        const double above = atTop() ? 0 : title.before;
        placeSplit(std::move(title), std::move(columns), above);
    }

    void placeItem(Piece title, const ItemColumns &columns, double before)
    {
        y_ += before;
        const double titleHeight = title.height;
        place(pages_.back(), std::move(title), {left_, y_});
        y_ += titleHeight;
        const double top = y_;
        const double below = placeColumn(columns.left, columns.leftWidth, left_, top);
        placeColumn(columns.right, columns.rightWidth, left_ + width_ - columns.rightWidth, top);
        placeColumn(columns.leftTail, columns.leftWidth, left_, below, top);
        y_ = top + columns.height();
    }

    /// Atoms one below the other; the first one keeps its distance from what is above it, unless that is the column's
    /// top. Returns where the next one would go.
    double placeColumn(const Atoms &atoms, double width, double x, double y, double top = -1)
    {
        bool first = top < 0;
        for (const auto &atom : atoms) {
            Piece piece = typeset(atom, set_, width);
            y += first ? 0 : piece.before;
            first = false;
            const double height = piece.height;
            place(pages_.back(), std::move(piece), {x, y});
            y += height;
        }
        return y;
    }

    /// An item taller than a page: its figures stay with as many parts as fit beside them, the rest follows in full
    /// width.
    void placeSplit(Piece title, ItemColumns columns, double before)
    {
        ++untidy_;
        y_ += before;
        const double titleHeight = title.height;
        place(pages_.back(), std::move(title), {left_, y_});
        y_ += titleHeight;
        const auto besides = static_cast<std::ptrdiff_t>(countThatFit(columns.right, columns.rightWidth));
        if (static_cast<std::size_t>(besides) == columns.right.size())
            columns.left.insert(columns.left.end(), columns.leftTail.begin(), columns.leftTail.end());
        else
            columns.right.insert(columns.right.end(), columns.leftTail.begin(), columns.leftTail.end());
        const auto figures = static_cast<std::ptrdiff_t>(countThatFit(columns.left, columns.leftWidth));
        const double leftEnd =
            placeColumn(Atoms(columns.left.begin(), columns.left.begin() + figures), columns.leftWidth, left_, y_);
        const double rightEnd = placeColumn(Atoms(columns.right.begin(), columns.right.begin() + besides),
                                            columns.rightWidth, left_ + width_ - columns.rightWidth, y_);
        y_ = std::max(leftEnd, rightEnd);
        newPage();
        Atoms rest = overleaf(columns.left, figures);
        const Atoms more = overleaf(columns.right, besides);
        rest.insert(rest.end(), more.begin(), more.end());
        flow(std::move(rest));
    }

    /// How many atoms go into the rest of the page: whole parts with their headings, if one fits beside pictures; else
    /// lines of the first part, with the heading never last.
    [[nodiscard]] std::size_t countThatFit(const Atoms &atoms, double width) const
    {
        double height = 0;
        std::size_t lines = 0;
        std::size_t parts = 0;
        const bool pictured = !atoms.empty() && std::holds_alternative<FiguresAtom>(atoms.front());
        for (std::size_t i = 0; i < atoms.size(); ++i) {
            if (std::holds_alternative<HeadingAtom>(atoms[i]) && !(pictured && i == 1))
                parts = i;
            const Piece piece = typeset(atoms[i], set_, width);
            height += (i > 0 ? piece.before : 0) + piece.height;
            if (height > room())
                return parts > 0 ? parts : lines;
            if (!piece.keepWithNext)
                lines = i + 1;
        }
        return atoms.size();
    }

    /// Atoms one below the other in full width, over as many pages as they need.
    void flow(Atoms atoms)
    {
        std::size_t i = 0;
        while (i < atoms.size()) {
            std::size_t last = i; // headings go with what follows them
            double height = 0;
            std::vector<Piece> pieces;
            for (;; ++last) {
                splitIfTallerThanPage(atoms, last);
                pieces.push_back(typeset(atoms[last], set_, width_));
                height += (pieces.size() > 1 ? pieces.back().before : 0) + pieces.back().height;
                if (!pieces.back().keepWithNext || last + 1 >= atoms.size())
                    break;
            }
            if (height + pieces.front().before > room() && !atTop())
                newPage();
            for (auto &piece : pieces)
                add(std::move(piece));
            i = last + 1;
        }
    }

    void splitIfTallerThanPage(Atoms &atoms, std::size_t index) const
    {
        const auto *line = std::get_if<LineAtom>(&atoms[index]);
        if (line == nullptr || typeset(*line, set_, width_).height <= pageHeight() * 0.9)
            return;
        const LineAtom whole = *line;
        const auto parts = set_.split(whole.text, whole.role, width_ - mm(12), pageHeight() * 0.9);
        Atoms replaced;
        for (const auto &part : parts)
            replaced.push_back(LineAtom{replaced.empty() ? whole.marker : QString(), part, whole.role, 0});
        const auto at = atoms.erase(atoms.begin() + static_cast<std::ptrdiff_t>(index));
        atoms.insert(at, replaced.begin(), replaced.end());
    }

    /// Where it hurts, for a sheet without items.
    [[nodiscard]] Atoms painAtoms() const
    {
        if (document_.pain.empty())
            return {};
        return {FiguresAtom{document_.pain, mm(90), false}, CaptionAtom{document_.painCaption}};
    }

    [[nodiscard]] Atoms noteAtoms() const
    {
        Atoms atoms;
        if (document_.note.lines.isEmpty())
            return atoms;
        atoms.push_back(HeadingAtom{document_.note.heading});
        for (const auto &line : document_.note.lines)
            atoms.push_back(LineAtom{{}, line});
        return atoms;
    }

    void numberPages()
    {
        for (std::size_t i = 0; i < pages_.size(); ++i)
            place(pages_[i], pageNumberPiece(document_, i + 1, pages_.size(), set_, width_),
                  {left_, bottom_ + mm(1.5)});
    }

    const Document &document_;
    Typesetter set_;
    Options options_;
    double left_ = 0;
    double width_ = 0;
    double top_ = 0;
    double bottom_ = 0;
    double y_ = 0;
    std::size_t untidy_ = 0;
    std::vector<Piece> tail_; ///< warning and log, still to be placed
    double reserved_ = 0;     ///< at the foot of the first of several pages, for the warning
    std::vector<PageItems> pages_;
    std::vector<double> ends_; ///< of the pages before the last, where they are full
};

} // namespace

Setting setPages(const Document &document, Typesetter typesetter, const Options &options)
{
    return PageSetter(document, std::move(typesetter), options).set();
}

} // namespace knotfinder::sheet
