// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/checksum.h>

#include <array>
#include <cstddef>

namespace knotfinder {
namespace {

constexpr std::size_t lanes = 8; // bytes taken at once: the cell table is read at every start

using Table = std::array<std::uint32_t, 256>;

constexpr std::array<Table, lanes> makeTables()
{
    constexpr std::uint32_t polynomial = 0xEDB88320; // of IEEE 802.3, lowest bit first
    std::array<Table, lanes> tables = {};
    for (std::uint32_t i = 0; i < 256; ++i) {
        std::uint32_t rest = i;
        for (int bit = 0; bit < 8; ++bit)
            rest = (rest >> 1U) ^ ((rest & 1U) != 0 ? polynomial : 0);
        tables[0][i] = rest;
    }
    for (std::size_t lane = 1; lane < lanes; ++lane)
        for (std::size_t i = 0; i < 256; ++i) {
            const std::uint32_t before = tables[lane - 1][i];
            tables[lane][i] = (before >> 8U) ^ tables[0][before & 0xFFU];
        }
    return tables;
}

constexpr auto tables = makeTables();

std::uint32_t byteAt(std::string_view bytes, std::size_t i) noexcept
{
    return static_cast<unsigned char>(bytes[i]);
}

} // namespace

std::uint32_t checksumOf(std::string_view bytes) noexcept
{
    std::uint32_t rest = 0xFFFFFFFF;
    std::size_t i = 0;
    for (; i + lanes <= bytes.size(); i += lanes) {
        rest ^=
            byteAt(bytes, i) | byteAt(bytes, i + 1) << 8U | byteAt(bytes, i + 2) << 16U | byteAt(bytes, i + 3) << 24U;
        rest = tables[7][rest & 0xFFU] ^ tables[6][(rest >> 8U) & 0xFFU] ^ tables[5][(rest >> 16U) & 0xFFU] ^
               tables[4][rest >> 24U] ^ tables[3][byteAt(bytes, i + 4)] ^ tables[2][byteAt(bytes, i + 5)] ^
               tables[1][byteAt(bytes, i + 6)] ^ tables[0][byteAt(bytes, i + 7)];
    }
    for (; i < bytes.size(); ++i)
        rest = (rest >> 8U) ^ tables[0][(rest ^ byteAt(bytes, i)) & 0xFFU];
    return ~rest;
}

} // namespace knotfinder
