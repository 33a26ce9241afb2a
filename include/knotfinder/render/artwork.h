// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/atlas.h>
#include <knotfinder/render/theme.h>

#include <QPainterPath>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace knotfinder::render {

class MuscleArt;
class TechniqueArt;

/// A colour of the figures' palette in each ink.
using Inks = std::array<QColor, 3>; ///< by ArtInk

/// The keys under which a palette holds its colours.
struct InkKeys
{
    const char *light = "light";
    const char *dark = "dark";
};

/// The palette of the figures or of the muscles: palette.json. A picture names colours by their value under "light".
class Palette
{
public:
    /// `name` is only said in problems. With other `keys` the same pictures come out in other colours.
    [[nodiscard]] static Result<Palette> parse(std::string_view bytes, const std::string &name, InkKeys keys = {});

    /// The inks of a light colour "#rrggbb"; a colour that is not in the palette keeps its light value in every ink.
    [[nodiscard]] Inks inks(const std::string &lightHex) const;
    [[nodiscard]] std::vector<std::string> lightColours() const; ///< all "#rrggbb", sorted

private:
    std::unordered_map<std::string, Inks> inks_;
};

/// One filled or stroked shape of a picture, in picture units (mm).
struct ArtShape
{
    QPainterPath path;
    QRectF bounds; ///< of everything it paints
    bool filled = false;
    bool stroked = false;
    Inks fill;
    Inks stroke;
    double strokeWidth = 1;
};

/// A picture of the atlas as shapes: the figure, its outline and an outline for each region.
class Artwork
{
public:
    /// Reads a picture of the atlas' own SVG profile (groups and paths of M L C Z l c z, plain "#rrggbb" colours).
    /// `name` is only said in problems.
    [[nodiscard]] static Result<Artwork> parse(std::string_view svg, const std::string &name, const Palette &palette,
                                               const body::Regions &regions);

    /// The same of a drawn muscle or technique, which has no silhouette and no regions.
    [[nodiscard]] static Result<Artwork> parseDrawing(std::string_view svg, const std::string &name,
                                                      const Palette &palette);

    [[nodiscard]] QSizeF size() const noexcept { return size_; }
    [[nodiscard]] const std::vector<ArtShape> &shapes() const noexcept { return shapes_; }
    [[nodiscard]] const QPainterPath &silhouette() const noexcept { return silhouette_; }
    /// Outline of a region (index in Regions); empty where this picture does not show it. Of figures only.
    [[nodiscard]] const QPainterPath &region(std::size_t index) const { return regions_[index]; }

private:
    friend class ArtworkReader;
    Artwork() = default;

    QSizeF size_;
    std::vector<ArtShape> shapes_;
    QPainterPath silhouette_;
    std::vector<QPainterPath> regions_;
};

/// All pictures of an atlas, each read when first asked for; of those that nobody holds, the last few stay read. To be
/// used by one thread.
class Figures
{
public:
    explicit Figures(std::shared_ptr<const body::Atlas> atlas);
    ~Figures();
    Figures(const Figures &) = delete;
    Figures &operator=(const Figures &) = delete;

    [[nodiscard]] const body::Atlas &atlas() const noexcept { return *atlas_; }
    /// Problem when there is no such figure or view, or its file is broken.
    [[nodiscard]] Result<std::shared_ptr<const Artwork>> artwork(std::string_view figure, std::string_view view) const;
    /// Starts to read pictures that will be asked for soon, beside what the caller does meanwhile.
    void expect(std::string_view figure, const std::vector<std::string> &views);

    /// Lets go of the pictures that nobody holds, and of their outlines; they are read anew when they are asked for.
    void letGo();

    /// The drawn muscles and techniques of the folders beside the atlas.
    [[nodiscard]] const MuscleArt &muscles() const noexcept { return *muscles_; }
    [[nodiscard]] const TechniqueArt &techniques() const noexcept { return *techniques_; }

    /// A smooth outline round painted cells as the view shows them; empty when it shows none. Kept for the next call.
    [[nodiscard]] QPainterPath outline(const std::string &figure, const std::string &view,
                                       const body::CellSet &cells) const;

    /// A cell in the midst of what the view shows of a region; nothing when it shows none. Kept for the next call.
    [[nodiscard]] std::optional<body::CellId> regionMiddle(const std::string &figure, const std::string &view,
                                                           std::size_t region) const;

private:
    struct Store;
    std::shared_ptr<const body::Atlas> atlas_;
    std::unique_ptr<Store> store_;
    std::unique_ptr<MuscleArt> muscles_;
    std::unique_ptr<TechniqueArt> techniques_;
};

} // namespace knotfinder::render
