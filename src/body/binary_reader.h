// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

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

    [[nodiscard]] bool failed() const noexcept { return failed_; }
    [[nodiscard]] bool atEnd() const noexcept { return bytes_.empty(); }
    [[nodiscard]] std::string_view rest() const noexcept { return bytes_; }

    template <typename T>
    [[nodiscard]] T take()
    {
        T value{};
        if (const auto chunk = cut(sizeof(T)); !chunk.empty())
            std::memcpy(&value, chunk.data(), sizeof(T));
        return value;
    }

    /// `count` values, then padding up to a multiple of four bytes.
    template <typename T>
    [[nodiscard]] std::vector<T> takeArray(std::size_t count)
    {
        const std::size_t size = count * sizeof(T);
        const auto chunk = cut((size + 3) / 4 * 4);
        std::vector<T> values(chunk.empty() ? 0 : count);
        if (!values.empty())
            std::memcpy(values.data(), chunk.data(), size);
        return values;
    }

private:
    [[nodiscard]] std::string_view cut(std::size_t size)
    {
        if (size > bytes_.size()) {
            failed_ = true;
            bytes_ = {};
            return {};
        }
        const auto chunk = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
        return chunk;
    }

    std::string_view bytes_;
    bool failed_ = false;
};

} // namespace knotfinder::body
