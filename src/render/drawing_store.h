// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/checked_folder.h>
#include <knotfinder/render/artwork.h>

#include <filesystem>
#include <list>
#include <memory>
#include <string>

namespace knotfinder::render {

/// A checked folder of drawings. Opened when it is first asked; the last few drawings stay read. What cannot be read is
/// kept as a problem, once. To be used by one thread.
class DrawingStore
{
public:
    DrawingStore(std::filesystem::path folder, std::size_t mostKept);

    /// Opens the folder, if this is the first call: then true when it could be opened.
    bool open();
    [[nodiscard]] const std::filesystem::path &folder() const noexcept { return folder_; }
    /// A file of the folder; a problem is kept.
    [[nodiscard]] Result<std::string> file(const std::string &name);
    /// A drawing in the colours of a palette, kept under `key`; nothing when it or the palette (null) cannot be read.
    [[nodiscard]] std::shared_ptr<const Artwork> drawing(const std::string &name, const std::string &key,
                                                         const Palette *palette);
    /// Lets go of the drawings that nobody holds.
    void letGo();
    /// Reads every file; a problem is kept.
    void readAll();

    void report(const Problems &found);
    [[nodiscard]] const Problems &problems() const noexcept { return problems_; }

private:
    struct Kept
    {
        std::string key;
        std::shared_ptr<const Artwork> artwork; ///< empty where it could not be read
    };

    [[nodiscard]] std::shared_ptr<const Artwork> read(const std::string &name, const Palette *palette);

    std::filesystem::path folder_;
    std::size_t mostKept_;
    bool opened_ = false;
    CheckedFolder files_;
    std::list<Kept> kept_; ///< most recently used first
    Problems problems_;
};

} // namespace knotfinder::render
