// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "typesetter.h"

namespace knotfinder::sheet {

// The parts of a sheet that go over its whole width.

/// Names that are so long that it would be higher than `most` are set small.
[[nodiscard]] Piece headerPiece(const Document &document, const Typesetter &typesetter, double width, double most);
/// `urgent`: in the colours of an emergency.
[[nodiscard]] Piece warningPiece(const Warning &warning, bool urgent, const Typesetter &typesetter, double width);
[[nodiscard]] Piece logPiece(const Document &document, const Typesetter &typesetter, double width);
[[nodiscard]] Piece sourcesPiece(const Document &document, const Typesetter &typesetter, double width);
[[nodiscard]] Piece pageNumberPiece(const Document &document, std::size_t page, std::size_t pages,
                                    const Typesetter &typesetter, double width);

} // namespace knotfinder::sheet
