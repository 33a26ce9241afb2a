// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/chart_table.h"

namespace knotfinder::gui {

void ChartTable::setChart(const chart::Chart &chart)
{
    beginResetModel();
    rows_ = chart::tableOf(chart);
    endResetModel();
}

int ChartTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ChartTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant ChartTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const auto &[day, score, sessions] = rows_[static_cast<std::size_t>(index.row())];
    return index.column() == 0 ? day : index.column() == 1 ? score : sessions;
}

QVariant ChartTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("Day") : section == 1 ? tr("Pain of the day") : tr("Sessions");
}

} // namespace knotfinder::gui
