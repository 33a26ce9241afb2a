// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "sentence.h"

#include <algorithm>

namespace knotfinder::catalog {
namespace {

/// Finds the narrowing words after one place and gives it their regions.
class WhereReader
{
public:
    WhereReader(const Sentence &sentence, const SearchIndex &index, const Usage &usage, std::vector<Found> &found)
        : sentence_(sentence), index_(index), usage_(usage), found_(found)
    {
    }

    /// "The outside of my bad knee", "the front of the sore shoulder": what the place is like stands between.
    void readBefore(std::size_t place)
    {
        const std::size_t aspect = aspectOf(found_[place]);
        if (aspect == found_[place].begin)
            return;
        for (const auto &where : usage_.narrowing)
            if (sentence_.all[aspect].word == where.words.front() &&
                index_.phrases.namesPlace(withWhere(where, found_[place]))) {
                narrowed_ = false;
                give(found_[place], *index_.phrases.meaningsOf(withWhere(where, found_[place])));
                return;
            }
    }

    void read(std::size_t place)
    {
        static const WordSet leadsAway{"and",  "or",   "but", "when", "whenever", "while",   "if",  "after",
                                       "from", "into", "to",  "down", "up",       "through", "with"};
        narrowed_ = false;
        for (std::size_t t = found_[place].end; t < sentence_.all.size(); ++t) {
            if (leadsAway.contains(sentence_.all[t].word) && !(narrowed_ && goesOnAt(t)) && !runsAlongIt(t))
                return;
            if (const std::size_t length = narrowAt(place, t); length > 0)
                t += length - 1;
            else if (isPlace(t))
                return;
        }
    }

    /// "Down the back of the leg as far as the knee": the joint where it ends has the same aspect.
    void readEnd(std::size_t from, std::size_t to)
    {
        static const WordSet limbs{"leg", "thigh", "calf", "arm", "forearm"};
        static const WordSet joints{"knee", "ankle", "elbow", "wrist"};
        static const WordSet arriving{"to", "far", "until", "till", "toward"};
        const Found &end = found_[to];
        if (found_[from].kind != PhraseKind::region || end.end - end.begin != 1 ||
            !joints.contains(sentence_.all[end.begin].word) ||
            !limbs.contains(sentence_.all[found_[from].end - 1].word) ||
            !holdsAny(sentence_, found_[from].end, end.begin, arriving))
            return;
        std::size_t aspect = aspectOf(found_[from]);
        while (
            holdsAny(sentence_, aspect, aspect + 1, {"down", "the", "my"})) // "down the back of the leg" is one phrase
            ++aspect;
        for (const auto &where : usage_.narrowing)
            if (sentence_.all[aspect].word == where.words.front() && index_.phrases.namesPlace(withWhere(where, end))) {
                narrowed_ = false;
                give(found_[to], *index_.phrases.meaningsOf(withWhere(where, end)));
                return;
            }
    }

    /// "The left ankle is bad. It is the inner side": narrows a place by what begins a later sentence.
    bool readFrom(const Sentence &earlier, Found &place) const
    {
        static const WordSet small{"it", "its", "is", "mainly", "mostly", "just", "only", "especially", "the", "on"};
        std::size_t t = 0;
        while (t < sentence_.all.size() && small.contains(sentence_.all[t].word))
            ++t;
        for (const auto &where : usage_.narrowing) {
            const std::size_t length = where.said.lengthAt(sentence_.all, t);
            const auto words = withWhere(where, place, earlier);
            if (t == 0 || length == 0 || !standsAlone(t, t + length) || !index_.phrases.namesPlace(words))
                continue;
            place.ids.clear();
            for (const auto &meaning : *index_.phrases.meaningsOf(words))
                if (meaning.kind == PhraseKind::region)
                    place.ids.push_back(meaning.id);
            return true;
        }
        return false;
    }

private:
    /// The word that tells where on it, before "of" and what the place is like: "outside" in "the outside of my bad
    /// knee"; the place's begin where there is none.
    [[nodiscard]] std::size_t aspectOf(const Found &place) const
    {
        static const WordSet small{"my", "the", "his", "her", "other", "opposite", "bad", "good", "dodgy", "affected"};
        std::size_t of = place.begin;
        while (of > 0 && sentence_.all[of - 1].word != "of" && !sentence_.all[of].clauseStart &&
               (small.contains(sentence_.all[of - 1].word) || isQuality(of - 1) ||
                sideAt(sentence_, index_, of - 1) != SaidSide::nothing))
            --of;
        return of == place.begin || of < 2 || sentence_.all[of - 1].word != "of" ? place.begin : of - 2;
    }

    /// "Both thighs, all down the front".
    [[nodiscard]] bool runsAlongIt(std::size_t at) const
    {
        if (!holdsAny(sentence_, at, at + 1, {"down", "up"}) ||
            !holdsAny(sentence_, at + 1, std::min(at + 2, sentence_.all.size()), {"the"}))
            return false;
        return std::any_of(usage_.narrowing.begin(), usage_.narrowing.end(), [&](const Usage::Where &where) {
            const std::size_t length = where.said.lengthAt(sentence_.all, at + 2);
            return length > 0 && standsAlone(at + 2, at + 2 + length);
        });
    }

    /// "Inside and outside".
    [[nodiscard]] bool goesOnAt(std::size_t at) const
    {
        const std::string &word = sentence_.all[at].word;
        return (word == "and" || word == "or") &&
               std::any_of(usage_.narrowing.begin(), usage_.narrowing.end(),
                           [&](const Usage::Where &where) { return where.said.beginsAt(sentence_.all, at + 1); });
    }

    /// How many words narrow the place at a word; 0 when none do.
    std::size_t narrowAt(std::size_t place, std::size_t at)
    {
        for (const auto &where : usage_.narrowing) {
            const std::size_t length = where.said.lengthAt(sentence_.all, at);
            if (length == 0 || !standsAlone(at, at + length))
                continue;
            const auto words = withWhere(where, found_[place]);
            if (index_.phrases.namesPlace(words)) {
                give(found_[place], *index_.phrases.meaningsOf(words));
                std::erase_if(found_,
                              [&](const Found &other) { return other.begin >= at && other.end <= at + length; });
                return length;
            }
        }
        return 0;
    }

    /// True when the words say nothing about what follows them: "outside, left", but not "outside of my house".
    [[nodiscard]] bool standsAlone(std::size_t begin, std::size_t end) const
    {
        static const WordSet followers{"and",   "or",  "but",  "when", "whenever", "while", "if",    "after", "during",
                                       "since", "for", "with", "only", "mostly",   "side",  "part",  "too",   "from",
                                       "as",    "so",  "by",   "in",   "because",  "until", "below", "above", "all"};
        const auto reachesOver = [&](const Found &other) { return other.begin < end && other.end > end; };
        const auto standsBefore = [&](const Found &other) { return other.begin < begin && other.end > begin; };
        if (sentence_.cues.has(begin, Cue::idiom) || std::any_of(found_.begin(), found_.end(), reachesOver) ||
            std::any_of(found_.begin(), found_.end(), standsBefore))
            return false;
        if (end == sentence_.all.size() || sentence_.all[end].clauseStart)
            return true;
        const auto follows = [&](const Found &other) { return other.begin == end && other.kind != PhraseKind::region; };
        return followers.contains(sentence_.all[end].word) || isSide(end) ||
               usage_.verbs.beginsAt(sentence_.all, end) || usage_.painWords.contains(sentence_.all[end].word) ||
               std::any_of(found_.begin(), found_.end(), follows);
    }

    /// A side that does not lead to another place: "outside left", but not "outside left knee".
    [[nodiscard]] bool isSide(std::size_t at) const
    {
        return sideAt(sentence_, index_, at) != SaidSide::nothing &&
               (at + 1 == sentence_.all.size() || sentence_.all[at + 1].clauseStart || !isPlace(at + 1));
    }

    [[nodiscard]] bool isQuality(std::size_t at) const
    {
        return std::any_of(found_.begin(), found_.end(), [&](const Found &other) {
            return other.kind != PhraseKind::region && other.begin <= at && at < other.end;
        });
    }

    [[nodiscard]] bool isPlace(std::size_t at) const
    {
        return std::any_of(found_.begin(), found_.end(), [&](const Found &other) {
            return other.kind == PhraseKind::region && other.begin <= at && at < other.end;
        });
    }

    [[nodiscard]] std::vector<std::string> withWhere(const Usage::Where &where, const Found &place) const
    {
        return withWhere(where, place, sentence_);
    }

    [[nodiscard]] std::vector<std::string> withWhere(const Usage::Where &where, const Found &place,
                                                     const Sentence &sentence) const
    {
        std::vector<std::string> words;
        for (const auto &word : where.words)
            if (!index_.phrases.isSkipped(word))
                words.push_back(word);
        for (std::size_t t = place.begin; t < place.end; ++t)
            if (const std::string &word = sentence.all[t].word; !index_.phrases.isSkipped(word))
                words.push_back(word);
        return words;
    }

    void give(Found &place, const std::vector<Meaning> &meanings)
    {
        if (!narrowed_)
            place.ids.clear();
        narrowed_ = true;
        for (const auto &meaning : meanings)
            if (meaning.kind == PhraseKind::region)
                place.ids.push_back(meaning.id);
    }

    const Sentence &sentence_;
    const SearchIndex &index_;
    const Usage &usage_;
    std::vector<Found> &found_;
    bool narrowed_ = false;
};

} // namespace

void readWhere(const Sentence &sentence, const SearchIndex &index, const Usage &usage, std::vector<Found> &found)
{
    WhereReader reader(sentence, index, usage, found);
    for (std::size_t i = 0; i < found.size(); ++i)
        if (found[i].kind == PhraseKind::region) {
            reader.readBefore(i);
            reader.read(i);
            if (i > 0 && i < found.size())
                reader.readEnd(i - 1, i);
        }
}

bool narrowsEarlier(const Sentence &sentence, const SearchIndex &index, const Usage &usage, std::vector<Found> &found,
                    const Sentence &earlier, Found &place)
{
    return WhereReader(sentence, index, usage, found).readFrom(earlier, place);
}

} // namespace knotfinder::catalog
