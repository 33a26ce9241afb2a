// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/match/drawing.h>

#include <memory>

namespace knotfinder::match {

/// Why a point ranks where it does: a kind and its numbers. Turned to words by `describe`.
struct Reason
{
    enum class Kind {
        explainsAreas,     ///< `count` of `of` areas are explained
        mainZone,          ///< area `label` lies in its main zone
        spilloverZone,     ///< area `label` lies only where its pain may spread
        notExplained,      ///< area `label` is not explained
        zoneFree,          ///< most of its main zone is free of pain; `share` hurts
        commonness,        ///< `label` says how common
        quality,           ///< pain quality `label` fits
        qualityAgainst,    ///< its usual quality differs
        worseWith,         ///< activity `label` fits
        low_confidence,    ///< sources are unsure about this zone
    };
    Kind kind;
    std::string label;
    int count = 0;
    int of = 0;
    double share = 0;
};

struct Suggestion
{
    std::size_t point = 0; ///< index into Catalog::points()
    body::Side side = body::Side::right;
    double score = 0;        ///< 0–1
    double explains = 0;     ///< share of the pain it explains, 0–1
    double zoneCovered = 0;  ///< share of its own zone that hurts, 0–1
    std::vector<double> areas; ///< per mark of the drawing: share explained, 0–1
    std::vector<Reason> reasons;
};

struct TogetherMember
{
    std::size_t point = 0;
    body::Side side = body::Side::right;
    double adds = 0; ///< share of the pain it explains beyond those before it
};

struct Answer
{
    std::vector<Suggestion> suggestions; ///< best first; at most the number asked for
    std::vector<TogetherMember> together; ///< the smallest set that explains the drawing (up to five)
    double togetherExplains = 0;
    std::vector<std::size_t> unexplainedMarks; ///< indices of marks that no point covers well
};

/// A catalog made ready for fast ranking. Immutable, pure, deterministic; may be shared by threads.
class Ranker
{
public:
    explicit Ranker(std::shared_ptr<const catalog::Catalog> catalog);
    ~Ranker();

    /// Ranks all points over the drawing. An empty drawing yields an empty answer.
    [[nodiscard]] Answer rank(const PainDrawing &drawing, std::size_t top = 20) const;

    [[nodiscard]] const catalog::Catalog &catalog() const noexcept { return *catalog_; }

private:
    struct Index;
    std::shared_ptr<const catalog::Catalog> catalog_;
    std::unique_ptr<const Index> index_;
};

/// One reason in plain English. (The window translates reasons itself, from kind and numbers.)
[[nodiscard]] std::string describe(const Reason &reason);

/// "trapezius.1.right"; a midline point has no suffix.
[[nodiscard]] std::string sidedId(const catalog::PaintedPoint &point, body::Side side);

} // namespace knotfinder::match
