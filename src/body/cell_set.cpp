// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/body/cell_set.h>

#include <algorithm>

namespace knotfinder::body {

void CellSet::clear() noexcept
{
    std::fill(words_.begin(), words_.end(), 0);
}

bool CellSet::empty() const noexcept
{
    return std::all_of(words_.begin(), words_.end(), [](std::uint64_t word) { return word == 0; });
}

std::size_t CellSet::count() const noexcept
{
    std::size_t total = 0;
    for (const auto word : words_)
        total += static_cast<std::size_t>(std::popcount(word));
    return total;
}

bool CellSet::intersects(const CellSet &other) const noexcept
{
    for (std::size_t i = 0; i < words_.size(); ++i)
        if ((words_[i] & other.words_[i]) != 0)
            return true;
    return false;
}

std::size_t CellSet::countCommon(const CellSet &other) const noexcept
{
    std::size_t total = 0;
    for (std::size_t i = 0; i < words_.size(); ++i)
        total += static_cast<std::size_t>(std::popcount(words_[i] & other.words_[i]));
    return total;
}

CellSet &CellSet::operator|=(const CellSet &other) noexcept
{
    for (std::size_t i = 0; i < words_.size(); ++i)
        words_[i] |= other.words_[i];
    return *this;
}

CellSet &CellSet::operator&=(const CellSet &other) noexcept
{
    for (std::size_t i = 0; i < words_.size(); ++i)
        words_[i] &= other.words_[i];
    return *this;
}

CellSet &CellSet::operator-=(const CellSet &other) noexcept
{
    for (std::size_t i = 0; i < words_.size(); ++i)
        words_[i] &= ~other.words_[i];
    return *this;
}

} // namespace knotfinder::body
