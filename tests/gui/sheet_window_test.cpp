// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/sheet_hands.h"

#include "output/sheet_desk.h"
#include "output/sheet_preview.h"
#include "settings/profile_form.h"
#include "widgets/message_bar.h"

#include <QCheckBox>
#include <QPlainTextEdit>
#include <QPushButton>

#include <catch2/catch.hpp>

// The sheet's window as a workbench: what is decided shows, stays, is taken back and is kept with the drawing.

using namespace knotfinder::test;
namespace gui = knotfinder::gui;
namespace sheet = knotfinder::sheet;
using namespace Qt::StringLiterals;

TEST_CASE("A sheet's words are changed, left out and put back", "[sheet]")
{
    const TestWindow window;
    window.click("calf.left");
    const auto opened = openSheet(window);
    const auto before = htmlOf(window, *opened);
    auto *line = editableLine(*opened);
    const auto original = line->text(0);
    REQUIRE(before.contains(original.toHtmlEscaped()));
    typeInto(*opened, line, u"As we did it together"_s);
    CHECK(htmlOf(window, *opened).contains(u"As we did it together"));
    CHECK_FALSE(htmlOf(window, *opened).contains(original.toHtmlEscaped()));
    line->setCheckState(0, Qt::Unchecked);
    CHECK_FALSE(htmlOf(window, *opened).contains(u"As we did it together"));
    line->setCheckState(0, Qt::Checked);
    CHECK(htmlOf(window, *opened) == before);
}

TEST_CASE("A line is changed in a field that shows all of it, and nothing of the words below it", "[sheet]")
{
    const TestWindow window;
    window.click("calf.left");
    const auto opened = openSheet(window);
    showTab(*opened, 2);
    auto *line = editableLine(*opened);
    auto *tree = line->treeWidget();
    tree->scrollToItem(line);
    tree->editItem(line);
    const auto *editor = editorIn(tree);
    REQUIRE(editor != nullptr);
    const auto row = tree->visualItemRect(line);
    CHECK(editor->geometry().top() <= row.top());
    CHECK(editor->geometry().bottom() >= row.bottom());
    CHECK(editor->geometry().right() >= tree->columnWidth(0));
    CHECK(tree->viewport()->rect().contains(editor->geometry()));
}

TEST_CASE("Each decision on a sheet is taken back as a whole, also out of a field", "[sheet]")
{
    const TestWindow window;
    window.click("calf.left");
    const auto opened = openSheet(window);
    const auto begun = opened->desk().arrangement();
    typeInto(*opened, editableLine(*opened), u"In other words"_s);
    exerciseLine(*opened)->setCheckState(0, Qt::Unchecked);
    auto *name = field(*opened, u"Name"_s);
    showTab(*opened, 0);
    name->setFocus();
    QTest::keyClicks(name, u"Kim"_s);
    addMuscle(*opened, u"trapezuis"_s);
    auto &undo = opened->desk().undoStack();
    REQUIRE(undo.count() == 4);
    const auto decided = opened->desk().arrangement();
    CHECK(decided.choices.size() > begun.choices.size());
    name->setFocus();
    QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier);
    CHECK(undo.index() == 3);
    QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier);
    CHECK(name->text().isEmpty());
    QTest::mouseClick(opened->findChild<QToolButton *>(u"sheetUndo"_s), Qt::LeftButton);
    QTest::keyClick(opened.data(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(opened->desk().arrangement() == begun);
    CHECK(exerciseLine(*opened)->checkState(0) == Qt::Checked);
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(opened.data(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(opened->desk().arrangement() == decided);
    CHECK(name->text() == u"Kim"_s);
}

TEST_CASE("Muscles are added by name, moved by keys and taken off", "[sheet]")
{
    const TestWindow window;
    window.click("calf.left");
    const auto opened = openSheet(window);
    auto *list = muscleList(*opened);
    const int first = list->count();
    addMuscle(*opened, u"masseter"_s);
    REQUIRE(list->count() == first + 1);
    CHECK(list->currentRow() == first);
    const auto added = list->currentItem()->text();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Up, Qt::AltModifier);
    CHECK(list->currentRow() == first - 1);
    CHECK(list->item(first - 1)->text() == added);
    CHECK(added.startsWith(opened->desk().document().value().items[static_cast<std::size_t>(first - 1)].title));
    addMuscle(*opened, u"masseter"_s);
    CHECK(list->count() == first + 1);
    list->setFocus();
    while (list->count() > 0)
        QTest::keyClick(list, Qt::Key_Delete);
    CHECK(opened->findChild<gui::MessageBar *>()->text().contains(u"Add at least one muscle"));
    CHECK_FALSE(opened->saveTo(window.file("none.html")));
    QTest::keyClick(opened.data(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(list->count() == 1);
    CHECK(opened->saveTo(window.file("one.html")));
}

TEST_CASE("The search offers muscles while one types", "[sheet]")
{
    const TestWindow window;
    window.click("calf.left");
    const auto opened = openSheet(window);
    auto *search = opened->findChild<QLineEdit *>(u"sheetAddMuscle"_s);
    search->setFocus();
    QTest::keyClicks(search, u"infrasp"_s);
    auto *popup = search->completer()->popup();
    REQUIRE(QTest::qWaitFor([&] { return popup->isVisible(); }));
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    CHECK(musclesOn(*opened).contains(u"infraspinatus"_s));
    CHECK(QTest::qWaitFor([&] { return search->text().isEmpty(); }));
}

TEST_CASE("A side is chosen for a muscle", "[sheet]")
{
    const TestWindow window;
    window.session().openMuscle("soleus");
    const auto opened = openSheet(window);
    auto *side = opened->findChild<QComboBox *>(u"sheetSide"_s);
    side->setFocus();
    QTest::keyClick(side, Qt::Key_Down);
    CHECK(std::ranges::all_of(opened->desk().arrangement().choices,
                              [](const auto &choice) { return choice.right && !choice.left; }));
    CHECK(htmlOf(window, *opened).contains(u"right side"));
}

TEST_CASE("Exercises are taken out and added; what is taken out stays out in large print and back", "[sheet]")
{
    for (const auto *muscle : {"trapezius", "soleus", "iliopsoas", "gluteus_medius"}) {
        CAPTURE(muscle);
        const TestWindow window;
        window.session().openMuscle(muscle);
        const auto opened = openSheet(window);
        auto *line = exerciseLine(*opened);
        REQUIRE(line->checkState(0) == Qt::Checked);
        const auto title = line->text(0);
        const auto usual = htmlOf(window, *opened);
        line->setCheckState(0, Qt::Unchecked);
        const auto without = htmlOf(window, *opened);
        CHECK(without != usual);
        auto *large = box(*opened, u"Large"_s);
        large->click();
        CHECK(exerciseLine(*opened)->checkState(0) == Qt::Unchecked);
        CHECK(exerciseLine(*opened)->text(0) == title);
        large->click();
        CHECK(htmlOf(window, *opened) == without);
    }
}

TEST_CASE("An exercise of one's own is written, changed and removed", "[sheet]")
{
    const TestWindow window;
    window.session().openMuscle("trapezius");
    const auto opened = openSheet(window);
    showTab(*opened, 1);
    QTest::mouseClick(opened->findChild<QPushButton *>(u"sheetOwnExercise"_s), Qt::LeftButton);
    auto *title = opened->findChild<QLineEdit *>(u"ownTitle"_s);
    REQUIRE(opened->focusWidget() == title);
    QTest::keyClicks(title, u"Shake it out"_s);
    auto *steps = opened->findChild<QPlainTextEdit *>(u"ownSteps"_s);
    QTest::keyClicks(steps, u"Let the arm hang."_s);
    QTest::keyClick(steps, Qt::Key_Return);
    QTest::keyClicks(steps, u"Shake it."_s);
    QTest::keyClicks(opened->findChild<QLineEdit *>(u"ownDose"_s), u"10 times"_s);
    QTest::mouseClick(opened->findChild<QPushButton *>(u"ownKeep"_s), Qt::LeftButton);
    CHECK_FALSE(title->isVisible());
    for (const auto *words : {u"Shake it out", u"Let the arm hang.", u"Shake it.", u"10 times"})
        CHECK(htmlOf(window, *opened).contains(words));
    QTest::mouseClick(opened->findChild<QToolButton *>(u"sheetUndo"_s), Qt::LeftButton);
    CHECK_FALSE(htmlOf(window, *opened).contains(u"Shake it out"));
}

TEST_CASE("Lines are added to exercises and to warnings, and warnings cannot be changed", "[sheet]")
{
    const TestWindow window;
    window.session().openMuscle("trapezius");
    const auto opened = openSheet(window);
    showTab(*opened, 2);
    auto *tree = wordTree(*opened);
    auto *add = opened->findChild<QPushButton *>(u"sheetAddLine"_s);
    CHECK((lastLine(tree)->flags() & (Qt::ItemIsEditable | Qt::ItemIsUserCheckable)) == 0);
    tree->setCurrentItem(editableLine(*opened));
    QTest::mouseClick(add, Qt::LeftButton);
    typeOver(tree, u"Breathe out first."_s);
    CHECK(htmlOf(window, *opened).contains(u"Breathe out first."));
    tree->setCurrentItem(lastLine(tree));
    QTest::mouseClick(add, Qt::LeftButton);
    typeOver(tree, u"Not over the scar."_s);
    CHECK(htmlOf(window, *opened).contains(u"Not over the scar."));
    CHECK(opened->desk().arrangement().changes.warnings == QStringList{u"Not over the scar."_s});
}

TEST_CASE("A sheet is kept with its drawing, saved with it and shown again", "[sheet][document]")
{
    const TestWindow window;
    window.click("calf.left");
    window.dialogs->path = window.file("kim.knotfinder.json");
    REQUIRE(window->saveDrawingAs());
    auto &document = window.services().document;
    REQUIRE_FALSE(document.isModified());
    auto opened = openSheet(window);
    CHECK_FALSE(document.isModified());
    typeInto(*opened, editableLine(*opened), u"As we did it together"_s);
    CHECK(document.isModified());
    const auto decided = opened->desk().arrangement();
    const int asked = window.dialogs->asked;
    QTest::keyClick(opened.data(), Qt::Key_Escape); // nothing is lost
    CHECK(window.dialogs->asked == asked);
    CHECK(isGone(opened));
    CHECK(window.drawing().sheet == sheet::toJson(decided));
    window.session().editor().setStrengthOf(window.session().editor().idOf(0), 9);
    window.session().editor().undo(); // steps of the drawing leave the sheet alone
    CHECK(window.drawing().sheet == sheet::toJson(decided));
    REQUIRE(window->saveDrawingAs());
    CHECK_FALSE(document.isModified());
    window->newDrawing();
    CHECK(window.drawing().sheet.empty());
    REQUIRE(document.open(window.file("kim.knotfinder.json")));
    CHECK_FALSE(document.isModified());
    window.session().openMuscle(window.session().catalog().findPoint(decided.choices.front().point)->muscle);
    opened = openSheet(window);
    CHECK(opened->desk().arrangement() == decided);
    CHECK(htmlOf(window, *opened).contains(u"As we did it together"));
}

TEST_CASE("What was decided about a muscle waits with the drawing until it is on a sheet again", "[sheet]")
{
    const TestWindow window;
    window.click("calf.left");
    window.session().openMuscle("soleus");
    auto opened = openSheet(window);
    typeInto(*opened, editableLine(*opened), u"As we did it together"_s);
    opened->close();
    window.session().openMuscle("masseter");
    opened = openSheet(window);
    CHECK(musclesOn(*opened) == QStringList{u"masseter"_s});
    CHECK_FALSE(htmlOf(window, *opened).contains(u"As we did it together"));
    addMuscle(*opened, u"soleus"_s);
    CHECK(htmlOf(window, *opened).contains(u"As we did it together"));
}

TEST_CASE("Escape asks before it drops what nothing keeps", "[sheet]")
{
    const TestWindow window;
    window.dialogs->closeSheet = false;
    const bool marked = GENERATE(false, true); // a sheet without marks, or one of a drawing that is closed
    if (marked)
        window.click("calf.left");
    else
        window.session().openMuscle("soleus");
    const auto opened = openSheet(window);
    if (marked)
        window->newDrawing();
    const int asked = window.dialogs->asked;
    SECTION("nothing was changed")
    {
        QTest::keyClick(opened.data(), Qt::Key_Escape);
        CHECK(window.dialogs->asked == asked);
        CHECK(isGone(opened));
    }
    SECTION("a name was typed")
    {
        QTest::keyClicks(field(*opened, u"Name"_s), u"Kim"_s);
        QTest::keyClick(opened.data(), Qt::Key_Escape);
        CHECK(window.dialogs->asked == asked + 1);
        CHECK(opened->isVisible());
        CHECK_FALSE(window->close()); // the window does not take it along either
        window.dialogs->closeSheet = true;
        QTest::keyClick(opened.data(), Qt::Key_Escape);
        CHECK(isGone(opened));
    }
}

TEST_CASE("A sheet follows its own drawing and no other", "[sheet]")
{
    const TestWindow window;
    window.click("calf.left");
    const auto opened = openSheet(window);
    const auto item = muscleList(*opened)->item(0)->text().section(u" ("_s, 0, 0);
    window.session().editor().rename(window.session().editor().idOf(0), "where it cramps");
    REQUIRE(QTest::qWaitFor([&] { return htmlOf(window, *opened).contains(u"where it cramps"); }));
    window->newDrawing();
    window.click("temple.right");
    QTest::qWait(400);
    const auto html = htmlOf(window, *opened);
    CHECK(html.contains(u"where it cramps"));
    CHECK_FALSE(html.contains(u"temple"));
    CHECK(html.contains(item.toHtmlEscaped()));
    window.session().reloadKnowledge();
    CHECK(htmlOf(window, *opened).contains(u"where it cramps"));
    typeInto(*opened, editableLine(*opened), u"Of the drawing before"_s);
    CHECK(window.drawing().sheet.empty());
}

TEST_CASE("In an emergency the workbench offers no exercise and no words", "[sheet][safety]")
{
    const TestWindow window;
    window.click("sternum");
    window.click("inner_upper_arm.left");
    window.session().openMuscle("scalenes");
    const auto opened = openSheet(window);
    REQUIRE(opened->desk().plan().needsHelpFirst());
    for (auto *tree : {exerciseTree(*opened), wordTree(*opened)})
        for (QTreeWidgetItemIterator line(tree); *line != nullptr; ++line)
            CHECK(((*line)->flags() & (Qt::ItemIsEditable | Qt::ItemIsUserCheckable)) == 0);
    CHECK(htmlOf(window, *opened).contains(u"emergency services"));
}

TEST_CASE("A web page holds all there is to tell, also what the printed page has no room for", "[sheet]")
{
    const TestWindow window;
    window.session().openMuscle("trapezius");
    const auto opened = openSheet(window);
    const auto full = opened->desk().composedInFull().value();
    CHECK(full.items.front().sections.size() > opened->desk().document().value().items.front().sections.size());
    const auto html = htmlOf(window, *opened);
    for (const auto &section : full.items.front().sections)
        CHECK(html.contains(section.heading.toHtmlEscaped()));
}

TEST_CASE("A sheet is saved as pictures, a file for each page", "[sheet]")
{
    const TestWindow window;
    window.session().openMuscle("trapezius");
    const auto opened = openSheet(window);
    REQUIRE(opened->saveTo(window.file("sheet.png")));
    CHECK(QImage(window.file("sheet.png")).width() > 1000);
}

TEST_CASE("The preview takes most of the window, whatever its size", "[sheet]")
{
    const TestWindow window;
    window.session().openMuscle("trapezius");
    const auto opened = openSheet(window);
    for (const auto size : {QSize(1024, 720), QSize(1366, 700), QSize(1900, 1000)}) {
        opened->resize(size);
        QTest::qWait(20);
        CHECK(opened->findChild<gui::SheetPreview *>()->width() * 10 >= opened->width() * 6);
    }
}
