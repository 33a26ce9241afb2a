// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "support/test_window.h"

#include <knotfinder/render/theme.h>

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QTest>

#include <catch2/catch.hpp>

#include <set>

using knotfinder::test::TestWindow;
namespace gui = knotfinder::gui;
namespace render = knotfinder::render;

TEST_CASE("Every area is a named check box that can be pressed", "[accessibility]")
{
    const TestWindow window;
    auto *canvas = QAccessible::queryAccessibleInterface(&window.canvas());
    REQUIRE(canvas != nullptr);
    REQUIRE(canvas->childCount() == 180);
    std::set<QString> names;
    for (int i = 0; i < canvas->childCount(); ++i) {
        auto *area = canvas->child(i);
        REQUIRE(area->role() == QAccessible::CheckBox);
        CHECK(area->state().checkable);
        CHECK(names.insert(area->text(QAccessible::Name)).second);
        CHECK_FALSE(area->text(QAccessible::Description).isEmpty());
        CHECK(canvas->indexOfChild(area) == i);
    }
    CHECK(names.contains(QStringLiteral("Left temple")));
}

TEST_CASE("Pressing an area for a screen reader marks it and tells its strength", "[accessibility]")
{
    const TestWindow window;
    auto *canvas = QAccessible::queryAccessibleInterface(&window.canvas());
    auto *area = canvas->child(static_cast<int>(knotfinder::test::atlas()->regions().find("heel.left").value()));
    CHECK_FALSE(area->state().checked);
    area->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    CHECK(area->state().checked);
    area->valueInterface()->setCurrentValue(9);
    CHECK(window.drawing().marks.front().intensity == 9);
    CHECK(area->valueInterface()->currentValue().toInt() == 9);
    CHECK(area->text(QAccessible::Value).contains(u"9"));
    area->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    CHECK(area->state().focused == window.canvas().hasFocus());
    CHECK(window.canvas().focusedRegion() == knotfinder::test::atlas()->regions().find("heel.left"));
}

TEST_CASE("Every button, list and field has a name", "[accessibility]")
{
    const TestWindow window;
    window.click("temple.right");
    window.session().openMuscle("trapezius");
    for (const char *panel : {"answers", "pain", "browse"})
        window->openPanel(panel);
    for (auto *widget : window->findChildren<QWidget *>()) {
        const bool asked =
            qobject_cast<QAbstractButton *>(widget) != nullptr || qobject_cast<QComboBox *>(widget) != nullptr;
        const bool internal = widget->objectName().startsWith(u"qt_");
        if (!asked || internal || !widget->isVisible())
            continue;
        auto *interface = QAccessible::queryAccessibleInterface(widget);
        REQUIRE(interface != nullptr);
        CAPTURE(widget->metaObject()->className(), widget->parentWidget()->metaObject()->className(),
                widget->geometry());
        CHECK_FALSE(interface->text(QAccessible::Name).isEmpty());
        CHECK(widget->width() >= 24);
        CHECK(widget->height() >= 24);
    }
}

TEST_CASE("Colours keep their contrast in light, dark and high contrast", "[accessibility][theme]")
{
    const auto id = GENERATE(render::ThemeId::light, render::ThemeId::dark, render::ThemeId::highContrast);
    const auto &t = render::theme(id);
    CAPTURE(static_cast<int>(id));
    const auto readable = [](const QColor &text, const QColor &ground) {
        CAPTURE(text.name().toStdString(), ground.name().toStdString());
        CHECK(render::contrastRatio(text, ground) >= 4.5);
    };
    for (const auto &ground : {t.window, t.panel, t.panelRaised, t.selection, t.canvas}) {
        readable(t.text, ground);
        readable(t.mutedText, ground);
    }
    for (const auto &ground : {t.cautionPanel, t.dangerPanel, t.goodPanel})
        readable(t.text, ground);
    readable(t.accent, t.panel);
    readable(t.accent, t.selection);
    readable(t.onAccent, t.accent);
    readable(t.onPainChip, t.painChip);
    readable(t.label, t.labelHalo);
    const auto visible = [](const QColor &edge, const QColor &ground) {
        CAPTURE(edge.name().toStdString(), ground.name().toStdString());
        CHECK(render::contrastRatio(edge, ground) >= 3.0);
    };
    visible(t.painEdge, t.painWeak);
    visible(t.focus, t.panel);
    visible(t.focus, t.canvas);
    visible(t.bar, t.barTrack);
    visible(t.caution, t.cautionPanel);
    visible(t.danger, t.dangerPanel);
    visible(t.cross, t.crossHalo);
}
