// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "compose_parts.h"
#include "words.h"

#include <knotfinder/safety/assess.h>

#include <algorithm>
#include <set>

namespace knotfinder::sheet {
namespace {

constexpr std::size_t cellsThatMatter = 12; // of a region; fewer are the rim of a neighbour's zone

/// The zones and X's as if they were drawn, so that the same rules find the warning signs of these places.
match::PainDrawing asDrawing(const std::vector<MuscleChoice> &choices, const Context &context)
{
    body::CellSet cells = context.catalog.atlas().surface().emptySet();
    for (const auto &choice : choices) {
        const auto chosen = cellsOf(choice, context.catalog);
        cells |= chosen.essential;
        for (const auto site : chosen.sites)
            cells.insert(site);
    }
    match::PainDrawing drawing;
    match::Mark mark;
    for (const auto &region : context.catalog.atlas().regions())
        if (region.cells.countCommon(cells) >= cellsThatMatter)
            mark.regions.push_back(region.id);
    if (!mark.regions.empty())
        drawing.marks.push_back(std::move(mark));
    return drawing;
}

class Signs
{
public:
    void add(const std::vector<safety::Raised> &raised)
    {
        for (const auto &one : raised) {
            if (one.flag->anywhere || !known_.insert(one.flag->id).second)
                continue;
            const QString sign = text(one.flag->shortText);
            if (one.flag->advice == safety::Advice::emergency)
                emergency_ << sign;
            else if (one.flag->advice == safety::Advice::sameDay)
                sameDay_ << sign;
        }
    }

    [[nodiscard]] QStringList emergency(qsizetype most) const { return emergency_.mid(0, most); }
    [[nodiscard]] QStringList sameDay(qsizetype most) const { return sameDay_.mid(0, most); }

private:
    std::set<std::string> known_;
    QStringList emergency_;
    QStringList sameDay_;
};

QString whenToStop(const Signs &signs, const Limits &limits)
{
    QString line = QStringLiteral("if numbness, tingling or sharp pain stays, ");
    if (limits.compact)
        line += QStringLiteral("or it is no better after two weeks.");
    else
        line += QStringLiteral("if it is no better after two weeks or worst at night, or with fever or weight loss.");
    if (const auto sameDay = signs.sameDay(1); !limits.compact && !sameDay.isEmpty() && limits.cautions > 1)
        line += QStringLiteral(" See a doctor the same day if ") + sameDay.front() + u'.';
    return line + QStringLiteral(" Never press a wound, a fresh injury, a clot or a hot, swollen place. Ask first with "
                                 "blood thinners, thin bones, cancer or in pregnancy.");
}

void addCautions(Warning &warning, const std::vector<MuscleChoice> &choices, qsizetype most)
{
    for (const auto &choice : choices)
        for (const auto &caution : texts(choice.muscle->cautions, most))
            if (!warning.lines.contains(caution))
                warning.lines << caution;
}

} // namespace

Warning composeWarning(const std::vector<MuscleChoice> &choices, const Context &context)
{
    const auto &atlas = context.catalog.atlas();
    Signs signs;
    if (context.request.drawing)
        signs.add(safety::assess(context.pain, *context.request.drawing, context.knowledge, atlas).flags);
    signs.add(safety::assess(asDrawing(choices, context), context.knowledge, atlas).flags);

    Warning warning;
    warning.lead = QStringLiteral("Stop and ask a clinician");
    warning.lines << whenToStop(signs, context.limits);
    if (!context.many)
        addCautions(warning, choices, context.limits.cautions);
    const auto emergency = signs.emergency(context.limits.signs);
    warning.emergency =
        emergency.isEmpty()
            ? QStringLiteral("Call emergency services (112, 999 or 911) for sudden severe pain, weakness "
                             "or breathlessness.")
            : QStringLiteral("Call emergency services (112, 999 or 911) if ") +
                  joined(emergency, QStringLiteral("or")) + u'.';
    return warning;
}

Warning urgentWarning(const Context &context)
{
    Warning warning;
    if (!context.request.drawing)
        return warning;
    const auto assessment =
        safety::assess(context.pain, *context.request.drawing, context.knowledge, context.catalog.atlas());
    for (const auto &raised : assessment.flags) {
        if (!raised.detected || raised.flag->advice != safety::Advice::emergency || warning.lines.size() >= 2)
            continue;
        warning.lead = QStringLiteral("Before anything on this sheet: ") + text(raised.flag->action);
        warning.lines << text(raised.flag->text);
    }
    return warning;
}

QString sourcesText(const std::vector<MuscleChoice> &choices, const Context &context)
{
    const qsizetype most = context.limits.compact ? 150 : 300; // characters; the program lists them all
    QStringList citations;
    bool all = true;
    qsizetype length = 0;
    for (const auto &choice : choices) {
        for (const auto &source : choice.muscle->sources) {
            const QString citation = text(source.citation);
            if (citations.contains(citation))
                continue;
            if (length + citation.size() > most) {
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
