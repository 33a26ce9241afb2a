// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "phrases.h"

#include <knotfinder/base/similar.h>

#include <algorithm>

namespace knotfinder::catalog {

void PhraseBook::ignore(const Texts &words)
{
    for (const auto &text : words)
        for (const auto &token : tokensOf(text))
            ignored_.insert(token.word);
    know(words);
}

void PhraseBook::join(const Texts &words)
{
    for (const auto &text : words)
        for (const auto &token : tokensOf(text))
            joining_.insert(token.word);
    know(words);
}

void PhraseBook::know(const Texts &words)
{
    for (const auto &text : words)
        for (const auto &token : tokensOf(text))
            learn(token.word);
}

void PhraseBook::learn(const std::string &word)
{
    if (known_.insert(word).second && !word.empty())
        knownByLetter_[word.front()].push_back(word);
}

void PhraseBook::add(const Meaning &meaning, std::string_view pattern)
{
    for (const auto &text : alternativesOf(pattern)) {
        Phrase phrase;
        const auto tokens = tokensOf(text);
        for (const auto &token : tokens)
            if (!ignored_.contains(token.word)) {
                phrase.words.push_back(token.word);
                phrase.plurals.push_back(token.plural);
            }
        // "like after the dentist" must not come down to "dentist"; a place does come down to its name.
        constexpr std::size_t tellingWords = 3;
        const bool worn = phrase.words.size() == 1 && tokens.size() >= tellingWords;
        if (!phrase.words.empty() && (!worn || meaning.kind == PhraseKind::region))
            insert(meaning, std::move(phrase));
    }
}

void PhraseBook::insert(const Meaning &meaning, Phrase phrase)
{
    for (const auto &word : phrase.words)
        learn(word);
    auto &phrases = byFirstWord_[phrase.words.front()];
    const auto same =
        std::find_if(phrases.begin(), phrases.end(), [&](const Phrase &other) { return other.words == phrase.words; });
    if (same == phrases.end()) {
        phrase.meanings.push_back(meaning);
        const auto shorter = std::find_if(phrases.begin(), phrases.end(), [&](const Phrase &other) {
            return other.words.size() < phrase.words.size();
        });
        phrases.insert(shorter, std::move(phrase));
    } else if (std::find(same->meanings.begin(), same->meanings.end(), meaning) == same->meanings.end()) {
        same->meanings.push_back(meaning);
    }
}

const std::vector<Meaning> *PhraseBook::meaningsOf(const std::vector<std::string> &words) const
{
    const auto candidates = words.empty() ? byFirstWord_.end() : byFirstWord_.find(words.front());
    if (candidates == byFirstWord_.end())
        return nullptr;
    const auto same = std::find_if(candidates->second.begin(), candidates->second.end(),
                                   [&](const Phrase &phrase) { return phrase.words == words; });
    return same == candidates->second.end() ? nullptr : &same->meanings;
}

bool PhraseBook::namesPlace(const std::vector<std::string> &words) const
{
    const auto *meanings = meaningsOf(words);
    return meanings != nullptr && std::any_of(meanings->begin(), meanings->end(), [](const Meaning &meaning) {
               return meaning.kind == PhraseKind::region;
           });
}

/// The word before has told which phrase is meant, so one slip is forgiven in shorter words than elsewhere.
bool PhraseBook::fits(const Token &token, const std::string &word) const
{
    constexpr std::size_t shortest = 4;
    if (token.clauseStart)
        return false;
    return token.word == word || (token.word.size() >= shortest && token.word.front() == word.front() &&
                                  !known_.contains(token.word) && editDistance(token.word, word) == 1);
}

PhraseBook::Match PhraseBook::longest(const std::vector<Token> &tokens, std::size_t at, std::size_t most) const
{
    const auto candidates = byFirstWord_.find(tokens[at].word);
    if (candidates == byFirstWord_.end())
        return {};
    for (const auto &phrase : candidates->second) {
        if (phrase.words.size() > std::min(most, tokens.size() - at))
            continue;
        bool whole = true;
        for (std::size_t i = 1; i < phrase.words.size() && whole; ++i)
            whole = fits(tokens[at + i], phrase.words[i]);
        if (whole)
            return {phrase.words.size(), &phrase.meanings, &phrase.plurals};
    }
    return {};
}

std::string PhraseBook::corrected(const std::string &word) const
{
    const auto candidates = word.empty() ? knownByLetter_.end() : knownByLetter_.find(word.front());
    if (candidates == knownByLetter_.end() || known_.contains(word))
        return word;
    const std::string *best = nullptr;
    std::size_t fewest = 0;
    bool unsure = false;
    for (const auto &known : candidates->second) {
        if (!isMisspelt(word, known))
            continue;
        const std::size_t edits = editDistance(word, known);
        if (best == nullptr || edits < fewest) {
            best = &known;
            fewest = edits;
            unsure = false;
        } else if (edits == fewest) {
            unsure = true;
        }
    }
    return best == nullptr || unsure ? word : *best;
}

} // namespace knotfinder::catalog
