// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/json.h>

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

using namespace knotfinder;

namespace {

std::string problemOf(const std::string &text)
{
    const auto parsed = parseJson(text, "x.json");
    return parsed ? "" : toLine(parsed.problems().front());
}

} // namespace

TEST_CASE("Sound JSON is read")
{
    const auto json = parseJson(R"({"a": [1, {"a": "ü"}]})", "x.json");
    REQUIRE(json.ok());
    CHECK(json.value()["a"][1]["a"] == "ü");
}

TEST_CASE("Broken JSON is named by line and column")
{
    CHECK(problemOf("{\n \"a\": 1,\n}").find("x.json: is not JSON at line 3, column 1") == 0);
    CHECK(problemOf("").find("is empty") != std::string::npos);
    CHECK(problemOf("  \n ").find("is empty") != std::string::npos);
    CHECK(problemOf("{\"a\": 1").find("is not JSON") != std::string::npos);
    CHECK(problemOf("{} x").find("is not JSON") != std::string::npos);
    CHECK(problemOf(std::string("\x7f"
                                "ELF\0\1",
                                6))
              .find("is not JSON") != std::string::npos);
    CHECK(problemOf("{\"a\": \"\xff\"}").find("is not JSON") != std::string::npos);
    CHECK(problemOf("[1,\n 1e999]").find("out of range at line 2, column 2") != std::string::npos);
}

TEST_CASE("A key that stands twice is refused, at any depth")
{
    CHECK(problemOf(R"({"a": {"b": 1, "b": 2}})").find("/a/b: key 'b' stands twice") != std::string::npos);
    CHECK(problemOf(R"({"a": [1, [], {}, {"b": 1, "b": 2}]})").find("/a/3/b: key 'b'") != std::string::npos);
    CHECK(problemOf("{\"" + std::string(100'000, 'k') + "\": 1, \"" + std::string(100'000, 'k') + "\": 1}").size() <
          400);
    CHECK(problemOf(R"({"a": {"b": 1}, "c": {"b": 2}})").empty());
}

TEST_CASE("Bottomless nesting is refused")
{
    CHECK(problemOf(std::string(200'000, '[')).find("nested more than 64") != std::string::npos);
    CHECK(problemOf(std::string(64, '[') + std::string(64, ']')).empty());
}

TEST_CASE("Every kind of value keeps its place")
{
    const std::string text = R"({"a":[1,-2,2.5,true,null,"x",{"b":[[],{}]},[3]],"c":{"d":{"e":18446744073709551615}}})";
    CHECK(parseJson(text, "").value().dump() == text);
    CHECK(parseJson("7", "").value() == 7);
}

TEST_CASE("A list of very many objects is read, and the one that is wrong is named")
{
    constexpr std::size_t count = 1'000'000; // 0.1 would have taken hours: its reader was quadratic
    std::string text = "[";
    for (std::size_t i = 0; i < count; ++i)
        text += "{},";
    CHECK(parseJson(text + "{}]", "").value().size() == count + 1);
    CHECK(problemOf(text + R"({"a":1,"a":2}]})").find("/1000000/a: key 'a' stands twice") != std::string::npos);
}

TEST_CASE("A document that holds more than it may is refused")
{
    const auto problem = [](const std::string &text, const JsonLimits &limits) {
        const auto parsed = parseJson(text, "", limits);
        return parsed ? std::string() : toLine(parsed.problems().front());
    };
    CHECK(problem("[1,[2]]", {4, 2}).empty());
    CHECK(problem("[1,[2]]", {3, 2}) == "holds too many values; allowed: at most 3");
    CHECK(problem(R"({"a":{"b":[1,2,3]}})", {9, 2}) == "/a/b: is too long a list; allowed: at most 2 entries");
}

TEST_CASE("Pointers are escaped")
{
    CHECK(pointerTo("/a", "b/c~d") == "/a/b~1c~0d");
    CHECK(pointerTo("/a", 3) == "/a/3");
}
