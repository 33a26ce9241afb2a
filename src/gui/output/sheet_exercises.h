// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/sheet/arrangement.h>

#include <QWidget>

#include <vector>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace knotfinder::gui {

class OwnExerciseForm;
class SheetDesk;

/// What is told on a sheet: a tick for each exercise, stretch and strengthening of its muscles, exercises of one's own,
/// and the parts of the sheet as a whole.
class SheetExercises : public QWidget
{
    Q_OBJECT

public:
    explicit SheetExercises(SheetDesk &desk, QWidget *parent = nullptr);

private:
    /// What a line of the tree ticks.
    struct Row
    {
        std::string muscle; ///< '' for the sheet as a whole
        sheet::Part part;   ///< of the muscle; its id for the sheet as a whole
        int own = -1;       ///< index of an exercise of one's own
    };

    void refresh();
    void rebuild();
    void addMuscle(const care::Item &item);
    void addWhole();
    void addRow(QTreeWidgetItem *parent, const QString &text, const QString &kind, Row row);
    void takeTick(QTreeWidgetItem *item);
    void showTicks();
    [[nodiscard]] bool isTicked(const Row &row) const;
    [[nodiscard]] std::vector<std::string> shape() const;
    [[nodiscard]] const Row *rowOf(const QTreeWidgetItem *item) const;
    [[nodiscard]] std::string currentMuscle() const;
    void openForm(bool ofCurrent);
    void keepOwn(const sheet::OwnExercise &exercise);
    void removeOwn();
    void refreshButtons();

    SheetDesk &desk_;
    QTreeWidget *tree_;
    QPushButton *add_;
    QPushButton *change_;
    QPushButton *remove_;
    OwnExerciseForm *form_;
    std::vector<Row> rows_;
    std::vector<std::string> shape_; ///< what the tree was made for
    Row edited_;                     ///< what the form is about
};

} // namespace knotfinder::gui
