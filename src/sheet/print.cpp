// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/sheet/output.h>

#include "pdf_language.h"

#include <knotfinder/render/plain_text.h>

#include <QBuffer>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

namespace knotfinder::sheet {

namespace {

void check(const std::vector<Figure> &pictures, const render::Figures &figures, Problems &problems)
{
    for (const auto &picture : pictures)
        if (const auto artwork = figures.artwork(picture.scene.figure, picture.scene.view); !artwork)
            for (const auto &problem : artwork.problems())
                if (std::find(problems.begin(), problems.end(), problem) == problems.end())
                    problems.push_back(problem);
}

} // namespace

Outcome checkPictures(const Document &document, const render::Figures &figures)
{
    Problems problems;
    check(document.pain, figures, problems);
    for (const auto &item : document.items)
        if (item.shown)
            check(item.figures, figures, problems);
    if (problems.empty())
        return success();
    return problems;
}

void preparePage(QPagedPaintDevice &device, const Style &style)
{
    QPageLayout layout(QPageSize(style.paper == Paper::a4 ? QPageSize::A4 : QPageSize::Letter), QPageLayout::Portrait,
                       QMarginsF(0, 0, 0, 0));
    layout.setMode(QPageLayout::FullPageMode);
    device.setPageLayout(layout);
}

void print(QPagedPaintDevice &device, const Layout &layout, const render::Figures &figures)
{
    QPainter painter(&device);
    if (!painter.isActive())
        return;
    const QSizeF size = layout.pageSize() / 25.4;
    const QRectF target(0, 0, size.width() * device.logicalDpiX(), size.height() * device.logicalDpiY());
    for (std::size_t page = 0; page < layout.pageCount(); ++page) {
        if (page > 0)
            device.newPage();
        layout.paint(painter, page, target, figures);
    }
}

QByteArray toPdf(const Document &document, const Layout &layout, const render::Figures &figures)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(600);
    writer.setTitle(render::plainText(document.title));
    writer.setCreator(QStringLiteral("Knotfinder"));
    preparePage(writer, Style{layout.pageSize().width() > 212 ? Paper::letter : Paper::a4});
    print(writer, layout, figures);
    buffer.close();
    return withLanguage(bytes, document.language.toLatin1());
}

QByteArray toPng(const Layout &layout, std::size_t page, double dotsPerInch, const render::Figures &figures)
{
    const QSizeF size = layout.pageSize() / 25.4 * dotsPerInch;
    QImage image(static_cast<int>(std::ceil(size.width())), static_cast<int>(std::ceil(size.height())),
                 QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDotsPerMeterX(static_cast<int>(std::lround(dotsPerInch / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    QPainter painter(&image);
    layout.paint(painter, page, QRectF(QPointF(0, 0), size), figures);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace knotfinder::sheet
