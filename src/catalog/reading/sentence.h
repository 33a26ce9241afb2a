// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "cues.h"
#include "search_index.h"
#include "usage.h"

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace knotfinder::catalog {

using WordSet = std::set<std::string>;

/// A sentence as words: all of them, and those that carry meaning.
struct Sentence
{
    std::vector<Token> all;
    std::vector<Token> meaningful;
    std::vector<std::size_t> place; ///< of each meaningful word among all
    std::vector<bool> sideless;     ///< of each word: "left" or "right" that tells no side of the pain
    Cues cues;
    std::vector<std::size_t> clause; ///< of each word: the first word of its clause
    std::vector<bool> others;        ///< of each word: it is about somebody else
};

/// What a phrase is in the story. Only what hurts becomes a mark, only what worsens an activity.
enum class Role {
    hurts,     ///< places and feelings; activities that make it worse
    direction, ///< no place at all: "lean back", "pull my arm back"
    moved,     ///< a part that is moved or touched: "when I lift my knee"
    thing,     ///< names a thing or its place: "a pillow under my legs", "the neck brace"
    past,      ///< long ago or operated on
    other,     ///< another person's
    eases,     ///< an activity that makes it better
    harmless   ///< an activity that does nothing
};

enum class SaidSide { nothing, left, right, both };

/// A phrase found in a sentence.
struct Found
{
    PhraseKind kind = PhraseKind::region;
    std::vector<std::string> ids; ///< what it stands for: regions without side, terms, a strength
    std::size_t begin = 0;        ///< its words among all words of the sentence
    std::size_t end = 0;
    Span span;           ///< its bytes
    bool plural = false; ///< "knees": both sides
    bool denied = false; ///< "no pain in the knee"
    Role role = Role::hurts;
    SaidSide side = SaidSide::nothing;
};

/// True in a picture of how it feels: "like someone wound a screw", "as if I had done sit-ups".
[[nodiscard]] bool isInSimile(const Sentence &sentence, std::size_t at);

/// Splits a stretch of a text into words and mends their spelling.
[[nodiscard]] Sentence readSentence(std::string_view text, Span stretch, const SearchIndex &index, const Usage &usage);

/// Cuts a text at the ends of its sentences, and long ones at commas, so that each stretch is short.
[[nodiscard]] std::vector<Span> stretchesOf(std::string_view text);

/// "knees" are both knees; "toes" are the toes of one foot, for there are many on each side. `pluralInPhrase`: the
/// phrase itself says it in the plural.
[[nodiscard]] bool saysBothSides(const Token &token, bool pluralInPhrase);

/// Places that share the name of a part, where such a list begins at a meaningful word: "the front and side of my
/// thigh", "upper, middle and lower back". `last`: its last meaningful word.
[[nodiscard]] std::optional<Found> placesOfOnePart(const Sentence &sentence, const PhraseBook &book, std::size_t first,
                                                   std::size_t &last);

/// The phrases of a sentence from left to right, each as long as can be, none overlapping.
[[nodiscard]] std::vector<Found> findPhrases(const Sentence &sentence, const PhraseBook &book, const Exact &exact);

/// Makes a place narrower by what is said after it: "my ankle hurts, outside" is the outer ankle.
void readWhere(const Sentence &sentence, const SearchIndex &index, const Usage &usage, std::vector<Found> &found);

/// "The ankle is bad. It is the inner side": narrows a place of an earlier sentence by how a later one begins.
bool narrowsEarlier(const Sentence &sentence, const SearchIndex &index, const Usage &usage, std::vector<Found> &found,
                    const Sentence &earlier, Found &place);

/// Marks the sides that tell nothing about the pain: "right now", "turn my head to the left", "the left is fine".
void markSideless(Sentence &sentence, const SearchIndex &index, const Usage &usage, const std::vector<Found> &found);

/// Marks what a negation before it denies ("no numbness", "not my knee or hip"), and places that are said to be well
/// after them ("my left arm is fine").
void markDenied(const Sentence &sentence, const SearchIndex &index, const Usage &usage, std::vector<Found> &found);

/// True when a negation denies nothing: "for no reason", "never felt a pain like this".
[[nodiscard]] bool isEmptyNegation(const Sentence &sentence, std::size_t at);

/// Where words that deny a place end when they begin at `at`: "is fine", "does not hurt"; `at` when there are none.
[[nodiscard]] std::size_t denialEnd(const Sentence &sentence, const Usage &usage, std::size_t at);

/// Gives each phrase its role: what stands around it tells whether it hurts, is moved, past, another's or eases.
void readRoles(const Sentence &sentence, const SearchIndex &index, const Usage &usage, std::vector<Found> &found);

/// True when the writer speaks of own pain: "my knee", "I".
[[nodiscard]] bool speaksOfSelf(const Sentence &sentence);
/// Marks the words that are about somebody else: "my father had …". `firstPerson`: the text tells of the writer's own
/// pain too; else the other person is the one who hurts.
void markOthers(Sentence &sentence, bool firstPerson);
/// True when nothing more is said at a word than a time: "gone", "gone now"; but not "gone white", "went down my arm".
[[nodiscard]] bool endsThere(const Sentence &sentence, std::size_t at);
/// True when a word says that something is no more: "gone now", "cleared up within weeks".
[[nodiscard]] bool isOver(const Sentence &sentence, std::size_t at);
/// True when the clause of a word tells what was long ago and does not go on.
[[nodiscard]] bool isLongAgo(const Sentence &sentence, std::size_t at);
/// Marks what is past: "years ago …", and what "was" where the next clause tells what hurts "now".
void readPast(const Sentence &sentence, std::vector<Found> &found);

/// Marks the activities that make it better: "better when I walk", "relieved by cycling".
void readEasing(const Sentence &sentence, const Usage &usage, std::vector<Found> &found);

/// Where the clause of a word ends: the first word after it.
[[nodiscard]] std::size_t clauseEnd(const Sentence &sentence, std::size_t at);

/// "From the neck to the elbow": adds what lies between as places of their own. `found` holds places only, with sides.
void fillSpreads(const Sentence &sentence, const Usage &usage, std::vector<Found> &found);

/// The other side; nothing for nothing and both.
[[nodiscard]] SaidSide opposite(SaidSide side);

/// The side that a word says; none where it is sideless.
[[nodiscard]] SaidSide sideAt(const Sentence &sentence, const SearchIndex &index, std::size_t at);

/// Gives each region phrase the side that was said for it. `found` holds region phrases only. A denied one comes back
/// with the other side where that is said: "no pain in the left knee, only the right".
void readSides(const Sentence &sentence, const SearchIndex &index, std::vector<Found> &found);

/// "My left hip, no wait, the right": the later side counts.
void correctSides(const Sentence &sentence, const SearchIndex &index, std::vector<Found> &found);

/// "My hip, it swaps sides": both sides. `found` holds places only.
void swapSides(const Sentence &sentence, std::vector<Found> &found);

/// "The left shoulder, but today the right one": adds the place on the other side. `found` holds places only.
void addOtherOnes(const Sentence &sentence, const SearchIndex &index, std::vector<Found> &found);

/// Leaves out a wide name where a narrow one tells the same: "toes of the right foot" are the right toes, and
/// "headache, left temple" is the left temple. The narrow one takes the side of the wide one.
void narrow(const Sentence &sentence, const body::Regions &regions, std::vector<Found> &found);

/// "Side" alone: the flank in "pain in my right side", nothing in "temple, right side".
[[nodiscard]] bool isBareSide(const Sentence &sentence, const Found &place);
/// True when one of the words stands from one place up to, not including, another.
[[nodiscard]] bool holdsAny(const Sentence &sentence, std::size_t from, std::size_t to,
                            const std::set<std::string> &words);
/// True when "down", "into" or the like stands between two words: pain runs from one place to the other.
[[nodiscard]] bool runsBetween(const Sentence &sentence, std::size_t from, std::size_t to);
/// True when it does, or "and" stands between them: what is joined is more, not narrower.
[[nodiscard]] bool joinedBetween(const Sentence &sentence, std::size_t from, std::size_t to);

} // namespace knotfinder::catalog
