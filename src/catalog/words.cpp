// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "words.h"

namespace knotfinder::catalog {
namespace {

template <typename Value, std::size_t count>
Value valueOf(std::string_view word, const std::array<std::string_view, count> &words)
{
    for (std::size_t i = 0; i < count; ++i)
        if (words[i] == word)
            return static_cast<Value>(i);
    return static_cast<Value>(0);
}

template <typename Value, std::size_t count>
std::string_view wordOf(Value value, const std::array<std::string_view, count> &words) noexcept
{
    return words[static_cast<std::size_t>(value)];
}

constexpr std::array<std::string_view, 4> commonnessWords{"very_common", "common", "occasional", "rare"};
constexpr std::array<std::string_view, 3> confidenceWords{"high", "medium", "low"};
constexpr std::array<std::string_view, 3> depthWords{"superficial", "intermediate", "deep"};
constexpr std::array<std::string_view, 5> kindWords{"press", "stretch", "move", "posture", "comfort"};

} // namespace

std::string_view toString(Commonness value) noexcept
{
    return wordOf(value, commonnessWords);
}

std::string_view toString(Confidence value) noexcept
{
    return wordOf(value, confidenceWords);
}

std::string_view toString(Depth value) noexcept
{
    return wordOf(value, depthWords);
}

std::string_view toString(TechniqueKind value) noexcept
{
    return wordOf(value, kindWords);
}

Commonness commonnessOf(std::string_view word) noexcept
{
    return valueOf<Commonness>(word, commonnessWords);
}

Confidence confidenceOf(std::string_view word) noexcept
{
    return valueOf<Confidence>(word, confidenceWords);
}

Depth depthOf(std::string_view word) noexcept
{
    return valueOf<Depth>(word, depthWords);
}

TechniqueKind techniqueKindOf(std::string_view word) noexcept
{
    return valueOf<TechniqueKind>(word, kindWords);
}

} // namespace knotfinder::catalog
