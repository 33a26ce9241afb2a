// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/catalog/safety_rules.h>

#include "known_ids.h"
#include "shape.h"

#include <knotfinder/base/json.h>
#include <knotfinder/base/printable.h>
#include <knotfinder/catalog/schema.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

namespace knotfinder::catalog {
namespace {

using nlohmann::json;

class SafetyCheck
{
public:
    SafetyCheck(const std::string &file, const body::Regions &regions, const Vocabulary *vocabulary)
        : file_(file), regions_(regions), baseIds_(baseRegionIds(regions)),
          qualities_(vocabulary == nullptr ? Texts() : idsOf(vocabulary->qualities)),
          activities_(vocabulary == nullptr ? Texts() : idsOf(vocabulary->activities)),
          vocabularyKnown_(vocabulary != nullptr)
    {
    }

    [[nodiscard]] Problems run(const json &document)
    {
        for (const char *list :
             {"places", "efforts", "red_flags", "contraindications", "doses", "breaks", "evidence", "danger_spots"})
            checkIds(document.at(list), pointerTo("", list));
        checkPlaces(document.at("places"));
        checkEfforts(document.at("efforts"));
        const json &flags = document.at("red_flags");
        for (std::size_t i = 0; i < flags.size(); ++i)
            checkFlag(flags[i], pointerTo("/red_flags", i));
        const json &spots = document.at("danger_spots");
        for (std::size_t i = 0; i < spots.size(); ++i)
            checkRegion(spots[i].at("region"), pointerTo("/danger_spots", i) + "/region");
        return problems_;
    }

private:
    void checkIds(const json &list, const std::string &pointer)
    {
        std::set<std::string> seen;
        for (std::size_t i = 0; i < list.size(); ++i)
            if (const auto id = list[i].at("id").get<std::string>(); !seen.insert(id).second)
                problems_.push_back({file_, pointerTo(pointer, i) + "/id", "id " + inQuotes(id) + " stands twice",
                                     "an id for each entry"});
    }

    void checkPlaces(const json &places)
    {
        for (std::size_t i = 0; i < places.size(); ++i) {
            checkRegions(places[i].at("regions"), pointerTo("/places", i) + "/regions");
            placeIds_.push_back(places[i].at("id").get<std::string>());
        }
    }

    void checkEfforts(const json &efforts)
    {
        for (std::size_t i = 0; i < efforts.size(); ++i)
            checkWords(efforts[i], "activities", "activity", activities_, pointerTo("/efforts", i));
        for (const auto &effort : efforts)
            activities_.push_back(effort.at("id").get<std::string>());
        std::sort(activities_.begin(), activities_.end());
    }

    void checkFlag(const json &flag, const std::string &pointer)
    {
        const json &patterns = flag.at("patterns");
        for (std::size_t i = 0; i < patterns.size(); ++i)
            checkPattern(patterns[i], pointerTo(pointer + "/patterns", i));
        if (patterns.empty() && !flag.value("anywhere", false))
            problems_.push_back(
                {file_, pointer + "/patterns", "nothing leads to this flag", "a pattern, or \"anywhere\": true"});
        if (flag.contains("sign") && !flag.value("anywhere", false))
            problems_.push_back({file_, pointer + "/sign", "a sign of a flag that does not fit any place",
                                 "a sign only with \"anywhere\": true"});
    }

    void checkPattern(const json &pattern, const std::string &pointer)
    {
        const json &groups = pattern.at("hurts");
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const std::string group = pointerTo(pointer + "/hurts", i);
            checkParts(groups[i].at("in"), group + "/in");
            checkWords(groups[i], "felt", "quality", qualities_, group);
        }
        for (const char *list : {"worse_with", "unless_worse_with", "eased_with"})
            checkWords(pattern, list, "activity", activities_, pointer);
    }

    void checkWords(const json &object, const char *list, const char *kind, const Texts &known,
                    const std::string &pointer)
    {
        if (!vocabularyKnown_ || !object.contains(list))
            return;
        const json &words = object.at(list);
        for (std::size_t i = 0; i < words.size(); ++i)
            if (const auto id = words[i].get<std::string>(); !knows(known, id))
                problems_.push_back(
                    unknownId(file_, pointerTo(pointer + "/" + list, i), kind, id, known, "an id of vocabulary.json"));
    }

    void checkRegions(const json &regions, const std::string &pointer)
    {
        for (std::size_t i = 0; i < regions.size(); ++i)
            checkRegion(regions[i], pointerTo(pointer, i));
    }

    void checkRegion(const json &region, const std::string &pointer)
    {
        if (const auto id = region.get<std::string>(); !knows(baseIds_, id))
            problems_.push_back(unknownId(file_, pointer, "region", id, baseIds_, "a region id without a side"));
    }

    void checkParts(const json &parts, const std::string &pointer)
    {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto id = parts[i].get<std::string>();
            const std::string base = id.substr(0, id.find('.'));
            if (!knows(baseIds_, id) && !regions_.find(id) &&
                std::find(placeIds_.begin(), placeIds_.end(), base) == placeIds_.end())
                problems_.push_back(unknownId(file_, pointerTo(pointer, i), "region", id, baseIds_,
                                              "a region or a place, with .left or .right where the side matters"));
        }
    }

    const std::string &file_;
    const body::Regions &regions_;
    Texts baseIds_;
    Texts placeIds_; ///< in the order of the file
    Texts qualities_;
    Texts activities_;
    bool vocabularyKnown_;
    Problems problems_;
};

} // namespace

Problems checkSafety(const json &document, const std::string &file, const body::Regions &regions,
                     const Vocabulary *vocabulary)
{
    Problems problems = checkSchema(SchemaKind::safety, document, file);
    if (problems.empty())
        return SafetyCheck(file, regions, vocabulary).run(document);
    const Shaped shape = shaped(SchemaKind::safety, document);
    if (shape.document.is_object())
        for (const auto &problem : SafetyCheck(file, regions, vocabulary).run(shape.document))
            if (!comesOfMending(problem, shape.mended))
                problems.push_back(problem);
    return problems;
}

} // namespace knotfinder::catalog
