// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "self_care.h"
#include "words.h"

#include <knotfinder/sheet/arrangement.h>

#include <algorithm>

namespace knotfinder::sheet {
namespace {

bool isLeftOut(const Changes &changes, const char *part)
{
    return changes.without.contains(part);
}

/// After the last section of this kind, or at the end.
void insertAfter(Item &item, SectionKind kind, std::vector<Section> sections)
{
    const auto last = std::find_if(item.sections.rbegin(), item.sections.rend(),
                                   [&](const Section &section) { return section.kind == kind; });
    const auto at = last == item.sections.rend() ? item.sections.end() : last.base();
    item.sections.insert(at, std::make_move_iterator(sections.begin()), std::make_move_iterator(sections.end()));
}

Section sectionOf(const OwnExercise &own)
{
    return {SectionKind::steps, own.title, own.steps, {}, {}, own.dose};
}

/// What is said of the muscle, where it was put in other words.
void rewordSubtitle(Item &item, const MuscleChanges &changes)
{
    for (const auto &change : changes.words)
        if (change.part == "subtitle" && !item.subtitle.isEmpty())
            item.subtitle = change.now;
}

void finishItem(Item &item, const Changes &changes)
{
    const auto &own = changes.of(item.muscle);
    rewordSubtitle(item, own);
    if (isLeftOut(changes, "subtitle"))
        item.subtitle.clear();
    std::vector<Section> exercises;
    for (const auto &exercise : own.exercises)
        exercises.push_back(sectionOf(exercise));
    insertAfter(item, SectionKind::steps, std::move(exercises));
    Section lines{SectionKind::change, QStringLiteral("For you"), {}, {}, {}, {}};
    for (const auto &line : own.lines)
        if (line.part == "muscle")
            lines.lines << line.text;
    if (!lines.lines.isEmpty())
        item.sections.push_back(std::move(lines));
}

void finishTitle(Document &document, const Changes &changes)
{
    if (document.items.size() == 1)
        document.subtitle = document.items.front().subtitle;
    const bool renamed = changes.title && !changes.title->isEmpty();
    if (renamed && document.items.size() == 1 && document.book.isEmpty()) { // the muscle is still named
        const auto &name = document.items.front().title;
        document.subtitle = document.subtitle.isEmpty() ? name : name + QStringLiteral(": ") + document.subtitle;
    }
    if (changes.subtitle)
        document.subtitle = *changes.subtitle;
    if (isLeftOut(changes, "subtitle"))
        document.subtitle.clear();
    if (renamed)
        document.title = *changes.title;
}

} // namespace

void finishDocument(Document &document, const Changes &changes)
{
    for (auto &item : document.items)
        finishItem(item, changes);
    finishTitle(document, changes);
    if (isLeftOut(changes, "pain")) {
        document.pain.clear();
        document.painCaption.clear();
    }
    if (isLeftOut(changes, "log"))
        document.log = false;
    if (!changes.warnings.isEmpty())
        for (auto *warning : {&document.warning, &document.briefWarning})
            warning->parts.push_back({QString(), changes.warnings});
}

} // namespace knotfinder::sheet
