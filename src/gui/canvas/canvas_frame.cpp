// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/canvas_frame.h"

#include "canvas/body_canvas.h"
#include "canvas/brush_size.h"
#include "canvas/hidden_knots.h"
#include "canvas/legend.h"
#include "canvas/view_switch.h"
#include "look/icons.h"
#include "look/paint_kit.h"
#include "look/style.h"
#include "pain/pain_bar.h"
#include "services/services.h"

#include <QEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace knotfinder::gui {
namespace {

constexpr double zoomStep = 1.4;
constexpr int lowCanvas = 300;    ///< pixels of height, below which the zoom buttons lie in a row
constexpr int leastFigures = 220; ///< pixels of height that the figures keep

} // namespace

CanvasFrame::CanvasFrame(Services &services, QWidget *parent)
    : QWidget(parent), canvas_(new BodyCanvas(services.session, services.view, this)),
      views_(new ViewSwitch(services.session.atlas(), services.view, this)), hidden_(new HiddenKnots(*canvas_, this)),
      zoom_(new QWidget(this)), pain_(new PainBar(services.session, this)), legend_(new Legend(this)),
      brush_(new BrushSize(services.view, services.preferences, this))
{
    makeZoom();
    setTabOrder(canvas_, views_);
    setTabOrder(views_, hidden_);
    connect(hidden_, &HiddenKnots::changed, this, &CanvasFrame::arrange);
    connect(&services.view, &ViewState::toolChanged, this, &CanvasFrame::arrange);
    setMinimumWidth(320);
}

void CanvasFrame::makeZoom()
{
    auto *layout = new QVBoxLayout(zoom_);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const auto add = [&](const QString &icon, const QString &text, auto act) {
        auto *button = new QToolButton(zoom_);
        button->setIcon(look::icon(icon));
        button->setToolTip(text);
        button->setAccessibleName(text);
        layout->addWidget(button);
        connect(button, &QToolButton::clicked, canvas_, act);
    };
    const auto zoomBy = [this](double factor) {
        return [this, factor] { canvas_->zoomAt(QRectF(canvas_->rect()).center(), factor); };
    };
    add(QStringLiteral("plus"), tr("Zoom in (Ctrl++)"), zoomBy(zoomStep));
    add(QStringLiteral("minus"), tr("Zoom out (Ctrl+-)"), zoomBy(1 / zoomStep));
    add(QStringLiteral("fit"), tr("Show the whole figures (Ctrl+0)"), [this] { canvas_->fit(); });
}

void CanvasFrame::resizeEvent(QResizeEvent * /*event*/)
{
    arrange();
}

void CanvasFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

/// Something in it wants another size.
bool CanvasFrame::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void CanvasFrame::arrange()
{
    const int margin = 2 * look::grid;
    const int wide = width() - 2 * margin;
    // Beside what is marked where that leaves it enough room, else below it, and never cut.
    legend_->setColumns(legend_->columnsFor(wide * 3 / 10));
    const bool beside = legend_->sizeHint().width() <= wide * 4 / 10;
    if (!beside)
        legend_->setColumns(legend_->columnsFor(wide));
    // The figures keep their room: on a very low screen first what explains them goes, then what lists the marks.
    const int painHeight = pain_->sizeHint().height();
    const bool explained = height() >= legend_->sizeHint().height() + painHeight + leastFigures;
    const bool listed = height() >= painHeight + leastFigures;
    legend_->setVisible(explained);
    pain_->setVisible(listed);
    const auto legend = explained ? legend_->sizeHint() : QSize(-margin, 0);
    const bool below = explained && !beside;
    const int footHeight =
        below ? painHeight + look::grid + legend.height() : std::max(listed ? painHeight : 0, legend.height());
    const int foot = footHeight > 0 ? footHeight + look::grid + margin / 2 : 0;
    canvas_->setGeometry(0, 0, width(), height() - foot);
    const auto views = views_->sizeFor(width() - 2 * margin);
    views_->setGeometry((width() - views.width()) / 2, look::grid + 4, views.width(), views.height());
    static_cast<QBoxLayout *>(zoom_->layout())
        ->setDirection(canvas_->height() < lowCanvas ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const auto zoom = zoom_->sizeHint();
    const int zoomX = layoutDirection() == Qt::RightToLeft ? margin : width() - margin - zoom.width();
    zoom_->setGeometry(zoomX, canvas_->height() - zoom.height() - look::grid, zoom.width(), zoom.height());
    canvas_->setPadding({margin, views.height() + 2 * look::grid + 8, margin, look::grid});

    const QSize brush = brush_->sizeHint().boundedTo({width() - 3 * margin - zoom.width(), height()});
    const int brushX = layoutDirection() == Qt::RightToLeft ? width() - margin - brush.width() : margin;
    brush_->setGeometry(brushX, canvas_->height() - brush.height() - look::grid, brush.width(), brush.height());
    placeHidden(wide - 2 * zoom.width());

    const QRect row(margin, height() - foot + look::grid / 2, wide, footHeight);
    const QRect painBox(row.topLeft(), below ? QSize(row.width(), painHeight)
                                             : QSize(row.width() - legend.width() - margin, footHeight));
    pain_->setGeometry(QStyle::visualRect(layoutDirection(), row, painBox));
    const QRect legendBox(row.right() + 1 - legend.width(), below ? row.bottom() + 1 - legend.height() : row.top(),
                          legend.width(), below ? legend.height() : footHeight);
    legend_->setGeometry(QStyle::visualRect(layoutDirection(), row, legendBox));
}

/// Over the figures, which do not move for it, below their captions: between the heads there is room, while at the foot
/// it would cover what hurts.
void CanvasFrame::placeHidden(int widest)
{
    constexpr double betweenHeads = 0.42; // of the width
    hidden_->fitTo(static_cast<int>(betweenHeads * width()));
    const QSize chip = hidden_->sizeHint().boundedTo({widest, height()});
    const int top = views_->geometry().bottom() + 2 * look::grid + fontMetrics().height();
    hidden_->setGeometry((width() - chip.width()) / 2, top, chip.width(), chip.height());
    hidden_->setVisible(hidden_->hasAny());
}

void CanvasFrame::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).canvas);
}

} // namespace knotfinder::gui
