// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/byte_source.h>

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace knotfinder::body {

static_assert(std::endian::native == std::endian::little, "the atlas tables are little-endian");

/// Takes values and arrays off the front of a byte string. Once it runs short, `failed` stays true and zeros come out.
class BinaryReader
{
public:
    explicit BinaryReader(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] bool failed() const noexcept { return bytes_.failed(); }
    [[nodiscard]] bool atEnd() const noexcept { return bytes_.atEnd(); }
    [[nodiscard]] std::string_view rest() const noexcept { return bytes_.rest(); }

    template <typename T>
    [[nodiscard]] T take()
    {
        T value{};
        if (const auto chunk = bytes_.cut(sizeof(T)); !chunk.empty())
            std::memcpy(&value, chunk.data(), sizeof(T));
        return value;
    }

    /// `count` values, then padding up to a multiple of four bytes.
    template <typename T>
    [[nodiscard]] std::vector<T> takeArray(std::size_t count)
    {
        const std::size_t size = count * sizeof(T);
        const auto chunk = bytes_.cut((size + 3) / 4 * 4);
        std::vector<T> values(chunk.empty() ? 0 : count);
        if (!values.empty())
            std::memcpy(values.data(), chunk.data(), size);
        return values;
    }

private:
    ByteSource bytes_;
};

} // namespace knotfinder::body
