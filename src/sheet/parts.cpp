// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "parts.h"
#include "self_care.h"
#include "words.h"

#include <knotfinder/base/ids.h>
#include <knotfinder/base/similar.h>

#include <algorithm>

namespace knotfinder::sheet {
namespace {

std::string numbered(const std::string &technique, int number)
{
    return number < 2 ? technique : technique + "." + std::to_string(number);
}

/// Of the entries with this technique, the one that is `same`; `before` others have it as well.
template <typename Entry, typename Same>
std::string idAmong(const std::vector<Entry> &entries, const std::string &technique, int before, Same same)
{
    int number = before;
    for (const auto &entry : entries)
        if (entry.technique == technique) {
            ++number;
            if (same(entry))
                return numbered(technique, number);
        }
    return technique;
}

/// The exercises that are told where nobody decides otherwise.
std::set<const care::Exercise *> usualExercises(const care::Item &item)
{
    const auto chosen = chosenExercises(item);
    return {chosen.begin(), chosen.end()};
}

/// A knot that nothing presses any more is left alone on paper, too.
void markUnpressed(care::Item &item)
{
    for (std::size_t i = 0; i < item.spots.size(); ++i) {
        auto &spot = item.spots[i];
        const bool pressed = std::any_of(item.exercises.begin(), item.exercises.end(), [&](const auto &exercise) {
            return exercise.presses() &&
                   std::find(exercise.spots.begin(), exercise.spots.end(), i) != exercise.spots.end();
        });
        if (spot.mark != care::SpotMark::press || pressed)
            continue;
        spot.mark = care::SpotMark::leaveAlone;
        spot.safePlaces.clear();
        spot.instead = "On this sheet it is not pressed.";
    }
}

void chooseParts(care::Item &item, const MuscleChanges &changes, const catalog::Catalog &catalog, bool everything)
{
    const auto &muscle = catalog.muscle(item.muscle);
    const auto parts = partsOf(item, catalog);
    const auto told = [&](const std::string &id) {
        return std::any_of(parts.begin(), parts.end(),
                           [&](const Part &part) { return part.id == id && isTold(part, changes); });
    };
    item.chosen = std::any_of(parts.begin(), parts.end(), [&](const Part &part) {
        return part.kind == PartKind::exercise && part.usual != isTold(part, changes);
    });
    if (item.chosen) {
        std::erase_if(item.exercises, [&](const auto &exercise) { return !told(partIdOf(exercise, muscle)); });
        markUnpressed(item);
    }
    std::erase_if(item.stretches, [&](const auto &stretch) {
        const auto id = partIdOf(stretch, muscle);
        return !told(id) && (!everything || changes.without.contains(id));
    });
    std::erase_if(item.strengthening, [&](const auto &one) { return !told(partIdOf(one)); });
}

} // namespace

std::string partIdOf(const care::Exercise &exercise, const catalog::Muscle &muscle)
{
    return idAmong(muscle.selfCare, exercise.technique, 0, [&](const catalog::SelfCare &care) {
        return care.how == exercise.steps && care.where == exercise.where;
    });
}

std::string partIdOf(const care::Stretch &stretch, const catalog::Muscle &muscle)
{
    const auto before = std::count_if(muscle.selfCare.begin(), muscle.selfCare.end(),
                                      [&](const auto &care) { return care.technique == stretch.technique; });
    return idAmong(muscle.stretches, stretch.technique, static_cast<int>(before),
                   [&](const catalog::Stretch &own) { return own.name == stretch.title && own.how == stretch.steps; });
}

std::string partIdOf(const catalog::Strengthening &strengthening)
{
    std::string id = "strengthen_";
    for (const char c : strengthening.name)
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            id += c;
        else if (c >= 'A' && c <= 'Z')
            id += static_cast<char>(c - 'A' + 'a');
        else if (id.back() != '_')
            id += '_';
    return id;
}

const std::vector<std::string> &sheetParts()
{
    static const std::vector<std::string> parts{"stretch", "strengthen", "change", "log", "subtitle", "pain"};
    return parts;
}

std::vector<Part> partsOf(const care::Item &item, const catalog::Catalog &catalog)
{
    const auto &muscle = catalog.muscle(item.muscle);
    std::vector<Part> parts;
    const auto usual = usualExercises(item);
    for (const auto &exercise : item.exercises)
        parts.push_back(
            {partIdOf(exercise, muscle), PartKind::exercise, text(exercise.title), usual.contains(&exercise)});
    const auto *best = bestStretch(item, catalog);
    for (const auto &stretch : item.stretches)
        parts.push_back({partIdOf(stretch, muscle), PartKind::stretch, text(stretch.title), &stretch == best});
    for (const auto &one : item.strengthening)
        parts.push_back({partIdOf(one), PartKind::strengthen, text(one.name), false});
    return parts;
}

std::vector<std::string> partIdsOf(const catalog::Muscle &muscle)
{
    std::vector<std::string> ids;
    const auto add = [&](const auto &entries) {
        for (const auto &entry : entries) {
            int number = 1;
            while (isAmong(numbered(entry.technique, number), ids))
                ++number;
            ids.push_back(numbered(entry.technique, number));
        }
    };
    add(muscle.selfCare);
    add(muscle.stretches);
    for (const auto &one : muscle.strengthening)
        ids.push_back(partIdOf(one));
    return ids;
}

bool isTold(const Part &part, const MuscleChanges &changes)
{
    return part.usual ? !changes.without.contains(part.id) : changes.with.contains(part.id);
}

void tell(const Part &part, bool told, MuscleChanges &changes)
{
    changes.with.erase(part.id);
    changes.without.erase(part.id);
    if (told != part.usual)
        (told ? changes.with : changes.without).insert(part.id);
}

void chooseParts(care::Plan &plan, const Changes &changes, const catalog::Catalog &catalog, bool everything)
{
    if (plan.needsHelpFirst())
        return;
    for (auto &item : plan.items) {
        chooseParts(item, changes.of(item.muscle), catalog, everything);
        if (changes.without.contains("stretch"))
            item.stretches.clear();
        if (changes.without.contains("strengthen"))
            item.strengthening.clear();
        if (changes.without.contains("change")) {
            item.causes.clear();
            item.change.clear();
        }
    }
}

namespace {

Problem unknownName(const std::string &what, const std::string &id, const std::vector<std::string> &known)
{
    return {"", "", "unknown " + what + " '" + id + "'", didYouMean(id, known)};
}

/// The part that a change is about: "ball_wall:a day" is about ball_wall.
bool isKnownPart(const std::string &part, const std::vector<std::string> &known)
{
    const auto id = part.substr(0, part.find(':'));
    return id == "muscle" || id == "subtitle" || id == "causes" || id == "change" || id.starts_with("spot.") ||
           isAmong(id, known);
}

void dropUnknownParts(const std::string &muscle, MuscleChanges &changes, const std::vector<std::string> &known,
                      Problems &problems)
{
    const auto say = [&](const std::string &id) {
        problems.push_back(unknownName("exercise", muscle + ":" + id, known));
    };
    const auto unknown = [&](const std::string &part) {
        const bool drop = !isKnownPart(part, known);
        if (drop)
            say(part);
        return drop;
    };
    std::erase_if(changes.without, unknown);
    std::erase_if(changes.with, unknown);
    std::erase_if(changes.words, [&](const WordChange &change) { return unknown(change.part); });
    std::erase_if(changes.lines, [&](const OwnLine &line) { return unknown(line.part); });
}

} // namespace

Problems dropUnknown(Arrangement &arrangement, const catalog::Catalog &catalog)
{
    Problems problems;
    const auto muscleIds = catalog.muscleIds();
    std::set<std::string> said;
    std::erase_if(arrangement.choices, [&](const care::Choice &choice) {
        if (catalog.findPoint(choice.point) != nullptr)
            return false;
        const auto muscle = muscleIn(choice.point);
        if (catalog.findMuscle(muscle) != nullptr)
            problems.push_back(unknownName("trigger point", choice.point, catalog.pointIds()));
        else if (said.insert(muscle).second)
            problems.push_back(unknownName("muscle", muscle, muscleIds));
        return true;
    });
    std::erase_if(arrangement.changes.muscles, [&](const auto &entry) {
        const bool unknown = catalog.findMuscle(entry.first) == nullptr;
        if (unknown && said.insert(entry.first).second)
            problems.push_back(unknownName("muscle", entry.first, muscleIds));
        return unknown;
    });
    for (auto &[id, changes] : arrangement.changes.muscles)
        dropUnknownParts(id, changes, partIdsOf(catalog.muscle(id)), problems);
    return problems;
}

} // namespace knotfinder::sheet
