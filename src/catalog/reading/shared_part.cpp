// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "sentence.h"

#include <knotfinder/base/ids.h>

#include <algorithm>

namespace knotfinder::catalog {
namespace {

/// Reads one list of places of one part.
class SharedPart
{
public:
    SharedPart(const Sentence &sentence, const PhraseBook &book)
        : sentence_(sentence), words_(sentence.meaningful), book_(book)
    {
    }

    /// The places of such a list that begins at a meaningful word; `last` is its last meaningful word.
    [[nodiscard]] std::optional<Found> at(std::size_t first, std::size_t &last) const
    {
        std::vector<std::string> where;
        const std::size_t part = afterList(first, where);
        if (where.size() < 2 || part >= words_.size() || isApart(first, part))
            return std::nullopt;
        for (std::size_t length = std::min(longestPart, words_.size() - part); length > 0; --length) {
            Found found;
            for (const auto &one : where)
                addPlaces(one, part, length, found.ids);
            if (found.ids.empty())
                continue;
            last = part + length - 1;
            found.begin = sentence_.place[first];
            found.end = sentence_.place[last] + 1;
            found.span = {words_[first].at.start,
                          words_[last].at.start + words_[last].at.length - words_[first].at.start};
            for (std::size_t t = part; t <= last; ++t)
                found.plural = found.plural || saysBothSides(words_[t], false);
            return found;
        }
        return std::nullopt;
    }

private:
    static constexpr std::size_t longestPart = 2; // words: "shoulder blade"

    [[nodiscard]] bool isAny(std::size_t at, const WordSet &set) const
    {
        return at < words_.size() && set.contains(words_[at].word);
    }

    /// Reads "front, side and back"; gives the word after it.
    [[nodiscard]] std::size_t afterList(std::size_t at, std::vector<std::string> &where) const
    {
        static const WordSet names{"front", "back",  "top",    "bottom", "side",   "inside", "outside", "inner",
                                   "outer", "upper", "lower",  "mid",    "middle", "under",  "little",  "ring",
                                   "index", "big",   "second", "third",  "fourth", "fifth",  "first"};
        static const WordSet edges{"side", "edge", "border", "face", "half", "corner", "left", "right", "both"};
        bool last = false;
        while (isAny(at, names)) {
            where.push_back(words_[at].word);
            ++at;
            while (isAny(at, edges) && !(isAny(at, names) && words_[at].clauseStart))
                ++at;
            if (last)
                return at;
            last = isAny(at, {"and", "or"});
            if (last)
                ++at;
            else if (at >= words_.size() || !words_[at].clauseStart)
                return words_.size();
        }
        return words_.size();
    }

    /// "My back and side of the neck": the first stands for itself.
    [[nodiscard]] bool isApart(std::size_t first, std::size_t part) const
    {
        static const WordSet possessives{"my", "his", "her", "your"};
        const std::size_t begin = sentence_.place[first];
        return words_[part].clauseStart || (begin > 0 && possessives.contains(sentence_.all[begin - 1].word) &&
                                            holdsAny(sentence_, begin, sentence_.place[part], {"of"}));
    }

    void addPlaces(const std::string &where, std::size_t part, std::size_t length, std::vector<std::string> &ids) const
    {
        std::vector<std::string> name{where};
        for (std::size_t t = part; t < part + length; ++t)
            name.push_back(words_[t].word);
        if (const auto *meanings = book_.meaningsOf(name); meanings != nullptr)
            for (const auto &meaning : *meanings)
                if (meaning.kind == PhraseKind::region && !isAmong(meaning.id, ids))
                    ids.push_back(meaning.id);
    }

    const Sentence &sentence_;
    const std::vector<Token> &words_;
    const PhraseBook &book_;
};

} // namespace

std::optional<Found> placesOfOnePart(const Sentence &sentence, const PhraseBook &book, std::size_t first,
                                     std::size_t &last)
{
    return SharedPart(sentence, book).at(first, last);
}

} // namespace knotfinder::catalog
