// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>
#include <knotfinder/body/regions.h>
#include <knotfinder/catalog/danger_spot.h>
#include <knotfinder/catalog/technique.h>

#include <filesystem>
#include <string>
#include <vector>

namespace knotfinder::safety {

enum class Advice { emergency, sameDay, soon };

[[nodiscard]] std::string_view toString(Advice value) noexcept; ///< "emergency", "same_day", "soon"

/// What a raised flag takes out of self-care until someone has looked at it.
enum class Withheld { nothing, pressing, all };

[[nodiscard]] std::string_view toString(Withheld value) noexcept; ///< "nothing", "pressing", "all"

/// A part of the body in a pattern: met when it hurts in one of the regions, in this way.
struct PainGroup
{
    enum class Sides { any, one, both };

    catalog::Texts regions;   ///< base ids, or with a side where that matters
    catalog::Texts qualities; ///< vocabulary ids, one of which is felt there; empty: whatever is felt
    int strength = 0;         ///< at least so strong, 0–10
    Sides sides = Sides::any; ///< `one`: only right or only left or on the midline; `both`: right and left
};

/// Where and how it hurts when a flag is likely: met when every group is met and the activities agree.
struct PainPattern
{
    std::vector<PainGroup> hurts;
    catalog::Texts worseWith;       ///< vocabulary ids, one of which is told; empty: whatever is told
    catalog::Texts unlessWorseWith; ///< vocabulary ids; one of them told, and the pattern is not met
    catalog::Texts easedWith;       ///< vocabulary ids, one of which is told; empty: whatever is told
    int fit = 1;                    ///< how telling it is, 1 (one of many) – 10 (hardly anything else)
    bool raises = false;            ///< plain enough to raise the flag without a question
};

/// Something that needs a clinician before any self-care.
struct RedFlag
{
    std::string id;
    std::string title;
    std::string text;      ///< how it shows
    std::string shortText; ///< the same as a clause that reads on after "if", for a list of signs
    std::string phrase;    ///< the same in few words, as a thing one has: "a sudden tearing pain in chest or back"
    std::string why;
    Advice advice = Advice::soon;
    std::string action;      ///< what to do, plain
    std::string question;    ///< asked of the user
    bool anywhere = false;   ///< it fits whatever place hurts
    bool noPressing = false; ///< nothing is pressed, though help can wait for days
    std::string sign;        ///< its line in the question about signs that fit any place; empty: it has none there
    std::vector<PainPattern> patterns;
    std::vector<catalog::Source> sources;

    /// Whoever needs help today is told nothing to do by himself.
    [[nodiscard]] Withheld withholds() const noexcept
    {
        if (advice != Advice::soon)
            return Withheld::all;
        return noPressing ? Withheld::pressing : Withheld::nothing;
    }
};

/// Its title with one mark at the end: it may be a question.
[[nodiscard]] std::string titleSentence(const RedFlag &flag);

struct Contraindication
{
    std::string id;
    std::string title; ///< at most six words
    std::string rule;
    bool doNotPress = false;
    std::string why;
    std::string asked; ///< the reader's own words for it: "I am pregnant"; empty: the profile does not ask
    std::string brief; ///< its name in a list: "blood thinners"; empty: the title
};

using catalog::DangerSpot;

struct Statement
{
    std::string id;
    std::string text;
    std::string detail;
    std::vector<catalog::Source> sources;
};

struct Knowledge
{
    std::vector<RedFlag> redFlags;
    std::vector<Contraindication> contraindications;
    std::vector<DangerSpot> dangerSpots;
    std::vector<Statement> doses;
    std::vector<Statement> breaks;
    std::vector<Statement> evidence;
};

/// Reads and checks data/safety.json.
[[nodiscard]] Result<Knowledge> load(const std::filesystem::path &file, const body::Regions &regions);

/// Danger spots whose region lies in or next to the cells of `where`.
[[nodiscard]] std::vector<const DangerSpot *> dangerSpotsFor(const body::CellSet &where, const Knowledge &knowledge,
                                                             const body::Regions &regions);

} // namespace knotfinder::safety
