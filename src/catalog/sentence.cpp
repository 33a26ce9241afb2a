// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "sentence.h"

#include <algorithm>
#include <set>

namespace knotfinder::catalog {
namespace {

using Words = std::set<std::string>;

/// "knees" are both knees; "toes" are the toes of one foot, for there are many on each side.
bool saysBothSides(const Token &token, bool pluralInPhrase)
{
    static const Words manyOnEachSide{"finger", "toe", "tooth", "rib", "knuckle", "gum", "muscle", "bone", "splint"};
    static const Words paired{"blade", "eye", "buttock", "scapula"};
    return token.plural && !manyOnEachSide.contains(token.word) && (!pluralInPhrase || paired.contains(token.word));
}

/// True near "when", "after" or "makes it worse", which make "pulling" a deed and not a feeling.
bool isOccasion(const Sentence &sentence, std::size_t begin, std::size_t end)
{
    static const Words before{"when", "whenever", "while", "after", "during", "if", "by", "with", "from", "worse"};
    static const Words after{"make", "worsen", "trigger", "bring", "aggravate"};
    constexpr std::size_t reach = 3; // words
    for (std::size_t t = begin; t > 0 && begin - t < reach; --t)
        if (before.contains(sentence.all[t - 1].word))
            return true;
    for (std::size_t t = end; t < std::min(end + reach, sentence.all.size()); ++t)
        if (after.contains(sentence.all[t].word))
            return true;
    return false;
}

/// One phrase, one kind of meaning: a place wins, then what the occasion says.
PhraseKind kindOf(const std::vector<Meaning> &meanings, bool occasion)
{
    const auto means = [&](PhraseKind kind) {
        return std::any_of(meanings.begin(), meanings.end(),
                           [&](const Meaning &meaning) { return meaning.kind == kind; });
    };
    if (means(PhraseKind::region))
        return PhraseKind::region;
    if (means(PhraseKind::activity) && (occasion || !means(PhraseKind::quality)))
        return PhraseKind::activity;
    return means(PhraseKind::quality) ? PhraseKind::quality : meanings.front().kind;
}

Found foundAt(const Sentence &sentence, std::size_t at, const PhraseBook::Match &match)
{
    const Token &first = sentence.meaningful[at];
    const Token &last = sentence.meaningful[at + match.length - 1];
    Found found;
    found.begin = sentence.place[at];
    found.end = sentence.place[at + match.length - 1] + 1;
    found.span = {first.at.start, last.at.start + last.at.length - first.at.start};
    found.kind = kindOf(*match.meanings, isOccasion(sentence, found.begin, found.end));
    for (const auto &meaning : *match.meanings)
        if (meaning.kind == found.kind)
            found.ids.push_back(meaning.id);
    for (std::size_t i = 0; i < match.length; ++i)
        found.plural = found.plural || saysBothSides(sentence.meaningful[at + i], (*match.plurals)[i]);
    return found;
}

bool holdsAny(const Sentence &sentence, std::size_t from, std::size_t to, const Words &words)
{
    for (std::size_t t = from; t < to; ++t)
        if (words.contains(sentence.all[t].word))
            return true;
    return false;
}

} // namespace

Sentence readSentence(std::string_view text, const PhraseBook &book)
{
    Sentence sentence;
    sentence.all = tokensOf(text);
    bool clauseStart = false;
    for (std::size_t i = 0; i < sentence.all.size(); ++i) {
        Token &token = sentence.all[i];
        token.word = book.corrected(token.word);
        clauseStart = clauseStart || token.clauseStart;
        if (book.isIgnored(token.word))
            continue;
        sentence.meaningful.push_back(token);
        sentence.meaningful.back().clauseStart = clauseStart;
        sentence.place.push_back(i);
        clauseStart = false;
    }
    return sentence;
}

std::vector<Found> findPhrases(const Sentence &sentence, const PhraseBook &book)
{
    std::vector<Found> found;
    for (std::size_t at = 0; at < sentence.meaningful.size();) {
        const auto match = book.longest(sentence.meaningful, at);
        if (match.length > 0)
            found.push_back(foundAt(sentence, at, match));
        at += std::max<std::size_t>(match.length, 1);
    }
    return found;
}

void markDenied(const Sentence &sentence, const SearchIndex &index, std::vector<Found> &found)
{
    for (std::size_t i = 0; i < found.size(); ++i) {
        const std::size_t previousEnd = i == 0 ? 0 : found[i - 1].end;
        bool joined = false;
        for (std::size_t t = found[i].begin; t > previousEnd && !sentence.all[t].clauseStart; --t) {
            const std::string &word = sentence.all[t - 1].word;
            found[i].denied = found[i].denied || index.negations.contains(word);
            joined = joined || word == "or" || word == "nor";
        }
        found[i].denied = found[i].denied || (joined && i > 0 && found[i - 1].denied);
    }
}

bool runsBetween(const Sentence &sentence, std::size_t from, std::size_t to)
{
    return holdsAny(sentence, from, to, {"to", "into", "down", "through", "toward", "up"});
}

bool joinedBetween(const Sentence &sentence, std::size_t from, std::size_t to)
{
    return holdsAny(sentence, from, to, {"and", "or", "plus"}) || runsBetween(sentence, from, to);
}

} // namespace knotfinder::catalog
