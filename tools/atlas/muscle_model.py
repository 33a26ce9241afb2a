# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The 144 muscles in the neutral figure: their meshes or sheets, how their fibres run, and their parts."""
import json
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import numpy as np
from scipy import ndimage, sparse
from scipy.sparse.linalg import spsolve

import cache
import muscle_patch
import muscle_register
import muscle_source
from mesh import REPOSITORY
from muscle_register import Skin
from muscle_source import Mesh

MENDS = Path(__file__).with_name("muscle_mends.json")
DATA = REPOSITORY / "data" / "muscles"
CAP = 0.07  # share of a muscle's length at either end where its course begins and ends
TENDON_FADE = 0.06  # share of a course over which a belly becomes tendon
GUIDE_MM = 4.0  # from point to point of a guide


@dataclass(frozen=True, eq=False)
class Muscle:
    """One muscle of the right side in the neutral figure."""

    id: str
    data: dict  # its file in data/muscles
    sources: tuple  # names of its meshes in `Anatomy.solids`
    parts: dict  # source -> part, where a mesh is one part
    guides: tuple = ()  # (part, points): the fibre paths of the data
    options: dict = field(default_factory=dict)

    @property
    def name(self):
        return self.data["names"]["english"]

    @property
    def part_names(self):
        """The parts that trigger points or fibres name, in the order of the data."""
        return list(dict.fromkeys(group["part"] for group in self.data["fibres"]))


@dataclass(frozen=True, eq=False)
class Anatomy:
    """All muscles, their meshes in the neutral figure, the course of those that have one (0 origin, 1 insertion)."""

    muscles: tuple
    solids: dict
    course: dict
    tendon: dict  # where authored: how much of it is tendon at each point


@lru_cache(maxsize=1)
def data_files():
    return {path.stem: json.loads(path.read_text()) for path in sorted(DATA.glob("*.json"))}


def load(directory, atlas):
    """The anatomy in the neutral figure (slow parts cached)."""
    solids = dict(muscle_register.registered(directory, atlas, atlas.body.reference.joints))
    table = mended_table()
    used = {entry["file"] for entries in table["muscles"].values() for entry in entries} | set(table["outer"])
    solids = {name: mesh for name, mesh in solids.items() if name in used}
    course = _courses(solids, atlas.key, table)
    skin = Skin(atlas.cells.position.astype(float), atlas.cells.normal.astype(float))
    muscles, tendon = [], {}
    for name, data in data_files().items():
        entries = table["muscles"].get(name, [])
        sources = [_source(entry, solids, course, atlas) for entry in entries]
        _bend([solids[source] for source in sources], table["bends"].get(name, ()), atlas)
        parts = {source: table["parts"][source] for source in sources if source in table["parts"]}
        for number, sheet in enumerate(muscle_patch.sheets(name, atlas, skin) if name in muscle_patch.load() else ()):
            source = f"{name}.{number}"
            solids[source] = Mesh(sheet.points, sheet.triangles, source)
            if sheet.course is not None:
                course[source] = sheet.course
            tendon[source] = sheet.tendon
            parts[source] = sheet.part
            sources.append(source)
        for source in sources if name in table["tendons"] else ():
            found = _tendon(solids[source].points, course.get(source), table["tendons"][name], atlas)
            tendon[source] = np.maximum(found, tendon.get(source, 0))
        guides = tuple(_guides(data, atlas))
        muscles.append(Muscle(name, data, tuple(sources), parts, guides, table["options"].get(name, {})))
    return Anatomy(tuple(muscles), solids, course, tendon)


@lru_cache(maxsize=1)
def mends():
    return json.loads(MENDS.read_text())


def mended_table():
    """The table of meshes with what muscle_mends.json adds."""
    table, more_of = muscle_source.mapping(), mends()
    added = {kind: table[kind] | more_of[kind] for kind in ("bends", "tendons")}
    options = dict(table["options"])
    for name, more in more_of["options"].items():
        options[name] = options.get(name, {}) | more
    muscles = {name: entries for name, entries in table["muscles"].items() if name not in more_of["redrawn"]}
    see_through = table["see_through"] + more_of["see_through"]
    return table | added | {"options": options, "muscles": muscles, "see_through": see_through, "parts": more_of["parts"]}


def _tendon(points, course, rules, atlas):
    """How much of a mesh or sheet is tendon at each point: as near to paths as they are wide, or late in its course,
    or far along a line between two places."""
    value = np.zeros(len(points))
    for rule in rules:
        if "from" in rule:
            along = _along(points, rule["line"], atlas) if "line" in rule else course
            value = np.maximum(value, np.clip((along - rule["from"]) / TENDON_FADE + 0.5, 0, 1))
            continue
        path = muscle_patch.spread([muscle_patch.position(atlas, place) for place in rule["path"]], 60)
        width = np.interp(np.linspace(0, 1, 60), np.linspace(0, 1, len(rule["width"])), rule["width"])
        for point, wide in zip(path, width):
            value = np.maximum(value, np.clip(2.2 - 1.6 * np.linalg.norm(points - point, axis=1) / wide, 0, 1))
    return value


def _along(points, line, atlas):
    """How far points lie along a line, as shares of it: 0 at its first place, 1 at its last, more beyond."""
    first, last = (muscle_patch.position(atlas, place) for place in line)
    return (points - first) @ (last - first) / ((last - first) ** 2).sum()


def _bend(meshes, bends, atlas):
    """Move what lies round a place, less and less with the distance: mends where the registration falls short."""
    for bend in bends:
        at = muscle_patch.position(atlas, bend["at"])
        move = muscle_patch.position(atlas, bend["to"]) - at if "to" in bend else np.array(bend["move"], float)
        for mesh in meshes:
            square = (((mesh.points - at) / bend["radius"]) ** 2).sum(axis=1)
            mesh.points[:] += np.exp(-square / 2)[:, None] * move


def _source(entry, solids, course, atlas):
    """The name of a muscle's mesh; of a mesh that holds several muscles, the piece nearest to a place."""
    name = entry["file"]
    if "nearest" not in entry:
        return name
    mesh, place = solids[name], muscle_patch.position(atlas, entry["nearest"])
    label = muscle_source.pieces(mesh)
    large = np.flatnonzero(np.bincount(label) > 20)
    middle = [np.linalg.norm(mesh.points[label == k].mean(axis=0) - place) for k in large]
    piece = label == large[int(np.argmin(middle))]
    source = f"{name}.{entry['nearest']}"
    if name in course:
        course[source] = course[name][piece]
    number = np.cumsum(piece) - 1
    triangles = number[mesh.triangles[piece[mesh.triangles[:, 0]]]]
    solids[source] = Mesh(mesh.points[piece], triangles, source)
    return source


def _guides(data, atlas):
    """The smoothed fibre paths of a muscle, as points a few mm apart."""
    for group in data["fibres"]:
        for path in group["paths"]:
            corners = np.array([atlas.places.spot(place).position for place in path], float)
            if len(corners) < 2:
                continue
            length = np.linalg.norm(np.diff(corners, axis=0), axis=1).sum()
            points = muscle_patch.spread(corners, max(4, int(length / GUIDE_MM)))
            yield group["part"], ndimage.gaussian_filter1d(points, 2.0, axis=0, mode="nearest")


def _courses(solids, key, table):
    """The course along every mesh whose fibres run from end to end."""
    names = sorted({e["file"] for k in table["along"] for e in table["muscles"].get(k, ())})
    key = cache.key(key, __file__, muscle_source.MAPPING, *(solids[name].points for name in names))
    stored = cache.arrays("muscle-course", key, lambda: {name: _course(solids[name]) for name in names})
    return {name: stored[name] for name in names}


def _course(mesh):
    """0 at the upper end of each piece of a mesh, 1 at the lower, harmonic between."""
    label = muscle_source.pieces(mesh)
    out = np.full(len(mesh.points), 0.5)
    for piece in range(label.max() + 1):
        member = label == piece
        number = np.cumsum(member) - 1
        triangles = number[mesh.triangles[member[mesh.triangles[:, 0]]]]
        out[member] = _harmonic(mesh.points[member], triangles)
    return out


def _harmonic(points, triangles):
    offset = points - points.mean(axis=0)
    axis = np.linalg.svd(offset, full_matrices=False)[2][0]
    along = offset @ (-axis if axis[1] > 0 else axis)
    low, high = np.quantile(along, [CAP, 1 - CAP])
    fixed = (along <= low) | (along >= high)
    value = np.where(along <= low, 0.0, np.where(along >= high, 1.0, 0.5))
    if fixed.all():
        return value
    laplacian = _laplacian(points, triangles)
    free = ~fixed
    value[free] = spsolve(laplacian[free][:, free].tocsc(), -(laplacian[free][:, fixed] @ value[fixed]))
    return value


def _laplacian(points, triangles):
    """Cotangent weights."""
    rows, columns, weights = [], [], []
    for a, b, c in ((0, 1, 2), (1, 2, 0), (2, 0, 1)):
        u, v = (points[triangles[:, k]] - points[triangles[:, c]] for k in (a, b))
        sine = np.maximum(np.linalg.norm(np.cross(u, v), axis=1), 1e-6)
        cotangent = np.clip((u * v).sum(axis=1) / sine, 0.02, 20)
        rows += [triangles[:, a], triangles[:, b]]
        columns += [triangles[:, b], triangles[:, a]]
        weights += [cotangent, cotangent]
    shape = (len(points),) * 2
    matrix = sparse.csr_matrix((np.concatenate(weights), (np.concatenate(rows), np.concatenate(columns))), shape=shape)
    return sparse.diags(np.asarray(matrix.sum(axis=1)).ravel() + 1e-9) - matrix
