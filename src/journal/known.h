// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/journal/values.h>

#include <map>
#include <vector>

namespace knotfinder::journal {

/// How a value of an import stands to those that are known.
enum class Seen {
    never,
    same,
    other, ///< another one has its id
};

[[nodiscard]] inline const Moment &momentOf(const Entry &entry)
{
    return entry.at;
}
[[nodiscard]] inline const Moment &momentOf(const Session &session)
{
    return session.started;
}
[[nodiscard]] inline const Moment &momentOf(const PrintedSheet &sheet)
{
    return sheet.at;
}

/// The values of one kind that are there, found by id or, without one, by all they say. They must outlive it.
template <typename Value>
class Known
{
public:
    explicit Known(const std::vector<Value> &values)
    {
        for (const auto &value : values)
            add(value);
    }

    void add(const Value &value)
    {
        if (!value.id.empty())
            byId_.emplace(value.id, &value);
        byTime_.emplace(momentOf(value).seconds, &value);
    }

    [[nodiscard]] Seen look(const Value &value) const
    {
        if (!value.id.empty()) {
            const auto found = byId_.find(value.id);
            return found == byId_.end() ? Seen::never : *found->second == value ? Seen::same : Seen::other;
        }
        const auto [first, last] = byTime_.equal_range(momentOf(value).seconds);
        for (auto at = first; at != last; ++at)
            if (sameButForId(*at->second, value))
                return Seen::same;
        return Seen::never;
    }

private:
    static bool sameButForId(Value one, const Value &other)
    {
        one.id = other.id;
        return one == other;
    }

    std::map<std::string, const Value *> byId_;
    std::multimap<std::int64_t, const Value *> byTime_;
};

} // namespace knotfinder::journal
