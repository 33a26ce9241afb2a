// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "picture_file.h"

#include <QBuffer>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace knotfinder::cli {

QByteArray pngOf(const QSizeF &size, const QColor &ground, const PaintInto &paint)
{
    QImage image(size.toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(ground);
    QPainter painter(&image);
    paint(painter, QRectF(image.rect()), false);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray pdfOf(const QSizeF &size, const QColor &ground, const PaintInto &paint)
{
    constexpr double pixelsPerMillimetre = 6;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(QStringLiteral("Knotfinder"));
    const QPageSize paper(size / pixelsPerMillimetre, QPageSize::Millimeter, {}, QPageSize::ExactMatch);
    QPageLayout layout(paper, QPageLayout::Portrait, QMarginsF(0, 0, 0, 0));
    layout.setMode(QPageLayout::FullPageMode);
    writer.setPageLayout(layout);
    QPainter painter(&writer);
    const QRectF target(QPointF(0, 0), QSizeF(writer.width(), writer.height()));
    painter.fillRect(target, ground);
    paint(painter, target, true);
    painter.end();
    return bytes;
}

} // namespace knotfinder::cli
