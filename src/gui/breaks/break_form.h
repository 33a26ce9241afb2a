// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

#include <utility>
#include <vector>

class QCheckBox;
class QSpinBox;
class QTimeEdit;

namespace knotfinder::gui {

class Text;
struct Services;

/// Reminders of breaks in the settings: whether, how often, when, and whether they begin with the computer.
class BreakForm : public QWidget
{
    Q_OBJECT

public:
    explicit BreakForm(Services &services, QWidget *parent = nullptr);

private:
    void addRow(const std::vector<std::pair<QString, QWidget *>> &fields);
    void addWhen();
    void addStart();
    void switchTo(bool on);
    void keepRhythm();
    void keepStart(bool on);
    void refresh();

    Services &services_;
    QCheckBox *on_;
    QSpinBox *every_;
    QTimeEdit *from_;
    QTimeEdit *to_;
    QCheckBox *weekdays_;
    QCheckBox *start_;
    Text *state_;
    QString startProblem_;
};

} // namespace knotfinder::gui
