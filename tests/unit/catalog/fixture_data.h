// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include "shared_fake_atlas.h"

#include <knotfinder/catalog/catalog.h>

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <string>

namespace knotfinder::test {

using Change = std::function<void(nlohmann::ordered_json &)>;

/// A small sound dataset for the fake atlas, in a folder of its own: one muscle "sample" with one point, one
/// technique, vocabulary, lexicon, safety rules. Tests break it where they like.
class FixtureData
{
public:
    FixtureData();

    [[nodiscard]] const body::Atlas &atlas() const { return *atlas_.atlas; }
    [[nodiscard]] std::shared_ptr<const body::Atlas> sharedAtlas() const { return atlas_.atlas; }
    [[nodiscard]] std::filesystem::path path() const { return folder_.path(); }

    /// Changes the muscle "sample".
    void change(const Change &change) const { changeFile("muscles/sample.json", change); }
    void changeFile(const std::string &file, const Change &change) const;
    void write(const std::string &file, const std::string &bytes) const;
    /// A second muscle: a copy of "sample" under another id, in the folder given.
    void addMuscle(const std::string &id, const std::filesystem::path &folder, const Change &change = {}) const;

    [[nodiscard]] Problems validate() const { return catalog::validate(atlas(), path()); }
    [[nodiscard]] std::shared_ptr<const catalog::Catalog> load(const std::filesystem::path &userData = {}) const;

private:
    LoadedFakeAtlas atlas_;
    TemporaryFolder folder_;
};

/// All problems as lines, for messages and for looking into.
[[nodiscard]] std::string linesOf(const Problems &problems);
/// True when a problem stands at the place and its text holds the words.
[[nodiscard]] bool has(const Problems &problems, const std::string &pointer, const std::string &words);

} // namespace knotfinder::test
