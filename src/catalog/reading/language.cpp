// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "language.h"

#include <algorithm>

namespace knotfinder::catalog {
namespace {

/// A word in other than Latin letters, or with accents; signs and little pictures are no words.
bool hasForeignLetters(const std::string &word)
{
    constexpr unsigned char firstLetter = 0xC3; // accented Latin, as the first byte in UTF-8
    constexpr unsigned char signs = 0xE2;       // arrows, stars and the like
    constexpr unsigned char pictures = 0xEF;    // from here on: variants and little pictures
    return std::any_of(word.begin(), word.end(),
                       [](char c) {
                           const auto byte = static_cast<unsigned char>(c);
                           return byte >= firstLetter && byte != signs && byte < pictures;
                       }) &&
           static_cast<unsigned char>(word.front()) < pictures;
}

} // namespace

bool isOtherLanguage(const std::vector<Sentence> &sentences, const SearchIndex &index)
{
    std::size_t foreign = 0;
    std::size_t english = 0;
    for (const auto &sentence : sentences)
        for (std::size_t t = 0; t < sentence.all.size(); ++t) {
            const std::string &word = sentence.all[t].word;
            if (hasForeignLetters(word) || sentence.cues.has(t, Cue::foreign))
                ++foreign;
            else if (index.phrases.isIgnored(word) || index.phrases.knows(word) || index.usage.known.contains(word))
                ++english;
        }
    return foreign > english;
}

} // namespace knotfinder::catalog
