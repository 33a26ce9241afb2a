// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/journal/looking_back.h>

#include <QWidget>

class QComboBox;
class QTableView;

namespace knotfinder::gui {

class ChartTable;
class ChartView;
class JournalKeeper;
class Text;

/// How the pain went: chart, the same as a table, and in words.
class CoursePanel : public QWidget
{
    Q_OBJECT

public:
    explicit CoursePanel(JournalKeeper &keeper, QWidget *parent = nullptr);

    void refresh();

private:
    void fillAreas();
    void showChart();
    [[nodiscard]] QString inWords(const std::vector<journal::DayScore> &scores) const;

    JournalKeeper &keeper_;
    QComboBox *area_;
    QComboBox *period_;
    Text *words_;
    ChartView *chart_;
    ChartTable *rows_;
    QTableView *table_;
};

} // namespace knotfinder::gui
