// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/today.h"

#include "journal/journal_words.h"
#include "journal/last_times.h"
#include "session/session.h"
#include "session/words.h"

#include <knotfinder/care/words.h>

#include <QCoreApplication>

#include <algorithm>

namespace knotfinder::gui {
namespace {

constexpr std::chrono::days oldestPlan{14};

QString trToday(const char *source)
{
    return QCoreApplication::translate("Today", source);
}

/// Each point once, with its sides.
std::vector<care::Choice> pressedIn(const journal::Session &done, const catalog::Catalog &catalog)
{
    std::vector<care::Choice> choices;
    for (const auto &spot : done.spots) {
        if (catalog.findPoint(spot.point) == nullptr)
            continue;
        auto choice = std::ranges::find(choices, spot.point, &care::Choice::point);
        if (choice == choices.end())
            choice = choices.insert(choices.end(), {spot.point, false, false});
        choice->right = choice->right || spot.side != body::Side::left;
        choice->left = choice->left || spot.side != body::Side::right;
    }
    return choices;
}

std::vector<care::Choice> wantedBy(const journal::PrintedSheet &sheet, const Session &session)
{
    std::vector<care::Choice> choices;
    for (const auto &muscle : sheet.muscles)
        if (session.catalog().findMuscle(muscle) != nullptr) {
            const auto more = care::choicesFor(session.catalog(), muscle);
            choices.insert(choices.end(), more.begin(), more.end());
        }
    return choices;
}

QString musclesIn(const std::vector<care::Choice> &choices, const Session &session)
{
    std::vector<std::string> ids;
    ids.reserve(choices.size());
    for (const auto &choice : choices)
        ids.push_back(session.catalog().findPoint(choice.point)->muscle);
    return words::muscles(session, ids);
}

/// In how many sessions of the day the knot was pressed.
int timesPressed(const std::string &point, const journal::Contents &contents, journal::Day today)
{
    return static_cast<int>(std::ranges::count_if(contents.sessions, [&](const journal::Session &done) {
        return dayOf(done.started) == today &&
               std::ranges::any_of(done.spots, [&](const journal::SpotDone &spot) { return spot.point == point; });
    }));
}

/// How often a day the plan has the knot pressed; once where it does not say.
catalog::Range timesADay(const std::string &point, const care::Plan &plan)
{
    for (const auto &item : plan.items)
        for (const auto &exercise : item.exercises)
            if (exercise.presses() && exercise.dose.timesADay.high > 0 &&
                std::ranges::any_of(exercise.spots, [&](std::size_t spot) { return item.spots[spot].point == point; }))
                return exercise.dose.timesADay;
    return {1, 1};
}

std::optional<care::Plan> planOf(const std::vector<care::Choice> &choices, Session &session)
{
    if (session.safety() == nullptr)
        return std::nullopt;
    auto plan =
        care::planFor({choices, session.editor().drawing(), session.profile()}, session.catalog(), *session.safety());
    return plan ? std::optional(std::move(plan).value()) : std::nullopt;
}

/// What is left of some knots by what was pressed today.
struct Left
{
    std::vector<care::Choice> choices; ///< those whose dose allows more
    int pressed = 0;                   ///< how often the one pressed most was
    catalog::Range times{1, 1};        ///< a day: the least dose of those that are left
};

Left leftOf(const std::vector<care::Choice> &choices, const care::Plan &plan, const journal::Contents &contents,
            journal::Day today)
{
    Left left;
    for (const auto &choice : choices) {
        const int pressed = timesPressed(choice.point, contents, today);
        const auto times = timesADay(choice.point, plan);
        left.pressed = std::max(left.pressed, pressed);
        if (pressed >= times.high)
            continue;
        left.times = left.choices.empty() || times.high < left.times.high ? times : left.times;
        left.choices.push_back(choice);
    }
    return left;
}

/// "once", "twice", "3 times"
QString often(catalog::Range times)
{
    return words::text(care::timesOf(times));
}

} // namespace

Today todayOf(const journal::Contents &contents, Session &session, journal::Day today)
{
    if (!session.hasCatalog())
        return {};
    const auto *done = contents.sessions.empty() ? nullptr : &contents.sessions.back();
    const auto *sheet = contents.sheets.empty() ? nullptr : &contents.sheets.back();
    const bool bySheet = sheet != nullptr && (done == nullptr || sheet->at.seconds > done->started.seconds);
    if (done == nullptr && sheet == nullptr)
        return {};
    const auto last = bySheet ? dayOf(sheet->at) : dayOf(done->started);
    if (today - last > oldestPlan || last > today)
        return {};
    const auto choices = bySheet ? wantedBy(*sheet, session) : pressedIn(*done, session.catalog());
    if (choices.empty())
        return {};
    const auto plan = planOf(choices, session);
    if (!plan)
        return {};
    const auto left = leftOf(choices, *plan, contents, today);
    if (left.choices.empty())
        return {{},
                trToday("You have pressed %1 today. That is enough until tomorrow.")
                    .arg(often({left.pressed, left.pressed}))};
    const auto may = lastTimes(left.choices, contents.sessions, session, today);
    if (may.choices.empty())
        return {{}, words::lines(may.lines).join(u' ')};
    const auto names = musclesIn(may.choices, session);
    if (left.pressed == 0)
        return {may.choices, trToday("Today: %1").arg(names)};
    return {may.choices, trToday("Pressed %1 today, and %2 a day is right: %3")
                             .arg(often({left.pressed, left.pressed}), often(left.times), names)};
}

} // namespace knotfinder::gui
