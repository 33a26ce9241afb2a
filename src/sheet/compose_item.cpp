// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "compose_parts.h"
#include "self_care.h"
#include "words.h"

#include <knotfinder/care/words.h>

#include <algorithm>

namespace knotfinder::sheet {
namespace {

class ItemComposer
{
public:
    ItemComposer(const care::Item &plan, const Context &context)
        : plan_(plan), muscle_(context.catalog.muscle(plan.muscle)), context_(context), limits_(context.limits),
          exercises_(chosenExercises(plan, context.limits.techniques))
    {
    }

    Item compose() const
    {
        Item item;
        item.muscle = plan_.muscle;
        item.title = text(plan_.title);
        item.compact = limits_.compact;
        if (!limits_.compact)
            item.subtitle = subtitle();
        item.side = sideText(plan_, context_);
        item.figures = itemFigures(plan_, context_);
        add(item, spots());
        if (context_.many)
            add(item, {SectionKind::caution, QStringLiteral("Take care"), cautions(), {}, {}, {}, true});
        if (exercises_.empty() || !plan_.whoCanHelp.empty())
            add(item,
                {SectionKind::caution, QStringLiteral("Who can help"), {text(muscle_.whoCanHelp)}, {}, {}, {}, true});
        for (std::size_t i = 0; i < exercises_.size(); ++i)
            add(item, i >= limits_.techniques && limits_.paragraph ? inShort(*exercises_[i]) : steps(i));
        add(item, leftOut());
        add(item, need());
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
        const QString summary = text(muscle_.summary);
        return summary.size() <= 110 ? summary : lastSentence(summary);
    }

    /// The muscle's own; what asks for help at once stands on top of the sheet.
    [[nodiscard]] QStringList cautions() const
    {
        QStringList lines;
        for (const auto &warning : context_.plan.warnings)
            if (warning.kind == care::Warning::Kind::caution && warning.level != care::Level::emergency &&
                warning.muscle == plan_.muscle)
                lines << text(warning.text);
        return lines;
    }

    /// Where to press, the safe place first. What holds for all spots is said once, before them.
    [[nodiscard]] Section spots() const
    {
        Section section{SectionKind::spots, QStringLiteral("Where to press"), {}, {}, {}, {}, true};
        if (!plan_.presses())
            section.heading = QStringLiteral("Where it lies: do not press here");
        if (plan_.spots.size() == 1) {
            auto only = plan_.spots.front();
            only.safePlaces = {placeOf(0)};
            section.lines << text(care::placeOf(only));
            return section;
        }
        const auto common = commonPlace();
        if (!common.empty()) {
            section.lines << text(common);
            section.numbers << QString();
        }
        const bool together = common.empty() && plan_.spots.size() > limits_.explainedSpots;
        for (std::size_t i = 0; i < plan_.spots.size(); ++i) {
            const auto number = QString::number(plan_.spots[i].number);
            const auto line = together ? placeLine(i) : spotLine(i, common.empty());
            if (const auto at = section.lines.indexOf(line); together && at >= 0) {
                section.numbers[at] += QStringLiteral(", ") + number;
            } else {
                section.lines << line;
                section.numbers << number;
            }
        }
        return section;
    }

    /// Only what to do at the i-th spot, so that spots of which the same is told share a line.
    [[nodiscard]] QString placeLine(std::size_t i) const
    {
        care::Spot told = plan_.spots[i];
        told.where.clear();
        told.safePlaces = {placeOf(i)};
        const auto side = sideOfSpot(told).trimmed();
        return text(care::placeOf(told)) + (side.isEmpty() ? QString() : u' ' + side);
    }

    /// Where the exercise that is told here presses the i-th spot; '' when none does.
    [[nodiscard]] std::string placeOf(std::size_t i) const
    {
        for (const auto *exercise : exercises_)
            if (exercise->presses() &&
                std::find(exercise->spots.begin(), exercise->spots.end(), i) != exercise->spots.end())
                return exercise->where;
        return {};
    }

    /// The safe place that all spots to press share.
    [[nodiscard]] std::string commonPlace() const
    {
        std::string common;
        for (std::size_t i = 0; i < plan_.spots.size(); ++i)
            if (plan_.spots[i].mark == care::SpotMark::press) {
                const auto place = placeOf(i);
                if (!common.empty() && common != place)
                    return {};
                common = place;
            }
        return common;
    }

    [[nodiscard]] QString spotLine(std::size_t i, bool withPlace) const
    {
        const auto &spot = plan_.spots[i];
        care::Spot told = spot;
        told.safePlaces.clear();
        if (withPlace && spot.mark == care::SpotMark::press)
            told.safePlaces.push_back(placeOf(i));
        if (plan_.spots.size() > limits_.explainedSpots)
            told.where.clear();
        const QString place = text(care::placeOf(told));
        const QString label = text(spot.label) + sideOfSpot(spot);
        return place.isEmpty() ? label : QStringLiteral("%1: %2").arg(label, place);
    }

    /// The side, where the spots of the item differ in it.
    [[nodiscard]] QString sideOfSpot(const care::Spot &spot) const
    {
        const auto same = [&](const care::Spot &other) { return other.right == spot.right && other.left == spot.left; };
        if (spot.midline || std::all_of(plan_.spots.begin(), plan_.spots.end(), same))
            return {};
        return QStringLiteral(" (%1)").arg(text(care::sideOf(spot)));
    }

    /// The i-th of the exercises. Those beyond the limit have their dose in a line.
    [[nodiscard]] Section steps(std::size_t i) const
    {
        const auto &exercise = *exercises_[i];
        Section section = told(exercise);
        section.dosesInLine = limits_.compact || i >= limits_.techniques;
        if (i < limits_.drawings)
            section.picture = exercise.illustration;
        if (i > 0 && exercise.stopWhen == exercises_[0]->stopWhen)
            section.closing.clear(); // said once
        section.closing = (newDangersOf(i) << section.closing).join(u' ').trimmed();
        return section;
    }

    /// What is easily hurt where the i-th exercise presses; each danger once, all others of the item with the first.
    [[nodiscard]] QStringList newDangersOf(std::size_t i) const
    {
        const auto full = std::min(exercises_.size(), std::max<std::size_t>(1, limits_.techniques));
        const auto firstWith = [&](const std::string &danger) {
            for (std::size_t at = 0; at < full; ++at) {
                const auto &dangers = exercises_[at]->dangers;
                if (std::find(dangers.begin(), dangers.end(), danger) != dangers.end())
                    return at;
            }
            return std::size_t{0};
        };
        QStringList lines;
        for (const auto &exercise : plan_.exercises)
            for (const auto &danger : exercise.dangers)
                if (firstWith(danger) == i && !lines.contains(text(danger)))
                    lines << text(danger);
        return lines;
    }

    [[nodiscard]] Section told(const care::Exercise &exercise) const
    {
        Section section;
        section.kind = SectionKind::steps;
        section.heading = text(exercises_.size() > 1 ? care::titleOf(exercise, plan_) : exercise.title);
        if (!exercise.presses() && !exercise.where.empty())
            section.lines << text(exercise.where);
        if (!exercise.position.empty())
            section.lines << text(exercise.position);
        section.lines << texts(exercise.steps, static_cast<qsizetype>(exercise.steps.size()));
        section.doses = dosesOf(exercise);
        section.closing = text(exercise.stopWhen);
        return section;
    }

    /// A further exercise in one paragraph, for the spots that the others do not reach. Pressing always keeps its
    /// steps.
    [[nodiscard]] Section inShort(const care::Exercise &exercise) const
    {
        const Section full = told(exercise);
        QString line = full.heading;
        if (!full.doses.empty())
            line += QStringLiteral(", ") + full.doses.front().amount;
        line += u'.';
        if (!exercise.presses())
            line += u' ' + text(exercise.where);
        else
            for (qsizetype i = 0; i < full.lines.size(); ++i)
                line += QStringLiteral(" %1. %2").arg(i + 1).arg(full.lines[i]);
        return {SectionKind::change, {}, {unbroken(line)}, {}, {}, {}, true};
    }

    [[nodiscard]] Section leftOut() const
    {
        Section section{SectionKind::caution, QStringLiteral("Left out for you"), {}, {}, {}, {}, true};
        for (const auto &one : plan_.leftOut)
            section.lines << QStringLiteral("%1. %2").arg(text(one.title), text(one.reason));
        return section;
    }

    /// The tools of what the item tells.
    [[nodiscard]] Section need() const
    {
        QStringList tools;
        const auto take = [&](const catalog::Texts &some) {
            for (const auto &tool : texts(some, 9))
                if (!tools.contains(tool))
                    tools << tool;
        };
        for (const auto *exercise : exercises_)
            take(exercise->tools);
        if (const auto *stretch = bestStretch())
            take(stretch->tools);
        if (tools.isEmpty())
            return {};
        return {SectionKind::change, {}, {QStringLiteral("You need: %1.").arg(joined(tools))}, {}, {}, {}, true};
    }

    /// Of several stretches, the one for the part of the body where the first X lies; null without any.
    [[nodiscard]] const care::Stretch *bestStretch() const
    {
        if (plan_.stretches.empty())
            return nullptr;
        const auto &atlas = context_.catalog.atlas();
        const auto &sites = plan_.spots.front().sites;
        const std::string part =
            sites.empty() ? std::string() : atlas.regions()[atlas.surface().regionIndex(sites.front())].part;
        const auto fits = [&](const care::Stretch &stretch) {
            return !part.empty() && stretch.technique.find(part) != std::string::npos;
        };
        const auto best = std::find_if(plan_.stretches.begin(), plan_.stretches.end(), fits);
        return best != plan_.stretches.end() ? &*best : &plan_.stretches.front();
    }

    [[nodiscard]] Section stretch() const
    {
        const auto *stretch = bestStretch();
        if (stretch == nullptr)
            return {};
        QString line = texts(stretch->steps, limits_.stretchSteps).join(u' ');
        if (const auto dose = care::briefDoseOf(*stretch); !dose.empty())
            line += QStringLiteral(" Hold %1.").arg(text(dose));
        Section section{SectionKind::stretch, QStringLiteral("Then stretch"), {unbroken(line)}, {}, {}, {}, true};
        if (limits_.stretchDrawing)
            section.picture = stretch->illustration;
        return section;
    }

    [[nodiscard]] Section change() const
    {
        Section section{SectionKind::change, QStringLiteral("What to change"), {}, {}, {}, {}, true};
        if (const auto causes = texts(plan_.causes, limits_.causes); !causes.isEmpty())
            section.lines << QStringLiteral("Why it may have come: ") + causes.join(u' ');
        section.lines << texts(plan_.change, limits_.changes);
        return section;
    }

    /// "Stretch: arm across the chest, 20–30 s, 2–3 times." and what to change.
    [[nodiscard]] Section oneLiners() const
    {
        Section section{SectionKind::change, {}, {}, {}, {}, {}, true};
        if (const auto *stretch = bestStretch()) {
            QString line = QStringLiteral("Stretch: ") + asPhrase(text(stretch->title));
            if (const auto dose = care::briefDoseOf(*stretch); !dose.empty())
                line += QStringLiteral(", ") + text(dose);
            section.lines << unbroken(line + u'.');
        }
        for (const auto &change : texts(plan_.change, limits_.changes))
            section.lines << QStringLiteral("Change: ") + asPhrase(change) + u'.';
        return section;
    }

    /// For the later weeks: there to be shown when wanted.
    [[nodiscard]] Section strengthen() const
    {
        Section section{
            SectionKind::strengthen, QStringLiteral("When it is calmer: strengthen"), {}, {}, {}, {}, false};
        for (const auto &exercise : plan_.strengthening) {
            const QString dose = text(exercise.dose);
            section.lines << QStringLiteral("%1. %2 %3%4")
                                 .arg(text(exercise.name), text(exercise.how), dose,
                                      dose.endsWith(u'.') ? QString() : QStringLiteral("."));
        }
        return section;
    }

    const care::Item &plan_;
    const catalog::Muscle &muscle_;
    const Context &context_;
    const Limits &limits_;
    std::vector<const care::Exercise *> exercises_;
};

} // namespace

Item composeItem(const care::Item &item, const Context &context)
{
    return ItemComposer(item, context).compose();
}

ChosenCells cellsOf(const care::Item &item, const catalog::Catalog &catalog)
{
    const auto &surface = catalog.atlas().surface();
    ChosenCells cells{surface.emptySet(), surface.emptySet(), {}};
    for (const auto &spot : item.spots) {
        const auto *point = catalog.findPoint(spot.point);
        for (const auto side : {body::Side::right, body::Side::left}) {
            if (!spot.midline && !(side == body::Side::right ? spot.right : spot.left))
                continue;
            const auto essential = catalog::onSide(surface, point->essential, side);
            cells.essential |= essential;
            cells.all |= essential | catalog::onSide(surface, point->spillover, side);
        }
        for (const auto &sites : sitesBySide(spot, surface))
            cells.sites.insert(cells.sites.end(), sites.begin(), sites.end());
    }
    return cells;
}

QString sideText(const care::Item &item, const Context &context)
{
    const auto all = [&](auto is) { return std::all_of(item.spots.begin(), item.spots.end(), is); };
    const auto any = [&](auto is) { return std::any_of(item.spots.begin(), item.spots.end(), is); };
    const bool right = any([](const care::Spot &spot) { return spot.right; });
    const bool left = any([](const care::Spot &spot) { return spot.left; });
    if (all([](const care::Spot &spot) { return spot.midline; }))
        return {};
    if (all([](const care::Spot &spot) { return spot.right && spot.left; }))
        return !context.pain.marks.empty() ? QStringLiteral("both sides") : QStringLiteral("the side that hurts");
    if (right && left)
        return QStringLiteral("sides: see each spot");
    return right ? QStringLiteral("right side") : QStringLiteral("left side");
}

} // namespace knotfinder::sheet
