// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QWidget>

class QPushButton;

namespace knotfinder::gui {

class NoteBox;
class Session;

/// Above all answers: when to get help first, or the question that decides it. Hidden when there is neither.
class RedFlagBox : public QWidget
{
    Q_OBJECT

public:
    explicit RedFlagBox(Session &session, QWidget *parent = nullptr);

    /// Gives the keyboard to the warning, else to the question. False when there is neither.
    bool focusFirstBox();

private:
    void refresh();
    void showWarnings();
    void showQuestion();
    void answer(bool yes);

    Session &session_;
    NoteBox *warning_;
    NoteBox *question_;
    QString said_;      ///< what screen readers were told last
    std::string asked_; ///< id of the flag that is asked about
};

} // namespace knotfinder::gui
