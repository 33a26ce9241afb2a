// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "page_reader.h"

namespace knotfinder::test {
namespace {

using namespace sheet;

struct Extent
{
    QRectF operator()(const TextItem &item) const
    {
        QRectF rect;
        for (int i = 0; i < item.text->lineCount(); ++i)
            rect |= item.text->lineAt(i).naturalTextRect();
        return rect.translated(item.at);
    }
    QRectF operator()(const BoxItem &item) const { return item.rect.adjusted(-0.1, -0.1, 0.1, 0.1); }
    QRectF operator()(const FigureItem &item) const { return item.rect; }
    QRectF operator()(const DrawingItem &item) const { return item.rect; }
    QRectF operator()(const ChartItem &item) const { return item.rect; }
    QRectF operator()(const ImageItem &item) const { return item.rect; }
    QRectF operator()(const SymbolItem &item) const
    {
        return {item.centre - QPointF(item.size, item.size) / 2, QSizeF(item.size, item.size)};
    }
};

} // namespace

QString textOf(const PageItems &page)
{
    QString text;
    for (const auto &item : page)
        if (const auto *one = std::get_if<TextItem>(&item))
            text += one->text->text() + u'\n';
    return text;
}

QString textOf(const std::vector<PageItems> &pages)
{
    QString text;
    for (const auto &page : pages)
        text += textOf(page);
    return text;
}

QRectF extentOf(const PageItems &page)
{
    QRectF extent;
    for (const auto &item : page)
        extent |= std::visit(Extent(), item);
    return {extent.topLeft() / perMillimetre, extent.size() / perMillimetre};
}

QString outsidePrintableArea(const std::vector<PageItems> &pages, Paper paper)
{
    const QRectF printable = QRectF(QPointF(0, 0), paperSize(paper)).adjusted(10, 10, -10, -10);
    QString report;
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (const QRectF extent = extentOf(pages[i]); !printable.contains(extent))
            report += QStringLiteral("page %1: %2 %3 to %4 %5\n")
                          .arg(i + 1)
                          .arg(extent.left())
                          .arg(extent.top())
                          .arg(extent.right())
                          .arg(extent.bottom());
    return report;
}

QString overlappingTexts(const PageItems &page)
{
    std::vector<std::pair<QRectF, QString>> texts;
    for (const auto &item : page)
        if (const auto *one = std::get_if<TextItem>(&item); one != nullptr && !one->text->text().isEmpty())
            texts.emplace_back(Extent()(*one).adjusted(mm(0.2), mm(0.9), -mm(0.2), -mm(0.9)), one->text->text());
    QString report;
    for (std::size_t a = 0; a < texts.size(); ++a)
        for (std::size_t b = a + 1; b < texts.size(); ++b)
            if (texts[a].first.intersects(texts[b].first))
                report += texts[a].second + QStringLiteral(" / ") + texts[b].second + u'\n';
    return report;
}

} // namespace knotfinder::test
