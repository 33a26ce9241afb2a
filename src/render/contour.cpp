// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#include "contour.h"

namespace knotfinder::render {
namespace {

/// Marching squares. Every square between four nodes is crossed by up to two directed pieces that lead from one of its
/// edges to another; pieces are chained over the edges they share.
class Tracer
{
public:
    Tracer(const std::vector<float> &values, int columns, float level)
        : values_(values), columns_(columns), rows_(static_cast<int>(values.size()) / columns), level_(level),
          next_(2 * static_cast<std::size_t>((columns_ + 2) * (rows_ + 2)), none)
    {
    }

    std::vector<std::vector<QPointF>> trace()
    {
        for (int y = -1; y < rows_; ++y)
            for (int x = -1; x < columns_; ++x)
                crossSquare(x, y);
        std::vector<std::vector<QPointF>> loops;
        for (std::size_t first = 0; first < next_.size(); ++first) {
            if (next_[first] == none)
                continue;
            auto &loop = loops.emplace_back();
            for (std::size_t edge = first; next_[edge] != none;) {
                loop.push_back(crossing(edge));
                const std::size_t following = next_[edge];
                next_[edge] = none;
                edge = following;
            }
        }
        return loops;
    }

private:
    static constexpr std::size_t none = ~std::size_t{0};

    [[nodiscard]] float value(int x, int y) const
    {
        if (x < 0 || y < 0 || x >= columns_ || y >= rows_)
            return 0;
        return values_[static_cast<std::size_t>(y) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(x)];
    }
    [[nodiscard]] bool high(int x, int y) const { return value(x, y) >= level_; }

    // Edges are numbered by their left or upper node: even ones run right, odd ones down.
    [[nodiscard]] std::size_t edge(int x, int y, bool down) const
    {
        return 2 * static_cast<std::size_t>((y + 1) * (columns_ + 2) + x + 1) + (down ? 1U : 0U);
    }
    [[nodiscard]] QPointF crossing(std::size_t index) const
    {
        const bool down = (index & 1U) != 0;
        const int node = static_cast<int>(index / 2);
        const int x = node % (columns_ + 2) - 1;
        const int y = node / (columns_ + 2) - 1;
        const float a = value(x, y);
        const float b = down ? value(x, y + 1) : value(x + 1, y);
        const double at = static_cast<double>((level_ - a) / (b - a));
        return down ? QPointF(x, y + at) : QPointF(x + at, y);
    }

    void crossSquare(int x, int y)
    {
        const std::size_t top = edge(x, y, false);
        const std::size_t bottom = edge(x, y + 1, false);
        const std::size_t left = edge(x, y, true);
        const std::size_t right = edge(x + 1, y, true);
        const unsigned corners = (high(x, y) ? 1U : 0U) | (high(x + 1, y) ? 2U : 0U) | (high(x + 1, y + 1) ? 4U : 0U) |
                                 (high(x, y + 1) ? 8U : 0U);
        // Each piece has the high side on its left (y points down).
        switch (corners) {
        case 1: next_[left] = top; break;
        case 2: next_[top] = right; break;
        case 3: next_[left] = right; break;
        case 4: next_[right] = bottom; break;
        case 5:
            next_[left] = top;
            next_[right] = bottom;
            break;
        case 6: next_[top] = bottom; break;
        case 7: next_[left] = bottom; break;
        case 8: next_[bottom] = left; break;
        case 9: next_[bottom] = top; break;
        case 10:
            next_[top] = right;
            next_[bottom] = left;
            break;
        case 11: next_[bottom] = right; break;
        case 12: next_[right] = left; break;
        case 13: next_[right] = top; break;
        case 14: next_[top] = left; break;
        default: break;
        }
    }

    const std::vector<float> &values_;
    int columns_;
    int rows_;
    float level_;
    std::vector<std::size_t> next_;
};

} // namespace

std::vector<std::vector<QPointF>> contours(const std::vector<float> &values, int columns, float level)
{
    if (columns <= 0 || values.empty())
        return {};
    return Tracer(values, columns, level).trace();
}

} // namespace knotfinder::render
