// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "checks.h"

#include <knotfinder/base/json.h>

#include <set>

namespace knotfinder::catalog {
namespace {

void checkComplaint(const Complaint &complaint, const KnownIds &known, const std::string &file, const std::string &at,
                    Problems &problems)
{
    for (std::size_t g = 0; g < complaint.where.size(); ++g)
        for (std::size_t r = 0; r < complaint.where[g].size(); ++r)
            if (const auto &id = complaint.where[g][r]; !knows(known.regions, id))
                problems.push_back(unknownId(file, pointerTo(pointerTo(at + "/where", g), r), "region", id,
                                             known.regions, "a region id without side"));
    std::set<std::string> seen;
    for (std::size_t m = 0; m < complaint.muscles.size(); ++m) {
        const auto &id = complaint.muscles[m].muscle;
        const std::string pointer = pointerTo(at + "/muscles", m) + "/muscle";
        if (!knows(known.muscles, id))
            problems.push_back(unknownId(file, pointer, "muscle", id, known.muscles, "the id of a muscle file"));
        if (!seen.insert(id).second)
            problems.push_back({file, pointer, "names '" + id + "' again", "each muscle once in a complaint"});
    }
}

} // namespace

Problems checkEvidence(const Complaints &complaints, const KnownIds &known, const std::string &file)
{
    Problems problems;
    std::set<std::string> seen;
    for (std::size_t c = 0; c < complaints.size(); ++c) {
        const std::string at = pointerTo("/complaints", c);
        if (!seen.insert(complaints[c].id).second)
            problems.push_back({file, at + "/id", "names '" + complaints[c].id + "' again", "each complaint once"});
        checkComplaint(complaints[c], known, file, at, problems);
    }
    return problems;
}

} // namespace knotfinder::catalog
