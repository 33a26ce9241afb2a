// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "fhir_words.h"

#include <knotfinder/base/json.h>
#include <knotfinder/base/printable.h>
#include <knotfinder/journal/exchange.h>

#include <nlohmann/json.hpp>

#include <QByteArray>

#include <algorithm>
#include <map>
#include <set>

namespace knotfinder::journal {
namespace {

using nlohmann::json;

/// Reads the bundles that BundleWriter writes. What it does not know it refuses, so that nothing is lost unseen.
class BundleReader
{
public:
    explicit BundleReader(const std::string &file) : file_(file) {}

    Result<Contents> read(const json &bundle)
    {
        if (textAt(bundle, "resourceType") != "Bundle" || textAt(bundle, "type") != "collection") {
            fail("", "is no exported journal", "a FHIR bundle of type 'collection'");
            return problems_;
        }
        sort(bundle);
        for (const auto &[url, placed] : observations_)
            if (members_.count(url) == 0)
                readEntry(placed.pointer, *placed.resource);
        for (const auto &[pointer, resource] : responses_)
            readResponse(pointer, *resource);
        checkAll();
        if (!problems_.empty())
            return problems_;
        return std::move(contents_);
    }

private:
    struct Placed
    {
        std::string pointer;
        const json *resource = nullptr;
    };

    void fail(const std::string &pointer, const std::string &what, const std::string &allowed)
    {
        if (problems_.size() < mostProblems)
            problems_.push_back({file_, pointer, what, allowed});
    }

    // Members that are missing or of another type read as nothing.
    static std::string textAt(const json &object, const char *key)
    {
        const auto *found = memberAt(object, key);
        return found != nullptr && found->is_string() ? found->get<std::string>() : "";
    }
    static const json *memberAt(const json &object, const char *key)
    {
        if (!object.is_object())
            return nullptr;
        const auto found = object.find(key);
        return found == object.end() ? nullptr : &*found;
    }
    static const json &listAt(const json &object, const char *key)
    {
        static const json none = json::array();
        const auto *found = memberAt(object, key);
        return found != nullptr && found->is_array() ? *found : none;
    }
    static std::string textIn(const json &object, const char *outer, const char *inner)
    {
        const auto *found = memberAt(object, outer);
        return found == nullptr ? "" : textAt(*found, inner);
    }

    /// Puts the resources in order: which is an entry, which a part of one.
    void sort(const json &bundle)
    {
        const auto &list = listAt(bundle, "entry");
        for (std::size_t i = 0; i < list.size(); ++i) {
            const auto pointer = pointerTo(pointerTo("/entry", i), "resource");
            const auto *resource = memberAt(list[i], "resource");
            const auto type = resource == nullptr ? "" : textAt(*resource, "resourceType");
            if (type == "Observation")
                sortObservation(textAt(list[i], "fullUrl"), pointer, *resource);
            else if (type == "QuestionnaireResponse")
                responses_.push_back({pointer, resource});
            else if (type != "BodyStructure") // its text stands in the observation as well
                fail(pointer, "is no part of a journal", "Observation, BodyStructure or QuestionnaireResponse");
        }
    }

    static bool isCoded(const json &resource, std::string_view system, std::string_view code)
    {
        const auto *what = memberAt(resource, "code");
        static const json none = json::object();
        return std::ranges::any_of(listAt(what == nullptr ? none : *what, "coding"), [&](const json &coding) {
            return textAt(coding, "system") == system && textAt(coding, "code") == code;
        });
    }

    void sortObservation(const std::string &url, const std::string &pointer, const json &resource)
    {
        if (isCoded(resource, fhir::observations, fhir::painOnMap))
            return; // follows from the drawing
        if (!isCoded(resource, fhir::loinc, fhir::painCode))
            return fail(pointer, "observes something else", std::string("LOINC ") + fhir::painCode);
        byUrl_.emplace(url, Placed{pointer, &resource});
        observations_.emplace_back(url, Placed{pointer, &resource});
        for (const auto &member : listAt(resource, "hasMember"))
            members_.insert(textAt(member, "reference"));
    }

    std::optional<int> wholeNumber(const json &object, const char *key, const std::string &pointer)
    {
        const auto *found = memberAt(object, key);
        constexpr int most = 1'000'000;
        if (found != nullptr && found->is_number_integer() && *found >= -most && *found <= most)
            return found->get<int>();
        fail(pointerTo(pointer, key), "is no whole number", "such as 4");
        return std::nullopt;
    }

    Moment when(const json &resource, const char *key, const std::string &pointer)
    {
        const auto moment = momentFrom(textAt(resource, key));
        if (!moment)
            fail(pointerTo(pointer, key), "is no time", "such as 2026-03-01T18:05:00+01:00");
        return moment.value_or(Moment());
    }

    void readEntry(const std::string &pointer, const json &resource)
    {
        Entry entry;
        entry.id = textAt(resource, "id");
        entry.at = when(resource, "effectiveDateTime", pointer);
        entry.strength = wholeNumber(resource, "valueInteger", pointer).value_or(0);
        if (const auto &notes = listAt(resource, "note"); !notes.empty())
            entry.note = textAt(notes.front(), "text");
        const auto &members = listAt(resource, "hasMember");
        for (std::size_t i = 0; i < members.size(); ++i) {
            const auto found = byUrl_.find(textAt(members[i], "reference"));
            if (found == byUrl_.end()) {
                fail(pointerTo(pointerTo(pointer, "hasMember"), i), "names nothing in this bundle", "a fullUrl");
                continue;
            }
            const auto &[place, area] = found->second;
            entry.areas.push_back(
                {textIn(*area, "bodySite", "text"), wholeNumber(*area, "valueInteger", place).value_or(0)});
        }
        places_[entry.id] = contents_.entries.size();
        pointers_.push_back(pointer);
        contents_.entries.push_back(std::move(entry));
    }

    void readResponse(const std::string &pointer, const json &resource)
    {
        const auto form = textAt(resource, "questionnaire");
        if (form == fhir::entryForm)
            readWords(pointer, resource);
        else if (form == fhir::sessionForm)
            readSession(pointer, resource);
        else if (form == fhir::sheetForm)
            readSheet(pointer, resource);
        else
            fail(pointerTo(pointer, "questionnaire"), "is no questionnaire of a journal",
                 std::string(fhir::entryForm) + ", " + fhir::sessionForm + ", " + fhir::sheetForm);
    }

    /// Calls `read(linkId, item, pointer)` for each item of a response or group.
    template <typename Read>
    static void eachItem(const json &parent, const std::string &pointer, Read read)
    {
        const auto &items = listAt(parent, "item");
        for (std::size_t i = 0; i < items.size(); ++i)
            read(textAt(items[i], "linkId"), items[i], pointerTo(pointerTo(pointer, "item"), i));
    }

    static const json &answerOf(const json &item)
    {
        static const json none = json::object();
        const auto &answers = listAt(item, "answer");
        return answers.empty() ? none : answers.front();
    }
    static std::string textOf(const json &item) { return textAt(answerOf(item), "valueString"); }
    std::optional<int> numberOf(const json &item, const std::string &pointer)
    {
        return wholeNumber(answerOf(item), "valueInteger", pointer + "/answer/0");
    }
    void unknown(const std::string &linkId, const std::string &pointer)
    {
        fail(pointerTo(pointer, "linkId"), "is the unknown question " + inQuotes(linkId), "one that an export writes");
    }

    void readWords(const std::string &pointer, const json &resource)
    {
        const auto &whole = listAt(resource, "partOf");
        auto id = whole.empty() ? std::string() : textAt(whole.front(), "reference");
        if (id.starts_with(fhir::reference))
            id.erase(0, std::string_view(fhir::reference).size());
        const auto place = places_.find(id);
        if (place == places_.end())
            return fail(pointerTo(pointer, "partOf"), "names no entry of this bundle", "the fullUrl of an Observation");
        auto &entry = contents_.entries[place->second];
        eachItem(resource, pointer, [&](const std::string &linkId, const json &item, const std::string &at) {
            if (linkId == "sleep")
                entry.sleep = textOf(item);
            else if (linkId == "work")
                entry.work = textOf(item);
            else if (linkId == "drawing")
                entry.drawing = drawingOf(item, at);
            else
                unknown(linkId, at);
        });
    }

    std::string drawingOf(const json &item, const std::string &pointer)
    {
        const auto base64 = QByteArray::fromStdString(textIn(answerOf(item), "valueAttachment", "data"));
        auto decoded = QByteArray::fromBase64Encoding(base64, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            fail(pointer, "holds a drawing that cannot be read", "base64");
        return decoded.decoded.toStdString();
    }

    void readSession(const std::string &pointer, const json &resource)
    {
        Session session;
        session.id = textAt(resource, "id");
        session.started = when(resource, "authored", pointer);
        eachItem(resource, pointer, [&](const std::string &linkId, const json &item, const std::string &at) {
            if (linkId == "seconds")
                session.seconds = numberOf(item, at).value_or(0);
            else if (linkId == "muscle")
                session.muscle = textOf(item);
            else if (linkId == "plan")
                session.plan = textOf(item);
            else if (linkId == "before")
                session.before = numberOf(item, at);
            else if (linkId == "after")
                session.after = numberOf(item, at);
            else if (linkId == "familiar")
                session.familiar = familiarOf(item, at);
            else if (linkId == "stopped")
                session.stopped = textOf(item);
            else if (linkId == "spot")
                session.spots.push_back(spotOf(item, at));
            else
                unknown(linkId, at);
        });
        pointersOfSessions_.push_back(pointer);
        contents_.sessions.push_back(std::move(session));
    }

    Familiar familiarOf(const json &item, const std::string &pointer)
    {
        const auto familiar = familiarFrom(textOf(item));
        if (!familiar)
            fail(pointer, "does not say whether it was the known pain", "yes, partly or no");
        return familiar.value_or(Familiar::notAsked);
    }

    SpotDone spotOf(const json &group, const std::string &pointer)
    {
        SpotDone spot;
        eachItem(group, pointer, [&](const std::string &linkId, const json &item, const std::string &at) {
            if (linkId == "point")
                spot.point = textOf(item);
            else if (linkId == "technique")
                spot.technique = textOf(item);
            else if (linkId == "spot_seconds")
                spot.seconds = numberOf(item, at).value_or(0);
            else if (linkId != "side")
                unknown(linkId, at);
            else if (const auto side = sideFrom(textOf(item)))
                spot.side = *side;
            else
                fail(at, "is no side", "right, left or midline");
        });
        return spot;
    }

    void readSheet(const std::string &pointer, const json &resource)
    {
        PrintedSheet sheet;
        sheet.id = textAt(resource, "id");
        sheet.at = when(resource, "authored", pointer);
        eachItem(resource, pointer, [&](const std::string &linkId, const json &item, const std::string &at) {
            if (linkId == "title")
                sheet.title = textOf(item);
            else if (linkId == "muscle")
                sheet.muscles.push_back(textOf(item));
            else
                unknown(linkId, at);
        });
        pointersOfSheets_.push_back(pointer);
        contents_.sheets.push_back(std::move(sheet));
    }

    void checkAll()
    {
        checkEach(contents_.entries, pointers_);
        checkEach(contents_.sessions, pointersOfSessions_);
        checkEach(contents_.sheets, pointersOfSheets_);
    }

    template <typename Value>
    void checkEach(const std::vector<Value> &values, const std::vector<std::string> &pointers)
    {
        for (std::size_t i = 0; i < values.size(); ++i)
            for (const auto &problem : check(values[i]))
                fail(pointers[i], problem.pointer + " " + problem.what, problem.allowed);
    }

    const std::string &file_;
    std::map<std::string, Placed> byUrl_;
    std::vector<std::pair<std::string, Placed>> observations_; ///< with their fullUrls, in the bundle's order
    std::set<std::string> members_;                            ///< fullUrls of those that are parts of an entry
    std::vector<Placed> responses_;
    std::map<std::string, std::size_t> places_; ///< of entries in the contents, by id
    std::vector<std::string> pointers_;         ///< of entries, as those of the others below
    std::vector<std::string> pointersOfSessions_;
    std::vector<std::string> pointersOfSheets_;
    Contents contents_;
    Problems problems_;
};

} // namespace

Result<Contents> fromFhir(std::string_view text, const std::string &file)
{
    const auto bundle = parseJson(text, file);
    if (!bundle)
        return bundle.problems();
    return BundleReader(file).read(bundle.value());
}

} // namespace knotfinder::journal
