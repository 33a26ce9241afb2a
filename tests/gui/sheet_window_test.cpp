// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include "output/sheet_window.h"

#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>

#include <catch2/catch.hpp>

// What someone changed on a sheet stays, and the sheet stays about what its title names.

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

namespace {

QPointer<gui::SheetWindow> openSheet(const TestWindow &window)
{
    QTest::mouseClick(window.find<QPushButton>("makeSheet"), Qt::LeftButton);
    return window.find<gui::SheetWindow>("sheetWindow");
}

QString htmlOf(const TestWindow &window, gui::SheetWindow &sheet)
{
    REQUIRE(sheet.saveTo(window.file("sheet.html")));
    QFile in(window.file("sheet.html"));
    REQUIRE(in.open(QIODevice::ReadOnly));
    return QString::fromUtf8(in.readAll());
}

QTreeWidgetItem *firstLine(const gui::SheetWindow &sheet)
{
    return sheet.findChild<QTreeWidget *>(u"sheetWords"_s)->topLevelItem(0)->child(0)->child(0);
}

QCheckBox *box(const gui::SheetWindow &sheet, const QString &start)
{
    for (auto *each : sheet.findChildren<QCheckBox *>())
        if (each->text().remove(u'&').startsWith(start))
            return each;
    throw std::runtime_error("no such box");
}

/// The starts of the lines that are ticked, or not, in the list of words.
QStringList lines(const gui::SheetWindow &sheet, Qt::CheckState state)
{
    constexpr int start = 24; // letters: further on a line may be worded shorter
    QStringList found;
    for (QTreeWidgetItemIterator item(sheet.findChild<QTreeWidget *>(u"sheetWords"_s)); *item != nullptr; ++item)
        if ((*item)->data(0, Qt::UserRole).isValid() && (*item)->checkState(0) == state)
            found << (*item)->text(0).left(start);
    return found;
}

bool isGone(const QPointer<gui::SheetWindow> &sheet)
{
    return sheet.isNull() || !sheet->isVisible();
}

} // namespace

TEST_CASE("Escape asks before it drops what was changed on a sheet", "[sheet]")
{
    const TestWindow window;
    window.click("calf.left");
    const auto sheet = openSheet(window);
    window.dialogs->closeSheet = false;
    SECTION("nothing was changed")
    {
        QTest::keyClick(sheet.data(), Qt::Key_Escape);
        CHECK(window.dialogs->asked == 0);
        CHECK(isGone(sheet));
        return;
    }
    SECTION("a line was changed")
    {
        firstLine(*sheet)->setText(0, u"As we did it together"_s);
    }
    SECTION("a line was left out")
    {
        firstLine(*sheet)->setCheckState(0, Qt::Unchecked);
    }
    SECTION("a name was typed")
    {
        for (auto *field : sheet->findChildren<QLineEdit *>())
            if (field->accessibleName() == u"Name"_s)
                QTest::keyClicks(field, u"Kim"_s);
    }
    QTest::keyClick(sheet.data(), Qt::Key_Escape);
    CHECK(window.dialogs->asked == 1);
    CHECK(sheet->isVisible());
    window.dialogs->unsaved = gui::Dialogs::Unsaved::discard;
    CHECK_FALSE(window->close()); // the window does not take it along either
    CHECK(window.dialogs->asked == 2);
    window.dialogs->closeSheet = true;
    QTest::keyClick(sheet.data(), Qt::Key_Escape);
    CHECK(isGone(sheet));
}

TEST_CASE("What was left out or put in other words stays so in large print and back", "[sheet]")
{
    for (const auto *muscle : {"trapezius", "soleus", "iliopsoas", "gluteus_medius"}) {
        CAPTURE(muscle);
        const TestWindow window;
        window.session().openMuscle(muscle);
        const auto sheet = openSheet(window);
        auto *tree = sheet->findChild<QTreeWidget *>(u"sheetWords"_s);
        for (int section = 0; section < tree->topLevelItem(0)->childCount(); ++section)
            if (auto *line = tree->topLevelItem(0)->child(section)->child(0))
                line->setCheckState(0, Qt::Unchecked);
        const auto out = lines(*sheet, Qt::Unchecked);
        REQUIRE(out.size() > 1);
        auto *large = box(*sheet, u"Large"_s);
        large->click();
        for (const auto &line : lines(*sheet, Qt::Checked))
            CHECK_FALSE(out.contains(line));
        large->click();
        CHECK(lines(*sheet, Qt::Unchecked) == out);
    }
}

TEST_CASE("A sheet follows its own drawing and no other", "[sheet]")
{
    const TestWindow window;
    window.click("calf.left");
    const auto sheet = openSheet(window);
    const auto item = sheet->findChild<QListWidget *>()->item(0)->text();
    window.session().editor().rename(window.session().editor().idOf(0), "where it cramps");
    REQUIRE(QTest::qWaitFor([&] { return htmlOf(window, *sheet).contains(u"where it cramps"); }));
    window->newDrawing();
    window.click("temple.right");
    QTest::qWait(400);
    const auto html = htmlOf(window, *sheet);
    CHECK(html.contains(u"where it cramps"));
    CHECK_FALSE(html.contains(u"temple"));
    CHECK(html.contains(item.toHtmlEscaped()));
    window.session().reloadKnowledge();
    CHECK(htmlOf(window, *sheet).contains(u"where it cramps"));
}
