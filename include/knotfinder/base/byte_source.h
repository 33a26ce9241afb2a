// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <cstddef>
#include <string_view>

namespace knotfinder {

/// A byte string that is read from the front. Once it runs short, `failed` stays true and nothing more comes out.
class ByteSource
{
public:
    explicit ByteSource(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] bool failed() const noexcept { return failed_; }
    [[nodiscard]] bool atEnd() const noexcept { return bytes_.empty(); }
    [[nodiscard]] std::string_view rest() const noexcept { return bytes_; }

    /// The next `size` bytes, all of them or none.
    [[nodiscard]] std::string_view cut(std::size_t size)
    {
        if (size > bytes_.size()) {
            fail();
            return {};
        }
        const auto chunk = bytes_.substr(0, size);
        bytes_.remove_prefix(size);
        return chunk;
    }
    void fail()
    {
        failed_ = true;
        bytes_ = {};
    }

private:
    std::string_view bytes_;
    bool failed_ = false;
};

} // namespace knotfinder
