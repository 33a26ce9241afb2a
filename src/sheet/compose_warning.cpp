// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "compose_parts.h"
#include "words.h"

#include <knotfinder/care/words.h>

namespace knotfinder::sheet {
namespace {

QStringList signsOf(const care::Plan &plan, care::Level level)
{
    QStringList lines;
    for (const auto &warning : plan.warnings)
        if (warning.kind == care::Warning::Kind::sign && warning.level == level)
            lines << text(warning.text);
    return lines;
}

/// A muscle's own cautions: those that ask for help at once, or all others.
QStringList cautionsOf(const care::Plan &plan, bool urgent)
{
    QStringList lines;
    for (const auto &warning : plan.warnings)
        if (warning.kind == care::Warning::Kind::caution && (warning.level == care::Level::emergency) == urgent)
            lines << text(warning.text);
    return lines;
}

void add(Warning &warning, const QString &lead, const QStringList &lines, bool runOn = false,
         bool whilePressing = false)
{
    if (!lines.isEmpty())
        warning.parts.push_back({lead, lines, runOn, whilePressing});
}

} // namespace

Warning composeWarning(const Context &context)
{
    Warning warning;
    for (const auto level : {care::Level::emergency, care::Level::sameDay, care::Level::soon}) {
        add(warning, text(care::leadOf(level)), signsOf(context.plan, level));
        if (level == care::Level::emergency)
            add(warning,
                warning.parts.empty() ? QStringLiteral("Get help at once:") : QStringLiteral("Help at once, too:"),
                cautionsOf(context.plan, true));
    }
    const auto stop = care::whenToStop();
    add(warning, text(stop.lead), texts(stop.lines, 9));
    QStringList cautions = context.many ? QStringList() : cautionsOf(context.plan, false);
    cautions << texts(care::briefAskFirst(context.plan), 9);
    add(warning, QStringLiteral("Take care."), cautions, true, true);
    return warning;
}

Warning composeBriefWarning(const Context &context)
{
    Warning warning;
    for (const auto &group : care::briefWarnings(context.plan, !context.many))
        add(warning, text(group.lead), texts(group.lines, static_cast<qsizetype>(group.lines.size())), group.runOn,
            group.whilePressing);
    return warning;
}

Warning urgentWarning(const care::Plan &plan)
{
    Warning warning;
    for (const auto &stop : plan.stop)
        warning.parts.push_back({text(stop.action), {text(stop.text)}});
    if (const auto why = care::whyWithheld(plan); !why.empty())
        warning.parts.push_back({{}, {text(why)}});
    return warning;
}

QString sourcesText(const Context &context)
{
    const qsizetype most = context.limits.shortLog ? 100 : 200; // characters; the program lists them all
    QStringList citations;
    bool all = true;
    qsizetype length = 0;
    for (const auto &item : context.plan.items) {
        for (const auto &source : context.catalog.muscle(item.muscle).sources) {
            const QString citation = text(source.citation);
            if (citations.contains(citation))
                continue;
            if (length > 0 && length + citation.size() > most) { // the first one always
                all = false;
                continue;
            }
            citations << citation;
            length += citation.size();
        }
    }
    QString result = QStringLiteral("Sources: ") + citations.join(QStringLiteral("; ")) + u'.';
    if (!all)
        result += QStringLiteral(" The program lists all.");
    return result;
}

} // namespace knotfinder::sheet
