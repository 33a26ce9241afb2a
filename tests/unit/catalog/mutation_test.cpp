// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "fixture_data.h"

#include <knotfinder/base/files.h>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <cstdint>

using namespace knotfinder;
using knotfinder::test::FixtureData;
using nlohmann::ordered_json;

namespace {

/// A small generator of its own, so that every run damages the same bytes.
class Dice
{
public:
    std::size_t roll(std::size_t sides)
    {
        state_ = state_ * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::size_t>(state_ >> 33U) % sides;
    }

private:
    std::uint64_t state_ = 20240229;
};

/// All places in a document that hold a value.
void collect(ordered_json &value, std::vector<ordered_json *> &places)
{
    places.push_back(&value);
    if (value.is_structured())
        for (auto &child : value)
            collect(child, places);
}

const ordered_json &strangeValue(std::size_t which)
{
    static const std::vector<ordered_json> values{nullptr,
                                                  true,
                                                  -1,
                                                  1e300,
                                                  "",
                                                  "x",
                                                  std::string(5'000, 'y'),
                                                  ordered_json::array(),
                                                  ordered_json::object(),
                                                  {{"near", "front_low"}},
                                                  ordered_json::array({1, "a", nullptr})};
    return values[which % values.size()];
}

} // namespace

TEST_CASE("Damaged bytes are problems or nothing, never a crash", "[catalog]")
{
    const FixtureData data;
    const std::string sound = readFile(data.path() / "muscles/sample.json").value();
    Dice dice;
    for (int round = 0; round < 300; ++round) {
        std::string damaged = sound;
        for (std::size_t hits = 1 + dice.roll(4); hits > 0; --hits)
            damaged[dice.roll(damaged.size())] = static_cast<char>(dice.roll(256));
        damaged.resize(damaged.size() - (round % 3 == 0 ? dice.roll(damaged.size()) : 0));
        data.write("muscles/sample.json", damaged);
        for (const auto &problem : data.validate())
            CHECK_FALSE(problem.what.empty());
    }
}

TEST_CASE("Any value in any place is a problem or nothing, never a crash", "[catalog]")
{
    const FixtureData data;
    const auto sound = ordered_json::parse(readFile(data.path() / "muscles/sample.json").value());
    Dice dice;
    for (int round = 0; round < 600; ++round) {
        ordered_json damaged = sound;
        std::vector<ordered_json *> places;
        collect(damaged, places);
        *places[dice.roll(places.size())] = strangeValue(dice.roll(100));
        data.write("muscles/sample.json", damaged.dump());
        for (const auto &problem : data.validate())
            CHECK_FALSE(problem.what.empty());
    }
}
