// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include "log/event_log.h"
#include "search/search_field.h"
#include "widgets/message_bar.h"

#include <knotfinder/base/locations.h>

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSlider>
#include <QTest>
#include <QTimer>
#include <QTreeWidget>

#include <catch2/catch.hpp>

#include <filesystem>
#include <stdexcept>

// What is shown outlives what it was made of; what is edited is what was meant; what fails loses nothing.

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

namespace {

/// A copy of the dataset that can lose a muscle, read anew each time.
class ChangingData
{
public:
    ChangingData()
    {
        std::filesystem::copy(knotfinder::dataDirectory(), place(), std::filesystem::copy_options::recursive);
        std::filesystem::remove(place() / "safety.json");
    }
    void lose(const char *muscle) const
    {
        std::filesystem::remove(place() / "muscles" / (std::string(muscle) + ".json"));
    }
    [[nodiscard]] gui::Session::LoadKnowledge loader() const
    {
        return [this] {
            auto catalog = knotfinder::catalog::Catalog::load(knotfinder::test::atlas(), place());
            return gui::Knowledge{catalog.value(), knotfinder::test::knowledge().safety, {}};
        };
    }

private:
    [[nodiscard]] std::filesystem::path place() const { return folder_.filePath(u"data"_s).toStdString(); }
    QTemporaryDir folder_;
};

/// Lets what was deleted go, so that what still looks at it fails.
void letGo()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

QLineEdit *nameField(const TestWindow &window, const QString &name)
{
    for (auto *field : window->findChildren<QLineEdit *>())
        if (field->accessibleName() == u"Name of the area"_s && field->isVisible() && field->text() == name)
            return field;
    throw std::runtime_error("no such name");
}

void beginStroke(const TestWindow &window)
{
    window.services().view.setTool(gui::Tool::brush);
    const auto at = window.centreOf("calf.left");
    QTest::mousePress(&window.canvas(), Qt::LeftButton, {}, at);
    QTest::mouseMove(&window.canvas(), at + QPoint(0, 9));
    REQUIRE(window.session().editor().isPreviewing());
}

void endStroke(const TestWindow &window)
{
    const auto at = window.centreOf("calf.left");
    QTest::mouseMove(&window.canvas(), at + QPoint(0, 18));
    QTest::mouseRelease(&window.canvas(), Qt::LeftButton, {}, at + QPoint(0, 18));
    CHECK_FALSE(window.session().editor().isPreviewing());
}

/// Whether the document says truly that it differs from what lies on the disk.
void checkModified(const TestWindow &window, const knotfinder::match::PainDrawing &saved)
{
    if (window.drawing().marks != saved.marks)
        CHECK(window.services().document.isModified());
}

} // namespace

TEST_CASE("Reading the data again makes the open page anew and keeps its ticks", "[lifetime]")
{
    const ChangingData data;
    const TestWindow window({1440, 900}, {}, data.loader());
    window.click("inner_border_of_scapula.left");
    window.session().openMuscle("trapezius");
    auto *box = window.find<QWidget>("trapezius")->findChildren<QCheckBox *>().back();
    QTest::keyClick(box, Qt::Key_Space);
    const auto ticked = window.session().subject().points.size();
    window->openPanel("browse");
    window->showWhatLiesAt(0);
    window.session().reloadKnowledge();
    letGo();
    CHECK(window.session().pages().current() == "trapezius");
    CHECK(window.session().subject().points.size() == ticked);
    CHECK(window.find<QLabel>("pageTitle")->text().startsWith(u"Neck and shoulder muscle"));
    window.click("temple.right"); // the page and its picture follow
    for (auto *each : window.find<QWidget>("trapezius")->findChildren<QCheckBox *>())
        QTest::keyClick(each, Qt::Key_Space);
    letGo();
    CHECK_FALSE(window.session().answers().rows().empty());
}

TEST_CASE("A page whose muscle is gone closes with a word, and nothing points at what is gone", "[lifetime]")
{
    const ChangingData data;
    const TestWindow window({1440, 900}, {}, data.loader());
    window.click("inner_border_of_scapula.left");
    window.session().openMuscle("soleus");
    window.session().openMuscle("trapezius");
    window->openPanel("browse");
    window->showWhatLiesAt(knotfinder::test::atlas()->regions()[0].centreCell);
    const auto before = window.session().catalog().points().size();
    data.lose("trapezius");
    window.session().reloadKnowledge();
    letGo();
    REQUIRE(window.session().catalog().points().size() < before);
    CHECK(window.session().pages().current().empty());
    CHECK(window->messages()->text().contains(u"Trapezius"));
    for (const auto &ref : window.session().spotlight().shown())
        CHECK(ref.point < window.session().catalog().points().size());
    auto *tree = window.find<QTreeWidget>("browse");
    for (int i = 0; i < tree->topLevelItemCount(); ++i)
        for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j) {
            Q_EMIT tree->itemEntered(tree->topLevelItem(i)->child(j), 0);
            Q_EMIT tree->itemClicked(tree->topLevelItem(i)->child(j), 0);
        }
    window.session().pages().goBack();
    letGo();
    CHECK(window.drawing().marks.size() == 1);
}

TEST_CASE("A name that is being typed goes to its own mark or to none", "[identity]")
{
    const TestWindow window;
    for (const auto *area : {"heel.left", "calf.right", "temple.right"})
        window.click(area);
    window->openPanel("pain");
    QTest::qWait(1); // the rows are there
    auto *field = nameField(window, u"Right calf"_s);
    field->setFocus();
    field->selectAll();
    auto &editor = window.session().editor();
    SECTION("an earlier mark goes")
    {
        QTest::keyClicks(field, u"sore"_s);
        editor.remove({editor.idOf(0)});
        QTest::keyClicks(field, u" spot"_s);
        QTest::keyClick(field, Qt::Key_Return);
        letGo();
        REQUIRE(window.drawing().marks.size() == 2);
        CHECK(window.drawing().marks[0].regions.front() == "calf.right");
        CHECK(window.drawing().marks[0].name == "sore spot");
        CHECK(window.drawing().marks[1].name.empty());
    }
    SECTION("all marks go")
    {
        QTest::keyClicks(field, u"sore"_s);
        window.press(u"Clear all"_s);
        letGo();
        CHECK(window.drawing().marks.empty());
        QTest::keyClick(window.window.get(), Qt::Key_Z, Qt::ControlModifier);
        CHECK(window.drawing().marks.size() == 3);
    }
    SECTION("the mark itself is undone")
    {
        QTest::keyClicks(field, u"sore"_s);
        for (int i = 0; i < 4; ++i)
            window.press(u"Undo (Ctrl+Z)"_s);
        letGo();
        CHECK(window.drawing().marks.empty());
    }
    SECTION("two marks that say the same")
    {
        auto twice = window.drawing();
        twice.marks = {twice.marks[1], twice.marks[1], twice.marks[1]};
        editor.open(twice);
        const auto last = editor.idOf(2);
        editor.remove({editor.idOf(0)});
        editor.rename(last, "the last");
        REQUIRE(window.drawing().marks.size() == 2);
        CHECK(window.drawing().marks[0].name.empty());
        CHECK(window.drawing().marks[1].name == "the last");
        editor.undo();
        editor.undo();
        CHECK(editor.markWith(last) == 2U);
    }
    SECTION("another document opens")
    {
        const auto gone = editor.idOf(1);
        editor.open(window.drawing());
        editor.rename(gone, "wrong");
        for (const auto &mark : window.drawing().marks)
            CHECK(mark.name.empty());
    }
}

TEST_CASE("Whatever comes during a stroke ends it cleanly, and unsaved stays unsaved", "[gesture]")
{
    const TestWindow window;
    window.click("temple.right");
    REQUIRE(window.services().document.saveAs(window.file("one.knotfinder.json")));
    const auto saved = window.drawing();
    auto &editor = window.session().editor();
    beginStroke(window);
    const std::pair<const char *, std::function<void()>> acts[] = {
        {"nothing", [] {}},
        {"undo", [&] { QTest::keyClick(window.window.get(), Qt::Key_Z, Qt::ControlModifier); }},
        {"undo twice",
         [&] {
             QTest::keyClick(window.window.get(), Qt::Key_Z, Qt::ControlModifier);
             QTest::keyClick(window.window.get(), Qt::Key_Z, Qt::ControlModifier);
         }},
        {"undo of the stack", [&] { editor.undoStack().undo(); }},
        {"redo", [&] { QTest::keyClick(window.window.get(), Qt::Key_Y, Qt::ControlModifier); }},
        {"digit", [&] { QTest::keyClick(&window.canvas(), Qt::Key_9); }},
        {"delete", [&] { QTest::keyClick(window.window.get(), Qt::Key_Delete, Qt::ControlModifier); }},
        {"mirror", [&] { QTest::keyClick(window.window.get(), Qt::Key_M, Qt::ControlModifier); }},
        {"clear", [&] { editor.clear(); }},
        {"note", [&] { editor.setNote("since Monday"); }},
        {"describe", [&] { window.find<gui::SearchField>("search")->describe(u"my neck hurts"_s); }},
        {"figure", [&] { editor.setFigure("female"); }},
        {"tool", [&] { window.services().view.setTool(gui::Tool::area); }},
        {"cancelled New",
         [&] {
             window.dialogs->unsaved = gui::Dialogs::Unsaved::cancel;
             window->newDrawing();
             CHECK(window.dialogs->asked == 1);
         }},
        {"save", [&] { CHECK(window->saveDrawing()); }},
        {"last", [&] { window->showLastDrawing(); }},
    };
    window.session().editor().cancel();
    for (const auto &[name, act] : acts) {
        CAPTURE(name);
        window.dialogs->asked = 0;
        window->openFile(window.file("one.knotfinder.json"));
        window.dialogs->unsaved = gui::Dialogs::Unsaved::discard;
        auto before = window.drawing();
        beginStroke(window);
        act();
        if (name == std::string_view("save"))
            before = window.drawing();
        endStroke(window);
        if (name == std::string_view("save"))
            checkModified(window, before);
        else
            checkModified(window, saved);
        const auto end = window.drawing();
        while (editor.undoStack().canUndo())
            editor.undo();
        CHECK(window.drawing().marks == saved.marks);
        while (editor.undoStack().canRedo())
            editor.redo();
        if (name != std::string_view("undo of the stack") && name != std::string_view("undo twice"))
            CHECK(window.drawing() == end);
        window.dialogs->unsaved = gui::Dialogs::Unsaved::discard;
        editor.open(saved);
        if (name == std::string_view("save"))
            REQUIRE(window.services().document.saveAs(window.file("one.knotfinder.json")));
    }
}

TEST_CASE("An exception in a slot ends at the barrier: it is said, logged without content, and nothing is lost",
          "[barrier]")
{
    const TestWindow window;
    QTemporaryDir logs;
    const gui::EventLog log(logs.path(), u"test"_s);
    window.click("temple.right");
    QTimer::singleShot(0, window.window.get(), [] { throw std::runtime_error("what the patient wrote"); });
    REQUIRE(QTest::qWaitFor([&] { return window->messages()->text().contains(u"failed"); }));
    CHECK(window.drawing().marks.size() == 1);
    const auto rescued = QDir(window.folder).entryList({u"autosave-*.json"_s});
    REQUIRE(rescued.size() == 1);
    QFile file(QDir(logs.path()).filePath(u"knotfinder.log"_s));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto said = QString::fromUtf8(file.readAll());
    CHECK(said.contains(u"runtime_error"));
    CHECK_FALSE(said.contains(u"patient"));
    QTimer::singleShot(0, window.window.get(), [] { throw 7; });
    window->messages()->dismiss();
    CHECK(QTest::qWaitFor([&] { return window->messages()->text().contains(u"failed"); }));
    window.click("heel.left");
    CHECK(window.drawing().marks.size() == 2);
}

TEST_CASE("A page that has just been put away goes with its window", "[lifetime]")
{
    QPointer<QWidget> page;
    {
        const TestWindow window;
        window.session().openMuscle("trapezius");
        page = window.find<QWidget>("trapezius");
        window.session().openMuscle("soleus");
        REQUIRE(page); // it waits to be deleted
    }
    CHECK(page.isNull());
}
