# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""How deep hands and forearms lie in the rest of the body."""
import numpy as np
from scipy.spatial import cKDTree

import mesh

ARMS = ("forearm.R", "forearm.L")  # with their hands
NEAR_MM = 45.0
SQUARE = 0.85  # how squarely a place must lie under the nearest skin to count as inside


def under_hand(posed, base, part):
    """(the way that skin under a hand or forearm must go in, the depth of the deepest place of the hand in it)."""
    sets = posed.marks.sets
    still = np.setdiff1d(sets["body"], sets[f"arm.{part[-1]}"])
    normals = mesh.vertex_normals(base, posed.rig.coarse_triangles)
    own = sets[part]
    away, near = cKDTree(base[still]).query(base[own])
    near = still[near]
    height = ((base[own] - base[near]) * normals[near]).sum(axis=1)
    close = (away < NEAR_MM) & ~((height < 0) & (-height < SQUARE * away))  # not past an edge
    depth = np.zeros(len(base))
    np.maximum.at(depth, near[close], -height[close])
    return -normals * depth[:, None], -height[close].min() if close.any() else -NEAR_MM
