// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "shape.h"

#include "schema_texts.h"

#include <knotfinder/base/json.h>

#include <algorithm>
#include <array>

namespace knotfinder::catalog {
namespace {

using nlohmann::json;

bool hasType(const json &value, const std::string &type)
{
    return type == "object"    ? value.is_object()
           : type == "array"   ? value.is_array()
           : type == "string"  ? value.is_string()
           : type == "boolean" ? value.is_boolean()
           : type == "null"    ? value.is_null()
                               : value.is_number();
}

/// Walks a document and its schema side by side.
class Shaper
{
public:
    explicit Shaper(json root) : root_(std::move(root)) {}

    [[nodiscard]] Shaped run(const json &document)
    {
        Shaped shaped;
        shaped.document = fitted(document, root_, "");
        shaped.mended = std::move(mended_);
        return shaped;
    }

private:
    [[nodiscard]] const json &resolved(const json &schema) const
    {
        const json *at = &schema;
        while (at->contains("$ref"))
            at = &root_.at(json::json_pointer(at->at("$ref").get<std::string>().substr(1)));
        return *at;
    }

    [[nodiscard]] static bool allows(const json &schema, const json &value)
    {
        if (!schema.contains("type"))
            return !schema.contains("enum") || schema.at("enum").at(0).type() == value.type();
        const json &types = schema.at("type");
        if (types.is_string())
            return hasType(value, types.get<std::string>());
        return std::any_of(types.begin(), types.end(),
                           [&](const json &type) { return hasType(value, type.get<std::string>()); });
    }

    /// The alternative that a value is meant to be; null when it is like none.
    [[nodiscard]] const json *alternativeFor(const json &schema, const json &value) const
    {
        for (const auto &one : schema.at("oneOf")) {
            const json &alternative = resolved(one);
            bool whole = allows(alternative, value);
            if (whole && value.is_object() && alternative.contains("required"))
                for (const auto &key : alternative.at("required"))
                    whole = whole && value.contains(key.get<std::string>());
            if (whole && value.is_array() && alternative.contains("minItems"))
                whole = value.size() >= alternative.at("minItems").get<std::size_t>();
            if (whole)
                return &alternative;
        }
        return nullptr;
    }

    [[nodiscard]] json emptyOf(const json &reference) const
    {
        const json &schema = resolved(reference);
        if (schema.contains("oneOf"))
            return emptyOf(schema.at("oneOf").at(0));
        if (!schema.contains("type"))
            return schema.contains("enum") ? schema.at("enum").at(0) : json();
        const json &types = schema.at("type");
        const auto type = (types.is_string() ? types : types.at(0)).get<std::string>();
        if (type == "object")
            return emptyObject(schema);
        if (type == "array")
            return emptyArray(schema);
        return type == "string" ? json("") : type == "boolean" ? json(false) : type == "null" ? json() : json(0);
    }

    [[nodiscard]] json emptyObject(const json &schema) const
    {
        json object = json::object();
        if (schema.contains("required"))
            for (const auto &key : schema.at("required"))
                object[key.get<std::string>()] = emptyOf(schema.at("properties").at(key.get<std::string>()));
        return object;
    }

    [[nodiscard]] static bool hasFixedSize(const json &schema)
    {
        return schema.contains("items") && schema.contains("minItems") && schema.contains("maxItems") &&
               schema.at("minItems") == schema.at("maxItems");
    }

    /// Empty, but for pairs, which are read as two numbers.
    [[nodiscard]] json emptyArray(const json &schema) const
    {
        json list = json::array();
        if (hasFixedSize(schema))
            for (std::size_t i = 0; i < schema.at("minItems").get<std::size_t>(); ++i)
                list.push_back(emptyOf(schema.at("items")));
        return list;
    }

    [[nodiscard]] json mend(const json &schema, const std::string &pointer)
    {
        mended_.push_back(pointer);
        return emptyOf(schema);
    }

    [[nodiscard]] json fitted(const json &value, const json &reference, const std::string &pointer)
    {
        const json &schema = resolved(reference);
        if (schema.contains("oneOf")) {
            const json *alternative = alternativeFor(schema, value);
            return alternative == nullptr ? mend(schema, pointer) : fitted(value, *alternative, pointer);
        }
        if (!allows(schema, value))
            return mend(schema, pointer);
        if (value.is_object() && schema.contains("properties"))
            return fittedObject(value, schema, pointer);
        if (value.is_array() && schema.contains("items"))
            return fittedArray(value, schema, pointer);
        return value;
    }

    [[nodiscard]] json fittedObject(const json &value, const json &schema, const std::string &pointer)
    {
        json object = json::object();
        for (const auto &[key, child] : schema.at("properties").items())
            if (value.contains(key))
                object[key] = fitted(value.at(key), child, pointerTo(pointer, key));
        if (schema.contains("required"))
            for (const auto &required : schema.at("required"))
                if (const auto key = required.get<std::string>(); !object.contains(key))
                    object[key] = mend(schema.at("properties").at(key), pointerTo(pointer, key));
        return object;
    }

    [[nodiscard]] json fittedArray(const json &value, const json &schema, const std::string &pointer)
    {
        if (hasFixedSize(schema) && value.size() < schema.at("minItems").get<std::size_t>())
            return mend(schema, pointer);
        json list = json::array();
        for (std::size_t i = 0; i < value.size(); ++i)
            list.push_back(fitted(value[i], schema.at("items"), pointerTo(pointer, i)));
        return list;
    }

    json root_;
    std::vector<std::string> mended_;
};

bool isPartOf(const std::string &pointer, const std::string &outer)
{
    return pointer.starts_with(outer) && (pointer.size() == outer.size() || pointer[outer.size()] == '/');
}

/// True for a list, one of its entries as a whole, or the id of one.
bool takesIds(const std::string &mended, const std::string &list)
{
    if (!isPartOf(mended, list))
        return false;
    const std::string rest = mended.substr(list.size());
    return rest.find('/', 1) == std::string::npos || rest.ends_with("/id");
}

} // namespace

Shaped shaped(SchemaKind kind, const json &document)
{
    return Shaper(parseJson(schemaText(kind), "schema").value()).run(document);
}

bool comesOfMending(const Problem &problem, const std::vector<std::string> &mended)
{
    // What one part says is held against another part: the second may be the one that was put in.
    struct Dependency
    {
        const char *problem;
        const char *part;
    };
    static constexpr std::array dependencies{
        Dependency{"/sources/", "/sources"},
        Dependency{"/points/", "/trigger_points"},
        Dependency{"/self_care", "/self_treatable"},
        Dependency{"/who_can_help", "/self_treatable"},
        Dependency{"/regions", "/regions"},
        Dependency{"/stop_when", "/kind"},
        Dependency{"/feel", "/kind"},
        Dependency{"/seconds", "/kind"},
    };
    return std::any_of(mended.begin(), mended.end(), [&](const std::string &part) {
        const auto depends = [&](const Dependency &one) {
            return problem.pointer.find(one.problem) != std::string::npos && takesIds(part, one.part);
        };
        const bool needsPoint =
            problem.pointer.ends_with("/essential/strokes") && (part.ends_with("/suggest") || part.ends_with("/doubt"));
        return needsPoint || isPartOf(problem.pointer, part) ||
               std::any_of(dependencies.begin(), dependencies.end(), depends);
    });
}

} // namespace knotfinder::catalog
