// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include "answer/answer_model.h"
#include "output/sheet_window.h"
#include "search/search_field.h"
#include "session/words.h"
#include "widgets/row_button.h"

#include <QFile>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <catch2/catch.hpp>

#include <algorithm>

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;

namespace {

/// Place of a muscle in the answers, from 1; 0 when it is not there.
std::size_t placeOf(const TestWindow &window, const std::string &muscle)
{
    const auto &rows = window.session().answers().rows();
    const auto row = std::ranges::find(rows, muscle, &gui::AnswerRow::muscle);
    return row == rows.end() ? 0 : static_cast<std::size_t>(row - rows.begin()) + 1;
}

void markShoulderBlades(const TestWindow &window)
{
    window.click("inner_border_of_scapula.left");
    window.click("inner_border_of_scapula.right");
}

} // namespace

TEST_CASE("Pain along both shoulder blades ranks trapezius and rhomboids high and shows their zones", "[answer]")
{
    const TestWindow window;
    markShoulderBlades(window);
    CHECK(placeOf(window, "trapezius") >= 1);
    CHECK(placeOf(window, "trapezius") <= 4);
    CHECK(placeOf(window, "rhomboids") >= 1);
    CHECK(placeOf(window, "rhomboids") <= 4);
    CHECK_FALSE(window.session().spotlight().shown().empty());
}

TEST_CASE("Resting on an answer previews it, a click opens its page", "[answer][page]")
{
    const TestWindow window;
    markShoulderBlades(window);
    auto *list = window.find<QListView>("answers");
    int row = 0;
    while (!list->model()->index(row, 0).data(Qt::DisplayRole).toString().startsWith(u"Shoulder-blade squeezers"))
        REQUIRE(++row < list->model()->rowCount());
    const auto index = list->model()->index(row, 0);
    const auto at = list->visualRect(index).center();
    // Questions stand above the answers: the row may lie below what the window shows.
    auto *scroll = window.find<QScrollArea>("answerScroll");
    const auto place = list->viewport()->mapTo(scroll->widget(), at);
    scroll->ensureVisible(place.x(), place.y());
    QCoreApplication::processEvents();
    QTest::mouseMove(list->viewport(), at);
    const auto previewed = window.session().spotlight().previewed();
    REQUIRE_FALSE(previewed.empty());
    CHECK(window.session().catalog().points()[previewed.front().point].muscle == "rhomboids");
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at);
    CHECK(window.session().pages().current() == "rhomboids");
    CHECK(window.find<QLabel>("pageTitle")->text() == u"Shoulder-blade squeezers");
}

TEST_CASE("The best answer's page shows by itself after a pause, until it is closed", "[answer][page]")
{
    const TestWindow window;
    auto &pages = window.session().pages();
    CHECK(pages.shown().empty());
    markShoulderBlades(window);
    const auto best = window.session().answers().rows().front().muscle;
    REQUIRE(QTest::qWaitFor([&] { return pages.shown() == best; }));
    CHECK(pages.current().empty());
    CHECK(window.session().subject().of == gui::Subject::Of::bestAnswer);
    CHECK(window.find<QWidget>(best.c_str())->isVisible());
    window.session().openMuscle("masseter");
    CHECK(pages.shown() == "masseter");
    pages.close();
    CHECK(pages.shown().empty());
    window.click("calf.left");
    QTest::qWait(500);
    CHECK(pages.shown().empty()); // the reader has closed it
    window.session().editor().clear();
    markShoulderBlades(window);
    CHECK(QTest::qWaitFor([&] { return pages.shown() == best; }));
}

TEST_CASE("The answer whose page shows is marked, and its knots carry their numbers", "[answer][page]")
{
    const TestWindow window;
    markShoulderBlades(window);
    auto &spotlight = window.session().spotlight();
    const auto *model = window.find<QListView>("answers")->model();
    const auto marked = [&] {
        QStringList names;
        for (int row = 0; row < model->rowCount(); ++row)
            if (model->index(row, 0).data(gui::AnswerModel::readRole).toBool())
                names << model->index(row, 0).data().toString();
        return names;
    };
    CHECK(marked().isEmpty());
    CHECK_FALSE(spotlight.numbered());
    REQUIRE(QTest::qWaitFor([&] { return !window.session().pages().shown().empty(); }));
    const auto best = window.session().answers().rows().front().muscle;
    REQUIRE(marked().size() == 1);
    CHECK(marked().front() == gui::words::muscleName(*window.session().catalog().findMuscle(best)).everyday);
    REQUIRE(spotlight.shown().size() > 1);
    CHECK(spotlight.numbered());
    window.press(QStringLiteral("Close the page"));
    CHECK(marked().isEmpty());
    CHECK_FALSE(spotlight.numbered());
}

TEST_CASE("Question, filters and answers scroll as one, and the keys bring an answer into sight", "[answer][keys]")
{
    const TestWindow window({1024, 600});
    markShoulderBlades(window);
    auto *list = window.find<QListView>("answers");
    const auto *scroll = window.find<QScrollArea>("answerScroll");
    const auto *bar = scroll->verticalScrollBar();
    REQUIRE(QTest::qWaitFor([&] { return bar->maximum() > 0; }));
    CHECK(list->verticalScrollBar()->maximum() == 0); // all its rows show
    list->setFocus();
    for (int row = 0; row + 1 < list->model()->rowCount(); ++row)
        QTest::keyClick(list, Qt::Key_Down);
    const auto row = list->visualRect(list->currentIndex());
    CHECK(list->currentIndex().row() + 1 == list->model()->rowCount());
    const QRect seen(list->viewport()->mapTo(scroll->viewport(), row.topLeft()), row.size());
    CHECK(scroll->viewport()->rect().contains(seen));
    window.click("temple.right");
    CHECK(bar->value() == 0); // a new question would stand on top
}

TEST_CASE("What the knots fit together is said as a match, never as a cause", "[answer]")
{
    const TestWindow window;
    window.click("heel.right");
    markShoulderBlades(window);
    const auto *model = window.find<QListView>("answers")->model();
    const auto together = model->index(0, 0).data(gui::AnswerModel::reasonRole).toString();
    CAPTURE(together.toStdString());
    CHECK(together.contains(QRegularExpression(QStringLiteral("these fit \\d+.% of what you marked\\."))));
    CHECK(together.contains(QStringLiteral("Neck and shoulder muscle (Trapezius)"))); // a line for each muscle
    CHECK_FALSE(together.contains(QRegularExpression(QStringLiteral("X\\d"))));
}

TEST_CASE("An answer says in one sentence why it fits, in a word how well, and its sides; no numbers of knots",
          "[answer]")
{
    const TestWindow window;
    markShoulderBlades(window);
    const auto *model = window.find<QListView>("answers")->model();
    int suggestions = 0;
    for (int row = 0; row < model->rowCount(); ++row) {
        const auto index = model->index(row, 0);
        if (index.data(gui::AnswerModel::kindRole).toInt() != static_cast<int>(gui::AnswerModel::Kind::suggestion))
            continue;
        ++suggestions;
        const auto reason = index.data(gui::AnswerModel::reasonRole).toString();
        CAPTURE(reason.toStdString());
        CHECK(reason.count(u'.') == 1);
        CHECK(reason.endsWith(u'.'));
        CHECK_FALSE(reason.contains(u'%'));
        CHECK(index.data(gui::AnswerModel::secondRole).toString().contains(QStringLiteral("both sides")));
        CHECK(QStringList{QStringLiteral("Strong match"), QStringLiteral("Good match"), QStringLiteral("Partial match")}
                  .contains(index.data(gui::AnswerModel::matchRole).toString()));
        CHECK_FALSE(index.data(Qt::AccessibleTextRole).toString().contains(QRegularExpression(QStringLiteral("X\\d"))));
    }
    CHECK(suggestions > 4);
    const auto best = model->index(0, 0); // one muscle explains it all: nothing to say of several together
    CHECK(best.data(gui::AnswerModel::reasonRole)
              .toString()
              .startsWith(u"Its main pain zone covers the inner border of the shoulder blade on both sides"));
}

TEST_CASE("Why it fits is said as a person would", "[answer]")
{
    using Kind = knotfinder::match::Reason::Kind;
    const auto said = [](std::vector<knotfinder::match::Reason> reasons, const std::vector<std::string> &own = {}) {
        return gui::words::whyItFits(reasons, own).toStdString();
    };
    CHECK(said({{Kind::mainZone, "Between the shoulder blades"}, {Kind::worseWith, "Looking down"}}) ==
          "Its main pain zone covers the place between the shoulder blades, and looking down makes it worse.");
    CHECK(said({{Kind::mainZone, "Right temple"}, {Kind::worseWith, "High heels"}}) ==
          "Its main pain zone covers the right temple, and it is worse with high heels.");
    CHECK(said({{Kind::mainZone, "Behind the right ear"}, {Kind::mainZone, "Behind the left ear"}}) ==
          "Its main pain zone covers the place behind the ear on both sides.");
    CHECK(said({{Kind::mainZone, "where it began"}}, {"where it began"}) ==
          "Its main pain zone covers “where it began”.");
    CHECK(said({{Kind::mainZone, "Left calf"}, {Kind::spilloverZone, "Left heel"}, {Kind::quality, "Burning"}}) ==
          "Its main pain zone covers the left calf, and its pain may spread to the left heel.");
    CHECK(said({{Kind::spilloverZone, "Left heel"}, {Kind::easedDespite, "Walking"}}) ==
          "Its pain may spread to the left heel, though its main zone lies elsewhere, but walking eases it, which "
          "speaks against this muscle.");
    CHECK(said({{Kind::mainZone, "Nose"}, {Kind::zoneFree, {}, 0, 0, 0.16}}) ==
          "Its main pain zone covers the nose, but most of its zone does not hurt.");
}

TEST_CASE("Beside an open page the answers are brief, and the figure shows what was opened", "[answer][page]")
{
    const TestWindow window;
    markShoulderBlades(window);
    auto *list = window.find<QListView>("answers");
    auto *scroll = window.find<QScrollArea>("answerScroll");
    const int full = list->height();
    const auto index = list->model()->index(3, 0);
    const auto at = list->visualRect(index).center();
    const auto place = list->viewport()->mapTo(scroll->widget(), at);
    scroll->ensureVisible(place.x(), place.y());
    QCoreApplication::processEvents();
    QTest::mouseMove(list->viewport(), at);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, at);
    QCoreApplication::processEvents();
    const auto opened = index.data(gui::AnswerModel::muscleRole).toString().toStdString();
    REQUIRE(window.session().pages().current() == opened);
    const int brief = list->height();
    CHECK(brief < full);
    CHECK(window.session().spotlight().previewed().empty());
    for (const auto &ref : window.session().spotlight().shown())
        CHECK(window.session().catalog().points()[ref.point].muscle == opened);
    window.session().closePage();
    CHECK(list->height() > brief);
}

TEST_CASE("Each sentence offered to try marks areas and finds answers", "[search]")
{
    const TestWindow window;
    const auto examples = window->findChildren<gui::RowButton *>();
    REQUIRE(examples.size() >= 5);
    for (auto *example : examples) {
        CAPTURE(example->text().toStdString());
        QTest::mouseClick(example, Qt::LeftButton);
        CHECK_FALSE(window.drawing().marks.empty());
        CHECK_FALSE(window.session().answers().rows().empty());
    }
}

TEST_CASE("A plain sentence marks what it says and ranks", "[search]")
{
    const TestWindow window;
    window->focusSearch();
    auto *field = window.find<gui::SearchField>("search");
    QTest::keyClicks(field, QStringLiteral("burning between my shoulder blades when I look down"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK_FALSE(window.drawing().marks.empty());
    CHECK(std::ranges::find(window.drawing().worseWith, "looking_down") != window.drawing().worseWith.end());
    CHECK(window.drawing().marks.front().quality == std::vector<std::string>{"burning"});
    CHECK(placeOf(window, "trapezius") >= 1);
}

TEST_CASE("What was understood stands in chips under the key that marks it, without a gap below the results",
          "[search]")
{
    const TestWindow window;
    window->focusSearch();
    auto *field = window.find<gui::SearchField>("search");
    QTest::keyClicks(field, QStringLiteral("burning between my shoulder blades when I look down"));
    const auto shown = [&] { return window->findChild<QListWidget *>(QStringLiteral("searchResults")); };
    REQUIRE(QTest::qWaitFor([&] { return shown() != nullptr && shown()->isVisible(); }));
    const auto *results = shown();
    const auto height = [&](int row) { return results->sizeHintForRow(row); };
    CHECK(height(0) > 2 * results->fontMetrics().height() + 12); // two lines: the key, the chips
    CHECK(results->count() == 1);                                // no muscle that only shares a word with the sentence
    int all = 2 * results->frameWidth();
    for (int row = 0; row < results->count(); ++row)
        all += height(row);
    CHECK(results->height() == all);
}

TEST_CASE("Where no side was said the list asks for it, and names the words that made each part", "[search]")
{
    const TestWindow window;
    window->focusSearch();
    auto *field = window.find<gui::SearchField>("search");
    QTest::keyClicks(field, QStringLiteral("my calf burns when I frobnicate"));
    const auto shown = [&] { return window->findChild<QListWidget *>(QStringLiteral("searchResults")); };
    REQUIRE(QTest::qWaitFor([&] { return shown() != nullptr && shown()->isVisible(); }));
    CHECK(shown()->item(0)->toolTip().contains(QStringLiteral("Burning: “burns”")));
    const auto rowSaying = [&](const QString &text) {
        const auto rows = shown()->findItems(text, Qt::MatchContains);
        return rows.isEmpty() ? -1 : shown()->row(rows.front());
    };
    CHECK(rowSaying(QStringLiteral("Not used: frobnicate")) > 0);
    const int left = rowSaying(QStringLiteral("left side"));
    REQUIRE(left > 0);
    shown()->setCurrentRow(left);
    QTest::keyClick(field, Qt::Key_Return);
    REQUIRE(window.drawing().marks.size() == 1);
    CHECK(window.drawing().marks.front().regions == std::vector<std::string>{"calf.left"});
}

TEST_CASE("A complaint without a side asks for it too, before the muscle that it leads to", "[search]")
{
    for (const auto &complaint :
         {QStringLiteral("cervicalgia"), QStringLiteral("runner's knee"), QStringLiteral("sciatica")}) {
        INFO(complaint.toStdString());
        const TestWindow window;
        window->focusSearch();
        auto *field = window.find<gui::SearchField>("search");
        QTest::keyClicks(field, complaint);
        const auto shown = [&] { return window->findChild<QListWidget *>(QStringLiteral("searchResults")); };
        REQUIRE(QTest::qWaitFor([&] { return shown() != nullptr && shown()->isVisible(); }));
        REQUIRE(shown()->count() > 2);
        CHECK(shown()->item(0)->text().startsWith(QStringLiteral("Mark: ")));
        CHECK(shown()->item(1)->text().contains(QStringLiteral("left side")));
        shown()->setCurrentRow(1);
        QTest::keyClick(field, Qt::Key_Return);
        REQUIRE_FALSE(window.drawing().marks.empty());
        for (const auto &mark : window.drawing().marks)
            for (const auto &region : mark.regions)
                CHECK(region.ends_with(".left"));
    }
}

TEST_CASE("A danger that is said is kept with the drawing, without a place too", "[search]")
{
    const TestWindow window;
    window->focusSearch();
    auto *field = window.find<gui::SearchField>("search");
    QTest::keyClicks(field, QStringLiteral("I cannot pee since last night"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(window.drawing().marks.empty());
    REQUIRE_FALSE(window.drawing().signs.empty());
    CHECK(window.drawing().signs.front().flag == "cauda_equina");
}

TEST_CASE("A misspelt name finds its muscle", "[search]")
{
    const TestWindow window;
    window->focusSearch();
    auto *field = window.find<gui::SearchField>("search");
    QTest::keyClicks(field, QStringLiteral("trapezuis"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(window.session().pages().current() == "trapezius");
}

TEST_CASE("A logo that is no picture is refused in words and the sheet stays", "[sheet][bad]")
{
    const TestWindow window;
    markShoulderBlades(window);
    QTest::mouseClick(window.find<QPushButton>("makeSheet"), Qt::LeftButton);
    auto *sheet = window.find<gui::SheetWindow>("sheetWindow");
    window.dialogs->path = window.file("settings.ini");
    auto *button = sheet->findChild<QPushButton *>(QStringLiteral("sheetLogo"));
    REQUIRE(button != nullptr);
    button->click();
    CHECK(button->text() == QStringLiteral("Add a logo…"));
    CHECK(sheet->findChild<QWidget *>(QStringLiteral("messages"))->isVisible());
    QImage logo(40, 20, QImage::Format_RGB32);
    logo.fill(Qt::darkGreen);
    REQUIRE(logo.save(window.file("logo.png")));
    window.dialogs->path = window.file("logo.png");
    button->click();
    CHECK(button->text().contains(QStringLiteral("logo.png")));
}

TEST_CASE("The sheet of an answer is saved as PDF and as a web page", "[sheet]")
{
    const TestWindow window;
    markShoulderBlades(window);
    QTest::mouseClick(window.find<QPushButton>("makeSheet"), Qt::LeftButton);
    auto *sheet = window.find<gui::SheetWindow>("sheetWindow");
    const auto pdf = window.file("sheet.pdf");
    REQUIRE(sheet->saveTo(pdf));
    QFile file(pdf);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == "%PDF-");
    REQUIRE(sheet->saveTo(window.file("sheet.html")));
    CHECK_FALSE(sheet->saveTo(QStringLiteral("/nowhere/at/all/sheet.pdf")));
}
