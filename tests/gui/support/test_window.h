// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "canvas/body_canvas.h"
#include "services/services.h"
#include "window/main_window.h"

#include <QAbstractButton>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace knotfinder::test {

/// Answers dialogs as the test says, and counts how often it was asked.
class FakeDialogs : public gui::Dialogs
{
public:
    QString path;
    Unsaved unsaved = Unsaved::discard;
    Changed changed = Changed::cancel;
    bool closeSheet = true;
    bool loseTemplate = true;
    bool lose = true;
    std::function<void(QPrinter &)> printer; ///< what the user chooses in the print dialog; empty: cancels
    int asked = 0;
    bool saidGone = false; ///< by the question about a file that has changed
    QString lost;          ///< what the last question about a loss said

    [[nodiscard]] QString askOpen(QWidget *parent, const QString &title, const QString &filter) override;
    [[nodiscard]] QString askSave(QWidget *parent, const QString &title, const QString &proposed,
                                  const QString &filter) override;
    [[nodiscard]] bool askPrinter(QWidget *parent, QPrinter &chosen) override;
    [[nodiscard]] Unsaved askUnsaved(QWidget *parent, const QString &name) override;
    [[nodiscard]] Changed askChanged(QWidget *parent, const QString &name, bool gone) override;
    [[nodiscard]] bool askCloseSheet(QWidget *parent) override;
    [[nodiscard]] bool askLoseTemplate(QWidget *parent, const QString &name, bool replaced) override;
    [[nodiscard]] bool askLose(QWidget *parent, const Loss &loss) override;
};

/// The real window on the real atlas and dataset, with settings and state in a folder of its own.
class TestWindow
{
public:
    /// `size`: an invalid one leaves it as large as it opens by itself. `folder`: where state of an earlier window
    /// lies; by default a fresh one. `load`: what it knows of muscles.
    explicit TestWindow(QSize size = {1440, 900}, const QString &folder = {}, gui::Session::LoadKnowledge load = {});
    ~TestWindow();

    gui::MainWindow *operator->() const { return window.get(); }
    [[nodiscard]] gui::Services &services() const { return window->services(); }
    [[nodiscard]] gui::Session &session() const { return services().session; }
    [[nodiscard]] const match::PainDrawing &drawing() const { return session().editor().drawing(); }
    [[nodiscard]] gui::BodyCanvas &canvas() const { return *window->canvas(); }
    /// A button, shown, by what a screen reader calls it.
    [[nodiscard]] QAbstractButton *button(const QString &name) const;
    void press(const QString &name) const;
    [[nodiscard]] QString file(const char *name) const; ///< a path in the folder

    /// Where on the canvas a region's own centre shows; switches to its best view where none shows it.
    [[nodiscard]] QPoint centreOf(const std::string &region) const;
    void click(const std::string &region) const;
    void hover(const std::string &region) const;
    /// A widget by its object name.
    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        auto *found = window->findChild<Widget *>(QString::fromLatin1(name));
        if (found == nullptr)
            throw std::runtime_error(std::string("no widget named ") + name);
        return found;
    }

    QTemporaryDir own;
    QString folder;
    std::unique_ptr<gui::Preferences> preferences;
    breaks::Now breakTime{std::chrono::hours(1), 600, 1}; ///< what breaks take for the time
    breaks::Desk desk;                                    ///< … and for the desk
    bool tray = false;
    std::chrono::milliseconds guideTime{1000};      ///< what a guided session takes for the time
    journal::Moment journalTime{1'772'384'700, 60}; ///< what the journal takes for now: 1 March 2026, 18:05
    FakeDialogs *dialogs = nullptr;                 ///< owned by the window's services
    std::unique_ptr<gui::MainWindow> window;
};

/// Marks four areas with strengths: both inner borders, the neck and the temple on the right.
void markFour(const TestWindow &window);

/// What all texts say that show in it, a line each.
[[nodiscard]] QString shownIn(const QWidget &widget);

/// What the application looks like: set by main, changed by tests that look at other themes and sizes.
[[nodiscard]] gui::Preferences &looks();
void setLooks(gui::Preferences *preferences);

/// The atlas and the dataset, read once for all tests.
[[nodiscard]] std::shared_ptr<const body::Atlas> atlas();
[[nodiscard]] gui::Knowledge knowledge();

} // namespace knotfinder::test
