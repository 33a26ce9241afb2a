// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "report_pages.h"

#include "atoms.h"
#include "blocks.h"
#include "paginator.h"

namespace knotfinder::sheet {
namespace {

constexpr double reportMargin = 13;   // mm; home printers leave out less than 10
constexpr double mostHead = 0.4;      // of the page
constexpr double reportDrawings = 62; // mm high
constexpr double reportChart = 68;
constexpr std::size_t wantedPages = 2;

class ReportSetter
{
public:
    ReportSetter(const Report &report, const Style &style, double density) : report_(report), set_(style, density)
    {
        const QSizeF paper = paperSize(style.paper);
        left_ = mm(reportMargin);
        width_ = mm(paper.width()) - 2 * left_;
        top_ = mm(reportMargin);
        bottom_ = mm(paper.height()) - mm(reportMargin) - set_.lineHeight(TextRole::small) - mm(1.5);
        pages_.emplace_back();
        y_ = top_;
        frame_.title = report.title;
        frame_.subtitle = report.period;
        frame_.date = report.date;
        frame_.person = report.person;
        frame_.disclaimer = report.closing;
    }

    std::vector<PageItems> set()
    {
        add(headerPiece(frame_, set_, width_, (bottom_ - top_) * mostHead));
        for (const auto &line : report_.summary)
            add(typeset(LineAtom{{}, line}, set_, width_));
        addDrawings();
        addChart();
        addList(QStringLiteral("What followed on pressing"), report_.helped);
        addList(QStringLiteral("Sessions"), report_.sessions);
        addList(QStringLiteral("Notes"), report_.notes);
        addClosing();
        for (std::size_t page = 0; page < pages_.size(); ++page)
            place(pages_[page], pageNumberPiece(frame_, page + 1, pages_.size(), set_, width_),
                  {left_, bottom_ + mm(1.5)});
        return std::move(pages_);
    }

private:
    void newPage()
    {
        pages_.emplace_back();
        y_ = top_;
    }

    [[nodiscard]] bool fits(double height) const { return y_ + height <= bottom_; }

    void add(Piece piece)
    {
        const bool atTop = y_ <= top_;
        if (!atTop && !fits(piece.before + piece.height))
            newPage();
        y_ += y_ <= top_ ? 0 : piece.before;
        const double height = piece.height;
        place(pages_.back(), std::move(piece), {left_, y_});
        y_ += height;
    }

    /// Then and now beside each other, each with front and back.
    void addDrawings()
    {
        if (report_.drawings.empty())
            return;
        Piece row;
        const double space = mm(4);
        const auto count = static_cast<double>(report_.drawings.size());
        const double width = (width_ - space * (count - 1)) / count;
        double x = 0;
        for (const auto &drawing : report_.drawings) {
            Piece one = typeset(FiguresAtom{drawing.figures, set_.figureHeight(reportDrawings)}, set_, width);
            const auto caption = set_.set(drawing.caption, TextRole::caption, width, Qt::AlignHCenter);
            row.before = one.before;
            one.items.push_back(set_.item(caption, {0, one.height + mm(0.9)}, TextRole::caption));
            row.height = std::max(row.height, one.height + mm(0.9) + caption.height);
            place(row.items, std::move(one), {x, 0});
            x += width + space;
        }
        add(std::move(row));
    }

    void addChart()
    {
        if (report_.chart.empty())
            return;
        Piece piece;
        piece.before = set_.gap(4);
        piece.height = set_.figureHeight(reportChart);
        piece.items.push_back(ChartItem{QRectF(0, 0, width_, piece.height), mm(1.8), report_.chart});
        add(std::move(piece));
    }

    void addList(const QString &heading, const QStringList &lines)
    {
        if (lines.isEmpty())
            return;
        Piece head = typeset(HeadingAtom{heading}, set_, width_);
        const Piece first = typeset(LineAtom{QStringLiteral("•"), lines.front()}, set_, width_);
        if (!fits(head.before + head.height + first.before + first.height))
            newPage();
        add(std::move(head));
        for (const auto &line : lines)
            add(typeset(LineAtom{QStringLiteral("•"), line, TextRole::caption}, set_, width_));
    }

    /// At the foot of the last page.
    void addClosing()
    {
        Piece piece = sourcesPiece(frame_, set_, width_);
        if (!fits(piece.before + piece.height))
            newPage();
        const QPointF at(left_, bottom_ - piece.height);
        place(pages_.back(), std::move(piece), at);
    }

    const Report &report_;
    Typesetter set_;
    Document frame_; ///< what header and page numbers are made of
    double left_ = 0;
    double width_ = 0;
    double top_ = 0;
    double bottom_ = 0;
    double y_ = 0;
    std::vector<PageItems> pages_;
};

} // namespace

std::vector<PageItems> reportPages(const Report &report, const Style &style)
{
    std::vector<PageItems> pages;
    for (const double density : {0.0, 0.35, 0.7, 1.0}) {
        pages = ReportSetter(report, style, density).set();
        if (pages.size() <= wantedPages)
            break;
    }
    return pages;
}

} // namespace knotfinder::sheet
