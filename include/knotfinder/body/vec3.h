// SPDX-License-Identifier: MIT
// Copyright the Knotfinder authors
#pragma once

#include <cmath>

namespace knotfinder::body {

/// A point or direction in the frame of the reference body: millimetres, x to the body's left, y up from the floor, z
/// forward.
struct Vec3
{
    float x = 0;
    float y = 0;
    float z = 0;

    bool operator==(const Vec3 &) const = default;
};

[[nodiscard]] constexpr Vec3 operator+(Vec3 a, Vec3 b) noexcept
{
    return {a.x + b.x, a.y + b.y, a.z + b.z};
}
[[nodiscard]] constexpr Vec3 operator-(Vec3 a, Vec3 b) noexcept
{
    return {a.x - b.x, a.y - b.y, a.z - b.z};
}
[[nodiscard]] constexpr Vec3 operator*(Vec3 a, float s) noexcept
{
    return {a.x * s, a.y * s, a.z * s};
}
[[nodiscard]] constexpr float dot(Vec3 a, Vec3 b) noexcept
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}
[[nodiscard]] constexpr float squaredDistance(Vec3 a, Vec3 b) noexcept
{
    return dot(a - b, a - b);
}
[[nodiscard]] inline float distance(Vec3 a, Vec3 b) noexcept
{
    return std::sqrt(squaredDistance(a, b));
}
[[nodiscard]] inline float length(Vec3 a) noexcept
{
    return std::sqrt(dot(a, a));
}
[[nodiscard]] inline bool isFinite(Vec3 a) noexcept
{
    return std::isfinite(a.x) && std::isfinite(a.y) && std::isfinite(a.z);
}

/// The same point on the other side of the body.
[[nodiscard]] constexpr Vec3 mirrored(Vec3 a) noexcept
{
    return {-a.x, a.y, a.z};
}

} // namespace knotfinder::body
