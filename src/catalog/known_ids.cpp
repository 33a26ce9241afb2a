// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "known_ids.h"

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
Texts idsOfFiles(const std::vector<File> &files)
{
    Texts ids;
    for (const auto &file : files)
        ids.push_back(file.value.id);
    sortAndUnite(ids);
    return ids;
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

KnownIds knownIds(const body::Atlas &atlas, const Vocabulary &vocabulary, const std::vector<TechniqueFile> &techniques,
                  const std::vector<MuscleFile> &muscles)
{
    KnownIds known;
    known.landmarks = atlas.landmarks().ids();
    sortAndUnite(known.landmarks);
    known.regions = baseRegionIds(atlas.regions());
    known.qualities = idsOf(vocabulary.qualities);
    known.activities = idsOf(vocabulary.activities);
    known.techniques = idsOfFiles(techniques);
    known.muscles = idsOfFiles(muscles);
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
    return {file, pointer, "unknown " + kind + " '" + id + "'", near.empty() ? otherwise : near};
}

} // namespace knotfinder::catalog
