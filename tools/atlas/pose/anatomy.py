# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""What the atlas knows of the body's drawing, kept between runs: lines of face, hands and nails, hollows, calm zones."""
from functools import lru_cache
from pathlib import Path

import numpy as np

import art_calm
import art_shade
import cache
import lines_anatomy
import lines_curves
import lines_fingers
import mesh
from lines_curves import Curve, FixedCurve

MIDDLE_MM = 3.0
FINE = 0.6  # lines are drawn where the body is drawn this finely: head, hands, feet


@lru_cache(maxsize=2)
def _stored(directory):
    files = sorted(Path(directory).glob("*-anatomical.obj"))
    sources = (m.__file__ for m in (art_calm, art_shade, lines_anatomy, lines_curves, lines_fingers))
    key = cache.key(*files, *sources, __file__)
    return cache.arrays("pose-anatomy", key, lambda: _made(directory))


def _made(directory):
    body = mesh.load_body(directory)
    detail = art_shade.detail_of(body)
    out = {"detail": detail}
    for figure in mesh.FIGURES:
        out[f"hollow-{figure}"] = art_shade.relief_of(body, body.surface(figure, "anatomical")).hollow
    curves = lines_curves.fixed(body, lines_anatomy.CURVES + lines_fingers.finger_curves(body))
    triangles = body.topology.triangles
    kept = [c for c in curves if c.curve.ink and not c.curve.views and detail[triangles[c.triangle]].mean() > FINE]
    kept += [twin for twin in (mirrored(item, body) for item in kept) if twin]
    for number, item in enumerate(kept):
        c = item.curve
        out[f"curve-{number:03}-triangle"], out[f"curve-{number:03}-weights"] = item.triangle, item.weights
        out[f"curve-{number:03}-what"] = np.array([c.id, c.ink, str(c.width), str(c.blunt[0]), str(c.blunt[1]),
                                                   str(c.steep)])
    zones = art_calm.calm_zones(body)
    zones = [*zones, *(twin for twin in (mirrored(zone, body) for zone in zones) if twin)]
    for number, zone in enumerate(zones):
        out[f"zone-{number}-triangle"], out[f"zone-{number}-weights"] = zone.triangle, zone.weights
    return out


def mirrored(item, body):
    """A line of the right side on the left; None for one on the midline."""
    topology = body.topology
    if np.abs(body.reference.at(item.triangle, item.weights)[:, 0].mean()) < MIDDLE_MM:
        return None
    triangle = topology.mirror_triangle[item.triangle]
    wanted = topology.mirror_vertex[topology.triangles[item.triangle]]
    order = (topology.triangles[triangle][:, :, None] == wanted[:, None]).argmax(axis=2)
    return FixedCurve(item.curve, triangle, np.take_along_axis(item.weights, order, axis=1))


def detail(directory=mesh.DEFAULT_BODY):
    """How finely each vertex is drawn, 0..1."""
    return _stored(directory)["detail"]


def hollow(figure, directory=mesh.DEFAULT_BODY):
    """How deep each vertex lies under the smoothed skin."""
    return _stored(directory)[f"hollow-{figure}"]


@lru_cache(maxsize=2)
def curves(directory=mesh.DEFAULT_BODY):
    """The lines of head, hands and feet."""
    stored = _stored(directory)
    found = []
    for key in sorted(k for k in stored if k.endswith("-what")):
        name, ink, width, head, tail, steep = stored[key].tolist()
        curve = Curve(name, "", (), ink, float(width), blunt=(head == "True", tail == "True"), steep=steep == "True")
        found.append(FixedCurve(curve, stored[key[:-4] + "triangle"], stored[key[:-4] + "weights"]))
    return found


def zones(directory=mesh.DEFAULT_BODY):
    """Lids and lips, whose shade is quieted."""
    stored = _stored(directory)
    keys = sorted(k[:-9] for k in stored if k.startswith("zone-") and k.endswith("-triangle"))
    return [FixedCurve(None, stored[f"{k}-triangle"], stored[f"{k}-weights"]) for k in keys]
