// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/sheet/arrangement.h>

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace knotfinder::gui {

/// Fields for an exercise of one's own: its name, a step a line, how much of it.
class OwnExerciseForm : public QWidget
{
    Q_OBJECT

public:
    explicit OwnExerciseForm(QWidget *parent = nullptr);

    /// Shows itself with these words and takes the keyboard.
    void open(const sheet::OwnExercise &exercise);

Q_SIGNALS:
    void kept(const sheet::OwnExercise &exercise);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void keep();
    void close();

    QLineEdit *title_;
    QPlainTextEdit *steps_;
    QLineEdit *dose_;
    QPushButton *keep_;
};

} // namespace knotfinder::gui
