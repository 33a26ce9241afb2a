// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/sheet/output.h>

#include "pdf_language.h"

#include <knotfinder/render/plain_text.h>
#include <knotfinder/sheet/report.h>

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
        check(item.figures, figures, problems);
    if (problems.empty())
        return success();
    return problems;
}

Outcome checkPictures(const Report &report, const render::Figures &figures)
{
    Problems problems;
    for (const auto &drawing : report.drawings)
        check(drawing.figures, figures, problems);
    if (problems.empty())
        return success();
    return problems;
}

namespace {

void prepare(QPagedPaintDevice &device, const QPageSize &paper)
{
    QPageLayout layout(paper, QPageLayout::Portrait, QMarginsF(0, 0, 0, 0));
    layout.setMode(QPageLayout::FullPageMode);
    device.setPageLayout(layout);
}

} // namespace

void preparePage(QPagedPaintDevice &device, const Style &style)
{
    prepare(device, QPageSize(style.paper == Paper::a4 ? QPageSize::A4 : QPageSize::Letter));
}

void preparePaper(QPagedPaintDevice &device)
{
    prepare(device, device.pageLayout().pageSize());
}

Paper paperFor(const QPagedPaintDevice &device)
{
    const auto size = device.pageLayout().fullRect(QPageLayout::Millimeter).size();
    const auto slender = [](const QSizeF &page) { return page.height() / page.width(); };
    const auto apart = [&](QPageSize::PageSizeId id) {
        return std::abs(slender(QPageSize(id).size(QPageSize::Millimeter)) - slender(size));
    };
    return apart(QPageSize::A4) <= apart(QPageSize::Letter) ? Paper::a4 : Paper::letter;
}

Outcome print(QPagedPaintDevice &device, const Layout &layout, const render::Figures &figures)
{
    QPainter painter(&device);
    if (!painter.isActive())
        return Problem{{}, {}, "the printer does not answer", {}};
    // On another paper the page is as large as fits, in its middle.
    const auto paper = device.pageLayout().fullRect(QPageLayout::Millimeter).size();
    const auto page = layout.pageSize();
    const double scale = std::min({1.0, paper.width() / page.width(), paper.height() / page.height()});
    const auto corner = (paper - page * scale) / 2;
    const auto across = [&](double millimetres) { return millimetres / 25.4 * device.logicalDpiX(); };
    const auto down = [&](double millimetres) { return millimetres / 25.4 * device.logicalDpiY(); };
    const QRectF target(across(corner.width()), down(corner.height()), across(page.width() * scale),
                        down(page.height() * scale));
    for (std::size_t i = 0; i < layout.pageCount(); ++i) {
        if (i > 0)
            device.newPage();
        layout.paint(painter, i, target, figures);
    }
    return success();
}

namespace {

QByteArray pdfOf(const QString &title, const QString &language, const Layout &layout, const render::Figures &figures)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(600);
    writer.setTitle(render::plainText(title));
    writer.setCreator(QStringLiteral("Knotfinder"));
    preparePage(writer, Style{layout.pageSize().width() > 212 ? Paper::letter : Paper::a4});
    [[maybe_unused]] const auto printed = print(writer, layout, figures); // into memory
    buffer.close();
    return withLanguage(bytes, language.toLatin1());
}

} // namespace

QByteArray toPdf(const Document &document, const Layout &layout, const render::Figures &figures)
{
    return pdfOf(document.wholeTitle(), document.language, layout, figures);
}

QByteArray toPdf(const Report &report, const Layout &layout, const render::Figures &figures)
{
    return pdfOf(report.title, QStringLiteral("en"), layout, figures);
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
