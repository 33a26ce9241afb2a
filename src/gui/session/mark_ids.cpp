// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/mark_ids.h"

#include <algorithm>

namespace knotfinder::gui {
namespace {

/// A stroke still being painted grows at its end, so its start tells it from others.
bool sameStart(const match::BrushStroke &a, const match::BrushStroke &b)
{
    return a.radius == b.radius && !a.path.empty() && !b.path.empty() && a.path.front() == b.path.front();
}

bool samePlace(const match::Mark &before, const match::Mark &after)
{
    const auto kept = [&](const std::string &region) {
        return std::ranges::find(before.regions, region) != before.regions.end();
    };
    const auto begins = [](const match::Mark &mark, const match::Mark &other) {
        return !mark.strokes.empty() && std::ranges::any_of(other.strokes, [&](const auto &stroke) {
            return sameStart(stroke, mark.strokes.front());
        });
    };
    return std::ranges::any_of(after.regions, kept) || begins(before, after) || begins(after, before);
}

} // namespace

std::optional<std::size_t> MarkIds::find(MarkId id) const
{
    const auto found = std::ranges::find(ids_, id);
    return found == ids_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - ids_.begin()));
}

MarkIds MarkIds::carried(const std::vector<match::Mark> &before, const std::vector<match::Mark> &after,
                         std::uint64_t &next) const
{
    // What did not change at both ends needs no search: most changes are to one mark.
    const std::size_t most = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < most && before[head] == after[head])
        ++head;
    std::size_t tail = 0;
    while (tail < most - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    MarkIds result;
    result.ids_.assign(ids_.begin(), ids_.begin() + static_cast<std::ptrdiff_t>(head));
    std::size_t from = head; // marks keep their order
    for (std::size_t i = head; i < after.size() - tail; ++i) {
        std::size_t old = from;
        while (old < before.size() - tail && !samePlace(before[old], after[i]))
            ++old;
        const bool found = old < before.size() - tail;
        result.ids_.push_back(found ? ids_[old] : MarkId{next++});
        from = found ? old + 1 : from;
    }
    result.ids_.insert(result.ids_.end(), ids_.end() - static_cast<std::ptrdiff_t>(tail), ids_.end());
    return result;
}

MarkIds MarkIds::without(const std::vector<std::size_t> &marks) const
{
    MarkIds result;
    for (std::size_t i = 0; i < ids_.size(); ++i)
        if (std::ranges::find(marks, i) == marks.end())
            result.ids_.push_back(ids_[i]);
    return result;
}

} // namespace knotfinder::gui
