// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "danger.h"
#include "strength.h"

namespace knotfinder::catalog {

/// What one stretch of a text says.
struct Reading
{
    Sentence sentence;
    std::vector<Found> found;  ///< all phrases, with their roles
    std::vector<Found> places; ///< the places that hurt, with sides
    std::vector<Found>
        weak; ///< places that are moved, past, or lie with a thing: they count when the text names no other
    std::vector<Found> muscles; ///< named muscles
    std::vector<SaidSign> signs;
    std::optional<SaidStrength> strength;
};

/// "Left knee. Sorry, I meant the right knee": a sentence that begins by correcting the one before takes its side away.
void correctEarlier(std::vector<Reading> &readings, const SearchIndex &index);

/// "Frozen shoulder on the left in 2015. Now the right one starts": the place of the sentence before, on that side.
void addOnesOfBefore(std::vector<Reading> &readings, const SearchIndex &index);

/// "The left ankle is the bad one. It is the inner side": the sentence after narrows the place.
void narrowByNext(std::vector<Reading> &readings, const SearchIndex &index);

/// "On my left shoulder. Now it climbs up my neck": pain that spreads keeps the side it comes from.
void spreadOnSameSide(std::vector<Reading> &readings, const SearchIndex &index);

/// "Low back. Left side.": a sentence that says a side only means the places of the one before.
void takeSidesSaidAlone(std::vector<Reading> &readings, const SearchIndex &index);

/// Gives places without a side the side that the text says of the same part of the body elsewhere.
void inheritSides(std::vector<Reading> &readings, const body::Regions &regions);

/// Takes weak places where no other is said.
void takeWeakPlaces(std::vector<Reading> &readings, const Usage &usage);

/// All stretches as one understanding.
[[nodiscard]] Understanding merged(const std::vector<Reading> &readings, const SearchIndex &index,
                                   const body::Regions &regions, std::string_view text);

} // namespace knotfinder::catalog
