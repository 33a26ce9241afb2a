// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/dressed.h"
#include "support/test_window.h"

#include "canvas/legend.h"
#include "look/icons.h"
#include "look/paint_kit.h"
#include "look/paragraph.h"
#include "look/style.h"
#include "pain/pain_bar.h"
#include "search/search_field.h"
#include "widgets/chip.h"
#include "widgets/name_field.h"
#include "widgets/note_box.h"
#include "widgets/row_button.h"
#include "window/status_line.h"

#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QTest>

#include <catch2/catch.hpp>

#include <algorithm>

// Whether what stands in the window can be read: at every text size, in every theme and direction.

using knotfinder::test::Dressed;
using knotfinder::test::markFour;
using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
using namespace Qt::StringLiterals;

namespace {

/// The window runs from right to left while it lives.
class Mirrored
{
public:
    Mirrored() { QApplication::setLayoutDirection(Qt::RightToLeft); }
    ~Mirrored() { QApplication::setLayoutDirection(Qt::LeftToRight); }
    Mirrored(const Mirrored &) = delete;
    Mirrored &operator=(const Mirrored &) = delete;
};

template <typename Draw>
QImage drawn(Draw draw)
{
    QImage image(300, 60, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(QApplication::font());
    draw(painter);
    return image;
}

std::vector<gui::Chip *> shownChips(const TestWindow &window)
{
    std::vector<gui::Chip *> shown;
    for (auto *chip : window.find<gui::PainBar>("painBar")->findChildren<gui::Chip *>())
        if (chip->isVisible())
            shown.push_back(chip);
    return shown;
}

bool isWhole(const gui::Chip *chip)
{
    return chip->width() >= chip->sizeHint().width();
}

} // namespace

TEST_CASE("Names of marked areas are not cut where there is room for them", "[readable][pain]")
{
    const TestWindow window({2560, 1440});
    markFour(window);
    const auto chips = shownChips(window);
    CHECK(chips.size() == 4);
    CHECK(std::ranges::all_of(chips, isWhole));
}

TEST_CASE("A cut name of a marked area still says which area it is", "[readable][pain]")
{
    const int percent = GENERATE(100, 150, 200);
    const QSize size = GENERATE(QSize(1440, 900), QSize(1024, 768));
    const Dressed dressed(gui::ThemeChoice::light, percent);
    const TestWindow window(size);
    markFour(window);
    CAPTURE(percent, size.width());
    const auto chips = shownChips(window);
    const auto *bar = window.find<gui::PainBar>("painBar");
    // An area at least, and how many more there are; in a very narrow bar their number alone.
    CHECK(chips.size() >= (bar->width() > 400 ? 2U : 1U));
    int end = 0;
    for (const auto *chip : chips) {
        CAPTURE(chip->text().toStdString());
        CHECK((isWhole(chip) || chip->width() >= chip->readableWidth(12)));
        CHECK(bar->rect().contains(chip->geometry()));
        end = std::max(end, chip->geometry().bottom());
    }
    CHECK(bar->rows() == (percent >= 150 ? 2 : 1));
    CHECK((bar->rows() == 1 || chips.empty() || end > bar->height() / 2));
}

TEST_CASE("A name that has no room beside the title takes a row of its own", "[readable][pain]")
{
    const Dressed dressed(gui::ThemeChoice::light, 200);
    const TestWindow window({1024, 768});
    window.click("low_back.left");
    const auto chips = shownChips(window);
    REQUIRE(chips.size() == 1);
    CHECK(isWhole(chips.front()));
}

TEST_CASE("Marked areas take the rows that a tall legend leaves room for", "[readable][pain]")
{
    const Dressed dressed(gui::ThemeChoice::light, 200);
    const TestWindow window({1024, 768});
    markFour(window);
    const auto chips = shownChips(window);
    const auto *bar = window.find<gui::PainBar>("painBar");
    REQUIRE(bar->height() >= 3 * (chips.front()->height() + 8)); // beside a legend of six lines
    CHECK(chips.size() >= 2);                                    // an area, and how many more
    for (const auto *chip : chips)
        CHECK(bar->rect().contains(chip->geometry()));
}

TEST_CASE("An area's chip is told apart by its side, however little room it has", "[readable][pain]")
{
    const TestWindow window({2560, 1440});
    markFour(window);
    std::vector<QString> names;
    for (const auto *chip : shownChips(window))
        names.push_back(chip->accessibleName());
    CHECK(std::ranges::count_if(names, [](const QString &name) { return name.startsWith(u"Left "); }) == 1);
    CHECK(std::ranges::count_if(names, [](const QString &name) { return name.startsWith(u"Right "); }) == 3);
}

TEST_CASE("The list of the pain shows whole names", "[readable][pain]")
{
    const TestWindow window;
    markFour(window);
    window->openPanel("pain");
    QTest::qWait(1);
    const auto fields = window->findChildren<gui::NameField *>();
    REQUIRE(fields.size() == 4);
    for (const auto *field : fields) {
        CAPTURE(field->text().toStdString());
        CHECK(field->width() >= field->fontMetrics().horizontalAdvance(field->text()) + 20);
        CHECK(field->cursorPosition() == 0);
    }
}

TEST_CASE("With large text the sheet stays beside the search, and the legend shows", "[readable]")
{
    const int percent = GENERATE(100, 150, 200);
    const Dressed dressed(gui::ThemeChoice::light, percent);
    const TestWindow window;
    markFour(window);
    CAPTURE(percent);
    const auto *sheet = window.find<QPushButton>("makeSheet");
    const auto *search = window.find<gui::SearchField>("search");
    CHECK(std::abs(sheet->geometry().center().y() - search->geometry().center().y()) <= 1);
    CHECK(search->width() >= 240);
    const auto *legend = window->findChild<gui::Legend *>();
    CHECK(legend->isVisible());
    CHECK(legend->width() >= legend->sizeHint().width());
    CHECK(legend->height() >= legend->sizeHint().height());
    CHECK(legend->parentWidget()->rect().contains(legend->geometry()));
    CHECK_FALSE(legend->geometry().intersects(window.find<gui::PainBar>("painBar")->geometry()));
}

TEST_CASE("In a window from right to left the status begins at its right, and fields keep their padding",
          "[readable][direction]")
{
    const Mirrored mirrored;
    const TestWindow window;
    const auto labels = window->findChild<gui::StatusLine *>()->findChildren<QLabel *>();
    REQUIRE(labels.size() == 2);
    CHECK(labels[0]->alignment().testFlag(Qt::AlignRight));
    CHECK(labels[1]->alignment().testFlag(Qt::AlignLeft));
    for (const auto *label : labels)
        CHECK(label->alignment().testFlag(Qt::AlignAbsolute));
    auto *search = window.find<gui::SearchField>("search");
    QStyleOptionFrame option;
    option.initFrom(search);
    option.lineWidth = 1;
    const auto words = search->style()->subElementRect(QStyle::SE_LineEditContents, &option, search);
    CHECK(words.left() >= 8);
    CHECK(search->rect().right() - words.right() >= 8);
}

TEST_CASE("Words keep their own order in a window from right to left", "[readable][direction]")
{
    const QRect box(0, 0, 300, 30);
    const auto words = u"Left inner bo… 2 more."_s;
    const auto expected =
        drawn([&](QPainter &painter) { painter.drawText(box, Qt::AlignRight | Qt::AlignVCenter, words); });
    CHECK(drawn([&](QPainter &painter) {
              painter.setLayoutDirection(Qt::RightToLeft);
              gui::look::drawWords(painter, box, Qt::AlignLeading | Qt::AlignVCenter, words, Qt::RightToLeft);
          }) == expected);
    const auto paragraph = [&](Qt::Alignment alignment, Qt::LayoutDirection direction) {
        return drawn([&](QPainter &painter) {
            gui::look::drawParagraph(painter, {words, QApplication::font(), 0, alignment, direction}, 0, 0, 300);
        });
    };
    CHECK(paragraph(Qt::AlignLeading, Qt::RightToLeft) == paragraph(Qt::AlignRight, Qt::LeftToRight));
}

TEST_CASE("Back points backwards in either direction of reading", "[readable][direction]")
{
    const auto picture = [](const QString &name) { return gui::look::icon(name).pixmap(32, 32).toImage(); };
    const auto back = picture(u"back"_s);
    const Mirrored mirrored;
    const auto turned = picture(u"back"_s).mirrored(true, false);
    const auto difference = [](const QImage &a, const QImage &b) {
        int sum = 0;
        for (int y = 0; y < a.height(); ++y)
            for (int x = 0; x < a.width(); ++x)
                sum += std::abs(qAlpha(a.pixel(x, y)) - qAlpha(b.pixel(x, y)));
        return sum;
    };
    CHECK(4 * difference(turned, back) < difference(picture(u"back"_s), back));
}

TEST_CASE("With high contrast every chip and box has a rim that stands out", "[readable][theme]")
{
    const Dressed dressed(gui::ThemeChoice::highContrast, 100);
    const auto &t = knotfinder::render::theme(knotfinder::render::ThemeId::highContrast);
    QWidget ground;
    std::vector<QWidget *> shapes;
    for (const auto tone : {gui::Chip::Tone::pain, gui::Chip::Tone::info, gui::Chip::Tone::plain})
        shapes.push_back(new gui::Chip(u"Temple"_s, tone, &ground));
    for (const auto tone :
         {gui::NoteBox::Tone::info, gui::NoteBox::Tone::good, gui::NoteBox::Tone::caution, gui::NoteBox::Tone::danger})
        shapes.push_back(new gui::NoteBox(tone, &ground));
    shapes.push_back(new gui::RowButton(u"Look a muscle up"_s, &ground));
    for (auto *shape : shapes) {
        shape->resize(180, 48);
        const auto picture = shape->grab().toImage();
        CAPTURE(shape->metaObject()->className());
        for (const auto &edge : {QPoint(90, 0), QPoint(90, 47)})
            CHECK(knotfinder::render::contrastRatio(picture.pixelColor(edge), t.panel) >= 3);
    }
}

TEST_CASE("The legend shows the colours of the figure on a ground they stand out from", "[readable][theme]")
{
    const auto choice = GENERATE(gui::ThemeChoice::light, gui::ThemeChoice::dark, gui::ThemeChoice::highContrast);
    const Dressed dressed(choice, 100);
    const TestWindow window;
    auto *legend = window->findChild<gui::Legend *>();
    const auto &t = gui::themeOf(legend);
    const auto picture = legend->parentWidget()->grab(legend->geometry()).toImage();
    bool dot = false;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            dot = dot || picture.pixelColor(x, y) == t.essential;
    CHECK(dot);
    // Between the first two signs, left of the words: nothing but ground.
    CHECK(knotfinder::render::contrastRatio(t.essential, picture.pixelColor(7, picture.height() / 3)) >= 3);
}
