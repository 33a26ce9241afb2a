// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/atlas.h>
#include <knotfinder/catalog/evidence.h>
#include <knotfinder/catalog/lexicon.h>
#include <knotfinder/catalog/pictures.h>
#include <knotfinder/catalog/technique.h>

#include <filesystem>
#include <memory>
#include <unordered_map>

namespace knotfinder::catalog {

/// What a trigger point's words come to on the surface: cells for the right side; the left is the mirror.
struct PaintedPoint
{
    std::string id;     ///< "trapezius.1"
    std::string muscle; ///< "trapezius"
    std::string label;
    Commonness commonness = Commonness::common;
    bool suggest = true;
    bool midline = false;        ///< the X lies on the midline: right and left are one
    bool crossesMidline = false; ///< its pain is known to reach the other side
    Texts qualities;             ///< own ones, or the muscle's where it names none
    Texts worseWith;
    std::vector<body::CellId> sites; ///< X marks, right side
    body::CellSet essential;         ///< right side
    body::CellSet spillover;         ///< right side, without the essential cells
};

/// The part of a muscle that lists, ranking and search need; the rest is read when its page is opened.
struct MuscleEntry
{
    std::string id;
    std::string english;
    std::string latin;
    Texts everyday;
    Texts searchWords;
    std::string group;
    std::string summary;
    bool selfTreatable = true;
    Texts satellites;
    std::vector<std::size_t> points; ///< indices into Catalog::points()
};

/// The dataset, checked and painted on one atlas. Immutable.
class Catalog
{
public:
    /// Reads, checks and paints a folder of data (muscles/, techniques/, vocabulary.json, lexicon.json, evidence/), or
    /// the packed file that `pack` made of one. `userData`, when it exists, is a folder whose muscles/ add or override.
    /// A broken muscle is left out whole and named in packProblems(); the rest works.
    [[nodiscard]] static Result<std::shared_ptr<const Catalog>> load(std::shared_ptr<const body::Atlas> atlas,
                                                                     const std::filesystem::path &data,
                                                                     const std::filesystem::path &userData = {});

    /// The program's own dataset with the user's muscles, from their places (base/locations.h): the packed file where
    /// it fits the atlas and is as new as the folder, else the folder. The start path of the programs.
    [[nodiscard]] static Result<std::shared_ptr<const Catalog>> loadBuiltIn(std::shared_ptr<const body::Atlas> atlas);

    [[nodiscard]] const body::Atlas &atlas() const noexcept { return *atlas_; }
    [[nodiscard]] const std::vector<MuscleEntry> &muscles() const noexcept { return muscles_; }
    [[nodiscard]] const std::vector<PaintedPoint> &points() const noexcept { return points_; }
    [[nodiscard]] const Vocabulary &vocabulary() const noexcept { return vocabulary_; }
    [[nodiscard]] const Lexicon &lexicon() const noexcept { return lexicon_; }
    /// What studies found in people with a complaint; muscles there may be unknown here.
    [[nodiscard]] const Complaints &evidence() const noexcept { return evidence_; }
    [[nodiscard]] const Problems &packProblems() const noexcept { return packProblems_; }

    [[nodiscard]] const MuscleEntry *findMuscle(std::string_view id) const;
    [[nodiscard]] const PaintedPoint *findPoint(std::string_view id) const;
    [[nodiscard]] std::vector<std::string> muscleIds() const;
    [[nodiscard]] std::vector<std::string> pointIds() const;

    /// The whole muscle, read when first asked for. Precondition: the id is known.
    [[nodiscard]] const Muscle &muscle(std::string_view id) const;
    /// The muscle's file as it was read; '' when the id is unknown.
    [[nodiscard]] std::string_view muscleJson(std::string_view id) const;
    [[nodiscard]] const TriggerPoint &triggerPoint(std::string_view pointId) const;
    [[nodiscard]] const std::vector<Technique> &techniques() const;
    [[nodiscard]] const Technique *findTechnique(std::string_view id) const;
    /// What the pictures of techniques beside the atlas show, read when first asked for; none where the list is missing
    /// or damaged, which `validate` tells.
    [[nodiscard]] const Pictures &pictures() const;

private:
    friend class CatalogBuilder;
    Catalog() = default;

    struct Pages; ///< the parts read on demand
    std::shared_ptr<const body::Atlas> atlas_;
    std::vector<MuscleEntry> muscles_;
    std::vector<PaintedPoint> points_;
    std::unordered_map<std::string, std::size_t> muscleIndex_;
    std::unordered_map<std::string, std::size_t> pointIndex_;
    Vocabulary vocabulary_;
    Lexicon lexicon_;
    Complaints evidence_;
    Problems packProblems_;
    std::shared_ptr<Pages> pages_;
};

/// Every broken rule of a data folder (schema, references, claims, text), all in one run; empty when it is sound.
/// With `base`, a folder that holds muscles/ alone is taken as a user's own pack on top of the dataset `base`.
[[nodiscard]] Problems validate(const body::Atlas &atlas, const std::filesystem::path &data,
                                const std::filesystem::path &base = {});

/// Makes the packed form of a data folder, which loads many times faster. Problems, and no file, when a muscle is
/// broken.
[[nodiscard]] Outcome pack(const body::Atlas &atlas, const std::filesystem::path &data,
                           const std::filesystem::path &file);

/// A new muscle's file with every key in place and the parts to write marked "Fill in: …".
[[nodiscard]] std::string skeleton(std::string_view muscleId);

/// The zone of a point on a side: as painted for the right, mirrored for the left.
[[nodiscard]] body::CellSet onSide(const body::Surface &surface, const body::CellSet &right, body::Side side);

} // namespace knotfinder::catalog
