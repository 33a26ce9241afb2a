// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "sentence.h"

#include <algorithm>

namespace knotfinder::catalog {
namespace {

enum class Effect { unknown, worse, better };

constexpr std::size_t easingReach = 14; // words

/// What the words about an activity say that it does.
class EffectReader
{
public:
    EffectReader(const Sentence &sentence, const Usage &usage, const std::vector<Found> &found)
        : sentence_(sentence), usage_(usage), found_(found)
    {
    }

    [[nodiscard]] Effect of(const Found &activity) const
    {
        Effect before = nearestBefore(activity.begin);
        if (before == Effect::unknown)
            before = headingOf(activity.begin);
        const Effect effect = before != Effect::unknown ? before : nearestAfter(activity.end);
        const bool turned = effect == Effect::better && isStopped(activity.begin);
        return turned ? Effect::worse : effect;
    }

private:
    [[nodiscard]] Effect at(std::size_t word) const
    {
        if (sentence_.cues.has(word, Cue::easing) && !sentence_.cues.has(word, Cue::worsening)) // "less so" is worse
            return isDenied(word) ? Effect::unknown : Effect::better;
        const bool worse =
            sentence_.cues.has(word, Cue::worsening) || usage_.painWords.contains(sentence_.all[word].word);
        return worse ? Effect::worse : Effect::unknown;
    }

    /// "Nothing helps", "does not get better".
    [[nodiscard]] bool isDenied(std::size_t word) const
    {
        const std::size_t end = sentence_.cues.endOf(word, Cue::easing);
        if (holdsAny(sentence_, end, std::min(end + 1, sentence_.all.size()), {"hardly", "barely", "scarcely", "only"}))
            return true; // "I can hardly open my mouth"
        if (word > 0 && sentence_.all[word].word == "help" && sentence_.all[word - 1].word == "to") // "bend to help"
            return true;
        static const WordSet no{"not", "nothing", "never", "doesnt", "didnt", "wont", "isnt", "hardly", "no"};
        constexpr std::size_t before = 3;
        std::size_t first = word;
        while (first > sentence_.clause[word] && sentence_.cues.has(first - 1, Cue::easing))
            --first;
        const std::size_t from = std::max(sentence_.clause[word], first - std::min(first, before));
        return holdsAny(sentence_, from, first, no);
    }

    [[nodiscard]] Effect nearestBefore(std::size_t begin) const
    {
        const std::size_t first = sentence_.clause[begin];
        for (std::size_t t = begin; t > first && begin - t < easingReach; --t)
            if (const Effect effect = at(t - 1); effect != Effect::unknown)
                return turned(effect, t - 1, begin);
        return Effect::unknown;
    }

    /// "Eases: walking", "better for: heat, walking": a clause of a word or two that says it of the list after it.
    [[nodiscard]] Effect headingOf(std::size_t begin) const
    {
        constexpr std::size_t longest = 2; // words
        std::size_t first = sentence_.clause[begin];
        for (std::size_t clauses = 0; first > 0 && clauses < 4; ++clauses) {
            const std::size_t before = sentence_.clause[first - 1];
            if (first - before > longest || holdsPlace(before, first))
                return Effect::unknown;
            const bool led = first - before == longest && holdsAny(sentence_, first - 1, first, {"for", "with", "by"});
            if (const Effect effect = at(led ? before : first - 1); effect != Effect::unknown)
                return effect;
            first = before;
        }
        return Effect::unknown;
    }

    [[nodiscard]] bool holdsPlace(std::size_t from, std::size_t to) const
    {
        return std::any_of(found_.begin(), found_.end(), [&](const Found &other) {
            return other.kind == PhraseKind::region && other.begin >= from && other.begin < to;
        });
    }

    /// "Happier in flat shoes than in heels" and "hurts more sitting than walking" say the opposite of what follows.
    [[nodiscard]] Effect turned(Effect effect, std::size_t said, std::size_t begin) const
    {
        const bool compared = holdsAny(sentence_, said, begin, {"than"});
        if (effect == Effect::better)
            return compared || isOfAnother(said, begin) ? Effect::worse : Effect::better;
        return compared ? Effect::better : Effect::worse;
    }

    /// "Leaning forward eases my back when I walk": what eases is said before, and the pain comes with walking.
    [[nodiscard]] bool isOfAnother(std::size_t easing, std::size_t begin) const
    {
        const bool said = std::any_of(found_.begin(), found_.end(), [&](const Found &other) {
            return other.kind == PhraseKind::activity && other.end <= easing &&
                   other.begin >= sentence_.clause[easing] && sentence_.clause[other.begin] == sentence_.clause[easing];
        });
        return said && holdsAny(sentence_, easing, begin, {"when", "whenever", "while", "during"});
    }

    [[nodiscard]] Effect nearestAfter(std::size_t end) const
    {
        const std::size_t last = end == 0 ? 0 : clauseEnd(sentence_, end - 1);
        for (std::size_t t = end; t < std::min(last, end + easingReach); ++t)
            if (const Effect effect = at(t); effect != Effect::unknown)
                return effect;
        return Effect::unknown;
    }

    /// "Goes away when I stop running".
    [[nodiscard]] bool isStopped(std::size_t begin) const
    {
        constexpr std::size_t before = 3;
        const std::size_t from = std::max(sentence_.clause[begin], begin - std::min(begin, before));
        return sentence_.cues.any(from, begin, Cue::stopping);
    }

    const Sentence &sentence_;
    const Usage &usage_;
    const std::vector<Found> &found_;
};

/// "I slipped on the stairs", "fell off my bike": what happened once, and no trigger.
bool isMishap(const Sentence &sentence, const Found &activity)
{
    static const WordSet mishaps{"fell", "fallen", "slipped", "tripped", "stumbled", "crashed", "tumbled"};
    constexpr std::size_t before = 4; // words
    const std::size_t first = sentence.clause[activity.begin];
    const bool fellRun = activity.begin > first && sentence.all[activity.begin - 1].word == "fell"; // over the hills
    const bool asleep = holdsAny(sentence, first, activity.begin, {"asleep"});
    const bool namesMishap = holdsAny(sentence, activity.end, std::min(activity.end + 1, sentence.all.size()),
                                      {"accident", "crash", "collision", "wreck", "smash"});
    if (namesMishap)
        return true;
    return !fellRun && !asleep &&
           holdsAny(sentence, activity.begin - std::min(activity.begin - first, before), activity.begin, mishaps);
}

/// "A pain running down my leg", "it runs along the arm": the pain does, and nobody runs.
bool isWayOfPain(const Sentence &sentence, const Usage &usage, const std::vector<Found> &found, const Found &activity)
{
    static const WordSet along{"down",  "up",     "along", "over",  "through", "into",     "from",   "across",
                               "round", "around", "to",    "right", "all",     "straight", "behind", "under"};
    static const WordSet pains{"began", "begin", "start",    "started",  "keep",      "kept",    "it",  "that",
                               "which", "is",    "tingling", "numbness", "sensation", "feeling", "line"};
    if (activity.end - activity.begin != 1 || !sentence.cues.has(activity.begin, Cue::spreading) ||
        !holdsAny(sentence, activity.end, std::min(activity.end + 1, sentence.all.size()), along))
        return false;
    if (sentence.all[activity.begin].plural)
        return true;
    if (activity.begin == 0 || sentence.all[activity.begin].clauseStart)
        return false;
    const std::string &before = sentence.all[activity.begin - 1].word;
    return pains.contains(before) || usage.painWords.contains(before) ||
           std::any_of(found.begin(), found.end(), [&](const Found &other) {
               return other.end == activity.begin && other.kind != PhraseKind::activity;
           });
}

/// "Two minutes of stretching and it was fine".
bool wasCure(const Sentence &sentence, const Usage &usage, const Found &activity)
{
    const std::size_t next = activity.end + 1;
    return activity.begin > 0 && sentence.all[activity.begin - 1].word == "of" && next < sentence.all.size() &&
           sentence.all[activity.end].word == "and" &&
           holdsAny(sentence, next, next + 1, {"it", "its", "all", "that"}) &&
           (denialEnd(sentence, usage, next + 1) > next + 1 || isOver(sentence, next + 1));
}

} // namespace

void readEasing(const Sentence &sentence, const Usage &usage, std::vector<Found> &found)
{
    const EffectReader reader(sentence, usage, found);
    for (auto &phrase : found) {
        if (phrase.kind != PhraseKind::activity || phrase.role != Role::hurts || phrase.denied)
            continue;
        if (isMishap(sentence, phrase) || isWayOfPain(sentence, usage, found, phrase))
            phrase.role = Role::harmless;
        else if (wasCure(sentence, usage, phrase) || reader.of(phrase) == Effect::better)
            phrase.role = Role::eases;
    }
}

} // namespace knotfinder::catalog
