# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Things in the picture: where the props of a pose file stand, as flat faces and round solids.

A spot is [x, y, z], the name of a point, or {"at": name, "lift": mm along the skin's normal, "shift": [x, y, z]}.
"""
from dataclasses import dataclass, field

import numpy as np

import mesh
from pose import clothes, furniture, shapes, wardrobe
from pose.hard import Ball, Cylinder
from pose.marks import is_vertex, vertex_of
from pose.solver import Posed

ROLE = {"mat": "mat", "wall": "wall", "desk": "wood", "seat": "wood", "box": "wood", "step": "wood", "post": "wall"}
FLAT = {"top": 3, "front": 2, "right": 1, "left": 1, "back": 1, "bottom": 0}
FLAT_WALL = {"top": 2, "front": 3, "right": 1, "left": 1, "back": 3, "bottom": 0}


@dataclass
class Face:
    """A flat face of a box. Faces of one box share the group."""

    name: str
    role: str
    corners: list
    flat: int
    group: str
    shaded: bool = False
    reach: float = 55.0
    blur: float = 22.0
    ink: float = 0.62
    fit: bool = True


@dataclass
class Round:
    """A solid with smooth light, or a flat cap of one."""

    name: str
    role: str
    points: np.ndarray
    triangles: np.ndarray
    normals: np.ndarray | None = None
    least: float = 0.0  # tone of its darkest place
    ink: float = 1.0
    flat: int | None = None
    on: str | None = None  # the solid that a cap belongs to
    fit: bool = True
    ghost: bool = False  # its hidden part shows as a ring over the body


@dataclass
class Props:
    faces: list = field(default_factory=list)
    rounds: list = field(default_factory=list)
    floors: list = field(default_factory=list)
    balls: list = field(default_factory=list)  # (name, centre, radius, spec), for checks
    hard: list = field(default_factory=list)  # round things that do not give way


class PropError(ValueError):
    """A prop that cannot be made."""


class Placer:
    """Makes the props of one posed body."""

    def __init__(self, posed, planes):
        self.posed, self.planes, self.out = posed, planes, Props()

    def spot(self, spot, lift=0.0):
        """The place of a spot."""
        shift = np.zeros(3)
        if isinstance(spot, dict):
            lift, shift, spot = spot.get("lift", lift), np.array(spot.get("shift", shift), float), spot["at"]
        if not isinstance(spot, str):
            return np.array(spot, float) + shift
        if is_vertex(spot):
            vertex = vertex_of(spot)
            return self.posed.points[vertex] + self.posed.normals[vertex] * lift + shift
        quick = self.posed.marks.quick(spot)
        rig = self.posed.rig
        return quick(*rig.forward(rig.vector(self.posed.pose)))[0, 0] + shift

    def facing(self, name):
        return self.posed.normals[vertex_of(name)]

    def make(self, specs):
        for number, spec in enumerate(specs):
            maker = MAKERS.get(spec.get("kind"))
            if maker is None:
                raise PropError(f"no prop '{spec.get('kind')}'; known are {', '.join(sorted(MAKERS))}")
            try:
                maker(self, spec, f"{spec['kind']}{number}")
            except KeyError as missing:
                raise PropError(f"prop '{spec['kind']}' needs {missing}") from missing
        return self.out

    # what composite props are made of

    def hard_ball(self, spec, name, centre, radius):
        self.out.balls.append((name, centre, radius, spec))
        self.out.hard.append(Ball(name, centre, radius))

    def hard_cylinder(self, name, centre, axis, radius, length):
        self.out.hard.append(Cylinder(name, centre, shapes.unit(np.array(axis, float)), radius, length))

    def box(self, spec, name, low, high, role, flat=FLAT, shaded=None, turn=None, base=0.0):
        """A box from corner to corner, turned and moved by `base` when it is given so."""
        for face, corners in shapes.box_faces(low, high).items():
            if turn is not None:
                corners = [tuple(np.array(corner) @ turn.T + base) for corner in corners]
            self.out.faces.append(Face(
                f"{name}-{face}", spec.get("role", role), corners, flat[face], name, face == shaded,
                spec.get("reach", 55), spec.get("blur", 22), spec.get("ink", 0.62), spec.get("fit", True)))

    def round(self, spec, name, solid, role, least=0.0, ink=1.0):
        points, triangles, normals = solid[:3]
        self.out.rounds.append(Round(name, spec.get("role", role), points, triangles, normals, least, ink,
                                     fit=spec.get("fit", True), ghost=spec.get("ghost", False)))

    def caps(self, spec, name, solid, role, flat, ink=0.62):
        for number, (points, triangles) in enumerate(solid[3]):
            self.out.rounds.append(Round(f"{name}-cap{number}", spec.get("role", role), points, triangles, None, 0.0,
                                         ink, flat, name, spec.get("fit", True)))

    def corners(self, spec):
        """Low and high corner of a box, about a landmark when it is given."""
        low, high = np.array(spec["lo"], float), np.array(spec["hi"], float)
        if "about" in spec:
            at = self.spot(spec["about"]) * np.array(spec.get("follow", (1, 0, 1)), float)
            low, high = low + at, high + at
        return low, high

    def base(self, spec):
        """Where a composite prop stands: `at` (x, y, z), moved along with `about`."""
        if isinstance(spec.get("at"), (str, dict)):
            return self.spot(spec["at"])
        at = np.array(spec.get("at", (0, 0, 0)), float)
        if "about" in spec:
            at = at + self.spot(spec["about"]) * np.array(spec.get("follow", (1, 0, 1)), float)
        return at


def _box(placer, spec, name):
    kind = spec["kind"]
    flat = FLAT_WALL if kind == "wall" else FLAT
    placer.box(spec, name, *placer.corners(spec), ROLE[kind], flat, spec.get("shade", "top"))


def _floor(placer, spec, name):
    middle = placer.posed.points.mean(axis=0)
    size, y = spec.get("size", 900), spec.get("y", 0)
    corners = [(middle[0] + a * size, y, middle[2] + b * size) for a, b in ((-1, -1), (-1, 1), (1, 1), (1, -1))]
    placer.out.floors.append(Face(name, "floor", corners, 3, name, True, spec.get("reach", 45), spec.get("blur", 22),
                                  fit=False))


def _ball_centre(placer, spec, at, radius):
    """On a plane under a point, or on the skin itself ('on': 'skin'), sunk in by `squash`."""
    if spec.get("on", "skin") == "skin":
        normal = placer.facing(at)
        return placer.spot(at) + normal * (radius - spec.get("squash", 4))
    plane = spec["on"]
    normal = placer.planes[plane] if isinstance(plane, str) else plane
    normal, offset = np.array(normal[:3], float), float(normal[3])
    place = placer.spot(at)
    return place - normal * (place @ normal - offset - radius)


def _ball(placer, spec, name):
    radius = spec["d"] / 2
    at = spec["at"]
    centre = _ball_centre(placer, spec, at, radius) if isinstance(at, str) else placer.spot(at)
    centre = centre + np.array(spec.get("shift", (0, 0, 0)), float)
    placer.hard_ball(spec, name, centre, radius)
    placer.round(spec, name, shapes.ball(centre, radius), "tool")


def _two_balls(placer, spec, name):
    """Two balls in a sock, side by side under two points or beside the middle."""
    radius = spec["d"] / 2
    centre = _ball_centre(placer, spec, spec["at"], radius)
    apart = np.array(spec.get("axis", (1, 0, 0)), float) * (radius + spec.get("between", 2) / 2)
    ends = [centre - apart, centre + apart]
    for number, end in enumerate(ends):
        placer.hard_ball(spec, f"{name}-{number}", end, radius)
        placer.round(spec, f"{name}-{number}", shapes.ball(end, radius), "tool")
    if spec.get("sock"):
        tail = spec["sock"] if isinstance(spec["sock"], list) else [0, 0, 1]
        end = shapes.smooth_path([ends[1] + apart, ends[1] + apart * 1.9, ends[1] + apart * 2.2 + np.array(tail) * 60])
        placer.round(spec, f"{name}-tail", shapes.sweep(end, 9, 5), "tool", 0.2, 0.8)
    neck = shapes.smooth_path([ends[0], ends[1]], False)
    placer.round(spec, f"{name}-sock", shapes.sweep(neck, radius * 0.72, radius * 0.72), "tool")


def _roller(placer, spec, name):
    radius, axis = spec["d"] / 2, spec.get("axis", (1, 0, 0))
    place = placer.spot(spec["at"])
    plane = spec.get("on", "floor")
    normal = np.array((placer.planes[plane] if isinstance(plane, str) else plane), float)
    centre = place - normal[:3] * (place @ normal[:3] - normal[3] - radius)
    centre = centre + [spec.get("dx", 0), spec.get("dy", 0), spec.get("dz", 0)]
    solid = shapes.cylinder(centre, axis, radius, spec["length"])
    placer.out.balls.append((name, centre, radius, spec | {"axis": axis}))
    placer.hard_cylinder(name, centre, axis, radius, spec["length"])
    placer.round(spec, name, solid, "tool")
    placer.caps(spec, name, solid, "tool", 2, 1.0)


def _cylinder(placer, spec, name):
    at = spec["at"]
    centre = placer.base(spec) if not isinstance(at, (str, dict)) else placer.spot(at)
    solid = shapes.cylinder(centre, spec.get("axis", (0, 1, 0)), spec["d"] / 2, spec["length"])
    role = spec.get("role", "wood")
    placer.hard_cylinder(name, centre, spec.get("axis", (0, 1, 0)), spec["d"] / 2, spec["length"])
    placer.round(spec, name, solid, role, 0.0 if role == "tool" else 0.3, 0.62 if role != "tool" else 1.0)
    placer.caps(spec, name, solid, role, 2 if role == "tool" else 4)


def _cushion(placer, spec, name):
    at = placer.base(spec)
    if spec.get("on") == "skin":
        centre = at + placer.facing(spec["at"]) * spec["h"] / 2
    elif not isinstance(spec["at"], str) or spec.get("free"):
        centre = at
    else:
        centre = np.array([at[0], spec["h"] / 2 + spec.get("y", 0), at[2]])
    centre = centre + [spec.get("dx", 0), spec.get("dy", 0), spec.get("dz", 0)]
    half = (spec["w"] / 2, spec["h"] / 2, spec["l"] / 2)
    points, triangles, _ = shapes.rounded((0, 0, 0), half, spec.get("power", 0.55))
    placer.round(spec, name, (points @ furniture.turned(spec).T + centre, triangles, None), "mat", 0.15, 0.62)


def _tube(placer, spec, name):
    """Swept along a path of spots; 'curve': false keeps the corners."""
    path = shapes.smooth_path([placer.spot(s) for s in spec["path"]], spec.get("curve", True))
    role = spec.get("role", "tool")
    radius = spec["radius"] if "radius" in spec else spec["d"] / 2
    placer.round(spec, name, shapes.sweep(path, radius, radius), role, 0.0 if role == "tool" else 0.25, 0.8)
    if "knob" in spec:
        placer.round(spec, f"{name}-knob", shapes.ball(path[0], spec["knob"] / 2, 24), role)


def _band(placer, spec, name):
    """A strap, belt or towel through spots; its flat looks along `face`, or away from the skin where its spots lie."""
    spots = spec["path"]
    points = [placer.spot(s) for s in spots]
    path = shapes.smooth_path(points, spec.get("curve", True))
    face = spec.get("face")
    if face is None:
        names = [s["at"] if isinstance(s, dict) else s for s in spots]
        normals = [placer.facing(n) if isinstance(n, str) and is_vertex(n) else np.zeros(3) for n in names]
        arc = np.r_[0, np.cumsum(np.linalg.norm(np.diff(points, axis=0), axis=1))]
        at = np.linspace(0, arc[-1], len(path))
        face = np.column_stack([np.interp(at, arc, np.array(normals)[:, k]) for k in range(3)]) + [0, 1e-3, 1e-3]
    width = spec["width"] if "width" in spec else spec["w"]
    solid = shapes.sweep(path, width / 2, spec.get("thick", 5) / 2, face, 24)
    placer.round(spec, name, solid, spec.get("role", "tool"), 0.25, 0.8)


def _pack(placer, spec, name):
    """A soft warm pack on the skin: a patch of radius 'r' round a point, 'thick' mm."""
    rig, posed = placer.posed.rig, placer.posed
    field = spec.get("r", 80) - np.linalg.norm(rig.rest - rig.rest[vertex_of(spec["at"])], axis=1)
    carry, triangles = wardrobe.cut_out(field, rig.triangles)
    points, normals = carry @ posed.points, shapes.unit(carry @ posed.normals)
    thick = spec.get("thick", 14) * (0.35 + 0.65 * clothes.smoothstep((carry @ field) / 14))
    mean = wardrobe.neighbours(triangles, len(points))
    for _ in range(6):
        normals = shapes.unit(mean @ normals)
    placer.round(spec, name, (points + normals * thick[:, None], triangles, None), "tool", 0.2)


MAKERS = {"floor": _floor, "ball": _ball, "two_balls": _two_balls, "roller": _roller, "cylinder": _cylinder,
          "cushion": _cushion, "tube": _tube, "band": _band, "strap": _band, "towel": _band,
          "pack": _pack, "pillow": _cushion} | furniture.MAKERS
MAKERS |= dict.fromkeys(ROLE, _box)


def place(posed, planes, specs):
    """All props of a pose."""
    return Placer(posed, planes).make(specs)


def surfaces(own, base, planes, named):
    """Name -> (points, normals) of named props on a skin that is being solved, for hands to lie on."""
    points = own.rig.smooth @ base
    posed = Posed(own.rig, own.marks, {}, base, points, mesh.vertex_normals(points, own.rig.triangles))
    found = {}
    for spec in named:
        solids = place(posed, planes, [spec]).rounds
        solids = [s for s in solids if s.flat is None]
        found[spec["name"]] = (np.vstack([s.points for s in solids]), np.vstack(
            [mesh.vertex_normals(s.points, s.triangles) for s in solids]))
    return found
