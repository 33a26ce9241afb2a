// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/body_canvas.h"

#include "canvas/canvas_accessible.h"
#include "canvas/canvas_hand.h"
#include "canvas/canvas_keys.h"
#include "canvas/canvas_touch.h"
#include "canvas/name_pill.h"
#include "canvas/scene_maker.h"
#include "look/paint_kit.h"
#include "look/style.h"

#include <knotfinder/render/muscle_art.h>

#include <QContextMenuEvent>
#include <QPainter>

namespace knotfinder::gui {
namespace {

constexpr int settleTime = 90;           ///< ms after the last zoom step until pictures are painted sharp
constexpr float knotReach = 9;           ///< logical pixels round an X that count as on it
constexpr double captionGap = 6;         ///< between a caption and its picture
constexpr double largestLettering = 1.8; ///< larger numbers would cover the figure

} // namespace

BodyCanvas::BodyCanvas(Session &session, ViewState &state, QWidget *parent)
    : QWidget(parent), session_(session), state_(state), figures_(session), hand_(std::make_unique<CanvasHand>(*this)),
      keys_(std::make_unique<CanvasKeys>(*this)), touch_(std::make_unique<CanvasTouch>(*this, *hand_))
{
    CanvasAccessible::install();
    setMouseTracking(true);
    setAttribute(Qt::WA_AcceptTouchEvents);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Figures of the body"));
    setAccessibleDescription(tr("Arrow keys move between areas, Space marks one, digits say how strong the pain is."));
    settle_.setSingleShot(true);
    settle_.setInterval(settleTime);
    connectSession();
    rebuildBoard();
}

BodyCanvas::~BodyCanvas() = default;

void BodyCanvas::connectSession()
{
    connect(&settle_, &QTimer::timeout, this, [this] {
        moving_ = false;
        update();
    });
    auto &editor = session_.editor();
    connect(&editor, &DrawingEditor::changed, this, &BodyCanvas::sceneChanged);
    connect(&editor, &DrawingEditor::currentChanged, this, &BodyCanvas::sceneChanged);
    connect(&session_, &Session::knowledgeLoaded, this, &BodyCanvas::sceneChanged);
    connect(&session_.spotlight(), &Spotlight::shownChanged, this, &BodyCanvas::sceneChanged);
    connect(&session_.spotlight(), &Spotlight::hoverChanged, this, &BodyCanvas::sceneChanged);
    connect(&state_, &ViewState::layersChanged, this, &BodyCanvas::sceneChanged);
    connect(&state_, &ViewState::viewsChanged, this, &BodyCanvas::rebuildBoard);
    connect(&state_, &ViewState::toolChanged, this, [this] { hand_->toolChanged(); });
    connect(&state_, &ViewState::brushChanged, this, qOverload<>(&QWidget::update));
}

void BodyCanvas::rebuildBoard()
{
    const auto &figure = session_.editor().drawing().figure;
    if (state_.closeUp().empty())
        board_.showViews(session_.atlas(), figure, state_.views());
    else
        board_.showCloseUp(session_.atlas(), figure, state_.closeUp());
    spots_.clear();
    focusedPane_ = 0;
    nameCaptions();
    fitRoom();
    sceneChanged();
    cameraMoved();
}

void BodyCanvas::nameCaptions()
{
    captions_.clear();
    for (const auto &pane : board_.panes()) {
        const auto *table = view(pane);
        captions_.push_back(table != nullptr ? sideLabels(session_.atlas(), *table, pane) : SideLabels());
    }
}

void BodyCanvas::sceneChanged()
{
    if (session_.editor().drawing().figure != scene_.figure && !sceneStale_) {
        sceneStale_ = true;
        rebuildBoard();
        return;
    }
    // One change is told by several signals: the scene is made once, before the next paint.
    if (!std::exchange(sceneStale_, true))
        QMetaObject::invokeMethod(this, &BodyCanvas::refreshScene, Qt::QueuedConnection);
}

void BodyCanvas::refreshScene()
{
    if (!std::exchange(sceneStale_, false))
        return;
    auto fresh = makeScene(session_, state_.layers());
    fresh.focusedRegion = hasFocus() && focusShown_ ? focusedRegion_ : std::nullopt;
    const auto before = std::exchange(scene_, std::move(fresh));
    siteRefs_ = pointsOfSites(session_, state_.layers());
    update(figures_.damage(ground(), before, scene_));
    if (const auto name = namePlace(); name != paintedName_ || before.hoveredRegion != scene_.hoveredRegion) {
        update(paintedName_.toAlignedRect());
        update(name.toAlignedRect());
    }
}

FigurePainter::Ground BodyCanvas::ground() const
{
    return {board_,
            rect(),
            themeOf(this),
            look::font(this, look::Type::small),
            captions_,
            devicePixelRatioF(),
            moving_,
            padding_.top() + 2 * look::grid,
            std::min(textScaleOf(this), largestLettering)};
}

const body::View *BodyCanvas::view(const Pane &pane) const
{
    const auto found = session_.atlas().view(session_.editor().drawing().figure, pane.view);
    return found ? found.value() : nullptr;
}

std::optional<body::CellId> BodyCanvas::cellAt(const Spot &spot) const
{
    const auto *table = view(board_.panes()[spot.pane]);
    return table != nullptr ? table->pick(spot.at) : std::nullopt;
}

std::optional<std::size_t> BodyCanvas::regionAt(const QPointF &widgetPos) const
{
    const auto spot = board_.spotAt(widgetPos);
    const auto cell = spot ? cellAt(*spot) : std::nullopt;
    return cell ? std::optional<std::size_t>(session_.atlas().surface().regionIndex(*cell)) : std::nullopt;
}

std::optional<PointRef> BodyCanvas::knotAt(const QPointF &widgetPos) const
{
    const auto spot = board_.spotAt(widgetPos);
    if (!spot || sceneStale_)
        return std::nullopt; // X's that are about to change are not there to be hit
    const auto *table = view(board_.panes()[spot->pane]);
    if (table == nullptr)
        return std::nullopt;
    const auto site = render::siteAt(scene_, *table, spot->at, knotReach / static_cast<float>(board_.scale()));
    return site ? std::optional(siteRefs_[*site]) : std::nullopt;
}

std::optional<std::string> BodyCanvas::muscleAt(const QPointF &widgetPos) const
{
    const auto spot = board_.spotAt(widgetPos);
    if (!spot || sceneStale_ || !state_.layers().muscles)
        return std::nullopt;
    const auto &view = board_.panes()[spot->pane].view;
    const auto &art = session_.figures().muscles();
    const QPointF at(static_cast<double>(spot->at.x), static_cast<double>(spot->at.y));
    const auto depth = [&](const render::DrawnMuscle &muscle) {
        return art.shownIn(scene_.figure, muscle.id, view)->depth; // it covers the spot, so it is shown
    };
    const render::DrawnMuscle *nearest = nullptr;
    for (const auto &muscle : scene_.muscles)
        if (art.covers(scene_.figure, muscle, view, at) && (nearest == nullptr || depth(muscle) < depth(*nearest)))
            nearest = &muscle;
    return nearest == nullptr ? std::nullopt : std::optional(nearest->id);
}

const RegionSpots &BodyCanvas::spots(std::size_t pane) const
{
    const auto [entry, fresh] = spots_.try_emplace(pane);
    const auto &shown = board_.panes()[pane];
    const auto *table = fresh ? view(shown) : nullptr;
    if (table != nullptr)
        entry->second = regionSpots(session_.atlas(), *table, shown.source);
    if (entry->second.empty())
        entry->second.resize(session_.atlas().regions().size());
    return entry->second;
}

std::optional<QPointF> BodyCanvas::spotOf(std::size_t region) const
{
    for (std::size_t pane = 0; pane < board_.panes().size(); ++pane)
        if (const auto &spot = spots(pane)[region])
            return board_.toWidget({pane, *spot});
    return std::nullopt;
}

void BodyCanvas::focusRegion(std::size_t region, std::size_t pane)
{
    focusedRegion_ = region;
    focusedPane_ = pane;
    focusShown_ = true;
    if (const auto &spot = spots(pane)[region])
        board_.reveal({pane, *spot}, 4 * look::grid);
    session_.editor().setCurrent(edits::markOf(session_.editor().drawing(), session_.atlas().regions()[region].id));
    sceneChanged();
    update(rect());
    Q_EMIT focusedRegionChanged();
}

void BodyCanvas::clickedRegion(std::size_t region, std::size_t pane)
{
    focusedRegion_ = region;
    focusedPane_ = pane;
    focusShown_ = false;
    session_.editor().toggleRegion(region);
}

void BodyCanvas::startKeyboard()
{
    setFocus(Qt::OtherFocusReason);
    keys_->start();
}

void BodyCanvas::setSpaceHeld(bool held)
{
    hand_->setSpaceHeld(held);
}

bool BodyCanvas::cancelStroke()
{
    return hand_->cancelStroke();
}

void BodyCanvas::zoomAt(const QPointF &widgetPos, double factor)
{
    board_.zoomAt(widgetPos, factor);
    cameraMoved();
}

void BodyCanvas::panBy(const QPointF &delta)
{
    board_.panBy(delta);
    cameraMoved();
}

void BodyCanvas::fit()
{
    board_.fit();
    cameraMoved();
}

void BodyCanvas::setPadding(const QMargins &padding)
{
    if (padding == padding_)
        return;
    padding_ = padding;
    fitRoom();
    update();
}

void BodyCanvas::fitRoom()
{
    const auto font = look::font(this, look::Type::small);
    Board::Captions captions{QFontMetricsF(font).height() + captionGap};
    for (const auto &caption : captions_)
        captions.widths.push_back(caption.width(font));
    board_.setRoom(QRectF(rect().marginsRemoved(padding_)), std::move(captions));
}

void BodyCanvas::setBrushRing(std::optional<QPointF> widgetPos)
{
    if (widgetPos == brushRing_)
        return;
    update(brushRect());
    brushRing_ = widgetPos;
    update(brushRect());
}

void BodyCanvas::cameraMoved()
{
    moving_ = true;
    settle_.start();
    update();
    Q_EMIT cameraChanged();
}

void BodyCanvas::paintEvent(QPaintEvent *event)
{
    refreshScene();
    QPainter painter(this);
    painter.fillRect(event->rect(), themeOf(this).canvas);
    figures_.paint(painter, ground(), scene_, event->rect());
    paintBrushRing(painter);
    paintedName_ = namePlace();
    if (!paintedName_.isEmpty())
        drawNamePill(painter, shownName(), paintedName_, look::font(this, look::Type::body), themeOf(this));
    if (hasFocus() && focusShown_)
        look::focusRing(painter, rect(), 2, themeOf(this));
    Q_EMIT painted();
}

QRect BodyCanvas::brushRect() const
{
    if (!brushRing_)
        return {};
    const double radius = static_cast<double>(state_.brushRadius()) * board_.scale() + 4;
    return QRectF(brushRing_->x() - radius, brushRing_->y() - radius, 2 * radius, 2 * radius).toAlignedRect();
}

void BodyCanvas::paintBrushRing(QPainter &painter)
{
    if (!brushRing_)
        return;
    const auto &theme = themeOf(this);
    const double radius = static_cast<double>(state_.brushRadius()) * board_.scale();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.labelHalo, 3));
    painter.drawEllipse(*brushRing_, radius, radius);
    painter.setPen(QPen(theme.hover, 1.5, state_.tool() == Tool::eraser ? Qt::DashLine : Qt::SolidLine));
    painter.drawEllipse(*brushRing_, radius, radius);
    painter.restore();
}

QString BodyCanvas::shownName() const
{
    const auto region = scene_.hoveredRegion ? scene_.hoveredRegion : scene_.focusedRegion;
    return region ? nameUnderPointer(session_, *region) : QString();
}

QRectF BodyCanvas::namePlace() const
{
    const auto region = scene_.hoveredRegion ? scene_.hoveredRegion : scene_.focusedRegion;
    const auto index = scene_.hoveredRegion ? hoveredPane_ : focusedPane_;
    if (!region || index >= board_.panes().size())
        return {};
    const auto *table = view(board_.panes()[index]);
    const auto bounds = table != nullptr ? table->bounds(session_.atlas().regions()[*region].cells) : std::nullopt;
    if (!bounds)
        return {};
    const Spot top{index, {bounds->x + bounds->width / 2, bounds->y}};
    return namePill(shownName(), board_.toWidget(top), rect(), look::font(this, look::Type::body));
}

} // namespace knotfinder::gui
