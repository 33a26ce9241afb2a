// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include "output/picture_export.h"
#include "widgets/message_bar.h"

#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

#include <catch2/catch.hpp>

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

void pressInMessage(const TestWindow &window, const QString &text)
{
    for (auto *button : window->messages()->findChildren<QPushButton *>())
        if (button->text() == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    FAIL("no such button in the message");
}

} // namespace

TEST_CASE("A saved drawing opens again as it was", "[document]")
{
    const TestWindow window;
    window.click("temple.right");
    window.click("heel.left");
    QTest::keyClick(&window.canvas(), Qt::Key_8);
    const auto marks = window.drawing().marks;
    window.dialogs->path = window.file("pain");
    QTest::keyClick(window.window.get(), Qt::Key_S, Qt::ControlModifier);
    CHECK(QFile::exists(window.file("pain.knotfinder.json")));
    CHECK_FALSE(window->isWindowModified());
    QTest::keyClick(window.window.get(), Qt::Key_N, Qt::ControlModifier);
    CHECK(window.drawing().marks.empty());
    window->openFile(window.file("pain.knotfinder.json"));
    CHECK(window.drawing().marks == marks);
    CHECK(window.services().recent.all().front().endsWith(u"pain.knotfinder.json"));
}

TEST_CASE("Unsaved changes are asked about once, and cancelling keeps them", "[document]")
{
    const TestWindow window;
    window.click("temple.right");
    window.dialogs->unsaved = gui::Dialogs::Unsaved::cancel;
    QTest::keyClick(window.window.get(), Qt::Key_N, Qt::ControlModifier);
    CHECK(window.dialogs->asked == 1);
    CHECK(window.drawing().marks.size() == 1);
    window.dialogs->unsaved = gui::Dialogs::Unsaved::discard;
    QTest::keyClick(window.window.get(), Qt::Key_N, Qt::ControlModifier);
    CHECK(window.dialogs->asked == 2);
    CHECK(window.drawing().marks.empty());
}

TEST_CASE("A file that cannot be read is said in the window and loses nothing", "[document][bad]")
{
    const TestWindow window;
    window.click("temple.right");
    const auto before = window.drawing();
    const std::pair<const char *, QByteArray> files[] = {
        {"empty.knotfinder.json", ""},
        {"cut.knotfinder.json", R"({"format": "knotfinder-drawing", "ver)"},
        {"other.knotfinder.json", R"({"format": "something else", "version": 1})"},
        {"newer.knotfinder.json", R"({"format": "knotfinder-drawing", "version": 99, "marks": []})"},
        {"picture.png", QByteArray("\x89PNG\r\n\x1a\n\0\0\0", 11)},
    };
    for (const auto &[name, bytes] : files) {
        write(window.file(name), bytes);
        CAPTURE(name);
        window->openFile(window.file(name));
        CHECK(window->messages()->text().contains(QString::fromLatin1(name)));
        CHECK(window.drawing() == before);
    }
    window->openFile(window.file("missing.knotfinder.json"));
    CHECK(window->messages()->text().contains(u"missing.knotfinder.json"));
    CHECK(window.drawing() == before);
}

TEST_CASE("A place that cannot be written is said, and the drawing stays", "[document][bad]")
{
    const TestWindow window;
    window.click("temple.right");
    window.dialogs->path = u"/nowhere/at/all/pain.knotfinder.json"_s;
    CHECK_FALSE(window->saveDrawing());
    CHECK_FALSE(window->messages()->text().isEmpty());
    CHECK(window.drawing().marks.size() == 1);
    CHECK(window.services().document.isModified());
}

TEST_CASE("A new drawing is not told what happened to the one before", "[document]")
{
    const TestWindow window;
    window.click("temple.right");
    window.dialogs->path = window.file("one.knotfinder.json");
    REQUIRE(window->saveDrawing());
    REQUIRE(window->messages()->text().contains(u"Saved"));
    window->newDrawing();
    CHECK_FALSE(window->messages()->isVisible());
}

TEST_CASE("A dropped file opens", "[document]")
{
    const TestWindow window;
    window.click("temple.right");
    REQUIRE(window.services().document.saveAs(window.file("one.knotfinder.json")));
    window->newDrawing();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(window.file("one.knotfinder.json"))});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.window.get(), &enter);
    QDropEvent drop({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window.window.get(), &drop);
    CHECK(window.drawing().marks.size() == 1);
}

TEST_CASE("After a crash the next start offers the drawing back", "[document]")
{
    QTemporaryDir folder;
    {
        const TestWindow window({1440, 900}, folder.path());
        window.click("temple.right");
        REQUIRE(window.services().autosave.flush());
        // A crash leaves the file behind; closing would not.
        const auto names = QDir(folder.path()).entryList({u"autosave-*.json"_s});
        REQUIRE(names.size() == 1);
        REQUIRE(QFile::copy(folder.filePath(names.front()), folder.filePath(u"autosave-7.knotfinder.json"_s)));
    }
    const TestWindow window({1440, 900}, folder.path());
    REQUIRE(window->messages()->text().contains(u"back"));
    pressInMessage(window, gui::MainWindow::tr("Bring it back"));
    REQUIRE(window.drawing().marks.size() == 1);
    CHECK(window.drawing().marks.front().regions.front() == "temple.right");
    CHECK(window.services().document.isModified());
    CHECK_FALSE(QFile::exists(folder.filePath(u"autosave-7.knotfinder.json"_s)));
}

TEST_CASE("Same as last time marks what was marked before", "[document]")
{
    const TestWindow window;
    window.click("temple.right");
    window->newDrawing();
    REQUIRE(window.drawing().marks.empty());
    QTest::keyClick(window.window.get(), Qt::Key_L, Qt::ControlModifier);
    REQUIRE(window.drawing().marks.size() == 1);
    window.session().editor().undoStack().undo();
    CHECK(window.drawing().marks.empty());
}

TEST_CASE("The picture goes out as PNG, SVG and PDF, and to the clipboard", "[document][export]")
{
    const TestWindow window;
    window.click("temple.right");
    const std::pair<const char *, QByteArray> kinds[] = {{"a.png", "\x89PNG"}, {"a.svg", "<?xml"}, {"a.pdf", "%PDF"}};
    for (const auto &[name, start] : kinds) {
        CAPTURE(name);
        window.dialogs->path = window.file(name);
        window->exportPicture();
        QFile file(window.file(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.read(start.size()) == start);
    }
    window.dialogs->path = window.file("a.gif");
    window->exportPicture();
    CHECK_FALSE(QFile::exists(window.file("a.gif")));
    window->copyPicture();
    CHECK_FALSE(QApplication::clipboard()->image().isNull());
}
