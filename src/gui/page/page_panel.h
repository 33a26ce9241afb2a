// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/muscle_handle.h"

#include <QWidget>

#include <vector>

class QAction;
class QScrollArea;
class QStackedWidget;

namespace knotfinder::gui {

class Bookmarks;
class FindBar;
class Session;

/// Where pages are read: back and forward, next and previous, bookmark, copy, compare; the page below.
class PagePanel : public QWidget
{
    Q_OBJECT

public:
    PagePanel(Session &session, Bookmarks &bookmarks, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void browseRequested();
    void sentenceChosen(const QString &sentence);
    void printRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    QAction *addTool(const QString &icon, const QString &text, void (PagePanel::*slot)());
    /// One that works on the page: off while a comparison hides it.
    QAction *addPageTool(const QString &icon, const QString &text, void (PagePanel::*slot)());
    void makeTools();
    void fitIcons();
    void showCurrent();
    /// Shows a page that was read before, or a new one, and keeps the one it takes the place of.
    void showPage(const std::string &muscle, MuscleHandle known);
    void keepShown(); ///< takes the page away, and keeps it for the next time
    void forgetPages();
    void showAnew(); ///< from data that was read anew
    void showTools();
    void goBack();
    void goForward();
    void goPrevious();
    void goNext();
    void step(int by);
    void toggleBookmark();
    void copyPage();
    void closePage();

    Session &session_;
    Bookmarks &bookmarks_;
    QWidget *tools_; ///< null until a page is read
    QStackedWidget *stack_;
    QScrollArea *scroll_;
    FindBar *find_;
    std::vector<QWidget *> kept_; ///< pages read before, the latest last
    QAction *back_ = nullptr;
    QAction *forward_ = nullptr;
    QAction *bookmark_ = nullptr;
    QAction *close_ = nullptr;
    std::vector<QAction *> pageTools_;
};

} // namespace knotfinder::gui
