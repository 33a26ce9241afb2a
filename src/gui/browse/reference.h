// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "session/point_ref.h"

#include <knotfinder/render/artwork.h>

#include <QString>

#include <string>
#include <vector>

namespace knotfinder::gui {

/// A line to look something up by: a muscle, or one of its points.
struct Entry
{
    QString label;
    QString detail; ///< in a second line
    QString names;  ///< all that it is found by, besides
    std::string muscle;
    PointRefs points; ///< to show; empty: all of the muscle

    bool operator==(const Entry &) const = default;
};

struct EntryGroup
{
    QString label;
    std::vector<Entry> entries;
};

/// Whose name leads: the one that people say, or the one that books have.
enum class NamedBy { people, books };

[[nodiscard]] Entry entryOf(const catalog::MuscleEntry &muscle, NamedBy by = NamedBy::people);
[[nodiscard]] std::vector<EntryGroup> musclesByPart(const catalog::Catalog &catalog);
/// By first letter.
[[nodiscard]] std::vector<EntryGroup> musclesByName(const catalog::Catalog &catalog, NamedBy by);
/// For each area of the body, the points whose main zone reaches it, those that cover most of it first.
[[nodiscard]] std::vector<EntryGroup> pointsByArea(const catalog::Catalog &catalog);
/// Everything at a spot of the skin: X's near it, zones over it, muscles under it as the figure shows them.
[[nodiscard]] std::vector<EntryGroup> whatLiesAt(const catalog::Catalog &catalog, const render::Figures &figures,
                                                 const std::string &figure, body::CellId cell);

} // namespace knotfinder::gui
