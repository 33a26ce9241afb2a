// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>

#include <filesystem>
#include <string>
#include <vector>

namespace knotfinder::catalog {

/// One muscle as a catalog holds it: what lists and ranking need, painted, and the JSON text of the rest.
struct Part
{
    MuscleEntry entry; ///< `points` stays empty until the catalog is put together
    std::vector<PaintedPoint> points;
    std::string text;
};

/// Everything a catalog is made of: read from a data folder, or from the packed file that was made of one.
struct Contents
{
    Vocabulary vocabulary;
    Lexicon lexicon;
    Complaints evidence;
    Texts techniques;   ///< JSON texts
    std::string safety; ///< safety.json, which a user's muscles are checked against; '' when it cannot be read
    std::vector<Part> parts;
};

/// Reads, checks and paints a data folder. Muscles that break a rule are left out and named in `skipped`.
[[nodiscard]] Result<Contents> readFolderContents(const body::Atlas &atlas, const std::filesystem::path &folder,
                                                  Problems &skipped);

/// The muscles of a user's own folder, which may refer to everything in `base`. Those that break any rule of `validate`
/// are left out; `skipped` names each with its first problem.
[[nodiscard]] std::vector<Part> readUserParts(const body::Atlas &atlas, const std::filesystem::path &folder,
                                              const Contents &base, Problems &skipped);

/// The packed form: contents with zones painted for one atlas, and the data folder they came from as a fingerprint.
[[nodiscard]] std::string packed(const Contents &contents, const body::Atlas &atlas, std::uint64_t fingerprint);

struct Unpacked
{
    Contents contents;
    std::uint64_t fingerprint = 0;
};

/// Problem when the file is no pack, is damaged, or was made for another atlas.
[[nodiscard]] Result<Unpacked> unpacked(const std::filesystem::path &file, const body::Atlas &atlas);
/// The same of what stands behind a pack's header and checksum: `packedBody` made it.
[[nodiscard]] std::optional<Contents> unpackedBody(std::string_view body, const body::Atlas &atlas);
[[nodiscard]] std::string packedBody(const Contents &contents, const body::Atlas &atlas);

/// Names and sizes of the files of a data folder as one number: tells whether a pack was made of these files.
[[nodiscard]] std::uint64_t fingerprintOf(const std::filesystem::path &folder);

} // namespace knotfinder::catalog
