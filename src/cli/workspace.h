// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "arguments.h"

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/match/drawing.h>
#include <knotfinder/safety/safety.h>

#include <memory>

namespace knotfinder::cli {

/// The program's own atlas.
[[nodiscard]] Result<std::shared_ptr<const body::Atlas>> openAtlas();
/// The dataset with the user's muscles; what had to be left out is said on standard error.
[[nodiscard]] Result<std::shared_ptr<const catalog::Catalog>> openCatalog();
/// data/safety.json.
[[nodiscard]] Result<safety::Knowledge> openSafety(const body::Regions &regions);

/// A drawing from the options --drawing FILE|- and --region ID…: the file's marks, then one mark for each region.
/// Problems of the command line (unknown regions) are kept apart from those of the file: their exit codes differ.
struct DrawingInput
{
    match::PainDrawing drawing;
    Problems fileProblems;
    Problems regionProblems;
};
[[nodiscard]] DrawingInput readDrawing(const Arguments &arguments, const catalog::Catalog &catalog);

/// The muscle of this id, or the problem that names near ids.
[[nodiscard]] Result<const catalog::MuscleEntry *> requireMuscle(const catalog::Catalog &catalog,
                                                                 const std::string &id);
/// The trigger point of "muscle.N" or "muscle.N.side"; without a side, the right one or the midline.
struct SidedPoint
{
    const catalog::PaintedPoint *point = nullptr;
    body::Side side = body::Side::right;
    bool sideGiven = false;
};
[[nodiscard]] Result<SidedPoint> requirePoint(const catalog::Catalog &catalog, const std::string &id);

/// All of standard input, up to a limit.
/// Problem when --figure names none of the atlas.
[[nodiscard]] Outcome checkFigure(const Arguments &arguments, const body::Atlas &atlas);
/// "front, back, right"
[[nodiscard]] std::string joined(const std::vector<std::string> &ids);

[[nodiscard]] Result<std::string> readStandardInput(std::size_t maxBytes);

} // namespace knotfinder::cli
