// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "checks.h"

#include <knotfinder/base/json.h>
#include <knotfinder/base/printable.h>

#include <algorithm>
#include <filesystem>
#include <set>

namespace knotfinder::catalog {
namespace {

constexpr const char *aTechnique = "a file name of techniques/";
constexpr const char *aMuscle = "a file name of muscles/";
constexpr const char *aContraindication = "an id of safety.json's contraindications";
constexpr const char *aDangerSpot = "an id of safety.json's danger_spots";
constexpr const char *anActivity = "an activity of vocabulary.json";

void checkIds(const std::string &file, const std::string &pointer, const Texts &ids, const std::string &kind,
              const Texts &known, const char *allowed, Problems &problems)
{
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (!knows(known, ids[i]))
            problems.push_back(unknownId(file, pointerTo(pointer, i), kind, ids[i], known, allowed));
}

void checkNotFor(const MuscleFile &file, const KnownIds &known, Problems &problems)
{
    if (!known.safetyRead)
        return;
    const auto check = [&](const std::string &list, std::size_t index, const Texts &ids) {
        checkIds(file.file, pointerTo(list, index) + "/not_for", ids, "contraindication", known.contraindications,
                 aContraindication, problems);
    };
    for (std::size_t i = 0; i < file.value.stretches.size(); ++i)
        check("/stretches", i, file.value.stretches[i].notFor);
    for (std::size_t i = 0; i < file.value.strengthening.size(); ++i)
        check("/strengthening", i, file.value.strengthening[i].notFor);
}

void checkCareOrHelp(const MuscleFile &file, Problems &problems)
{
    const Muscle &muscle = file.value;
    if (muscle.selfTreatable && muscle.selfCare.empty())
        problems.push_back({file.file, "/self_care", "a muscle that may be treated alone has no self-care",
                            "at least one entry, or \"self_treatable\": false"});
    if (!muscle.selfTreatable && !muscle.selfCare.empty())
        problems.push_back(
            {file.file, "/self_care", "self-care for a muscle that may not be treated alone", "an empty list"});
    if (!muscle.selfTreatable && muscle.whoCanHelp.empty())
        problems.push_back(
            {file.file, "/who_can_help", "nobody is named who can help", "why not alone, and who can help"});
}

void checkRanges(const TechniqueFile &file, Problems &problems)
{
    const Technique &technique = file.value;
    const std::pair<const char *, const std::optional<Range> &> ranges[] = {{"/seconds", technique.seconds},
                                                                            {"/repeats", technique.repeats},
                                                                            {"/times_a_day", technique.timesADay},
                                                                            {"/feel", technique.feel}};
    for (const auto &[pointer, range] : ranges)
        if (range && range->low > range->high)
            problems.push_back(
                {file.file, pointer, "the lower number comes second", "the lowest first, then the highest"});
}

void checkTerms(const std::vector<Term> &terms, const std::string &pointer, const std::string &file, Problems &problems)
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < terms.size(); ++i)
        if (!seen.insert(terms[i].id).second)
            problems.push_back({file, pointerTo(pointer, i) + "/id", "id " + inQuotes(terms[i].id) + " stands twice",
                                "an id for each term"});
}

} // namespace

Problems checkLinks(const MuscleFile &file, const KnownIds &known)
{
    const Muscle &muscle = file.value;
    Problems problems;
    checkCareOrHelp(file, problems);
    checkNotFor(file, known, problems);
    for (std::size_t i = 0; i < muscle.selfCare.size(); ++i)
        if (const auto &id = muscle.selfCare[i].technique; !knows(known.techniques, id))
            problems.push_back(unknownId(file.file, pointerTo("/self_care", i) + "/technique", "technique", id,
                                         known.techniques, aTechnique));
    for (std::size_t i = 0; i < muscle.stretches.size(); ++i)
        if (const auto &id = muscle.stretches[i].technique; !knows(known.techniques, id))
            problems.push_back(unknownId(file.file, pointerTo("/stretches", i) + "/technique", "technique", id,
                                         known.techniques, aTechnique));
    for (std::size_t i = 0; i < muscle.satellites.size(); ++i) {
        const std::string pointer = pointerTo("/satellites", i);
        if (muscle.satellites[i] == muscle.id)
            problems.push_back({file.file, pointer, "a muscle cannot be its own satellite", "other muscles"});
        else if (!knows(known.muscles, muscle.satellites[i]))
            problems.push_back(unknownId(file.file, pointer, "muscle", muscle.satellites[i], known.muscles, aMuscle));
    }
    return problems;
}

Problems checkTechnique(const TechniqueFile &file, const KnownIds &known)
{
    const Technique &technique = file.value;
    Problems problems;
    const std::string stem = std::filesystem::path(file.file).stem().string();
    if (stem != technique.id)
        problems.push_back({file.file, "/id", "id " + inQuotes(technique.id) + " does not fit the file name",
                            "'" + stem + "', or rename the file"});
    checkRanges(file, problems);
    if (known.safetyRead) {
        checkIds(file.file, "/not_for", technique.notFor, "contraindication", known.contraindications,
                 aContraindication, problems);
        checkIds(file.file, "/limits/keep_off", technique.limits.keepOff, "danger spot", known.dangerSpots, aDangerSpot,
                 problems);
    }
    if (known.vocabularyRead)
        checkIds(file.file, "/limits/not_with", technique.limits.notWith, "activity", known.activities, anActivity,
                 problems);
    const bool pressing = technique.kind == TechniqueKind::press;
    if (pressing && (!technique.seconds || !technique.feel))
        problems.push_back({file.file, technique.seconds ? "/feel" : "/seconds", "a pressing technique has no dose",
                            "two numbers, lowest and highest"});
    if (pressing && technique.stopWhen.empty())
        problems.push_back({file.file, "/stop_when", "the text is empty", "when to stop pressing"});
    return problems;
}

Problems checkVocabulary(const Vocabulary &vocabulary, const std::string &file)
{
    Problems problems;
    checkTerms(vocabulary.qualities, "/qualities", file, problems);
    checkTerms(vocabulary.activities, "/activities", file, problems);
    return problems;
}

Problems checkLexicon(const Lexicon &lexicon, const Texts &regions, const std::string &file)
{
    Problems problems;
    std::set<std::string> seen;
    for (std::size_t i = 0; i < lexicon.regions.size(); ++i) {
        const std::string &id = lexicon.regions[i].region;
        const std::string pointer = pointerTo("/regions", i) + "/id";
        if (!knows(regions, id))
            problems.push_back(unknownId(file, pointer, "region", id, regions, "a region id without a side"));
        if (!seen.insert(id).second)
            problems.push_back(
                {file, pointer, "region " + inQuotes(id) + " stands twice", "one entry for each region"});
    }
    for (const auto &region : regions)
        if (!seen.contains(region))
            problems.push_back(
                {file, "/regions", "region '" + region + "' has no words", "words that people type for it"});
    return problems;
}

} // namespace knotfinder::catalog
