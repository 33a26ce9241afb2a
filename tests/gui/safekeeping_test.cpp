// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include "output/sheet_window.h"
#include "search/search_field.h"
#include "widgets/message_bar.h"

#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QMimeData>
#include <QPushButton>
#include <QTest>

#include <catch2/catch.hpp>

#include <csignal>
#include <sys/resource.h>

// Nothing that someone drew or wrote is lost without a question.

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

namespace {

constexpr auto lostName = "autosave-7.knotfinder.json";

/// While it lives no file can be made longer than a few bytes, as on a full disk.
class FullDisk
{
public:
    FullDisk() : handler_(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &before_);
        auto full = before_;
        full.rlim_cur = 16;
        setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit before_ = {};
    void (*handler_)(int);
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(missing)");
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

/// A rescue file of a window that is gone: the left temple burns.
QByteArray lostDrawing()
{
    knotfinder::match::PainDrawing drawing;
    drawing.marks = {{{"temple.left"}, {}, 6, {"burning"}, {}}};
    drawing.note = "since the fall";
    return QByteArray::fromStdString(knotfinder::match::toJson(drawing));
}

void answer(const TestWindow &window, const QString &text)
{
    for (auto *button : window->messages()->findChildren<QPushButton *>())
        if (button->text() == text) {
            QTest::mouseClick(button, Qt::LeftButton);
            return;
        }
    FAIL("no such button in the message");
}

} // namespace

TEST_CASE("A note, or what makes it worse, is work also without a mark; so is a file whose marks all went", "[safe]")
{
    const TestWindow window;
    auto &editor = window.session().editor();
    window.dialogs->unsaved = gui::Dialogs::Unsaved::cancel;
    const auto asksOnClose = [&] {
        window.dialogs->asked = 0;
        return !window->close() && window.dialogs->asked == 1;
    };
    SECTION("note")
    {
        editor.setNote("since Monday");
        CHECK(asksOnClose());
        window->newDrawing();
        CHECK(window.drawing().note == "since Monday");
    }
    SECTION("activity")
    {
        editor.toggleWorseWith("looking_down");
        CHECK(asksOnClose());
    }
    SECTION("all marks deleted")
    {
        window.click("temple.left");
        REQUIRE(window.services().document.saveAs(window.file("one.knotfinder.json")));
        editor.clear();
        CHECK(asksOnClose());
    }
    SECTION("nothing")
    {
        editor.toggleRegion(0);
        editor.toggleRegion(0);
        CHECK(window.drawing().marks.empty());
        window.dialogs->asked = 0;
        CHECK(window->close());
        CHECK(window.dialogs->asked == 0);
    }
}

TEST_CASE("A rescue that cannot be read is set aside and named, and the next one is still offered", "[safe]")
{
    QTemporaryDir folder;
    const QByteArray broken = R"({"format": "knotfinder-drawing", "ver)";
    write(folder.filePath(u"autosave-3.knotfinder.json"_s), broken);
    SECTION("alone") {}
    SECTION("with one that can")
    {
        write(folder.filePath(QString::fromLatin1(lostName)), lostDrawing());
    }
    const bool other = QFile::exists(folder.filePath(QString::fromLatin1(lostName)));
    const TestWindow window({1440, 900}, folder.path());
    const auto kept = QDir(folder.path()).entryList({u"unreadable-*.json"_s});
    if (other && kept.isEmpty())
        answer(window, u"Bring it back"_s); // the older comes after the newer
    const auto aside = QDir(folder.path()).entryList({u"unreadable-*.json"_s});
    REQUIRE(aside.size() == 1);
    CHECK(contentOf(folder.filePath(aside.front())) == broken);
    CHECK(window->messages()->text().contains(aside.front()));
    if (other && window.drawing().marks.empty())
        answer(window, u"Bring it back"_s);
    if (other)
        CHECK(window.drawing().note == "since the fall");
}

TEST_CASE("Where the data cannot be read, a rescue stays where it is, untouched, and is named", "[safe]")
{
    QTemporaryDir folder;
    write(folder.filePath(QString::fromLatin1(lostName)), lostDrawing());
    const auto path = folder.filePath(QString::fromLatin1(lostName));
    {
        const TestWindow window({1440, 900}, folder.path(), [] {
            return gui::Knowledge{nullptr, nullptr, {{"vocabulary.json", "", "is broken", ""}}};
        });
        CHECK(window->messages()->text().contains(QString::fromLatin1(lostName)));
        CHECK(window->messages()->text().contains(u"vocabulary.json"));
        CHECK(contentOf(path) == lostDrawing());
        window->openFile(path);
        CHECK(window->messages()->text().contains(u"program's own data"));
    }
    CHECK(contentOf(path) == lostDrawing());
    const TestWindow window({1440, 900}, folder.path());
    answer(window, u"Bring it back"_s);
    CHECK(window.drawing().marks.size() == 1);
}

TEST_CASE("Bring it back asks before it takes the place of unsaved work", "[safe]")
{
    QTemporaryDir folder;
    write(folder.filePath(QString::fromLatin1(lostName)), lostDrawing());
    const TestWindow window({1440, 900}, folder.path());
    window.session().editor().setNote("drawn meanwhile");
    window.dialogs->unsaved = gui::Dialogs::Unsaved::cancel;
    answer(window, u"Bring it back"_s);
    CHECK(window.dialogs->asked == 1);
    CHECK(window.drawing().note == "drawn meanwhile");
    CHECK(contentOf(folder.filePath(QString::fromLatin1(lostName))) == lostDrawing());
    window.dialogs->unsaved = gui::Dialogs::Unsaved::discard;
    answer(window, u"Bring it back"_s); // it is still offered
    CHECK(window.drawing().note == "since the fall");
    CHECK(window.services().document.isModified());
    CHECK_FALSE(QFile::exists(folder.filePath(QString::fromLatin1(lostName))));
    CHECK(QDir(folder.path()).entryList({u"autosave-*.json"_s}).size() == 1); // the copy of this window
}

TEST_CASE("On a full disk the rescue keeps its only copy, and the window says that nothing is kept", "[safe]")
{
    QTemporaryDir folder;
    write(folder.filePath(QString::fromLatin1(lostName)), lostDrawing());
    const TestWindow window({1440, 900}, folder.path());
    {
        const FullDisk full;
        answer(window, u"Bring it back"_s);
        CHECK(window.drawing().note == "since the fall");
        CHECK(window->messages()->text().contains(u"cannot be kept safe"));
        CHECK(contentOf(folder.filePath(QString::fromLatin1(lostName))) == lostDrawing());
        window->messages()->dismiss();
        window.click("heel.right");
        QTest::qWait(600);
    }
    window.click("heel.left");
    REQUIRE(QTest::qWaitFor([&] { return window->messages()->text().contains(u"again"); }, 2000));
}

TEST_CASE("When autosave fails, the window says so, once", "[safe]")
{
    const TestWindow window;
    const FullDisk full;
    window.click("heel.right");
    REQUIRE(QTest::qWaitFor([&] { return window->messages()->text().contains(u"cannot be kept safe"); }, 2000));
    window->messages()->dismiss();
    window.click("heel.left");
    QTest::qWait(700);
    CHECK(window->messages()->text().isEmpty());
}

TEST_CASE("What a killed window left half written goes; what a living one writes stays", "[safe]")
{
    QTemporaryDir folder;
    const auto dead = folder.filePath(u"autosave-2.knotfinder.json.Xy12ab"_s);
    write(dead, "half");
    const TestWindow first({900, 700}, folder.path());
    CHECK_FALSE(QFile::exists(dead));
    first.click("heel.right");
    REQUIRE(first.services().autosave.flush());
    const auto names = QDir(folder.path()).entryList({u"autosave-*.json"_s});
    REQUIRE(names.size() == 1);
    const auto living = folder.filePath(names.front() + u".Xy12ab"_s);
    write(living, "half");
    const TestWindow second({900, 700}, folder.path());
    CHECK(QFile::exists(living));
    CHECK(second->messages()->text().isEmpty()); // nothing to rescue from a living window
}

TEST_CASE("A dropped file is copied, never moved", "[safe]")
{
    const TestWindow window;
    write(window.file("one.knotfinder.json"), lostDrawing());
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(window.file("one.knotfinder.json"))});
    QDragEnterEvent enter({50, 50}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.setDropAction(Qt::MoveAction);
    QApplication::sendEvent(window.window.get(), &enter);
    CHECK(enter.dropAction() == Qt::CopyAction);
    QDropEvent drop({50, 50}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    drop.setDropAction(Qt::MoveAction);
    QApplication::sendEvent(window.window.get(), &drop);
    CHECK(drop.dropAction() == Qt::CopyAction);
    CHECK(drop.isAccepted());
    CHECK(window.drawing().marks.size() == 1);
}

TEST_CASE("Without its rules about when to get help the window says so and lets no sheet out", "[safe][sheet]")
{
    const TestWindow window({1440, 900}, {}, [] {
        auto known = knotfinder::test::knowledge();
        known.safety = nullptr;
        known.problems = {{"safety.json", "", "is broken", ""}};
        return known;
    });
    CHECK(window->messages()->text().contains(u"when to get help first"));
    window.click("inner_border_of_scapula.left");
    window->messages()->dismiss();
    QTest::mouseClick(window.find<QPushButton>("makeSheet"), Qt::LeftButton);
    CHECK(window->findChild<gui::SheetWindow *>(u"sheetWindow"_s) == nullptr);
    CHECK(window->messages()->text().contains(u"No sheet"));
    window->messages()->dismiss();
    window.session().openMuscle("trapezius");
    window->printPage();
    CHECK(window->messages()->text().contains(u"no page"));
}

TEST_CASE("A file that somebody else has changed is not written over without a question", "[safe]")
{
    const TestWindow window;
    const auto path = window.file("one.knotfinder.json");
    window.click("temple.right");
    REQUIRE(window.services().document.saveAs(path));
    const TestWindow other({1440, 900}, window.folder);
    other->openFile(path);
    REQUIRE(other.drawing().marks.size() == 1);
    CHECK(other->messages()->text().contains(u"another window"));
    window.click("heel.left");
    REQUIRE(window->saveDrawing());
    const auto theirs = contentOf(path);
    CHECK(window.dialogs->asked == 0); // nobody else has touched it
    other.click("calf.right");
    using Changed = gui::Dialogs::Changed;
    SECTION("cancel")
    {
        other.dialogs->changed = Changed::cancel;
        CHECK_FALSE(other->saveDrawing());
        CHECK(contentOf(path) == theirs);
        CHECK(other.services().document.isModified());
    }
    SECTION("save as")
    {
        other.dialogs->changed = Changed::saveAs;
        other.dialogs->path = window.file("two.knotfinder.json");
        CHECK(other->saveDrawing());
        CHECK(contentOf(path) == theirs);
        CHECK(other.services().document.path().endsWith(u"two.knotfinder.json"));
    }
    SECTION("save as, and the same file after all")
    {
        other.dialogs->changed = Changed::saveAs;
        other.dialogs->path = path;
        CHECK(other->saveDrawing());
        CHECK(contentOf(path) != theirs);
        CHECK(other.dialogs->asked == 2); // whether, and where
    }
    SECTION("read again")
    {
        other.dialogs->changed = Changed::reload;
        CHECK_FALSE(other->saveDrawing());
        CHECK(contentOf(path) == theirs);
        CHECK(other.drawing().marks == window.drawing().marks);
    }
    SECTION("save over it")
    {
        other.dialogs->changed = Changed::overwrite;
        CHECK(other->saveDrawing());
        CHECK(contentOf(path) != theirs);
    }
    SECTION("deleted")
    {
        REQUIRE(QFile::remove(path));
        other.dialogs->changed = Changed::cancel;
        CHECK_FALSE(other->saveDrawing());
        CHECK(other.dialogs->saidGone);
        CHECK_FALSE(QFile::exists(path));
    }
    CHECK(other.dialogs->asked >= 1);
}

TEST_CASE("An answer to a question of safety is part of the drawing: kept, undone, taken back, gone with New", "[safe]")
{
    const TestWindow window;
    window.click("front_of_chest.left");
    auto &editor = window.session().editor();
    editor.setAnswer("heart_attack", true);
    CHECK(window.services().document.isModified());
    REQUIRE(window.services().document.saveAs(window.file("one.knotfinder.json")));
    editor.setAnswer("heart_attack", std::nullopt);
    CHECK(window.drawing().answers.empty());
    CHECK(window.services().document.isModified());
    editor.undo();
    CHECK(window.drawing().answers.at("heart_attack"));
    window->newDrawing();
    CHECK(window.drawing().answers.empty());
    window->openFile(window.file("one.knotfinder.json"));
    CHECK(window.drawing().answers.at("heart_attack"));
    editor.clear();
    CHECK(window.drawing().answers.empty());
}
