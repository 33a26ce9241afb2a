// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/today.h"

#include "journal/last_times.h"
#include "session/session.h"
#include "session/words.h"

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

QString musclesIn(const std::vector<care::Choice> &choices, const catalog::Catalog &catalog)
{
    QStringList names;
    for (const auto &choice : choices)
        if (const auto *muscle = catalog.findMuscle(catalog.findPoint(choice.point)->muscle)) {
            const auto name = words::muscleName(*muscle).everyday;
            if (!names.contains(name))
                names << name;
        }
    return words::list(names);
}

} // namespace

Today todayOf(const journal::Contents &contents, const Session &session, journal::Day today)
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
    const bool doneToday = done != nullptr && dayOf(done->started) == today;
    if (doneToday)
        return {{}, trToday("You have pressed today. That is enough until tomorrow, unless your sheet says more.")};
    const auto may = lastTimes(choices, contents.sessions, session, today);
    if (may.choices.empty())
        return {{}, words::lines(may.lines).join(u' ')};
    return {may.choices, trToday("Today: %1").arg(musclesIn(may.choices, session.catalog()))};
}

} // namespace knotfinder::gui
