// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/catalog/schema.h>

#include "schema_texts.h"
#include "schema_words.h"

#include <knotfinder/base/json.h>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <array>
#include <memory>

namespace knotfinder::catalog {
namespace {

using nlohmann::json;
using Adapter = valijson::adapters::NlohmannJsonAdapter;

struct CompiledSchema
{
    explicit CompiledSchema(SchemaKind kind) : text(parseJson(schemaText(kind), "schema").value())
    {
        valijson::SchemaParser parser;
        parser.populateSchema(Adapter(text), rules);
    }

    json text;
    valijson::Schema rules;
};

const CompiledSchema &compiled(SchemaKind kind)
{
    static std::array<std::unique_ptr<CompiledSchema>, schemaKinds> schemas;
    auto &schema = schemas[static_cast<std::size_t>(kind)];
    if (!schema)
        schema = std::make_unique<CompiledSchema>(kind);
    return *schema;
}

/// valijson names a place as "<root>", "[names]", "[3]".
std::string pointerOf(const std::vector<std::string> &context)
{
    std::string pointer;
    for (const auto &step : context)
        if (step.size() >= 2 && step.front() == '[' && step.back() == ']')
            pointer = pointerTo(pointer, std::string_view(step).substr(1, step.size() - 2));
    return pointer;
}

} // namespace

Problems checkSchema(SchemaKind kind, const json &document, const std::string &file)
{
    try {
        const CompiledSchema &schema = compiled(kind);
        thread_local valijson::Validator validator; // keeps the patterns it has compiled, for all files
        valijson::ValidationResults results;
        if (validator.validate(schema.rules, Adapter(document), &results))
            return {};
        constexpr std::size_t most = 300; // somebody who mends a file reads no further, and to say it takes long
        std::vector<Mismatch> mismatches;
        for (const auto &error : results)
            if (mismatches.size() < most)
                mismatches.push_back({pointerOf(error.context), error.description});
        return inWords(mismatches, schema.text, document, file);
    } catch (const std::exception &) { // of the library; its words say nothing to the author of a file
        return {{file, "", "cannot be checked", "a file as docs/dataset.md describes it"}};
    }
}

} // namespace knotfinder::catalog
