// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/guided.h"
#include "support/sheet_hands.h"

#include "page/page_panel.h"
#include "search/search_field.h"
#include "window/panel_column.h"

#include <QDir>

#include <catch2/catch.hpp>

// The pictures of the manual: one for each job. With KNOTFINDER_SHOTS=DIR they are kept there.

using namespace knotfinder::test;
using namespace Qt::StringLiterals;
namespace gui = knotfinder::gui;

namespace {

constexpr int manualTextWidth = 480; ///< of the manual's window

/// No wider than the text beside it, and no taller than is needed to see what it is about.
void keepForManual(QPixmap picture, const QString &name, int height = 420)
{
    REQUIRE_FALSE(picture.isNull());
    if (picture.width() > manualTextWidth)
        picture = picture.scaledToWidth(manualTextWidth, Qt::SmoothTransformation);
    picture = picture.copy(0, 0, picture.width(), std::min(height, picture.height()));
    const auto folder = qEnvironmentVariable("KNOTFINDER_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    REQUIRE(picture.save(folder + u"/manual-"_s + name + u".png"_s));
}

QPixmap settledPicture(QWidget *widget)
{
    QTest::qWait(700); // until figures are painted sharp and the page of the best answer shows
    return widget->grab();
}

void typeSentence(const TestWindow &window, const QString &sentence)
{
    window->focusSearch();
    QTest::keyClicks(window.find<gui::SearchField>("search"), sentence);
}

} // namespace

TEST_CASE("Pictures of the manual: mark, read, describe, look up", "[states][manual]")
{
    const TestWindow window({1240, 800});
    window.session().editor().setStrength(6);
    window.click("inner_border_of_scapula.left");
    const auto figures = settledPicture(&window.canvas());
    keepForManual(figures.copy(0, figures.height() / 8, figures.width(), figures.height()), u"mark"_s);
    window.services().view.setTool(gui::Tool::brush);
    keepForManual(window.find<QWidget>("tools")->grab(), u"paint"_s);
    window.services().view.setTool(gui::Tool::area);
    keepForManual(settledPicture(window->findChild<gui::PanelColumn *>()), u"answers"_s, 620);
    window.session().openMuscle("trapezius");
    keepForManual(settledPicture(window->findChild<gui::PagePanel *>()), u"page"_s, 640);
    window.session().closePage();
    window->openPanel("pain");
    keepForManual(settledPicture(window->findChild<gui::PanelColumn *>()), u"pain"_s);
    window->openPanel("browse");
    window.find<QTreeWidget>("browse")->topLevelItem(1)->setExpanded(true);
    keepForManual(settledPicture(window->findChild<gui::PanelColumn *>()), u"browse"_s);
    typeSentence(window, u"burning between my shoulder blades when I look down"_s);
    const auto shown = settledPicture(window.window.get());
    const auto *field = window.find<QWidget>("search");
    const auto at = field->mapTo(window.window.get(), QPoint());
    keepForManual(shown.copy(at.x() - 8, at.y() - 8, std::max(manualTextWidth, field->width() + 16), 230),
                  u"describe"_s);
}

TEST_CASE("Pictures of the manual: make a sheet", "[states][manual]")
{
    const TestWindow window({1240, 800});
    window.click("inner_border_of_scapula.left");
    window.session().openMuscle("trapezius");
    const auto sheet = openSheet(window);
    sheet->resize(1120, 760);
    keepForManual(settledPicture(sheet), u"sheet"_s);
    for (const auto &[tab, name] : {std::pair{1, u"exercises"_s}, std::pair{2, u"words"_s}}) {
        showTab(*sheet, tab);
        QTest::qWait(50);
        keepForManual(sheet->findChild<QTabWidget *>()->grab(), u"sheet-"_s + name);
    }
}

TEST_CASE("Pictures of the manual: press step by step", "[states][manual]")
{
    Guided guided;
    REQUIRE(guided.window);
    guided.window->resize(1120, 700);
    guided.key(Qt::Key_6);
    guided.pass(16);
    keepForManual(settledPicture(guided.window), u"press"_s);
}
