// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/picture_export.h"

#include "canvas/board.h"
#include "canvas/scene_maker.h"
#include "canvas/side_labels.h"
#include "session/session.h"

#include <knotfinder/render/paint.h>

#include <QBuffer>
#include <QFont>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace knotfinder::gui {
namespace {

constexpr double figureMargin = 20; ///< mm of the figure round the pictures
constexpr double pngScale = 1.2;    ///< pixels per mm of the figure
constexpr double unitsOfMark = 1.6; ///< figure mm per logical pixel of dots and crosses
constexpr double labelHeight = 26;  ///< mm of the figure
constexpr double labelGap = 40;     ///< mm between rows, with a label between them

/// Paints in millimetres of the figure; the painter is scaled by the caller.
class BoardPainter
{
public:
    BoardPainter(Session &session, const ViewState &state)
        : session_(session), scene_(makeScene(session, state.layers()))
    {
        const auto &figure = scene_.figure;
        scene_.hoveredRegion.reset();
        if (state.closeUp().empty())
            board_.showViews(session.atlas(), figure, state.views());
        else
            board_.showCloseUp(session.atlas(), figure, state.closeUp());
        const QRectF wide(0, 0, 2, 1); // rows rather than columns
        board_.setRoom(wide, {});
        board_.setRoom(wide, {labelGap * board_.scale()});
        QRectF all;
        for (const auto &pane : board_.panes())
            all |= pane.place;
        size_ = QSizeF(all.width() + 2 * figureMargin, all.height() + 2 * figureMargin + labelHeight);
    }

    [[nodiscard]] QSizeF size() const { return size_; }

    void paint(QPainter &painter)
    {
        const auto &theme = render::theme(render::ThemeId::paper);
        painter.fillRect(QRectF(QPointF(), size_), theme.canvas);
        QFont font = painter.font();
        font.setPixelSize(static_cast<int>(labelHeight));
        for (const auto &pane : board_.panes()) {
            const auto place = pane.place.translated(figureMargin, figureMargin + labelHeight);
            scene_.view = pane.view;
            painter.save();
            // A broken picture leaves its place empty; the others are still worth having.
            [[maybe_unused]] const auto painted =
                render::paintScene(painter, scene_, session_.figures(), render::Viewport(pane.source, place),
                                   {render::ThemeId::paper, unitsOfMark});
            painter.restore();
            if (const auto view = session_.atlas().view(scene_.figure, pane.view))
                drawSideLabels(painter, sideLabels(session_.atlas(), *view.value(), pane), place, font, theme);
        }
    }

private:
    Session &session_;
    render::Scene scene_;
    Board board_;
    QSizeF size_;
};

QByteArray svgBytes(BoardPainter &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size().toSize());
    generator.setViewBox(QRectF(QPointF(), picture.size()));
    generator.setTitle(u"Knotfinder"_s);
    QPainter painter(&generator);
    picture.paint(painter);
    painter.end();
    return bytes;
}

QByteArray pdfBytes(BoardPainter &picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    const bool wide = picture.size().width() > picture.size().height();
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), wide ? QPageLayout::Landscape : QPageLayout::Portrait,
                                     QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter));
    writer.setTitle(u"Knotfinder"_s);
    QPainter painter(&writer);
    const double scale = std::min(writer.width() / picture.size().width(), writer.height() / picture.size().height());
    painter.scale(scale, scale);
    picture.paint(painter);
    painter.end();
    return bytes;
}

} // namespace

QImage pictureImage(Session &session, const ViewState &state, double pixelsPerMillimetre)
{
    BoardPainter picture(session, state);
    QImage image((picture.size() * pixelsPerMillimetre).toSize(), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.scale(pixelsPerMillimetre, pixelsPerMillimetre);
    picture.paint(painter);
    return image;
}

Result<QByteArray> pictureBytes(Session &session, const ViewState &state, const QString &format)
{
    BoardPainter picture(session, state);
    if (format == "svg"_L1)
        return svgBytes(picture);
    if (format == "pdf"_L1)
        return pdfBytes(picture);
    if (format != "png"_L1)
        return Problem{{}, {}, "unknown picture format '" + format.toStdString() + "'", "png, svg, pdf"};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!pictureImage(session, state, pngScale).save(&buffer, "PNG"))
        return Problem{{}, {}, "the picture could not be made", {}};
    return bytes;
}

} // namespace knotfinder::gui
