// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/danger_spot.h>
#include <knotfinder/catalog/technique.h>
#include <knotfinder/match/pain.h>

#include <filesystem>
#include <string>
#include <vector>

namespace knotfinder::safety {

enum class Advice { emergency, sameDay, soon };

[[nodiscard]] std::string_view toString(Advice value) noexcept; ///< "emergency", "same_day", "soon"

/// Groups of region ids (without side, or with one where it matters): met when every group has a region that hurts.
using Pattern = std::vector<catalog::Texts>;

/// A pattern that needs a clinician before any self-care.
struct RedFlag
{
    std::string id;
    std::string title;
    std::string text;      ///< how it shows
    std::string shortText; ///< the same as a clause that reads on after "if", for a list of signs
    std::string why;
    Advice advice = Advice::soon;
    std::string action;              ///< what to do, plain
    std::string question;            ///< asked of the user
    catalog::Texts regions;          ///< base ids; empty: any region
    catalog::Texts qualities;        ///< vocabulary ids that, felt in one of `regions`, raise it without being asked
    catalog::Texts askRegions;       ///< base ids; pain in one of them is reason to ask; empty: `regions`
    int askMinRegions = 1;           ///< only when so many regions hurt
    std::vector<Pattern> detectWhen; ///< each raises it without being asked
    std::vector<catalog::Source> sources;
};

struct Contraindication
{
    std::string id;
    std::string title;
    std::string rule;
    bool doNotPress = false;
    std::string why;
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

/// A red flag that a drawing raises: detected (its pattern is there) or only worth asking about.
struct Raised
{
    const RedFlag *flag = nullptr;
    bool detected = false;
};

/// Red flags for what hurts: those detected, then those to ask, each most urgent first. Pure.
[[nodiscard]] std::vector<Raised> redFlagsFor(const match::Pain &pain, const Knowledge &knowledge,
                                              const body::Atlas &atlas);

/// Danger spots whose region lies in or next to the cells of `where`.
[[nodiscard]] std::vector<const DangerSpot *> dangerSpotsFor(const body::CellSet &where, const Knowledge &knowledge,
                                                             const body::Regions &regions);

} // namespace knotfinder::safety
