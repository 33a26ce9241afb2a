// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "cues.h"

#include "word_patterns.h"

#include <algorithm>

namespace knotfinder::catalog {

Cues::Cues(const std::vector<Token> &tokens, const WordPatterns &patterns) : words_(tokens.size(), 0)
{
    for (std::size_t t = 0; t < tokens.size(); ++t)
        patterns.each(tokens, t, [&](std::size_t cue, std::size_t length) {
            for (std::size_t i = t; i < t + length; ++i)
                words_[i] |= bit(static_cast<Cue>(cue));
        });
}

bool Cues::any(std::size_t from, std::size_t to, Cue cue) const
{
    for (std::size_t t = from; t < std::min(to, words_.size()); ++t)
        if (has(t, cue))
            return true;
    return false;
}

std::size_t Cues::endOf(std::size_t token, Cue cue) const
{
    while (has(token, cue))
        ++token;
    return token;
}

} // namespace knotfinder::catalog
