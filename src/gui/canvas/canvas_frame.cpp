// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "canvas/canvas_frame.h"

#include "canvas/body_canvas.h"
#include "canvas/legend.h"
#include "canvas/view_switch.h"
#include "look/icons.h"
#include "look/paint_kit.h"
#include "look/style.h"
#include "pain/pain_bar.h"
#include "window/services.h"

#include <QEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace knotfinder::gui {
namespace {

constexpr double zoomStep = 1.4;

} // namespace

CanvasFrame::CanvasFrame(Services &services, QWidget *parent)
    : QWidget(parent), canvas_(new BodyCanvas(services.session, services.view, this)),
      views_(new ViewSwitch(services.session.atlas(), services.view, this)), zoom_(new QWidget(this)),
      pain_(new PainBar(services.session, this)), legend_(new Legend(this))
{
    makeZoom();
    setTabOrder(canvas_, views_);
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

void CanvasFrame::arrange()
{
    const int margin = 2 * look::grid;
    legend_->setColumn(false);
    // A row where that takes little room from the names beside it.
    legend_->setColumn(pain_->rows() > 1 || legend_->sizeHint().width() > width() / 5);
    const bool explained = 3 * legend_->sizeHint().width() <= width();
    const auto legend = explained ? legend_->sizeHint() : QSize(-margin, 0);
    legend_->setVisible(explained);
    const int footHeight = std::max(pain_->sizeHint().height(), legend.height());
    const int foot = footHeight + look::grid + margin / 2;
    canvas_->setGeometry(0, 0, width(), height() - foot);
    const auto views = views_->sizeFor(width() - 2 * margin);
    views_->setGeometry((width() - views.width()) / 2, look::grid + 4, views.width(), views.height());
    const auto zoom = zoom_->sizeHint();
    const int zoomX = layoutDirection() == Qt::RightToLeft ? margin : width() - margin - zoom.width();
    zoom_->setGeometry(zoomX, canvas_->height() - zoom.height() - look::grid, zoom.width(), zoom.height());
    canvas_->setPadding({margin, views.height() + 2 * look::grid + 8, margin, look::grid});

    const QRect row(margin, height() - foot + look::grid / 2, width() - 2 * margin, footHeight);
    const QRect painBox(row.topLeft(), QSize(row.width() - legend.width() - margin, footHeight));
    pain_->setGeometry(QStyle::visualRect(layoutDirection(), row, painBox));
    const QRect legendBox(row.right() + 1 - legend.width(), row.top(), legend.width(), footHeight);
    legend_->setGeometry(QStyle::visualRect(layoutDirection(), row, legendBox));
}

void CanvasFrame::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).canvas);
}

} // namespace knotfinder::gui
