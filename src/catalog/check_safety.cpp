// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/catalog/safety_rules.h>

#include "known_ids.h"
#include "shape.h"

#include <knotfinder/base/json.h>
#include <knotfinder/base/printable.h>
#include <knotfinder/catalog/schema.h>

#include <nlohmann/json.hpp>

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
          checkQualities_(vocabulary != nullptr)
    {
    }

    [[nodiscard]] Problems run(const json &document)
    {
        for (const char *list : {"red_flags", "contraindications", "doses", "breaks", "evidence", "danger_spots"})
            checkIds(document.at(list), pointerTo("", list));
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

    void checkFlag(const json &flag, const std::string &pointer)
    {
        checkRegions(flag.at("regions"), pointer + "/regions");
        if (flag.contains("ask_when"))
            checkRegions(flag.at("ask_when").at("regions_any"), pointer + "/ask_when/regions_any");
        if (flag.contains("detect_when"))
            checkPatterns(flag.at("detect_when"), pointer + "/detect_when");
        if (!checkQualities_)
            return;
        const json &qualities = flag.at("qualities");
        for (std::size_t i = 0; i < qualities.size(); ++i)
            if (const auto id = qualities[i].get<std::string>(); !knows(qualities_, id))
                problems_.push_back(unknownId(file_, pointerTo(pointer + "/qualities", i), "quality", id, qualities_,
                                              "an id of vocabulary.json"));
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

    /// Patterns are lists of groups, groups are lists of ids or one id: whatever the depth, the texts are region ids.
    void checkPatterns(const json &value, const std::string &pointer)
    {
        if (value.is_array())
            for (std::size_t i = 0; i < value.size(); ++i)
                checkPatterns(value[i], pointerTo(pointer, i));
        else if (const auto id = value.get<std::string>(); !knows(baseIds_, id) && !regions_.find(id))
            problems_.push_back(unknownId(file_, pointer, "region", id, baseIds_,
                                          "a region id, with .left or .right where the side matters"));
    }

    const std::string &file_;
    const body::Regions &regions_;
    Texts baseIds_;
    Texts qualities_;
    bool checkQualities_;
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
