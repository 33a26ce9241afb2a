// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/atlas.h>
#include <knotfinder/render/paint.h>

#include <QRectF>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace knotfinder::gui {

/// One picture on the board: a piece of a view, and where it lies.
struct Pane
{
    std::string view;
    QRectF source; ///< picture units (mm)
    QString label; ///< of a close-up; '' for a whole view
    QRectF place;  ///< board units; as large as `source`
};

/// A spot on the figure under the pointer.
struct Spot
{
    std::size_t pane = 0;
    body::Point2 at; ///< picture units
};

/// Pictures in one or more rows, and the camera that looks at them. All geometry of the canvas, without a widget.
class Board
{
public:
    /// Lays whole views out, in the given order. Unknown views are left out.
    void showViews(const body::Atlas &atlas, const std::string &figure, const std::vector<std::string> &views);
    /// Lays out the pieces of the views that a close-up names: "head", "hands" …
    void showCloseUp(const body::Atlas &atlas, const std::string &figure, const std::string &closeUp);

    [[nodiscard]] const std::vector<Pane> &panes() const noexcept { return panes_; }

    /// Room that captions need above their panes, in logical pixels; so wide at least is what a pane takes of its row.
    struct Captions
    {
        double height = 0;
        std::vector<double> widths = {}; ///< by pane
    };
    /// The part of the widget that figures may fill when they are fitted, their captions included.
    void setRoom(const QRectF &room, Captions captions);
    void fit();
    [[nodiscard]] bool isFitted() const noexcept { return fitted_; }
    /// Zooms so that the board spot under `widgetPos` stays there. Kept between the whole board and 1 mm = 12 px.
    void zoomAt(const QPointF &widgetPos, double factor);
    void panBy(const QPointF &widgetDelta);
    /// Moves the camera just so far that a picture spot is at least `margin` inside the room.
    void reveal(const Spot &spot, double margin);
    [[nodiscard]] double scale() const noexcept { return scale_; } ///< logical pixels per mm

    /// Where a pane lies in the widget; its caption goes right above it.
    [[nodiscard]] QRectF widgetRect(const Pane &pane) const;
    /// What of a pane shows inside `clip`, ready to paint; nothing when it lies outside.
    [[nodiscard]] std::optional<render::Viewport> viewport(const Pane &pane, const QRectF &clip) const;
    [[nodiscard]] std::optional<Spot> spotAt(const QPointF &widgetPos) const;
    [[nodiscard]] QPointF toWidget(const Spot &spot) const;

private:
    /// Index of the pane after the last one of each row.
    using RowEnds = std::vector<std::size_t>;

    void layOut();
    [[nodiscard]] std::vector<RowEnds> waysToBreak() const;
    double scaleOf(const RowEnds &rows);
    void placeInRows(const RowEnds &rows, double scale);
    void keepInRoom();
    [[nodiscard]] double fittingScale() const;
    [[nodiscard]] QPointF boardToWidget(const QPointF &board) const { return board * scale_ + offset_; }

    std::vector<Pane> panes_;
    QSizeF size_; ///< of all panes, board units
    QRectF room_;
    Captions captions_;
    std::size_t together_ = 1; ///< so many panes are never parted by the end of a row
    double gap_ = 0;           ///< board units between panes
    double scale_ = 1;
    QPointF offset_; ///< widget position of the board's origin
    bool fitted_ = true;
};

} // namespace knotfinder::gui
