# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Paths said in fewer bytes: neighbouring curves joined, and curves made straight, by less than anyone sees.

A path here is a start (2,) and pieces (n, 3, 2): two control points and an end each, absolute, in steps of what is
written. Which pieces become one is chosen so that the text is shortest; the ends that stay lie where they lay.
"""
from dataclasses import dataclass

import numpy as np

LONGEST_RUN = 7  # pieces that may become one
SAMPLES = 9  # of a piece, both ends too
REFITS = 4
STRAIGHT = 0.4  # steps; what bends less is written as a line in any case


@dataclass
class _Runs:
    """Runs of equally many neighbouring pieces, each tried as one curve and as a straight line."""

    first: np.ndarray  # number of the run's first piece among all
    control: np.ndarray  # (n, 4, 2) of the one curve
    off: np.ndarray  # how far that strays
    straight_off: np.ndarray  # how far a straight line would


def leaner(paths, tolerance):
    """The same paths [(start, pieces)], nowhere further away than a tolerance in steps."""
    curves, owner = _all_curves(paths)
    if not len(curves):
        return paths
    tables = list(_tables(curves, owner, tolerance))
    out, offset = [], 0
    for start, pieces in paths:
        out.append((np.rint(start), _shortest(tables, offset, len(pieces), tolerance)))
        offset += len(pieces)
    return out


def _all_curves(paths):
    """(n, 4, 2) of all pieces with their starts, and the number of the path of each."""
    curves = [np.concatenate([np.vstack([start[None], pieces[:-1, 2]])[:, None], pieces], axis=1)
              for start, pieces in paths if len(pieces)]
    owner = np.repeat(np.arange(len(paths)), [len(pieces) for _, pieces in paths])
    return np.concatenate(curves) if curves else np.zeros((0, 4, 2)), owner


def _tables(curves, owner, tolerance):
    """Runs of one piece, two, three …; only where both shorter runs in them could be one."""
    points = np.einsum("sk,nkd->nsd", _bernstein(np.linspace(0, 1, SAMPLES)), curves)
    single = np.arange(len(curves))
    yield _Runs(single, np.rint(curves), np.zeros(len(curves)), _off_chord(points))
    good = np.ones(len(curves), bool)
    for count in range(2, LONGEST_RUN + 1):
        first = single[: len(curves) - count + 1]
        first = first[(owner[first] == owner[first + count - 1]) & good[first] & good[first + 1]]
        if not len(first):
            return
        spots = np.concatenate([points[first + k][:, (1 if k else 0):] for k in range(count)], axis=1)
        control, off = _fitted(spots)
        straight_off = _off_chord(spots)
        good = np.zeros(len(curves), bool)
        good[first[np.minimum(off, straight_off) <= tolerance]] = True
        yield _Runs(first, control, off, straight_off)


def _bernstein(u):
    v = 1 - u
    return np.stack([v**3, 3 * u * v**2, 3 * u**2 * v, u**3], axis=-1)


def _off_chord(spots):
    """How far rows of spots stray from the straight lines between their ends."""
    away = spots - spots[:, :1]
    chord = away[:, -1]
    length = np.hypot(*chord.T)
    unit = chord / np.maximum(length, 1e-9)[:, None]
    along = np.einsum("nsd,nd->ns", away, unit).clip(0, length[:, None])
    return _longest(away - along[..., None] * unit[:, None])


def _longest(vectors):
    return np.sqrt((vectors**2).sum(axis=2)).max(axis=1)


def _fitted(spots):
    """One curve of whole steps along each row of spots, and how far it strays."""
    ways = np.sqrt((np.diff(spots, axis=1) ** 2).sum(axis=2))
    arc = np.concatenate([np.zeros((len(spots), 1)), np.cumsum(ways, axis=1)], axis=1)
    u = arc / np.maximum(arc[:, -1:], 1e-9)
    for _ in range(REFITS):
        control = _least_squares(spots, u)
        u = _nearer(control, spots, u)
    control = np.rint(control)
    return control, _longest(np.einsum("nsk,nkd->nsd", _bernstein(u), control) - spots)


def _least_squares(spots, u):
    """Curves from the first spot to the last with the inner control points that fit best."""
    b = _bernstein(u)
    first, last, inner = spots[:, 0], spots[:, -1], b[..., 1:3]
    rest = spots - b[..., :1] * first[:, None] - b[..., 3:] * last[:, None]
    square = np.einsum("nsi,nsj->nij", inner, inner) + 1e-6 * np.eye(2)
    found = np.linalg.solve(square, np.einsum("nsi,nsd->nid", inner, rest))
    return np.stack([first, found[:, 0], found[:, 1], last], axis=1)


def _nearer(control, spots, u):
    """One Newton step of each parameter toward the nearest place of the curve."""
    d1, d2 = 3 * np.diff(control, axis=1), 6 * np.diff(control, n=2, axis=1)
    v, w = 1 - u[..., None], u[..., None]
    off = np.einsum("nsk,nkd->nsd", _bernstein(u), control) - spots
    first = v * v * d1[:, None, 0] + 2 * v * w * d1[:, None, 1] + w * w * d1[:, None, 2]
    second = v * d2[:, None, 0] + w * d2[:, None, 1]
    below = (first * first).sum(axis=2) + (off * second).sum(axis=2)
    sound = np.abs(below) > 1e-9
    moved = np.clip(u - np.where(sound, (off * first).sum(axis=2) / np.where(sound, below, 1), 0), 0, 1)
    moved[:, 0], moved[:, -1] = 0, 1
    return moved


def _weight(values):
    """How many characters each row of whole numbers takes."""
    size = np.abs(values)
    return (1 + (size > 9) + (size > 99) + (size > 999)).sum(axis=-1) + values.shape[-1]


def _shortest(tables, offset, count, tolerance):
    """The pieces of one path, joined so that the text is shortest; a line has its control points at its thirds."""
    best, back = np.r_[0.0, np.full(count, np.inf)], [None] * (count + 1)
    runs = [_priced(table, offset, count - number, tolerance) for number, table in enumerate(tables)]
    for end in range(1, count + 1):
        for number in range(1, min(end, len(runs)) + 1):
            price, piece = runs[number - 1].get(end - number, (np.inf, None))
            if best[end - number] + price < best[end]:
                best[end], back[end] = best[end - number] + price, (end - number, piece)
    pieces, end = [], count
    while end:
        end, piece = back[end]
        pieces.append(piece)
    return np.array(pieces[::-1]).reshape(-1, 3, 2)


def _priced(table, offset, reach, tolerance):
    """First piece of a run, counted in the path -> (characters, the one piece)."""
    low, high = np.searchsorted(table.first, [offset, offset + reach])
    control = table.control[low:high]
    steps = (control[:, 1:] - control[:, :1]).reshape(-1, 6)
    curve = np.where(table.off[low:high] <= tolerance, _weight(steps), np.inf)
    line = np.where(table.straight_off[low:high] <= max(STRAIGHT, 0.7 * tolerance), _weight(steps[:, 4:]), np.inf)
    priced = {}
    for first, own, bent, straight in zip(table.first[low:high] - offset, control, curve, line):
        if min(bent, straight) < np.inf:
            third = (own[3] - own[0]) / 3
            piece = own[1:] if bent < straight else np.stack([own[0] + third, own[3] - third, own[3]])
            priced[int(first)] = (min(bent, straight), piece)
    return priced
