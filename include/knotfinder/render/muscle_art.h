// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/render/artwork.h>
#include <knotfinder/render/scene.h>

#include <QPointF>

#include <filesystem>

namespace knotfinder::render {

/// How a muscle shows in one view of a figure. Lengths in picture units (mm); the box is that of the right side.
struct MuscleView
{
    std::string view;
    QRectF box;
    double depth = 0;   ///< middle depth under the skin
    double covered = 0; ///< share that lies under other muscles, 0–1
};

/// The colours that a muscle is drawn in.
enum class MuscleTone {
    full,     ///< as an atlas draws it
    pale,     ///< under zones, so that dots, X's and numbers stay readable
    contrast, ///< for people who need strong colours
};

/// The drawn muscles of assets/muscles (tools/atlas makes them). Nothing is read before it is asked for; of the
/// pictures, the last few stay read. A muscle without a picture, or with a damaged one, is simply not drawn;
/// `problems` then tells why. To be used by one thread.
class MuscleArt
{
public:
    explicit MuscleArt(std::filesystem::path folder);
    ~MuscleArt();
    MuscleArt(const MuscleArt &) = delete;
    MuscleArt &operator=(const MuscleArt &) = delete;

    /// The views in which the muscle of the right side is drawn, the best first; empty when it is in none.
    [[nodiscard]] const std::vector<MuscleView> &views(std::string_view figure, std::string_view muscle) const;
    /// How a view shows the muscle, the left side as the right; nothing when it is not drawn there.
    [[nodiscard]] const MuscleView *shownIn(std::string_view figure, std::string_view muscle,
                                            std::string_view view) const;
    /// The muscle of the right side over the figure's own picture; nothing when it is not drawn there.
    [[nodiscard]] std::shared_ptr<const Artwork> picture(std::string_view figure, std::string_view muscle,
                                                         std::string_view view, MuscleTone tone) const;
    /// Whether the muscle, on the sides that are drawn, covers a spot of a view (picture units).
    [[nodiscard]] bool covers(std::string_view figure, const DrawnMuscle &muscle, std::string_view view,
                              const QPointF &spot) const;
    /// The muscles drawn at a spot of a view (picture units), whatever their side, the nearest to the skin first.
    [[nodiscard]] std::vector<std::string> musclesAt(std::string_view figure, std::string_view view,
                                                     const QPointF &spot, double width) const;
    /// Who made what the drawings are derived from, and their licence; '' when they cannot be read.
    [[nodiscard]] const std::string &credit() const;
    /// Lets go of the pictures that nobody holds.
    void letGo();
    /// What could not be read so far, each once.
    [[nodiscard]] const Problems &problems() const noexcept;
    /// Reads all of it; names what is missing or damaged, and each of `muscles` that is drawn in no view of a figure.
    [[nodiscard]] Outcome check(const std::vector<std::string> &muscles, const std::vector<std::string> &figures) const;

private:
    struct Store;
    std::unique_ptr<Store> store_;
};

/// The ways in which a view shows a muscle's picture: as it is (false) and mirrored (true).
[[nodiscard]] std::vector<bool> mirroringsIn(std::string_view view, bool right, bool left);
/// The view whose pictures a view shows: the left side shows those of the right side, mirrored.
[[nodiscard]] std::string_view drawnView(std::string_view view);

} // namespace knotfinder::render
