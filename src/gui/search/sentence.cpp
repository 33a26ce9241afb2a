// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "search/sentence.h"

#include "session/words.h"

#include <knotfinder/base/ids.h>

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace knotfinder::gui {
namespace {

void addMissing(std::vector<std::string> &to, const std::vector<std::string> &ids)
{
    for (const auto &id : ids)
        if (std::ranges::find(to, id) == to.end())
            to.push_back(id);
}

void takeOut(match::PainDrawing &drawing, const SentenceMarks &last)
{
    for (auto &mark : drawing.marks) {
        for (const auto &id : last.regions)
            std::erase(mark.regions, id);
        for (const auto &id : last.qualities)
            std::erase(mark.quality, id);
    }
    std::erase_if(drawing.marks, [](const match::Mark &mark) { return mark.regions.empty() && mark.strokes.empty(); });
    for (const auto &id : last.activities)
        std::erase(drawing.worseWith, id);
}

} // namespace

SentenceMarks marksOf(const catalog::Understanding &understanding)
{
    return {idsOf(understanding.regions), idsOf(understanding.qualities), idsOf(understanding.activities)};
}

match::PainDrawing withSentence(match::PainDrawing drawing, const SentenceMarks &last,
                                const catalog::Understanding &understanding, const edits::Pen &pen)
{
    takeOut(drawing, last);
    const auto marks = marksOf(understanding);
    const int strength = understanding.intensity ? understanding.intensity->value : pen.strength;
    for (const auto &region : marks.regions)
        if (!edits::markOf(drawing, region))
            drawing.marks.push_back({{region}, {}, strength, {}, {}});
    for (auto &mark : drawing.marks)
        addMissing(mark.quality, marks.qualities);
    addMissing(drawing.worseWith, marks.activities);
    return drawing;
}

QStringList understoodWords(const catalog::Understanding &understanding, const body::Regions &regions)
{
    QStringList said;
    std::set<std::string> done;
    const auto has = [&](const std::string &id) {
        return std::ranges::find(understanding.regions, id, &catalog::Understood::id) != understanding.regions.end();
    };
    for (const auto &part : understanding.regions) {
        const auto index = regions.find(part.id);
        if (!index || !done.insert(regions[*index].baseId).second)
            continue;
        const auto &region = regions[*index];
        const auto twin = regions.find(region.baseId, body::opposite(region.side));
        const bool both = region.side != body::Side::midline && twin && has(regions[*twin].id);
        said << (both ? QCoreApplication::translate("Search", "%1, both sides").arg(words::text(region.label))
                      : words::region(region));
    }
    for (const auto &part : understanding.qualities)
        said << words::text(part.label);
    for (const auto &part : understanding.activities)
        said << words::text(part.label);
    if (understanding.intensity)
        said << QCoreApplication::translate("Search", "strength %1").arg(understanding.intensity->value);
    return said;
}

} // namespace knotfinder::gui
