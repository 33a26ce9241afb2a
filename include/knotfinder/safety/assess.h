// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/match/pain.h>
#include <knotfinder/safety/safety.h>

#include <optional>

namespace knotfinder::safety {

/// Id of the question that gathers the signs which fit any place; the other questions bear the id of their red flag.
inline constexpr std::string_view anywhereQuestion = "anywhere";

/// Questions for one drawing: more are not answered with care.
inline constexpr std::size_t mostQuestions = 3;

/// What raised a red flag.
struct Because
{
    enum class Kind {
        said,     ///< `text` are the reader's own words
        answered, ///< the reader said yes to its question or sign; `text` is what was asked
        drawn,    ///< `text` names the areas that hurt: "Left temple, Left jaw angle"
    };
    Kind kind = Kind::drawn;
    std::string text;

    bool operator==(const Because &) const = default;
};

/// A red flag that goes with a drawing: raised, or only worth knowing and asking about.
struct Raised
{
    const RedFlag *flag = nullptr;
    bool detected = false; ///< stated in words, answered with yes, or plain from where and how it hurts
    double fit = 0;        ///< how well it fits the places that hurt, 0–10; 0: it fits any place alike
    Because because;       ///< meaningful when detected
};

/// One thing to ask. Its answer lives in PainDrawing::answers: under its own id for a place, under the id of each
/// sign for the signs that fit any place; there, its own id answered with no says "none of these".
struct Question
{
    struct Sign
    {
        std::string flag;           ///< id of the red flag that a yes raises
        std::string text;           ///< "Fever, shivering, or feeling ill"
        std::optional<bool> answer; ///< none yet, or taken back
    };
    std::string id;
    std::string text;
    std::vector<Sign> signs;        ///< empty for a question about one place
    std::vector<std::string> about; ///< ids of the red flags that it decides
    std::optional<bool> answer;     ///< none yet, or taken back

    [[nodiscard]] bool answered() const noexcept { return answer.has_value(); }
};

/// What is to be warned of and asked before any self-care.
struct Assessment
{
    std::vector<Raised> flags;       ///< raised ones first, most urgent first; then by fit to the place, then urgency
    std::vector<Question> questions; ///< at most `mostQuestions`; the same ones whatever has been answered
    std::vector<Question> earlier;   ///< answered when other places hurt: not asked, but to be taken back

    [[nodiscard]] bool emergency() const noexcept;    ///< an emergency is raised
    [[nodiscard]] Withheld withheld() const noexcept; ///< the most that any raised flag withholds
};

/// Weighs a drawing, with what was answered and stated. Pure. The pointers live as long as the knowledge.
/// Nothing drawn, stated or answered with yes: nothing to say. `pain` is what hurts of the drawing; the second form
/// makes it.
[[nodiscard]] Assessment assess(const match::Pain &pain, const match::PainDrawing &drawing, const Knowledge &knowledge,
                                const body::Atlas &atlas);
[[nodiscard]] Assessment assess(const match::PainDrawing &drawing, const Knowledge &knowledge,
                                const body::Atlas &atlas);

/// "You said: crushing", "You answered: Is it ...?", "Where it hurts: Left temple": for a terminal, English.
[[nodiscard]] std::string describe(const Because &because);

} // namespace knotfinder::safety
