// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/base/result.h>
#include <knotfinder/body/vec3.h>

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace knotfinder::body {

/// A named point on the skin, right side or midline.
struct Landmark
{
    std::string id;         ///< an anatomist's word: "acromion", "c7"
    std::string definition; ///< one line: what a palpating hand finds there
    bool sided = false;
    Vec3 position;
    Vec3 normal;
};

class Landmarks
{
public:
    /// Reads the text of landmarks.json; `file` is only named in problems.
    [[nodiscard]] static Result<Landmarks> parse(std::string_view text, const std::filesystem::path &file);

    [[nodiscard]] const Landmark *find(std::string_view id) const;
    [[nodiscard]] const std::vector<Landmark> &all() const noexcept { return landmarks_; }
    [[nodiscard]] std::vector<std::string> ids() const;

private:
    std::vector<Landmark> landmarks_;
    std::unordered_map<std::string, std::size_t> index_;
};

} // namespace knotfinder::body
