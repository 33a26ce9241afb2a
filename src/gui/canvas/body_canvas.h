// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "canvas/board.h"
#include "canvas/figure_painter.h"
#include "canvas/region_spots.h"
#include "session/session.h"
#include "session/view_state.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <memory>

namespace knotfinder::gui {

class CanvasHand;
class CanvasKeys;
class CanvasTouch;

/// The figures with the user's pain and the shown knots on them. Paints and answers where things lie; what mouse and
/// keys do is decided by CanvasHand and CanvasKeys.
class BodyCanvas : public QWidget
{
    Q_OBJECT

public:
    BodyCanvas(Session &session, ViewState &state, QWidget *parent = nullptr);
    ~BodyCanvas() override;

    [[nodiscard]] Session &session() const noexcept { return session_; }
    [[nodiscard]] ViewState &state() const noexcept { return state_; }
    [[nodiscard]] const Board &board() const noexcept { return board_; }
    [[nodiscard]] const body::View *view(const Pane &pane) const; ///< null when its table is broken
    [[nodiscard]] std::optional<body::CellId> cellAt(const Spot &spot) const;
    [[nodiscard]] std::optional<std::size_t> regionAt(const QPointF &widgetPos) const;
    /// The point whose X lies under the pointer.
    [[nodiscard]] std::optional<PointRef> knotAt(const QPointF &widgetPos) const;
    /// The muscle that is drawn there, the one nearest to the skin, while the layer is on.
    [[nodiscard]] std::optional<std::string> muscleAt(const QPointF &widgetPos) const;
    [[nodiscard]] const RegionSpots &spots(std::size_t pane) const;
    /// A spot of the widget that shows the region, on the first picture that does.
    [[nodiscard]] std::optional<QPointF> spotOf(std::size_t region) const;
    /// The region that has the keyboard, and on which picture.
    [[nodiscard]] std::optional<std::size_t> focusedRegion() const noexcept { return focusedRegion_; }
    [[nodiscard]] std::size_t focusedPane() const noexcept { return focusedPane_; }
    void focusRegion(std::size_t region, std::size_t pane);
    /// A mouse click continues the keyboard's way from there, without showing the ring.
    void clickedRegion(std::size_t region, std::size_t pane);
    [[nodiscard]] bool isFocusShown() const noexcept { return focusShown_; }
    /// Takes the keyboard and shows where it is.
    void startKeyboard();
    void setSpaceHeld(bool held);
    bool cancelStroke();

    void zoomAt(const QPointF &widgetPos, double factor);
    void panBy(const QPointF &delta);
    void fit();
    /// Room at the edges that other widgets cover: figures are fitted inside of it.
    void setPadding(const QMargins &padding);
    /// A circle that shows the size of the brush; nothing: none.
    void setBrushRing(std::optional<QPointF> widgetPos);
    /// The picture under the pointer, where the name of the hovered region goes.
    void setHoveredPane(std::size_t pane) { hoveredPane_ = pane; }
    /// Where the name of the region pointed at, by hand or by key, was painted last; empty: nowhere.
    [[nodiscard]] QRectF paintedName() const { return paintedName_; }
    /// Keeps no painted figure but those on the screen.
    void letGo() { figures_.letGo(); }

    [[nodiscard]] QSize sizeHint() const override { return {760, 760}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {280, 280}; }

Q_SIGNALS:
    void painted();
    void cameraChanged();
    void focusedRegionChanged();
    void menuRequested(const QPoint &globalPos, std::optional<std::size_t> cell);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void connectSession();
    void rebuildBoard();
    void nameCaptions();
    void fitRoom();
    void sceneChanged();
    void refreshScene();
    void cameraMoved();
    [[nodiscard]] FigurePainter::Ground ground() const;
    [[nodiscard]] QRect brushRect() const;
    [[nodiscard]] QString shownName() const;
    [[nodiscard]] QRectF namePlace() const;
    void paintBrushRing(QPainter &painter);

    Session &session_;
    ViewState &state_;
    Board board_;
    std::vector<SideLabels> captions_; ///< of the board's panes
    QMargins padding_;
    FigurePainter figures_;
    render::Scene scene_;
    PointRefs siteRefs_; ///< the points of scene_.sites
    bool sceneStale_ = true;
    QRectF paintedName_;  ///< where a name was painted last
    bool moving_ = false; ///< zooming or panning: pictures may be rough
    QTimer settle_;
    mutable std::map<std::size_t, RegionSpots> spots_; ///< by pane
    std::optional<std::size_t> focusedRegion_;
    std::size_t focusedPane_ = 0;
    bool focusShown_ = false; ///< the keyboard was used last
    std::size_t hoveredPane_ = 0;
    std::optional<QPointF> brushRing_;
    std::unique_ptr<CanvasHand> hand_;
    std::unique_ptr<CanvasKeys> keys_;
    std::unique_ptr<CanvasTouch> touch_;
};

} // namespace knotfinder::gui
