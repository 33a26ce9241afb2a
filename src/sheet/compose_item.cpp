// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "compose_parts.h"
#include "self_care.h"
#include "words.h"

#include <knotfinder/base/ids.h>
#include <knotfinder/care/words.h>

#include <algorithm>
#include <set>

namespace knotfinder::sheet {
namespace {

/// Those that the spots need and, where all are wanted, what else there is.
std::vector<const care::Exercise *> exercisesOf(const care::Item &item, bool everything)
{
    auto exercises = chosenExercises(item);
    for (const auto &exercise : item.exercises)
        if (everything && std::find(exercises.begin(), exercises.end(), &exercise) == exercises.end())
            exercises.push_back(&exercise);
    return exercises;
}

/// The one that fits best first.
std::vector<const care::Stretch *> stretchesOf(const care::Item &item, const catalog::Catalog &catalog)
{
    std::vector<const care::Stretch *> result;
    const auto *best = bestStretch(item, catalog);
    if (best != nullptr)
        result.push_back(best);
    for (const auto &one : item.stretches)
        if (&one != best)
            result.push_back(&one);
    return result;
}

class ItemComposer
{
public:
    ItemComposer(const care::Item &plan, const Context &context)
        : plan_(plan), muscle_(context.catalog.muscle(plan.muscle)), context_(context), limits_(context.limits),
          needed_(chosenExercises(plan).size()), exercises_(exercisesOf(plan, context.limits.everything)),
          stretches_(stretchesOf(plan, context.catalog))
    {
    }

    Item compose() const
    {
        Item item;
        item.muscle = plan_.muscle;
        item.title = title();
        if (const auto book = text(muscle_.english); book != item.title)
            item.book = book;
        item.subtitle = subtitle();
        item.side = sideText(plan_, context_);
        item.figures = itemFigures(plan_, context_);
        const auto shown = shownSpots(plan_, item.figures, context_.catalog.atlas());
        add(item, spotsSection(plan_, exercises_, shown, limits_.explained));
        if (!exercises_.empty()) // else the stretch says it: alone it would be needed for nothing
            add(item, {SectionKind::change, {}, {need()}, {}, {}, {}});
        if (context_.many)
            add(item, {SectionKind::caution, QStringLiteral("Take care"), cautions(), {}, {}, {}});
        if (exercises_.empty() || !plan_.whoCanHelp.empty())
            add(item, {SectionKind::caution, QStringLiteral("Who can help"), {text(muscle_.whoCanHelp)}, {}, {}, {}});
        for (std::size_t i = 0; i < exercises_.size(); ++i)
            add(item, steps(i));
        add(item, leftOut());
        for (const auto *one : stretches_)
            add(item, stretch(*one, one == stretches_.front()));
        add(item, change());
        add(item, strengthen());
        showOnce(item);
        return item;
    }

private:
    static void add(Item &item, Section section)
    {
        section.lines.removeAll(QString());
        if (!section.lines.isEmpty())
            item.sections.push_back(std::move(section));
    }

    /// The same picture beside other words would say that they tell the same.
    static void showOnce(Item &item)
    {
        std::set<std::string> shown;
        for (auto &section : item.sections)
            if (!section.picture.picture.empty() && !shown.insert(section.picture.picture).second)
                section.picture = {};
    }

    /// Where it was not put in other words.
    [[nodiscard]] QString title() const
    {
        if (plan_.title != muscle_.english || muscle_.everyday.empty())
            return text(plan_.title);
        auto name = text(muscle_.everyday.front());
        name.front() = name.front().toUpper();
        return name;
    }

    [[nodiscard]] QString subtitle() const
    {
        if (!limits_.summary)
            return {};
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

    /// The i-th of the exercises. Those after the first have their dose in a line.
    [[nodiscard]] Section steps(std::size_t i) const
    {
        const auto &exercise = *exercises_[i];
        Section section;
        section.kind = SectionKind::steps;
        section.heading = text(needed_ > 1 ? care::titleOf(exercise, plan_) : exercise.title);
        if (i >= needed_)
            section.heading = QStringLiteral("Or: ") + asPhrase(text(care::titleOf(exercise, plan_)));
        // Where one presses stands with the spots.
        const auto start = exercise.presses() || !limits_.explained ? QString() : text(exercise.where);
        section.lines << (start + u' ' + text(exercise.position)).trimmed();
        section.lines << texts(exercise.steps, static_cast<qsizetype>(exercise.steps.size()));
        section.doses = dosesOf(exercise);
        section.dosesInLine = limits_.dosesInLine || i > 0;
        if (i < limits_.drawings)
            section.picture = exercise.illustration;
        if (i == 0 || exercise.stopWhen != exercises_[0]->stopWhen) // else it was said
            section.closing = text(exercise.stopWhen);
        section.closing = (newDangersOf(i) << section.closing).join(u' ').trimmed();
        return section;
    }

    /// What is easily hurt where the i-th exercise presses; each danger once, all others of the item with the first.
    [[nodiscard]] QStringList newDangersOf(std::size_t i) const
    {
        const auto firstWith = [&](const std::string &danger) {
            for (std::size_t at = 0; at < exercises_.size(); ++at) {
                const auto &dangers = exercises_[at]->dangers;
                if (isAmong(danger, dangers))
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

    [[nodiscard]] Section leftOut() const
    {
        Section section{SectionKind::caution, QStringLiteral("Left out for you"), {}, {}, {}, {}};
        for (const auto &one : plan_.leftOut)
            section.lines << QStringLiteral("%1. %2").arg(text(one.title), text(one.reason));
        return section;
    }

    /// The tools of what the item tells.
    [[nodiscard]] QString need() const
    {
        catalog::Texts tools;
        const auto take = [&](const catalog::Texts &some) { tools.insert(tools.end(), some.begin(), some.end()); };
        for (const auto *exercise : exercises_)
            take(exercise->tools);
        for (const auto *stretch : stretches_)
            take(stretch->tools);
        if (tools.empty())
            return {};
        return QStringLiteral("You need: %1.").arg(text(care::listed(care::toolsNeeded(tools))));
    }

    [[nodiscard]] Section stretch(const care::Stretch &stretch, bool first) const
    {
        Section section;
        section.kind = SectionKind::stretch;
        section.heading = (first ? QStringLiteral("Then stretch: %1") : QStringLiteral("Or stretch: %1"))
                              .arg(asPhrase(text(stretch.title)));
        section.opening = texts(stretch.before, 9).join(u' ');
        section.lines = texts(stretch.steps, static_cast<qsizetype>(stretch.steps.size()));
        section.doses = dosesOf(stretch);
        section.dosesInLine = true;
        if (limits_.stretchDrawing)
            section.picture = stretch.illustration;
        if (first && exercises_.empty())
            section.closing = need();
        return section;
    }

    [[nodiscard]] Section change() const
    {
        Section section{SectionKind::change, QStringLiteral("What to change"), {}, {}, {}, {}};
        if (const auto causes = texts(plan_.causes, limits_.causes); !causes.isEmpty())
            section.lines << QStringLiteral("Why it may have come: ") + causes.join(u' ');
        section.lines << texts(plan_.change, limits_.changes);
        return section;
    }

    /// For the later weeks, where it is wanted.
    [[nodiscard]] Section strengthen() const
    {
        Section section{SectionKind::strengthen, QStringLiteral("When it is calmer: strengthen"), {}, {}, {}, {}};
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
    std::size_t needed_; ///< of the exercises; others come after them
    std::vector<const care::Exercise *> exercises_;
    std::vector<const care::Stretch *> stretches_;
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
        return !context.pain.marks.empty() ? QStringLiteral("both sides") : QStringLiteral("for the side that hurts");
    if (right && left)
        return QStringLiteral("sides: see each spot");
    return right ? QStringLiteral("right side") : QStringLiteral("left side");
}

} // namespace knotfinder::sheet
