// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "spelling.h"

#include <algorithm>

namespace knotfinder::catalog {
namespace {

constexpr std::size_t shortestPart = 3; // letters; "ear", "hip"
constexpr std::size_t longestJoined = 40;

/// Takes words apart that were written together: sides and words for pain, and exactly one place.
class JoinedWords
{
public:
    JoinedWords(const SearchIndex &index, const Usage &usage) : index_(index), usage_(usage) {}

    /// The fewest parts that make sense; empty when there are none.
    [[nodiscard]] Texts partsOf(const std::string &word)
    {
        best_.clear();
        parts_.clear();
        if (word.size() >= 2 * shortestPart && word.size() <= longestJoined)
            split(word);
        return best_;
    }

private:
    static constexpr std::size_t mostParts = 5;

    [[nodiscard]] bool isSide(const std::string &word) const
    {
        return index_.left.contains(word) || index_.right.contains(word) || index_.both.contains(word);
    }

    [[nodiscard]] bool isPlace(const Texts &parts) const
    {
        Texts place;
        for (const auto &part : parts)
            if (!isSide(part) && !usage_.painWords.contains(part))
                place.push_back(part);
        return !place.empty() && index_.phrases.namesPlace(place);
    }

    void split(const std::string &rest)
    {
        if (rest.empty()) {
            if (parts_.size() > 1 && (best_.empty() || parts_.size() < best_.size()) && isPlace(parts_))
                best_ = parts_;
            return;
        }
        if (parts_.size() == mostParts)
            return;
        for (std::size_t length = rest.size(); length >= shortestPart; --length) {
            const std::string part = rest.substr(0, length);
            if (!isSide(part) && !usage_.painWords.contains(part) && !index_.phrases.knows(part))
                continue;
            parts_.push_back(part);
            split(rest.substr(length));
            parts_.pop_back();
        }
    }

    const SearchIndex &index_;
    const Usage &usage_;
    Texts parts_;
    Texts best_;
};

/// Tokens for the parts of one word; together they take its bytes.
void append(std::vector<Token> &tokens, const Token &whole, const Texts &parts)
{
    std::size_t start = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool last = i + 1 == parts.size();
        const std::size_t begin = std::min(start, whole.at.length);
        const std::size_t length = last ? whole.at.length - begin : std::min(parts[i].size(), whole.at.length - begin);
        tokens.push_back({parts[i],
                          {whole.at.start + begin, length},
                          last && whole.plural,
                          i == 0 && whole.clauseStart,
                          i == 0 && whole.afterColon});
        start += parts[i].size();
    }
}

/// "B/L" is both sides, "b/w" is between.
std::vector<Token> withSlashes(std::vector<Token> typed, std::string_view text)
{
    std::vector<Token> tokens;
    for (auto &token : typed) {
        const bool afterB = (token.word == "l" || token.word == "w") && !tokens.empty() && tokens.back().word == "b" &&
                            text.substr(tokens.back().at.start + 1, token.at.start - tokens.back().at.start - 1) == "/";
        if (!afterB) {
            tokens.push_back(std::move(token));
            continue;
        }
        tokens.back().word = token.word == "l" ? "bilateral" : "between";
        tokens.back().at.length = token.at.start + token.at.length - tokens.back().at.start;
    }
    return tokens;
}

/// "Hipp", "backk": a known word with one letter doubled; the word itself when it is none.
std::string undoubled(const std::string &word, const SearchIndex &index)
{
    for (std::size_t i = 1; i < word.size() && word.size() >= shortestPart; ++i)
        if (word[i] == word[i - 1])
            if (std::string once = word.substr(0, i) + word.substr(i + 1);
                index.phrases.knows(once) || index.phrases.isIgnored(once))
                return once;
    return word;
}

} // namespace

std::vector<Token> spelt(std::string_view text, const SearchIndex &index, const Usage &usage)
{
    JoinedWords joined(index, usage);
    std::vector<Token> tokens;
    for (auto &token : withSlashes(tokensOf(text), text)) {
        if (const auto meant = usage.spellings.find(token.word); meant != usage.spellings.end())
            append(tokens, token, meant->second);
        else if (index.phrases.knows(token.word) || usage.known.contains(token.word))
            tokens.push_back(std::move(token));
        else if (const auto parts = joined.partsOf(token.word); !parts.empty())
            append(tokens, token, parts);
        else {
            const std::string once = undoubled(token.word, index);
            token.word = once == token.word ? index.phrases.corrected(token.word) : once;
            tokens.push_back(std::move(token));
        }
    }
    return tokens;
}

} // namespace knotfinder::catalog
