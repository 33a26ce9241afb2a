// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace knotfinder::gui::words {
namespace {

using Kind = match::Reason::Kind;
using Labels = std::vector<std::string>;

constexpr qsizetype mostSentences = 3;
constexpr std::size_t mostPlaces = 3; ///< that a sentence names
constexpr double strongFrom = 0.65;
constexpr double goodFrom = 0.4;

QString say(const char *source)
{
    return QCoreApplication::translate("Words", source);
}

QString lowerFirst(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toLower();
    return text;
}

QString commonnessWord(const std::string &id)
{
    if (id == "very_common")
        return say("A very common knot.");
    if (id == "common")
        return say("A common knot.");
    return id == "rare" ? say("A rare knot.") : say("A less common knot.");
}

/// A label of the other side, and one of no side: "Behind the right ear", "Behind the left ear", "Behind the ear".
struct Twin
{
    QString other;
    QString bare;
};

Twin twinOf(const QString &label)
{
    for (const auto &[own, other] : {std::pair("right"_L1, "left"_L1), std::pair("left"_L1, "right"_L1)}) {
        if (label.startsWith(own + u' ', Qt::CaseInsensitive)) {
            const auto rest = label.mid(own.size() + 1);
            return {(own == "right"_L1 ? u"Left "_s : u"Right "_s) + rest, rest};
        }
        const QString within = u' ' + own + u' ';
        if (const auto at = label.indexOf(within); at > 0)
            return {QString(label).replace(at, within.size(), u' ' + other + u' '),
                    QString(label).replace(at, within.size(), u" "_s)};
    }
    return {};
}

/// Labels inside a sentence; left and right of the same place become one.
QStringList merged(const Labels &labels, const Labels &own)
{
    QStringList all;
    for (const auto &label : labels)
        all << text(label);
    QStringList items;
    for (const auto &label : labels) {
        const auto words = text(label);
        const auto twin = twinOf(words);
        const bool isOwn = std::ranges::find(own, label) != own.end();
        const bool both = !isOwn && !twin.other.isEmpty() && all.contains(twin.other);
        const auto item = isOwn  ? say("“%1”").arg(words)
                          : both ? say("%1 on both sides").arg(lowerFirst(twin.bare))
                                 : lowerFirst(words);
        if (!items.contains(item))
            items << item;
    }
    return items;
}

/// "the right temple", "the place between the shoulder blades", "“my sore spot”"
QString placesIn(const Labels &labels, const Labels &own)
{
    constexpr std::array prepositions{"around "_L1, "behind "_L1, "below "_L1, "between "_L1, "over "_L1};
    auto items = merged(labels, own);
    for (auto &item : items)
        if (std::ranges::any_of(prepositions, [&](auto word) { return item.startsWith(word); }))
            item = say("the place %1").arg(item);
        else if (!item.startsWith(u'“'))
            item = say("the %1").arg(item);
    return list(items);
}

Labels labelled(const std::vector<match::Reason> &reasons, Kind kind)
{
    Labels labels;
    for (const auto &reason : reasons)
        if (reason.kind == kind)
            labels.push_back(reason.label);
    return labels;
}

/// The first part of a sentence, without its full stop; `full` when it has two parts of its own.
struct Opening
{
    QString words;
    bool full = false;
};

/// How the zones lie over what was marked.
Opening zonesInWords(const std::vector<match::Reason> &reasons, const Labels &own)
{
    const auto main = labelled(reasons, Kind::mainZone);
    const auto spread = labelled(reasons, Kind::spilloverZone);
    const auto parts = labelled(reasons, Kind::partly);
    const auto all = main.size() + spread.size() + parts.size() + labelled(reasons, Kind::notExplained).size();
    if (main.size() > mostPlaces)
        return {main.size() == all ? say("Its main pain zone covers all %1 places you marked").arg(main.size())
                                   : say("Its main pain zone covers %1 of the %2 places you marked")
                                         .arg(QString::number(main.size()), QString::number(all))};
    const auto beside = spread.size() <= mostPlaces ? spread : Labels();
    if (!main.empty())
        return beside.empty() ? Opening{say("Its main pain zone covers %1").arg(placesIn(main, own))}
                              : Opening{say("Its main pain zone covers %1, and its pain may spread to %2")
                                            .arg(placesIn(main, own), placesIn(beside, own)),
                                        true};
    if (!beside.empty())
        return {say("Its pain may spread to %1, though its main zone lies elsewhere").arg(placesIn(beside, own)), true};
    if (!spread.empty())
        return {say("Its pain may spread to %1 of the %2 places you marked")
                    .arg(QString::number(spread.size()), QString::number(all))};
    return {parts.empty() ? say("Its pain is not known to reach what you marked")
                          : say("Its pain reaches only part of %1").arg(placesIn(parts, own))};
}

/// What else speaks for or against it: the rest of the sentence, or ''.
QString besides(const match::Reason &reason)
{
    const auto label = lowerFirst(text(reason.label));
    switch (reason.kind) {
    case Kind::easedDespite: return say(", but %1 eases it, which speaks against this muscle").arg(label);
    case Kind::named: return say(", and you named it");
    case Kind::worseWith:
        return (label.section(u' ', 0, 0).endsWith("ing"_L1) ? say(", and %1 makes it worse")
                                                             : say(", and it is worse with %1"))
            .arg(label);
    case Kind::quality: return say(", and its pain is often %1").arg(label);
    case Kind::study:
        return say(", and it was found in %1 of %2 people examined for %3")
            .arg(QString::number(reason.count), QString::number(reason.of), text(reason.label));
    case Kind::zoneFree: return say(", but most of its zone does not hurt");
    case Kind::commonness:
        return reason.label == "very_common" ? say(", and it is a very common cause of such pain") : QString();
    default: return {};
    }
}

} // namespace

QString reason(const match::Reason &reason)
{
    const auto label = text(reason.label);
    switch (reason.kind) {
    case Kind::explainsAreas:
        if (reason.of == 1)
            return reason.count == 1 ? say("Explains your area.") : say("Explains only part of your area.");
        return reason.count == reason.of ? (reason.of == 2 ? say("Covers both your areas.")
                                                           : say("Covers all %1 of your areas.").arg(reason.of))
                                         : say("Covers %1 of your %2 areas.").arg(reason.count).arg(reason.of);
    case Kind::strongest: return say("Covers your strongest pain: %1.").arg(lowerFirst(label));
    case Kind::mainZone: return say("%1 lies in its main zone.").arg(label);
    case Kind::spilloverZone: return say("%1 lies only where its pain may spread.").arg(label);
    case Kind::partly: return say("Part of %1 lies in its zone.").arg(lowerFirst(label));
    case Kind::notExplained: return say("%1 is not explained.").arg(label);
    case Kind::companions:
        return say("With its other knots or its other side, this muscle explains more of your pain.");
    case Kind::zoneFree: return say("Most of its zone does not hurt.");
    case Kind::commonness: return commonnessWord(reason.label);
    case Kind::quality: return say("%1 is typical for it.").arg(label);
    case Kind::worseWith: return say("%1 makes it worse.").arg(label);
    case Kind::easedDespite: return say("%1 eases it, which speaks against this muscle.").arg(label);
    case Kind::named: return say("You named this muscle.");
    case Kind::study:
        return (reason.rounded ? say("Found in about %1 of %2 people examined for %3 (%4).")
                               : say("Found in %1 of %2 people examined for %3 (%4)."))
            .arg(QString::number(reason.count), QString::number(reason.of), label, text(reason.source));
    }
    return {};
}

QString reasonLine(const std::vector<match::Reason> &reasons)
{
    const auto main = labelled(reasons, Kind::mainZone);
    const auto spread = labelled(reasons, Kind::spilloverZone);
    QStringList said;
    const auto count = std::ranges::find(reasons, Kind::explainsAreas, &match::Reason::kind);
    if (count != reasons.end())
        said << reason(*count);
    if (!main.empty() && (count == reasons.end() || count->count < count->of))
        said << say("Main zone: %1.").arg(areas(main));
    else if (main.empty() && !spread.empty())
        said << say("Only where its pain may spread: %1.").arg(areas(spread));
    else if (const auto parts = labelled(reasons, Kind::partly); main.empty() && !parts.empty())
        said << say("Only part lies in its zone: %1.").arg(areas(parts));
    for (const auto kind : {Kind::named, Kind::worseWith, Kind::quality, Kind::easedDespite, Kind::study,
                            Kind::zoneFree, Kind::commonness})
        for (const auto &r : reasons)
            if (r.kind == kind && said.size() < mostSentences)
                said << reason(r);
    return said.join(u' ');
}

QString whyItFits(const std::vector<match::Reason> &reasons, const std::vector<std::string> &own)
{
    // One more part is enough; after two about the zones, only what speaks against it.
    const auto [zones, full] = zonesInWords(reasons, own);
    for (const auto kind : {Kind::easedDespite, Kind::named, Kind::worseWith, Kind::quality, Kind::study,
                            Kind::zoneFree, Kind::commonness}) {
        const auto found = std::ranges::find(reasons, kind, &match::Reason::kind);
        if (found == reasons.end() || (full && kind != Kind::easedDespite))
            continue;
        if (const auto more = besides(*found); !more.isEmpty())
            return zones + more + u'.';
    }
    return zones + u'.';
}

QString matchWord(double score)
{
    return score >= strongFrom ? say("strong") : score >= goodFrom ? say("good") : say("partial");
}

QString areas(const std::vector<std::string> &labels)
{
    return list(merged(labels, {}));
}

} // namespace knotfinder::gui::words
