// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "decode.h"
#include "decode_shared.h"

namespace knotfinder::catalog {
namespace {

using nlohmann::json;

Complaint complaintOf(const json &object)
{
    constexpr double percent = 0.01;
    Complaint complaint;
    complaint.id = textOf(object, "id");
    complaint.label = textOf(object, "label");
    for (const auto &group : object.at("where"))
        complaint.where.push_back(group.get<Texts>());
    complaint.people = object.at("people").get<int>();
    complaint.anyPoint = textOf(object, "counts") == "any";
    for (const auto &item : object.at("muscles"))
        complaint.muscles.push_back({textOf(item, "muscle"), item.at("percent").get<double>() * percent});
    complaint.source = textOf(object, "source");
    return complaint;
}

} // namespace

Result<Complaints> decodeEvidence(const json &document, const std::string &file)
{
    return decoded<Complaints>(file, [&] {
        Complaints complaints;
        for (const auto &item : document.at("complaints"))
            complaints.push_back(complaintOf(item));
        return complaints;
    });
}

} // namespace knotfinder::catalog
