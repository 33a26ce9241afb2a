// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "ids.h"

#include <array>
#include <cstdint>
#include <cstdio>
#include <random>

namespace knotfinder::journal {
namespace {

constexpr std::string_view form = "00000000-0000-0000-0000-000000000000";

std::string written(std::uint64_t high, std::uint64_t low, std::uint64_t version)
{
    high = (high & ~std::uint64_t{0xF000}) | version << 12U;
    low = (low & ~(std::uint64_t{3} << 62U)) | std::uint64_t{2} << 62U; // the variant of RFC 9562
    const auto part = [](std::uint64_t bits, unsigned shift, std::uint64_t mask) {
        return static_cast<unsigned long long>(bits >> shift & mask);
    };
    char text[form.size() + 1];
    std::snprintf(text, sizeof text, "%08llx-%04llx-%04llx-%04llx-%012llx", part(high, 32, 0xFFFFFFFF),
                  part(high, 16, 0xFFFF), part(high, 0, 0xFFFF), part(low, 48, 0xFFFF), part(low, 0, 0xFFFFFFFFFFFF));
    return text;
}

std::uint64_t hashOf(std::string_view words, std::uint64_t start)
{
    std::uint64_t hash = start; // FNV-1a
    for (const char c : words)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
    return hash;
}

} // namespace

bool isId(std::string_view text) noexcept
{
    if (text.size() != form.size())
        return false;
    for (std::size_t i = 0; i < form.size(); ++i) {
        const bool digit = (text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f');
        if (form[i] == '-' ? text[i] != '-' : !digit)
            return false;
    }
    return true;
}

std::string newId()
{
    std::random_device device;
    const auto bits = [&] { return std::uint64_t{device()} << 32U | device(); };
    return written(bits(), bits(), 4);
}

std::string idOf(std::string_view words)
{
    return written(hashOf(words, 0xCBF29CE484222325ULL), hashOf(words, 0x9AE16A3B2F90404FULL), 8);
}

} // namespace knotfinder::journal
