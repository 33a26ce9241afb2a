// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/match/drawing.h>

#include <optional>

namespace knotfinder::match {

// What a drawing may hold. The reader refuses more, so that hostile files stay harmless, and the editor never makes
// more, so that all that can be made can be opened again.
inline constexpr std::size_t maxMarks = 500;
inline constexpr std::size_t maxStrokes = 2'000; ///< painted ones; as many again may erase
inline constexpr std::size_t maxStrokePoints = 200'000;
inline constexpr double maxStrokeLength = 200'000; ///< mm, of all strokes together
inline constexpr float smallestRadius = 0.1F;      ///< mm
inline constexpr float largestRadius = 300;        ///< mm
inline constexpr float farthest = 3'000;           ///< mm along each axis; no body reaches further from the origin
inline constexpr std::size_t maxTextBytes = 100'000;
inline constexpr std::size_t maxListed = 500; ///< answers, signs, named muscles: each
inline constexpr std::size_t maxSheetBytes = 256U << 10U;
inline constexpr std::size_t maxDrawingBytes = 32U << 20U;

enum class Limit { marks, noPlace, strokes, erased, noPoints, points, length, reach, radius, text, list, sheet };

/// The first thing in a drawing that is beyond a limit, and where.
struct Excess
{
    Limit limit = Limit::marks;
    std::string pointer; ///< JSON pointer into the drawing's file
};

[[nodiscard]] std::optional<Excess> firstExcess(const PainDrawing &drawing);

/// What is wrong and what is allowed, for whoever wrote the file.
[[nodiscard]] Problem toProblem(const Excess &excess, const std::string &file);

} // namespace knotfinder::match
