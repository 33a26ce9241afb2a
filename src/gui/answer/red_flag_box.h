// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/safety/assess.h>

#include <QWidget>

class QPushButton;

namespace knotfinder::gui {

class NoteBox;
class QuestionCard;
class Session;
class Text;

/// Above all answers: every warning that is raised, the most urgent first, then the questions that decide the others,
/// one at a time, and one line of what has been answered, to be changed at any time. Hidden when there is nothing to
/// say.
class RedFlagBox : public QWidget
{
    Q_OBJECT

public:
    explicit RedFlagBox(Session &session, QWidget *parent = nullptr);

    /// The warning, else the question; null when there is neither.
    [[nodiscard]] QWidget *firstBox() const;

Q_SIGNALS:
    void changed(); ///< what it shows

private:
    void refresh();
    void showWarnings(const std::vector<safety::Raised> &flags);
    void showQuestions(const std::vector<safety::Question> &questions);
    void showAnswered(const std::vector<safety::Question> &questions);
    void addAnswered(const safety::Question &question);
    void changeAny();
    void speak();
    void answer(bool yes);
    void change(const std::string &id);

    Session &session_;
    NoteBox *warning_;
    QuestionCard *question_;
    QWidget *summary_; ///< how much has been answered, and how
    Text *sum_;
    QPushButton *change_;
    QWidget *answered_;            ///< each answer, while they are listed
    bool listed_ = false;          ///< the answers, for one to be changed
    std::vector<std::string> ids_; ///< of what has been answered
    std::string open_;             ///< id of the question that is shown; empty: all are answered
    QString said_;                 ///< what screen readers were told last
};

} // namespace knotfinder::gui
