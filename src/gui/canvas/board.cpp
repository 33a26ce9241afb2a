// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/board.h"

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr double figureGap = 36;       ///< mm between figures
constexpr double pieceGap = 14;        ///< mm between the pieces of a close-up
constexpr double worthMoreRows = 1.01; ///< another row must make the figures so much larger
constexpr double captionAir = 1.4;     ///< a caption stands nearer to its own picture than to the one above
constexpr std::size_t mostPieces = 8;  ///< beyond, the rest stays in the last row
constexpr double largestScale = 12;    ///< logical pixels per mm

double clampBetween(double value, double a, double b)
{
    return std::clamp(value, std::min(a, b), std::max(a, b));
}

} // namespace

void Board::showViews(const body::Atlas &atlas, const std::string &figure, const std::vector<std::string> &views)
{
    panes_.clear();
    for (const auto &view : views)
        if (const auto *picture = atlas.picture(figure, view))
            panes_.push_back({view, QRectF(0, 0, picture->width, picture->height), {}, {}});
    together_ = 1;
    gap_ = figureGap;
    captions_.widths.clear();
    fit();
}

void Board::showCloseUp(const body::Atlas &atlas, const std::string &figure, const std::string &closeUp)
{
    panes_.clear();
    for (const auto &piece : atlas.closeUps())
        if (piece.id == closeUp && piece.figure == figure)
            panes_.push_back({piece.view,
                              QRectF(piece.rect.x, piece.rect.y, piece.rect.width, piece.rect.height),
                              QString::fromStdString(piece.label),
                              {}});
    together_ = 2; // right and left
    gap_ = pieceGap;
    captions_.widths.clear();
    fit();
}

void Board::layOut()
{
    RowEnds best;
    double largest = 0;
    for (auto &rows : waysToBreak()) {
        const double scale = scaleOf(rows);
        if (scale > largest * worthMoreRows) {
            largest = scale;
            best = std::move(rows);
        }
    }
    scaleOf(best);
}

/// Every way to break the panes into rows, few rows first.
std::vector<Board::RowEnds> Board::waysToBreak() const
{
    const auto pieces = std::min((panes_.size() + together_ - 1) / together_, mostPieces);
    std::vector<RowEnds> ways;
    for (std::size_t breaks = 0; pieces > 0 && breaks < std::size_t{1} << (pieces - 1); ++breaks) {
        RowEnds ends;
        for (std::size_t piece = 1; piece < pieces; ++piece)
            if ((breaks >> (piece - 1) & 1) != 0)
                ends.push_back(piece * together_);
        ends.push_back(panes_.size());
        ways.push_back(std::move(ends));
    }
    std::ranges::stable_sort(ways, {}, &RowEnds::size);
    return ways;
}

double Board::scaleOf(const RowEnds &rows)
{
    // Captions keep their size in pixels, so how much of the board they take is known only once the scale is: a few
    // rounds are near enough.
    double scale = 1e9;
    for (int round = 0; round < 3; ++round) {
        placeInRows(rows, scale);
        scale = fittingScale();
    }
    return scale;
}

void Board::placeInRows(const RowEnds &rows, double scale)
{
    const auto widthOf = [&](std::size_t pane) {
        const double caption = pane < captions_.widths.size() ? captions_.widths[pane] / scale : 0;
        return std::max(panes_[pane].source.width(), caption);
    };
    const double rowGap = std::max(gap_, captions_.height * captionAir / scale);
    std::vector<double> widths;
    double y = -rowGap;
    std::size_t first = 0;
    for (const auto end : rows) {
        double x = -gap_;
        double height = 0;
        for (auto i = first; i < end; ++i) {
            const double width = widthOf(i);
            const auto size = panes_[i].source.size();
            panes_[i].place = QRectF(QPointF(x + gap_ + (width - size.width()) / 2, 0), size);
            x += gap_ + width;
            height = std::max(height, size.height());
        }
        y += rowGap + height;
        for (auto i = first; i < end; ++i)
            panes_[i].place.moveBottom(y); // soles beside feet
        widths.push_back(x);
        first = end;
    }
    size_ = panes_.empty() ? QSizeF() : QSizeF(std::ranges::max(widths), y);
    first = 0;
    for (std::size_t row = 0; row < widths.size(); first = rows[row++])
        for (auto i = first; i < rows[row]; ++i)
            panes_[i].place.translate((size_.width() - widths[row]) / 2, 0);
}

void Board::setRoom(const QRectF &room, Captions captions)
{
    const auto centre = room_.center();
    room_ = room.adjusted(0, captions.height, 0, 0);
    captions_ = std::move(captions);
    if (fitted_)
        fit();
    else {
        offset_ += room_.center() - centre;
        keepInRoom();
    }
}

double Board::fittingScale() const
{
    if (size_.isEmpty() || room_.isEmpty())
        return 1;
    return std::min(room_.width() / size_.width(), room_.height() / size_.height());
}

void Board::fit()
{
    fitted_ = true;
    layOut();
    scale_ = fittingScale();
    offset_ = room_.center() - QPointF(size_.width(), size_.height()) * (scale_ / 2);
}

void Board::zoomAt(const QPointF &widgetPos, double factor)
{
    const double least = fittingScale();
    const double scale = std::clamp(scale_ * factor, least, std::max(least, largestScale));
    offset_ = widgetPos - (widgetPos - offset_) * (scale / scale_);
    scale_ = scale;
    fitted_ = scale <= least * 1.0001;
    if (fitted_)
        fit();
    else
        keepInRoom();
}

void Board::panBy(const QPointF &widgetDelta)
{
    if (fitted_)
        return;
    offset_ += widgetDelta;
    keepInRoom();
}

void Board::reveal(const Spot &spot, double margin)
{
    if (fitted_)
        return;
    const auto at = toWidget(spot);
    const auto inner = room_.adjusted(margin, margin, -margin, -margin);
    const QPointF inside(clampBetween(at.x(), inner.left(), inner.right()),
                         clampBetween(at.y(), inner.top(), inner.bottom()));
    offset_ += inside - at;
    keepInRoom();
}

void Board::keepInRoom()
{
    // The board always covers the room's centre line where it is larger, and is centred where it is smaller.
    const auto keep = [](double offset, double length, double low, double high) {
        return length <= high - low ? (low + high - length) / 2 : std::clamp(offset, high - length, low);
    };
    offset_.setX(keep(offset_.x(), size_.width() * scale_, room_.left(), room_.right()));
    offset_.setY(keep(offset_.y(), size_.height() * scale_, room_.top(), room_.bottom()));
}

QRectF Board::widgetRect(const Pane &pane) const
{
    return {boardToWidget(pane.place.topLeft()), pane.place.size() * scale_};
}

std::optional<render::Viewport> Board::viewport(const Pane &pane, const QRectF &clip) const
{
    const auto whole = widgetRect(pane);
    const auto seen = whole.intersected(clip);
    if (seen.isEmpty())
        return std::nullopt;
    const QRectF source(pane.source.topLeft() + (seen.topLeft() - whole.topLeft()) / scale_, seen.size() / scale_);
    return render::Viewport(source, seen);
}

std::optional<Spot> Board::spotAt(const QPointF &widgetPos) const
{
    for (std::size_t i = 0; i < panes_.size(); ++i) {
        const auto rect = widgetRect(panes_[i]);
        if (rect.contains(widgetPos)) {
            const auto at = panes_[i].source.topLeft() + (widgetPos - rect.topLeft()) / scale_;
            return Spot{i, {static_cast<float>(at.x()), static_cast<float>(at.y())}};
        }
    }
    return std::nullopt;
}

QPointF Board::toWidget(const Spot &spot) const
{
    const auto &pane = panes_[spot.pane];
    const auto rect = widgetRect(pane);
    return rect.topLeft() + (QPointF(spot.at.x, spot.at.y) - pane.source.topLeft()) * scale_;
}

} // namespace knotfinder::gui
