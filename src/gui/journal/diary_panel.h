// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/journal/journal.h>

#include <QTimer>
#include <QWidget>

class QLineEdit;
class QListView;
class QPushButton;

namespace knotfinder::gui {

class DiaryModel;
class JournalKeeper;
class Session;
class Text;

/// What was written down, newest first: to search, read, change and delete.
class DiaryPanel : public QWidget
{
    Q_OBJECT

public:
    DiaryPanel(Session &session, JournalKeeper &keeper, QWidget *parent = nullptr);

    void refresh();
    void takeKeyboard();

Q_SIGNALS:
    void changeWanted(knotfinder::journal::Kind kind, const std::string &id); ///< an entry or a session
    void drawingWanted(const std::string &id);
    /// `called`: "the entry of 1 March 2026, 18:05".
    void deletionWanted(knotfinder::journal::Kind kind, const std::string &id, const QString &called);
    void failed(const knotfinder::Problems &why);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] int row() const; ///< -1: none
    [[nodiscard]] bool mayChange() const;
    void showCurrent();
    void change();
    void erase();

    Session &session_;
    JournalKeeper &keeper_;
    DiaryModel *model_;
    QLineEdit *search_;
    QListView *list_;
    Text *words_;
    QPushButton *drawing_;
    QPushButton *change_;
    QPushButton *erase_;
    QTimer wait_; ///< for the end of typing
};

} // namespace knotfinder::gui
