// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "compose_parts.h"
#include "paginator.h"
#include "words.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace knotfinder::sheet {
namespace {

/// Texts of one's own that would leave no room for the sheet.
Problems tooLong(const Request &request)
{
    const std::tuple<const char *, const QString &, qsizetype> texts[] = {
        {"the name on the sheet", request.person, mostLettersOfAName},
        {"the letterhead", request.letterhead.name, mostLettersOfAName},
        {"the address", request.letterhead.address, mostLettersOfAName},
        {"the note", request.note, mostLettersOfANote},
    };
    Problems problems;
    for (const auto &[what, text, most] : texts)
        if (text.size() > most)
            problems.push_back({"", "", what + (" has " + std::to_string(text.size())) + " characters",
                                "at most " + std::to_string(most)});
    return problems;
}

/// What cannot become a sheet: texts that are too long, figures that are not there.
Problems unfit(const Request &request, const catalog::Catalog &catalog)
{
    auto problems = tooLong(request);
    if (!problems.empty())
        return problems;
    const auto &figures = catalog.atlas().figures();
    if (std::none_of(figures.begin(), figures.end(), [&](const auto &f) { return f.id == request.figure; }))
        return {{"", "", "unknown figure '" + request.figure + "'", "neutral, female or male"}};
    for (const auto &view : catalog.atlas().views())
        if (const auto table = catalog.atlas().view(request.figure, view.id); !table)
            return table.problems();
    return {};
}

/// One muscle gives the sheet its title; several have theirs below it.
void addItems(Document &document, const Context &context)
{
    document.compact = context.limits.shortLog;
    for (const auto &item : context.plan.items)
        document.items.push_back(composeItem(item, context));
    if (document.items.size() == 1) {
        document.title = document.items.front().title;
        document.book = document.items.front().book;
        document.subtitle = document.items.front().subtitle;
        document.side = document.items.front().side;
        return;
    }
    document.title = QStringLiteral("Your self-care sheet");
    QStringList names;
    for (const auto &item : document.items)
        names << item.title;
    document.subtitle = names.size() <= 4 ? joined(names) : QStringLiteral("%1 muscles").arg(names.size());
}

/// The care that is told at any brevity: what a page has room for is chosen later.
Result<care::Plan> chosenPlan(const Request &request, care::Plan plan, const catalog::Catalog &catalog)
{
    chooseParts(plan, request.changes, catalog, limitsFor(request.brevity).everything);
    rewordPlan(plan, request.changes, catalog);
    if (auto problems = unfit(request, catalog); !problems.empty())
        return problems;
    return plan;
}

const QString disclaimer =
    QStringLiteral("How well trigger points explain pain is debated. This sheet informs; it is no diagnosis. Made with "
                   "Knotfinder.");

Result<care::Plan> planOf(const Request &request, const catalog::Catalog &catalog, const safety::Knowledge &knowledge)
{
    if (request.choices.empty())
        return Problem{"", "", "nothing is chosen for the sheet", "at least one muscle or trigger point"};
    return care::planFor(request, catalog, knowledge);
}

match::Pain painOf(const Request &request, const catalog::Catalog &catalog)
{
    return request.drawing ? match::makePain(*request.drawing, catalog.atlas()) : match::Pain();
}

/// Large print loses nothing for which a second page has room, and may go on overleaf with an item.
Fit inLargePrint(const Fit &briefest)
{
    return {std::max<std::size_t>(briefest.pages, 2), std::numeric_limits<std::size_t>::max()};
}

Document documentOf(const Request &request, const care::Plan &plan, const match::Pain &pain,
                    const catalog::Catalog &catalog)
{
    const Context context{catalog, request, plan, limitsFor(request.brevity), plan.items.size() > advisedItems, pain};
    Document document;
    document.date = request.date;
    document.person = request.person.trimmed();
    document.letterhead = request.letterhead;
    document.urgent = urgentWarning(plan);
    if (!context.pain.marks.empty()) {
        if (context.limits.painPicture)
            document.pain = painFigures(context.pain, catalog.atlas(), context.request.figure);
        document.painCaption = painCaption(context.pain, catalog, request.strengthSaid);
    }
    if (!request.note.trimmed().isEmpty())
        document.note = {SectionKind::note, QStringLiteral("Note"), request.note.trimmed().split(u'\n'), {}, {}, {}};
    document.disclaimer = disclaimer;
    if (plan.needsHelpFirst()) {
        document.title = text(plan.stop.front().title);
        document.log = false;
        return document;
    }
    addItems(document, context);
    document.warning = composeWarning(context);
    document.briefWarning = composeBriefWarning(context);
    document.sources = sourcesText(context);
    finishDocument(document, request.changes);
    return document;
}

} // namespace

Limits limitsFor(int brevity)
{
    static constexpr Limits levels[mostBrevity + 1] = {
        {true, true, 3, 9, false, false, 9, true},
        {false, true, 0, 3, false, false, 3, true},
        {false, true, 0, 2, false, false, 3, true},
        {false, true, 0, 1, false, false, 3, true},
        {false, false, 0, 1, false, false, 2, true},
        {false, false, 0, 1, true, false, 2, true},
        {false, false, 0, 1, true, true, 2, true},
        {false, false, 0, 1, true, true, 1, true},
        {false, false, 0, 1, true, true, 1, false},
        {false, false, 0, 0, true, true, 1, false, false, false},
        {false, false, 0, 0, true, true, 0, false, false, false},
    };
    return levels[std::clamp(brevity, 0, mostBrevity)];
}

Result<Document> compose(const Request &request, const catalog::Catalog &catalog, const safety::Knowledge &knowledge)
{
    auto plan = planOf(request, catalog, knowledge);
    return plan ? compose(request, std::move(plan).value(), catalog) : plan.problems();
}

Result<Document> compose(const Request &request, care::Plan whole, const catalog::Catalog &catalog)
{
    const auto plan = chosenPlan(request, std::move(whole), catalog);
    return plan ? Result<Document>(documentOf(request, plan.value(), painOf(request, catalog), catalog))
                : plan.problems();
}

Result<Document> composeToFit(Request request, const Style &style, const catalog::Catalog &catalog,
                              const safety::Knowledge &knowledge, const TextStore &store)
{
    auto plan = planOf(request, catalog, knowledge);
    return plan ? composeToFit(std::move(request), std::move(plan).value(), style, catalog, store) : plan.problems();
}

Result<Document> composeToFit(Request request, care::Plan whole, const Style &style, const catalog::Catalog &catalog,
                              const TextStore &store)
{
    constexpr int fullOnPaper = 1;  // what further exercises there are stands on the screen
    constexpr int briefForMany = 2; // of a long sheet, pages are many anyway
    const int full = std::max(request.brevity, fullOnPaper);
    request.brevity = mostBrevity;
    const auto plan = chosenPlan(request, std::move(whole), catalog);
    if (!plan)
        return plan.problems();
    const auto pain = painOf(request, catalog);
    const auto at = [&](int brevity) {
        request.brevity = brevity;
        return documentOf(request, plan.value(), pain, catalog);
    };
    if (plan.value().items.size() > advisedItems)
        return at(std::max(full, briefForMany));
    const Typesetter typesetter(style, 1, store);
    Document best = at(full);
    if (fitsAsWell(best, typesetter, style.largePrint ? inLargePrint({}) : Fit{1, 0})) // no briefer one does better
        return best;
    // The fullest that does no worse, by halving: shorter never takes more room.
    best = at(mostBrevity);
    const Fit fit = style.largePrint ? inLargePrint(bestFit(best, typesetter)) : bestFit(best, typesetter);
    for (int briefest = mostBrevity, fullest = full; fullest < briefest;) {
        const int between = (fullest + briefest) / 2;
        auto document = at(between);
        if (!fitsAsWell(document, typesetter, fit)) {
            fullest = between + 1;
            continue;
        }
        briefest = between;
        best = std::move(document);
    }
    return best;
}

} // namespace knotfinder::sheet
