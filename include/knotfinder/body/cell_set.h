// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace knotfinder::body {

/// Index of a cell of the body surface, 0 … Surface::size() - 1.
using CellId = std::uint16_t;

/// A set of cells of one surface, as a bitset. Sets that are combined must be of the same surface (same universe size).
class CellSet
{
public:
    CellSet() = default;
    explicit CellSet(std::size_t universe) : universe_(universe), words_((universe + 63) / 64) {}

    [[nodiscard]] std::size_t universe() const noexcept { return universe_; }
    [[nodiscard]] bool contains(CellId cell) const noexcept { return (words_[cell / 64U] >> (cell % 64U) & 1U) != 0; }
    void insert(CellId cell) noexcept { words_[cell / 64U] |= std::uint64_t{1} << (cell % 64U); }
    void erase(CellId cell) noexcept { words_[cell / 64U] &= ~(std::uint64_t{1} << (cell % 64U)); }
    void clear() noexcept;

    [[nodiscard]] bool empty() const noexcept;
    [[nodiscard]] std::size_t count() const noexcept;
    [[nodiscard]] bool intersects(const CellSet &other) const noexcept;
    [[nodiscard]] std::size_t countCommon(const CellSet &other) const noexcept;

    CellSet &operator|=(const CellSet &other) noexcept;
    CellSet &operator&=(const CellSet &other) noexcept;
    CellSet &operator-=(const CellSet &other) noexcept;
    bool operator==(const CellSet &) const = default;

    /// The raw words, lowest cell first.
    [[nodiscard]] std::span<const std::uint64_t> words() const noexcept { return words_; }

    /// Calls `visit(CellId)` for each member in rising order.
    template <typename Visitor>
    void forEach(Visitor visit) const
    {
        for (std::size_t w = 0; w < words_.size(); ++w)
            for (std::uint64_t bits = words_[w]; bits != 0; bits &= bits - 1)
                visit(static_cast<CellId>(w * 64 + static_cast<std::size_t>(std::countr_zero(bits))));
    }

private:
    std::size_t universe_ = 0;
    std::vector<std::uint64_t> words_;
};

[[nodiscard]] inline CellSet operator|(CellSet a, const CellSet &b) noexcept
{
    return a |= b;
}
[[nodiscard]] inline CellSet operator&(CellSet a, const CellSet &b) noexcept
{
    return a &= b;
}
[[nodiscard]] inline CellSet operator-(CellSet a, const CellSet &b) noexcept
{
    return a -= b;
}

} // namespace knotfinder::body
