// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "sentence.h"

#include <algorithm>

namespace knotfinder::catalog {
namespace {

const WordSet &possessives()
{
    static const WordSet words{"the", "my", "your", "his", "her", "their"};
    return words;
}

/// Finds "left" and "right" that tell no side of the pain.
class SidelessWords
{
public:
    SidelessWords(Sentence &sentence, const SearchIndex &index, const Usage &usage, const std::vector<Found> &found)
        : sentence_(sentence), words_(sentence.all), index_(index), usage_(usage), found_(found)
    {
    }

    void mark()
    {
        for (std::size_t t = 0; t < words_.size(); ++t) {
            markPhrase(t);
            const bool oneSide =
                t + 1 < words_.size() && isSide(t + 1) && !isPlace(t + 2) && !words_[t + 1].clauseStart;
            if (words_[t].word == "both" && (joinsTwo(t) || oneSide)) // "knee and hip, both left"
                sentence_.sideless[t] = true;
            if (usage_.turning.beginsAt(words_, t) && !isNoun(t))
                markAfter(t, &SidelessWords::isDirection);
            if (usage_.lying.beginsAt(words_, t))
                markAfter(t, &SidelessWords::isPosition);
            if (isSide(t) && (isDenied(t) || wasOnce(t)))
                sentence_.sideless[t] = true;
        }
    }

private:
    [[nodiscard]] bool isSide(std::size_t at) const
    {
        return at < words_.size() && sideAt(sentence_, index_, at) != SaidSide::nothing;
    }

    /// "Both the top of the foot and the ankle": two places, not two sides.
    [[nodiscard]] bool joinsTwo(std::size_t at) const
    {
        if (at + 1 >= words_.size() || !possessives().contains(words_[at + 1].word))
            return false;
        const auto first = std::find_if(found_.begin(), found_.end(), [&](const Found &place) {
            return place.kind == PhraseKind::region && place.begin > at && place.begin <= at + 3;
        });
        return first != found_.end() && !first->plural && first->end < words_.size() &&
               words_[first->end].word == "and" && !sentence_.all[first->end].clauseStart;
    }

    /// "It used to be on the right, but now …": a side of old, where its clause names no place of its own.
    [[nodiscard]] bool wasOnce(std::size_t at) const
    {
        for (std::size_t t = sentence_.clause[at]; t < clauseEnd(sentence_, at); ++t)
            if (isPlace(t))
                return false;
        return isLongAgo(sentence_, at);
    }

    /// "The bend of my left elbow".
    [[nodiscard]] bool isNoun(std::size_t at) const { return at + 1 < words_.size() && words_[at + 1].word == "of"; }

    [[nodiscard]] bool isPlace(std::size_t at) const
    {
        return std::any_of(found_.begin(), found_.end(), [&](const Found &place) {
            return place.kind == PhraseKind::region && place.begin <= at && at < place.end &&
                   !isBareSide(sentence_, place);
        });
    }

    /// True when a side belongs to the place after it: "to the left knee", "on the right side of the neck".
    [[nodiscard]] bool leadsToPlace(std::size_t side) const
    {
        const std::size_t next = side + 1;
        if (next >= words_.size() || words_[next].clauseStart)
            return false;
        const bool sideOf = words_[next].word == "side" && next + 1 < words_.size() && words_[next + 1].word == "of";
        return isPlace(next) || sideOf;
    }

    /// "Right now", "I left the gym"; but "on the right now" tells a side, and so does "I left knee".
    void markPhrase(std::size_t at)
    {
        const std::size_t length = usage_.otherSides.lengthAt(words_, at);
        if (length == 0)
            return;
        const bool named = at > 0 && !words_[at].clauseStart && possessives().contains(words_[at - 1].word);
        if ((isSide(at) && named) || (isSide(at + length - 1) && leadsToPlace(at + length - 1)))
            return;
        for (std::size_t t = at; t < at + length; ++t)
            if (isSide(t))
                sentence_.sideless[t] = true;
    }

    /// Marks the sides in the clause after a verb where they tell what the rule says.
    void markAfter(std::size_t verb, bool (SidelessWords::*rule)(std::size_t, std::size_t) const)
    {
        constexpr std::size_t reach = 9; // words
        bool marked = false;
        for (std::size_t t = verb + 1; t < std::min(verb + reach, words_.size()); ++t) {
            if (words_[t].clauseStart || usage_.painWords.contains(words_[t].word))
                return;
            if (!isSide(t))
                continue;
            const bool alsoThis = marked && (words_[t - 1].word == "or" || words_[t - 1].word == "and");
            if ((alsoThis && !leadsToPlace(t)) || (this->*rule)(verb, t)) {
                sentence_.sideless[t] = true;
                marked = true;
            }
        }
    }

    /// The last word before a side that is no "the" or "my".
    [[nodiscard]] std::size_t leadOf(std::size_t verb, std::size_t side) const
    {
        std::size_t t = side - 1;
        while (t > verb && possessives().contains(words_[t].word))
            --t;
        return t;
    }

    [[nodiscard]] bool isDirection(std::size_t verb, std::size_t side) const
    {
        static const WordSet toward{"to", "toward", "onto"};
        static const WordSet turned{"the",   "my",     "your",  "his",      "her",     "head",  "neck",  "body",
                                    "face",  "trunk",  "torso", "waist",    "upper",   "over",  "it",    "far",
                                    "sharp", "around", "too",   "slightly", "quickly", "round", "fully", "myself"};
        if (leadsToPlace(side))
            return false;
        if (const std::size_t lead = leadOf(verb, side); lead > verb && toward.contains(words_[lead].word))
            return true;
        for (std::size_t t = verb + 1; t < side; ++t)
            if (!turned.contains(words_[t].word))
                return false;
        return true;
    }

    [[nodiscard]] bool isPosition(std::size_t verb, std::size_t side) const
    {
        static const WordSet on{"on", "onto", "to"};
        const std::size_t lead = leadOf(verb, side);
        return lead > verb && on.contains(words_[lead].word) && !leadsToPlace(side);
    }

    /// "The left is fine", "not the left".
    [[nodiscard]] bool isDenied(std::size_t side) const
    {
        static const WordSet stands{"one", "side", "hand"};
        static const WordSet between{"the", "my", "on", "in", "at", "his", "her", "so", "much", "really", "side"};
        if (leadsToPlace(side))
            return false;
        std::size_t after = side + 1;
        while (after < words_.size() && stands.contains(words_[after].word) && !words_[after].clauseStart)
            ++after;
        if (after < words_.size() && !words_[after].clauseStart &&
            (denialEnd(sentence_, usage_, after) > after || (after == side + 1 && usage_.well.beginsAt(words_, after))))
            return true;
        std::size_t t = side;
        while (t > 0 && !words_[t].clauseStart && between.contains(words_[t - 1].word))
            --t;
        return t > 0 && !words_[t].clauseStart && index_.negations.contains(words_[t - 1].word);
    }

    Sentence &sentence_;
    const std::vector<Token> &words_;
    const SearchIndex &index_;
    const Usage &usage_;
    const std::vector<Found> &found_;
};

} // namespace

void markSideless(Sentence &sentence, const SearchIndex &index, const Usage &usage, const std::vector<Found> &found)
{
    SidelessWords(sentence, index, usage, found).mark();
}

} // namespace knotfinder::catalog
