// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/problem.h>

#include <cassert>
#include <utility>
#include <variant>

namespace knotfinder {

/// A value, or the problems that kept us from having one. Never both, never neither; problems are never empty.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
    Result(Problem problem) : content_(std::in_place_index<1>, Problems{std::move(problem)}) {}
    Result(Problems problems) : content_(std::in_place_index<1>, std::move(problems))
    {
        assert(!std::get<1>(content_).empty());
    }

    [[nodiscard]] bool ok() const noexcept { return content_.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }

    [[nodiscard]] const T &value() const & { return std::get<0>(content_); }
    [[nodiscard]] T &value() & { return std::get<0>(content_); }
    [[nodiscard]] T &&value() && { return std::get<0>(std::move(content_)); }
    [[nodiscard]] const Problems &problems() const { return std::get<1>(content_); }

private:
    std::variant<T, Problems> content_;
};

/// Success or problems, for work that yields no value.
using Outcome = Result<std::monostate>;

[[nodiscard]] inline Outcome success()
{
    return Outcome(std::monostate{});
}

} // namespace knotfinder
