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

/// A red flag that the words raise, and the words: "fever, stiff neck".
struct StatedFlag
{
    std::string flag; ///< an id of safety.json
    std::string words;
    std::vector<Span> from;

    bool operator==(const StatedFlag &) const = default;
};

/// The one thing that would help most to know.
enum class AskBack {
    nothing,
    side, ///< a place has two sides and none was said
    where ///< it hurts, and no place was said
};

/// What a sentence such as "burning 7/10 between my shoulder blades when I look down" says. In the order of the text;
/// nothing stands twice.
struct Understanding
{
    std::vector<Understood> regions;
    std::vector<Understood> qualities;
    std::vector<Understood> activities;
    std::vector<Understood> muscles;
    std::vector<Understood> eased; ///< activities that make it better
    std::optional<UnderstoodIntensity> intensity;
    std::vector<StatedFlag> flags; ///< in the order of the rules that raise them
    std::vector<Span> unused;      ///< words that carry meaning and were not understood
    AskBack ask = AskBack::nothing;
    bool otherLanguage = false; ///< the text is not English, which is the only language read

    [[nodiscard]] bool empty() const noexcept
    {
        return regions.empty() && qualities.empty() && activities.empty() && muscles.empty() && eased.empty() &&
               flags.empty() && !intensity;
    }
};

inline constexpr std::size_t longestText = 20'000; ///< bytes that are read of a text

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

    /// Places, feelings, activities, strength, muscles and dangers that a text tells of the writer's pain now; what is
    /// denied, past or another person's is left out. Texts beyond `longestText` bytes are read to there.
    [[nodiscard]] Understanding understand(std::string_view sentence) const;

private:
    struct Index;
    std::shared_ptr<const Catalog> catalog_;
    std::unique_ptr<const Index> index_;
};

} // namespace knotfinder::catalog
