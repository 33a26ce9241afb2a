// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/course_panel.h"

#include "journal/chart_table.h"
#include "journal/chart_view.h"
#include "journal/journal_keeper.h"
#include "look/paint_kit.h"
#include "session/words.h"
#include "widgets/flow_layout.h"
#include "widgets/text.h"

#include <knotfinder/journal/words.h>

#include <QComboBox>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr int shortArea = 16; ///< letters of an area that show at least
constexpr int allDays = 0;
constexpr int periods[] = {28, 91, 365, allDays}; ///< days

/// What lies in the period; `when` tells the moment of one.
template <typename Things, typename When>
Things since(const Things &things, journal::Day first, When when)
{
    Things some;
    std::ranges::copy_if(things, std::back_inserter(some), [&](const auto &one) { return dayOf(when(one)) >= first; });
    return some;
}

} // namespace

CoursePanel::CoursePanel(JournalKeeper &keeper, QWidget *parent)
    : QWidget(parent), keeper_(keeper), area_(new QComboBox(this)), period_(new QComboBox(this)),
      words_(makeText({}, this)), chart_(new ChartView(this)), rows_(new ChartTable(this)), table_(new QTableView(this))
{
    area_->setObjectName(QStringLiteral("courseArea"));
    area_->setAccessibleName(tr("Which pain"));
    area_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    area_->setMinimumContentsLength(shortArea);
    area_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    period_->setObjectName(QStringLiteral("coursePeriod"));
    period_->setAccessibleName(tr("How far back"));
    period_->addItems({tr("The last 4 weeks"), tr("The last 3 months"), tr("The last year"), tr("All of it")});
    table_->setObjectName(QStringLiteral("courseTable"));
    table_->setAccessibleName(tr("The same as a table, newest day first"));
    table_->setModel(rows_);
    table_->setFrameShape(QFrame::NoFrame);
    table_->setShowGrid(false);
    table_->setTabKeyNavigation(false);
    table_->setWordWrap(false);
    table_->setSelectionBehavior(QAbstractItemView::SelectRows);
    table_->setSelectionMode(QAbstractItemView::SingleSelection);
    table_->verticalHeader()->hide();
    table_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    table_->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Fixed);
    table_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table_->horizontalHeader()->setHighlightSections(false);
    table_->setMinimumHeight(4 * fontMetrics().lineSpacing());
    auto *choices = new QWidget(this);
    auto *flow = new FlowLayout(choices);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->addWidget(area_);
    flow->addWidget(period_);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * look::grid, 2 * look::grid, 2 * look::grid, 2 * look::grid);
    layout->setSpacing(look::grid);
    layout->addWidget(choices);
    layout->addWidget(words_);
    layout->addWidget(chart_, 3);
    layout->addWidget(table_, 2);
    connect(area_, &QComboBox::activated, this, &CoursePanel::showChart);
    connect(period_, &QComboBox::activated, this, &CoursePanel::showChart);
    refresh();
}

void CoursePanel::refresh()
{
    table_->horizontalHeader()->resizeSection(
        0, fontMetrics().horizontalAdvance(QStringLiteral("Wednesday 30 September 2026")) + 3 * look::grid);
    fillAreas();
    showChart();
}

void CoursePanel::fillAreas()
{
    const QSignalBlocker blocker(area_);
    const auto before = area_->currentData().toString();
    area_->clear();
    area_->addItem(tr("Pain in all"), QString());
    for (const auto &area : journal::areasOf(keeper_.contents().entries))
        area_->addItem(words::text(area), QString::fromStdString(area));
    area_->setCurrentIndex(std::max(0, area_->findData(before)));
}

void CoursePanel::showChart()
{
    const auto &[entries, sessions, sheets] = keeper_.contents();
    const auto area = area_->currentData().toString().toStdString();
    const int days = periods[std::max(0, period_->currentIndex())];
    const auto first = days == allDays ? journal::Day::min() : dayOf(keeper_.clock()) - std::chrono::days(days - 1);
    const auto shown =
        chart::chartOf(since(entries, first, [](const auto &entry) { return entry.at; }),
                       since(sessions, first, [](const auto &session) { return session.started; }), area);
    chart_->setChart(shown);
    rows_->setChart(shown);
    words_->setText(inWords(shown.days));
}

QString CoursePanel::inWords(const std::vector<journal::DayScore> &scores) const
{
    if (scores.empty())
        return tr("Nothing is written down in this time.");
    return words::text(journal::words::course(scores));
}

} // namespace knotfinder::gui
