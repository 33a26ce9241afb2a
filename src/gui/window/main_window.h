// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>
#include <knotfinder/care/choice.h>

#include <QMainWindow>

#include <memory>

class QSplitter;

namespace knotfinder::gui {

class BodyCanvas;
class BreakHost;
class CanvasFrame;
class GuideHost;
class JournalHost;
class MessageBar;
class PagePanel;
class PanelColumn;
class StatusLine;
class TopBar;
struct Services;

/// Wires the parts of the window. What can be done is in the menus (menus.h); what the parts show is theirs.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(std::unique_ptr<Services> services);
    ~MainWindow() override;

    [[nodiscard]] Services &services() noexcept { return *services_; }
    [[nodiscard]] BodyCanvas *canvas() const noexcept;
    [[nodiscard]] MessageBar *messages() const noexcept { return messages_; }
    [[nodiscard]] BreakHost &breaks() noexcept { return *breaks_; }

    /// Opens a file, or says in the message bar why it cannot be opened.
    void openFile(const QString &path);
    /// Says problems in the message bar, the first few lines of them.
    void say(const QString &lead, const Problems &problems);

    // What the menus ask for.
    void newDrawing();
    void openDrawing();
    bool saveDrawing();
    bool saveDrawingAs();
    void showLastDrawing();
    void focusSearch();
    void focusCanvas();
    void openPanel(const char *id);
    void makeSheet();
    void pressNow(const std::vector<care::Choice> &choices);
    void showJournal();
    void printPage();
    void exportPicture();
    void copyPicture();
    void showWhatLiesAt(std::size_t cell);
    void showSettings();
    void takeBreak();
    /// Closes the window and ends the program, also where closing alone would leave reminders running.
    void quit();
    /// Brings it up from wherever it is: closed, minimised, below others.
    void bringToFront();
    void showManual();
    void showHints();
    void togglePanels(bool shown);
    void showShortcuts();
    void showAbout();

Q_SIGNALS:
    void firstFrameShown();
    void quitWanted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void buildCentre();
    void connectParts();
    void connectBreaks();
    void afterFirstFrame();
    void finishStart();
    void offerRescue();
    void offer(const QString &lost, const match::PainDrawing &rescued, const QString &more = {});
    void bringBack(const QString &lost, const match::PainDrawing &rescued);
    void sayAutosave(const QString &why);
    void sayFault();
    void letGoUnseen();
    void showTitle();
    void arrangeColumns();
    void sizeColumns();
    void restoreState();
    void keepState();
    [[nodiscard]] bool mayLeave();
    [[nodiscard]] QString askWhereToSave(); ///< '' when it was cancelled
    bool saveTo(const QString &path);       ///< asks first where somebody else has changed the file
    bool writeTo(const QString &path);
    void readAgain();
    void showEntry(const match::PainDrawing &drawing, const QString &of);
    [[nodiscard]] bool canWarn();
    void reportKnowledge();
    void reportMuscles(); ///< once: which pictures of muscles are missing

    std::unique_ptr<Services> services_;
    bool musclesReported_ = false;
    TopBar *top_;
    MessageBar *messages_;
    QSplitter *splitter_;
    CanvasFrame *figures_;
    PanelColumn *panels_;
    PagePanel *page_;
    StatusLine *status_;
    GuideHost *guide_;
    JournalHost *journal_;
    std::unique_ptr<BreakHost> breaks_; ///< goes before the services
    bool started_ = false;
    bool panelsWanted_ = true;
    bool columnsChosen_ = false; ///< the user has set the widths of the columns
};

} // namespace knotfinder::gui
