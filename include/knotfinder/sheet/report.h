// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/chart/chart.h>
#include <knotfinder/journal/exchange.h>
#include <knotfinder/sheet/document.h>

/// The journal on one or two pages, for whoever treats the reader.
namespace knotfinder::sheet {

struct ReportRequest
{
    journal::Day date;              ///< when it is made
    QString person;                 ///< empty: a line to fill in
    std::vector<std::string> notes; ///< ids of the entries whose words may be read; no others are
    journal::OnBodyMap onBodyMap{}; ///< of what is reported
};

/// A drawing on the body, front and back.
struct DrawnPain
{
    std::vector<Figure> figures;
    QString caption; ///< "First drawing, 1 March 2026: 6 of 10"

    bool operator==(const DrawnPain &) const = default;
};

/// What the report says: no sizes, no pages.
struct Report
{
    QString title;
    QString period; ///< "1 March 2026 to 30 March 2026"
    QDate date;
    QString person;
    QStringList summary;
    std::vector<DrawnPain> drawings; ///< then and now; one where there is only one, none where there is none
    chart::Chart chart;
    QStringList helped;   ///< a knot each
    QStringList sessions; ///< newest first
    QStringList notes;    ///< newest first
    QString closing;

    bool operator==(const Report &) const = default;
};

/// Writes the report. Problem when the journal holds neither entry nor session. Drawings that can no longer be read are
/// passed over.
[[nodiscard]] Result<Report> composeReport(const journal::Contents &contents, const ReportRequest &request,
                                           const catalog::Catalog &catalog);

} // namespace knotfinder::sheet
