// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
//
// What the fuzzer looks into for hours, for a moment in every run of the tests: each reader takes its seeds, and
// nothing made of them breaks it.
#include "readers.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace knotfinder;

namespace {

/// A seed with some bytes changed, left out or doubled; the same in every run.
std::string spoilt(std::string bytes, std::mt19937 &random)
{
    const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random()) % end; };
    constexpr std::string_view telling{"\0\"{}[],:-9eE\\\x80\xff", 15};
    for (int changes = 1 + static_cast<int>(below(4)); changes > 0 && !bytes.empty(); --changes) {
        const auto at = below(bytes.size());
        const auto length = std::min<std::size_t>(1 + below(40), bytes.size() - at);
        switch (below(4)) {
        case 0: bytes[at] = static_cast<char>(random()); break;
        case 1: bytes[at] = telling[below(telling.size())]; break;
        case 2: bytes.erase(at, length); break;
        default: bytes.insert(at, bytes.substr(at, length)); break;
        }
    }
    return bytes;
}

} // namespace

TEST_CASE("Every reader takes what the project itself wrote", "[fuzz]")
{
    for (const auto &reader : fuzz::allReaders()) {
        INFO(reader.name);
        const auto seeds = reader.seeds();
        CHECK_FALSE(seeds.empty());
        for (const auto &seed : seeds)
            CHECK(reader.read(seed));
    }
}

TEST_CASE("No reader breaks on what is spoilt, cut short or empty", "[fuzz]")
{
    std::mt19937 random(20'261'129);
    for (const auto &reader : fuzz::allReaders()) {
        const auto seeds = reader.seeds();
        CHECK_NOTHROW(reader.read(""));
        for (int i = 0; i < 40; ++i) {
            const auto &seed = seeds[random() % seeds.size()];
            INFO(reader.name << ", spoilt in turn " << i);
            CHECK_NOTHROW(reader.read(spoilt(seed, random)));
            CHECK_NOTHROW(reader.read(std::string_view(seed).substr(0, random() % (seed.size() + 1))));
        }
    }
}
