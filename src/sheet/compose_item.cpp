// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "compose_parts.h"
#include "words.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace knotfinder::sheet {
namespace {

bool covers(const catalog::SelfCare &care, const std::string &point)
{
    return care.points.empty() || std::find(care.points.begin(), care.points.end(), point) != care.points.end();
}

std::size_t covered(const catalog::SelfCare &care, const std::vector<Choice> &choices)
{
    return static_cast<std::size_t>(
        std::count_if(choices.begin(), choices.end(), [&](const Choice &c) { return covers(care, c.point); }));
}

/// The techniques that reach the chosen points with the fewest exercises: the best, then those that reach what is left.
/// The first ones, as many as `toldInFull`, are told in full, in the order of the spots. Pressing goes before anything
/// else, as the X's on the figure are for pressing.
std::vector<const catalog::SelfCare *> chosenCare(const catalog::Muscle &muscle, const std::vector<Choice> &choices,
                                                  std::size_t toldInFull, const catalog::Catalog &catalog)
{
    const auto worth = [&](const catalog::SelfCare &care, const std::vector<Choice> &open) {
        const auto *technique = catalog.findTechnique(care.technique);
        const bool press = technique != nullptr && technique->kind == catalog::TechniqueKind::press;
        const std::size_t count = covered(care, open);
        return count == 0 ? 0 : count + (press ? choices.size() : 0);
    };
    std::vector<const catalog::SelfCare *> result;
    std::vector<Choice> open = choices;
    while (!open.empty()) {
        const catalog::SelfCare *best = nullptr;
        for (const auto &care : muscle.selfCare)
            if (worth(care, open) > (best == nullptr ? 0 : worth(*best, open)))
                best = &care;
        if (best == nullptr)
            break;
        result.push_back(best);
        std::erase_if(open, [&](const Choice &c) { return covers(*best, c.point); });
    }
    const auto firstSpot = [&](const catalog::SelfCare *care) {
        return std::find_if(choices.begin(), choices.end(), [&](const Choice &c) { return covers(*care, c.point); });
    };
    const auto full = static_cast<std::ptrdiff_t>(std::min(toldInFull, result.size()));
    std::stable_sort(result.begin(), result.begin() + full,
                     [&](const auto *a, const auto *b) { return firstSpot(a) < firstSpot(b); });
    if (result.empty() && !muscle.selfCare.empty())
        result.push_back(&muscle.selfCare.front());
    return result;
}

class ItemComposer
{
public:
    ItemComposer(const MuscleChoice &choice, const Context &context)
        : choice_(choice), muscle_(*choice.muscle), context_(context), limits_(context.limits)
    {
    }

    Item compose() const
    {
        Item item;
        item.muscle = muscle_.id;
        item.title = text(muscle_.english);
        item.subtitle = subtitle();
        item.side = sideText(choice_, context_.catalog);
        item.figures = itemFigures(choice_, context_);
        add(item, spots());
        const auto care = chosenCare(muscle_, choice_.choices, limits_.techniques, context_.catalog);
        for (std::size_t i = 0; i < std::min(care.size(), limits_.techniques); ++i) {
            Section section = steps(*care[i], care.size() > 1);
            if (i == 0)
                section.closing = (dangers() << section.closing).join(u' ');
            else if (care[i]->stopWhen == care[0]->stopWhen)
                section.closing.clear(); // said once
            add(item, std::move(section));
        }
        for (std::size_t i = limits_.techniques; i < care.size(); ++i)
            add(item, inShort(*care[i]));
        if (care.empty() || !muscle_.selfTreatable)
            add(item, {SectionKind::caution, QStringLiteral("Who can help"), {text(muscle_.whoCanHelp)}, {}, {}, true});
        if (limits_.oneLiners) {
            add(item, oneLiners());
        } else {
            add(item, stretch());
            add(item, change());
        }
        add(item, strengthen());
        return item;
    }

private:
    static void add(Item &item, Section section)
    {
        section.lines.removeAll(QString());
        if (!section.lines.isEmpty())
            item.sections.push_back(std::move(section));
    }

    [[nodiscard]] QString subtitle() const
    {
        if (choice_.choices.size() == 1) {
            const auto &point = context_.catalog.triggerPoint(choice_.choices.front().point);
            return firstSentence(text(point.essentialPain));
        }
        const QString summary = text(muscle_.summary);
        return summary.size() <= 110 ? summary : lastSentence(summary);
    }

    [[nodiscard]] Section spots() const
    {
        Section section{SectionKind::spots, QStringLiteral("Where to press"), {}, {}, {}, true};
        const auto &choices = choice_.choices;
        const bool explained = choices.size() <= limits_.explainedSpots;
        for (const auto &choice : choices) {
            const auto &point = context_.catalog.triggerPoint(choice.point);
            if (choices.size() == 1)
                section.lines << text(point.where);
            else if (!reached(choice))
                section.lines << text(point.label) + QStringLiteral(": leave this one to a therapist");
            else if (explained)
                section.lines << text(point.label) + QStringLiteral(": ") + text(point.where);
            else
                section.lines << text(point.label);
        }
        return section;
    }

    [[nodiscard]] Section steps(const catalog::SelfCare &care, bool several) const
    {
        const auto *technique = context_.catalog.findTechnique(care.technique);
        Section section;
        section.kind = SectionKind::steps;
        section.heading = technique != nullptr ? text(technique->name) : QStringLiteral("Press the knot");
        if (const QString numbers = spotNumbers(care); several && !numbers.isEmpty())
            section.heading = numbers + QStringLiteral(": ") + asPhrase(section.heading);
        if (!care.position.empty())
            section.lines << text(care.position);
        section.lines << texts(care.how, static_cast<qsizetype>(care.how.size()));
        section.doses = doses(care);
        section.closing = text(care.stopWhen);
        return section;
    }

    /// Some knots lie too near a vessel or too deep for one's own hands.
    [[nodiscard]] bool reached(const Choice &choice) const
    {
        return muscle_.selfCare.empty() ||
               std::any_of(muscle_.selfCare.begin(), muscle_.selfCare.end(),
                           [&](const catalog::SelfCare &care) { return covers(care, choice.point); });
    }

    /// A further technique in one line, for the spots that the others do not reach. Pressing always keeps its steps.
    [[nodiscard]] Section inShort(const catalog::SelfCare &care) const
    {
        const auto *technique = context_.catalog.findTechnique(care.technique);
        const Section full = steps(care, true);
        const QString spots = spotNumbers(care);
        const QString name = technique != nullptr ? text(technique->name) : full.heading;
        QString line = spots.isEmpty() ? name : spots + QStringLiteral(": ") + asPhrase(name);
        if (!full.doses.empty())
            line += QStringLiteral(", ") + full.doses.front().amount;
        line += u'.';
        if (const bool press = technique == nullptr || technique->kind == catalog::TechniqueKind::press;
            !press && limits_.oneLiners)
            line += u' ' + text(care.where);
        else
            for (qsizetype i = 0; i < full.lines.size(); ++i)
                line += QStringLiteral(" %1. %2").arg(i + 1).arg(full.lines[i]);
        return {SectionKind::change, {}, {unbroken(line)}, {}, {}, true};
    }

    /// "Spots 1 and 2": which of the numbered X's a technique is for.
    [[nodiscard]] QString spotNumbers(const catalog::SelfCare &care) const
    {
        QStringList numbers;
        for (std::size_t i = 0; i < choice_.choices.size(); ++i)
            if (covers(care, choice_.choices[i].point))
                numbers << QString::number(i + 1);
        if (numbers.isEmpty() || static_cast<std::size_t>(numbers.size()) == choice_.choices.size())
            return {};
        return (numbers.size() == 1 ? QStringLiteral("Spot ") : QStringLiteral("Spots ")) + joined(numbers);
    }

    [[nodiscard]] static std::vector<Dose> doses(const catalog::SelfCare &care)
    {
        std::vector<Dose> result;
        if (care.seconds.high > 0)
            result.push_back(care.seconds.high >= 120
                                 ? Dose{secondsText({care.seconds.high, care.seconds.high}), QStringLiteral("at most")}
                                 : Dose{secondsText(care.seconds), QStringLiteral("hold")});
        if (care.repeats.high > 0)
            result.push_back({rangeText(care.repeats) + QStringLiteral(" ×"), QStringLiteral("each spot")});
        if (care.timesADay.high > 0)
            result.push_back({rangeText(care.timesADay) + QStringLiteral(" ×"), QStringLiteral("a day")});
        if (care.feel.high > 0)
            result.push_back({rangeText(care.feel), QStringLiteral("ache, of 10")});
        return result;
    }

    /// Of several stretches, the one for the part of the body where the first X lies.
    [[nodiscard]] const catalog::Stretch &bestStretch() const
    {
        const auto &atlas = context_.catalog.atlas();
        const auto &sites = context_.catalog.findPoint(choice_.choices.front().point)->sites;
        const std::string part =
            sites.empty() ? std::string() : atlas.regions()[atlas.surface().regionIndex(sites.front())].part;
        const auto fits = [&](const catalog::Stretch &stretch) {
            return !part.empty() && stretch.technique.find(part) != std::string::npos;
        };
        const auto best = std::find_if(muscle_.stretches.begin(), muscle_.stretches.end(), fits);
        return best != muscle_.stretches.end() ? *best : muscle_.stretches.front();
    }

    [[nodiscard]] Section stretch() const
    {
        Section section{SectionKind::stretch, QStringLiteral("Then stretch"), {}, {}, {}, true};
        if (muscle_.stretches.empty())
            return section;
        const auto &stretch = bestStretch();
        QString line = texts(stretch.how, limits_.stretchSteps).join(u' ');
        if (stretch.seconds.high > 0)
            line += QStringLiteral(" Hold %1").arg(secondsText(stretch.seconds));
        if (stretch.seconds.high > 0 && stretch.repeats.high > 0)
            line += QStringLiteral(", %1 times").arg(rangeText(stretch.repeats));
        if (stretch.seconds.high > 0)
            line += u'.';
        section.lines << unbroken(line);
        return section;
    }

    [[nodiscard]] Section change() const
    {
        Section section{SectionKind::change, QStringLiteral("What to change"), {}, {}, {}, true};
        if (const auto causes = texts(muscle_.aggravatedBy, limits_.causes); !causes.isEmpty())
            section.lines << QStringLiteral("Why it may have come: ") + causes.join(u' ');
        section.lines << texts(muscle_.posture, limits_.changes);
        return section;
    }

    /// "Stretch: arm across the chest, 20–30 s, 2–3 times." and what to change.
    [[nodiscard]] Section oneLiners() const
    {
        Section section{SectionKind::change, {}, {}, {}, {}, true};
        if (!muscle_.stretches.empty()) {
            const auto &stretch = bestStretch();
            QString line = QStringLiteral("Stretch: ") + asPhrase(text(stretch.name));
            if (stretch.seconds.high > 0)
                line += QStringLiteral(", %1").arg(secondsText(stretch.seconds));
            if (stretch.repeats.high > 0)
                line += QStringLiteral(", %1 times").arg(rangeText(stretch.repeats));
            section.lines << unbroken(line + u'.');
        }
        for (const auto &change : texts(muscle_.posture, limits_.changes))
            section.lines << QStringLiteral("Change: ") + asPhrase(change) + u'.';
        return section;
    }

    /// For the later weeks: there to be shown when wanted.
    [[nodiscard]] Section strengthen() const
    {
        Section section{SectionKind::strengthen, QStringLiteral("When it is calmer: strengthen"), {}, {}, {}, false};
        for (const auto &exercise : muscle_.strengthening) {
            const QString dose = text(exercise.dose);
            section.lines << QStringLiteral("%1. %2 %3%4")
                                 .arg(text(exercise.name), text(exercise.how), dose,
                                      dose.endsWith(u'.') ? QString() : QStringLiteral("."));
        }
        return section;
    }

    /// Danger spots at the point of use, nearest to an X first.
    [[nodiscard]] QStringList dangers() const
    {
        const auto &atlas = context_.catalog.atlas();
        const auto sites = cellsOf(choice_, context_.catalog).sites;
        body::CellSet spots = atlas.surface().emptySet();
        for (const auto site : sites)
            spots.insert(site);
        std::vector<std::pair<float, QString>> found;
        for (const auto *spot : safety::dangerSpotsFor(spots, context_.knowledge, atlas.regions()))
            if (const float distance = distanceTo(spot->region, sites, atlas); distance < nearEnough)
                found.emplace_back(distance, text(spot->text));
        std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        QStringList lines;
        for (const auto &[distance, line] : found)
            if (lines.size() < limits_.dangers && !lines.contains(line))
                lines << line;
        return lines;
    }

    static constexpr float nearEnough = 50; // mm; farther off, it is not where one presses

    static float distanceTo(const std::string &region, const std::vector<body::CellId> &sites, const body::Atlas &atlas)
    {
        float nearest = std::numeric_limits<float>::max();
        for (const auto side : {body::Side::right, body::Side::left})
            if (const auto index = atlas.regions().find(region, side))
                atlas.regions()[*index].cells.forEach([&](body::CellId cell) {
                    for (const auto site : sites)
                        nearest = std::min(nearest, body::squaredDistance(atlas.surface().position(cell),
                                                                          atlas.surface().position(site)));
                });
        return std::sqrt(nearest);
    }

    const MuscleChoice &choice_;
    const catalog::Muscle &muscle_;
    const Context &context_;
    const Limits &limits_;
};

} // namespace

Item composeItem(const MuscleChoice &choice, const Context &context)
{
    return ItemComposer(choice, context).compose();
}

ChosenCells cellsOf(const MuscleChoice &choice, const catalog::Catalog &catalog)
{
    const auto &surface = catalog.atlas().surface();
    ChosenCells cells{surface.emptySet(), surface.emptySet(), {}};
    for (const auto &one : choice.choices) {
        const auto *point = catalog.findPoint(one.point);
        for (const auto side : {body::Side::right, body::Side::left}) {
            if (!point->midline && !(side == body::Side::right ? one.right : one.left))
                continue;
            const auto essential = catalog::onSide(surface, point->essential, side);
            cells.essential |= essential;
            cells.all |= essential | catalog::onSide(surface, point->spillover, side);
        }
        for (const auto &sites : sitesBySide(one, catalog))
            cells.sites.insert(cells.sites.end(), sites.begin(), sites.end());
    }
    return cells;
}

QString sideText(const MuscleChoice &choice, const catalog::Catalog &catalog)
{
    const bool midline = std::all_of(choice.choices.begin(), choice.choices.end(),
                                     [&](const Choice &c) { return catalog.findPoint(c.point)->midline; });
    if (midline)
        return {};
    if (choice.right() && choice.left())
        return QStringLiteral("both sides");
    return choice.right() ? QStringLiteral("right side") : QStringLiteral("left side");
}

} // namespace knotfinder::sheet
