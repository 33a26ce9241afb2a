// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "checks.h"

#include <knotfinder/base/ids.h>
#include <knotfinder/base/json.h>
#include <knotfinder/base/printable.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace knotfinder::catalog {
namespace {

/// Collects the problems of one muscle file.
class ReferenceCheck
{
public:
    ReferenceCheck(const MuscleFile &file, const KnownIds &known) : file_(file.file), muscle_(file.value), known_(known)
    {
        for (const auto &source : muscle_.sources)
            sources_.push_back(source.id);
        std::sort(sources_.begin(), sources_.end());
    }

    [[nodiscard]] Problems run()
    {
        checkFileName();
        checkSources();
        checkIds("/anatomy/origin_regions", muscle_.anatomy.originRegions, "region", known_.regions, aRegion);
        checkIds("/anatomy/insertion_regions", muscle_.anatomy.insertionRegions, "region", known_.regions, aRegion);
        checkTerms("", muscle_.qualities, muscle_.worseWith);
        checkFibres();
        for (std::size_t i = 0; i < muscle_.triggerPoints.size(); ++i)
            checkPoint(muscle_.triggerPoints[i], i);
        for (std::size_t i = 0; i < muscle_.selfCare.size(); ++i)
            checkSelfCare(muscle_.selfCare[i], pointerTo("/self_care", i));
        for (std::size_t i = 0; i < muscle_.stretches.size(); ++i) {
            checkRange(pointerTo("/stretches", i) + "/seconds", muscle_.stretches[i].seconds);
            checkRange(pointerTo("/stretches", i) + "/repeats", muscle_.stretches[i].repeats);
        }
        return problems_;
    }

private:
    static constexpr const char *aRegion = "an id of 'knotfinder-cli regions', without a side";
    static constexpr const char *aTerm = "an id of vocabulary.json";

    void fail(const std::string &pointer, const std::string &what, const std::string &allowed)
    {
        problems_.push_back({file_, pointer, what, allowed});
    }

    void checkFileName()
    {
        const std::string stem = std::filesystem::path(file_).stem().string();
        if (stem != muscle_.id)
            fail("/id", "id " + inQuotes(muscle_.id) + " does not fit the file name",
                 "'" + stem + "', or rename the file");
    }

    void checkSources()
    {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < muscle_.sources.size(); ++i)
            if (!seen.insert(muscle_.sources[i].id).second)
                fail(pointerTo("/sources", i) + "/id", "source id " + inQuotes(muscle_.sources[i].id) + " stands twice",
                     "an id for each source");
    }

    void checkTerms(const std::string &at, const Texts &qualities, const Texts &activities)
    {
        if (!known_.vocabularyRead)
            return;
        checkIds(at + "/qualities", qualities, "quality", known_.qualities, aTerm);
        checkIds(at + "/worse_with", activities, "activity", known_.activities, aTerm);
    }

    void checkIds(const std::string &pointer, const Texts &ids, const std::string &kind, const Texts &known,
                  const std::string &otherwise)
    {
        for (std::size_t i = 0; i < ids.size(); ++i)
            checkId(pointerTo(pointer, i), ids[i], kind, known, otherwise);
    }

    void checkId(const std::string &pointer, const std::string &id, const std::string &kind, const Texts &known,
                 const std::string &otherwise)
    {
        constexpr int most = 20; // of one kind; to look for near ids of thousands would take for ever
        if (!knows(known, id) && ++unknown_[kind] <= most)
            problems_.push_back(unknownId(file_, pointer, kind, id, known, otherwise));
    }

    void checkPlace(const std::string &pointer, const body::Place &place)
    {
        if (const auto *landmark = std::get_if<body::LandmarkPlace>(&place))
            checkId(pointer, landmark->landmark, "landmark", known_.landmarks, "an id of landmarks.json");
        else if (const auto *between = std::get_if<body::BetweenPlace>(&place)) {
            checkPlace(pointer + "/between/0", *between->from);
            checkPlace(pointer + "/between/1", *between->to);
        } else if (const auto *near = std::get_if<body::NearPlace>(&place))
            checkPlace(pointer + "/near", *near->base);
        else if (const auto *opposite = std::get_if<body::OppositePlace>(&place))
            checkPlace(pointer + "/opposite", *opposite->place);
    }

    void checkPlaces(const std::string &pointer, const std::vector<body::Place> &places)
    {
        for (std::size_t i = 0; i < places.size(); ++i)
            checkPlace(pointerTo(pointer, i), places[i]);
    }

    void checkFibres()
    {
        for (std::size_t i = 0; i < muscle_.fibres.size(); ++i)
            for (std::size_t j = 0; j < muscle_.fibres[i].paths.size(); ++j)
                checkPlaces(pointerTo(pointerTo("/fibres", i) + "/paths", j), muscle_.fibres[i].paths[j]);
    }

    void checkPoint(const TriggerPoint &point, std::size_t index)
    {
        const std::string at = pointerTo("/trigger_points", index);
        const std::string expected = muscle_.id + "." + std::to_string(index + 1);
        if (point.id != expected)
            fail(at + "/id", "id " + inQuotes(point.id) + " is out of order", "'" + expected + "'");
        checkPlace(at + "/site", point.site);
        checkPlaces(at + "/more_sites", point.moreSites);
        checkZone(at + "/essential", point.essential);
        checkZone(at + "/spillover", point.spillover);
        checkClaims(at + "/claims/essential", point.claims.essential);
        checkClaims(at + "/claims/spillover", point.claims.spillover);
        checkSupport(at, point);
        checkTerms(at, point.qualities, point.worseWith);
    }

    void checkZone(const std::string &pointer, const body::Zone &zone)
    {
        for (std::size_t i = 0; i < zone.strokes.size(); ++i) {
            const std::string at = pointerTo(pointer + "/strokes", i);
            checkPlaces(at + "/path", zone.strokes[i].path);
            for (std::size_t j = 0; j < zone.strokes[i].within.size(); ++j) {
                constexpr std::string_view opposite = "opposite:";
                std::string region = zone.strokes[i].within[j];
                if (region.starts_with(opposite))
                    region.erase(0, opposite.size());
                checkId(pointerTo(at + "/within", j), region, "region", known_.regions, aRegion);
            }
        }
    }

    void checkClaims(const std::string &pointer, const std::vector<Claim> &claims)
    {
        std::set<std::pair<std::string, bool>> seen;
        for (std::size_t i = 0; i < claims.size(); ++i) {
            const std::string at = pointerTo(pointer, i);
            checkId(at + "/region", claims[i].region, "region", known_.regions, aRegion);
            checkIds(at + "/sources", claims[i].sources, "source", sources_, "an id of this file's sources");
            if (!seen.emplace(claims[i].region, claims[i].opposite).second)
                fail(at + "/region", "region " + inQuotes(claims[i].region) + " is claimed twice", "each region once");
        }
    }

    /// A zone needs a claim, for a claim names its source; a point without a zone must say why it has none.
    void checkSupport(const std::string &at, const TriggerPoint &point)
    {
        if (!point.essential.strokes.empty() && point.claims.essential.empty())
            fail(at + "/claims/essential", "the main zone has no source", "a claim for each region of the zone");
        if (!point.spillover.strokes.empty() && point.claims.spillover.empty())
            fail(at + "/claims/spillover", "the spillover zone has no source", "a claim for each region of the zone");
        if (point.spillover.strokes.empty() && !point.claims.spillover.empty())
            fail(at + "/spillover/strokes", "claimed regions have no zone", "strokes over the claimed regions");
        if (point.essential.strokes.empty() && (point.suggest || point.doubt.empty()))
            fail(at + "/essential/strokes", "the main zone is empty",
                 "at least one stroke, or \"suggest\": false with a doubt that says why");
    }

    void checkSelfCare(const SelfCare &care, const std::string &at)
    {
        Texts points;
        for (const auto &point : muscle_.triggerPoints)
            points.push_back(point.id);
        std::sort(points.begin(), points.end());
        checkIds(at + "/points", care.points, "trigger point", points, "a trigger point of this muscle");
        for (std::size_t i = 0; i < care.sites.size(); ++i) {
            const std::string site = pointerTo(at + "/sites", i);
            if (!isAmong(care.sites[i].point, care.points))
                fail(site + "/point", inQuotes(care.sites[i].point) + " is not one of the entry's points",
                     "an id of its \"points\"");
            checkPlace(site + "/site", care.sites[i].site);
        }
        checkIds(at + "/sources", care.sources, "source", sources_, "an id of this file's sources");
        checkRange(at + "/seconds", care.seconds);
        checkRange(at + "/repeats", care.repeats);
        checkRange(at + "/times_a_day", care.timesADay);
        checkRange(at + "/feel", care.feel);
    }

    void checkRange(const std::string &pointer, Range range)
    {
        if (range.low > range.high)
            fail(pointer, "the lower number comes second", "the lowest first, then the highest");
    }

    const std::string &file_;
    const Muscle &muscle_;
    const KnownIds &known_;
    Texts sources_;
    std::map<std::string, int> unknown_; ///< how many unknown ids of a kind
    Problems problems_;
};

} // namespace

Problems checkReferences(const MuscleFile &muscle, const KnownIds &known)
{
    return ReferenceCheck(muscle, known).run();
}

Problems checkDuplicates(const std::vector<MuscleFile> &muscles)
{
    std::map<std::string, std::string> firstFile;
    Problems problems;
    for (const auto &muscle : muscles) {
        const auto [first, isNew] = firstFile.emplace(muscle.value.id, muscle.file);
        if (!isNew)
            problems.push_back({muscle.file, "/id", "id " + inQuotes(muscle.value.id) + " is taken by " + first->second,
                                "an id that no other file has"});
    }
    return problems;
}

} // namespace knotfinder::catalog
