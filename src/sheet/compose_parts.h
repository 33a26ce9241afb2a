// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/match/pain.h>
#include <knotfinder/render/framing.h>
#include <knotfinder/sheet/composer.h>

namespace knotfinder::sheet {

/// The chosen points of one muscle, in order of choice.
struct MuscleChoice
{
    const catalog::Muscle *muscle = nullptr;
    std::vector<Choice> choices;

    [[nodiscard]] bool right() const;
    [[nodiscard]] bool left() const;
};

/// How much of each part an item gets.
struct Limits
{
    std::size_t techniques = 2; ///< told in full; others that are needed are told more briefly
    std::size_t figures = 2;
    std::size_t explainedSpots = 3; ///< more spots than this are only named
    qsizetype stretchSteps = 5;
    qsizetype causes = 3; ///< 0: say nothing about why it came
    qsizetype changes = 3;
    qsizetype cautions = 3;
    qsizetype dangers = 2;
    qsizetype signs = 3;    ///< emergencies named in the warning
    bool oneLiners = false; ///< stretch and change in one line each
    bool paragraph = false; ///< further exercises in a paragraph each
    bool compact = false;   ///< small pictures, doses in a line, the shortest warning
};

[[nodiscard]] Limits limitsFor(int brevity);

/// What an item needs beyond its muscle.
struct Context
{
    const catalog::Catalog &catalog;
    const safety::Knowledge &knowledge;
    const Request &request;
    Limits limits;
    bool many = false;  ///< more muscles than advised: each has its own cautions, as one box for all would fill pages
    match::Pain pain{}; ///< of the request's drawing; without marks when there is none
};

[[nodiscard]] Item composeItem(const MuscleChoice &choice, const Context &context);
/// The X's of a point: one list for each side that was chosen, one in all on the midline.
[[nodiscard]] std::vector<std::vector<body::CellId>> sitesBySide(const Choice &choice, const catalog::Catalog &catalog);
/// The pieces of views to print, those that show where to press first. Hands or hips on both sides lie too far apart
/// for one close picture: then the right side stands for both.
struct Shots
{
    std::vector<render::Shot> shots;
    bool rightForBoth = false;
};
[[nodiscard]] Shots chooseShots(const MuscleChoice &choice, const Context &context);
[[nodiscard]] std::vector<Figure> itemFigures(const MuscleChoice &choice, const Context &context);
[[nodiscard]] std::vector<Figure> painFigures(const Context &context);
/// Each place with its own strength and how it feels there, the strongest first.
[[nodiscard]] QString painCaption(const match::Pain &pain, const catalog::Vocabulary &vocabulary);

/// Cells of the main zones, of both zones, and the X's of the chosen points.
struct ChosenCells
{
    body::CellSet essential;
    body::CellSet all;
    std::vector<body::CellId> sites;
};
[[nodiscard]] ChosenCells cellsOf(const MuscleChoice &choice, const catalog::Catalog &catalog);

[[nodiscard]] QString sideText(const MuscleChoice &choice, const Context &context);

/// When to stop, and the warning signs that go with these zones and this drawing.
[[nodiscard]] Warning composeWarning(const std::vector<MuscleChoice> &choices, const Context &context);
/// Emergencies that the drawing itself fits; empty when there are none.
[[nodiscard]] Warning urgentWarning(const Context &context);

[[nodiscard]] QString sourcesText(const std::vector<MuscleChoice> &choices, const Context &context);

} // namespace knotfinder::sheet
