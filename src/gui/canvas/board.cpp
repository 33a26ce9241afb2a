// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/board.h"

#include <algorithm>
#include <span>

namespace knotfinder::gui {
namespace {

constexpr double gap = 36;          ///< mm between pictures of a row
constexpr double largestScale = 12; ///< logical pixels per mm

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
    fit();
}

void Board::layOut()
{
    // As many rows as make the figures largest. Captions keep their size in pixels, so how much of the board they take
    // is known only once the scale is: twice is near enough.
    std::size_t best = 1;
    double largest = 0;
    for (std::size_t rows = 1; rows <= panes_.size(); ++rows) {
        const double scale = scaleOfRows(rows);
        if (scale > largest * 1.01) {
            largest = scale;
            best = rows;
        }
    }
    scaleOfRows(best);
}

double Board::scaleOfRows(std::size_t rows)
{
    rowGap_ = gap;
    placeInRows(rows);
    rowGap_ = std::max(gap, captionHeight_ / fittingScale());
    placeInRows(rows);
    return fittingScale();
}

void Board::placeInRows(std::size_t rows)
{
    const auto perRow = (panes_.size() + rows - 1) / std::max<std::size_t>(rows, 1);
    double y = 0;
    double widest = 0;
    for (std::size_t first = 0; first < panes_.size(); first += perRow) {
        const std::span row(panes_.begin() + static_cast<std::ptrdiff_t>(first),
                            std::min(perRow, panes_.size() - first));
        double x = 0;
        double height = 0;
        for (auto &pane : row) {
            pane.place = QRectF(QPointF(x, y), pane.source.size());
            x += pane.source.width() + gap;
            height = std::max(height, pane.source.height());
        }
        for (auto &pane : row)
            pane.place.moveBottom(y + height); // soles beside feet
        widest = std::max(widest, x - gap);
        y += height + rowGap_;
    }
    size_ = panes_.empty() ? QSizeF() : QSizeF(widest, y - rowGap_);
    centreRows(perRow);
}

void Board::centreRows(std::size_t perRow)
{
    for (std::size_t first = 0; first < panes_.size(); first += perRow) {
        const auto last = std::min(first + perRow, panes_.size()) - 1;
        const double shift = (size_.width() - panes_[last].place.right()) / 2;
        for (auto i = first; i <= last; ++i)
            panes_[i].place.translate(shift, 0);
    }
}

void Board::setRoom(const QRectF &room, double captionHeight)
{
    const auto centre = room_.center();
    room_ = room.adjusted(0, captionHeight, 0, 0);
    captionHeight_ = captionHeight;
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
