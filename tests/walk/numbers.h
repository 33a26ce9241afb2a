// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <QPoint>
#include <QRect>

#include <cstdint>
#include <random>
#include <stdexcept>
#include <string>

namespace knotfinder::walk {

/// All that is left to chance in one action, drawn from the number that is written down with it: an action does the
/// same when it is replayed, as far as the window is the same.
class Numbers
{
public:
    explicit Numbers(std::uint32_t number) : random_(number + 1U) {}

    /// 0 … end - 1; 0 for an empty choice.
    [[nodiscard]] std::size_t below(std::size_t end) { return end == 0 ? 0 : random_() % end; }
    [[nodiscard]] int between(int low, int high)
    {
        return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1)));
    }
    [[nodiscard]] bool oneIn(std::size_t n) { return below(n) == 0; }
    [[nodiscard]] QPoint in(const QRect &rect)
    {
        return {between(rect.left(), rect.right()), between(rect.top(), rect.bottom())};
    }
    /// One of a list that is not empty.
    template <typename List>
    [[nodiscard]] const auto &of(const List &list)
    {
        return list[static_cast<decltype(list.size())>(below(static_cast<std::size_t>(list.size())))];
    }

private:
    std::minstd_rand random_;
};

/// An invariant that does not hold.
class Failed : public std::runtime_error
{
public:
    Failed(const std::string &check, const std::string &detail) : std::runtime_error(check + ": " + detail) {}
};

} // namespace knotfinder::walk
