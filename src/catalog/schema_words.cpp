// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "schema_words.h"

#include <knotfinder/base/json.h>
#include <knotfinder/base/printable.h>
#include <knotfinder/base/similar.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace knotfinder::catalog {
namespace {

using nlohmann::json;

const json &resolved(const json &schema, const json &root)
{
    const json *at = &schema;
    while (at->is_object() && at->contains("$ref"))
        at = &root.at(json::json_pointer(at->at("$ref").get<std::string>().substr(1)));
    return *at;
}

/// The schema of a child, also of one that only some alternative knows; null where the schema says nothing about it.
const json &childSchema(const json &schema, const std::string &step, const json &root)
{
    static const json nothing;
    if (schema.contains("properties") && schema["properties"].contains(step))
        return resolved(schema["properties"][step], root);
    if (schema.contains("items"))
        return resolved(schema["items"], root);
    if (schema.contains("oneOf"))
        for (const auto &alternative : schema["oneOf"])
            if (const json &found = childSchema(resolved(alternative, root), step, root); !found.is_null())
                return found;
    return nothing;
}

const json &schemaAt(const std::string &pointer, const json &root)
{
    const json *at = &root;
    std::size_t start = 1;
    while (start <= pointer.size() && !pointer.empty()) {
        const std::size_t end = std::min(pointer.find('/', start), pointer.size());
        at = &childSchema(*at, pointer.substr(start, end - start), root);
        start = end + 1;
    }
    return *at;
}

std::string numberIn(const json &value)
{
    return jsonText(value);
}

std::vector<std::string> stringsOf(const json &list)
{
    std::vector<std::string> texts;
    for (const auto &item : list)
        texts.push_back(item.is_string() ? item.get<std::string>() : jsonText(item));
    return texts;
}

std::string joined(const std::vector<std::string> &texts)
{
    std::string all;
    for (const auto &text : texts)
        all += (all.empty() ? "" : ", ") + text;
    return all;
}

std::vector<std::string> keysOf(const json &schema)
{
    std::vector<std::string> keys;
    if (schema.contains("properties"))
        for (const auto &[key, value] : schema["properties"].items())
            if (key != "$schema")
                keys.push_back(key);
    return keys;
}

std::string typeName(const std::string &type)
{
    static const std::map<std::string, std::string> names{{"string", "a text in quotes"},
                                                          {"integer", "a whole number"},
                                                          {"number", "a number"},
                                                          {"boolean", "true or false"},
                                                          {"array", "a list [...]"},
                                                          {"object", "an object {...}"},
                                                          {"null", "null"}};
    const auto found = names.find(type);
    return found == names.end() ? type : found->second;
}

std::string describeType(const json &schema)
{
    if (!schema.contains("type"))
        return "";
    std::string text;
    for (const auto &type :
         schema["type"].is_array() ? stringsOf(schema["type"]) : stringsOf(json::array({schema["type"]})))
        text += (text.empty() ? "" : " or ") + typeName(type);
    return text;
}

std::string describeLimits(const json &schema)
{
    std::string text;
    const auto add = [&](const char *key, const std::string &before, const std::string &after) {
        if (schema.contains(key))
            text += before + numberIn(schema[key]) + after;
    };
    add("minimum", ", at least ", "");
    add("maximum", ", at most ", "");
    add("minLength", ", at least ", " letter long");
    add("maxLength", ", at most ", " letters long");
    add("minItems", ", at least ", " entry");
    add("maxItems", ", at most ", " entries");
    if (schema.value("uniqueItems", false))
        text += ", no entry twice";
    return text;
}

/// What the schema allows at a place, in words.
std::string describe(const json &schema)
{
    if (!schema.is_object())
        return "";
    if (schema.contains("title"))
        return schema["title"].get<std::string>();
    if (schema.contains("enum"))
        return "one of " + joined(stringsOf(schema["enum"]));
    return describeType(schema) + describeLimits(schema);
}

/// A short picture of a value: long texts are cut, lists and objects only named.
std::string shown(const json &value)
{
    if (value.is_array())
        return "a list of " + std::to_string(value.size());
    if (value.is_object())
        return "an object";
    std::string text = jsonText(value);
    constexpr std::size_t longest = 60;
    return text.size() > longest ? shortened(text, longest) + "\"" : text;
}

std::string quotedPart(const std::string &description)
{
    const auto last = description.rfind('\'');
    const auto first = last == std::string::npos ? last : description.rfind('\'', last - 1);
    return first == std::string::npos ? "" : description.substr(first + 1, last - first - 1);
}

bool contains(const std::string &text, std::string_view part)
{
    return text.find(part) != std::string::npos;
}

bool isAlternative(const Mismatch &mismatch)
{
    return contains(mismatch.description, "oneOf constraint") || contains(mismatch.description, "exactly one child");
}

bool isFollowOn(const Mismatch &mismatch)
{
    return mismatch.description.starts_with("Failed to validate") && !isAlternative(mismatch);
}

bool isWithin(const std::string &pointer, const std::string &outer)
{
    return pointer.starts_with(outer) && (pointer.size() == outer.size() || pointer[outer.size()] == '/');
}

Problem missingKey(const Mismatch &mismatch, const json &here, const json &root, const std::string &file)
{
    const std::string key = quotedPart(mismatch.description);
    return {file, mismatch.pointer, "key '" + key + "' is missing", describe(childSchema(here, key, root))};
}

/// valijson names one unknown key of an object; we name them all.
Problems unknownKeys(const Mismatch &mismatch, const json &here, const json &value, const std::string &file)
{
    constexpr std::size_t most = 20; // of one object
    const auto known = keysOf(here);
    Problems problems;
    if (value.is_object())
        for (const auto &[key, content] : value.items())
            if (problems.size() < most && std::find(known.begin(), known.end(), key) == known.end() &&
                key != "$schema") {
                const std::string near = didYouMean(key, known);
                problems.push_back({file, pointerTo(mismatch.pointer, key), "unknown key " + inQuotes(key),
                                    near.empty() ? "the keys " + joined(known) : near});
            }
    return problems;
}

std::string whatIsWrong(const std::string &description, const json &value, const json &here)
{
    if (contains(description, "uniqueness"))
        return "the same entry stands twice";
    if (value.is_string() && value.get_ref<const std::string &>().empty())
        return "the text is empty";
    if (value.is_string() && contains(description, "no more than"))
        return "the text is too long (" + std::to_string(value.get_ref<const std::string &>().size()) + " letters)";
    if (value.is_array() && contains(description, "elements"))
        return value.empty() ? "the list is empty" : "the list has " + std::to_string(value.size()) + " entries";
    if (isAlternative({"", description}))
        return shown(value) + " is not " + (here.contains("title") ? "of a known form" : "allowed");
    return shown(value) + " is not allowed";
}

Problem badValue(const Mismatch &mismatch, const json &here, const json &value, const std::string &file)
{
    Problem problem{file, mismatch.pointer, whatIsWrong(mismatch.description, value, here), describe(here)};
    if (here.contains("enum") && value.is_string())
        if (const auto near = didYouMean(value.get<std::string>(), stringsOf(here["enum"])); !near.empty())
            problem.allowed += "; " + near;
    return problem;
}

/// Only the innermost "fits no alternative" counts; what was said about its single alternatives would only confuse.
std::vector<Mismatch> withoutNoise(const std::vector<Mismatch> &mismatches)
{
    std::vector<std::string> alternatives;
    for (const auto &mismatch : mismatches)
        if (isAlternative(mismatch))
            alternatives.push_back(mismatch.pointer);
    std::vector<Mismatch> kept;
    for (const auto &mismatch : mismatches) {
        const auto within = [&](const std::string &outer) { return isWithin(mismatch.pointer, outer); };
        const auto holds = [&](const std::string &inner) {
            return inner != mismatch.pointer && isWithin(inner, mismatch.pointer);
        };
        const bool inside = std::any_of(alternatives.begin(), alternatives.end(), within);
        const bool outermost = std::any_of(alternatives.begin(), alternatives.end(), holds);
        const bool innermost = isAlternative(mismatch) && !outermost;
        if (innermost || (!inside && !isFollowOn(mismatch)))
            kept.push_back(mismatch);
    }
    return kept;
}

} // namespace

Problems inWords(const std::vector<Mismatch> &mismatches, const json &schema, const json &document,
                 const std::string &file)
{
    Problems problems;
    const auto add = [&problems](const Problem &problem) {
        if (std::find(problems.begin(), problems.end(), problem) == problems.end())
            problems.push_back(problem);
    };
    for (const auto &mismatch : withoutNoise(mismatches)) {
        const json &here = schemaAt(mismatch.pointer, schema);
        const json &value = document.at(json::json_pointer(mismatch.pointer));
        if (mismatch.description.starts_with("Missing required"))
            add(missingKey(mismatch, here, schema, file));
        else if (mismatch.description.starts_with("Object contains a property"))
            for (const auto &problem : unknownKeys(mismatch, here, value, file))
                add(problem);
        else
            add(badValue(mismatch, here, value, file));
    }
    if (problems.empty())
        problems.push_back({file, "", "does not fit its schema", describe(schema)});
    return problems;
}

} // namespace knotfinder::catalog
