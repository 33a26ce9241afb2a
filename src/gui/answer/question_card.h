// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "widgets/note_box.h"

#include <knotfinder/safety/assess.h>

#include <vector>

class QCheckBox;
class QPushButton;

namespace knotfinder::gui {

/// One question of safety and its answers: yes or no. Signs that fit any place stand a line each, with "None of these";
/// whoever has one of them ticks it there.
class QuestionCard : public NoteBox
{
    Q_OBJECT

public:
    explicit QuestionCard(QWidget *parent = nullptr);

    /// Shows a question as number `number` of `count`, with what has been answered so far.
    void setQuestion(const safety::Question &question, int number, int count);

Q_SIGNALS:
    void answered(bool yes); ///< to the question as a whole; for signs: some, or none
    void signTicked(const QString &flag, bool yes);

private:
    void makeSigns(const std::vector<safety::Question::Sign> &signs);
    void showTicks(const std::vector<safety::Question::Sign> &signs);
    void listSigns(bool listed);

    QWidget *lines_;          ///< the signs as words …
    QWidget *list_ = nullptr; ///< in `lines_`
    QWidget *signs_;          ///< … and to tick
    std::vector<QCheckBox *> ticks_;
    std::vector<std::string> flags_; ///< of the ticks
    QPushButton *yes_;
    QPushButton *one_; ///< of the signs fits
    QPushButton *no_;
};

} // namespace knotfinder::gui
