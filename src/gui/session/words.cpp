// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/words.h"

#include <knotfinder/base/printable.h>

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace knotfinder::gui::words {
namespace {

constexpr qsizetype mostSentences = 3;

QString tr(const char *source, int n = -1)
{
    return QCoreApplication::translate("Words", source, nullptr, n);
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
        return tr("A very common knot.");
    if (id == "common")
        return tr("A common knot.");
    return id == "rare" ? tr("A rare knot.") : tr("A less common knot.");
}

/// "X1 and X4", "X4 on both sides"
QString numbersInWords(const catalog::Catalog &catalog, const PointRefs &own)
{
    auto numbers = text(pointNumbers(catalog, own)).split(u" · "_s);
    if (numbers.size() == 1 && sidesOf(own).both)
        return tr("%1 on both sides").arg(numbers.front());
    return list(numbers);
}

} // namespace

QString text(const std::string &utf8)
{
    return QString::fromStdString(printable(utf8, LineBreaks::kept));
}

QString asEntry(QString name)
{
    return name.replace(u'&', u"&&"_s);
}

QString region(const body::Region &region)
{
    return text(body::sidedLabel(region));
}

QString shortName(const std::string &english)
{
    const auto name = text(english);
    const auto bracket = name.indexOf(u" ("_s);
    return bracket > 0 ? name.left(bracket) : name;
}

QString sides(const Sides &sides)
{
    if (sides.both)
        return tr("both sides");
    switch (sides.side) {
    case body::Side::right: return tr("right");
    case body::Side::left: return tr("left");
    case body::Side::midline: break;
    }
    return {};
}

QString points(const catalog::Catalog &catalog, const PointRefs &refs)
{
    QStringList said;
    for (const auto &group : bySides(catalog, refs))
        said << (text(pointNumbers(catalog, group)) + u' ' + sides(sidesOf(group))).trimmed();
    return said.join(u", "_s);
}

QString point(const catalog::Catalog &catalog, PointRef ref)
{
    const auto &painted = catalog.points()[ref.point];
    const auto *muscle = catalog.findMuscle(painted.muscle);
    auto name =
        shortName(muscle != nullptr ? muscle->english : painted.muscle) + u" X"_s + QString::number(numberOf(painted));
    if (const auto side = sides({ref.side, false}); !side.isEmpty())
        name += u", "_s + side;
    return name;
}

QString strength(int strength)
{
    const auto band = strength == 0   ? tr("no pain")
                      : strength <= 3 ? tr("mild")
                      : strength <= 6 ? tr("moderate")
                                      : tr("severe");
    return tr("%1 of 10, %2").arg(strength).arg(band);
}

QString reason(const match::Reason &reason)
{
    using Kind = match::Reason::Kind;
    const auto label = text(reason.label);
    switch (reason.kind) {
    case Kind::explainsAreas:
        if (reason.of == 1)
            return reason.count == 1 ? tr("Explains your area.") : tr("Explains only part of your area.");
        return reason.count == reason.of ? (reason.of == 2 ? tr("Covers both your areas.")
                                                           : tr("Covers all %1 of your areas.").arg(reason.of))
                                         : tr("Covers %1 of your %2 areas.").arg(reason.count).arg(reason.of);
    case Kind::strongest: return tr("Covers your strongest pain: %1.").arg(lowerFirst(label));
    case Kind::mainZone: return tr("%1 lies in its main zone.").arg(label);
    case Kind::spilloverZone: return tr("%1 lies only where its pain may spread.").arg(label);
    case Kind::partly: return tr("Part of %1 lies in its zone.").arg(lowerFirst(label));
    case Kind::notExplained: return tr("%1 is not explained.").arg(label);
    case Kind::companions: return tr("Other knots of this muscle explain more of your pain.");
    case Kind::zoneFree: return tr("Most of its zone does not hurt.");
    case Kind::commonness: return commonnessWord(reason.label);
    case Kind::quality: return tr("%1 is typical for it.").arg(label);
    case Kind::worseWith: return tr("%1 makes it worse.").arg(label);
    case Kind::easedDespite: return tr("%1 eases it, which speaks against this muscle.").arg(label);
    case Kind::named: return tr("You named this muscle.");
    case Kind::study:
        return (reason.rounded ? tr("Found in about %1 of %2 people examined for %3 (%4).")
                               : tr("Found in %1 of %2 people examined for %3 (%4)."))
            .arg(QString::number(reason.count), QString::number(reason.of), label, text(reason.source));
    }
    return {};
}

QString reasonLine(const std::vector<match::Reason> &reasons)
{
    using Kind = match::Reason::Kind;
    const auto labelled = [&](Kind kind) {
        std::vector<std::string> labels;
        for (const auto &r : reasons)
            if (r.kind == kind)
                labels.push_back(r.label);
        return labels;
    };
    const auto main = labelled(Kind::mainZone);
    const auto spread = labelled(Kind::spilloverZone);
    QStringList said;
    const auto count = std::ranges::find(reasons, Kind::explainsAreas, &match::Reason::kind);
    if (count != reasons.end())
        said << reason(*count);
    if (!main.empty() && (count == reasons.end() || count->count < count->of))
        said << tr("Main zone: %1.").arg(areas(main));
    else if (main.empty() && !spread.empty())
        said << tr("Only where its pain may spread: %1.").arg(areas(spread));
    else if (const auto parts = labelled(Kind::partly); main.empty() && !parts.empty())
        said << tr("Only part lies in its zone: %1.").arg(areas(parts));
    for (const auto kind : {Kind::named, Kind::worseWith, Kind::quality, Kind::easedDespite, Kind::study,
                            Kind::zoneFree, Kind::commonness})
        for (const auto &r : reasons)
            if (r.kind == kind && said.size() < mostSentences)
                said << reason(r);
    return said.join(u' ');
}

QString areas(const std::vector<std::string> &labels)
{
    const QLatin1StringView left("Left ");
    const QLatin1StringView right("Right ");
    QStringList items;
    QStringList all;
    for (const auto &label : labels)
        all << text(label);
    for (const auto &label : all) {
        const bool isLeft = label.startsWith(left);
        const bool isRight = label.startsWith(right);
        const auto place = label.mid(isLeft ? left.size() : isRight ? right.size() : 0);
        const auto twin = isLeft ? right + place : left + place;
        if ((isLeft || isRight) && all.contains(twin)) {
            const auto both = tr("%1 on both sides").arg(place);
            if (!items.contains(both))
                items << both;
        } else {
            items << lowerFirst(label);
        }
    }
    return list(items);
}

QString together(const catalog::Catalog &catalog, const PointRefs &refs)
{
    QStringList items;
    bool several = false; // knots of one muscle
    std::vector<bool> taken(refs.size(), false);
    for (std::size_t i = 0; i < refs.size(); ++i) {
        if (taken[i])
            continue;
        const auto &muscle = catalog.points()[refs[i].point].muscle;
        PointRefs own;
        for (std::size_t j = i; j < refs.size(); ++j)
            if (catalog.points()[refs[j].point].muscle == muscle) {
                taken[j] = true;
                own.push_back(refs[j]);
            }
        const auto *entry = catalog.findMuscle(muscle);
        items << shortName(entry != nullptr ? entry->english : muscle) + u' ' + numbersInWords(catalog, own);
        several = several || std::ranges::any_of(own, [&](const auto &ref) { return ref.point != own[0].point; });
    }
    // "Trapezius X1 and X4, and Masseter X2": a second 'and' needs its comma.
    if (items.size() > 1 && several)
        return tr("%1, and %2").arg(items.mid(0, items.size() - 1).join(u", "_s), items.last());
    return list(items);
}

QString list(const QStringList &items)
{
    if (items.size() < 2)
        return items.join(QString());
    return tr("%1 and %2").arg(items.mid(0, items.size() - 1).join(u", "_s), items.last());
}

QString percent(double share)
{
    return tr("%1\u00a0%").arg(std::lround(share * 100)); // never broken between number and sign
}

} // namespace knotfinder::gui::words
