// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "examples.h"
#include "fhir_schema.h"

#include <knotfinder/journal/exchange.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <set>

using namespace knotfinder;
using namespace knotfinder::journal;
using namespace knotfinder::test;
using nlohmann::json;

namespace {

Contents full()
{
    Contents contents{{anEntry(), anEntry(0, 30)}, {aSession(), aSession({}, 3, 5)}, {aSheet()}};
    contents.entries[0].id = "00000000-0000-4000-8000-000000000001";
    contents.entries[1].id = "00000000-0000-4000-8000-000000000002";
    contents.entries[1].note = contents.entries[1].sleep = contents.entries[1].work = contents.entries[1].drawing = "";
    contents.sessions[0].id = "00000000-0000-4000-8000-000000000003";
    contents.sessions[1].id = "00000000-0000-4000-8000-000000000004";
    contents.sessions[1].familiar = Familiar::notAsked;
    contents.sessions[1].spots.clear();
    contents.sheets[0].id = "00000000-0000-4000-8000-000000000005";
    return contents;
}

/// The first entry's drawing on a map.
OnBodyMap mapped()
{
    return {"choir_74_male",
            "CHOIR body map, 74 segments",
            {{"00000000-0000-4000-8000-000000000001", {{"101", "Right cranium", 6}, {"208", "Left upper back", 3}}}}};
}

} // namespace

TEST_CASE("The bundle is FHIR R4, as far as it goes", "[journal][fhir]")
{
    const auto bundle = json::parse(toFhir(full()));
    CHECK(complaints(bundle).empty());
    CHECK(complaints(json::parse(toFhir({}))).empty());
    CHECK(complaints(json::parse(toFhir(full(), mapped()))).empty());
    std::set<std::string> urls;
    for (const auto &entry : bundle["entry"]) {
        CHECK(entry["fullUrl"] == "urn:uuid:" + entry["resource"]["id"].get<std::string>());
        CHECK(urls.insert(entry["fullUrl"]).second);
    }
    for (const auto &entry : bundle["entry"]) // every reference leads to something in the bundle
        for (const char *list : {"focus", "hasMember", "partOf"})
            for (const auto &reference : entry["resource"].value(list, json::array()))
                CHECK(urls.count(reference["reference"]) == 1);
    CHECK(toFhir(full()) == toFhir(full()));
    CHECK(toFhir(full()).find("snomed") == std::string::npos);
}

TEST_CASE("The schema finds what FHIR forbids", "[journal][fhir]")
{
    const auto sound = json::parse(toFhir(full(), mapped()));
    const auto broken = [&](auto change) {
        auto bundle = sound;
        change(bundle["entry"][0]["resource"]);
        return !complaints(bundle).empty();
    };
    const auto brokenMap = [&](auto change) {
        auto bundle = sound;
        for (auto &entry : bundle["entry"])
            if (entry["resource"].contains("component"))
                change(entry["resource"]);
        return !complaints(bundle).empty();
    };
    CHECK_FALSE(brokenMap([](json &) {}));
    CHECK(brokenMap([](json &observation) { observation["component"] = json::array(); }));
    CHECK(brokenMap([](json &observation) { observation["component"][0].erase("code"); }));
    CHECK(brokenMap([](json &observation) { observation["component"][1]["valueInteger"] = "3"; }));
    CHECK(brokenMap([](json &observation) { observation["valueInteger"] = 3; }));
    CHECK(brokenMap([](json &observation) { observation["method"]["text"] = ""; }));
    CHECK(broken([](json &observation) { observation["valueInteger"] = "6"; }));
    CHECK(broken([](json &observation) { observation["note"] = json::array(); }));
    CHECK(broken([](json &observation) { observation["note"][0]["text"] = " "; }));
    CHECK(broken([](json &observation) { observation["status"] = "done"; }));
    CHECK(broken([](json &observation) { observation["effectiveDateTime"] = "2026-03-01T18:05"; }));
    CHECK(broken([](json &observation) { observation["mood"] = 1; }));
    CHECK(broken([](json &observation) { observation.erase("code"); }));
}

TEST_CASE("A strength is LOINC's with a whole number", "[journal][fhir]")
{
    const auto observation = json::parse(toFhir(full()))["entry"][0]["resource"];
    CHECK(observation["code"]["coding"][0]["system"] == "http://loinc.org");
    CHECK(observation["code"]["coding"][0]["code"] == "72514-3");
    CHECK(observation["valueInteger"] == 6);
    CHECK(observation["effectiveDateTime"] == "2026-03-01T18:05:00+01:00");
}

TEST_CASE("A drawing on a body map is one observation with a part for each segment", "[journal][fhir]")
{
    std::vector<json> found;
    const auto bundle = json::parse(toFhir(full(), mapped()));
    for (const auto &entry : bundle["entry"])
        if (entry["resource"].contains("component"))
            found.push_back(entry["resource"]);
    REQUIRE(found.size() == 1);
    const auto &observation = found.front();
    CHECK(observation["code"]["coding"][0]["system"] == "urn:x-knotfinder:observation");
    CHECK(observation["derivedFrom"][0]["reference"] == "urn:uuid:00000000-0000-4000-8000-000000000001");
    CHECK(observation["method"]["text"] == "CHOIR body map, 74 segments");
    REQUIRE(observation["component"].size() == 2);
    const auto coding = observation["component"][1]["code"]["coding"][0];
    CHECK(coding["system"] == "urn:x-knotfinder:body-map:choir_74_male");
    CHECK(coding["code"] == "208");
    CHECK(coding["display"] == "Left upper back");
    CHECK(observation["component"][1]["valueInteger"] == 3);
    CHECK(fromFhir(toFhir(full(), mapped()), "j.json").value() == full());
}

TEST_CASE("A bundle is read back as it was written", "[journal][fhir]")
{
    CHECK(fromFhir(toFhir(full()), "j.json").value() == full());
    CHECK(fromFile(toFhir(full()), "j.json").value() == full());
    CHECK(fromFhir(toFhir({}), "j.json").value() == Contents{});
}

TEST_CASE("Other bundles are refused by the place that is wrong", "[journal][fhir]")
{
    const auto problemWhen = [](auto change) {
        auto bundle = json::parse(toFhir(full()));
        change(bundle);
        const auto read = fromFhir(bundle.dump(), "j.json");
        REQUIRE_FALSE(read.ok());
        return toLine(read.problems().front());
    };
    CHECK(problemWhen([](json &b) { b["type"] = "batch"; }) ==
          "j.json: is no exported journal; allowed: a FHIR bundle of type 'collection'");
    CHECK(problemWhen([](json &b) {
              b["entry"][0]["resource"]["resourceType"] = "Patient";
          }).starts_with("j.json: /entry/0/resource: is no part of a journal"));
    CHECK(problemWhen([](json &b) {
              b["entry"][0]["resource"]["valueInteger"] = 12;
          }).starts_with("j.json: /entry/0/resource: strength is no strength of pain"));
    CHECK(problemWhen([](json &b) {
              b["entry"][0]["resource"]["effectiveDateTime"] = "yesterday";
          }).starts_with("j.json: /entry/0/resource/effectiveDateTime: is no time"));
    CHECK(problemWhen([](json &b) {
              b["entry"][0]["resource"]["hasMember"][0]["reference"] = "x";
          }).starts_with("j.json: /entry/0/resource/hasMember/0: names nothing"));
    CHECK(problemWhen([](json &b) {
              b["entry"][0]["resource"]["code"]["coding"][0]["code"] = "1";
          }).find("observes something else") != std::string::npos);
    CHECK(problemWhen([](json &b) { b["entry"].erase(0); }).find("names no entry") != std::string::npos);
    for (const char *text : {"", "{", "[]", "{}", R"({"resourceType": 4})", R"({"resourceType": "Bundle"})"})
        CHECK_FALSE(fromFhir(text, "j.json").ok());
    CHECK_FALSE(fromFhir(R"({"resourceType":"Bundle","type":"collection","entry":[4,{"resource":[]}]})", "j").ok());
}
