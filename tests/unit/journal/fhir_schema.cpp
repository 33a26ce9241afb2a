// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "fhir_schema.h"

#include <knotfinder/base/files.h>

#include <nlohmann/json.hpp>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace knotfinder::test {

using nlohmann::json;
using valijson::adapters::NlohmannJsonAdapter;

std::string complaints(const json &bundle)
{
    const auto rules = json::parse(readFile(KNOTFINDER_JOURNAL_TESTS "/fhir_subset.schema.json").value());
    valijson::Schema schema;
    valijson::SchemaParser().populateSchema(NlohmannJsonAdapter(rules), schema);
    valijson::ValidationResults results;
    std::string text;
    if (valijson::Validator().validate(schema, NlohmannJsonAdapter(bundle), &results))
        return text;
    for (valijson::ValidationResults::Error error; results.popError(error);) {
        for (const auto &step : error.context)
            text += step;
        text += ' ' + error.description + '\n';
    }
    return text;
}

} // namespace knotfinder::test
