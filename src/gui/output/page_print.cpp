// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "output/page_print.h"

#include "output/page_document.h"
#include "session/session.h"
#include "session/words.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QPrinter>
#include <QTextBlock>

#include <cmath>

namespace knotfinder::gui {
namespace {

constexpr double paperMargin = 12;             ///< mm at every edge
constexpr double footHeight = 8;               ///< mm below the text
constexpr double worthAPage = 0.25;            ///< of a page that the last one should fill
constexpr double letterSizes[] = {10, 9.5, 9}; ///< points

double units(double millimetres)
{
    return millimetres / 25.4 * PageDocument::unitsPerInch;
}

/// How much of the last page is used, 0 … 1.
double lastPage(const PageDocument &page, double height)
{
    const auto &document = page.text();
    const auto last = document.documentLayout()->blockBoundingRect(document.lastBlock());
    return std::fmod(last.bottom(), height) / height;
}

/// The page in letters that do not leave a few lines for a page of their own.
std::unique_ptr<PageDocument> laidOut(Session &session, const std::string &muscle, const QSizeF &body)
{
    std::unique_ptr<PageDocument> largest;
    for (const double size : letterSizes) {
        auto page = std::make_unique<PageDocument>(session, muscle, body, size);
        const bool fewer = largest && page->text().pageCount() < largest->text().pageCount();
        const bool full = page->text().pageCount() == 1 || lastPage(*page, body.height()) >= worthAPage;
        if (full && (!largest || fewer))
            return page;
        if (!largest || fewer)
            largest = std::move(page);
    }
    return largest;
}

} // namespace

Outcome printPage(QPrinter &printer, Session &session, const std::string &muscle)
{
    printer.setFullPage(true);
    const auto paper = printer.pageLayout().fullRect(QPageLayout::Millimeter).size();
    const QSizeF body(units(paper.width() - 2 * paperMargin), units(paper.height() - 2 * paperMargin - footHeight));
    const auto page = laidOut(session, muscle, body);
    QPainter painter;
    if (!painter.begin(&printer))
        return Problem{{}, {}, "the printer does not answer", {}};
    const double scale = static_cast<double>(printer.resolution()) / PageDocument::unitsPerInch;
    painter.scale(scale, scale);
    painter.translate(units(paperMargin), units(paperMargin));
    const auto name = words::text(session.catalog().findMuscle(muscle)->english);
    const int count = page->text().pageCount();
    for (int i = 0; i < count; ++i) {
        if (i > 0)
            printer.newPage();
        page->paint(painter, i);
        painter.drawText(
            QRectF(0, body.height(), body.width(), units(footHeight)), Qt::AlignRight | Qt::AlignBottom,
            QCoreApplication::translate("PagePrint", "%1 · page %2 of %3").arg(name).arg(i + 1).arg(count));
    }
    return success();
}

} // namespace knotfinder::gui
