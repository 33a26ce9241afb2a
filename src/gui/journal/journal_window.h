// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "widgets/note_box.h"

#include <knotfinder/journal/journal.h>
#include <knotfinder/match/drawing.h>

#include <QDialog>

#include <functional>
#include <vector>

class QPushButton;
class QScrollArea;
class QStackedLayout;
class QTabWidget;

namespace knotfinder::gui {

class DiaryPanel;
class EntryForm;
class JournalGate;
class JournalKeeper;
class MessageBar;
class SessionForm;
class Text;
class WeekView;
struct Services;

/// The reader's pain journal: on one side the form to write down how it is, on the other what was written, how it went,
/// where it hurt and what helped. Before the reader's yes, and where it cannot be opened, a gate stands in its place.
class JournalWindow : public QDialog
{
    Q_OBJECT

public:
    explicit JournalWindow(Services &services, QWidget *parent = nullptr);

    /// Shows what is in it now: another window may have written meanwhile.
    void readAgain();
    /// Whether closing it would lose what was typed; asks, and says true where it may.
    [[nodiscard]] bool mayClose();
    /// Writes what was chosen to a file, asked for in a dialog.
    void exportTable();
    void exportForClinic();
    void exportReport();
    void import();

    /// Closes it; asks first where words would be lost.
    void reject() override;

Q_SIGNALS:
    /// The drawing of an entry is to be shown in the main window. `of`: "1 March 2026".
    void drawingWanted(const knotfinder::match::PainDrawing &drawing, const QString &of);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeBook();
    QWidget *makeHead(QWidget *book);
    void connectParts();
    void showState();
    void showContents();
    void refreshPage();
    void showWeek();
    void sayProblems(const QString &lead, const Problems &problems);
    void change(journal::Kind kind, const std::string &id);
    void changeEntry(const std::string &id);
    void changeSession(const std::string &id);
    void showForm(bool ofSession);
    void showDrawing(const std::string &id);
    void erase(journal::Kind kind, const std::string &id, const QString &called);
    void eraseEverything();
    void mend();
    void exportAs(bool table);
    void saveReport(const QString &person, const std::vector<std::string> &notes);

    /// A way to look back. It is read anew when it is looked at.
    struct Page
    {
        std::function<void()> refresh;
        bool stale = true;
    };

    Services &services_;
    JournalKeeper &keeper_;
    MessageBar *messages_;
    QStackedLayout *pages_;
    JournalGate *gate_;
    QWidget *book_ = nullptr;
    WeekView *week_ = nullptr;
    Text *today_ = nullptr;
    QPushButton *press_ = nullptr;
    QScrollArea *side_ = nullptr;
    EntryForm *form_ = nullptr;
    SessionForm *sessionForm_ = nullptr; ///< in the place of form_ while a session is changed
    QTabWidget *tabs_ = nullptr;
    std::vector<Page> looks_; ///< of tabs_
    DiaryPanel *diary_ = nullptr;
};

} // namespace knotfinder::gui
