// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/plan.h>

#include <initializer_list>

/// How a plan is worded, the same on page, sheet and terminal. Sides and numbers are arguments of whole sentences.
namespace knotfinder::care {

/// Puts the arguments in place of %1, %2 … of a sentence.
[[nodiscard]] std::string say(std::string_view sentence, std::initializer_list<std::string> arguments);

/// "a, b and c"; "a or b, and c".
[[nodiscard]] std::string listed(const Texts &parts, std::string_view last = "and");

/// Each once, and no choice of which one is there already: "cushion or bed" beside "bed".
[[nodiscard]] Texts toolsNeeded(const Texts &tools);

/// Sentences of a text, each with its full stop.
[[nodiscard]] Texts sentencesOf(std::string_view text);
/// The text in pieces of at most `mostWarningWords` words: whole sentences where they are short enough.
[[nodiscard]] Texts shortLines(std::string_view text);
[[nodiscard]] std::size_t countWords(std::string_view text) noexcept;

/// True when that part (0–1) of the words of `text` that tell something is in `said`.
[[nodiscard]] bool isSaidBy(const std::string &text, const std::string &said, double part);

[[nodiscard]] std::string rangeOf(Range range);         ///< "20 to 60", "20"
[[nodiscard]] std::string durationOf(Range seconds);    ///< "20 to 60 seconds", "30 seconds to 1½ minutes"
[[nodiscard]] std::string timesOf(Range times);         ///< "once", "once or twice", "1 to 3 times"
[[nodiscard]] std::string briefRange(Range range);      ///< "20–60"
[[nodiscard]] std::string briefDuration(Range seconds); ///< "20–60 s", "1–2 min"

/// How long, how often, how it should feel, in a sentence or two; '' where a dose makes no sense.
[[nodiscard]] std::string doseOf(const Exercise &exercise);
[[nodiscard]] std::string doseOf(const Stretch &stretch);

/// One figure of a dose: "20–60 s" "hold".
struct DosePart
{
    std::string amount;
    std::string of;
};
[[nodiscard]] std::vector<DosePart> dosePartsOf(const Exercise &exercise);
[[nodiscard]] std::vector<DosePart> dosePartsOf(const Stretch &stretch);

/// "Spot 4", "Spots 1 and 2": the spots that an exercise serves; '' when it serves all of its item.
[[nodiscard]] std::string servedBy(const Exercise &exercise, const Item &item);
/// The exercise's title with the spots it serves: "Spots 1 and 2: hook cane".
[[nodiscard]] std::string titleOf(const Exercise &exercise, const Item &item);

/// "both sides", "right side", "left side", '' on the midline.
[[nodiscard]] std::string sideOf(const Spot &spot);
/// Where to press first (as the first exercise has it), then how to find the knot; for a spot to leave alone, where it
/// lies and what to do instead.
[[nodiscard]] std::string placeOf(const Spot &spot);
/// What the mark of a spot means: "press here", "knot, do not press here".
[[nodiscard]] std::string meaningOf(SpotMark mark);

/// The words before the signs of a level: "Call emergency services (112, 999 or 911) if"; '' for Level::care.
[[nodiscard]] std::string leadOf(Level level);
/// A warning as a sentence of its own: a sign with its lead.
[[nodiscard]] std::string sentenceOf(const Warning &warning);

/// Why a plan with a stop tells nothing to press, or nothing to do at all, in a line; '' where it withholds nothing.
[[nodiscard]] std::string whyWithheld(const Plan &plan);

/// What ends care at home for anybody, whatever the place: lines that read on after the lead.
struct WhenToStop
{
    std::string lead;
    Texts lines;
};
[[nodiscard]] WhenToStop whenToStop();

/// Who asks first, who leaves it out, where never to press: a line each, empty where none applies.
[[nodiscard]] Texts askFirstLines(const Plan &plan);
/// The same in few words, in lines of at most `mostWarningWords`.
[[nodiscard]] Texts briefAskFirst(const Plan &plan);

/// Lines after a lead, for paper that has little room: "Call 112, 999 or 911 for" and a sign each.
struct BriefWarnings
{
    std::string lead;
    Texts lines;
    bool runOn = false;         ///< sentences one after the other instead of a line each
    bool whilePressing = false; ///< not a sign of illness, but to be minded when one presses
};
/// All of the plan's warnings in few words, most urgent first, then when to stop and who asks first. Every sign of an
/// emergency and of the same day is there; reasons are left out, and what can wait for days where much else is said.
/// `cautions`: with the muscles' own cautions, other than those that ask for help at once.
[[nodiscard]] std::vector<BriefWarnings> briefWarnings(const Plan &plan, bool cautions);

} // namespace knotfinder::care
