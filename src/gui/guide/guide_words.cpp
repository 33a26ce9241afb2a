// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "guide/guide_words.h"

#include "journal/journal_words.h"
#include "session/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace knotfinder::gui::words {
namespace {

using guide::StepKind;

QString tr(const char *source)
{
    return QCoreApplication::translate("Guide", source);
}

/// A voice stumbles over signs.
QString withoutSigns(QString said)
{
    return said.replace(u"✕ "_s, tr("spot "));
}

/// Each muscle once.
std::vector<std::string> itemsOf(const guide::Script &script)
{
    std::vector<std::string> items;
    for (const auto &step : script.steps)
        if (std::ranges::find(items, step.item) == items.end())
            items.push_back(step.item);
    return items;
}

/// The side on which every spot lies; none where there are two, or a spot on the midline.
std::optional<body::Side> onlySideOf(const guide::Script &script)
{
    std::optional<body::Side> only;
    for (const auto &step : script.steps) {
        if (step.kind != StepKind::hold)
            continue;
        if (!step.side || (only && only != step.side))
            return std::nullopt;
        only = step.side;
    }
    return only;
}

} // namespace

QString side(const std::optional<body::Side> &side)
{
    return sides({side.value_or(body::Side::midline), false});
}

QString spotOf(const guide::Step &step)
{
    if (step.point.empty())
        return text(step.where);
    const auto at = side(step.side);
    return at.isEmpty() ? tr("✕ %1").arg(step.number) : tr("✕ %1, %2").arg(step.number).arg(at);
}

QString titleOf(const Session &session, const guide::Script &script)
{
    return muscles(session, itemsOf(script));
}

QString bookNamesOf(const Session &session, const guide::Script &script)
{
    const auto names = bookNames(session, itemsOf(script));
    return names == titleOf(session, script) ? QString() : names;
}

QString sizeOf(const guide::Script &script)
{
    const auto spots = script.spots == 1 ? tr("1 spot") : tr("%1 spots").arg(script.spots);
    const auto lasts = text(guide::aboutTime(script.seconds()));
    const auto side = onlySideOf(script);
    if (!side)
        return tr("%1, %2.").arg(spots, lasts);
    return *side == body::Side::right ? tr("%1 on the right side, %2.").arg(spots, lasts)
                                      : tr("%1 on the left side, %2.").arg(spots, lasts);
}

QString headOf(const Session &session, const guide::Step &step, int spots)
{
    QStringList parts{muscles(session, {step.item})};
    if (const auto at = side(step.side); !at.isEmpty())
        parts << at;
    parts << (step.point.empty() ? tr("stretch") : tr("spot %1 of %2").arg(step.nth).arg(spots));
    return parts.join(u" · "_s);
}

QString kindOf(StepKind kind)
{
    switch (kind) {
    case StepKind::hold: return tr("Press");
    case StepKind::easeOff: return tr("Let go");
    case StepKind::stretch: return tr("Stretch");
    case StepKind::outOfStretch: return tr("Go on");
    default: return tr("Get ready");
    }
}

QString placeOf(const guide::Step &step)
{
    const auto where = text(step.where);
    return step.point.empty() ? where : tr("✕ %1: %2").arg(step.number).arg(where);
}

QString spoken(const guide::Step &step, const guide::Script &script)
{
    auto doThis = withoutSigns(text(step.doThis));
    switch (step.kind) {
    case StepKind::countIn: {
        const auto at = side(step.side);
        const auto spot = at.isEmpty() ? tr("Spot %1 of %2.").arg(step.nth).arg(script.spots)
                                       : tr("Spot %1 of %2, %3.").arg(step.nth).arg(script.spots).arg(at);
        return tr("Get ready. %1 %2 %3").arg(spot, doThis, text(step.where));
    }
    case StepKind::hold: return tr("Press now, %1 seconds. %2").arg(step.seconds).arg(doThis);
    case StepKind::getStretch: return tr("Now a stretch: %1. %2").arg(text(step.where), doThis);
    case StepKind::stretch: return tr("Hold the stretch, %1 seconds. %2").arg(step.seconds).arg(doThis);
    default: return doThis;
    }
}

QString leftInAll(int seconds)
{
    return tr("%1 left in all").arg(text(guide::minutesAndSeconds(seconds)));
}

} // namespace knotfinder::gui::words
