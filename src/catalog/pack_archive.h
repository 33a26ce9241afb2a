// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/byte_source.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace knotfinder::catalog {

template <typename T>
concept Plain = std::is_arithmetic_v<T> || std::is_enum_v<T>;

/// Appends values to a byte string, in the machine's own byte order: packs are made where they are used.
class PackWriter
{
public:
    template <Plain T>
    void operator()(const T &value)
    {
        bytes_.append(reinterpret_cast<const char *>(&value), sizeof(T));
    }
    void operator()(const std::string &text)
    {
        (*this)(static_cast<std::uint32_t>(text.size()));
        bytes_ += text;
    }
    /// The size of a list, before its items.
    std::size_t size(std::size_t count)
    {
        (*this)(static_cast<std::uint32_t>(count));
        return count;
    }

    [[nodiscard]] const std::string &bytes() const noexcept { return bytes_; }

private:
    std::string bytes_;
};

/// Takes the same values off a byte string. Once it runs short, `failed` stays true and nothing more comes out.
class PackReader
{
public:
    explicit PackReader(std::string_view bytes) : bytes_(bytes) {}

    template <Plain T>
    void operator()(T &value)
    {
        if (const auto chunk = bytes_.cut(sizeof(T)); !chunk.empty())
            std::memcpy(&value, chunk.data(), sizeof(T));
    }
    void operator()(std::string &text)
    {
        std::uint32_t length = 0;
        (*this)(length);
        text = bytes_.cut(length);
    }
    /// The size of a list; never more than the bytes left, so that a damaged file cannot ask for the whole memory.
    std::size_t size(std::size_t)
    {
        std::uint32_t count = 0;
        (*this)(count);
        if (count > bytes_.rest().size()) {
            bytes_.fail();
            count = 0;
        }
        return count;
    }

    [[nodiscard]] bool failed() const noexcept { return bytes_.failed(); }
    [[nodiscard]] bool atEnd() const noexcept { return bytes_.atEnd(); }

private:
    ByteSource bytes_;
};

} // namespace knotfinder::catalog
