// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "parts.h"
#include "self_care.h"
#include "words.h"

#include <knotfinder/care/words.h>

#include <algorithm>

namespace knotfinder::sheet {
namespace {

/// A text of a plan with the part it belongs to.
struct Place
{
    std::string part;
    std::string heading; ///< of its group
    std::string of;      ///< what a dose is of
};

/// Walks over all texts of an item that can be put in other words, in the order of the sheet. `visit` may change them;
/// a text that it empties is left out.
template <typename Visit>
class WordWalk
{
public:
    WordWalk(care::Item &item, const catalog::Muscle &muscle, Visit visit) : item_(item), muscle_(muscle), visit_(visit)
    {
    }

    void walk()
    {
        const std::string title = item_.title;
        visit_(Place{"muscle", title, {}}, item_.title);
        for (auto &spot : item_.spots)
            spotWords(spot);
        for (auto &exercise : item_.exercises)
            exerciseWords(exercise);
        for (auto &stretch : item_.stretches)
            stretchWords(stretch);
        list({"causes", "Why it may have come", {}}, item_.causes);
        list({"change", "What to change", {}}, item_.change);
        for (auto &one : item_.strengthening) {
            const Place place{partIdOf(one), one.name, {}};
            for (auto *text : {&one.name, &one.how, &one.dose})
                visit_(place, *text);
        }
    }

private:
    void list(const Place &place, catalog::Texts &texts)
    {
        for (auto &text : texts)
            visit_(place, text);
        std::erase(texts, std::string());
    }

    void spotWords(care::Spot &spot)
    {
        const Place place{"spot." + std::to_string(spot.number), "Where to press", {}};
        visit_(place, spot.label);
        if (spot.mark != care::SpotMark::press)
            return;
        const auto was = spot.where;
        visit_(place, spot.where);
        if (spot.where != was) // other words hold for the brief ones, too
            spot.brief = spot.where;
    }

    void exerciseWords(care::Exercise &exercise)
    {
        const Place place{partIdOf(exercise, muscle_), exercise.title, {}};
        visit_(place, exercise.title);
        for (auto *text : {&exercise.where, &exercise.position})
            visit_(place, *text);
        list(place, exercise.steps);
        for (const auto &dose : care::dosePartsOf(exercise)) {
            std::string amount = dose.amount;
            visit_(Place{place.part + ":" + dose.of, place.heading, dose.of}, amount);
            if (amount != dose.amount)
                exercise.doseWords[dose.of] = amount;
        }
        visit_(place, exercise.stopWhen);
    }

    void stretchWords(care::Stretch &stretch)
    {
        const Place place{partIdOf(stretch, muscle_), stretch.title, {}};
        visit_(place, stretch.title);
        list(place, stretch.steps);
        const auto before = doseLine(dosesOf(stretch)).toStdString();
        std::string dose = before;
        visit_(Place{place.part + ":hold", place.heading, "dose"}, dose);
        if (dose != before)
            stretch.doseWords = dose;
    }

    care::Item &item_;
    const catalog::Muscle &muscle_;
    Visit visit_;
};

/// What says what not to do stays as it is.
bool holdsWarning(const QString &text)
{
    return text.contains(QStringLiteral("never"), Qt::CaseInsensitive) ||
           text.contains(QStringLiteral("do not press"), Qt::CaseInsensitive);
}

const WordChange *changeOf(const std::string &part, const QString &was, const MuscleChanges &changes)
{
    const auto found = std::find_if(changes.words.begin(), changes.words.end(),
                                    [&](const WordChange &change) { return change.part == part && change.was == was; });
    return found == changes.words.end() ? nullptr : &*found;
}

void rewordItem(care::Item &item, const MuscleChanges &changes, const catalog::Muscle &muscle)
{
    std::vector<std::string> ids; // before their words are changed
    for (const auto &exercise : item.exercises)
        ids.push_back(partIdOf(exercise, muscle));
    const auto visit = [&](const Place &place, std::string &shown) {
        const auto was = text(shown);
        if (const auto *change = changeOf(place.part, was, changes); change != nullptr && !holdsWarning(was))
            shown = change->now.toStdString();
    };
    WordWalk(item, muscle, visit).walk();
    for (const auto &line : changes.lines)
        for (std::size_t i = 0; i < item.exercises.size(); ++i)
            if (ids[i] == line.part)
                item.exercises[i].steps.push_back(line.text.toStdString());
}

} // namespace

std::vector<WordGroup> wordsOf(care::Item item, const catalog::Catalog &catalog)
{
    std::vector<WordGroup> groups;
    const auto &muscle = catalog.muscle(item.muscle);
    const auto visit = [&](const Place &place, const std::string &shown) {
        if (shown.empty())
            return;
        const auto group = place.part.substr(0, place.part.find(':'));
        const bool spot = group.starts_with("spot.");
        if (groups.empty() || (groups.back().part != group && !(spot && groups.back().part.empty()))) {
            groups.push_back({spot ? std::string() : group, text(place.heading), {}});
        }
        const auto words = text(shown);
        groups.back().words.push_back({place.part, words, text(place.of), holdsWarning(words)});
        if (place.part == "muscle")
            groups.back().words.push_back({"subtitle", text(muscle.summary), {}, false});
    };
    WordWalk(item, muscle, visit).walk();
    for (auto &group : groups) { // lines can be added to what has steps of its own, and to the muscle
        const bool steps = std::any_of(item.exercises.begin(), item.exercises.end(),
                                       [&](const auto &exercise) { return partIdOf(exercise, muscle) == group.part; });
        if (!steps && group.part != "muscle")
            group.part.clear();
    }
    return groups;
}

QString shownFor(const Word &word, const MuscleChanges &changes)
{
    const auto *change = word.locked ? nullptr : changeOf(word.part, word.text, changes);
    return change != nullptr ? change->now : word.text;
}

void reword(const Word &word, const QString &now, MuscleChanges &changes)
{
    std::erase_if(changes.words,
                  [&](const WordChange &change) { return change.part == word.part && change.was == word.text; });
    if (const auto trimmed = now.trimmed().left(mostLettersOfALine); trimmed != word.text && !word.locked)
        changes.words.push_back({word.part, word.text, trimmed});
}

void rewordPlan(care::Plan &plan, const Changes &changes, const catalog::Catalog &catalog)
{
    if (plan.needsHelpFirst())
        return;
    for (auto &item : plan.items)
        rewordItem(item, changes.of(item.muscle), catalog.muscle(item.muscle));
}

} // namespace knotfinder::sheet
