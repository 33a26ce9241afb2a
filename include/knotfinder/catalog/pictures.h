// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/body/atlas.h>
#include <knotfinder/catalog/muscle.h>

#include <string>
#include <string_view>
#include <vector>

namespace knotfinder::catalog {

class Catalog;

/// What a picture is right for: a technique at a place, named by points, muscles or regions, or anywhere.
struct Serves
{
    std::string technique; ///< id
    Texts points;          ///< "trapezius.4"
    Texts muscles;         ///< ids
    Texts regions;         ///< base ids of regions in which an X is pressed
    Texts names;           ///< of a muscle's own stretches, where it has several of one technique
    bool anywhere = false; ///< the technique looks the same wherever it is done
};

/// A picture of how to lie, hold and press, or to stretch. It shows the right side where it has a side at all.
struct Picture
{
    std::string id; ///< "ball_lying.upper_back"; its frames are <id>.svg and, where movement is the point, <id>-2.svg
    int frames = 1;
    double aspect = 1; ///< width of a frame over its height
    bool sided = false;
    std::string alt;                 ///< what it shows, with {side} and {other} for "right" and "left"
    std::vector<body::Vec3> presses; ///< where its balls touch the skin, on the neutral body at rest
    std::vector<Serves> serves;
};

/// An exercise that a picture is wanted for.
struct Wanted
{
    std::string technique; ///< id
    std::string muscle;    ///< id; '' for the technique alone
    std::string name;      ///< of a stretch
    Texts points;          ///< that it presses or serves
    Texts regions;         ///< base ids of the regions of their X's
};

/// All pictures of techniques, as the list beside them tells (assets/techniques/index.json; tools/atlas makes it).
class Pictures
{
public:
    /// `file` is only said in problems.
    [[nodiscard]] static Result<Pictures> parse(std::string_view text, const std::string &file);

    /// The list in the folder beside the atlas. Problem when it is missing or damaged.
    [[nodiscard]] static Result<Pictures> load(const body::Atlas &atlas);

    [[nodiscard]] const std::vector<Picture> &all() const noexcept { return pictures_; }
    [[nodiscard]] const Picture *find(std::string_view id) const;
    /// The picture that fits best: one that names the exercise, else its point (the first counts most), else its
    /// muscle, else a region, else one that is right anywhere; null when there is none.
    [[nodiscard]] const Picture *choose(const Wanted &wanted) const;
    /// Ids that the catalog does not know.
    [[nodiscard]] Problems check(const Catalog &catalog) const;

private:
    std::vector<Picture> pictures_;
    std::string file_;
};

} // namespace knotfinder::catalog
