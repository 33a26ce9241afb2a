// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/plan.h>
#include <knotfinder/sheet/document.h>

#include <map>
#include <optional>
#include <set>

namespace knotfinder::sheet {

/// Words of one part put in others. A part is named by its id (see Part); "muscle" is the muscle's name, "subtitle"
/// what is said of it, "spot.4" a knot, "causes" and "change" what to change, "ID:of" the dose of an exercise.
struct WordChange
{
    std::string part;
    QString was; ///< as the data has it
    QString now; ///< '' leaves it out

    bool operator==(const WordChange &) const = default;
};

/// A line of one's own: the last step of an exercise, or, where `part` is "muscle", below all that is told of it.
struct OwnLine
{
    std::string part;
    QString text;

    bool operator==(const OwnLine &) const = default;
};

struct OwnExercise
{
    QString title;
    QStringList steps;
    QString dose; ///< in words, or ''

    bool operator==(const OwnExercise &) const = default;
};

/// What is decided about one muscle.
struct MuscleChanges
{
    std::set<std::string> without; ///< ids of parts that would be told and are not
    std::set<std::string> with;    ///< ids of parts that would not be told and are
    std::vector<WordChange> words;
    std::vector<OwnLine> lines;
    std::vector<OwnExercise> exercises;

    [[nodiscard]] bool empty() const;
    bool operator==(const MuscleChanges &) const = default;
};

/// What is decided about the content. Everything is known by stable names, so that it holds however the sheet is
/// composed. Warnings can be added to, and nothing here takes one away.
struct Changes
{
    std::map<std::string, MuscleChanges> muscles; ///< by id; also of muscles that are not on the sheet just now
    std::set<std::string> without;                ///< of sheetParts()
    std::optional<QString> title;
    std::optional<QString> subtitle;
    QStringList warnings; ///< added to those of the sheet

    [[nodiscard]] const MuscleChanges &of(const std::string &muscle) const;
    /// To change; made where there is none.
    [[nodiscard]] MuscleChanges &of(const std::string &muscle) { return muscles[muscle]; }
    void dropEmpty();
    bool operator==(const Changes &) const = default;
};

/// A letterhead before its picture is read.
struct LetterheadWords
{
    QString name;
    QString address;
    QString logo; ///< path of a picture, or ''

    bool operator==(const LetterheadWords &) const = default;
};

/// Everything that a reader or therapist decides about one sheet. A plain value: what undo, templates and the drawing's
/// file keep.
struct Arrangement
{
    std::vector<care::Choice> choices; ///< points of one muscle beside each other, muscles in the order of the sheet
    Changes changes;
    QString person;
    QString note;
    LetterheadWords letterhead;
    Style style;

    bool operator==(const Arrangement &) const = default;
};

/// The muscles of these points, each once, in the order in which they come.
[[nodiscard]] std::vector<std::string> musclesOf(const std::vector<care::Choice> &choices);

/// Brings the points of one muscle beside each other; muscles stay in the order in which they come first.
[[nodiscard]] std::vector<care::Choice> byMuscle(const std::vector<care::Choice> &choices);

/// More than this is refused where it is read or typed.
inline constexpr qsizetype mostLettersOfALine = 1'000;
inline constexpr std::size_t mostEntries = 200; ///< of each list

/// What can be left out of a whole sheet: "stretch", "strengthen", "change", "log", "subtitle", "pain".
[[nodiscard]] const std::vector<std::string> &sheetParts();

enum class PartKind { exercise, stretch, strengthen };

/// What is told of a muscle or can be. The id is that of the technique, with ".2" where a muscle has it twice;
/// strengthening has "strengthen_" and its name.
struct Part
{
    std::string id;
    PartKind kind = PartKind::exercise;
    QString title;
    bool usual = false; ///< told where nobody decides otherwise
};

/// The parts of a plan's item. Precondition: the plan is as planFor made it.
[[nodiscard]] std::vector<Part> partsOf(const care::Item &item, const catalog::Catalog &catalog);
[[nodiscard]] bool isTold(const Part &part, const MuscleChanges &changes);
/// Tells a part or leaves it out; what is usual is not kept as a decision.
void tell(const Part &part, bool told, MuscleChanges &changes);
/// Ids of everything that the data tells of a muscle, whoever the reader is.
[[nodiscard]] std::vector<std::string> partIdsOf(const catalog::Muscle &muscle);

/// Keeps of a plan what is told, with `everything` also what nobody took out, and marks spots that nothing presses any
/// more.
void chooseParts(care::Plan &plan, const Changes &changes, const catalog::Catalog &catalog, bool everything = false);

/// A text of the sheet that can be put in other words.
struct Word
{
    std::string part;    ///< for WordChange
    QString text;        ///< as the data has it
    QString of;          ///< what a dose is of: "each spot"; '' for other words
    bool locked = false; ///< holds a warning: stays as it is
};

struct WordGroup
{
    std::string part; ///< for OwnLine; '' where no line can be added
    QString heading;
    std::vector<Word> words;
};

/// The words of an item after chooseParts, in the order of the sheet.
[[nodiscard]] std::vector<WordGroup> wordsOf(care::Item item, const catalog::Catalog &catalog);
/// What is shown for a word; '' when it is left out.
[[nodiscard]] QString shownFor(const Word &word, const MuscleChanges &changes);
/// Puts it in other words; the original ones undo the change.
void reword(const Word &word, const QString &now, MuscleChanges &changes);

/// Puts the words of a plan as they were changed, and adds the lines to its exercises.
void rewordPlan(care::Plan &plan, const Changes &changes, const catalog::Catalog &catalog);
/// Adds to a composed document what no plan holds: title, further stretches, strengthening, one's own lines, exercises
/// and warnings.
void finishDocument(Document &document, const Changes &changes);

/// Takes out what names muscles, points or exercises that the data does not hold, and says so.
[[nodiscard]] Problems dropUnknown(Arrangement &arrangement, const catalog::Catalog &catalog);

} // namespace knotfinder::sheet
