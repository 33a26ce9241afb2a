// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "sentence.h"

#include <algorithm>

namespace knotfinder::catalog {
namespace {

/// Small words that may stand between a verb and the part it moves.
const WordSet &smallWords()
{
    static const WordSet words{"my",   "the",   "his",     "her",      "your",   "their",    "a",        "an",
                               "of",   "own",   "one",     "that",     "this",   "it",       "all",      "some",
                               "too",  "fast",  "quickly", "straight", "weight", "pressure", "anything", "something",
                               "side", "sides", "way",     "up",       "down",   "other"};
    return words;
}

/// Gives places the roles other than "hurts".
class PlaceRoles
{
public:
    PlaceRoles(const Sentence &sentence, const SearchIndex &index, const Usage &usage, std::vector<Found> &found)
        : sentence_(sentence), words_(sentence.all), index_(index), usage_(usage), found_(found),
          phraseAt_(sentence.all.size(), none)
    {
        for (std::size_t i = 0; i < found.size(); ++i)
            std::fill(phraseAt_.begin() + static_cast<std::ptrdiff_t>(found[i].begin),
                      phraseAt_.begin() + static_cast<std::ptrdiff_t>(found[i].end), i);
    }

    void read()
    {
        for (auto &place : found_)
            if (place.kind == PhraseKind::region)
                place.role = roleOf(place);
    }

private:
    static constexpr std::size_t none = static_cast<std::size_t>(-1);
    static constexpr std::size_t reach = 10; // words

    [[nodiscard]] Role roleOf(const Found &place) const
    {
        if (isCompound(place))
            return Role::thing;
        if (follows(place, Cue::medical, false))
            return Role::past;
        if (isBackOfPlaceBefore(place))
            return Role::direction;
        if (hurtsByItself(place))
            return Role::hurts;
        if (isDirection(place))
            return Role::direction;
        if (isHeldBy(place))
            return Role::thing;
        if (liesWith(place))
            return isTreated(place) ? Role::moved : Role::thing;
        return follows(place, Cue::act, true) && !isSpokenOfAgain(place) ? Role::moved : Role::hurts;
    }

    /// "I broke my wrist and now it aches": what follows says that it hurts.
    [[nodiscard]] bool isSpokenOfAgain(const Found &place) const
    {
        static const WordSet pronouns{"it", "its", "they"};
        std::size_t t = clauseEnd(sentence_, place.begin);
        while (t < words_.size() && holdsAny(sentence_, t, t + 1, {"and", "but", "now", "since", "then", "so"}))
            ++t;
        if (t >= words_.size() || !pronouns.contains(words_[t].word))
            return false;
        bool pain = false;
        for (const std::size_t end = clauseEnd(sentence_, t); t < end; ++t) {
            const std::size_t phrase = phraseAt_[t];
            if (phrase != none && found_[phrase].kind == PhraseKind::region)
                return false;
            pain = pain || saysPain(t);
        }
        return pain;
    }

    /// "Knee surgery", "neck brace"; but "knee surgery scar hurts" is beyond it.
    [[nodiscard]] bool isCompound(const Found &place) const
    {
        if (place.end >= words_.size() || words_[place.end].clauseStart)
            return false;
        const bool last = place.end + 1 == words_.size() || words_[place.end + 1].clauseStart;
        const bool limb = holdsAny(sentence_, place.end - 1, place.end,
                                   {"foot", "leg", "arm", "hand", "knee", "head", "chin", "elbow", "heel"});
        const bool held =
            last && limb && holdsAny(sentence_, place.end, place.end + 1, {"up", "down"}); // "foot up, it stops"
        return held || sentence_.cues.has(place.end, Cue::compound);
    }

    [[nodiscard]] bool isSide(std::size_t at) const
    {
        const std::string &word = words_[at].word;
        return index_.left.contains(word) || index_.right.contains(word) || index_.both.contains(word);
    }

    /// "… the shoulder hurts", "my neck is sore": what is said of it is pain.
    [[nodiscard]] bool hurtsByItself(const Found &place) const
    {
        std::size_t t = place.end;
        while (t < words_.size() && !words_[t].clauseStart &&
               (usage_.verbs.beginsAt(words_, t) || usage_.fillers.beginsAt(words_, t) || isSide(t)) && !saysPain(t))
            ++t;
        return t < words_.size() && !words_[t].clauseStart && saysPain(t) && !isObject(place);
    }

    [[nodiscard]] bool saysPain(std::size_t at) const
    {
        const std::size_t phrase = phraseAt_[at];
        return usage_.painWords.contains(words_[at].word) ||
               (phrase != none && found_[phrase].kind == PhraseKind::quality && found_[phrase].begin == at);
    }

    /// "Pressing on my kneecap hurts": the pressing does.
    [[nodiscard]] bool isObject(const Found &place) const
    {
        const std::size_t first = sentence_.clause[place.begin];
        return sentence_.cues.has(first, Cue::act) && words_[first].word.ends_with("ing");
    }

    /// True when the cue stands before the place with nothing but small words between. A place after "and" or a
    /// preposition goes on from the one before: "lift my knee to my chest".
    [[nodiscard]] bool follows(const Found &place, Cue cue, bool asVerb) const
    {
        static const WordSet onward{"on",      "over", "above", "to",    "behind", "across", "toward", "against",
                                    "off",     "and",  "or",    "under", "onto",   "around", "at",     "out",
                                    "between", "with", "below", "into",  "in",     "inside"};
        static const WordSet within{"in", "inside"};
        std::size_t first = sentence_.clause[place.begin];
        if (isListedFurther(place, first)) // "an x-ray of my hips and my back"
            first = sentence_.clause[first - 1];
        for (std::size_t t = place.begin; t > first && place.begin - t < reach; --t) {
            const std::size_t before = t - 1;
            if (sentence_.cues.has(before, cue)) // "a squeezing in the chest" is felt there
                return !asVerb || (isVerb(before) && !within.contains(words_[t].word));
            const std::size_t phrase = phraseAt_[before];
            if (phrase != none) {
                const Found &other = found_[phrase];
                if (other.kind != PhraseKind::region)
                    return false;
                if (other.role == Role::thing || other.role == Role::direction) { // "pull my foot back to my bottom"
                    t = other.begin + 1;
                    continue;
                }
                return other.role == (asVerb ? Role::moved : Role::past);
            }
            if (!smallWords().contains(words_[before].word) && !isSide(before) && !onward.contains(words_[before].word))
                return false;
        }
        return false;
    }

    /// "… my hips and my back": nothing is said of the second place alone.
    [[nodiscard]] bool isListedFurther(const Found &place, std::size_t first) const
    {
        if (first == 0 || words_[first].word != "and" || words_[first].clauseStart || phraseAt_[first - 1] == none ||
            (place.end < words_.size() && !words_[place.end].clauseStart && words_[place.end].word != "and"))
            return false;
        for (std::size_t t = first + 1; t < place.begin; ++t)
            if (!smallWords().contains(words_[t].word) && !isSide(t))
                return false;
        return true;
    }

    /// "When I pull" and "pulling" are deeds, "a stabbing pull" is none, and neither is "the pulling".
    [[nodiscard]] bool isVerb(std::size_t at) const
    {
        static const WordSet determiners{"a", "an", "the", "this", "that", "of", "dull", "constant", "no"};
        std::size_t first = at;
        while (first > 0 && sentence_.cues.has(first - 1, Cue::act) && !words_[first].clauseStart)
            --first;
        if (first == 0 || words_[first].clauseStart)
            return true;
        const std::size_t phrase = phraseAt_[first - 1];
        const bool afterFeeling = phrase != none && found_[phrase].kind == PhraseKind::quality;
        return !determiners.contains(words_[first - 1].word) && !afterFeeling;
    }

    /// "A pillow under my legs", "the bag on one shoulder".
    [[nodiscard]] bool liesWith(const Found &place) const
    {
        const std::size_t first = sentence_.clause[place.begin];
        std::size_t t = place.begin;
        while (t > first && (smallWords().contains(words_[t - 1].word) || isSide(t - 1)))
            --t;
        if (t == first || !sentence_.cues.has(t - 1, Cue::relation)) {
            const bool listed = t > first && (words_[t - 1].word == "and" || words_[t - 1].word == "or");
            return listed && t >= 2 && phraseAt_[t - 2] != none && found_[phraseAt_[t - 2]].role == Role::thing;
        }
        while (t > first && (sentence_.cues.has(t - 1, Cue::relation) || smallWords().contains(words_[t - 1].word)))
            --t;
        if (t == first)
            return false;
        const std::size_t before = phraseAt_[t - 1]; // "sleeping with my arm under my head"
        return sentence_.cues.has(t - 1, Cue::thing) ||
               (before != none && found_[before].kind == PhraseKind::region && found_[before].role == Role::thing);
    }

    /// "Ice on the ankle", "a heat pack on my back": there it hurts, for it is cared for.
    [[nodiscard]] bool isTreated(const Found &place) const
    {
        static const WordSet care{"heat",     "heated",   "ice",     "pack",   "cream",  "gel",
                                  "ointment", "balm",     "tape",    "patch",  "tens",   "massage",
                                  "peas",     "compress", "plaster", "needle", "warmth", "acupuncture"};
        const std::size_t first = sentence_.clause[place.begin];
        const std::size_t from = place.begin - std::min(place.begin - first, std::size_t(5)); // words
        return holdsAny(sentence_, from, place.begin, care) &&
               holdsAny(sentence_, from, place.begin, {"on", "to", "onto", "into", "over"});
    }

    /// "With my back against the wall", "caught it with my left hand": a posture or a tool.
    [[nodiscard]] bool isHeldBy(const Found &place) const
    {
        static const WordSet small{"my", "the", "his", "her", "one", "your", "a"};
        static const WordSet troubles{"problem",    "trouble",   "issue",     "struggle",  "struggling", "struggled",
                                      "difficulty", "help",      "wrong",     "deal",      "dealing",    "live",
                                      "living",     "suffer",    "suffering", "what",      "cope",       "coping",
                                      "up",         "happen",    "happened",  "happening", "discomfort", "numbness",
                                      "weakness",   "tightness", "spasm",     "born"};
        std::size_t with = place.begin;
        while (with > 0 && !words_[with].clauseStart && (small.contains(words_[with - 1].word) || isSide(with - 1)))
            --with;
        if (with == place.begin || with == 0 || words_[with - 1].word != "with" || words_[with].clauseStart)
            return false;
        --with;
        if (with > 0 && !words_[with].clauseStart) {
            const std::size_t phrase = phraseAt_[with - 1];
            if (troubles.contains(words_[with - 1].word) || usage_.painWords.contains(words_[with - 1].word) ||
                (phrase != none && found_[phrase].kind == PhraseKind::quality))
                return false;
        }
        return isPosture(place) || isInstrument(place, with);
    }

    /// "… against the wall", "… bent": how the part is held.
    [[nodiscard]] bool isPosture(const Found &place) const
    {
        static const WordSet held{
            "held",   "bent",    "crossed", "straight", "raised",  "apart",    "together", "stretched",    "extended",
            "turned", "tucked",  "hunched", "folded",   "forward", "overhead", "elevated", "propped",      "supported",
            "tilted", "dropped", "lifted",  "resting",  "hanging", "pressed",  "twisted",  "outstretched", "cocked",
            "bowed",  "nodding", "up",      "down",     "back",    "out"};
        static const WordSet relations{"against", "on",     "over", "under",   "underneath", "beneath", "behind",
                                       "between", "across", "off",  "through", "above",      "in",      "at"};
        static const WordSet times{"morning",   "evening", "night",      "winter", "summer", "day",
                                   "afternoon", "weekend", "stair",      "week",   "left",   "right",
                                   "both",      "general", "particular", "past",   "front",  "back",
                                   "top",       "side",    "inside",     "outside"};
        std::size_t t = place.end;
        if (t >= words_.size() || words_[t].clauseStart)
            return false;
        if (held.contains(words_[t].word))
            return true;
        if (!relations.contains(words_[t].word))
            return false;
        ++t;
        while (t < words_.size() && smallWords().contains(words_[t].word))
            ++t;
        return t < words_.size() && !words_[t].clauseStart && !times.contains(words_[t].word);
    }

    /// "I caught myself with my left hand": a hand that does something.
    [[nodiscard]] bool isInstrument(const Found &place, std::size_t with) const
    {
        static const WordSet tools{"hand", "foot", "finger", "arm", "thumb"};
        if (place.end - place.begin != 1 || !tools.contains(words_[place.begin].word))
            return false;
        if (sentence_.cues.any(sentence_.clause[with], with, Cue::act)) // "pressing it with my thumb takes …"
            return true;
        return with > sentence_.clause[with] &&
               (place.end == words_.size() || words_[place.end].clauseStart || words_[place.end].word == "and");
    }

    /// "I am back at work", "on the way back": again, and no place; but "it is back pain".
    [[nodiscard]] bool isReturning(const Found &place) const
    {
        static const WordSet before{"am",     "is",      "are",      "was",   "were",  "be",      "been",
                                    "im",     "isnt",    "theyre",   "way",   "look",  "looks",   "looking",
                                    "looked", "glance",  "went",     "go",    "goes",  "going",   "come",
                                    "comes",  "coming",  "came",     "get",   "got",   "getting", "step",
                                    "bring",  "brought", "straight", "swing", "slide", "move",    "moved"};
        return before.contains(words_[place.begin - 1].word) &&
               (place.end == words_.size() || words_[place.end].clauseStart ||
                (!saysPain(place.end) && words_[place.end].word != "and" && words_[place.end].word != "or" &&
                 words_[place.end].word != "pain"));
    }

    /// "My wrist, sore at the back": the back of the place before it.
    [[nodiscard]] bool isBackOfPlaceBefore(const Found &place) const
    {
        static const WordSet near{"at", "around", "round", "on", "toward", "near"};
        if (place.end - place.begin != 1 || words_[place.begin].word != "back" || place.begin < 2 ||
            words_[place.begin - 1].word != "the" || !near.contains(words_[place.begin - 2].word))
            return false;
        for (std::size_t t = place.begin - 2; t > 0; --t) {
            if (holdsAny(sentence_, t - 1, t, {"and", "or", "plus"}))
                return false;
            const std::size_t phrase = phraseAt_[t - 1];
            if (phrase != none && found_[phrase].kind == PhraseKind::region)
                return true;
        }
        return false;
    }

    /// "Pull my arm back", "bent back": where to, and no place.
    [[nodiscard]] bool isDirection(const Found &place) const
    {
        static const WordSet directions{"back", "side", "front"};
        if (place.end - place.begin != 1 || !directions.contains(words_[place.begin].word))
            return false;
        const std::size_t first = sentence_.clause[place.begin];
        if (place.begin == first)
            return false;
        const std::size_t before = place.begin - 1;
        static const WordSet named{"my", "the", "his",   "her",   "your",  "and",
                                   "or", "of",  "lower", "upper", "whole", "in"};
        if (named.contains(words_[before].word) || isSide(before))
            return false;
        const bool into = place.end < words_.size() && !words_[place.end].clauseStart &&
                          holdsAny(sentence_, place.end, place.end + 1, {"into", "onto", "again"});
        if (sentence_.cues.has(before, Cue::act) || into || isReturning(place))
            return true;
        const std::size_t phrase = phraseAt_[before];
        return phrase != none && found_[phrase].kind == PhraseKind::region && found_[phrase].role == Role::moved;
    }

    const Sentence &sentence_;
    const std::vector<Token> &words_;
    const SearchIndex &index_;
    const Usage &usage_;
    std::vector<Found> &found_;
    std::vector<std::size_t> phraseAt_; ///< of each word: the phrase it belongs to
};

} // namespace

namespace {

/// "My foot fell asleep" is numb; a person who fell asleep is not.
bool isPersonAsleep(const Sentence &sentence, const Usage &usage, const std::vector<Found> &found, std::size_t at)
{
    if (sentence.all[found[at].end - 1].word != "asleep")
        return false;
    if (at == 0 || found[at - 1].kind != PhraseKind::region)
        return true;
    for (std::size_t t = found[at - 1].end; t < found[at].begin; ++t)
        if (sentence.all[t].clauseStart ||
            (!usage.verbs.beginsAt(sentence.all, t) && !usage.fillers.beginsAt(sentence.all, t)))
            return true;
    return sentence.all[found[at].begin].clauseStart;
}

/// "During this silly cold": ill, and no cold weather.
bool isIllness(const Sentence &sentence, const Found &activity)
{
    static const WordSet which{"a", "this", "my", "that"};
    static const WordSet leadOn{"and", "so",   "last", "this", "that", "for", "since", "made", "has",
                                "is",  "when", "now",  "on",   "but",  "my",  "i",     "it",   "the"};
    constexpr std::size_t reach = 2; // words: "this silly cold"
    const std::size_t first = activity.begin - std::min(activity.begin, reach);
    return activity.kind == PhraseKind::activity && activity.end - activity.begin == 1 &&
           sentence.all[activity.begin].word == "cold" && holdsAny(sentence, first, activity.begin, which) &&
           (activity.end == sentence.all.size() || sentence.all[activity.end].clauseStart ||
            leadOn.contains(sentence.all[activity.end].word) || activity.begin == first + 1);
}

} // namespace

void readRoles(const Sentence &sentence, const SearchIndex &index, const Usage &usage, std::vector<Found> &found)
{
    std::erase_if(found, [&](const Found &phrase) {
        return phrase.kind == PhraseKind::activity && isInSimile(sentence, phrase.begin);
    });
    PlaceRoles(sentence, index, usage, found).read();
    for (std::size_t i = 0; i < found.size(); ++i)
        if (found[i].kind == PhraseKind::quality && isPersonAsleep(sentence, usage, found, i))
            found[i].role = Role::other;
    std::erase_if(found, [&](const Found &phrase) { return isIllness(sentence, phrase); });
    readPast(sentence, found);
    for (auto &phrase : found)
        if (sentence.others[phrase.begin] && phrase.role == Role::hurts)
            phrase.role = Role::other;
    readEasing(sentence, usage, found);
}

} // namespace knotfinder::catalog
