// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/dressed.h"
#include "support/test_window.h"

#include "output/sheet_preview.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <catch2/catch.hpp>

using knotfinder::test::Dressed;
using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
namespace test = knotfinder::test;
using namespace Qt::StringLiterals;

// Whether windows fit the screen and all of them can be reached. Run on screens of several sizes: tests/gui/CMakeLists.
namespace {

bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) != nullptr ||
           qobject_cast<const QComboBox *>(widget) != nullptr || qobject_cast<const QLineEdit *>(widget) != nullptr ||
           qobject_cast<const QAbstractSlider *>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox *>(widget) != nullptr;
}

/// The widget that moves inside a scrolled area, if any, and the area.
const QScrollArea *scrolledBy(const QWidget *widget)
{
    for (const auto *above = widget->parentWidget(); above != nullptr && !above->isWindow();
         above = above->parentWidget())
        if (const auto *area = qobject_cast<const QScrollArea *>(above);
            area != nullptr && area->widget() != nullptr && area->widget()->isAncestorOf(widget))
            return area;
    return nullptr;
}

QRect placeIn(const QWidget *widget, const QWidget *other)
{
    return {widget->mapTo(other, QPoint()), widget->size()};
}

/// What of a window a hand cannot get at: beyond its edge and in nothing that scrolls there.
QStringList outOfReach(const QWidget *window)
{
    QStringList lost;
    for (const auto *widget : window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !widget->isEnabled() || widget->window() != window || !isControl(widget) ||
            qobject_cast<const QScrollBar *>(widget) != nullptr)
            continue;
        const auto *area = scrolledBy(widget);
        bool reached = window->rect().contains(placeIn(widget, window));
        if (area != nullptr) {
            const auto place = placeIn(widget, area->widget());
            const bool sideways = area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
            reached = area->widget()->rect().contains(place) &&
                      (sideways || place.right() < area->viewport()->width()) && area->viewport()->height() >= 48;
        }
        if (!reached)
            lost << u"%1 '%2' at %3,%4 %5x%6"_s
                        .arg(QString::fromLatin1(widget->metaObject()->className()),
                             widget->accessibleName() + widget->objectName())
                        .arg(placeIn(widget, window).x())
                        .arg(placeIn(widget, window).y())
                        .arg(widget->width())
                        .arg(widget->height());
    }
    return lost;
}

bool isOnScreen(const QWidget *window)
{
    const auto screen = window->screen()->availableGeometry();
    return screen.contains(window->frameGeometry());
}

void check(const QWidget *window, const char *name)
{
    QTest::qWait(60);
    INFO(name << " " << window->width() << "x" << window->height() << " on "
              << window->screen()->availableSize().width() << "x" << window->screen()->availableSize().height());
    CHECK(isOnScreen(window));
    CHECK(outOfReach(window).join(u"; "_s).toStdString() == std::string());
    const auto folder = qEnvironmentVariable("KNOTFINDER_SHOTS");
    if (!folder.isEmpty())
        CHECK(const_cast<QWidget *>(window)->grab().save(u"%1/%2x%3-%4-%5.png"_s.arg(folder)
                                                             .arg(window->screen()->size().width())
                                                             .arg(window->screen()->size().height())
                                                             .arg(test::looks().textPercent())
                                                             .arg(QString::fromLatin1(name))));
}

/// Opens something, looks at it, closes it.
void checkOpened(const TestWindow &window, const char *name, const std::function<void()> &open)
{
    open();
    QTest::qWait(60);
    QDialog *dialog = nullptr;
    for (auto *widget : QApplication::topLevelWidgets())
        if (auto *found = qobject_cast<QDialog *>(widget); found != nullptr && found->isVisible())
            dialog = found;
    INFO(name);
    REQUIRE(dialog != nullptr);
    check(dialog, name);
    if (const auto *preview = dialog->findChild<gui::SheetPreview *>())
        CHECK(preview->width() >= dialog->width() / 2);
    dialog->close();
    QTest::qWait(10);
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    static_cast<void>(window);
}

} // namespace

TEST_CASE("Every window fits the screen, and every control can be reached", "[screens]")
{
    const int percent = GENERATE(100, 200);
    const Dressed dressed(gui::ThemeChoice::light, percent);
    CAPTURE(percent);
    const TestWindow window(QSize{}); // as large as it opens by itself
    check(window.window.get(), "empty");
    // Scale 2 of a 1366x768 screen with 200 % text makes letters four times as large: there the sheet is too high.
    const bool sheetFits = percent == 100 || window->screen()->size().height() > 400;
    // Not by hand: on the smallest screen the figures are too small to be hit.
    for (const char *area : {"inner_border_of_scapula.left", "back_of_neck.right", "temple.right"})
        window.session().editor().toggleRegion(test::atlas()->regions().find(area).value());
    check(window.window.get(), "answers");
    window->openPanel("pain");
    check(window.window.get(), "pain");
    window->openPanel("browse");
    check(window.window.get(), "browse");
    window.services().view.setTool(gui::Tool::brush);
    window.session().openMuscle("trapezius");
    window->openPanel("answers");
    check(window.window.get(), "page");
    if (sheetFits)
        checkOpened(window, "sheet", [&] { window->makeSheet(); });
    checkOpened(window, "settings", [&] { window->showSettings(); });
    checkOpened(window, "journal_asks", [&] { window->showJournal(); });
    window.services().journal.setWish(true);
    if (sheetFits)
        checkOpened(window, "journal", [&] { window->showJournal(); });
    checkOpened(window, "manual", [&] { window->showManual(); });
    checkOpened(window, "keys", [&] { window->showShortcuts(); });
    checkOpened(window, "about", [&] { window->showAbout(); });
}

TEST_CASE("The first window takes as much of the screen as suits it", "[screens]")
{
    const TestWindow window(QSize{});
    const auto screen = window->screen()->availableSize();
    CHECK(window->width() <= screen.width());
    CHECK(window->height() <= screen.height());
    CHECK(window->width() >= std::min(screen.width(), 1440) - 40);
    CHECK(window->width() >= screen.width() * 3 / 4);
    CHECK(window->height() >= screen.height() * 3 / 4);
}

TEST_CASE("Windows carry the program's picture", "[screens]")
{
    const TestWindow window;
    CHECK(QTest::qWaitFor([] { return !QApplication::windowIcon().isNull(); }));
    CHECK_FALSE(QApplication::windowIcon().pixmap(32, 32).isNull());
}

TEST_CASE("A kept size larger than the screen comes back onto it", "[screens]")
{
    QTemporaryDir folder;
    {
        const TestWindow window(QSize{9000, 7000}, folder.path()); // kept when it closes
    }
    const TestWindow again(QSize{}, folder.path());
    CHECK(isOnScreen(again.window.get()));
}
