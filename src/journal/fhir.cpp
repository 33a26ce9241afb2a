// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "fhir_words.h"
#include "ids.h"

#include <knotfinder/base/json.h>
#include <knotfinder/base/printable.h>
#include <knotfinder/journal/exchange.h>

#include <nlohmann/json.hpp>

#include <QByteArray>

#include <set>

namespace knotfinder::journal {
namespace {

using nlohmann::ordered_json;

/// Builds the bundle. An empty list or text would be no FHIR, so what is empty is left out.
class BundleWriter
{
public:
    explicit BundleWriter(const OnBodyMap &mapped) : mapped_(mapped) {}

    ordered_json write(const Contents &contents)
    {
        for (const auto &entry : contents.entries)
            addEntry(entry);
        for (const auto &session : contents.sessions)
            addSession(session);
        for (const auto &sheet : contents.sheets)
            addSheet(sheet);
        ordered_json bundle{{"resourceType", "Bundle"}, {"type", "collection"}};
        if (!resources_.empty())
            bundle["entry"] = std::move(resources_);
        return bundle;
    }

private:
    static std::string referenceTo(const std::string &id) { return fhir::reference + id; }
    static ordered_json reader() { return {{"display", fhir::reader}}; }

    void add(const std::string &id, ordered_json &&resource)
    {
        resources_.push_back({{"fullUrl", referenceTo(id)}, {"resource", std::move(resource)}});
    }

    /// Text as FHIR allows it: not empty, not blank, no control characters.
    static std::string shown(const std::string &text)
    {
        const auto clean = printable(text, LineBreaks::kept);
        return clean.find_first_not_of(" \t\r\n") == std::string::npos ? "" : clean;
    }

    static ordered_json observation(const std::string &id, const Moment &at, int strength)
    {
        const ordered_json coding{{"system", fhir::loinc}, {"code", fhir::painCode}, {"display", fhir::painName}};
        return {{"resourceType", "Observation"},
                {"id", id},
                {"status", "final"},
                {"code", {{"coding", ordered_json::array({coding})}, {"text", "Pain, 0 (none) to 10 (worst)"}}},
                {"subject", reader()},
                {"effectiveDateTime", toIso(at)},
                {"valueInteger", strength}};
    }

    void addEntry(const Entry &entry)
    {
        auto overall = observation(entry.id, entry.at, entry.strength);
        if (const auto note = shown(entry.note); !note.empty())
            overall["note"] = ordered_json::array({{{"text", note}}});
        std::vector<std::string> members;
        for (std::size_t i = 0; i < entry.areas.size(); ++i) {
            members.push_back(idOf(entry.id + "/area/" + std::to_string(i)));
            overall["hasMember"].push_back({{"reference", referenceTo(members.back())}});
        }
        add(entry.id, std::move(overall));
        for (std::size_t i = 0; i < members.size(); ++i)
            add(members[i], areaObservation(members[i], entry, entry.areas[i]));
        addWords(entry);
        if (const auto pains = mapped_.pains.find(entry.id); pains != mapped_.pains.end())
            addBodyMap(entry, pains->second);
    }

    static ordered_json coded(const std::string &system, const std::string &code, const std::string &display)
    {
        return {{"coding", ordered_json::array({{{"system", system}, {"code", code}, {"display", display}}})}};
    }

    /// The entry's drawing by segments of a body map; which map, and whose numbering, is its method.
    void addBodyMap(const Entry &entry, const std::vector<bodymap::SegmentPain> &pains)
    {
        const auto id = idOf(entry.id + "/body-map");
        auto components = ordered_json::array();
        for (const auto &[code, label, strength] : pains)
            components.push_back(
                {{"code", coded(fhir::bodyMaps + mapped_.id, code, label)}, {"valueInteger", strength}});
        add(id, {{"resourceType", "Observation"},
                 {"id", id},
                 {"status", "final"},
                 {"code", coded(fhir::observations, fhir::painOnMap, "Pain by segment of a body map, 0 to 10")},
                 {"subject", reader()},
                 {"effectiveDateTime", toIso(entry.at)},
                 {"method", {{"text", mapped_.title}}},
                 {"derivedFrom", ordered_json::array({{{"reference", referenceTo(entry.id)}}})},
                 {"component", std::move(components)}});
    }

    ordered_json areaObservation(const std::string &id, const Entry &entry, const AreaStrength &area)
    {
        auto observed = observation(id, entry.at, area.strength);
        const auto name = shown(area.area);
        if (name.empty())
            return observed;
        observed["focus"] = ordered_json::array({{{"reference", referenceTo(bodyStructure(name))}}});
        observed["bodySite"] = {{"text", name}};
        return observed;
    }

    /// The id of an area's BodyStructure, which stands once in the bundle.
    std::string bodyStructure(const std::string &area)
    {
        auto id = idOf("area/" + area);
        if (areas_.insert(area).second)
            add(id,
                {{"resourceType", "BodyStructure"}, {"id", id}, {"location", {{"text", area}}}, {"patient", reader()}});
        return id;
    }

    static ordered_json response(const std::string &id, const char *form, const Moment &at)
    {
        return {{"resourceType", "QuestionnaireResponse"},
                {"id", id},
                {"questionnaire", form},
                {"status", "completed"},
                {"subject", reader()},
                {"authored", toIso(at)},
                {"item", ordered_json::array()}};
    }

    static void answer(ordered_json &items, const char *linkId, const char *question, const std::string &text)
    {
        if (const auto words = shown(text); !words.empty())
            items.push_back({{"linkId", linkId}, {"text", question}, {"answer", {{{"valueString", words}}}}});
    }

    static void answer(ordered_json &items, const char *linkId, const char *question, const std::optional<int> &number)
    {
        if (number)
            items.push_back({{"linkId", linkId}, {"text", question}, {"answer", {{{"valueInteger", *number}}}}});
    }

    /// What an entry holds beside its strengths and note.
    void addWords(const Entry &entry)
    {
        const auto id = idOf(entry.id + "/words");
        auto words = response(id, fhir::entryForm, entry.at);
        words["partOf"] = ordered_json::array({{{"reference", referenceTo(entry.id)}}});
        auto &items = words["item"];
        answer(items, "sleep", "How the night was", entry.sleep);
        answer(items, "work", "How the day was", entry.work);
        if (!entry.drawing.empty()) {
            const auto base64 = QByteArray::fromStdString(entry.drawing).toBase64().toStdString();
            const ordered_json file{{"contentType", fhir::jsonType}, {"data", base64}, {"title", "Pain drawing"}};
            items.push_back(
                {{"linkId", "drawing"}, {"text", "Where it hurt"}, {"answer", {{{"valueAttachment", file}}}}});
        }
        if (!items.empty())
            add(id, std::move(words));
    }

    void addSession(const Session &session)
    {
        auto told = response(session.id, fhir::sessionForm, session.started);
        auto &items = told["item"];
        answer(items, "seconds", "How long it took, in seconds", session.seconds);
        answer(items, "muscle", "Which muscle", session.muscle);
        answer(items, "plan", "What the plan was for", session.plan);
        answer(items, "before", "Pain before, 0 to 10", session.before);
        answer(items, "after", "Pain after, 0 to 10", session.after);
        answer(items, "familiar", "Was that your pain?", std::string(toString(session.familiar)));
        answer(items, "stopped", "Why it ended early", session.stopped);
        for (const auto &spot : session.spots) {
            auto parts = ordered_json::array();
            answer(parts, "point", "Which knot", spot.point);
            answer(parts, "side", "On which side", std::string(body::toString(spot.side)));
            answer(parts, "spot_seconds", "How long, in seconds", spot.seconds);
            answer(parts, "technique", "How", spot.technique);
            items.push_back({{"linkId", "spot"}, {"text", "A knot that was pressed"}, {"item", std::move(parts)}});
        }
        add(session.id, std::move(told));
    }

    void addSheet(const PrintedSheet &sheet)
    {
        auto told = response(sheet.id, fhir::sheetForm, sheet.at);
        auto &items = told["item"];
        answer(items, "title", "What it was for", sheet.title);
        for (const auto &muscle : sheet.muscles)
            answer(items, "muscle", "Which muscle", muscle);
        if (items.empty())
            told.erase("item");
        add(sheet.id, std::move(told));
    }

    const OnBodyMap &mapped_;
    ordered_json resources_ = ordered_json::array();
    std::set<std::string> areas_;
};

} // namespace

std::string toFhir(const Contents &contents, const OnBodyMap &mapped)
{
    constexpr int indent = 1;
    return jsonText(BundleWriter(mapped).write(contents), indent) + '\n';
}

} // namespace knotfinder::journal
