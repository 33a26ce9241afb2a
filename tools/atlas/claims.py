# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Does a muscle's paint agree with its words? The rules that every file of data/muscles must pass.

Each check returns findings: lines that start with 'ok' or 'FAIL' and say what was measured.
"""
import numpy as np

from places import PlaceError

SHARE = {"essential": 0.85, "spillover": 0.75}  # of a zone's area that lies in claimed regions or next to them
REGION_SHARE, REGION_CELLS, ZONE_CELLS = 0.10, 12, 12
CROSSING_MM, SITE_MM = 20.0, 20.0


class Checker:
    """Checks zones, sites and fibres against the regions of an atlas."""

    def __init__(self, atlas):
        self.atlas, self.cells, self.places = atlas, atlas.cells, atlas.places
        count = len(atlas.region_ids)
        pairs = self.cells.adjacency.tocoo()
        self.touching = np.eye(count, dtype=bool)
        self.touching[self.cells.region[pairs.row], self.cells.region[pairs.col]] = True

    def point(self, point, paths):
        """Findings on one trigger point; `paths` are the cells of the muscle's fibre paths."""
        zones, findings = self.zones(point)
        claims = point.get("claims", {})
        claimed = {kind: self._regions(claims.get(kind, []), findings) for kind in SHARE}
        if zones["essential"].any() or claimed["essential"]:
            findings += self._zone("essential", zones["essential"], claimed["essential"], claimed["essential"])
        if zones["spillover"].any() or claimed["spillover"]:
            allowed = claimed["essential"] + claimed["spillover"]
            findings += self._zone("spillover", zones["spillover"], claimed["spillover"], allowed)
        findings += self._crossing(point, zones)
        findings += self._sites(point, paths)
        return findings

    def zones(self, point):
        """The zones as cell sets (spillover without essential), and findings on what means nothing."""
        zones, findings = {}, []
        for kind in SHARE:
            zones[kind] = np.zeros(len(self.cells), bool)
            for i, stroke in enumerate(point.get(kind, {}).get("strokes", [])):
                try:
                    zones[kind] |= self.places.stroke(stroke)
                except PlaceError as error:
                    findings.append(f"FAIL /{kind}/strokes/{i}: {error}")
        both = (zones["essential"] & zones["spillover"]).sum()
        if both > 0.25 * max(zones["spillover"].sum(), 1):
            findings.append(f"note  {both} of {zones['spillover'].sum()} spillover cells lie under the essential zone")
        zones["spillover"] &= ~zones["essential"]
        return zones, findings

    def fibres(self, muscle):
        """Cells of each fibre path, and findings on where the paths start and end."""
        paths, findings = [], []
        anatomy = muscle.get("anatomy", {})
        ends = {0: ("origin_regions", "starts"), -1: ("insertion_regions", "ends")}
        for part in muscle.get("fibres", []):
            for i, places in enumerate(part["paths"]):
                where = f"fibres '{part['part']}' path {i}"
                try:
                    path = self.places.path(places)
                except PlaceError as error:
                    findings.append(f"FAIL {where}: {error}")
                    continue
                paths.append(path)
                for end, (key, verb) in ends.items():
                    allowed = self._regions([{"region": name} for name in anatomy.get(key, [])], findings)
                    region = self.cells.region[path[end]]
                    if not any(self.touching[a, region] for a in allowed):
                        found = self.atlas.region_ids[region]
                        findings.append(f"FAIL {where} {verb} in {found}, not in or next to {anatomy.get(key)}")
        if not any(f.startswith("FAIL") for f in findings):
            findings.append(f"ok   {len(paths)} fibre paths start and end where the anatomy says")
        return paths, findings

    def _regions(self, claims, findings):
        indices = []
        for claim in claims:
            name = ("opposite:" if claim.get("side") == "opposite" else "") + claim["region"]
            try:
                indices.append(self.places.region(name))
            except PlaceError as error:
                findings.append(f"FAIL {error}")
        return indices

    def _zone(self, kind, zone, claimed, allowed):
        area, region = self.cells.area, self.cells.region
        findings = []
        if zone.sum() < ZONE_CELLS:
            findings.append(f"FAIL {kind}: only {zone.sum()} cells, at least {ZONE_CELLS} needed")
        if zone.any():
            near = self.touching[allowed].any(axis=0) if allowed else np.zeros(len(self.touching), bool)
            share = area[zone & near[region]].sum() / area[zone].sum()
            word = "ok  " if share >= SHARE[kind] else "FAIL"
            findings.append(f"{word} {kind}: {share:.0%} of {area[zone].sum() / 100:.0f} cm² in or next to claimed regions")
            findings += self._where(zone, near if share < SHARE[kind] else None)
        for index in claimed:
            mine = region == index
            covered = area[zone & mine].sum() / area[mine].sum()
            count = (zone & mine).sum()
            good = covered >= REGION_SHARE or count >= REGION_CELLS
            name = self.atlas.region_ids[index]
            findings.append(f"{'ok  ' if good else 'FAIL'} {kind} claims {name}: {count} cells, {covered:.0%} of it")
        return findings

    def _where(self, zone, near):
        """Which regions the zone lies in, largest first; those not claimed or next to claimed are starred."""
        area = np.bincount(self.cells.region[zone], self.cells.area[zone], len(self.atlas.region_ids))
        order = [i for i in np.argsort(-area, kind="stable") if area[i] > 0.03 * area.sum()]
        parts = [
            f"{self.atlas.region_ids[i]}{'*' if near is not None and not near[i] else ''} {area[i] / area.sum():.0%}"
            for i in order
        ]
        return ["       lies in " + ", ".join(parts)]

    def _crossing(self, point, zones):
        both = zones["essential"] | zones["spillover"]
        beyond = self.cells.position[both, 0].max(initial=-1e9)
        if beyond > CROSSING_MM and not point.get("crosses_midline"):
            return [f"FAIL crosses the midline by {beyond:.0f} mm, but crosses_midline is not set"]
        return []

    def _sites(self, point, paths):
        findings = []
        along = np.array([cell for path in paths for cell in path], int)
        for i, site in enumerate([point.get("site"), *point.get("more_sites", [])]):
            name = "site" if i == 0 else f"more_sites/{i - 1}"
            try:
                position = self.places.position(site)
            except PlaceError as error:
                findings.append(f"FAIL {name}: {error}")
                continue
            if not len(along):
                findings.append(f"FAIL {name}: the muscle has no fibre path")
                continue
            distance = np.linalg.norm(self.cells.position[along] - position, axis=1).min()
            word = "ok  " if distance <= SITE_MM else "FAIL"
            region = self.atlas.region_ids[self.cells.region[self.places.cell(site)]]
            findings.append(f"{word} {name}: {distance:.0f} mm from the nearest fibre path, in {region}")
        return findings
