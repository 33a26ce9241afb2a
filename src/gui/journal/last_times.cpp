// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "journal/last_times.h"

#include "journal/journal_words.h"
#include "session/session.h"

#include <knotfinder/journal/words.h>

#include <QCoreApplication>

#include <algorithm>

namespace knotfinder::gui {
namespace {

/// Being dizzy is of the whole body, everything else of one knot.
std::string lineOn(const journal::LastTime &last, const std::string &point, body::Side side, const Session &session)
{
    const auto sentence = QString::fromStdString(journal::words::lastTime(last));
    const bool ofAll = last.why == journal::EarlyStop::dizzy && last.rests;
    const auto line = ofAll ? sentence
                            : QCoreApplication::translate("LastTimes", "%1: %2", "a knot and what is said of it")
                                  .arg(words::knot(session, point, side), sentence);
    return line.toStdString();
}

bool liesOnMidline(const std::string &point, const Session &session)
{
    const auto *known = session.hasCatalog() ? session.catalog().findPoint(point) : nullptr;
    return known != nullptr && known->midline;
}

} // namespace

LastTimes lastTimes(const std::vector<care::Choice> &choices, const std::vector<journal::Session> &rounds,
                    const Session &session, journal::Day today)
{
    LastTimes times;
    /// Whether it may be pressed.
    const auto look = [&](const std::string &point, body::Side side) {
        const auto last = journal::lastTimeOf(rounds, point, side, today);
        if (!last)
            return true;
        auto line = lineOn(*last, point, side, session);
        if (std::ranges::find(times.lines, line) == times.lines.end())
            times.lines.push_back(std::move(line));
        return !last->rests;
    };
    for (auto choice : choices) {
        if (liesOnMidline(choice.point, session)) {
            choice.right = choice.left = look(choice.point, body::Side::midline);
        } else {
            choice.right = choice.right && look(choice.point, body::Side::right);
            choice.left = choice.left && look(choice.point, body::Side::left);
        }
        if (choice.right || choice.left)
            times.choices.push_back(std::move(choice));
    }
    return times;
}

} // namespace knotfinder::gui
