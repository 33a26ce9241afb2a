// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/similar.h>

#include "compose_parts.h"
#include "paginator.h"
#include "words.h"

#include <algorithm>
#include <tuple>

namespace knotfinder::sheet {
namespace {

/// Choices gathered by muscle, in order of first mention; the same point twice becomes one on both sides.
Result<std::vector<MuscleChoice>> gathered(const std::vector<Choice> &choices, const catalog::Catalog &catalog)
{
    std::vector<MuscleChoice> result;
    Problems problems;
    for (const auto &choice : choices) {
        const auto *point = catalog.findPoint(choice.point);
        if (point == nullptr) {
            problems.push_back(
                {"", "", "unknown trigger point '" + choice.point + "'", didYouMean(choice.point, catalog.pointIds())});
            continue;
        }
        auto item = std::find_if(result.begin(), result.end(),
                                 [&](const MuscleChoice &m) { return m.muscle->id == point->muscle; });
        if (item == result.end())
            item = result.insert(result.end(), MuscleChoice{&catalog.muscle(point->muscle), {}});
        const auto same = std::find_if(item->choices.begin(), item->choices.end(),
                                       [&](const Choice &c) { return c.point == choice.point; });
        if (same == item->choices.end()) {
            item->choices.push_back(choice);
        } else {
            same->right |= choice.right;
            same->left |= choice.left;
        }
    }
    if (!problems.empty())
        return problems;
    if (result.empty())
        return Problem{"", "", "nothing is chosen for the sheet", "at least one muscle or trigger point"};
    return result;
}

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

void explainSymbolsOnce(std::vector<Item> &items)
{
    const Figure *before = nullptr;
    for (auto &item : items)
        for (auto &figure : item.figures) {
            if (!figure.legend)
                continue;
            figure.legend = before == nullptr || before->press != figure.press;
            before = &figure;
        }
}

const QString disclaimer =
    QStringLiteral("How well trigger points explain pain is debated. This sheet informs; it is no diagnosis. Made with "
                   "Knotfinder.");

} // namespace

Limits limitsFor(int brevity)
{
    static constexpr Limits levels[mostBrevity + 1] = {
        {2, 2, 3, 5, 3, 3, 3, 2, 3},
        {2, 2, 2, 5, 3, 3, 2, 1, 2},
        {2, 2, 1, 4, 2, 2, 1, 1, 2},
        {2, 2, 1, 4, 2, 2, 1, 1, 2, true},
        {1, 2, 1, 3, 0, 1, 1, 1, 2, true},
        {1, 1, 0, 3, 0, 1, 1, 1, 1, true},
        {1, 1, 0, 3, 0, 1, 1, 1, 1, true, true},
        {1, 1, 0, 3, 0, 1, 1, 1, 1, true, true, true},
        {1, 1, 0, 3, 0, 0, 1, 1, 1, true, true, true},
    };
    return levels[std::clamp(brevity, 0, mostBrevity)];
}

bool MuscleChoice::right() const
{
    return std::any_of(choices.begin(), choices.end(), [](const Choice &c) { return c.right; });
}

bool MuscleChoice::left() const
{
    return std::any_of(choices.begin(), choices.end(), [](const Choice &c) { return c.left; });
}

Result<Document> compose(const Request &request, const catalog::Catalog &catalog, const safety::Knowledge &knowledge)
{
    const auto muscles = gathered(request.choices, catalog);
    if (!muscles)
        return muscles.problems();
    if (auto problems = tooLong(request); !problems.empty())
        return problems;
    if (const auto &figures = catalog.atlas().figures();
        std::none_of(figures.begin(), figures.end(), [&](const auto &f) { return f.id == request.figure; }))
        return Problem{"", "", "unknown figure '" + request.figure + "'", "neutral, female or male"};
    for (const auto &view : catalog.atlas().views())
        if (const auto table = catalog.atlas().view(request.figure, view.id); !table)
            return table.problems();
    const Context context{catalog,
                          knowledge,
                          request,
                          limitsFor(request.brevity),
                          muscles.value().size() > advisedItems,
                          request.drawing ? match::makePain(*request.drawing, catalog.atlas()) : match::Pain()};
    Document document;
    document.date = request.date;
    document.person = request.person.trimmed();
    document.letterhead = request.letterhead;
    document.compact = context.limits.compact;
    for (const auto &muscle : muscles.value())
        document.items.push_back(composeItem(muscle, context));
    if (document.compact)
        explainSymbolsOnce(document.items);
    if (document.items.size() == 1) {
        document.title = document.items.front().title;
        document.subtitle = document.items.front().subtitle;
        document.side = document.items.front().side;
    } else {
        document.title = QStringLiteral("Your self-care sheet");
        QStringList names;
        for (const auto &item : document.items)
            names << item.title;
        document.subtitle = names.size() <= 4 ? joined(names) : QStringLiteral("%1 muscles").arg(names.size());
    }
    if (!context.pain.marks.empty()) {
        document.pain = painFigures(context);
        document.painCaption = painCaption(context.pain, catalog.vocabulary());
    }
    if (!request.note.trimmed().isEmpty())
        document.note = {SectionKind::note, QStringLiteral("Note"), request.note.trimmed().split(u'\n'), {}, {}, true};
    document.urgent = urgentWarning(context);
    document.warning = composeWarning(muscles.value(), context);
    document.sources = sourcesText(muscles.value(), context);
    document.disclaimer = disclaimer;
    return document;
}

Result<Document> composeToFit(Request request, const Style &style, const catalog::Catalog &catalog,
                              const safety::Knowledge &knowledge)
{
    constexpr int briefForMany = 2; // of a long sheet, pages are many anyway
    const int full = request.brevity;
    request.brevity = mostBrevity;
    auto shortest = compose(request, catalog, knowledge);
    if (!shortest)
        return shortest;
    if (shortest.value().items.size() > advisedItems) {
        request.brevity = std::max(full, briefForMany);
        return compose(request, catalog, knowledge);
    }
    // The fullest that does no worse, by halving: shorter never takes more room.
    const Fit fit = bestFit(shortest.value(), style);
    Result<Document> best = std::move(shortest);
    for (int briefest = mostBrevity, fullest = full; fullest < briefest;) {
        request.brevity = (fullest + briefest) / 2;
        auto document = compose(request, catalog, knowledge);
        if (document && !bestFit(document.value(), style).noWorseThan(fit)) {
            fullest = request.brevity + 1;
            continue;
        }
        briefest = request.brevity;
        best = std::move(document);
    }
    return best;
}

} // namespace knotfinder::sheet
