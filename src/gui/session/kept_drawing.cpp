// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "session/kept_drawing.h"

#include <unordered_map>
#include <utility>

namespace knotfinder::gui {
namespace {

using Stroke = std::shared_ptr<const match::BrushStroke>;

/// Strokes to find by what they look like at first sight.
class Pool
{
public:
    void add(const std::vector<Stroke> &strokes)
    {
        for (const auto &stroke : strokes)
            strokes_.emplace(glance(*stroke), stroke);
    }
    [[nodiscard]] Stroke take(match::BrushStroke stroke) const
    {
        const auto [first, last] = strokes_.equal_range(glance(stroke));
        for (auto found = first; found != last; ++found)
            if (*found->second == stroke)
                return found->second;
        return std::make_shared<const match::BrushStroke>(std::move(stroke));
    }

private:
    static std::size_t glance(const match::BrushStroke &stroke)
    {
        const auto middle = stroke.path.empty() ? body::Vec3{} : stroke.path[stroke.path.size() / 2];
        return std::hash<float>()(middle.x) ^ (std::hash<float>()(middle.y) << 1U) ^ stroke.path.size();
    }

    std::unordered_multimap<std::size_t, Stroke> strokes_;
};

std::vector<Stroke> taken(std::vector<match::BrushStroke> &strokes, const Pool &pool)
{
    std::vector<Stroke> kept;
    kept.reserve(strokes.size());
    for (auto &stroke : strokes)
        kept.push_back(pool.take(std::move(stroke)));
    strokes = {};
    return kept;
}

std::vector<match::BrushStroke> copied(const std::vector<Stroke> &strokes)
{
    std::vector<match::BrushStroke> copies;
    copies.reserve(strokes.size());
    for (const auto &stroke : strokes)
        copies.push_back(*stroke);
    return copies;
}

} // namespace

KeptDrawing::KeptDrawing(match::PainDrawing drawing, MarkIds ids, const KeptDrawing *before)
    : bare_(std::move(drawing)), ids_(std::move(ids))
{
    Pool pool;
    if (before != nullptr)
        for (const auto &[painted, erased] : before->strokes_) {
            pool.add(painted);
            pool.add(erased);
        }
    strokes_.reserve(bare_.marks.size());
    for (auto &mark : bare_.marks)
        strokes_.push_back({taken(mark.strokes, pool), taken(mark.erased, pool)});
}

match::PainDrawing KeptDrawing::drawing() const
{
    auto whole = bare_;
    for (std::size_t i = 0; i < strokes_.size(); ++i) {
        whole.marks[i].strokes = copied(strokes_[i].painted);
        whole.marks[i].erased = copied(strokes_[i].erased);
    }
    return whole;
}

} // namespace knotfinder::gui
