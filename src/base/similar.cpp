// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/similar.h>

#include <algorithm>

namespace knotfinder {

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> beforeLast(b.size() + 1);
    std::vector<std::size_t> last(b.size() + 1);
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replace = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replace});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

std::string didYouMean(std::string_view wrong, const std::vector<std::string> &known)
{
    constexpr std::size_t longest = 64; // bytes; no slip makes an id of ours longer, and comparing would take for ever
    if (wrong.size() > longest)
        return {};
    std::vector<std::pair<std::size_t, const std::string *>> near;
    const std::size_t limit = std::max<std::size_t>(2, wrong.size() / 3);
    for (const auto &name : known) {
        const bool begins = !wrong.empty() && name.starts_with(wrong);
        const std::size_t distance = begins ? 0 : editDistance(wrong, name);
        if (distance <= limit)
            near.emplace_back(distance, &name);
    }
    std::stable_sort(near.begin(), near.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    if (near.size() > 3)
        near.resize(3);
    std::string text;
    for (std::size_t i = 0; i < near.size(); ++i)
        text += (i == 0 ? "did you mean '" : i + 1 == near.size() ? " or '" : ", '") + *near[i].second + "'";
    return text.empty() ? text : text + "?";
}

} // namespace knotfinder
