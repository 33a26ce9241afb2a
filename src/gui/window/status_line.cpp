// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "window/status_line.h"

#include "canvas/view_switch.h"
#include "look/paint_kit.h"
#include "look/style.h"
#include "look/type.h"
#include "services/services.h"
#include "session/words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {

StatusLine::StatusLine(Services &services, QWidget *parent)
    : QWidget(parent), services_(services), left_(new QLabel(this)),
      right_(new QLabel(tr("All on this computer. Knotfinder informs; it does not diagnose."), this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 4, 2 * look::grid, 4);
    for (auto *label : {left_, right_}) {
        label->setTextFormat(Qt::PlainText);
        look::setType(label, look::Type::small);
        look::setMuted(label);
    }
    left_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addWidget(left_, 1);
    layout->addWidget(right_);
    align();
    connect(&services.session, &Session::knowledgeLoaded, this, &StatusLine::refresh);
    connect(&services.session.spotlight(), &Spotlight::hoverChanged, this, &StatusLine::refresh);
    connect(&services.view, &ViewState::viewsChanged, this, &StatusLine::refresh);
    connect(&services.session.editor(), &DrawingEditor::changed, this, &StatusLine::refresh);
    refresh();
}

QStringList StatusLine::overview() const
{
    auto &session = services_.session;
    QStringList parts{shownViews(session.atlas(), services_.view)};
    const auto &figures = session.atlas().figures();
    const auto figure = std::ranges::find(figures, session.editor().drawing().figure, &body::NamedId::id);
    if (figure != figures.end())
        parts << tr("%1 figure").arg(words::text(figure->label).toLower());
    if (session.hasCatalog())
        parts << tr("%1 muscles").arg(session.catalog().muscles().size())
              << tr("%1 knots").arg(session.catalog().points().size());
    return parts;
}

void StatusLine::refresh()
{
    if (const auto region = services_.session.spotlight().hoveredRegion()) {
        const auto &hovered = services_.session.atlas().regions()[*region];
        parts_ = {tr("%1: %2").arg(words::region(hovered), words::text(hovered.where))};
    } else {
        parts_ = overview();
    }
    fit();
}

void StatusLine::fit()
{
    const auto between = u"  ·  "_s;
    left_->setAccessibleName(parts_.join(between));
    const auto metrics = left_->fontMetrics();
    const int room = left_->contentsRect().width();
    auto shown = parts_;
    while (shown.size() > 1 && metrics.horizontalAdvance(shown.join(between)) > room)
        shown.removeLast();
    left_->setText(metrics.elidedText(shown.join(between), Qt::ElideRight, room));
}

void StatusLine::resizeEvent(QResizeEvent * /*event*/)
{
    right_->setVisible(right_->sizeHint().width() < width() * 2 / 3);
    layout()->activate();
    fit();
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        align();
    if (event->type() == QEvent::FontChange && !parts_.isEmpty())
        fit();
}

/// A label left alone aligns as its text's letters run, not as the window does.
void StatusLine::align()
{
    const auto absolute = [this](Qt::Alignment alignment) {
        return QStyle::visualAlignment(layoutDirection(), alignment | Qt::AlignVCenter) | Qt::AlignAbsolute;
    };
    left_->setAlignment(absolute(Qt::AlignLeading));
    right_->setAlignment(absolute(Qt::AlignTrailing));
}

void StatusLine::paintEvent(QPaintEvent * /*event*/)
{
    const auto &t = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), t.panel);
    painter.fillRect(0, 0, width(), 1, t.rule);
}

} // namespace knotfinder::gui
