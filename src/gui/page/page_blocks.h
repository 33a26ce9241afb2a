// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/point_ref.h"

#include <knotfinder/care/plan.h>

#include <QString>
#include <QStringList>

#include <vector>

namespace knotfinder::gui {

/// A page is a list of blocks of plain text; widgets, copies and prints are made of the same blocks.
struct Block
{
    enum class Kind {
        caution,    ///< box: `text` bold, `items` as lines
        warning,    ///< box, graver
        before,     ///< `items` as small paragraphs: who asks first, who leaves it out
        heading,    ///< `text`; begins a section, briefly called `items` ('': not worth going to)
        folded,     ///< likewise, of a section that shows its content when it is opened
        subheading, ///< `text`
        text,       ///< `text`
        small,      ///< `text`, less weight
        bullets,    ///< `items`
        steps,      ///< `items`, numbered, with their picture where there is one
        doses,      ///< `items` in pairs: how much, of what
        points,     ///< the muscle's points, each to switch
        companions, ///< `ids`: muscles that often go with it, as links named by `items`
    };

    Kind kind = Kind::text;
    QString text;
    QStringList items;
    std::vector<std::string> ids;
    care::Illustration illustration = {}; ///< of steps: how they look

    bool operator==(const Block &) const = default;
};

/// All that the page of a muscle says, in reading order: what to do first, sources last. `plan` is of all points of the
/// muscle; null without safety data.
[[nodiscard]] std::vector<Block> pageBlocks(const catalog::Catalog &catalog, const care::Plan *plan,
                                            const catalog::Muscle &muscle);

/// "✕4 · Lower fibres, at the blade"; a ring where the knot is to be left alone.
[[nodiscard]] QString spotTitle(const care::Spot &spot);
/// Where to press and how to find the knot, or what to do instead.
[[nodiscard]] QString spotPlace(const care::Spot &spot);

/// Whether both are pressed in a place that is told in the same words: these stand once, before both.
[[nodiscard]] bool samePlace(const care::Spot &one, const care::Spot &other);

/// Doses of a block as one line: "20–60 s each spot · 1–3 × a day".
[[nodiscard]] QString doseLine(const QStringList &doses);

/// Where a point lies and where it sends pain, in one or two sentences.
[[nodiscard]] QString painOf(const catalog::TriggerPoint &point);
/// What else the muscle is called: "Trapezius · traps · Musculus trapezius".
[[nodiscard]] QString subtitleOf(const catalog::MuscleEntry &muscle);
/// "well documented", "self-care: yes"
[[nodiscard]] QStringList tagsOf(const catalog::Muscle &muscle, const care::Plan *plan);

/// The page as plain text, for copying.
[[nodiscard]] QString pageAsText(const catalog::Catalog &catalog, const care::Plan *plan,
                                 const catalog::Muscle &muscle);

} // namespace knotfinder::gui
