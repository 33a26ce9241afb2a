// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "kinds.h"

#include "breaks/break_host.h"
#include "breaks/break_window.h"
#include "pseudo.h"

#include <QAbstractButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace knotfinder::walk {
namespace {

using breaks::State;

gui::BreakHost &host(Walked &walked)
{
    return walked.main().breaks();
}

/// What must hold whenever something was done with breaks.
void check(Walked &walked)
{
    const auto state = host(walked).reminder().state();
    const auto *shown = host(walked).window();
    if ((shown != nullptr) != (state == State::showing))
        throw Failed("break", "the window does not show what the reminder says");
    if (shown != nullptr && (!shown->isVisible() || shown->movements().empty()))
        throw Failed("break", "a break without anything to do");
    if (!walked.window().services().breaks.on() && state != State::off && state != State::showing)
        throw Failed("break", "reminders run that are switched off");
    if ((host(walked).lookInterval() == 0) != (state == State::off))
        throw Failed("break", "somebody looks at the clock for nothing, or nobody does");
}

/// The clock goes on and the desk changes.
void pass(Walked &walked, Numbers &numbers)
{
    auto &window = walked.window();
    window.desk.doNotDisturb = numbers.oneIn(4);
    window.desk.idle = std::chrono::minutes(numbers.oneIn(5) ? 6 : 0);
    const auto step = numbers.of(std::vector{1, 20, 60, 240, 900});
    for (int look = 0; look < 40; ++look) {
        window.breakTime.sinceBoot += std::chrono::seconds(step);
        window.breakTime.minute = (window.breakTime.minute + step / 60) % breaks::minutesOfDay;
        host(walked).look();
    }
    check(walked);
}

void settings(Walked &walked, Numbers &numbers)
{
    auto &settings = walked.window().services().breaks;
    settings.setRhythm(
        {numbers.between(0, 120), {60 * numbers.between(0, 23), 60 * numbers.between(0, 23), numbers.oneIn(2)}});
    settings.setOn(!numbers.oneIn(3));
    check(walked);
}

/// A button of the break that shows.
void press(Walked &walked, const QString &name)
{
    if (auto *shown = host(walked).window())
        for (auto *button : shown->findChildren<QAbstractButton *>())
            if (button->accessibleName() == said(name) || QString(button->text()).remove(u'&') == said(name)) {
                QTest::mouseClick(button, Qt::LeftButton);
                break;
            }
    check(walked);
}

/// What hurts, as a journal would say it.
void hurts(Walked &walked, Numbers &numbers)
{
    catalog::Texts ids;
    if (walked.session().hasCatalog() && !numbers.oneIn(4))
        for (int i = 0; i < 3; ++i)
            ids.push_back(numbers.of(walked.session().catalog().muscles()).id);
    host(walked).setHurts([ids] { return ids; });
}

void caution(Walked &walked, Numbers &numbers)
{
    auto &cautions = walked.window().services().cautions;
    if (walked.session().safety() == nullptr || numbers.oneIn(3))
        cautions.forget();
    else
        cautions.setHolds(numbers.of(walked.session().safety()->contraindications).id, numbers.oneIn(2));
    check(walked);
}

} // namespace

std::vector<Kind> breakKinds()
{
    return {
        {"break_now", 3,
         [](Walked &w, Numbers &) {
             w.choose(u"Take a break now"_s);
             check(w);
         }},
        {"break_pass", 4, pass},
        {"break_settings", 2, settings},
        {"break_done", 3, [](Walked &w, Numbers &) { press(w, u"Done"_s); }},
        {"break_later", 1,
         [](Walked &w, Numbers &n) { press(w, n.oneIn(2) ? u"In 5 minutes"_s : u"In 10 minutes"_s); }},
        {"break_skip", 1, [](Walked &w, Numbers &) { press(w, u"Skip this break"_s); }},
        {"break_pause", 1,
         [](Walked &w, Numbers &n) {
             n.oneIn(2) ? host(w).pause() : host(w).goOn();
             check(w);
         }},
        {"break_hurts", 2, hurts},
        {"break_caution", 1, caution},
    };
}

} // namespace knotfinder::walk
