// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "search/sentence.h"

#include "session/drawing_editor.h"
#include "session/words.h"

#include <knotfinder/base/ids.h>
#include <knotfinder/match/told.h>

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <set>

namespace knotfinder::gui {
namespace {

template <typename Item>
void addMissing(std::vector<Item> &to, const std::vector<Item> &items)
{
    for (const auto &item : items)
        if (std::ranges::find(to, item) == to.end())
            to.push_back(item);
}

/// Those of `after` that `before` does not hold.
template <typename Item>
std::vector<Item> addedTo(const std::vector<Item> &before, const std::vector<Item> &after)
{
    std::vector<Item> added;
    std::ranges::copy_if(after, std::back_inserter(added),
                         [&](const auto &item) { return std::ranges::find(before, item) == before.end(); });
    return added;
}

template <typename Item>
void takeFrom(std::vector<Item> &items, const std::vector<Item> &gone)
{
    for (const auto &item : gone)
        std::erase(items, item);
}

} // namespace

Described::Described(const match::PainDrawing &before, const DrawingEditor &editor)
    : worse_(addedTo(before.worseWith, editor.drawing().worseWith)),
      eased_(addedTo(before.easedWith, editor.drawing().easedWith)),
      muscles_(addedTo(before.namedMuscles, editor.drawing().namedMuscles)),
      signs_(addedTo(before.signs, editor.drawing().signs))
{
    const auto &marks = editor.drawing().marks;
    for (std::size_t i = 0; i < before.marks.size() && i < marks.size(); ++i)
        for (auto &quality : addedTo(before.marks[i].quality, marks[i].quality))
            qualities_.push_back({editor.idOf(i), std::move(quality)});
    for (auto i = before.marks.size(); i < marks.size(); ++i)
        marks_.push_back({editor.idOf(i), marks[i]});
}

match::PainDrawing Described::takenOut(const DrawingEditor &editor) const
{
    auto drawing = editor.drawing();
    takeFrom(drawing.worseWith, worse_);
    takeFrom(drawing.easedWith, eased_);
    takeFrom(drawing.namedMuscles, muscles_);
    takeFrom(drawing.signs, signs_);
    for (const auto &[id, quality] : qualities_)
        if (const auto mark = editor.markWith(id))
            std::erase(drawing.marks[*mark].quality, quality);
    std::vector<std::size_t> gone;
    for (const auto &[id, made] : marks_)
        if (const auto mark = editor.markWith(id); mark && drawing.marks[*mark] == made)
            gone.push_back(*mark);
    return edits::remove(std::move(drawing), gone);
}

match::PainDrawing withSentence(match::PainDrawing drawing, const catalog::Understanding &understanding,
                                const edits::Pen &pen)
{
    const auto told = match::drawingOf(understanding);
    for (const auto &mark : told.marks) {
        if (const auto known = edits::markOf(drawing, mark.regions.front())) {
            addMissing(drawing.marks[*known].quality, mark.quality);
            continue;
        }
        drawing.marks.push_back(mark);
        if (!understanding.intensity)
            drawing.marks.back().intensity = pen.strength;
    }
    if (told.marks.empty())
        for (auto &mark : drawing.marks)
            addMissing(mark.quality, idsOf(understanding.qualities));
    addMissing(drawing.worseWith, told.worseWith);
    addMissing(drawing.easedWith, told.easedWith);
    addMissing(drawing.namedMuscles, told.namedMuscles);
    addMissing(drawing.signs, told.signs);
    return drawing;
}

catalog::Understanding withSide(catalog::Understanding understanding, const std::string &side)
{
    std::erase_if(understanding.regions,
                  [&](const auto &region) { return !region.sideSaid && !region.id.ends_with('.' + side); });
    for (auto &region : understanding.regions)
        region.sideSaid = true;
    understanding.ask = catalog::AskBack::nothing;
    return understanding;
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
    for (const auto &part : understanding.eased)
        said << QCoreApplication::translate("Search", "better with: %1").arg(words::text(part.label));
    for (const auto &flag : understanding.flags)
        said << QCoreApplication::translate("Search", "warning sign: %1").arg(words::text(flag.words));
    if (understanding.intensity)
        said << QCoreApplication::translate("Search", "strength %1").arg(understanding.intensity->value);
    return said;
}

QString whereUnderstood(const catalog::Understanding &understanding, const std::string &text)
{
    QStringList lines;
    for (const auto *list :
         {&understanding.regions, &understanding.qualities, &understanding.activities, &understanding.eased})
        for (const auto &part : *list)
            lines << QCoreApplication::translate("Search", "%1: “%2”")
                         .arg(words::text(part.label), words::text(text.substr(part.from.start, part.from.length)));
    return lines.join(QLatin1Char('\n'));
}

QString unusedWords(const catalog::Understanding &understanding, const std::string &text)
{
    QStringList unused;
    for (const auto &span : understanding.unused)
        unused << words::text(text.substr(span.start, span.length));
    return unused.join(QLatin1String(", "));
}

} // namespace knotfinder::gui
