// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/choice.h>
#include <knotfinder/catalog/pictures.h>
#include <knotfinder/safety/profile.h>
#include <knotfinder/safety/safety.h>

#include <map>
#include <optional>

/// The care plan: what to do, where, how long, what not. Page, sheet, terminal and session lay it out and add nothing.
namespace knotfinder::care {

using catalog::Range;
using catalog::Texts;

struct Request
{
    std::vector<Choice> choices;               ///< in the order wanted; points of one muscle make one item
    std::optional<match::PainDrawing> drawing; ///< where it hurts: raises red flags
    safety::Profile profile;                   ///< what is true of the reader, if asked
};

/// A red flag that was detected or answered yes: it comes before everything else.
struct Stop
{
    std::string id;
    safety::Advice advice = safety::Advice::soon;
    std::string title;
    std::string text;      ///< how it shows
    std::string action;    ///< what to do
    bool answered = false; ///< by the reader; else detected in the drawing or the words

    bool operator==(const Stop &) const = default;
};

enum class Level { emergency, sameDay, soon, care };

[[nodiscard]] std::string_view toString(Level value) noexcept; ///< "emergency", "same_day", "soon", "care"

/// What must be known before or while pressing. At most `mostWarningWords` words.
struct Warning
{
    enum class Kind {
        sign,    ///< of an illness that fits the place; reads on after the lead of its level
        caution, ///< of a muscle
        danger,  ///< a vessel, nerve or bone near a place to press: said where one presses
    };
    Kind kind = Kind::sign;
    Level level = Level::care;
    std::string muscle; ///< id; '' for a sign
    std::string text;
    /// The same in few words. With a full stop a sentence of its own; without one it reads on after the brief lead of
    /// its level. '' where an earlier one says all that must be known.
    std::string brief = {};

    bool operator==(const Warning &) const = default;
};

inline constexpr std::size_t mostWarningWords = 20;

enum class SpotMark { press, leaveAlone };

[[nodiscard]] std::string_view toString(SpotMark value) noexcept; ///< "press", "leave_alone"

/// How and where a picture marks a point, as far as the data goes, whoever the reader is.
struct Marking
{
    SpotMark mark = SpotMark::leaveAlone;
    std::vector<body::CellId> sites; ///< of the right side: where to press, else where the knot lies
};
/// Precondition: the id is known.
[[nodiscard]] Marking markingOf(const catalog::Catalog &catalog, std::string_view point);

/// A knot of the plan. `press` means that an exercise of the plan presses it and no text forbids it.
struct Spot
{
    std::string point; ///< "trapezius.4"
    int number = 0;    ///< 4: as on every figure
    std::string label;
    bool right = true;
    bool left = true;
    bool midline = false;
    SpotMark mark = SpotMark::leaveAlone;
    Texts safePlaces;                ///< where to press, as the exercises say it; empty when nothing presses
    std::string where;               ///< how to find the knot
    std::string brief;               ///< the same in a line
    std::string instead;             ///< what to do instead of pressing; '' for a spot to press
    std::string region;              ///< base id of the region in which the mark lies
    std::vector<body::CellId> sites; ///< of the right side: where to press, else where the knot lies

    bool operator==(const Spot &) const = default;
};

/// All ranges lie within those of the technique; one that makes no sense for it is {0, 0}.
struct Dose
{
    Range seconds;
    Range repeats;
    Range timesADay;
    Range feel; ///< 0–10

    bool operator==(const Dose &) const = default;
};

/// The picture of an exercise or stretch, chosen by technique and place.
struct Illustration
{
    std::string picture;   ///< id of a catalog::Picture; '' where there is none
    int frames = 0;        ///< one, or two where the movement is the point
    double aspect = 1;     ///< width of all frames side by side over their height
    bool mirrored = false; ///< it is drawn for the right side and serves the left
    std::string alt;       ///< what it shows, on the side that it then shows

    bool operator==(const Illustration &) const = default;
};

/// How a picture shows what is done on these sides.
[[nodiscard]] Illustration illustrationOf(const catalog::Picture &picture, bool right, bool left);

struct Exercise
{
    std::string technique; ///< id
    catalog::TechniqueKind kind = catalog::TechniqueKind::press;
    std::string title;
    std::vector<std::size_t> spots; ///< indices into Item::spots that it serves
    std::string where;
    std::string position;
    Texts steps;
    Dose dose;
    Texts tools; ///< what one needs at hand; parts of one's own body are not named
    std::string stopWhen;
    Texts cautions; ///< of the technique
    Texts dangers;  ///< what is easily hurt where it presses, nearest first
    Illustration illustration;
    std::map<std::string, std::string> doseWords{}; ///< by DosePart::of: its amount in other words, '' leaves it out

    [[nodiscard]] bool presses() const noexcept { return kind == catalog::TechniqueKind::press; }
    bool operator==(const Exercise &) const = default;
};

struct Stretch
{
    std::string technique; ///< id
    catalog::TechniqueKind kind = catalog::TechniqueKind::stretch;
    std::string title;
    Texts before; ///< what to know before the first step
    Texts steps;
    Dose dose;
    Texts tools;
    Texts cautions; ///< of the technique
    Illustration illustration;
    std::optional<std::string> doseWords{}; ///< the dose in other words, '' leaves it out

    bool operator==(const Stretch &) const = default;
};

/// An exercise that the reader's caution profile rules out.
struct LeftOut
{
    std::string title;
    std::string reason;

    bool operator==(const LeftOut &) const = default;
};

/// One muscle of the plan.
struct Item
{
    std::string muscle; ///< id
    std::string title;
    std::vector<Spot> spots;
    std::vector<Exercise> exercises;
    std::vector<Stretch> stretches;
    std::vector<catalog::Strengthening> strengthening;
    Texts causes;           ///< why it may have come
    Texts change;           ///< posture and habits
    std::string whoCanHelp; ///< set where one should not treat it oneself
    std::vector<LeftOut> leftOut;
    bool chosen = false; ///< by whoever gives the sheet: all that the item holds is told, not the fewest that serve

    [[nodiscard]] bool presses() const noexcept; ///< any spot is to be pressed
};

/// The stretch that is told when nobody chose: of several, the one for the part of the body where the first X lies;
/// null without any. Precondition: the item has spots.
[[nodiscard]] const Stretch *bestStretch(const Item &item, const catalog::Catalog &catalog);

/// A state of a person in which a clinician decides first, or that rules the plan out.
struct AskFirst
{
    std::string id;
    std::string title; ///< "Blood thinners or a bleeding disorder"
    std::string rule;
    bool leaveOut = false;  ///< do not press at all, rather than ask
    std::string brief = {}; ///< "blood thinners"

    bool operator==(const AskFirst &) const = default;
};

struct Plan
{
    std::vector<Stop> stop; ///< most urgent first; empty: nothing speaks against care at home
    safety::Withheld withheld = safety::Withheld::nothing; ///< by what stops
    std::vector<Warning> warnings;                         ///< most urgent first, each once
    std::optional<Warning> first; ///< of the warnings, the one that belongs most to where the muscles lie
    std::vector<Item> items;
    Texts need;                     ///< tools of all items, each once
    std::vector<AskFirst> askFirst; ///< those that apply to what the plan holds; with a profile, only true ones
    Texts keepOff;                  ///< places never to press on

    /// Help is needed now or today: the plan holds nothing to press and no exercise.
    [[nodiscard]] bool needsHelpFirst() const noexcept { return withheld == safety::Withheld::all; }
};

/// Makes the plan. Problem where nothing is chosen or an id is unknown (all of them).
[[nodiscard]] Result<Plan> planFor(const Request &request, const catalog::Catalog &catalog,
                                   const safety::Knowledge &knowledge);

} // namespace knotfinder::care
