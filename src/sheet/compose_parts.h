// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/plan.h>
#include <knotfinder/match/pain.h>
#include <knotfinder/render/framing.h>
#include <knotfinder/sheet/composer.h>

namespace knotfinder::sheet {

/// How much of each part an item gets. Steps and warnings are not among it: whatever gives way, they do not.
struct Limits
{
    bool everything = false; ///< every exercise and stretch of the plan, not only those that its spots need
    bool explained = true;   ///< how to find each of several spots in full; else in a line
    qsizetype causes = 0;    ///< why it may have come; 0: nothing is said of it
    qsizetype changes = 3;
    bool shortLog = false;
    bool dosesInLine = false; ///< instead of a row of boxes
    std::size_t drawings = 2; ///< exercises shown in a picture
    bool stretchDrawing = true;
    bool summary = true;     ///< what the muscle is, below its name
    bool painPicture = true; ///< where it hurts, beside the words about it
};

[[nodiscard]] Limits limitsFor(int brevity);

/// What an item needs beyond its part of the plan.
struct Context
{
    const catalog::Catalog &catalog;
    const Request &request;
    const care::Plan &plan;
    Limits limits;
    bool many = false; ///< more muscles than advised: each has its own cautions, as one box for all would fill pages
    const match::Pain &pain; ///< of the request's drawing; without marks when there is none
};

[[nodiscard]] Item composeItem(const care::Item &item, const Context &context);
/// Where to press, the safe place first: what holds for several spots is said once, before them. `shown`: for each spot
/// whether a picture has its mark. Each that is to be pressed can be found by its words.
[[nodiscard]] Section spotsSection(const care::Item &item, const std::vector<const care::Exercise *> &exercises,
                                   const std::vector<bool> &shown, bool explained);
/// The X's of a spot: one list for each side that was chosen, one in all on the midline.
[[nodiscard]] std::vector<std::vector<body::CellId>> sitesBySide(const care::Spot &spot, const body::Surface &surface);
/// The pieces of views to print, those that show where to press first. Hands or hips on both sides lie too far apart
/// for one close picture: then the right side stands for both.
struct Shots
{
    std::vector<render::Shot> shots;
    bool rightForBoth = false;
};
[[nodiscard]] Shots chooseShots(const care::Item &item, const Context &context);
[[nodiscard]] QPointF pointOf(body::Point2 spot);
/// Whether a piece of a view's picture shows a cell.
[[nodiscard]] bool shows(const QRectF &piece, const body::View &view, body::CellId cell);
[[nodiscard]] std::vector<Figure> itemFigures(const care::Item &item, const Context &context);
/// For each spot of the item whether one of its figures has the mark.
[[nodiscard]] std::vector<bool> shownSpots(const care::Item &item, const std::vector<Figure> &figures,
                                           const body::Atlas &atlas);
/// The part of the body that hurts, with enough round it to know it; where pain is widespread the whole body, from the
/// front and from the back.
[[nodiscard]] std::vector<Figure> painFigures(const match::Pain &pain, const body::Atlas &atlas,
                                              const std::string &figure);
/// Each place with its own strength and how it feels there, the strongest first.
[[nodiscard]] QString painCaption(const match::Pain &pain, const catalog::Catalog &catalog, bool strengthSaid);

/// Cells of the main zones, of both zones, and the X's of the spots.
struct ChosenCells
{
    body::CellSet essential;
    body::CellSet all;
    std::vector<body::CellId> sites;
};
[[nodiscard]] ChosenCells cellsOf(const care::Item &item, const catalog::Catalog &catalog);

[[nodiscard]] QString sideText(const care::Item &item, const Context &context);

/// When to stop, who asks first, and the warning signs that go with these places.
[[nodiscard]] Warning composeWarning(const Context &context);
[[nodiscard]] Warning composeBriefWarning(const Context &context);
/// What was raised or answered yes, and what to do; empty when nothing was.
[[nodiscard]] Warning urgentWarning(const care::Plan &plan);

[[nodiscard]] QString sourcesText(const Context &context);

} // namespace knotfinder::sheet
