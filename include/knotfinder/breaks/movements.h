// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/care/plan.h>

#include <filesystem>

namespace knotfinder::breaks {

using catalog::Texts;

/// A part of a movement without a pause: all of it, or one side.
struct Turn
{
    int seconds = 0;
    std::optional<body::Side> side; ///< none where both sides move together
    care::Illustration illustration;

    bool operator==(const Turn &) const = default;
};

/// What one does in a break, standing or sitting at one's place.
struct Movement
{
    std::string id; ///< "blades"; a muscle's own stretch: "trapezius: Side of the neck"
    std::string title;
    Texts steps; ///< one line each
    std::vector<Turn> turns;
    std::string caution;
    std::string muscle; ///< id; '' where it is for everybody

    [[nodiscard]] int seconds() const noexcept; ///< of all turns
    bool operator==(const Movement &) const = default;
};

inline constexpr int shortestMovement = 20; ///< seconds
inline constexpr int longestMovement = 60;  ///< also of all movements of a break

/// A movement for everybody, as data/breaks.json has it.
struct CommonMovement
{
    std::string id;
    std::string name;
    std::string technique; ///< id
    std::string picture;   ///< id
    Texts steps;
    int seconds = 0;
    Texts notFor; ///< contraindication ids, beside those of the technique
};

/// What breaks may hold.
struct Library
{
    std::vector<CommonMovement> movements;
    CommonMovement otherwise; ///< where nothing else suits; for everybody
    Texts pictures;           ///< ids: stretches done standing or sitting at one's place
};

/// Reads data/breaks.json, and holds it against its schema, the catalog and the rules of safety.
[[nodiscard]] Result<Library> loadLibrary(const std::filesystem::path &file, const catalog::Catalog &catalog,
                                          const safety::Knowledge &knowledge);

inline constexpr std::size_t mostMuscles = 6;

/// For whom a break is, and what came before.
struct Wish
{
    /// Ids of muscles, what hurt last first; unknown ones are passed over, and more than `mostMuscles` not looked at.
    Texts hurts;
    std::optional<match::PainDrawing> drawing; ///< what it makes worse is left out; red flags count
    safety::Profile profile;
    std::vector<Texts> before; ///< ids of the movements of earlier breaks, the last break first
};

/// One movement or two, `longestMovement` together at most: of what hurts, else of those for everybody. None twice in a
/// row where there is a choice, none that a caution rules out; a red flag leaves those for everybody, an emergency
/// none.
[[nodiscard]] std::vector<Movement> choose(const Wish &wish, const Library &library, const catalog::Catalog &catalog,
                                           const safety::Knowledge &knowledge);

} // namespace knotfinder::breaks
