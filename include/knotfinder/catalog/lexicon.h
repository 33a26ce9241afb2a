// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/muscle.h>

#include <array>
#include <string_view>
#include <utility>

namespace knotfinder::catalog {

/// What people type for a region: "temple", "side of my forehead".
struct RegionWords
{
    std::string region; ///< without side
    Texts words;
};

/// What people type for a strength of pain: "mild", "unbearable".
struct IntensityWords
{
    int value = 0; ///< 0–10
    Texts words;
};

/// A word and how people misspell it: "neck", "kneck".
struct Spelling
{
    std::string word;
    Texts typed;
};

/// Words said after a place that tell where on it: "outside", "at the back"; `word` is what its own phrases say.
struct Narrowing
{
    std::string word;
    Texts said;
};

/// Words after a place that say it does not hurt: "is fine", "does not hurt", "isn't the problem".
struct Denials
{
    Texts verbs;   ///< "is", "feels": with `well`, or with "not" and `pain`
    Texts negated; ///< "isn't", "does not"
    Texts fillers; ///< may stand between: "now", "totally"
    Texts well;    ///< "fine", "pain free"
    Texts pain;    ///< "hurt", "sore", "the problem"
    Texts unless;  ///< after it the place does hurt at times: "when", "much"
};

/// How "left" and "right" are used without telling which side hurts.
struct OtherSides
{
    Texts phrases; ///< "right now", "left with", "right handed"
    Texts turning; ///< "turn", "look": "to the left" after them is a direction
    Texts lying;   ///< "sleep", "lie": "on my right side" after them is a position
};

/// Words that give what stands near them its role in a story of pain. Each list holds patterns as in word_patterns.h.
struct CueWords
{
    Texts idioms;      ///< mean nothing here: "stress test", "piece of cake"
    Texts acts;        ///< move or touch a part of the body: "lift", "crossing"
    Texts things;      ///< lie on or under it: "pillow", "tennis ball"
    Texts relations;   ///< between a thing and a part: "under", "against"
    Texts compounds;   ///< after a part, make it a thing: "surgery", "brace", "scan"
    Texts medical;     ///< before a part, make it the past: "operation on", "screws in"
    Texts longAgo;     ///< "years ago", "used to"
    Texts ongoing;     ///< "since", "started": the past that goes on
    Texts nowadays;    ///< "now", "these days"
    Texts people;      ///< "father", "neighbour"
    Texts onBehalf;    ///< "asking for my": the other person is the one who hurts
    Texts easing;      ///< "better", "goes away"
    Texts worsening;   ///< "worse", "brings it on"
    Texts stopping;    ///< "stop", "avoiding": turn easing round
    Texts clauses;     ///< begin a new clause: "but", "because"
    Texts corrections; ///< "no wait", "I mean"
    Texts supposed;    ///< "worried about", "could it be": nobody has it
    Texts beginnings;  ///< "starts in", "from": pain sets out there
    Texts spreading;   ///< "creeps", "radiates": pain goes on from where it was
    Texts over;        ///< "gone", "cleared up": it is no more
    Texts swapping;    ///< "swaps sides", "sometimes": now one side, now the other
    Texts foreign;     ///< common words of other languages
};

/// The keys of the cue lists in the lexicon's file.
inline constexpr std::array cueLists{
    std::pair{std::string_view("idioms"), &CueWords::idioms},
    std::pair{std::string_view("acts"), &CueWords::acts},
    std::pair{std::string_view("things"), &CueWords::things},
    std::pair{std::string_view("relations"), &CueWords::relations},
    std::pair{std::string_view("compounds"), &CueWords::compounds},
    std::pair{std::string_view("medical"), &CueWords::medical},
    std::pair{std::string_view("long_ago"), &CueWords::longAgo},
    std::pair{std::string_view("ongoing"), &CueWords::ongoing},
    std::pair{std::string_view("nowadays"), &CueWords::nowadays},
    std::pair{std::string_view("people"), &CueWords::people},
    std::pair{std::string_view("on_behalf"), &CueWords::onBehalf},
    std::pair{std::string_view("easing"), &CueWords::easing},
    std::pair{std::string_view("worsening"), &CueWords::worsening},
    std::pair{std::string_view("stopping"), &CueWords::stopping},
    std::pair{std::string_view("clauses"), &CueWords::clauses},
    std::pair{std::string_view("corrections"), &CueWords::corrections},
    std::pair{std::string_view("supposed"), &CueWords::supposed},
    std::pair{std::string_view("beginnings"), &CueWords::beginnings},
    std::pair{std::string_view("spreading"), &CueWords::spreading},
    std::pair{std::string_view("over"), &CueWords::over},
    std::pair{std::string_view("swapping"), &CueWords::swapping},
    std::pair{std::string_view("foreign"), &CueWords::foreign},
};

/// What is said word for word, small words included, with the signs of word_patterns.h: "lift ~ arm ~ over ~ head".
struct ExactWords
{
    std::string kind; ///< "region", "quality" or "activity"
    std::string id;
    Texts words;
};

/// One step of a way along the body.
struct WayStep
{
    Texts at;   ///< regions, without side, that stand for being here
    Texts fill; ///< regions that hurt when pain passes through
};

/// A way that pain takes along the body, such as from the neck to the little finger.
struct Way
{
    std::string id;
    std::vector<WayStep> steps;
};

/// Something that can be said and matters for safety: "fever", "lost weight".
struct DangerSign
{
    std::string id;
    Texts words;
    bool everCounts = false; ///< also when it is long ago: cancer
};

/// When what was said raises a red flag: one of each group must hold, and none of `unless`. A group names signs, and
/// also "at:REGION", "feels:QUALITY", "with:ACTIVITY", "strength:N" (at least) and "age:N" (at least).
struct DangerRule
{
    std::string flag; ///< an id of safety.json
    std::vector<Texts> all;
    Texts unless;
};

struct Danger
{
    std::vector<DangerSign> signs;
    std::vector<DangerRule> rules;
};

/// The words of a sentence about pain that are no muscle, quality or activity. A phrase may name several regions.
struct Lexicon
{
    std::vector<RegionWords> regions;
    std::vector<IntensityWords> intensities;
    Texts left;
    Texts right;
    Texts both;
    Texts stopWords;    ///< words that carry no meaning here: "my", "the"
    Texts joiningWords; ///< carry none either, but no phrase reaches across one: "and", "to"
    Texts negations;    ///< "no", "without"
    Denials denials;
    OtherSides otherSides;
    std::vector<Narrowing> narrowing;
    std::vector<Spelling> spellings;
    Texts goodWords; ///< right as they are, though they look like a slip: "lag" is no "leg"
    CueWords cues;
    std::vector<ExactWords> exact;
    std::vector<Way> ways;
    Danger danger;
    Texts painWords; ///< may be joined to a place: "neckpain"
    Texts examples;  ///< whole sentences to try
};

} // namespace knotfinder::catalog
