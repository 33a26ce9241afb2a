// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/render/artwork.h>

#include <filesystem>
#include <memory>

namespace knotfinder::render {

/// The pictures of techniques in assets/techniques (tools/atlas makes them). Nothing is read before it is asked for;
/// the last few stay read. A missing or damaged picture is simply not shown; `problems` then tells why. To be used by
/// one thread.
class TechniqueArt
{
public:
    explicit TechniqueArt(std::filesystem::path folder);
    ~TechniqueArt();
    TechniqueArt(const TechniqueArt &) = delete;
    TechniqueArt &operator=(const TechniqueArt &) = delete;

    /// A frame (0, 1) of a picture, as drawn: for the right side. Nothing when it cannot be read.
    [[nodiscard]] std::shared_ptr<const Artwork> picture(std::string_view id, int frame) const;
    /// All frames of a picture that can be read.
    [[nodiscard]] std::vector<std::shared_ptr<const Artwork>> pictures(std::string_view id, int frames) const;
    /// Lets go of the pictures that nobody holds.
    void letGo();
    /// What could not be read so far, each once.
    [[nodiscard]] const Problems &problems() const noexcept;
    /// Reads all files of the folder and these frames; names what is missing or damaged.
    [[nodiscard]] Outcome check(const std::vector<std::pair<std::string, int>> &frames) const;

private:
    struct Store;
    std::unique_ptr<Store> store_;
};

} // namespace knotfinder::render
