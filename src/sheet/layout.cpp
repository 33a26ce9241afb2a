// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/sheet/layout.h>

#include "paginator.h"
#include "report_pages.h"
#include "typesetter.h"

#include <knotfinder/render/paint.h>
#include <knotfinder/render/technique_art.h>

#include <QPainter>
#include <QPainterPath>

namespace knotfinder::sheet {

struct Layout::Content
{
    Style style;
    std::vector<PageItems> pages;
};

namespace {

class PagePainter
{
public:
    PagePainter(QPainter &painter, const render::Figures &figures, const Style &style)
        : painter_(painter), figures_(figures),
          themeId_(style.mono ? render::ThemeId::paperMono : render::ThemeId::paper), colours_(render::theme(themeId_)),
          largePrint_(style.largePrint)
    {
    }

    void operator()(const TextItem &item) const
    {
        painter_.setPen(item.colour);
        item.text->draw(&painter_, item.at);
    }

    void operator()(const BoxItem &item) const
    {
        painter_.setPen(item.stroke.isValid() ? QPen(item.stroke, item.width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin)
                                              : QPen(Qt::NoPen));
        painter_.setBrush(item.fill.isValid() ? QBrush(item.fill) : QBrush(Qt::NoBrush));
        if (item.rect.height() <= 0 || item.rect.width() <= 0)
            painter_.drawLine(item.rect.topLeft(), item.rect.bottomRight());
        else
            painter_.drawRoundedRect(item.rect, item.radius, item.radius);
    }

    void operator()(const FigureItem &item) const
    {
        // A scene whose picture is missing leaves an empty frame; the words beside it still stand.
        onCard(item.rect, item.radius, [&] {
            painter_.setFont(printedFont());
            const auto &figure = item.figure;
            (void)render::paintScene(
                painter_, figure.scene, figures_,
                render::Viewport(figure.core.isEmpty() ? figure.source : figure.core, item.rect),
                {themeId_, logicalPixel * (largePrint_ ? 1.25 : 1), true, largePrint_ ? 1.4 : 1.2});
        });
    }

    void operator()(const DrawingItem &item) const
    {
        const auto &picture = item.picture;
        onCard(item.rect, item.radius, [&] {
            render::paintDrawings(painter_, figures_.techniques().pictures(picture.picture, picture.frames), item.rect,
                                  colours_.art, picture.mirrored);
        });
    }

    void operator()(const ChartItem &item) const
    {
        onCard(item.rect, item.radius, [&] {
            painter_.setFont(printedFont());
            chart::paint(painter_, item.rect, item.chart, {themeId_, logicalPixel});
        });
    }

    void operator()(const ImageItem &item) const
    {
        painter_.save();
        painter_.setRenderHint(QPainter::SmoothPixmapTransform);
        painter_.drawImage(item.rect, item.image);
        painter_.restore();
    }

    void operator()(const SymbolItem &item) const
    {
        switch (item.kind) {
        case SymbolItem::Kind::cross: {
            const double arm = item.size * 0.36;
            painter_.setPen(QPen(colours_.cross, item.size * 0.2, Qt::SolidLine, Qt::RoundCap));
            painter_.drawLine(item.centre - QPointF(arm, arm), item.centre + QPointF(arm, arm));
            painter_.drawLine(item.centre + QPointF(-arm, arm), item.centre + QPointF(arm, -arm));
            return;
        }
        case SymbolItem::Kind::ring:
            painter_.setPen(QPen(colours_.cross, item.size * 0.16));
            painter_.setBrush(Qt::NoBrush);
            painter_.drawEllipse(item.centre, item.size * 0.34, item.size * 0.34);
            return;
        case SymbolItem::Kind::essential: dot(item.centre, item.size * 0.27, colours_.essential); return;
        case SymbolItem::Kind::spillover:
            for (const double shift : {-0.26, 0.0, 0.26})
                dot(item.centre + QPointF(shift * item.size * 1.2, 0), item.size * 0.1, colours_.spillover);
            return;
        case SymbolItem::Kind::muscle:
            painter_.setPen(QPen(colours_.mutedText, item.size * 0.05));
            painter_.setBrush(isMono() ? QColor(0xb9, 0xb9, 0xb9) : QColor(0xe6, 0xb7, 0xab));
            painter_.drawRoundedRect(
                QRectF(item.centre - QPointF(item.size * 0.5, item.size * 0.32), QSizeF(item.size, item.size * 0.64)),
                item.size * 0.14, item.size * 0.14);
            return;
        }
    }

private:
    static constexpr double logicalPixel = mm(0.22);

    [[nodiscard]] bool isMono() const { return themeId_ == render::ThemeId::paperMono; }

    template <typename Paint>
    void onCard(const QRectF &rect, double radius, const Paint &paint) const
    {
        QPainterPath frame;
        frame.addRoundedRect(rect, radius, radius);
        painter_.fillPath(frame, colours_.canvas);
        painter_.save();
        painter_.setClipPath(frame, Qt::IntersectClip);
        paint();
        painter_.restore();
        painter_.strokePath(frame, QPen(colours_.rule, mm(0.3)));
    }

    void dot(const QPointF &centre, double radius, const QColor &colour) const
    {
        painter_.setPen(Qt::NoPen);
        painter_.setBrush(colour);
        painter_.drawEllipse(centre, radius, radius);
    }

    QPainter &painter_;
    const render::Figures &figures_;
    render::ThemeId themeId_;
    const render::Theme &colours_;
    bool largePrint_;
};

} // namespace

Layout::Layout(const Document &document, const Style &style, const TextStore &store)
    : content_(std::make_unique<const Content>(Content{style, paginate(document, style, store)}))
{
}

Layout::Layout(const Report &report, const Style &style)
    : content_(std::make_unique<const Content>(Content{style, reportPages(report, style)}))
{
}

Layout::~Layout() = default;
Layout::Layout(Layout &&) noexcept = default;
Layout &Layout::operator=(Layout &&) noexcept = default;

std::size_t Layout::pageCount() const
{
    return content_->pages.size();
}

QSizeF Layout::pageSize() const
{
    return paperSize(content_->style.paper);
}

void Layout::paint(QPainter &painter, std::size_t page, const QRectF &target, const render::Figures &figures) const
{
    const double scale = target.width() / mm(pageSize().width());
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.translate(target.topLeft());
    painter.scale(scale, scale);
    PagePainter pagePainter(painter, figures, content_->style);
    for (const auto &item : content_->pages[page])
        std::visit(pagePainter, item);
    painter.restore();
}

} // namespace knotfinder::sheet
