// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "self_care.h"
#include "words.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace knotfinder::sheet {
namespace {

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
        item.compact = limits_.compact;
        if (!limits_.compact)
            item.subtitle = subtitle();
        item.side = sideText(choice_, context_);
        item.figures = itemFigures(choice_, context_);
        add(item, spots());
        if (context_.many)
            add(item, {SectionKind::caution,
                       QStringLiteral("Take care"),
                       texts(muscle_.cautions, limits_.cautions),
                       {},
                       {},
                       true});
        const auto care = chosenCare(muscle_, choice_.choices, limits_.techniques, context_.catalog);
        if (care.empty() || !muscle_.selfTreatable)
            add(item, {SectionKind::caution, QStringLiteral("Who can help"), {text(muscle_.whoCanHelp)}, {}, {}, true});
        for (std::size_t i = 0; i < care.size(); ++i)
            add(item, i >= limits_.techniques && limits_.paragraph ? inShort(*care[i]) : steps(care, i));
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
        bool press = false;
        for (const auto &choice : choices) {
            const Reach reach = reachOf(muscle_, choice.point, context_.catalog);
            press |= reach == Reach::press;
            section.lines << spot(choice, reach);
        }
        if (!press)
            section.heading = QStringLiteral("Where it lies: do not press here");
        return section;
    }

    [[nodiscard]] QString spot(const Choice &choice, Reach reach) const
    {
        const auto &point = context_.catalog.triggerPoint(choice.point);
        const bool only = choice_.choices.size() == 1;
        QString line = only ? text(point.where) : text(point.label) + sideOfSpot(choice);
        if (muscle_.selfTreatable && reach == Reach::none)
            line +=
                only ? QStringLiteral(" Leave it to a therapist.") : QStringLiteral(": leave this one to a therapist");
        else if (reach == Reach::withoutPressing && !only)
            line += QStringLiteral(": do not press; ") + gently(choice);
        else if (!only && choice_.choices.size() <= limits_.explainedSpots)
            line += QStringLiteral(": ") + text(point.where);
        return line;
    }

    /// What to do instead of pressing.
    [[nodiscard]] QString gently(const Choice &choice) const
    {
        for (const auto &care : muscle_.selfCare)
            if (covers(care, choice.point))
                if (const auto *technique = context_.catalog.findTechnique(care.technique))
                    return asPhrase(text(technique->name));
        return {};
    }

    /// The side, where the spots of the item differ in it.
    [[nodiscard]] QString sideOfSpot(const Choice &choice) const
    {
        const auto same = [&](const Choice &other) { return other.right == choice.right && other.left == choice.left; };
        if (std::all_of(choice_.choices.begin(), choice_.choices.end(), same))
            return {};
        if (context_.catalog.findPoint(choice.point)->midline)
            return {};
        return choice.right && choice.left ? QStringLiteral(" (both sides)")
                                           : (choice.right ? QStringLiteral(" (right)") : QStringLiteral(" (left)"));
    }

    /// The i-th of the exercises. Those beyond the limit have their dose in a line.
    [[nodiscard]] Section steps(const std::vector<const catalog::SelfCare *> &all, std::size_t i) const
    {
        const catalog::SelfCare &care = *all[i];
        Section section = exercise(care, all.size() > 1);
        section.dosesInLine = limits_.compact || i >= limits_.techniques;
        if (i == 0)
            section.closing = (dangers() << section.closing).join(u' ');
        else if (care.stopWhen == all[0]->stopWhen)
            section.closing.clear(); // said once
        return section;
    }

    [[nodiscard]] Section exercise(const catalog::SelfCare &care, bool several) const
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
        section.doses = dosesOf(care, context_.catalog);
        section.closing = text(care.stopWhen);
        return section;
    }

    /// A further exercise in one paragraph, for the spots that the others do not reach. Pressing always keeps its
    /// steps.
    [[nodiscard]] Section inShort(const catalog::SelfCare &care) const
    {
        const Section full = exercise(care, true);
        QString line = full.heading;
        if (!full.doses.empty())
            line += QStringLiteral(", ") + full.doses.front().amount;
        line += u'.';
        if (!isPress(care, context_.catalog))
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
            line += QStringLiteral(", ") + timesText(stretch.repeats);
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
                line += QStringLiteral(", ") + timesText(stretch.repeats);
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

    static constexpr float nearEnough = 20; // mm; farther off, it is not where one presses
    static constexpr float sameFace = 0.3F; // of the product of normals: the skin there faces the same way

    /// From the X's along the face that they lie on, in mm.
    static float distanceTo(const std::string &region, const std::vector<body::CellId> &sites, const body::Atlas &atlas)
    {
        const auto &surface = atlas.surface();
        float nearest = std::numeric_limits<float>::max();
        for (const auto side : {body::Side::right, body::Side::left})
            if (const auto index = atlas.regions().find(region, side))
                atlas.regions()[*index].cells.forEach([&](body::CellId cell) {
                    for (const auto site : sites)
                        if (body::dot(surface.normal(cell), surface.normal(site)) > sameFace)
                            nearest = std::min(nearest,
                                               body::squaredDistance(surface.position(cell), surface.position(site)));
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

QString sideText(const MuscleChoice &choice, const Context &context)
{
    const auto &choices = choice.choices;
    const bool midline = std::all_of(choices.begin(), choices.end(),
                                     [&](const Choice &c) { return context.catalog.findPoint(c.point)->midline; });
    if (midline)
        return {};
    const auto all = [&](auto is) { return std::all_of(choices.begin(), choices.end(), is); };
    if (all([](const Choice &c) { return c.right && c.left; }))
        return context.request.drawing ? QStringLiteral("both sides") : QStringLiteral("the side that hurts");
    if (choice.right() && choice.left())
        return QStringLiteral("sides: see each spot");
    return choice.right() ? QStringLiteral("right side") : QStringLiteral("left side");
}

} // namespace knotfinder::sheet
