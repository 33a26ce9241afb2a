# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Polylines to smooth, compact path data: absolute M, L, C and Z, one decimal.

A dense polyline is cut at its corners and each stretch is fitted with cubic Bézier curves by least squares
(P. J. Schneider, 'An algorithm for automatically fitting digitized curves', Graphics Gems, 1990).
"""
import numpy as np

CORNER_COSINE = 0.55  # a turn sharper than this (about 57 degrees) stays a corner
CORNER_REACH = 1.2  # mm on either side over which a turn is measured
TANGENT_REACH = 1.6  # mm over which the direction of a curve is estimated


class Path:
    """Bézier pieces in sequence: `start` (2,) and `pieces` (n, 3, 2), the last point of each being its end.

    Coordinates are rounded here, once, so that a mirrored path is the exact mirror image of what is written.
    """

    def __init__(self, start, pieces, closed):
        self.start, self.closed = np.round(np.asarray(start, float), 1), closed
        self.pieces = np.round(np.asarray(pieces, float).reshape(-1, 3, 2), 1)

    def mirrored(self, width):
        """The path mirrored left to right in a picture of the given width, with the same sense of rotation."""
        points = self.points[::-1] * [-1, 1] + [width, 0]
        return Path(points[0], points[1:], self.closed)

    def joined(self, other):
        """This path and another that begins where this one ends, closed."""
        return Path(self.start, np.vstack([self.pieces, other.pieces]), True)

    @property
    def points(self):
        """All points of the path, control points too (n, 2)."""
        return np.vstack([self.start[None], self.pieces.reshape(-1, 2)])

    def data(self):
        text = ["M" + pair(self.start)]
        last = self.start
        for a, b, end in self.pieces:
            straight = _is_straight(last, a, b, end)
            text.append("L" + pair(end) if straight else f"C{pair(a)} {pair(b)} {pair(end)}")
            last = end
        return "".join(text) + ("Z" if self.closed else "")


def number(value):
    """One decimal at most, without needless characters."""
    text = f"{value:.1f}"
    text = text[:-2] if text.endswith(".0") else text
    return "0" if text == "-0" else text


def pair(point):
    return f"{number(point[0])} {number(point[1])}"


def fit(points, tolerance, closed=False, level_ends=False):
    """Path through a dense polyline, nowhere further than about `tolerance` mm from it; None for a mere dot.

    `tolerance` is a number or a function of points (n, 2) that gives one for each.
    With `level_ends` an open path leaves and arrives horizontally, so that it joins its mirror image smoothly.
    """
    points = _without_repeats(np.asarray(points, float), closed)
    if len(points) < 3:
        return None
    if closed:
        first = _best_start(points)
        points = np.vstack([points[first:], points[: first + 1]])
    cuts = [0, *_corners(points), len(points) - 1]
    allowed = tolerance(points) if callable(tolerance) else np.full(len(points), tolerance)
    pieces = []
    smooth_seam = closed and len(cuts) == 2
    seam = _direction(points[-1], points[1]) if not smooth_seam else _seam_direction(points)
    for a, b in zip(cuts[:-1], cuts[1:]):
        part = points[a : b + 1]
        head = seam if smooth_seam else _end_tangent(part)
        tail = -seam if smooth_seam else _end_tangent(part[::-1])
        if level_ends and a == 0:
            head = _level(head)
        if level_ends and b == len(points) - 1:
            tail = _level(tail)
        _fit_stretch(part, head, tail, allowed[a : b + 1], pieces)
    return Path(points[0], pieces, closed)


def _level(direction):
    return np.array([1.0 if direction[0] > 0 else -1.0, 0.0])


def _is_straight(p, a, b, q):
    """Whether the curve strays less than the drawing's precision from its chord."""
    chord = q - p
    length = np.hypot(*chord)
    if length < 0.15:
        return True
    off = [abs(chord[0] * (c - p)[1] - chord[1] * (c - p)[0]) / length for c in (a, b)]
    return max(off) < 0.06


def _without_repeats(points, closed):
    keep = np.r_[True, np.abs(np.diff(points, axis=0)).max(axis=1) > 1e-6]
    points = points[keep]
    if closed and len(points) > 1 and np.abs(points[0] - points[-1]).max() < 1e-6:
        points = points[:-1]
    return points


def _direction(a, b):
    d = b - a
    return d / max(np.hypot(*d), 1e-9)


def _arc(points):
    return np.r_[0, np.cumsum(np.hypot(*np.diff(points, axis=0).T))]


def _end_tangent(part):
    """Direction in which a stretch leaves its first point."""
    arc = np.hypot(*(part - part[0]).T)
    near = min(len(part) - 1, max(1, int(np.searchsorted(arc[: min(len(arc), 12)], TANGENT_REACH * 0.6))))
    return _direction(part[0], part[near])


def _seam_direction(points):
    reach = min(3, (len(points) - 1) // 2)
    return _direction(points[-1 - reach], points[reach])


def _turns(points, closed):
    """Cosine of the turn at each point, measured over CORNER_REACH on either side."""
    step = max(np.median(np.hypot(*np.diff(points, axis=0).T)), 1e-6)
    k = int(np.clip(round(CORNER_REACH / step), 1, max(1, len(points) // 4)))
    if closed:
        before, after = np.roll(points, k, axis=0), np.roll(points, -k, axis=0)
    else:
        index = np.arange(len(points))
        before, after = points[np.maximum(index - k, 0)], points[np.minimum(index + k, len(points) - 1)]
    a, b = points - before, after - points
    norm = np.hypot(*a.T) * np.hypot(*b.T)
    return np.where(norm > 1e-9, (a * b).sum(axis=1) / np.maximum(norm, 1e-9), 1.0), k


def _best_start(ring):
    """Where to open a ring: at its sharpest corner, or at its straightest place when it has none."""
    cosine, _ = _turns(ring, True)
    return int(np.argmin(cosine)) if cosine.min() < CORNER_COSINE else int(np.argmax(cosine))


def _corners(points):
    cosine, k = _turns(points, False)
    found = []
    for i in np.flatnonzero(cosine < CORNER_COSINE):
        window = cosine[max(0, i - k) : i + k + 1]
        if cosine[i] == window.min() and k <= i < len(points) - k and (not found or i - found[-1] > k):
            found.append(int(i))
    return found


def _fit_stretch(points, head, tail, allowed, out):
    """Append Bézier pieces of one smooth stretch to `out`, each as long as the tolerance lets it be."""
    start, last, guess = 0, len(points) - 1, 8
    while start < last:
        end, control = _longest_piece(points, start, guess, head, tail, allowed)
        out.append(control[1:])
        start, head, guess = end, _unit(control[3] - control[2], head), end - start


def _longest_piece(points, start, guess, head, tail, allowed):
    """End and control points of the longest piece from `start`, found by trying lengths from a guess on."""
    last = len(points) - 1

    def attempt(end):
        direction = tail if end == last else -_direction_at(points, end, allowed[end])
        return _fitted(points[start : end + 1], head, direction, allowed[start : end + 1])

    good, control = start + 1, _thirds(points[start], points[start + 1])
    step, bad = max(guess, 2), None
    while good < last and bad is None:
        end = min(last, start + step)
        found = attempt(end)
        if found is None:
            bad = end
        else:
            good, control, step = end, found, step * 2
    while bad is not None and bad - good > max(1, (good - start) // 16):
        middle = (good + bad) // 2
        found = attempt(middle)
        if found is None:
            bad = middle
        else:
            good, control = middle, found
    return good, control


def _fitted(points, head, tail, allowed):
    """Control points of one cubic through the points, or None if it strays further than allowed."""
    if len(points) == 2:
        return _thirds(points[0], points[1])
    arc = _arc(points)
    u = arc / arc[-1]
    for _ in range(4):
        control = _least_squares(points, u, head, tail, arc[-1])
        worst = (np.hypot(*(_bezier(control, u) - points).T) / allowed).max()
        if worst <= 1:
            return control
        if worst > 4:
            return None
        u = _reparametrised(control, points, u)
    return None


def _thirds(a, b):
    return np.array([a, a + (b - a) / 3, b - (b - a) / 3, b])


def _direction_at(points, index, tolerance):
    """Direction of the polyline at a point, over a reach that grows with the tolerance."""
    reach = max(TANGENT_REACH, 3 * tolerance)
    low = high = index
    while low > 0 and np.hypot(*(points[index] - points[low])) < reach:
        low -= 1
    while high < len(points) - 1 and np.hypot(*(points[high] - points[index])) < reach:
        high += 1
    return _direction(points[low], points[high])


def _unit(vector, fallback):
    length = np.hypot(*vector)
    return vector / length if length > 1e-6 else fallback


def _bernstein(u):
    v = 1 - u
    return v**3, 3 * u * v**2, 3 * u**2 * v, u**3


def _bezier(control, u):
    return sum(b[:, None] * c for b, c in zip(_bernstein(u), control))


def _least_squares(points, u, head, tail, length):
    b0, b1, b2, b3 = _bernstein(u)
    first, last = points[0], points[-1]
    a1, a2 = b1[:, None] * head, b2[:, None] * tail
    rest = points - (b0 + b1)[:, None] * first - (b2 + b3)[:, None] * last
    c00, c01, c11 = (a1 * a1).sum(), (a1 * a2).sum(), (a2 * a2).sum()
    x0, x1 = (a1 * rest).sum(), (a2 * rest).sum()
    det = c00 * c11 - c01 * c01
    chord = np.hypot(*(last - first))
    alpha = (x0 * c11 - x1 * c01) / det if abs(det) > 1e-12 else 0
    beta = (c00 * x1 - c01 * x0) / det if abs(det) > 1e-12 else 0
    low, high = 1e-3 * chord, 1.2 * length
    if not (low < alpha < high and low < beta < high):
        alpha = beta = chord / 3
    return np.array([first, first + alpha * head, last + beta * tail, last])


def _reparametrised(control, points, u):
    """One Newton step of each parameter toward the nearest point of the curve."""
    d1, d2 = 3 * np.diff(control, axis=0), 6 * np.diff(control, n=2, axis=0)
    v = 1 - u[:, None]
    w = u[:, None]
    off = _bezier(control, u) - points
    first = v * v * d1[0] + 2 * v * w * d1[1] + w * w * d1[2]
    second = v * d2[0] + w * d2[1]
    below = (first * first).sum(axis=1) + (off * second).sum(axis=1)
    step = np.where(np.abs(below) > 1e-9, (off * first).sum(axis=1) / np.where(np.abs(below) > 1e-9, below, 1), 0)
    return np.clip(u - step, 0, 1)
