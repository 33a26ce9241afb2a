// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/dressed.h"
#include "support/sheet_hands.h"

#include <QDir>

#include <catch2/catch.hpp>

// Pictures of the sheet's window in all of its tabs. With KNOTFINDER_SHOTS=DIR they are kept there, to be looked at.

using namespace knotfinder::test;
using namespace Qt::StringLiterals;
namespace gui = knotfinder::gui;

namespace {

void keepSheet(QWidget &window, const QString &name)
{
    QTest::qWait(60);
    const auto picture = window.grab();
    REQUIRE_FALSE(picture.isNull());
    const auto folder = qEnvironmentVariable("KNOTFINDER_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    REQUIRE(picture.save(folder + u'/' + name + u".png"_s));
}

void keepSheetTabs(const QSize &size, const QString &look)
{
    const TestWindow window;
    window.click("inner_border_of_scapula.left");
    window.session().openMuscle("trapezius");
    const auto sheet = openSheet(window);
    sheet->resize(size);
    for (int tab = 0; tab < sheet->findChild<QTabWidget *>()->count(); ++tab) {
        showTab(*sheet, tab);
        keepSheet(*sheet, u"sheet-%1-%2-%3"_s.arg(size.width()).arg(look).arg(tab));
    }
    sheet->findChild<QWidget *>(u"sheetTemplatesButton"_s)->setFocus();
    keepSheet(*sheet, u"sheet-%1-%2-focus"_s.arg(size.width()).arg(look));
}

} // namespace

TEST_CASE("Pictures of the sheet's window, on screens of all sizes", "[states][sheet]")
{
    for (const QSize size : {QSize(1000, 700), QSize(1160, 720), QSize(1690, 1320)})
        keepSheetTabs(size, u"light"_s);
}

TEST_CASE("Pictures of the sheet's window, dark, in high contrast and with large letters", "[states][sheet]")
{
    const std::tuple<gui::ThemeChoice, int, QString> looks[] = {{gui::ThemeChoice::dark, 100, u"dark"_s},
                                                                {gui::ThemeChoice::highContrast, 100, u"contrast"_s},
                                                                {gui::ThemeChoice::light, 200, u"200"_s}};
    for (const auto &[theme, percent, name] : looks) {
        const Dressed dressed(theme, percent);
        keepSheetTabs({1160, 800}, name);
    }
}
