// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "kinds.h"

#include "widgets/chip.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace knotfinder::walk {
namespace {

void views(Walked &walked, Numbers &numbers)
{
    std::vector<std::string> chosen;
    for (const auto &view : walked.atlas().views())
        if (numbers.oneIn(2))
            chosen.push_back(view.id);
    walked.view().setViews(chosen);
}

void hiddenKnot(Walked &walked, Numbers & /*numbers*/)
{
    auto *chip = walked.main().findChild<gui::Chip *>(u"hiddenKnots"_s);
    if (chip != nullptr && chip->isVisible())
        chip->click();
}

void wheel(Walked &walked, Numbers &numbers)
{
    const auto at = numbers.in(walked.canvas().rect());
    const auto modifiers = numbers.of(std::vector<Qt::KeyboardModifiers>{{}, {}, Qt::ShiftModifier, Qt::AltModifier});
    QWheelEvent event(at, walked.canvas().mapToGlobal(at), {}, {0, 120 * numbers.between(-3, 3)}, Qt::NoButton,
                      modifiers, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&walked.canvas(), &event);
}

void pan(Walked &walked, Numbers &numbers)
{
    walked.release();
    const auto from = numbers.in(walked.canvas().rect());
    const auto to = numbers.in(walked.canvas().rect());
    QTest::mousePress(&walked.canvas(), Qt::MiddleButton, {}, from);
    QTest::mouseMove(&walked.canvas(), to);
    QTest::mouseRelease(&walked.canvas(), Qt::MiddleButton, {}, to);
}

void layers(Walked &walked, Numbers &numbers)
{
    auto layers = walked.view().layers();
    for (auto *layer : {&layers.zones, &layers.knots, &layers.muscles, &layers.regionEdges, &layers.regionNames})
        if (numbers.oneIn(2))
            *layer = !*layer;
    walked.view().setLayers(layers);
}

/// Any button that shows, whatever it does.
void anyButton(Walked &walked, Numbers &numbers)
{
    walked.release();
    walked.window().dialogs->path.clear();
    const auto buttons = walked.shown<QAbstractButton>();
    if (buttons.empty())
        return;
    auto *button = numbers.of(buttons);
    if (button->visibleRegion().isEmpty())
        button->click();
    else
        QTest::mouseClick(button, Qt::LeftButton, {}, button->visibleRegion().boundingRect().center());
}

/// Any key, wherever the focus is.
void anyKey(Walked &walked, Numbers &numbers)
{
    static const std::vector keys{Qt::Key_Tab,  Qt::Key_Backtab, Qt::Key_Space,  Qt::Key_Return, Qt::Key_Escape,
                                  Qt::Key_Down, Qt::Key_Up,      Qt::Key_Left,   Qt::Key_Right,  Qt::Key_Home,
                                  Qt::Key_End,  Qt::Key_Delete,  Qt::Key_PageUp, Qt::Key_M,      Qt::Key_Backspace};
    auto *target = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &walked.main();
    QTest::keyClick(target, numbers.of(keys), numbers.oneIn(8) ? Qt::ShiftModifier : Qt::NoModifier);
}

void resize(Walked &walked, Numbers &numbers)
{
    walked.main().resize(numbers.between(900, 1366), numbers.between(560, 760));
}

void theme(Walked & /*walked*/, Numbers &numbers)
{
    using gui::ThemeChoice;
    test::looks().setTheme(
        numbers.of(std::vector{ThemeChoice::system, ThemeChoice::light, ThemeChoice::dark, ThemeChoice::highContrast}));
}

} // namespace

std::vector<Kind> lookingKinds()
{
    return {
        {"views", 6, views},
        {"close_up", 6, [](Walked &w, Numbers &n) { w.view().setCloseUp(n.of(w.atlas().closeUps()).id); }},
        {"hidden_knot", 3, hiddenKnot},
        {"wheel", 8, wheel},
        {"pan", 5, pan},
        {"whole_figures", 4, [](Walked &w, Numbers &) { w.choose(u"Whole figures"_s); }},
        {"layers", 3, layers},
        {"text_size", 2, [](Walked &, Numbers &n) { test::looks().setTextPercent(n.between(8, 20) * 10); }},
        {"theme", 2, theme},
        {"resize", 4, resize},
        {"panels", 2, [](Walked &w, Numbers &n) { w.main().togglePanels(!n.oneIn(3)); }},
        {"panel", 5,
         [](Walked &w, Numbers &n) {
             w.main().openPanel(n.of(std::vector{"answers", "pain", "browse"}));
         }},
        {"settings", 1, [](Walked &w, Numbers &) { w.choose(u"Settings"_s); }},
        {"manual", 1, [](Walked &w, Numbers &) { w.choose(u"Manual"_s); }},
        {"any_button", 20, anyButton},
        {"any_key", 20, anyKey},
        {"wait", 6,
         [](Walked &, Numbers &n) {
             QTest::qWait(n.of(std::vector{1, 30, 150, 400}));
         }},
    };
}

} // namespace knotfinder::walk
