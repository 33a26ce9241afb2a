// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/words.h"

#include <knotfinder/base/printable.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>

using namespace Qt::StringLiterals;

namespace knotfinder::gui::words {
namespace {

QString tr(const char *source, int n = -1)
{
    return QCoreApplication::translate("Words", source, nullptr, n);
}

QString upperFirst(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// The numbers of a muscle's points, each once, in their order.
QStringList numbersOf(const catalog::Catalog &catalog, const PointRefs &points)
{
    std::set<int> numbers;
    for (const auto &ref : points)
        numbers.insert(numberOf(catalog.points()[ref.point]));
    QStringList said;
    for (const int number : numbers)
        said << QString::number(number);
    return said;
}

} // namespace

QString text(const std::string &utf8)
{
    return QString::fromStdString(printable(utf8, LineBreaks::kept));
}

QStringList lines(const std::vector<std::string> &texts)
{
    QStringList shown;
    for (const auto &line : texts)
        shown << text(line);
    return shown;
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
    for (const auto &group : bySides(catalog, refs)) {
        const auto which = sidesOf(group);
        said << (list(numbersOf(catalog, group)) + u' ' + (which.both ? tr("on both sides") : sides(which))).trimmed();
    }
    return said.join(u", "_s);
}

MuscleName muscleName(const catalog::MuscleEntry &muscle)
{
    const auto book = shortName(muscle.english);
    return {muscle.everyday.empty() ? book : upperFirst(text(muscle.everyday.front())), book};
}

QString bothNames(const catalog::MuscleEntry &muscle)
{
    const auto [everyday, book] = muscleName(muscle);
    return everyday == book ? everyday : tr("%1 (%2)").arg(everyday, book);
}

QString point(const catalog::Catalog &catalog, PointRef ref)
{
    const auto &painted = catalog.points()[ref.point];
    const auto *muscle = catalog.findMuscle(painted.muscle);
    const auto name = tr("%1, knot %2")
                          .arg(muscle != nullptr ? muscleName(*muscle).everyday : text(painted.muscle))
                          .arg(numberOf(painted));
    const auto side = sides({ref.side, false});
    return side.isEmpty() ? name : tr("%1, %2").arg(name, side);
}

QString strength(int strength)
{
    const auto band = strength == 0   ? tr("no pain")
                      : strength <= 3 ? tr("mild")
                      : strength <= 6 ? tr("moderate")
                                      : tr("severe");
    return tr("%1 of 10, %2").arg(strength).arg(band);
}

QStringList together(const catalog::Catalog &catalog, const PointRefs &refs)
{
    QStringList lines;
    std::vector<std::string> done;
    for (const auto &ref : refs) {
        const auto &id = catalog.points()[ref.point].muscle;
        if (std::ranges::find(done, id) != done.end())
            continue;
        done.push_back(id);
        PointRefs own;
        std::ranges::copy_if(refs, std::back_inserter(own),
                             [&](const PointRef &other) { return catalog.points()[other.point].muscle == id; });
        const auto *muscle = catalog.findMuscle(id);
        const auto name = muscle != nullptr ? bothNames(*muscle) : text(id);
        const auto side = sides(sidesOf(own));
        lines << (side.isEmpty() ? name : tr("%1, %2").arg(name, side));
    }
    return lines;
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
