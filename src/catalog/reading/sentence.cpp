// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "sentence.h"

#include "spelling.h"

#include <algorithm>

namespace knotfinder::catalog {
namespace {

/// True near "when", "after" or "makes it worse", which make "pulling" a deed and not a feeling.
bool isOccasion(const Sentence &sentence, std::size_t begin, std::size_t end)
{
    static const WordSet before{"when", "whenever", "while", "after", "during", "if", "by", "with", "from", "worse"};
    static const WordSet after{"make", "worsen", "trigger", "bring", "aggravate"};
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
    const bool occasion = isOccasion(sentence, found.begin, found.end) && !isInSimile(sentence, found.begin);
    found.kind = kindOf(*match.meanings, occasion);
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

void add(std::vector<Found> &found, Found next)
{
    if (!found.empty() && isSameAgain(found.back(), next))
        lengthen(found.back(), next);
    else
        found.push_back(std::move(next));
}

/// The longest phrase; not one that takes the first word of a longer one: "neck pain to the shoulder blade".
PhraseBook::Match longestAt(const Sentence &sentence, std::size_t at, const PhraseBook &book)
{
    auto match = book.longest(sentence.meaningful, at);
    if (match.length < 2)
        return match;
    const auto next = book.longest(sentence.meaningful, at + match.length - 1);
    const bool place =
        next.length > 1 && std::any_of(next.meanings->begin(), next.meanings->end(), [](const Meaning &m) {
            return m.kind == PhraseKind::region || m.kind == PhraseKind::muscle;
        });
    const bool adjacent = sentence.place[at + match.length - 1] == sentence.place[at + match.length - 2] + 1;
    if (!place || adjacent) // "bottom ribs" are ribs
        return match;
    const auto shorter = book.longest(sentence.meaningful, at, match.length - 1);
    return shorter.length > 0 ? shorter : match;
}

/// "Up the back of my calf": a back that is no part of the body; but "my back of late".
bool isBackOfSomething(const Sentence &sentence, std::size_t end)
{
    static const WordSet owners{"late", "mine", "body", "torso", "trunk", "course"};
    static const WordSet small{"my", "the"};
    std::size_t what = end + 1;
    if (what >= sentence.all.size() || sentence.all[end - 1].word != "back" || sentence.all[end].word != "of")
        return false;
    while (what + 1 < sentence.all.size() && small.contains(sentence.all[what].word))
        ++what;
    return !owners.contains(sentence.all[what].word);
}

/// What is said word for word at a word, one phrase a kind; the longest only.
std::vector<Found> exactAt(const Sentence &sentence, std::size_t word, const Exact &exact)
{
    std::vector<Found> said;
    std::size_t longest = 0;
    exact.patterns.each(sentence.all, word, [&](std::size_t value, std::size_t length) {
        if (length > longest)
            said.clear();
        if (length < longest)
            return;
        longest = length;
        const Meaning &meaning = exact.meanings[value];
        const auto same =
            std::find_if(said.begin(), said.end(), [&](const Found &one) { return one.kind == meaning.kind; });
        if (same != said.end()) {
            same->ids.push_back(meaning.id);
            return;
        }
        const Span first = sentence.all[word].at;
        const Token &last = sentence.all[word + length - 1];
        Found found;
        found.kind = meaning.kind;
        found.ids = {meaning.id};
        found.begin = word;
        found.end = word + length;
        found.span = {first.start, last.at.start + last.at.length - first.start};
        found.plural = saysBothSides(last, false); // "golfer's elbow" is one elbow
        said.push_back(std::move(found));
    });
    return said;
}

/// What is said word for word from `from` on, beginning no later than the phrase at [begin, end), which it must not
/// cut.
std::vector<Found> firstExact(const Sentence &sentence, std::size_t from, std::size_t begin, std::size_t end,
                              const Exact &exact)
{
    for (std::size_t word = from; word <= begin; ++word) {
        if (sentence.cues.has(word, Cue::idiom))
            continue;
        auto said = exactAt(sentence, word, exact);
        if (!said.empty() && (said.front().end >= end || said.front().end <= begin))
            return said;
    }
    return {};
}

/// The first word of each word's clause. Clauses end at commas and the like, at "but", and at "and" before a new
/// subject.
std::vector<std::size_t> clausesOf(const Sentence &sentence)
{
    static const WordSet subjects{"i",    "im",    "ive",  "it", "its", "my",   "now",
                                  "then", "there", "when", "he", "she", "they", "we"};
    std::vector<std::size_t> clauses;
    std::size_t first = 0;
    for (std::size_t t = 0; t < sentence.all.size(); ++t) {
        const bool newSubject =
            sentence.all[t].word == "and" && t + 1 < sentence.all.size() && subjects.contains(sentence.all[t + 1].word);
        if (sentence.all[t].clauseStart || sentence.cues.has(t, Cue::clause) || newSubject)
            first = t;
        clauses.push_back(first);
    }
    return clauses;
}

/// "The back side of my knee", "the posterior aspect of the knee", "the right hand side": words that add nothing.
bool isOnlyAspect(const Sentence &sentence, std::size_t at)
{
    static const WordSet aspects{"side", "aspect"};
    static const WordSet faces{"back", "front", "posterior", "anterior", "lateral", "medial"};
    if (at == 0 || at + 1 >= sentence.all.size())
        return false;
    const std::string &before = sentence.all[at - 1].word;
    const std::string &after = sentence.all[at + 1].word;
    const bool handSide = sentence.all[at].word == "hand" && after == "side" && (before == "left" || before == "right");
    return handSide || (aspects.contains(sentence.all[at].word) && faces.contains(before) && after == "of");
}

/// "… would hurt, right?" asks and tells no side.
bool asksRight(const Sentence &sentence, std::string_view stretch)
{
    const Token &last = sentence.all.back();
    return stretch.find('?') != std::string_view::npos && last.word == "right" && last.clauseStart &&
           sentence.all.size() > 3;
}

/// "Walking back up the stairs", "climb back down": where to, and no part of the body.
bool isWayBack(const Sentence &sentence, std::size_t at)
{
    static const WordSet moving{"walk",   "climb",    "get",     "run",     "ran",      "step",     "jump",    "hop",
                                "crawl",  "drive",    "ride",    "jog",     "hike",     "cycle",    "clamber", "slide",
                                "stand",  "sit",      "roll",    "stroll",  "limp",     "hobble",   "swim",    "lie",
                                "walked", "climbed",  "got",     "stepped", "jumped",   "crawled",  "driven",  "drove",
                                "jogged", "hiked",    "cycled",  "walking", "climbing", "getting",  "running", "slid",
                                "stood",  "stepping", "jumping", "hopping", "crawling", "driving",  "riding",  "hiking",
                                "rolled", "cycling",  "sliding", "jogging", "standing", "swimming", "sitting", "lying",
                                "limped", "limping",  "rolling"};
    static const WordSet ways{"up",     "down",     "in",         "out",    "to",      "into", "from",    "on",
                              "onto",   "upstair",  "downstair",  "inside", "outside", "over", "through", "across",
                              "indoor", "upstairs", "downstairs", "along",  "toward",  "off"};
    return at > 0 && at + 1 < sentence.all.size() && sentence.all[at].word == "back" && !sentence.all[at].clauseStart &&
           moving.contains(sentence.all[at - 1].word) && ways.contains(sentence.all[at + 1].word);
}

/// "On my right side my left shoulder hurts" says nothing about the side of the shoulder.
bool beginsAnew(const Sentence &sentence, std::size_t at)
{
    static const WordSet possessives{"my", "your", "his", "her"};
    return at > 0 && sentence.all[at - 1].word == "side" && possessives.contains(sentence.all[at].word);
}

} // namespace

bool isInSimile(const Sentence &sentence, std::size_t at)
{
    static const WordSet occasions{"when", "whenever", "while", "after", "during", "every", "each", "worse"};
    static const WordSet tellers{"someone", "somebody", "i", "im", "ive", "id"};
    for (std::size_t t = at; t > sentence.clause[at]; --t) {
        const std::string &word = sentence.all[t - 1].word;
        if (occasions.contains(word))
            return false;
        if (t > 1 && word == "though" && sentence.all[t - 2].word == "as") // "though" begins a clause
            return true;
        if (t < at && ((word == "as" && holdsAny(sentence, t, t + 1, {"if", "though"})) ||
                       (word == "like" && tellers.contains(sentence.all[t].word))))
            return true;
    }
    return false;
}

bool saysBothSides(const Token &token, bool pluralInPhrase)
{
    static const WordSet manyOnEachSide{"finger", "toe", "tooth", "rib", "knuckle", "gum", "muscle", "bone", "splint"};
    static const WordSet paired{"blade", "eye", "buttock", "scapula"};
    return token.plural && !manyOnEachSide.contains(token.word) && (!pluralInPhrase || paired.contains(token.word));
}

Sentence readSentence(std::string_view text, Span stretch, const SearchIndex &index, const Usage &usage)
{
    Sentence sentence;
    sentence.all = spelt(text.substr(stretch.start, stretch.length), index, usage);
    for (auto &token : sentence.all)
        token.at.start += stretch.start;
    sentence.sideless.assign(sentence.all.size(), false);
    if (!sentence.all.empty())
        sentence.sideless.back() = asksRight(sentence, text.substr(stretch.start, stretch.length));
    sentence.cues = Cues(sentence.all, usage.cues);
    sentence.clause = clausesOf(sentence);
    bool clauseStart = false;
    for (std::size_t i = 0; i < sentence.all.size(); ++i) {
        const Token &token = sentence.all[i];
        clauseStart = clauseStart || token.clauseStart || beginsAnew(sentence, i);
        if (isWayBack(sentence, i)) {
            sentence.cues.add(i, Cue::idiom);
            continue;
        }
        if (sentence.cues.has(i, Cue::idiom)) {
            clauseStart = true;
            continue;
        }
        if (index.phrases.isSkipped(token.word) || isOnlyAspect(sentence, i))
            continue;
        sentence.meaningful.push_back(token);
        sentence.meaningful.back().clauseStart = clauseStart;
        sentence.place.push_back(i);
        clauseStart = false;
    }
    return sentence;
}

std::vector<Found> findPhrases(const Sentence &sentence, const PhraseBook &book, const Exact &exact)
{
    std::vector<Found> found;
    std::size_t word = 0; // the first that is not part of a phrase yet
    for (std::size_t at = 0; at < sentence.meaningful.size();) {
        if (std::size_t last = at; auto places = placesOfOnePart(sentence, book, at, last)) {
            word = places->end;
            add(found, std::move(*places));
            at = last + 1;
            continue;
        }
        auto match = longestAt(sentence, at, book);
        if (match.length > 0 && isBackOfSomething(sentence, sentence.place[at + match.length - 1] + 1))
            match.length = 0;
        const std::size_t begin = sentence.place[at];
        const std::size_t end = match.length > 0 ? sentence.place[at + match.length - 1] + 1 : begin;
        auto said = firstExact(sentence, word, begin, end, exact);
        if (!said.empty()) {
            word = said.front().end;
            for (auto &next : said)
                add(found, std::move(next));
        } else {
            word = std::max(end, begin + 1);
            if (match.length > 0)
                add(found, foundAt(sentence, at, match));
        }
        while (at < sentence.meaningful.size() && sentence.place[at] < word)
            ++at;
    }
    for (const std::size_t size = sentence.all.size(); word < size;) { // "at that time of the month"
        auto said = firstExact(sentence, word, size - 1, size, exact);
        if (said.empty())
            break;
        word = said.front().end;
        for (auto &next : said)
            add(found, std::move(next));
    }
    return found;
}

std::size_t clauseEnd(const Sentence &sentence, std::size_t at)
{
    std::size_t end = at;
    while (end < sentence.all.size() && sentence.clause[end] == sentence.clause[at])
        ++end;
    return end;
}

bool isBareSide(const Sentence &sentence, const Found &place)
{
    return place.end - place.begin == 1 && sentence.all[place.begin].word == "side";
}

bool holdsAny(const Sentence &sentence, std::size_t from, std::size_t to, const WordSet &words)
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
