# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""A pose file to its pictures: solve, place the props, clothe, light, draw."""
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

import mesh
from pose import anatomy, arrows, canvas as canvases, channels, eyes, fills, ghosts, hair, ink, light, nudge, props, rig, settle, shapes, store, svg
from pose.canvas import Canvas, Label, Part
from pose.marks import Marks, vertex_of
from pose.skinning import Skinner
from pose.solver import Solver
from pose.wardrobe import Wardrobe

FLOOR = {"floor": (0, 1, 0, 0)}
WEAR = ("shorts", "tank", "hair")
MARGIN = 25.0  # mm
TOUCH_MM = 20.0
FACES_AWAY = -0.2  # cosine: skin that looks so much against the touched place is not touched with it
FLAT_GRID, ROUGH_GRID = 12.0, 4000.0  # mm, cells of shaded and plain faces
SKIN_JOIN = 0.8
LARGEST = 60_000  # bytes
SPECK = 9.0  # units; outlines shorter than this are seen by nobody and weigh as much as others
LOOSER = (1.0, 1.4, 1.9)  # how much less exactly tones are followed where a picture is too large
INKS = ("faint-line", "soft-line", "line", "outline")


@dataclass
class Figure:
    """A rig with what is made once for it."""

    rig: object
    skinner: Skinner
    marks: Marks
    wardrobe: Wardrobe


@lru_cache(maxsize=3)
def figure(name="neutral", directory=mesh.DEFAULT_BODY):
    own = rig.load(name, directory)
    return Figure(own, Skinner(own), Marks(own), Wardrobe(own))


@dataclass
class Frame:
    """One solved frame of a pose file."""

    spec: dict
    posed: object
    props: props.Props
    start: object = None  # the posed body whose outline lies behind
    drawn: list = field(default_factory=list)


def solved(spec, quick=False):
    """The frames of a checked pose file: one or two."""
    own = figure(spec.get("figure", "neutral"))
    key = store.solving_key(spec, quick)
    first = _solved(own, spec, channels.expanded_pose(spec["pose"]), quick, f"first-{key}")
    frames = [first]
    if "second" in spec:
        over = {k: v for k, v in spec["second"].items() if k != "pose"}
        pose = first.posed.pose | channels.expanded_pose(spec["second"].get("pose", {}))
        both = {k: v for k, v in spec.items() if k not in ("second", "solve", "start", "arrows")} | over
        stays = None if "props" in over else first.props
        frames.append(_solved(own, both, pose, quick, f"second-{key}", stays))
    start = spec.get("start")
    if start is True and len(frames) == 2:
        frames[1].start = first.posed
    elif isinstance(start, dict):
        pose = first.posed.pose | channels.expanded_pose(start.get("pose", {}))
        first.start = _solved(own, spec | {"solve": start.get("solve", [])}, pose, quick, f"start-{key}").posed
    return frames


def _solved(own, spec, pose, quick, key, stays=None):
    """`stays`: the props whose mats and chairs stay where they are while the body moves."""
    planes = FLOOR | spec.get("planes", {})

    def surfaces(base):
        named = [p for p in spec.get("props", []) if "name" in p]
        return props.surfaces(own, base, planes, named) if named else {}

    solver = Solver(own.rig, own.skinner, own.marks, planes, surfaces)

    def solve():
        return store.solved("pose", key, own, lambda: solver.run(pose, spec.get("solve", []), quick))

    posed = store.solved("clear", store.clearing_key(key), own, lambda: nudge.nudged(solver, solve()))
    placed = props.place(posed, planes, spec.get("props", []))
    if stays:
        placed.faces, placed.floors = stays.faces, stays.floors
    posed = settle.settled(posed, placed)
    knot = hair.knot(posed) if "hair" in spec.get("wear", WEAR) else None
    placed.rounds += [knot] if knot else []
    return Frame(spec, posed, placed)


def drawn(spec, frames, quick=False):
    """The text of each frame's picture, all in the same frame."""
    return [painter.text() for painter in painters(spec, frames, quick)]


def painters(spec, frames, quick=False):
    view = light.camera(spec["camera"]["toward"], spec["camera"].get("up", (0, 1, 0)))
    extent = extent_of(spec["camera"], view, frames)
    return [Painter(spec, frame, view, extent, quick) for frame in frames]


def extent_of(camera, view, frames):
    """Left, bottom, right, top of the picture in the view's plane: all that is in it and a margin, or as asked for."""
    asked = camera.get("frame")
    if asked:
        first = frames[0]
        place = props.Placer(first.posed, FLOOR | first.spec.get("planes", {})).spot(asked["at"]) @ view.axes.T
        extent = [place[0] + asked["left"], place[1] + asked["bottom"],
                  place[0] + asked["right"], place[1] + asked["top"]]
    else:
        points = [frame.posed.points for frame in frames]
        points += [frame.start.points for frame in frames if frame.start]
        for frame in frames:
            points += [np.array(face.corners, float) for face in frame.props.faces if face.fit]
            points += [solid.points for solid in frame.props.rounds if solid.fit]
        plane = np.vstack(points) @ view.axes.T
        margin = camera.get("margin", MARGIN)
        extent = [*(plane.min(axis=0)[:2] - margin), *(plane.max(axis=0)[:2] + margin)]
    for number, side in enumerate(("left", "bottom", "right", "top")):
        extent[number] += camera.get("crop", {}).get(side, 0)
    return extent


class Painter:
    """Draws one frame."""

    def __init__(self, spec, frame, view, extent, quick=False):
        self.spec, self.frame, self.view, self.quick = spec, frame, view, quick
        self.light = spec["camera"].get("light", light.LIGHT)
        self.own = figure(spec.get("figure", "neutral"))
        self.canvas = Canvas(view, extent, canvases.COARSE_PIXEL if quick else canvases.PIXEL)

    def render(self):
        """Lay everything into the depth buffer; the skin as one part."""
        self._planes()
        self._solids(before=True)
        skin = self._body()
        self._solids(before=False)
        self.canvas.render()
        return skin

    def text(self):
        """The picture's text, its tones followed as exactly as its size allows."""
        skin = self.render()
        self.canvas.calm_face(skin)
        lines, over = self._lines(skin), self._over(skin)
        for loose in LOOSER:
            groups = [("tones", self._tones(loose)), ("lines", lines), *over]
            size = (self.canvas.frame.width, self.canvas.frame.height)
            text = svg.text(self.frame.spec.get("title", self.spec["id"]), size, groups)
            if len(text.encode()) <= LARGEST:
                break
        return text

    def _tones(self, loose):
        canvas, tones = self.canvas, []
        for k, label in enumerate(canvas.labels):
            if label.kind == "skin" and self.frame.start is not None:
                tones += arrows.start_line(canvas, self.frame.start, self.own.rig.triangles)
            tones += fills.fills_of(canvas, k, loose)
        return tones

    def _lines(self, skin):
        canvas, spec = self.canvas, self.frame.spec
        wide = spec.get("ink", 1.0)
        lines = {name: [] for name in INKS}
        for k in range(len(canvas.labels)):
            lines["outline"] += ink.rim(canvas, k, wide)
        for part in canvas.parts:
            if part.creased:
                lines["outline"] += ink.outlines(ink.creases(canvas, part, wide))
        lines["outline"] = [path for path in lines["outline"] if svg.extent(path) >= SPECK]
        closed = eyes.CLOSED if "eyes" in spec else ()
        for name, paths in ink.curves(canvas, skin, spec.get("curve_ink", 0.85), closed):
            lines[name] += paths
        return [svg.Shape(paths, name) for name, paths in lines.items()]

    def _over(self, skin):
        """What lies over the drawing: open eyes, rings round hidden tools, arrows."""
        seeing = eyes.shapes(self.canvas, skin) if "eyes" in self.frame.spec else []
        return [("eyes", seeing), ("ghosts", ghosts.shapes(self.canvas, self.frame.props.rounds)),
                ("arrows", arrows.shapes(self.canvas, self.frame.spec.get("arrows", []), self._placer()))]

    def _placer(self):
        return props.Placer(self.frame.posed, FLOOR | self.frame.spec.get("planes", {}))

    # what is in the picture, from far to near

    def _planes(self):
        posed, canvas = self.frame.posed, self.canvas
        toward = self.view.axes[2]
        groups = {}
        for face in self.frame.props.faces:
            groups.setdefault(face.group, []).append(face)
        order = sorted(groups.values(), key=lambda faces: np.mean([np.mean(f.corners, axis=0) @ toward for f in faces]))
        for faces in [[floor] for floor in self.frame.props.floors] + order:
            numbers = []
            for face in faces:
                corners = np.array(face.corners, float)
                normal = shapes.unit(np.cross(corners[1] - corners[0], corners[2] - corners[0]))
                if normal @ toward < 1e-3:
                    continue
                points, triangles = shapes.grid(corners, FLAT_GRID if face.shaded else ROUGH_GRID)
                tone = np.ones(len(points))
                if face.shaded:
                    tone = light.shadow(points, normal, corners[0] @ normal, posed.points, self.own.rig.triangles,
                                        face.reach, face.blur)
                polygon = None if face.role == "floor" else canvas.to_picture(corners)[0]
                number = canvas.label(Label(face.name, face.role, face.flat, polygon, face.ink, kind="plane",
                                            joined_ink=0.55 * 0.8))
                numbers.append(number)
                canvas.add(Part(number, points, triangles, tone))
            for number in numbers:
                canvas.labels[number].joined = tuple(numbers)

    def _body(self):
        own, posed, canvas = self.own, self.frame.posed, self.canvas
        wear = self.frame.spec.get("wear", WEAR)
        body = (light.QuickLight if self.quick else light.BodyLight)(posed)
        touch = self._touch()
        skin = canvas.label(Label("skin", "skin", kind="skin"))
        part = Part(skin, posed.points, own.rig.triangles[own.wardrobe.skin_shown(wear)],
                    body.tone(self.view, self.light), posed.normals, touch, anatomy.detail(own.rig.directory), True)
        canvas.add(part)
        for name in wear:
            garment = own.wardrobe.make(name, posed, wear)
            tone, normals = body.cloth(garment, self.view, self.light)
            number = canvas.label(Label(name, garment.role, joined=(skin,), joined_ink=SKIN_JOIN, kind="cloth"))
            canvas.add(Part(number, garment.points, garment.triangles, tone, normals, garment.carry @ touch,
                            creased=True))
        return Part(skin, posed.points, own.rig.triangles, normals=posed.normals)

    def _touch(self):
        """How deep each vertex lies in a touched place, mm; negative outside."""
        rest, normals = self.own.rig.rest, self.own.rig.rest_normals
        touch = np.full(len(rest), canvases.UNTOUCHED)
        for spot in self.frame.spec.get("touch", []):
            at = vertex_of(spot["at"])
            away = np.linalg.norm(rest - rest[at], axis=1)
            away[normals @ normals[at] < FACES_AWAY] = np.inf  # the arm opposite the ribs, the other thigh
            touch = np.maximum(touch, spot.get("r", TOUCH_MM) - away)
        return touch

    def _solids(self, before):
        """Round things: furniture before the body, tools after it."""
        canvas, numbers = self.canvas, {}
        for solid in self.frame.props.rounds:
            furniture = solid.role not in ("tool",) and solid.least >= 0.3
            if furniture != before and not (solid.on and solid.on in numbers):
                continue
            normals = solid.normals
            if normals is None:
                normals = mesh.vertex_normals(solid.points, solid.triangles)
            if solid.flat is not None:
                a, b, c = solid.points[solid.triangles[0]]
                if solid.on not in numbers or np.cross(b - a, c - a) @ self.view.axes[2] <= 0:
                    continue
                label = Label(solid.name, solid.role, solid.flat, ink=solid.ink, joined=(numbers[solid.on],),
                              joined_ink=0.55)
                canvas.add(Part(canvas.label(label), solid.points, solid.triangles))
                continue
            tone = light.tone(normals, normals, np.ones(len(normals)), 0, self.view, self.light)
            if solid.least:
                tone = solid.least + (1 - solid.least) * (tone - tone.min()) / max(np.ptp(tone), 1e-9)
            numbers[solid.name] = canvas.label(Label(solid.name, solid.role, ink=solid.ink))
            canvas.add(Part(numbers[solid.name], solid.points, solid.triangles, tone, normals))
