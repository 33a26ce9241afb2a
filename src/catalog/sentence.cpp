// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "sentence.h"

#include "spelling.h"

#include <algorithm>

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

/// "L4 L5" is one place said in two words.
bool isSameAgain(const Found &before, const Found &next)
{
    return next.kind == PhraseKind::region && before.kind == next.kind && before.end == next.begin &&
           before.ids == next.ids;
}

void lengthen(Found &place, const Found &next)
{
    place.end = next.end;
    place.span.length = next.span.start + next.span.length - place.span.start;
    place.plural = place.plural || next.plural;
}

/// "On my right side my left shoulder hurts" says nothing about the side of the shoulder.
bool beginsAnew(const Sentence &sentence, std::size_t at)
{
    static const Words possessives{"my", "your", "his", "her"};
    return at > 0 && sentence.all[at - 1].word == "side" && possessives.contains(sentence.all[at].word);
}

} // namespace

Sentence readSentence(std::string_view text, const SearchIndex &index, const Usage &usage)
{
    Sentence sentence;
    sentence.all = spelt(text, index, usage);
    sentence.sideless.assign(sentence.all.size(), false);
    bool clauseStart = false;
    for (std::size_t i = 0; i < sentence.all.size(); ++i) {
        const Token &token = sentence.all[i];
        clauseStart = clauseStart || token.clauseStart || beginsAnew(sentence, i);
        if (index.phrases.isIgnored(token.word))
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
        if (match.length > 0) {
            Found next = foundAt(sentence, at, match);
            if (!found.empty() && isSameAgain(found.back(), next))
                lengthen(found.back(), next);
            else
                found.push_back(std::move(next));
        }
        at += std::max<std::size_t>(match.length, 1);
    }
    return found;
}

bool isBareSide(const Sentence &sentence, const Found &place)
{
    return place.end - place.begin == 1 && sentence.all[place.begin].word == "side";
}

bool holdsAny(const Sentence &sentence, std::size_t from, std::size_t to, const Words &words)
{
    for (std::size_t t = from; t < to; ++t)
        if (words.contains(sentence.all[t].word))
            return true;
    return false;
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
