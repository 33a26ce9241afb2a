// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal_report.h"

#include "sheet_wishes.h"

#include "workspace.h"

#include <knotfinder/base/ids.h>
#include <knotfinder/sheet/output.h>
#include <knotfinder/sheet/report.h>

namespace knotfinder::cli {

Result<std::string> reportPdf(const journal::Contents &contents, const Arguments &arguments)
{
    const auto catalog = openCatalog();
    if (!catalog)
        return catalog.problems();
    sheet::ReportRequest request{
        dayOf(journal::now()), QString::fromStdString(arguments.value("--name").value_or("")), {}};
    auto mapped = journal::onBodyMap(contents, catalog.value()->atlas(), catalog.value()->vocabulary());
    if (!mapped)
        return mapped.problems();
    request.onBodyMap = std::move(mapped).value();
    if (arguments.has("--notes"))
        request.notes = idsOf(contents.entries);
    const auto report = sheet::composeReport(contents, request, *catalog.value());
    if (!report)
        return report.problems();
    const render::Figures figures({catalog.value(), &catalog.value()->atlas()});
    if (const auto drawable = sheet::checkPictures(report.value(), figures); !drawable)
        return drawable.problems();
    const sheet::Layout layout(report.value(), {paperOf(arguments).value(), false, arguments.has("--mono")});
    return sheet::toPdf(report.value(), layout, figures).toStdString();
}

} // namespace knotfinder::cli
