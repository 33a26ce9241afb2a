// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/chart/chart.h>

#include <knotfinder/journal/words.h>

#include <algorithm>
#include <map>

namespace knotfinder::chart {

using journal::Day;
namespace words = journal::words;

Day Chart::first() const
{
    if (days.empty() || reliefs.empty())
        return days.empty() ? dayOf(reliefs.front().at) : days.front().day;
    return std::min(days.front().day, dayOf(reliefs.front().at));
}

Day Chart::last() const
{
    if (days.empty() || reliefs.empty())
        return days.empty() ? dayOf(reliefs.back().at) : days.back().day;
    return std::max(days.back().day, dayOf(reliefs.back().at));
}

Chart chartOf(const std::vector<journal::Entry> &entries, const std::vector<journal::Session> &sessions,
              const std::string &area)
{
    return {journal::dayScores(entries, area), journal::reliefs(sessions)};
}

std::vector<Row> tableOf(const Chart &chart)
{
    std::map<Day, Row, std::greater<>> rows;
    for (const auto &score : chart.days)
        rows[score.day].score = QString::fromStdString(words::dayScore(score));
    for (const auto &relief : chart.reliefs) {
        auto &told = rows[dayOf(relief.at)].sessions;
        told += (told.isEmpty() ? QString() : QStringLiteral(", ")) + QString::fromStdString(words::relief(relief));
    }
    std::vector<Row> table;
    for (auto &[day, row] : rows) {
        row.day = QString::fromStdString(words::day(day));
        table.push_back(std::move(row));
    }
    return table;
}

QString summaryOf(const Chart &chart)
{
    if (chart.empty())
        return QStringLiteral("Nothing to show yet.");
    const auto date = [](Day day) { return QString::fromStdString(words::shortDay(day)); };
    QString text = QStringLiteral("From %1 to %2. ").arg(date(chart.first()), date(chart.last()));
    if (!chart.days.empty()) {
        const auto [lowest, highest] = std::minmax_element(
            chart.days.begin(), chart.days.end(), [](const auto &a, const auto &b) { return a.mean < b.mean; });
        text += QStringLiteral("Pain was written down on %1: lowest %2 on %3, highest %4 on %5, newest %6. ")
                    .arg(chart.days.size() == 1 ? QStringLiteral("1 day")
                                                : QStringLiteral("%1 days").arg(chart.days.size()),
                         QString::fromStdString(words::score(lowest->mean)), date(lowest->day),
                         QString::fromStdString(words::score(highest->mean)), date(highest->day),
                         QString::fromStdString(words::score(chart.days.back().mean)));
    }
    if (!chart.reliefs.empty())
        text += QStringLiteral("%1 with a strength before and after.")
                    .arg(chart.reliefs.size() == 1 ? QStringLiteral("1 session")
                                                   : QStringLiteral("%1 sessions").arg(chart.reliefs.size()));
    return text.trimmed();
}

} // namespace knotfinder::chart
