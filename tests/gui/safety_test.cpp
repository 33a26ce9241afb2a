// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/dressed.h"
#include "support/test_window.h"

#include "answer/question_card.h"
#include "answer/red_flag_box.h"
#include "settings/caution_profile.h"
#include "settings/profile_form.h"
#include "widgets/message_bar.h"
#include "widgets/text.h"

#include <knotfinder/base/files.h>

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

#include <catch2/catch.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;
using knotfinder::test::Dressed;
using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;

namespace {

QString textOf(const QWidget *widget)
{
    QStringList texts;
    for (const auto *label : widget->findChildren<QLabel *>())
        if (label->isVisible())
            texts << label->text();
    return texts.join(u'\n');
}

gui::QuestionCard *card(const TestWindow &window)
{
    return window->findChild<gui::QuestionCard *>();
}

QString boxText(const TestWindow &window)
{
    return textOf(window->findChild<gui::RedFlagBox *>());
}

QCheckBox *tick(const QWidget *form, const QString &words)
{
    for (auto *box : form->findChildren<QCheckBox *>())
        if (box->text().contains(words))
            return box;
    throw std::runtime_error("no such line");
}

void press(const TestWindow &window, const char *button)
{
    QTest::mouseClick(window.find<QAbstractButton>(button), Qt::LeftButton);
    QCoreApplication::processEvents();
}

QPushButton *changeButton(const TestWindow &window)
{
    for (auto *button : window->findChild<gui::RedFlagBox *>()->findChildren<QPushButton *>())
        if (button->text() == u"Change" && button->isVisible())
            return button;
    return nullptr;
}

bool flagged(const TestWindow &window, const std::string &flag)
{
    const auto &flags = window.session().answers().safety().flags;
    return std::any_of(flags.begin(), flags.end(),
                       [&](const auto &raised) { return raised.detected && raised.flag->id == flag; });
}

} // namespace

TEST_CASE("Questions come one at a time with their count, and each answer can be changed", "[safety]")
{
    const TestWindow window;
    window.click("low_back.left");
    REQUIRE(card(window)->isVisible());
    CHECK(boxText(window).contains(u"question 1 of 2"));
    CHECK_FALSE(window.find<QAbstractButton>("flagYes")->isVisible());
    CHECK(window.find<QAbstractButton>("flagNo")->text() == u"&None of these");
    // A sign warns at once, and the list stays for another.
    tick(card(window), u"Fever"_s)->click();
    CHECK(flagged(window, "fever_infection"));
    CHECK(boxText(window).contains(u"You said yes to: Fever"));
    CHECK(boxText(window).contains(u"question 1 of 2"));
    CHECK(window.find<QAbstractButton>("flagNo")->text() == u"&Done");
    tick(card(window), u"Fever"_s)->click();
    CHECK_FALSE(flagged(window, "fever_infection"));
    press(window, "flagNo");
    CHECK(boxText(window).contains(u"question 2 of 2"));
    press(window, "flagNo");
    CHECK_FALSE(card(window)->isVisible());
    CHECK(window.drawing().answers.size() == 2);
    // What was answered stands there and can be opened again.
    CHECK(boxText(window) == u"You said no to 2 questions");
    REQUIRE(changeButton(window) != nullptr);
    changeButton(window)->click();
    QCoreApplication::processEvents();
    REQUIRE(changeButton(window) != nullptr);
    CHECK(boxText(window).contains(u"None of the signs"));
    changeButton(window)->click();
    QCoreApplication::processEvents();
    REQUIRE(card(window)->isVisible());
    CHECK(boxText(window).contains(u"question 1 of 2"));
    press(window, "flagNo");
    window.session().editor().undo();
    window.session().editor().undo();
    CHECK(window.drawing().answers.empty());
}

TEST_CASE("A question takes little of the column, and lists its signs for whoever has one", "[safety]")
{
    const TestWindow window({1366, 768});
    window.click("low_back.left");
    QTest::qWait(1);
    CHECK(card(window)->height() < 768 * 2 / 5);
    CHECK(card(window)->accessibleName().contains(u"Fever"));
    CHECK_FALSE(tick(card(window), u"Fever"_s)->isVisible());
    press(window, "flagOne");
    CHECK(tick(card(window), u"Fever"_s)->isVisible());
    CHECK(QApplication::focusWidget() == tick(card(window), u"Fever"_s));
    CHECK(window.drawing().answers.empty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    CHECK(flagged(window, "fever_infection"));
    press(window, "flagNo");
    CHECK(boxText(window).contains(u"question 2 of"));
    press(window, "flagNo");
    CHECK(boxText(window).contains(u"You answered 2 questions, with yes to 1"));
}

TEST_CASE("The signs of a question stand a line each, also with large text on a small screen", "[safety]")
{
    const Dressed dressed(gui::ThemeChoice::light, GENERATE(100, 200));
    const TestWindow window({1024, 768});
    window.click("low_back.left");
    QTest::qWait(1);
    int bottom = -1;
    int lines = 0;
    for (const auto *text : card(window)->findChildren<gui::Text *>()) {
        if (!text->isVisible() ||
            !text->text().contains(QRegularExpression(u"^(Fever|A fall|Blood|Cancer|Pain that)"_s)))
            continue;
        const int top = text->mapTo(card(window), QPoint(0, 0)).y();
        CHECK(top >= bottom);
        CHECK(text->height() >= text->heightForWidth(text->width()));
        bottom = top + text->height();
        ++lines;
    }
    CHECK(lines == 5);
    CHECK(card(window)->accessibleName().contains(u"; A fall"));
}

TEST_CASE("A question about one place has no list of signs, also as the first one of a window", "[safety]")
{
    gui::QuestionCard first;
    knotfinder::safety::Question question;
    question.text = "Is there numbness between the legs?";
    first.setQuestion(question, 1, 1);
    first.show();
    CHECK(first.findChild<QPushButton *>(u"flagYes"_s)->isVisible());
    CHECK(first.findChild<QPushButton *>(u"flagNo"_s)->isVisible());
    CHECK_FALSE(first.findChild<QPushButton *>(u"flagOne"_s)->isVisible());
}

TEST_CASE("A raised warning hides neither the others nor the questions, and says what to do first", "[safety]")
{
    const TestWindow window;
    window.click("sternum");
    window.click("inner_upper_arm.left");
    const auto text = boxText(window);
    CHECK(text.contains(u"Get help first"));
    CHECK(text.indexOf(u"Call emergency services") < text.indexOf(u"Could it be the heart?"));
    CHECK(text.contains(u"Because of where and how it hurts: Breastbone"));
    CHECK(card(window)->isVisible());
    tick(card(window), u"Cancer"_s)->click();
    CHECK(boxText(window).contains(u"Pain that needs a closer look"));
    CHECK(boxText(window).contains(u"Could it be the heart?"));
}

TEST_CASE("Warnings are whole sentences, and what to do is said once", "[safety]")
{
    const TestWindow window;
    window.click("low_back.left");
    auto &editor = window.session().editor();
    for (const auto *flag : {"fracture_after_trauma", "cancer_flags", "night_pain"})
        editor.setAnswer(flag, true);
    const auto text = boxText(window);
    CHECK(text.contains(u"It may be broken. "));
    CHECK(text.contains(u"Worst at night."));
    CHECK(text.count(u"Make an appointment with a doctor") == 1);
}

TEST_CASE("An answer about a place that hurts no more can be taken back", "[safety]")
{
    const TestWindow window;
    window.click("low_back.left");
    press(window, "flagNo");
    press(window, "flagYes");
    CHECK(flagged(window, "cauda_equina"));
    window.click("low_back.left");
    window.click("front_of_knee.left");
    CHECK(flagged(window, "cauda_equina"));
    for (int i = 0; i < 5 && changeButton(window) != nullptr && flagged(window, "cauda_equina"); ++i) {
        auto buttons = window->findChild<gui::RedFlagBox *>()->findChildren<QPushButton *>();
        const auto last = std::find_if(buttons.rbegin(), buttons.rend(), [](const auto *button) {
            return button->isVisible() && button->text() == u"Change";
        });
        (*last)->click();
        QCoreApplication::processEvents();
    }
    CHECK_FALSE(flagged(window, "cauda_equina"));
}

TEST_CASE("The caution profile is kept for the reader alone, and one click removes it", "[safety]")
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"cautions.json"_s);
    gui::CautionProfile profile(file);
    CHECK_FALSE(profile.profile().asked);
    profile.setHolds("pregnancy", true);
    profile.setHolds("bleeding", true);
    profile.setHolds("bleeding", false);
    CHECK(QFile::permissions(file) == (QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
    CHECK(gui::CautionProfile(file).profile() == knotfinder::safety::Profile{true, {"pregnancy"}});
    profile.forget();
    CHECK_FALSE(QFile::exists(file));
    CHECK_FALSE(profile.profile().asked);
    profile.setNone();
    CHECK(gui::CautionProfile(file).profile() == knotfinder::safety::Profile{true, {}});
}

TEST_CASE("A damaged profile is said once and counts as not asked", "[safety]")
{
    const QTemporaryDir folder;
    REQUIRE(knotfinder::writeFile(folder.filePath(u"cautions.json"_s).toStdString(), "{broken").ok());
    const TestWindow window({1300, 800}, folder.path());
    CHECK_FALSE(window.session().profile().asked);
    CHECK(QTest::qWaitFor([&] { return window->messages()->text().contains(u"could not be read"); }, 3000));
    window.services().cautions.setHolds("bleeding", true);
    CHECK(window.services().cautions.problem().isEmpty());
    CHECK(window.session().profile().has("bleeding"));
}

TEST_CASE("The sheet asks once what holds for the reader, who can tell it there", "[safety]")
{
    const TestWindow window;
    window.click("temple.left");
    window.session().openMuscle("trapezius");
    for (int time = 0; time < 2; ++time) {
        window->makeSheet();
        auto *sheet = window->findChild<QDialog *>(u"sheetWindow"_s);
        REQUIRE(sheet != nullptr);
        auto *messages = sheet->findChild<gui::MessageBar *>();
        CHECK(messages->text().contains(u"blood thinners") == (time == 0));
        auto *form = sheet->findChild<gui::ProfileForm *>();
        REQUIRE(form != nullptr);
        tick(form, u"blood thinners"_s)->click();
        CHECK(window.session().profile().asked);
        QTest::mouseClick(form->findChild<QPushButton *>(u"profileForget"_s), Qt::LeftButton);
        CHECK_FALSE(window.services().cautions.profile().asked);
        delete sheet;
    }
}

TEST_CASE("Data that is read anew while a hand still paints takes no warning away", "[safety]")
{
    const TestWindow window;
    window.click("front_of_chest.left");
    window.click("inner_upper_arm.left");
    const auto &answers = window.session().answers();
    const auto flags = answers.safety().flags.size();
    REQUIRE(flags > 0);
    auto &editor = window.session().editor();
    editor.preview(editor.drawing()); // a stroke that adds nothing
    window.session().reloadKnowledge();
    CHECK(answers.safety().flags.size() == flags);
    editor.settle();
    CHECK(answers.safety().flags.size() == flags);
}
