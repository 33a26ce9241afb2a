// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/journal/looking_back.h>
#include <knotfinder/render/theme.h>

#include <QString>

#include <vector>

class QPainter;
class QRectF;

/// A journal as a chart, and the same as a table for whoever does not see it.
namespace knotfinder::chart {

/// What a chart shows: the score of each day above, what sessions did at once below, on one calendar.
struct Chart
{
    std::vector<journal::DayScore> days;
    std::vector<journal::Relief> reliefs;

    [[nodiscard]] bool empty() const noexcept { return days.empty() && reliefs.empty(); }
    [[nodiscard]] journal::Day first() const; ///< of both; a chart that is empty has none
    [[nodiscard]] journal::Day last() const;

    bool operator==(const Chart &) const = default;
};

/// With `area`, the scores are those of that area; sessions have none of their own.
[[nodiscard]] Chart chartOf(const std::vector<journal::Entry> &entries, const std::vector<journal::Session> &sessions,
                            const std::string &area = {});

struct Look
{
    render::ThemeId theme = render::ThemeId::light;
    double unit = 1; ///< device units per logical pixel: letters and lines keep their size on any device
};

/// Paints the chart as vectors, on a ground of its own, with the painter's font family. Days are discs that lines join
/// where they are at most a week apart; sessions are arrows from before to after. Forms differ as well as colours.
void paint(QPainter &painter, const QRectF &target, const Chart &chart, const Look &look);

/// One day of the table.
struct Row
{
    QString day;      ///< "Sunday 1 March 2026"
    QString score;    ///< "4.5 (2 entries, highest 6)" or ''
    QString sessions; ///< "6 → 4 at 18:05" or '', one after the other

    bool operator==(const Row &) const = default;
};

/// All that the chart shows, a row a day, newest first.
[[nodiscard]] std::vector<Row> tableOf(const Chart &chart);

/// The chart in a sentence, for a screen reader.
[[nodiscard]] QString summaryOf(const Chart &chart);

} // namespace knotfinder::chart
