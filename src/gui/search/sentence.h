// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/edits.h"
#include "session/mark_ids.h"

#include <knotfinder/catalog/search.h>

#include <QString>
#include <QStringList>

namespace knotfinder::gui {

class DrawingEditor;

/// What a sentence put into the drawing, so that the next one can take its place. What the reader has changed since is
/// the reader's: it stays.
class Described
{
public:
    Described() = default;
    /// What the drawing in `editor` holds more than `before`, whose marks it begins with.
    Described(const match::PainDrawing &before, const DrawingEditor &editor);

    /// The drawing in `editor` without what this put into it and nobody touched.
    [[nodiscard]] match::PainDrawing takenOut(const DrawingEditor &editor) const;

private:
    struct Made
    {
        MarkId id;
        match::Mark mark; ///< as it was made
    };
    struct Said
    {
        MarkId id;
        std::string quality; ///< said of a mark that was there
    };
    std::vector<Made> marks_;
    std::vector<Said> qualities_;
    // What was said of the whole drawing.
    std::vector<std::string> worse_;
    std::vector<std::string> eased_;
    std::vector<std::string> muscles_;
    std::vector<match::SaidSign> signs_;
};

/// Adds what the sentence tells (match::drawingOf): its marks at the end, its qualities to what it names, or to every
/// mark where it names no place. A strength that was not said is the pen's.
[[nodiscard]] match::PainDrawing withSentence(match::PainDrawing drawing, const catalog::Understanding &understanding,
                                              const edits::Pen &pen);

/// The same with one side for the places whose side was not said: "left" or "right".
[[nodiscard]] catalog::Understanding withSide(catalog::Understanding understanding, const std::string &side);

/// What was understood, in words; a region named for both sides comes once.
[[nodiscard]] QStringList understoodWords(const catalog::Understanding &understanding, const body::Regions &regions);

/// Which words of the text each of them came from, one a line: "Left heel: “my heel”".
[[nodiscard]] QString whereUnderstood(const catalog::Understanding &understanding, const std::string &text);

/// The words that nothing was made of, in their order; '' when there are none.
[[nodiscard]] QString unusedWords(const catalog::Understanding &understanding, const std::string &text);

} // namespace knotfinder::gui
