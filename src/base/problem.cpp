// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include <knotfinder/base/problem.h>

#include <knotfinder/base/printable.h>

#include <algorithm>

namespace knotfinder {
namespace {

constexpr std::size_t longestPointer = 200; // bytes
constexpr std::size_t longestWord = 80;     // no word of ours is longer; ids typed by others may be

/// Cuts words that somebody else's input made endless; a closing quote stays.
std::string withShortWords(const std::string &text)
{
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(' ', at), text.size());
        const std::string word = text.substr(at, end - at);
        const bool cut = word.size() > longestWord;
        line += cut ? shortened(word, longestWord) : word;
        const std::size_t closing = word.rfind('\'');
        if (cut && closing != std::string::npos && closing > longestWord)
            line += shortened(word.substr(closing), longestWord);
        if (end < text.size())
            line += ' ';
        at = end + 1;
    }
    return line;
}

} // namespace

void append(Problems &all, const Problems &more)
{
    all.insert(all.end(), more.begin(), more.end());
}

std::string toLine(const Problem &problem)
{
    constexpr std::string_view suggestion = "did you mean";
    std::string line = printable(problem.file);
    const auto add = [&line](const std::string &before, const std::string &part) {
        if (!part.empty())
            line += (line.empty() ? "" : before) + part;
    };
    add(": ", shortened(printable(problem.pointer), longestPointer));
    add(": ", withShortWords(printable(problem.what)));
    const std::string allowed = withShortWords(printable(problem.allowed));
    if (!allowed.empty())
        add("; ", allowed.starts_with(suggestion) ? allowed : "allowed: " + allowed);
    return line;
}

} // namespace knotfinder
