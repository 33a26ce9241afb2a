// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/sheet_hands.h"

#include "output/sheet_templates.h"
#include "output/template_store.h"
#include "widgets/message_bar.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QPrinter>

#include <catch2/catch.hpp>

// Templates: sheets that are kept to use again.

using namespace knotfinder::test;
namespace gui = knotfinder::gui;
namespace sheet = knotfinder::sheet;
using namespace Qt::StringLiterals;

namespace {

gui::SheetTemplates *openTemplates(gui::SheetWindow &opened)
{
    auto *menu = opened.findChild<QMenu *>(u"sheetTemplatesMenu"_s);
    Q_EMIT menu->aboutToShow();
    menu->actions().constLast()->trigger();
    return opened.findChild<gui::SheetTemplates *>();
}

void keepAs(gui::SheetWindow &opened, const QString &name)
{
    auto *dialog = openTemplates(opened);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"templateName"_s), name);
    QTest::mouseClick(dialog->findChild<QPushButton *>(u"templateSave"_s), Qt::LeftButton);
    dialog->close();
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// The entry of the menu that uses a template.
QAction *entry(gui::SheetWindow &opened, const QString &name)
{
    auto *menu = opened.findChild<QMenu *>(u"sheetTemplatesMenu"_s);
    Q_EMIT menu->aboutToShow();
    for (auto *action : menu->actions())
        if (action->text() == name)
            return action;
    return nullptr;
}

QStringList namesOf(const gui::TemplateStore &store)
{
    QStringList names;
    for (const auto &kept : store.all())
        names << kept.name;
    return names;
}

} // namespace

TEST_CASE("A sheet is kept as a template without its person, and used for another drawing", "[sheet][template]")
{
    const TestWindow window;
    window.click("calf.left");
    auto opened = openSheet(window);
    typeInto(*opened, editableLine(*opened), u"As we do it here"_s);
    QTest::keyClicks(field(*opened, u"Name"_s), u"Kim Example"_s);
    keepAs(*opened, u"Calf, first visit"_s);
    const auto kept = window.services().templates.all();
    REQUIRE(kept.size() == 1);
    QFile file(kept.front().file);
    CHECK((QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const auto text = QString::fromUtf8(file.readAll());
    CHECK_FALSE(text.contains(u"Kim"));
    CHECK_FALSE(text.contains(u"calf.left"));
    opened->close();
    window->newDrawing();
    window.click("temple.right");
    opened = openSheet(window);
    REQUIRE(entry(*opened, u"Calf, first visit"_s) != nullptr);
    const auto before = opened->desk().arrangement();
    entry(*opened, u"Calf, first visit"_s)->trigger();
    CHECK(htmlOf(window, *opened).contains(u"As we do it here"));
    CHECK_FALSE(htmlOf(window, *opened).contains(u"Kim"));
    QTest::keyClick(opened.data(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(opened->desk().arrangement() == before);
}

// Six clicks: 1 Make a sheet, 2 Templates, 3 its name, 4 the field of the name, 5 Print…, 6 the printer's own Print.
TEST_CASE("A client's sheet from a marked drawing takes six clicks", "[sheet][template]")
{
    const TestWindow window;
    window.click("calf.left");
    {
        auto first = openSheet(window);
        keepAs(*first, u"Ours"_s);
        first->close();
    }
    const auto out = window.file("printed.pdf");
    window.dialogs->printer = [&](QPrinter &printer) { printer.setOutputFileName(out); }; // click 6
    const auto opened = openSheet(window);                                                // click 1
    REQUIRE(entry(*opened, u"Ours"_s) != nullptr);                                        // click 2
    entry(*opened, u"Ours"_s)->trigger();                                                 // click 3
    auto *name = field(*opened, u"Name"_s);
    REQUIRE(name->isVisible());
    QTest::mouseClick(name, Qt::LeftButton); // click 4
    QTest::keyClicks(name, u"Kim"_s);
    for (auto *button : opened->findChildren<QPushButton *>())
        if (button->text().remove(u'&').startsWith(u"Print"))
            QTest::mouseClick(button, Qt::LeftButton); // click 5
    CHECK(QFileInfo(out).size() > 10'000);
}

TEST_CASE("Templates are renamed, deleted, exported and imported", "[sheet][template]")
{
    const TestWindow window;
    window.session().openMuscle("soleus");
    const auto opened = openSheet(window);
    keepAs(*opened, u"One"_s);
    keepAs(*opened, u"Two"_s);
    const auto &store = window.services().templates;
    auto *dialog = openTemplates(*opened);
    auto *list = dialog->findChild<QListWidget *>(u"templateList"_s);
    const auto press = [&](const char *name) {
        QTest::mouseClick(dialog->findChild<QPushButton *>(QString::fromLatin1(name)), Qt::LeftButton);
    };
    list->setCurrentRow(0);
    press("templateRename");
    typeOver(list, u"Two"_s); // the name of another
    QTest::qWait(5);
    CHECK(namesOf(store) == QStringList{u"One"_s, u"Two"_s});
    list->item(0)->setText(u"Uno"_s);
    QTest::qWait(5);
    CHECK(namesOf(store) == QStringList{u"Two"_s, u"Uno"_s});
    list->setCurrentRow(0);
    window.dialogs->path = window.file("two.json");
    press("templateExport");
    REQUIRE(QFile::exists(window.file("two.json")));
    window.dialogs->loseTemplate = false;
    press("templateDelete");
    CHECK(namesOf(store).size() == 2);
    window.dialogs->loseTemplate = true;
    press("templateDelete");
    CHECK(namesOf(store) == QStringList{u"Uno"_s});
    press("templateImport");
    CHECK(namesOf(store) == QStringList{u"Two"_s, u"Uno"_s});
    press("templateImport"); // a name that is taken loses nothing
    CHECK(namesOf(store).size() == 3);
}

TEST_CASE("A template that cannot be used leaves the sheet as it is; a part that cannot is said",
          "[sheet][template][bad]")
{
    const TestWindow window;
    window.session().openMuscle("soleus");
    const auto opened = openSheet(window);
    const auto before = opened->desk().arrangement();
    const auto write = [&](const char *text) {
        QFile file(window.file("t.json"));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName();
    };
    auto *messages = opened->findChild<gui::MessageBar *>();
    for (const auto *text : {"", "{", "[]", R"({"format": "knotfinder-drawing"})"}) {
        CHECK_FALSE(opened->applyTemplate(write(text)));
        CHECK(messages->text().contains(u"the sheet is as it was"));
        CHECK(opened->desk().arrangement() == before);
    }
    CHECK(opened->applyTemplate(write(
        R"({"knotfinder_template": 3, "note": "Go slowly", "muscles": [{"muscle": "nothing_such", "points": ["nothing_such.1"]}]})")));
    CHECK(messages->text().contains(u"nothing_such"));
    CHECK(messages->text().contains(u"version"));
    CHECK(opened->desk().arrangement().note == u"Go slowly"_s);
    CHECK(opened->desk().arrangement().choices == before.choices);
    CHECK(opened->applyTemplate(
        write(R"({"knotfinder_template": 1, "letterhead": {"name": "Ours", "logo": "gone.png"}})")));
    CHECK(messages->text().contains(u"gone.png"));
    CHECK(htmlOf(window, *opened).contains(u"Ours"));
}
