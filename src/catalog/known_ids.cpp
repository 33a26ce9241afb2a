// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "known_ids.h"

#include <knotfinder/base/printable.h>
#include <knotfinder/base/similar.h>

#include <algorithm>

namespace knotfinder::catalog {
namespace {

void sortAndUnite(Texts &ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

template <typename File>
void addIds(Texts &ids, const std::vector<File> &files)
{
    for (const auto &file : files)
        ids.push_back(file.value.id);
    sortAndUnite(ids);
}

/// True when every term still has the id that its author gave it.
bool keepsIds(const DataFile<Vocabulary> &broken)
{
    return std::all_of(broken.mended.begin(), broken.mended.end(), [](const std::string &pointer) {
        return std::count(pointer.begin(), pointer.end(), '/') > 2 && !pointer.ends_with("/id");
    });
}

} // namespace

Texts baseRegionIds(const body::Regions &regions)
{
    Texts ids;
    for (const auto &region : regions)
        ids.push_back(region.baseId);
    sortAndUnite(ids);
    return ids;
}

Texts idsOf(const std::vector<Term> &terms)
{
    Texts ids;
    for (const auto &term : terms)
        ids.push_back(term.id);
    sortAndUnite(ids);
    return ids;
}

void addMuscleIds(KnownIds &known, const Folder &folder)
{
    known.muscles.insert(known.muscles.end(), folder.muscleIds.begin(), folder.muscleIds.end());
    addIds(known.muscles, folder.muscles);
}

KnownIds knownIds(const body::Atlas &atlas, const Folder &folder)
{
    KnownIds known;
    known.landmarks = atlas.landmarks().ids();
    sortAndUnite(known.landmarks);
    known.regions = baseRegionIds(atlas.regions());
    const bool sound = !folder.vocabulary.qualities.empty();
    const Vocabulary &vocabulary =
        sound || !folder.brokenVocabulary ? folder.vocabulary : folder.brokenVocabulary->value;
    known.qualities = idsOf(vocabulary.qualities);
    known.activities = idsOf(vocabulary.activities);
    known.vocabularyRead = sound || (folder.brokenVocabulary && keepsIds(*folder.brokenVocabulary));
    known.techniques = folder.techniqueIds;
    addIds(known.techniques, folder.techniques);
    addMuscleIds(known, folder);
    return known;
}

bool knows(const Texts &sortedIds, const std::string &id)
{
    return std::binary_search(sortedIds.begin(), sortedIds.end(), id);
}

Problem unknownId(const std::string &file, const std::string &pointer, const std::string &kind, const std::string &id,
                  const Texts &known, const std::string &otherwise)
{
    const std::string near = didYouMean(id, known);
    return {file, pointer, "unknown " + kind + " " + inQuotes(id), near.empty() ? otherwise : near};
}

} // namespace knotfinder::catalog
