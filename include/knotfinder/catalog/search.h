// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <knotfinder/catalog/catalog.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace knotfinder::catalog {

/// A muscle that fits the words typed.
struct MuscleHit
{
    std::string id;
    std::string matched; ///< the name or search word that fits best: "coat-hanger pain"
    double score = 0;    ///< 0–1; only for comparing hits of one search
};

/// A piece of the text typed, in bytes.
struct Span
{
    std::size_t start = 0;
    std::size_t length = 0;

    bool operator==(const Span &) const = default;
};

/// Something that a sentence names, and the words that say so.
struct Understood
{
    std::string id;    ///< a full region id, a vocabulary id or a muscle id
    std::string label; ///< as the reader sees it: "Right temple", "Burning"
    Span from;
    bool sideSaid = true; ///< false for a region whose side was not said: both sides are listed

    bool operator==(const Understood &) const = default;
};

/// How strong the pain is, 0–10, and the words that say so.
struct UnderstoodIntensity
{
    int value = 0;
    Span from;

    bool operator==(const UnderstoodIntensity &) const = default;
};

/// What a sentence such as "burning 7/10 between my shoulder blades when I look down" says. In the order of the text;
/// nothing stands twice.
struct Understanding
{
    std::vector<Understood> regions;
    std::vector<Understood> qualities;
    std::vector<Understood> activities;
    std::vector<Understood> muscles;
    std::optional<UnderstoodIntensity> intensity;

    [[nodiscard]] bool empty() const noexcept
    {
        return regions.empty() && qualities.empty() && activities.empty() && muscles.empty() && !intensity;
    }
};

/// Finds muscles by words and understands plain sentences about pain. Made once for a catalog; then pure.
class Search
{
public:
    explicit Search(std::shared_ptr<const Catalog> catalog);
    ~Search();
    Search(const Search &) = delete;
    Search &operator=(const Search &) = delete;

    /// Muscles whose names or search words fit, best first; small misspellings are forgiven.
    [[nodiscard]] std::vector<MuscleHit> find(std::string_view words, std::size_t top = 20) const;

    /// Places, qualities, activities, strength and muscles that a sentence names; what it denies is left out.
    [[nodiscard]] Understanding understand(std::string_view sentence) const;

private:
    struct Index;
    std::shared_ptr<const Catalog> catalog_;
    std::unique_ptr<const Index> index_;
};

} // namespace knotfinder::catalog
