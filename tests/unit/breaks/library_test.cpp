// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/breaks/movements.h>

#include <real_knowledge.h>
#include <temporary_folder.h>

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

#include <fstream>
#include <functional>

using namespace knotfinder;
using namespace knotfinder::breaks;
using namespace knotfinder::test;
using nlohmann::ordered_json;

namespace {

const std::filesystem::path own = std::filesystem::path(KNOTFINDER_SOURCE_SHARE) / "data" / "breaks.json";

/// The one line that is said of the file with a change.
std::string saidOf(const std::function<void(ordered_json &)> &change)
{
    std::ifstream stream(own);
    auto document = ordered_json::parse(stream);
    change(document);
    const TemporaryFolder folder;
    const auto library = loadLibrary(folder.write("breaks.json", document.dump()), *realCatalog(), realKnowledge());
    REQUIRE_FALSE(library);
    CHECK(library.problems().size() == 1);
    return toLine(library.problems().front());
}

bool contains(const std::string &text, const std::string &part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("The breaks of the program are sound, and hold the three of the story", "[breaks]")
{
    const auto library = loadLibrary(own, *realCatalog(), realKnowledge());
    INFO((library ? std::string() : toLine(library.problems().front())));
    REQUIRE(library);
    Texts ids;
    for (const auto &movement : library.value().movements)
        ids.push_back(movement.id);
    CHECK(ids == Texts{"blades", "shoulders", "ceiling"});
    CHECK(library.value().otherwise.notFor.empty());
    CHECK(library.value().pictures.size() > 40);
}

TEST_CASE("What is wrong with the breaks is said with its place and what is allowed", "[breaks]")
{
    CHECK(contains(saidOf([](ordered_json &file) { file["movements"][0]["seconds"] = 90; }), "/movements/0/seconds"));
    CHECK(contains(saidOf([](ordered_json &file) { file.erase("otherwise"); }), "otherwise"));
    CHECK(contains(saidOf([](ordered_json &file) { file["movements"][1]["id"] = "blades"; }),
                   "/movements/1/id: id 'blades' stands twice"));
    const auto technique = saidOf([](ordered_json &file) { file["movements"][2]["technique"] = "stretch_break"; });
    CHECK(contains(technique, "/movements/2/technique: unknown technique 'stretch_break'"));
    CHECK(contains(technique, "did you mean 'stretch_breaks'"));
    CHECK(contains(saidOf([](ordered_json &file) { file["pictures"][0] = "stretch_adductor.wide"; }),
                   "/pictures/0: unknown picture 'stretch_adductor.wide'"));
    CHECK(contains(saidOf([](ordered_json &file) { file["movements"][0]["not_for"][0] = "fractur"; }),
                   "/movements/0/not_for/0: unknown contraindication 'fractur'; did you mean 'fracture'?"));
    CHECK(
        contains(saidOf([](ordered_json &file) { file["otherwise"]["not_for"] = {"surgery"}; }), "/otherwise/not_for"));
}

TEST_CASE("A file of breaks that is missing or no JSON is one line", "[breaks]")
{
    const TemporaryFolder folder;
    CHECK_FALSE(loadLibrary(folder.path() / "breaks.json", *realCatalog(), realKnowledge()));
    CHECK_FALSE(loadLibrary(folder.write("breaks.json", "{"), *realCatalog(), realKnowledge()));
}
