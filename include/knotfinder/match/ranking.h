// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>
#include <knotfinder/match/pain.h>

#include <memory>

namespace knotfinder::match {

/// Why a point ranks where it does: a kind and its numbers. Turned to words by `describe`.
struct Reason
{
    enum class Kind {
        explainsAreas, ///< `count` of your `of` areas are explained
        strongest,     ///< your strongest area `label` is explained
        mainZone,      ///< your area `label` lies in its main zone
        spilloverZone, ///< your area `label` lies only where its pain may spread
        partly,        ///< your area `label` lies partly in its zones, too little to count as explained
        notExplained,  ///< your area `label` is not explained
        companions,    ///< with its other knots the muscle explains `share` of the pain
        zoneFree,      ///< only `share` of its main zone hurts
        commonness,    ///< `label`: how common, "very_common" …
        quality,       ///< pain quality `label` (vocabulary label) fits
        worseWith,     ///< activity `label` (vocabulary label) fits
        easedDespite,  ///< activity `label` eases the pain, though it should hurt this muscle
        named,         ///< the muscle was named in what was told
        study,         ///< found in `count` of `of` people examined for `label`, by `source`
    };
    Kind kind = Kind::explainsAreas;
    std::string label;
    int count = 0;
    int of = 0;
    double share = 0;
    std::string source = {}; ///< of a study
    bool rounded = false;    ///< a study whose number of people is not told: `of` is 100

    bool operator==(const Reason &) const = default;
};

struct Suggestion
{
    std::size_t point = 0; ///< index into Catalog::points()
    body::Side side = body::Side::right;
    double score = 0;          ///< 0–1
    double muscleScore = 0;    ///< what the score would be if it explained all that its muscle does, 0–1
    double explains = 0;       ///< share of the pain it explains, 0–1
    double muscleExplains = 0; ///< share of the pain that all points of its muscle explain, on both sides, 0–1
    double zoneCovered = 0;    ///< share of its own zone that hurts, 0–1
    std::vector<double> areas; ///< per Answer::areas: share explained, 0–1
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
    std::vector<Area> areas;
    std::vector<Suggestion> suggestions;  ///< best first; at most the number asked for
    bool fitsNone = false;                ///< there is pain, and no muscle explains it well
    std::vector<TogetherMember> together; ///< the smallest set that explains the drawing (up to five)
    double togetherExplains = 0;
    std::vector<std::string> companions;  ///< muscles often involved with those of `together`, up to four
    std::vector<std::size_t> unexplained; ///< indices of areas that no point covers well
};

/// A catalog made ready for fast ranking. Immutable, pure, deterministic; may be shared by threads.
class Ranker
{
public:
    explicit Ranker(std::shared_ptr<const catalog::Catalog> catalog);
    ~Ranker();
    Ranker(const Ranker &) = delete;
    Ranker &operator=(const Ranker &) = delete;

    /// Ranks all points over the pain of a drawing; the drawing tells how it feels and what makes it worse. No pain
    /// yields an empty answer.
    [[nodiscard]] Answer rank(const Pain &pain, const PainDrawing &drawing, std::size_t top = 20) const;
    /// The same for a drawing whose pain nobody else asks for.
    [[nodiscard]] Answer rank(const PainDrawing &drawing, std::size_t top = 20) const;

    [[nodiscard]] const catalog::Catalog &catalog() const noexcept { return *catalog_; }
    [[nodiscard]] std::shared_ptr<const catalog::Catalog> sharedCatalog() const noexcept { return catalog_; }

private:
    struct Index;
    std::shared_ptr<const catalog::Catalog> catalog_;
    std::unique_ptr<const Index> index_;
};

/// One reason in plain English. (The window words reasons itself, from kind and numbers, to translate them.)
[[nodiscard]] std::string describe(const Reason &reason);

/// "trapezius.1.right"; a midline point has no suffix.
[[nodiscard]] std::string sidedId(const catalog::PaintedPoint &point, body::Side side);

} // namespace knotfinder::match
