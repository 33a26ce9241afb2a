// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "search_index.h"

#include "numbers_said.h"

#include <algorithm>
#include <set>

namespace knotfinder::catalog {
namespace {

/// A phrase found in the sentence: its place among the meaningful words, and what it may mean.
struct Found
{
    std::size_t first = 0; ///< index into the meaningful words
    std::size_t length = 0;
    const std::vector<Meaning> *meanings = nullptr;
    bool plural = false; ///< said in the plural where the phrase itself is singular, or of something paired
    bool denied = false;
};

enum class Said { nothing, left, right, both };

class Reader
{
public:
    Reader(const SearchIndex &index, const Catalog &catalog, std::string_view sentence)
        : index_(index), catalog_(catalog), regions_(catalog.atlas().regions())
    {
        all_ = tokensOf(sentence);
        for (auto &token : all_)
            token.word = index.phrases.corrected(token.word);
        bool clause = false;
        for (std::size_t i = 0; i < all_.size(); ++i) {
            clause = clause || all_[i].clauseStart;
            if (index.phrases.isIgnored(all_[i].word))
                continue;
            words_.push_back(all_[i]);
            words_.back().clauseStart = clause;
            place_.push_back(i);
            clause = false;
        }
    }

    [[nodiscard]] Understanding read()
    {
        if (const auto said = intensitySaid(all_)) {
            intensity_ = *said;
            numbersSaid_ = true;
        }
        findPhrases(index_.phrases, found_);
        markDenied();
        readSides();
        for (std::size_t i = 0; i < found_.size(); ++i)
            if (!found_[i].denied)
                take(found_[i], sides_[i]);
        readMuscles();
        result_.intensity = intensity_;
        return result_;
    }

private:
    void findPhrases(const PhraseBook &book, std::vector<Found> &found) const
    {
        for (std::size_t at = 0; at < words_.size();) {
            const auto match = book.longest(words_, at);
            if (match.length == 0) {
                ++at;
                continue;
            }
            Found phrase{at, match.length, match.meanings, false, false};
            for (std::size_t i = 0; i < match.length; ++i)
                phrase.plural = phrase.plural || (words_[at + i].plural && saysBoth(words_[at + i].word, (*match.plurals)[i]));
            found.push_back(phrase);
            at += match.length;
        }
    }

    /// "knees" are both knees; "toes" are the toes of one foot, for there are many on each side.
    [[nodiscard]] static bool saysBoth(const std::string &word, bool pluralInPhrase)
    {
        static const std::set<std::string> manyOnEachSide{"finger", "toe", "tooth", "rib", "knuckle", "gum", "muscle", "bone"};
        static const std::set<std::string> paired{"blade", "eye", "buttock", "scapula"};
        return !manyOnEachSide.contains(word) && (!pluralInPhrase || paired.contains(word));
    }

    /// "no pain in the knee", "not burning": the phrase after a negation is denied, and those joined to it by "or".
    void markDenied()
    {
        for (std::size_t i = 0; i < found_.size(); ++i) {
            const std::size_t start = place_[found_[i].first];
            const std::size_t previousEnd = i == 0 ? 0 : place_[found_[i - 1].first + found_[i - 1].length - 1] + 1;
            bool negation = false;
            bool joined = false;
            for (std::size_t t = start; t > previousEnd; --t) {
                negation = negation || index_.negations.contains(all_[t - 1].word);
                joined = joined || all_[t - 1].word == "or" || all_[t - 1].word == "nor";
                if (all_[t].clauseStart)
                    break;
                if (t - 1 == previousEnd && all_[t - 1].clauseStart)
                    break;
            }
            found_[i].denied = negation || (joined && i > 0 && found_[i - 1].denied);
        }
    }

    [[nodiscard]] Said sideAt(std::size_t token) const
    {
        const std::string &word = all_[token].word;
        if (index_.both.contains(word))
            return Said::both;
        return index_.left.contains(word) ? Said::left : index_.right.contains(word) ? Said::right : Said::nothing;
    }

    /// The side said from one token up to, not including, another; "left and right" is both.
    [[nodiscard]] Said sideBetween(std::size_t from, std::size_t to, bool stopAtClause) const
    {
        Said said = Said::nothing;
        for (std::size_t t = from; t < to; ++t) {
            if (stopAtClause && t > from && all_[t].clauseStart)
                break;
            const Said here = sideAt(t);
            if (here != Said::nothing)
                said = said == Said::nothing || said == here ? here : Said::both;
        }
        return said;
    }

    [[nodiscard]] static bool isRegion(const Found &found)
    {
        return found.meanings->front().kind == PhraseKind::region;
    }

    [[nodiscard]] bool joinedToPrevious(std::size_t previousEnd, std::size_t start) const
    {
        static const std::set<std::string> joins{"and", "to", "into", "down", "or", "plus", "through", "toward", "up"};
        for (std::size_t t = previousEnd; t < start; ++t)
            if (joins.contains(all_[t].word) || all_[t].clauseStart)
                return true;
        return false;
    }

    /// A side counts for the region it stands before or in ("left hip"), else for the one before it ("hip, left
    /// side"); without one, a region takes that of the region it is joined to ("left hip and knee").
    void readSides()
    {
        sides_.assign(found_.size(), Said::nothing);
        std::size_t gapStart = 0;
        Said last = Said::nothing;
        for (std::size_t i = 0; i < found_.size(); ++i) {
            if (!isRegion(found_[i]))
                continue;
            const std::size_t start = place_[found_[i].first];
            const std::size_t end = place_[found_[i].first + found_[i].length - 1] + 1;
            Said said = sideBetween(gapStart, end, false);
            std::size_t next = all_.size();
            for (std::size_t j = i + 1; j < found_.size() && next == all_.size(); ++j)
                if (isRegion(found_[j]))
                    next = place_[found_[j].first];
            if (said == Said::nothing && (next == all_.size() || trailingSide(end, next)))
                said = sideBetween(end, next, next != all_.size());
            if (found_[i].plural && said == Said::nothing)
                said = Said::both;
            if (said == Said::nothing && joinedToPrevious(gapStart, start))
                said = last;
            sides_[i] = last = said;
            gapStart = end;
        }
    }

    /// True when "on the left" or "left side" follows, which belongs to what stands before it.
    [[nodiscard]] bool trailingSide(std::size_t from, std::size_t to) const
    {
        for (std::size_t t = from; t < to; ++t) {
            if (sideAt(t) == Said::nothing)
                continue;
            const bool before = t >= from + 2 && all_[t - 1].word == "the" && all_[t - 2].word == "on";
            const bool after = t + 1 < all_.size() && all_[t + 1].word == "side";
            return (before && (t + 1 == to || all_[t + 1].clauseStart || after || all_[t + 1].word == "and")) ||
                   (after && !before && t == from);
        }
        return false;
    }

    [[nodiscard]] Span spanOf(const Found &found) const
    {
        const Span first = words_[found.first].at;
        const Span last = words_[found.first + found.length - 1].at;
        return {first.start, last.start + last.length - first.start};
    }

    void take(const Found &found, Said side)
    {
        const Span span = spanOf(found);
        for (const auto &meaning : *found.meanings)
            switch (meaning.kind) {
            case PhraseKind::region:
                takeRegion(meaning.id, side, span);
                break;
            case PhraseKind::quality:
                add(result_.qualities, {meaning.id, index_.labels.at(meaning.id), span, true});
                break;
            case PhraseKind::activity:
                add(result_.activities, {meaning.id, index_.labels.at(meaning.id), span, true});
                break;
            case PhraseKind::intensity:
                if (!numbersSaid_ && (!intensity_ || std::stoi(meaning.id) > intensity_->value))
                    intensity_ = UnderstoodIntensity{std::stoi(meaning.id), span};
                break;
            case PhraseKind::muscle:
                break;
            }
    }

    void takeRegion(const std::string &baseId, Said side, Span span)
    {
        const auto addSide = [&](body::Side which) {
            if (const auto index = regions_.find(baseId, which))
                add(result_.regions,
                    {regions_[*index].id, sidedLabel(regions_[*index]), span,
                     side != Said::nothing || regions_[*index].side == body::Side::midline});
        };
        if (side != Said::left)
            addSide(body::Side::right);
        if (side != Said::right)
            addSide(body::Side::left);
    }

    static void add(std::vector<Understood> &list, const Understood &item)
    {
        const bool there = std::any_of(list.begin(), list.end(), [&](const Understood &other) { return other.id == item.id; });
        if (!there)
            list.push_back(item);
    }

    void readMuscles()
    {
        std::vector<Found> muscles;
        findPhrases(index_.muscleNames, muscles);
        for (const auto &found : muscles)
            for (const auto &meaning : *found.meanings)
                add(result_.muscles, {meaning.id, index_.labels.at(meaning.id), spanOf(found), true});
    }

    const SearchIndex &index_;
    const Catalog &catalog_;
    const body::Regions &regions_;
    std::vector<Token> all_;   ///< every word
    std::vector<Token> words_; ///< the meaningful ones
    std::vector<std::size_t> place_; ///< of each meaningful word among all
    std::vector<Found> found_;
    std::vector<Said> sides_;
    std::optional<UnderstoodIntensity> intensity_;
    bool numbersSaid_ = false;
    Understanding result_;
};

} // namespace

Understanding understandSentence(const SearchIndex &index, const Catalog &catalog, std::string_view sentence)
{
    return Reader(index, catalog, sentence).read();
}

} // namespace knotfinder::catalog
