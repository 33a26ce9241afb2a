// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"
#include "window/panel_column.h"

#include <QApplication>
#include <QLineEdit>
#include <QTabBar>
#include <QTest>
#include <QTreeWidget>

#include <catch2/catch.hpp>

using knotfinder::test::TestWindow;
using namespace Qt::StringLiterals;

namespace {

void sortedBy(const TestWindow &window, const QString &text)
{
    window.press(text);
    QTest::qWait(1);
}

} // namespace

TEST_CASE("A bookmark brings its page back", "[page][browse]")
{
    const TestWindow window;
    window.session().openMuscle("soleus");
    window.press(u"Bookmark"_s);
    window.press(u"Close the page"_s);
    CHECK(window.session().pages().current().empty());
    QTest::keyClick(window.window.get(), Qt::Key_3, Qt::AltModifier);
    sortedBy(window, u"Saved"_s);
    auto *tree = window.find<QTreeWidget>("browse");
    REQUIRE(tree->topLevelItemCount() == 2);
    CHECK(tree->topLevelItem(1)->text(0) == u"Seen lately  1"_s);
    auto *item = tree->topLevelItem(0)->child(0);
    REQUIRE(item != nullptr);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(item).center());
    CHECK(window.session().pages().current() == "soleus");
}

TEST_CASE("Each part of the body tells how many muscles it holds, and typing does not read the count", "[browse]")
{
    const TestWindow window;
    QTest::keyClick(window.window.get(), Qt::Key_3, Qt::AltModifier);
    auto *tree = window.find<QTreeWidget>("browse");
    QStringList heads;
    for (int i = 0; i < tree->topLevelItemCount(); ++i) {
        auto *head = tree->topLevelItem(i);
        heads << head->text(0);
        CHECK(head->text(0).endsWith(u"  %1"_s.arg(head->childCount())));
    }
    CHECK(heads.filter(QRegularExpression(u"^Neck  \\d+$"_s)).size() == 1);
    CHECK(heads.filter(QRegularExpression(u"^Lower leg  \\d+$"_s)).size() == 1);
    CHECK(heads.filter(QRegularExpression(u"^Low back and spine  \\d+$"_s)).size() == 1);
    for (auto *field : window->findChildren<QLineEdit *>())
        if (field->placeholderText() == u"Filter the list"_s)
            QTest::keyClicks(field, u"18"_s);
    for (int i = 0; i < tree->topLevelItemCount(); ++i)
        CHECK(tree->topLevelItem(i)->isHidden());
}

TEST_CASE("Muscles are listed by name and by complaint, and typing narrows the list", "[browse]")
{
    const TestWindow window;
    QTest::keyClick(window.window.get(), Qt::Key_3, Qt::AltModifier);
    auto *tree = window.find<QTreeWidget>("browse");
    sortedBy(window, u"Where it hurts"_s);
    CHECK(tree->topLevelItemCount() > 80); // a few of the 97 areas are no point's main zone
    sortedBy(window, u"A–Z"_s);
    int muscles = 0;
    for (int i = 0; i < tree->topLevelItemCount(); ++i)
        muscles += tree->topLevelItem(i)->childCount();
    CHECK(muscles == static_cast<int>(window.session().catalog().muscles().size()));
    QLineEdit *filter = nullptr;
    for (auto *field : window->findChildren<QLineEdit *>())
        if (field->placeholderText() == u"Filter the list"_s)
            filter = field;
    REQUIRE(filter != nullptr);
    QTest::keyClicks(filter, u"glute"_s);
    int shown = 0;
    for (int i = 0; i < tree->topLevelItemCount(); ++i)
        for (int j = 0; j < tree->topLevelItem(i)->childCount(); ++j)
            shown += tree->topLevelItem(i)->child(j)->isHidden() ? 0 : 1;
    CHECK(shown == 3);
}

TEST_CASE("Muscles are listed by what people or books call them, and what lies at a spot says where that is",
          "[browse]")
{
    const TestWindow window;
    QTest::keyClick(window.window.get(), Qt::Key_3, Qt::AltModifier);
    auto *tree = window.find<QTreeWidget>("browse");
    sortedBy(window, u"A–Z"_s);
    const auto find = [&](const QString &name) { return tree->findItems(name, Qt::MatchExactly | Qt::MatchRecursive); };
    REQUIRE(find(u"Calf muscle"_s).size() == 1);
    CHECK(find(u"Calf muscle"_s).front()->data(0, Qt::AccessibleTextRole) == u"Calf muscle, Gastrocnemius"_s);
    CHECK(find(u"Calf muscle"_s).front()->parent()->text(0).startsWith(u"C  "));
    sortedBy(window, u"Book names"_s);
    CHECK(find(u"Calf muscle"_s).isEmpty());
    REQUIRE(find(u"Gastrocnemius"_s).size() == 1);
    CHECK(find(u"Gastrocnemius"_s).front()->parent()->text(0).startsWith(u"G  "));
    const auto &regions = knotfinder::test::atlas()->regions();
    window->showWhatLiesAt(regions[regions.find("behind_ear.right").value()].centreCell);
    bool said = false;
    for (const auto *label : window->findChildren<QLabel *>())
        said = said || (label->isVisible() && label->text() == u"What lies here: Behind the right ear"_s);
    CHECK(said);
}

TEST_CASE("A click on the list's tab, or beside the list, moves the keyboard into it", "[browse][keys]")
{
    const TestWindow window;
    window->activateWindow();
    auto *tabs = window->findChild<knotfinder::gui::PanelColumn *>()->findChild<QTabBar *>();
    const auto press = [&](int tab) { QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(tab).center()); };
    press(2);
    auto *tree = window.find<QTreeWidget>("browse");
    REQUIRE(tree->isVisible());
    CHECK(tree->hasFocus());
    window.canvas().setFocus();
    press(2);
    CHECK(tree->hasFocus());
    window.canvas().setFocus();
    auto *panel = tree->parentWidget();
    QTest::mouseClick(panel, Qt::LeftButton, {}, {2, 2});
    CHECK(tree->hasFocus());
}

TEST_CASE("Typing in the list finds, Enter opens, Down leads to what was found, Escape back to all", "[browse][keys]")
{
    const TestWindow window;
    QTest::keyClick(window.window.get(), Qt::Key_3, Qt::AltModifier);
    auto *tree = window.find<QTreeWidget>("browse");
    REQUIRE(QApplication::focusWidget() == tree);
    QTest::keyClick(tree, Qt::Key_S);
    auto *filter = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    REQUIRE(filter != nullptr);
    QTest::keyClicks(filter, u"oleu"_s);
    CHECK(filter->text() == u"soleu"_s);
    QTest::keyClick(filter, Qt::Key_Down);
    REQUIRE(QApplication::focusWidget() == tree);
    CHECK(tree->currentItem()->text(0) == u"Deep calf muscle"_s);
    QTest::keyClick(tree, Qt::Key_Return);
    CHECK(window.session().pages().current() == "soleus");
    QTest::keyClick(tree, Qt::Key_X); // goes on where the filter stood
    QTest::keyClick(filter, Qt::Key_Escape);
    CHECK(filter->text().isEmpty());
    CHECK(QApplication::focusWidget() == tree);
    filter->setFocus();
    QTest::keyClicks(filter, u"masseter"_s);
    QTest::keyClick(filter, Qt::Key_Return);
    CHECK(window.session().pages().current() == "masseter");
}
